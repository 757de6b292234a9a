import Documents
import Foundation
import ReportRun
import SampleAuthority
import Synchronization
import Testing

/// The year's run as another program calls it, with what the library hands out alone.
struct ReportRunTests {
  private let folder: SampleFolder

  init() throws { folder = try SampleFolder() }

  @Test func `nothing is read before it is asked for, and a failure is not kept`() throws {
    let run = try ReportRun(configuration: folder.path("iro-report.yaml"))
    let away = folder.path("away")
    try FileManager.default.moveItem(atPath: folder.path("2024-25"), toPath: away)
    let error = #expect(throws: Failure.self) { try run.figures }
    #expect(
      error?.description == "\(folder.path("2024-25")): there is no such file or folder; expected "
        + "a path that exists")
    try FileManager.default.moveItem(atPath: away, toPath: folder.path("2024-25"))
    #expect(try run.figures.figure("reviews.held")?.numbers.count ?? 0 > 0)
  }

  @Test func `a mistake in the configuration is found at once`() throws {
    try folder.write("authority: {name: A}\nyear: 2024-25\ninputs: []\n", to: "wrong.yaml")
    #expect(throws: Failure.self) {
      try ReportRun(configuration: folder.path("wrong.yaml"))
    }
  }

  @Test func `inputs are read once, however much is asked for`() throws {
    let steps = Mutex<[ReportRun.Progress]>([])
    let run = try ReportRun(configuration: folder.path("iro-report.yaml")) { step in
      steps.withLock { $0.append(step) }
    }
    _ = try run.figures
    let seen = steps.withLock { $0 }
    #expect(seen.count { $0 == .read } == 1)
    #expect(seen.count > 1 && seen.last == .read)
    let (written, _) = (try run.files().all, try run.manager)
    try FileManager.default.removeItem(atPath: folder.path)
    #expect(try run.files().all == written)
    #expect(try run.years.map(\.period.label) == ["2024-25", "2023-24"])
    #expect(try run.checkedRecords.issues.count > run.records.issues.count)
    #expect(steps.withLock { $0 } == seen)
  }

  @Test func `inputs without a configuration give the same figures, of no authority`() throws {
    try folder.write(
      "authority: {name: Exampleshire}\nyear: 2024-25\ninputs: [2023-24, 2024-25, service]\n",
      to: "plain.yaml")
    let named = try ReportRun(configuration: folder.path("plain.yaml"))
    let run = ReportRun(
      inputs: ["2023-24", "2024-25", "service"].map(folder.path),
      period: ReportingPeriod(startingIn: 2024))
    #expect(try run.figures.authority == nil)
    #expect(try named.figures.authority?.name == "Exampleshire")
    var figures = try named.figures
    figures.authority = nil
    #expect(try run.figures.csv == figures.csv)
    #expect(try run.obligationsCSV == named.obligationsCSV)
    #expect(try run.section(.reviews, as: .html) == named.section(.reviews, as: .html))
    let report = try #require(try run.files().all.first { $0.name.hasSuffix(".md") })
    #expect(String(decoding: report.bytes, as: UTF8.self).contains("**The authority, 1 April 2024"))
  }

  @Test func `a section is printed as in the whole report`() throws {
    let run = try ReportRun(configuration: folder.path("iro-report.yaml"))
    let files = try run.files(isPublished: false).all
    for (language, ending) in [(TemplateLanguage.markdown, "md"), (.html, "html")] {
      let name = "restricted/annual-report-2024-25.\(ending)"
      let file = try #require(files.first { $0.name == name })
      let whole = String(decoding: file.bytes, as: UTF8.self)
      // The section about the figures explains the symbols of the page that it is on.
      for section in ReportSection.allCases where section != .about {
        let text = try run.section(section, as: language)
        #expect(!text.isEmpty && whole.contains(text), "\(section) as \(language)")
      }
    }
  }

  @Test func `a final report that is not ready is refused, and nothing is written`() throws {
    let run = try ReportRun(configuration: folder.path("iro-report.yaml"))
    let obstacles = try run.report(isFinal: true).readiness.obstacles
    #expect(!obstacles.isEmpty)
    let error = #expect(throws: ReportError.self) { try run.files(isFinal: true) }
    #expect(error?.description.contains(obstacles[0]) == true)
    #expect(!FileManager.default.fileExists(atPath: folder.path("conclusions-2024-25.yaml")))
  }

  @Test func `writing adds to the manager's files, once`() throws {
    let output = folder.path("out")
    let files = try ReportRun(configuration: folder.path("iro-report.yaml")).files()
    #expect(
      files.managerFiles.map(\.path) == [
        folder.path("conclusions-2024-25.yaml"), folder.path("recommendations.yaml"),
      ])
    try files.write(into: ReportDestination(output))
    for file in files.all {
      #expect(FileManager.default.contents(atPath: "\(output)/\(file.name)") == Data(file.bytes))
    }
    let again = try ReportRun(configuration: folder.path("iro-report.yaml")).files()
    #expect(again.managerFiles.isEmpty)
    #expect(again.all == files.all)
  }

  @Test func `the page on the library shows the example as it is`() throws {
    let page = try Checkout.text("Documentation/library.md")
    let example = try Checkout.text("Examples/three-figures/Sources/three-figures/main.swift")
    #expect(page.contains("```swift\n\(example)```\n"))
    let printed = try Checkout.text("Examples/three-figures/expected.md")
    #expect(page.contains("```\n\(printed)```\n"))
  }
}

/// The exports of an invented authority, taken away after the test.
private final class SampleFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "iro-\(UUID().uuidString)").path
    _ = try writeSample(to: path, options: SampleOptions(children: 60))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(_ name: String) -> String { path + "/" + name }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path(name)))
  }
}

/// The checkout that the tests belong to.
private enum Checkout {
  static func text(_ name: String) throws -> String {
    // ReportRunTests, Tests and the name of this file.
    let checkout = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: checkout.appending(path: name), encoding: .utf8)
  }
}
