import CareRecords
import Foundation
import OfficialStatistics
import RecordImport
import SampleAuthority
import ServiceFigures
import StatutoryReviews
import Testing

@testable import AnnualReport

/// An invented authority in a folder of its own, and the report on it.
struct SampleService {
  let folder: WorkFolder

  init(_ options: SampleOptions) throws {
    folder = try WorkFolder()
    _ = try writeSample(to: folder.path("sample"), options: options)
  }

  /// The path of one of its files or folders.
  func path(_ name: String) -> String { folder.path("sample/" + name) }

  /// Its files below a folder, in order.
  func files(in name: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path(name)).sorted().map {
      path(name + "/" + $0)
    }
  }

  /// Its settings.
  var configuration: ReportConfiguration {
    get throws { try ReportConfiguration(readingFrom: path("iro-report.yaml")) }
  }

  /// What a report is made of, with the inputs of the settings or others.
  func input(
    of inputs: [String]? = nil, change: (inout ReportConfiguration) -> Void = { _ in }
  ) throws -> ReportInput {
    var configuration = try configuration
    change(&configuration)
    return try ReportInput(
      reading: inputs ?? configuration.inputs.map(configuration.resolve), configuration)
  }
}

extension ReportInput {
  /// Reads inputs and works out the figures of the period and of the year before.
  init(reading paths: [String], _ configuration: ReportConfiguration) throws {
    let records = try importRecords(from: paths)
    var settings = configuration.figureSettings()
    let figures = computeFigures(
      from: records.store, importIssues: records.issues, settings: settings
    ).figures
    settings.rules.period = ReportingPeriod(
      startingIn: configuration.period.from.components.year - 1)
    let reachesBack = figures.basis.map { $0.completeFrom <= settings.rules.period.from } ?? false
    self.init(
      figures: figures,
      previous: reachesBack
        ? computeFigures(
          from: records.store, importIssues: records.issues, settings: settings
        ).figures : nil,
      configuration: configuration,
      manager: try ManagerFiles(for: configuration, templates: .embedded),
      official: configuration.official.isEmpty
        ? nil
        : try OfficialStatistics(
          readingFrom: configuration.official.map(configuration.resolve),
          written: configuration.written),
      checksNotRun: records.checksNotRun, version: "0.0.0")
  }

  /// Every shape of the report in every language, by the name of its file.
  func texts(_ templates: TemplateSources = .embedded) throws -> [String: String] {
    var texts: [String: String] = [:]
    for file in try renderReport(Report(self), templates: .of(templates)) {
      texts[file.name] = String(decoding: file.bytes, as: UTF8.self)
    }
    return texts
  }

  /// The report in HTML and in Markdown.
  func rendered(
    _ templates: TemplateSources = .embedded
  ) throws -> (html: String, markdown: String) {
    let files = try renderReport(Report(self), templates: .of(templates))
    func text(_ ending: String) throws -> String {
      let file = try #require(files.first { $0.name.hasSuffix(ending) })
      return try #require(String(validating: file.bytes, as: UTF8.self))
    }
    return (try text(".html"), try text(".md"))
  }

  /// The annual report and the method after it, in both languages.
  func renderedWithMethod() throws -> (html: String, markdown: String) {
    let texts = try texts()
    func text(_ ending: String) -> String {
      ["annual-report", "method"].compactMap {
        texts["restricted/\($0)-\(figures.period.label).\(ending)"]
      }.joined(separator: "\n")
    }
    return (text("html"), text("md"))
  }
}

/// The checkout that the tests belong to.
enum Checkout {
  /// The path of something in it.
  static func path(_ name: String, from file: String = #filePath) -> String {
    var url = URL(filePath: file)
    // Support, AnnualReportTests, Tests and the name of the file itself.
    for _ in 0..<4 { url.deleteLastPathComponent() }
    return url.appending(path: name).path
  }
}
