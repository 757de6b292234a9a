import CareRecords
import Documents
import Foundation
import Testing

@testable import RecordImport

/// What every declared table must have; see `Documentation/adding-a-table.md`.
struct InputTableTests {
  /// A cell that a column of this kind can hold.
  private func cell(_ column: ColumnSchema) -> String {
    switch column.kind {
    case .child: "A1"
    case .date, .endDate: "01/05/2024"
    case .code(let values), .word(let values): values.first?.text ?? ""
    case .answer: "Y"
    case .flag, .wholeNumber, .decimalNumber: "1"
    case .text, .unread: "x"
    }
  }

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
      let lines = [columns.map(\.heading), columns.map(cell)]
      let csv = lines.map { CSVCell.line($0) }.joined()
      #expect(try used(["rows.csv": csv], schema.table) == [1, 1, 1])
    }
  }

  @Test(arguments: TableSchemas.all.filter { $0.element != nil })
  func `a row of any table of the service becomes a record in XML too`(
    _ schema: TableSchema
  ) throws {
    let element = schema.element ?? ""
    let cells = schema.columns.map { "<\($0.element)>\(cell($0))</\($0.element)>" }.joined()
    let xml = "<iroExport><\(element)>\(cells)</\(element)></iroExport>"
    #expect(try used(["rows.xml": xml], schema.table) == [1, 1, 1])
  }

  @Test(arguments: TableSchemas.all)
  func `any table and every column of it that is read is on the page of tables`(
    _ schema: TableSchema
  ) throws {
    let page = TablesPage.markdown
    let section = try #require(page.components(separatedBy: "\n## \(schema.name)\n").last)
    let rows = section.components(separatedBy: "\n## ")[0]
    for column in schema.columns where column.kind != .unread {
      #expect(rows.contains("| `\(column.heading)` |"), "\(schema.name).\(column.name)")
    }
  }
}
