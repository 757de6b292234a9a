import CareRecords
import Foundation
import Testing

@testable import RecordImport

/// The pages of the forms, `Documentation/forms`, and the page that leads to them.
@Suite("The pages of the forms")
struct FormPageTests {
  @Test(arguments: TableSchemas.all)
  func `any table is on the page of its form with every column that is read`(
    _ schema: TableSchema
  ) throws {
    let page = FormPage.of(schema.table).markdown
    let section = try #require(page.components(separatedBy: "\n## \(schema.name)\n").last)
    let rows = section.components(separatedBy: "\n## ")[0]
    for column in schema.columns where column.kind != .unread {
      #expect(rows.contains("| `\(column.heading)` |"), "\(schema.name).\(column.name)")
    }
  }

  @Test(arguments: FormPage.allCases)
  func `every check that a page names is one, and nothing is left to fill in`(
    _ form: FormPage
  ) {
    let codes = Set(Check.allCases.map(\.code))
    for text in [form.markdown, TablesPage.markdown] {
      #expect(!text.contains("<<"))
      for match in text.matches(of: /\(`([a-z]+-[a-z-]+|[0-9]+)`\)/) {
        #expect(codes.contains(String(match.1)), "\(match.1)")
      }
    }
  }

  @Test(arguments: [FormPage.annualReturn, .service])
  func `the XML that a page shows is read without an issue`(_ form: FormPage) throws {
    let xml = try #require(form.markdown.components(separatedBy: "```xml\n").dropFirst().first)
    let text = xml.components(separatedBy: "```")[0]
    let records = try TemporaryFolder(["shown.xml": text]).records()
    #expect(records.store.sources.allSatisfy { $0.rowsUsed == 1 })
    #expect(records.issues.filter { $0.line > 0 }.map(\.check.code) == [])
    let csv = try #require(form.markdown.components(separatedBy: "```\nCHILD").dropFirst().first)
    let rows = "CHILD" + csv.components(separatedBy: "```")[0]
    let read = try TemporaryFolder(["shown.csv": rows]).records()
    #expect(read.store.sources.map(\.rowsUsed) == [1])
    #expect(read.store.sources[0].format.isReturn == (form == .annualReturn))
  }
}
