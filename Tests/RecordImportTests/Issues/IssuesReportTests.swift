import CareRecords
import Testing

@testable import RecordImport

@Suite("The report of issues")
struct IssuesReportTests {
  private func records() throws -> (ImportedRecords, String) {
    let folder = try TemporaryFolder([
      "r.csv": """
      CHILD,DOB,REVIEW,REVIEW_CODE
      A,01/02/2010,soon,PN1
      =B,01/02/2010,"01/03/2024 ""late"", so",PN1
      C,01/02/2010,01/03/2024,PN0
      D,01/02/2010,,
      D,01/02/2010,,
      D,01/02/2010,,
      D,01/02/2010,,

      """
    ])
    return (try folder.records(), folder.path)
  }

  private func rendered(
    _ format: IssuesReport.Format, showValues: Bool = false
  ) throws -> String {
    let (records, path) = try records()
    let text = IssuesReport(records, showValues: showValues).rendered(as: format)
    return text.split(separator: path + "/", omittingEmptySubsequences: false).joined()
      .split(separator: path, omittingEmptySubsequences: false).joined(separator: "FOLDER")
  }

  @Test("as text groups places by check")
  func text() throws {
    #expect(
      try rendered(.text) == """
        error 166: the date of the review is blank or not a day written DD/MM/YYYY (6)
          r.csv:2 REVIEW: refused
          r.csv:3 REVIEW: refused
          r.csv:5 REVIEW: refused
          r.csv:6 REVIEW: refused
          r.csv:7 REVIEW: refused
          and 1 more
        warning 440: PN0 is for a child under 4, but the dates show a child of 4 or over (1)
          r.csv:4 REVIEW_CODE: used
        not run on FOLDER, no Episodes and Header table:
          399, 302
        not run on FOLDER, no Episodes table:
          1012, 141, 142, 143, 144, 145, 146, 147, 148, 149, 353, 354, 355, 356, 357,
          388, 431, 432, 433, 434, 435, 436, 437, 501, 504
        not run on FOLDER, no Header table:
          INT08, INT17, 101, 102, 103, 301
        not run on all files, no Episodes table:
          open-then-absent, start-unknown, outside-care, open-past-18, never-reviewed,
          review-overdue
        not run on all files, no Escalations table:
          stage-unknown, resolved-before-raised
        not run on all files, no IROs table:
          officer-unknown
        not run on all files, no Allocations table:
          two-allocations
        not run on all files, no Conferences table:
          held-before-strategy
        not run on all files, no column REVIEW_DUE in Reviews:
          due-date-differs
        6 errors, 1 warning

        """)
    #expect(
      try rendered(.text, showValues: true).split(separator: "\n").prefix(3) == [
        "error 166: the date of the review is blank or not a day written DD/MM/YYYY (6)",
        "  r.csv:2 REVIEW, child A, \"soon\": refused",
        "  r.csv:3 REVIEW, child =B, \"01/03/2024 \"late\", so\": refused",
      ])
  }

  @Test("as CSV has one line for each issue")
  func csv() throws {
    let first = """
      check,severity,file,line,child,field,value,action,message
      166,error,r.csv,2,,REVIEW,,refused,the date of the review is blank or not a day written DD/MM/YYYY
      166,error,r.csv,3,,REVIEW,,refused,the date of the review is blank or not a day written DD/MM/YYYY
      440,warning,r.csv,4,,REVIEW_CODE,,used,"PN0 is for a child under 4, but the dates show a child of 4 or over"

      """
    let rest = [5, 6, 7, 8].map {
      "166,error,r.csv,\($0),,REVIEW,,refused,the date of the review is blank or not a day written DD/MM/YYYY\n"
    }
    #expect(try rendered(.csv) == first + rest.joined())
    #expect(
      try rendered(.csv, showValues: true).split(separator: "\n").prefix(3).dropFirst() == [
        "166,error,r.csv,2,A,REVIEW,soon,refused,the date of the review is blank or not a day written DD/MM/YYYY",
        """
        166,error,r.csv,3,'=B,REVIEW,"01/03/2024 ""late"", so",refused,the date of the review is \
        blank or not a day written DD/MM/YYYY
        """,
      ])
  }

  @Test("as JSON has every issue and every check not run")
  func json() throws {
    let issue = """
      {"check": "166", "severity": "error", "file": "r.csv", "line": 2, "field": "REVIEW", \
      "action": "refused", "message": "the date of the review is blank or not a day written DD/MM/YYYY"}
      """
    func at(_ line: Int) -> String {
      "    " + issue.replacing("\"line\": 2", with: "\"line\": \(line)")
    }
    let code = """
          {"check": "440", "severity": "warning", "file": "r.csv", "line": 4, "field": \
      "REVIEW_CODE", "action": "used", "message": "PN0 is for a child under 4, but the dates \
      show a child of 4 or over"}
      """
    let found = [at(2), at(3), code, at(5), at(6), at(7), at(8)].joined(separator: ",\n")
    let text = try rendered(.json)
    #expect(
      text.hasPrefix(
        """
        {
          "schema": "iro-issues/1",
          "counts": {"error": 6, "warning": 1, "note": 0},
          "issues": [
        \(found)
          ],
          "checksNotRun": [
            {"check": "399", "scope": "FOLDER", "reason": "no Episodes and Header table"},
            {"check": "1012", "scope": "FOLDER", "reason": "no Episodes table"},
            {"check": "INT08", "scope": "FOLDER", "reason": "no Header table"},
            {"check": "INT17", "scope": "FOLDER", "reason": "no Header table"},

        """))
    #expect(
      text.hasSuffix(
        """
            {"check": "due-date-differs", "scope": "all files", "reason": "no column REVIEW_DUE in \
        Reviews"}
          ]
        }

        """))
    #expect(
      try rendered(.json, showValues: true).contains(
        "\"child\": \"=B\", \"field\": \"REVIEW\", \"value\": \"01/03/2024 \\\"late\\\", so\""))
  }

  @Test("of nothing says so")
  func empty() {
    let report = IssuesReport(store: RecordStore(), issues: [], checksNotRun: [])
    #expect(report.rendered(as: .text) == "no issues\n")
    #expect(
      report.rendered(as: .csv) == "check,severity,file,line,child,field,value,action,message\n")
    #expect(
      report.rendered(as: .json) == """
        {
          "schema": "iro-issues/1",
          "counts": {"error": 0, "warning": 0, "note": 0},
          "issues": [],
          "checksNotRun": []
        }

        """)
  }
}
