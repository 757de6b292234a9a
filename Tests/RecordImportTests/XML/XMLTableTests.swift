import CareRecords
import Testing

@testable import RecordImport

struct XMLTableTests {
  @Test func `the XML reader has room for every table and every column`() {
    #expect(RecordTable.allCases.count <= 16)
    #expect(TableSchemas.all.allSatisfy { $0.columns.count <= 16 })
  }
}
