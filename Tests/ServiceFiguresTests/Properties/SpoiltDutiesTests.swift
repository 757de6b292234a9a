import CareRecords
import Foundation
import RecordImport
import TestSupport
import Testing

@testable import ServiceFigures
@testable import StatuteReference

/// Conferences and foster carers' reviews in which cells of a column cannot be read.
///
/// The rows are few and much alike, so that spoilt ones look like repeats of each other.
struct SpoiltDutiesTests {
  private typealias Table = (name: String, columns: [String], rows: [[String]])

  private static func tables(_ seed: UInt64) -> [Table] {
    let duties = RandomDetails.OtherDuties(
      seed: seed, from: day("2024-04-01"), officers: ["Ann", "Ben"])
    return [
      (
        "conferences.csv", ["CHILD", "FAMILY", "KIND", "STRATEGY", "DUE", "HELD", "IRO"],
        duties.conferences.map { row in
          [
            row.child ?? "", row.family ?? "", row.kind == .initial ? "initial" : "review",
            row.strategy.cell, row.due.cell, row.held.cell, row.officer ?? "",
          ]
        }
      ),
      (
        "carer-reviews.csv", ["CARER", "DUE", "HELD", "IRO"],
        duties.carerReviews.map { [$0.carer, $0.due.cell, $0.held.cell, $0.officer ?? ""] }
      ),
    ].filter { !$0.2.isEmpty }
  }

  private static func figures(_ tables: [Table]) throws -> [Figure] {
    let path = FileManager.default.temporaryDirectory.path + "/duties-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for table in tables {
      let lines = [table.columns] + table.rows
      let text = lines.map { $0.joined(separator: ",") + "\n" }.joined()
      try Data(text.utf8).write(to: URL(filePath: "\(path)/\(table.name)"))
    }
    let records = try importRecords(from: [path])
    return computeFigures(
      from: records.store, importIssues: records.issues, settings: SampleExports.settings
    ).figures.figures.filter {
      $0.definition.id.hasPrefix("conferences.") || $0.definition.id.hasPrefix("carerReviews.")
    }
  }

  /// What stands in the cells of a column instead.
  private static func text(_ column: String, _ numbers: inout SeededNumbers) -> String {
    switch column {
    case "STRATEGY", "DUE", "HELD": numbers.one(of: ["########", "?", "31/02/2024"])
    case "KIND": "see notes"
    default: "#REF!"
    }
  }

  @Test(arguments: UInt64(0)..<2)
  func `a range holds the figure of the whole file, whatever column cannot be read`(
    _ part: UInt64
  ) throws {
    for seed in RandomCases.seeds(from: 70_000, few: 300, soak: 6_000) where seed % 2 == part {
      var numbers = SeededNumbers(seed)
      let whole = Self.tables(seed)
      guard !whole.isEmpty else { continue }
      var spoilt = whole
      let table = numbers.number(in: 0...whole.count - 1)
      let column = numbers.number(in: 0...whole[table].columns.count - 1)
      let name = whole[table].columns[column]
      let text = Self.text(name, &numbers)
      let share = numbers.one(of: [10, 40, 100, 100])
      for row in whole[table].rows.indices
      where !whole[table].rows[row][column].isEmpty && numbers.happens(share) {
        spoilt[table].rows[row][column] = text
      }
      for (spoilt, clean) in zip(try Self.figures(spoilt), try Self.figures(whole))
      where SpoiltExportTests.end(of: spoilt, clean) == .wrong {
        Issue.record(
          """
          seed \(seed), \(whole[table].name) \(name) \(share)%
          clean  \(clean.lines[0])
          spoilt \(spoilt.lines[0])
          """)
      }
    }
  }

  @Test func `rows of one child whose days cannot be read are conferences of their own`() throws {
    let row = ["K", "", "review", "", "", "########", "Ann"]
    let columns = Self.tables(70_000)[0].columns
    let figures = try Self.figures([
      ("conferences.csv", columns, Array(repeating: row, count: 31)),
      (
        "carer-reviews.csv", ["CARER", "DUE", "HELD", "IRO"],
        Array(repeating: ["A", "########", "", "Ann"], count: 12)
      ),
    ])
    func line(_ id: String) -> String? {
      figures.first { $0.definition.id == id }?.lines.first
    }
    #expect(line("conferences.held") == "conferences.held partial 0...31 0 (undetermined 31)")
    #expect(line("carerReviews.due") == "carerReviews.due partial 0...12 0 (undetermined 12)")
  }
}
