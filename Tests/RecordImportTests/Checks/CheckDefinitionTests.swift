import CareRecords
import Foundation
import Testing

@testable import RecordImport

@Suite("What is declared of a check")
struct CheckDefinitionTests {
  /// A check that there is not: what `Documentation/adding-a-check.md` declares.
  private let invented = CheckDefinition(
    "due-without-review", .warning, "the review has a due date, but no code", .report,
    [.table(.reviews), .columns(ReviewColumn.due, .code)])

  private func reasons(_ files: [String: String]) throws -> [String] {
    let records = try TemporaryFolder(files).records()
    return CheckedFiles(name: CheckedFiles.all, sources: records.store.sources)
      .reasons(against: invented).compactMap(\.self)
  }

  @Test func `a code names one check, and every rule is a sentence of its own`() {
    #expect(Set(Check.allCases.map(\.code)).count == Check.allCases.count)
    #expect(Set(Check.allCases.map(\.rule)).count == Check.allCases.count)
    for check in Check.allCases { #expect(Check(code: check.code) == check) }
  }

  @Test func `a check is on the page with its severity, its rule and what it needs`() {
    #expect(
      CheckList.row(invented)
        == "| `due-without-review` | warning | the review has a due date, but no code "
        + "| Reviews with REVIEW_DUE and REVIEW_CODE |")
  }

  @Test func `a check is not run where a table or a column that it needs is in no file`() throws {
    #expect(try reasons(["i.csv": "IRO,NAME,FTE\nAnn,Ann,1\n"]) == ["no Reviews table"])
    #expect(
      try reasons(["r.csv": "CHILD,REVIEW,REVIEW_DUE\nA,01/02/2024,01/02/2024\n"])
        == ["no column REVIEW_CODE in Reviews"])
    #expect(
      try reasons([
        "a/r.csv": "CHILD,REVIEW,REVIEW_DUE\nA,01/02/2024,01/02/2024\n",
        "b/r.csv": "CHILD,REVIEW,REVIEW_CODE\nB,01/02/2024,PN1\n",
      ]) == [])
  }

  @Test func `dates can be checked against a date of birth from any table`() throws {
    let list = """
      Child Unique ID,Date of Birth,Date Started to be Looked After,\
      Date of Latest Statutory Review,Date Ceased to be Looked After
      A1,01/02/2015,01/02/2014,01/03/2024,

      """
    let records = try TemporaryFolder(["list.csv": list]).records()
    #expect(records.issues.map(\.check) == [.dateBeforeBirth])
    #expect(!records.checksNotRun.map(\.check).contains(.dateBeforeBirth))
  }

  @Test func `the checks on the way files are written need nothing, all others something`() {
    for check in Check.allCases {
      #expect(check.definition.needs.isEmpty == (check.definition.group == .reading))
    }
  }

  @Test func `a column is needed of a table that is needed`() {
    for check in Check.allCases {
      for case .columns(let columns) in check.definition.needs {
        let tables = Set(columns.map(\.table))
        #expect(tables.count == 1)
        #expect(tables.allSatisfy { check.definition.needs.contains(.table($0)) })
      }
    }
  }

  @Test func `the page of the documentation is made from the declarations`() throws {
    var url = URL(filePath: #filePath)
    for _ in 0..<4 { url.deleteLastPathComponent() }
    let page = try String(
      contentsOf: url.appending(path: "Documentation/checks.md"), encoding: .utf8)
    #expect(
      page == CheckList.markdown,
      "write it anew: iro-report check --list --format markdown > Documentation/checks.md")
    for check in Check.allCases {
      let start = "| `\(check.code)` | \(check.severity.word) | \(check.rule) |"
      #expect(page.split(separator: "\n").count { $0.hasPrefix(start) } == 1, "\(check.code)")
    }
  }

  @Test func `the list for people has a line for each check`() {
    let lines = CheckList.text.split(separator: "\n")
    #expect(lines.count == Check.allCases.count)
    #expect(
      lines.contains(
        "warning 167: the participation code is invalid or blank; needs Reviews with REVIEW_CODE"))
  }
}
