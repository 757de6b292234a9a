import CareRecords
import Documents
import Foundation
import Testing

@testable import RecordImport

/// What every declared table must have; see `Documentation/adding-a-table.md`.
struct InputTableTests {
  private func used(_ files: [String: String], _ table: RecordTable) throws -> [Int] {
    let records = try TemporaryFolder(files).records()
    let source = try #require(records.store.sources.first)
    #expect(records.store.sources.count == 1 && source.table == table)
    return [source.rowsRead, source.rowsUsed, records.count(of: table)]
  }

  @Test(arguments: TableSchemas.all)
  func `a row of any table becomes a record, with all columns and with the needed alone`(
    _ schema: TableSchema
  ) throws {
    for columns in [schema.columns, schema.required] {
      let lines = [columns.map(\.heading), columns.map(\.example)]
      let csv = lines.map { CSVCell.line($0) }.joined()
      #expect(try used(["rows.csv": csv], schema.table) == [1, 1, 1])
    }
  }

  @Test(arguments: TableSchemas.all.filter { $0.element != nil })
  func `a row of any table of the service becomes a record in XML too`(
    _ schema: TableSchema
  ) throws {
    let element = schema.element ?? ""
    let cells = schema.columns.map { "<\($0.element)>\($0.example)</\($0.element)>" }.joined()
    let xml = "<iroExport><\(element)>\(cells)</\(element)></iroExport>"
    #expect(try used(["rows.xml": xml], schema.table) == [1, 1, 1])
  }
}
