import Foundation
import ReportRun
import TestSupport

/// A folder of exports for one test, taken away with it.
final class ExportFolder {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    path = FileManager.default.temporaryDirectory.path + "/first-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: path + "/exports", withIntermediateDirectories: true)
    for (name, text) in files { try write(Data(text.utf8), to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes an export.
  func write(_ data: Data, to name: String) throws {
    try data.write(to: URL(filePath: path + "/exports/" + name))
  }

  /// Writes a workbook with sheets of texts.
  func writeWorkbook(_ sheets: [(name: String, rows: [[String]])], to name: String) throws {
    try WrittenWorkbook.write(
      sheets.map { ($0.name, WrittenWorkbook.rows($0.rows)) }, to: path + "/exports/" + name)
  }

  /// Begins a report from all exports.
  func first(year: Int? = nil) throws -> FirstReport {
    try FirstReport(in: path + "/first", from: [path + "/exports"], year: year)
  }

  /// The text of a file of the folder that was begun.
  func text(_ name: String = "iro-report.yaml") throws -> String {
    try String(contentsOfFile: path + "/first/" + name, encoding: .utf8)
  }

  /// The figures that the written configuration gives.
  func figures() throws -> PeriodFigures {
    try ReportRun(configuration: path + "/first/iro-report.yaml").figures
  }
}
