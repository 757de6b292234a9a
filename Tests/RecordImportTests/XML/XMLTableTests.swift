import CareRecords
import Testing

@testable import RecordImport

struct XMLTableTests {
  @Test func `the XML reader has room for every table and every column`() {
    #expect(RecordTable.allCases.count <= 20)
    let inXML = TableSchemas.all.filter { $0.table != .annexA }
    #expect(inXML.allSatisfy { $0.columns.count <= 32 })
  }

  @Test func `Annex A comes as CSV only`() throws {
    let list = TableSchemas[.annexA]
    #expect(list.element == nil && list.columns.count == 34)
    for column in list.columns { #expect(ReturnElement(column.name).columns[.annexA] == -1) }
    let elements = list.columns.filter(\.isRequired).map { "<\($0.name)>1</\($0.name)>" }
    let error = try TemporaryFolder([
      "x.xml": "<AnnexA8><child>\(elements.joined())</child></AnnexA8>"
    ]).error()
    #expect(
      error
        == "x.xml: the first element is that of no known form; expected EXPSSDA903 or iroExport")
  }
}
