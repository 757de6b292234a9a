import CareRecords
import Foundation
import Testing

@testable import RecordImport

/// The flags of the validator that authorities use (csc-validator-be-903 0.1.17), which
/// `expected.csv` beside the inputs records as rule, table and line.
@Suite("The eight rules of the Department's validator")
struct ReviewRuleTests {
  private static let rules: Set<String> = [
    "166", "167", "399", "440", "441", "1012", "INT08", "INT17",
  ]

  @Test(
    "flag exactly the rows that the validator flags",
    arguments: ["review-rules", "review-rules-1012"])
  func sameRows(fixture: String) throws {
    let folder = (#filePath as NSString).deletingLastPathComponent + "/../Fixtures/" + fixture
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    let inputs = names.filter { $0 != "expected.csv" }.map { folder + "/" + $0 }
    let records = try importRecords(from: inputs)
    let found = records.issues.compactMap { issue -> String? in
      guard Self.rules.contains(issue.check.code), let source = issue.source else { return nil }
      return
        "\(issue.check.code),\(records.store.sources[Int(source)].table.name),\(issue.line)"
    }
    let text = try String(contentsOfFile: folder + "/expected.csv", encoding: .utf8)
    // To the validator a row of separators is a review; here it is no row.
    let expected = text.split(separator: "\n").dropFirst().map(String.init)
      .filter { fixture != "review-rules" || !$0.hasSuffix(",Reviews,56") }
    #expect(found.sorted() == expected.sorted())
    #expect(!records.checksNotRun.contains { Self.rules.contains($0.check.code) })
  }

  @Test("hold whatever pieces the files are cut into")
  func samePieces() throws {
    let folder = (#filePath as NSString).deletingLastPathComponent + "/../Fixtures/review-rules"
    let inputs = ["header", "episodes", "reviews"].map { "\(folder)/\($0).csv" }
    let whole = try importRecords(from: inputs)
    for length in [1, 7, 64, 500] {
      var options = ImportOptions()
      options.pieceLength = length
      let cut = try importRecords(from: inputs, options: options)
      #expect(cut.everything == whole.everything)
      #expect(cut.issueLines == whole.issueLines)
      #expect(cut.sourceLines == whole.sourceLines)
    }
  }

  @Test("say which rules could not be run, and why")
  func notRun() throws {
    let folder = try TemporaryFolder(["r.csv": "CHILD,REVIEW\nA,01/02/2024\n"])
    let records = try folder.records()
    #expect(
      records.checksNotRun.filter { Self.rules.contains($0.check.code) }
        .map { "\($0.check.code): \($0.reason)" } == [
          "399: no Episodes and Header table", "1012: no Episodes table",
          "INT08: no Header table", "INT17: no Header table",
          "167: no column REVIEW_CODE in Reviews", "440: no column REVIEW_CODE in Reviews",
          "441: no column REVIEW_CODE in Reviews", "440: no column DOB in Reviews",
          "441: no column DOB in Reviews", "INT17: no column DOB in Reviews",
        ])
    #expect(records.issueLines.isEmpty)
  }

  @Test("hold each return by itself, and the service's reviews to all")
  func returns() throws {
    let episodes = "CHILD,DECOM,RNE,LS,PLACE,DEC,REC\n"
    let folder = try TemporaryFolder([
      "2023/e.csv": episodes + "A,01/04/2023,S,C2,U4,,\n",
      "2023/r.csv": "CHILD,DOB,REVIEW,REVIEW_CODE\nA,01/01/2010,01/05/2023,PN1\n",
      "2024/e.csv": episodes + "B,01/04/2024,S,C2,U4,,\n",
      "2024/r.csv": "CHILD,DOB,REVIEW,REVIEW_CODE\nA,01/01/2010,01/05/2024,PN1\n",
      "own.csv": "CHILD,REVIEW,IRO\nA,01/05/2024,X\nC,01/05/2024,X\n",
    ])
    let records = try folder.records()
    #expect(
      records.issues.map {
        "\(records.store.sources[Int($0.source ?? 0)].returnName.suffix(4)) \($0.line) \($0.check.code)"
      } == ["2024 2 1012", "\(folder.path.suffix(4)) 3 1012"])
  }
}
