import CareRecords
import Foundation
import RecordImport
import SampleAuthority
import TestSupport

@testable import ServiceFigures

/// The files of a synthetic authority as cells, which can be spoilt and read as CSV or as XML.
struct SampleTables {
  struct File {
    var name: String
    var table: RecordTable
    var columns: [ColumnSchema]
    /// The rows, without the headings.
    var rows: [[String]]
  }

  /// What was spoilt, for messages: `Reviews.REVIEW noDay 30%`.
  private(set) var damage: [String] = []
  /// The ways in which something was spoilt.
  private(set) var ways: Set<WayOfSpoiling> = []
  private var files: [File] = []
  private let form: ExportFolder.Form

  /// The exports of an authority.
  init(_ options: SampleOptions, form: ExportFolder.Form = .csv) throws {
    self.form = form
    let path = Self.newPath
    defer { try? FileManager.default.removeItem(atPath: path) }
    for file in try writeSample(to: path, options: options) where file.name.hasSuffix(".csv") {
      var rows = FlatFigures.rows(
        try String(contentsOfFile: "\(path)/\(file.name)", encoding: .utf8))
      let headings = rows.removeFirst()
      guard let schema = Self.schema(file.name) else { continue }
      let columns = headings.compactMap { name in schema.columns.first { $0.name == name } }
      // Columns of no figure are not declared; they would not be spoilt anyway.
      let places = headings.indices.filter { place in
        schema.columns.contains { $0.name == headings[place] }
      }
      files.append(
        File(
          name: file.name, table: schema.table, columns: columns,
          rows: rows.map { row in places.map { row[$0] } }))
    }
  }

  /// The table that a file of the sample holds.
  private static func schema(_ file: String) -> TableSchema? {
    let name = file.split(separator: "/").last?.dropLast(4).replacing("-", with: "") ?? ""
    return RecordTable.allCases.map { TableSchemas[$0] }.first { $0.name.lowercased() == name }
  }

  private static var newPath: String {
    FileManager.default.temporaryDirectory.path + "/spoilt-\(UUID().uuidString)"
  }

  /// Spoils some cells of a column of a table, in every file of it or in one.
  mutating func spoil(using numbers: inout SeededNumbers) {
    let table = numbers.one(of: Array(Set(files.map(\.table))).sorted { $0.ordinal < $1.ordinal })
    let way = numbers.one(of: WayOfSpoiling.allCases)
    let ofTable = files.indices.filter { files[$0].table == table }
    // In XML a row has no width, and a child is named once for all of its rows.
    let columns = files[ofTable[0]].columns.filter { column in
      way.suits(column, of: table) && (form == .csv || column.kind != .child)
    }
    guard !columns.isEmpty else { return spoil(using: &numbers) }
    let column = numbers.one(of: columns)
    let share = numbers.one(of: [2, 10, 40, 100])
    var count = 0
    for file in numbers.happens(50) ? ofTable : [numbers.one(of: ofTable)] {
      guard let place = files[file].columns.firstIndex(of: column) else { continue }
      count += files[file].spoil(place, way, share, &numbers)
    }
    guard count > 0 else { return }
    ways.insert(way)
    damage.append("\(table.name).\(column.name) \(way.rawValue) \(count)")
  }

  /// The figures of the files.
  func figures() throws -> PeriodFigures {
    let path = Self.newPath
    defer { try? FileManager.default.removeItem(atPath: path) }
    for (name, text) in form == .csv ? files.map({ ($0.name, $0.text) }) : xml {
      let url = URL(filePath: "\(path)/\(name)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    let records = try importRecords(from: [path])
    return computeFigures(
      from: records.store, importIssues: records.issues, settings: SampleExports.settings
    ).figures
  }
}

extension SampleTables {
  /// The files in XML, one for each return and one for the service; social workers and orders, which
  /// the Department's XML does not have, are in CSV.
  fileprivate var xml: [(String, String)] {
    let folders = Dictionary(grouping: files) { $0.name.split(separator: "/").first ?? "" }
    return folders.flatMap { folder, files -> [(String, String)] in
      let tables = files.map { file in
        ExportTable(
          table: file.table, year: nil, columns: file.columns.map(\.name), rows: file.rows)
      }
      let text =
        folder == "service" ? ExportText.service(tables) : ExportText.annualReturn(tables)
      return [("\(folder)/\(folder).xml", text)]
        + files.filter { [.socialWorkers, .deprivationOfLiberty].contains($0.table) }
        .map { ($0.name, $0.text) }
    }
  }
}

extension SampleTables.File {
  /// Spoils a share of the cells in a column; gives how many.
  fileprivate mutating func spoil(
    _ place: Int, _ way: WayOfSpoiling, _ share: Int, _ numbers: inout SeededNumbers
  ) -> Int {
    var spoilt = rows
    var count = 0
    for row in rows.indices where numbers.happens(share) {
      if let whole = way.spoilt(row: rows[row], columns) {
        spoilt[row] = whole
      } else if place < rows[row].count, let cell = way.spoilt(rows[row][place], &numbers) {
        if way == .endNotGiven, !isOfEnd(rows[row]) { continue }
        spoilt[row][place] = cell
      } else {
        continue
      }
      count += 1
    }
    // Days that can be either way round cannot be told from others.
    if way == .monthFirst {
      let shows = spoilt.indices.contains { row in
        spoilt[row] != rows[row] && CivilDate(text: spoilt[row][place]) == nil
      }
      guard shows else { return 0 }
    }
    rows = spoilt
    return count
  }

  /// Whether the reason in a row of Episodes says that care ended.
  private func isOfEnd(_ row: [String]) -> Bool {
    columns.firstIndex { $0.name == EpisodeColumn.reasonCeased.name }.map {
      !["", "X1"].contains(row[$0])
    } ?? false
  }

  fileprivate var text: String {
    ([columns.map(\.name)] + rows).map { row in
      row.map { cell in
        cell.contains { ",\"\n".contains($0) }
          ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
      }.joined(separator: ",") + "\n"
    }.joined()
  }
}
