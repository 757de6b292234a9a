import CareRecords
import Foundation
import TestSupport

@testable import RecordImport
@testable import ServiceFigures
@testable import StatuteReference

/// A folder of files with the exports of an authority, which goes away with the test.
final class ExportFolder {
  enum Form: CaseIterable { case csv, xml }

  private let path: String
  private var options = ImportOptions()

  /// Writes the files, each return and the service in a form that the closure chooses.
  init(
    _ authority: RandomAuthority, isShuffled: Bool = false, form: (_ year: Int?) -> Form
  ) throws {
    path = FileManager.default.temporaryDirectory.path + "/authority-\(UUID().uuidString)"
    var numbers = SeededNumbers(authority.seed ^ 0xF11E)
    var tables = authority.exports
    if isShuffled {
      for index in tables.indices {
        tables[index].rows.shuffle(using: &numbers)
        let order = tables[index].columns.indices.shuffled(using: &numbers)
        tables[index].columns = order.map { tables[index].columns[$0] }
        tables[index].rows = tables[index].rows.map { row in order.map { row[$0] } }
      }
    }
    for year in Set(tables.map(\.year)) {
      try write(tables.filter { $0.year == year }, year, form(year))
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  private func write(_ tables: [ExportTable], _ year: Int?, _ form: Form) throws {
    let folder = path + "/" + (year.map { "\($0)" } ?? "service")
    if let year { options.collectionYears[folder] = year }
    for table in tables {
      // Social workers and orders are not in the Department's XML.
      guard form == .csv || [.socialWorkers, .deprivationOfLiberty].contains(table.table) else {
        continue
      }
      try write(ExportText.csv(table), to: "\(folder)/\(table.table.name).csv")
    }
    guard form == .xml else { return }
    let file = folder + "/export.xml"
    if let year { options.collectionYears[file] = year }
    try write(
      year == nil ? ExportText.service(tables) : ExportText.annualReturn(tables), to: file)
  }

  private func write(_ text: String, to file: String) throws {
    let url = URL(filePath: file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// The figures of the files, as lines.
  func lines(_ settings: FigureSettings) throws -> [String] {
    let records = try importRecords(from: [path], options: options)
    return computeFigures(
      from: records.store, importIssues: records.issues, settings: settings
    ).figures.figures.flatMap(\.lines)
  }
  /// Figures, obligations, issues and two explanations of the files, read in so many partitions.
  func everything(
    _ settings: FigureSettings, partitions: Int, pieceLength: Int = 4 << 20
  ) throws -> String {
    var options = options
    options.partitions = partitions
    options.pieceLength = pieceLength
    var records = try importRecords(from: [path], options: options)
    let computed = computeFigures(
      from: records.store, importIssues: records.issues, settings: settings)
    records.issues.append(contentsOf: computed.issues)
    records.issues.sort(in: records.store)
    let explained = ["reviews.onTime", "missing.children", "health.assessments"].map { id in
      explainFigure(id, from: records.store, settings: settings).map { explanation in
        explanation.records.map { record in
          "\(record.outcome.words) \(record.child.map(records.store.id) ?? "-") \(record.note) "
            + record.rows.map { "\($0.source):\($0.line)" }.joined(separator: " ") + "\n"
        }.joined()
      } ?? ""
    }
    return computed.figures.json(version: "1.0")
      + ObligationsFile.text(computed.obligations, store: records.store)
      + IssuesReport(records, showValues: true).rendered(as: .csv) + explained.joined()
  }
}

/// The text of files.
enum ExportText {
  static func csv(_ table: ExportTable) -> String {
    ([table.columns] + table.rows).map { $0.joined(separator: ",") + "\n" }.joined()
  }

  private static func fields(_ columns: [String], _ row: [String], but: Set<String> = []) -> String
  {
    zip(columns, row).filter { !but.contains($0.0) }.map { "<\($0)>\(escaped($1))</\($0)>" }
      .joined()
  }

  private static func escaped(_ cell: String) -> String {
    cell.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// The service's own exports: one element a row, fields in lower camel case.
  static func service(_ tables: [ExportTable]) -> String {
    let elements: [RecordTable: String] = [
      .reviews: "review", .escalations: "escalation", .officers: "iro",
      .allocations: "allocation", .feedback: "feedback", .conferences: "conference",
      .carerReviews: "carerReview", .healthAssessments: "healthAssessment",
    ]
    let records = tables.flatMap { table in
      let element = elements[table.table] ?? ""
      let names = table.columns.map { heading in
        let words = heading.lowercased().split(separator: "_")
        return words.prefix(1).joined() + words.dropFirst().map(\.capitalized).joined()
      }
      return table.rows.map { "<\(element)>\(fields(names, $0))</\(element)>\n" }
    }
    return "<iroExport>\n\(records.joined())</iroExport>\n"
  }

  /// The annual return: one CHILD a child, with the smaller tables in its HEADER.
  static func annualReturn(_ tables: [ExportTable]) -> String {
    func rows(_ name: RecordTable, of child: String) -> [String] {
      guard let table = tables.first(where: { $0.table == name }),
        let place = table.columns.firstIndex(of: "CHILD")
      else { return [] }
      let names = table.columns.map { $0 == "PLACE" ? "PL" : $0 }
      return table.rows.filter { $0[place] == child }.map {
        fields(names, $0, but: ["CHILD"])
      }
    }
    func group(_ name: RecordTable, _ element: String, of child: String) -> String {
      rows(name, of: child).map { "<\(element)>\($0)</\(element)>" }.joined()
    }
    let header = tables.first { $0.table == .header }
    let place = header?.columns.firstIndex(of: "CHILD") ?? 0
    let children = (header?.rows ?? []).map { $0[place] }.map { child in
      let uasc = rows(.uasc, of: child).map { "<UASC>1</UASC>\($0)" }.joined()
      return "<CHILD><HEADER><CHILDID>\(child)</CHILDID>"
        + rows(.header, of: child).joined() + uasc + rows(.oc3, of: child).joined()
        + group(.missing, "AMISSING", of: child) + group(.reviews, "AREVIEW", of: child)
        + group(.oc2, "OC2", of: child) + "</HEADER>" + group(.episodes, "EPISODE", of: child)
        + "</CHILD>\n"
    }
    return "<EXPSSDA903>\n\(children.joined())</EXPSSDA903>\n"
  }
}
