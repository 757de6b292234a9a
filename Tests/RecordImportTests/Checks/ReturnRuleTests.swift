import CareRecords
import Foundation
import TestSupport
import Testing

@testable import RecordImport

/// The flags of the validator that authorities use (csc-validator-be-903 0.1.17), which
/// `expected.csv` beside the inputs records as rule, table and line; the inputs are invented.
@Suite("The Department's rules on the Header and on episodes")
struct ReturnRuleTests {
  private static let rules: Set<String> = [
    "101", "102", "103", "141", "142", "143", "144", "145", "146", "147", "148", "149", "301",
    "302", "353", "354", "355", "356", "357", "388", "431", "432", "433", "434", "435", "436",
    "437", "501", "504",
  ]

  private static func folder(_ year: String) -> String {
    (#filePath as NSString).deletingLastPathComponent + "/../Fixtures/return-rules-\(year)"
  }

  private func records(_ year: String, pieces: Int? = nil) throws -> ImportedRecords {
    let folder = Self.folder(year)
    var options = ImportOptions()
    options.collectionYears[folder] = Int(year.prefix(4))
    if let pieces { options.pieceLength = pieces }
    return try importRecords(
      from: ["header", "episodes"].map { "\(folder)/\($0).csv" }, options: options)
  }

  private func flags(_ records: ImportedRecords) -> [String] {
    records.issues.compactMap { issue -> String? in
      guard Self.rules.contains(issue.check.code), let source = issue.source else { return nil }
      return
        "\(issue.check.code),\(records.store.sources[Int(source)].table.name),\(issue.line)"
    }.sorted()
  }

  @Test(arguments: ["2022-23", "2024-25", "2025-26"])
  func `flag exactly the rows that the validator flags`(year: String) throws {
    let text = try String(contentsOfFile: Self.folder(year) + "/expected.csv", encoding: .utf8)
    let expected = text.split(separator: "\n").dropFirst().map(String.init)
    #expect(try flags(records(year)) == expected.sorted())
    // Every rule is put to the test.
    #expect(Set(expected.map { String($0.prefix(3)) }) == Self.rules)
  }

  @Test(arguments: [1, 7, 64, 500])
  func `hold whatever pieces the files are cut into`(length: Int) throws {
    let whole = try records("2022-23")
    let cut = try records("2022-23", pieces: length)
    #expect(cut.issueLines == whole.issueLines)
    #expect(cut.everything == whole.everything)
  }

  @Test func `hold whatever the order of the rows`() throws {
    let folder = Self.folder("2022-23")
    func shuffled(_ name: String, _ random: inout SeededNumbers) throws -> [String] {
      try String(contentsOfFile: "\(folder)/\(name).csv", encoding: .utf8).split(separator: "\n")
        .dropFirst().map(String.init).shuffled(using: &random)
    }
    func rows(_ records: ImportedRecords) -> [String] {
      // Which cell a note names depends on the order.
      records.issues.filter { $0.check.definition.value == .cell }.map { issue in
        let child = issue.child.map { records.store.id(ofChild: $0) } ?? ""
        return "\(issue.check.code) \(child) \(issue.column) \(issue.value)"
      }.sorted()
    }
    var random = SeededNumbers(29)
    let expected = try rows(records("2022-23"))
    for _ in 0..<3 {
      var texts: [String: String] = [:]
      for name in ["header", "episodes"] {
        let heading = try String(contentsOfFile: "\(folder)/\(name).csv", encoding: .utf8)
          .prefix { $0 != "\n" }
        let lines = try [String(heading)] + shuffled(name, &random)
        texts["\(name).csv"] = lines.map { $0 + "\n" }.joined()
      }
      let other = try TemporaryFolder(texts)
      var options = ImportOptions()
      options.collectionYears[other.path] = 2022
      #expect(try rows(other.records(options)) == expected)
    }
  }

  @Test func `name no child in a message`() throws {
    let text = try IssuesReport(records("2022-23")).rendered(as: .json)
    #expect(!text.contains("C0"))
    #expect(try IssuesReport(records("2022-23")).rendered(as: .text).contains("C0") == false)
  }

  @Test func `take the place of the issue that a code is not in the list`() throws {
    #expect(try !records("2022-23").issues.contains { $0.check == .codeUnlisted })
  }
}
