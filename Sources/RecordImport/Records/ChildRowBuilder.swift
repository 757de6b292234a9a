import CareRecords

/// Makes the rows of the tables of the annual return of which only the child is read.
struct ChildRowBuilder: RowBuilder {
  let table: RecordTable
  private let dates = DateReader()
  private var children = IdentifierReader()

  init(_ table: RecordTable) { self.table = table }

  mutating func add(_ row: CellRow, line: UInt32, to chunk: inout ChunkRecords) {
    let childCell = row[ChildRowColumn.child]
    guard !childCell.isEmpty else {
      chunk.refuse(.childBlank, table, line: line, column: ChildRowColumn.child)
      chunk.rules.childless.append(
        .init(table: table, source: UInt16(table.ordinal), line: line, birthDate: nil))
      return
    }
    let child = children.child(childCell, in: &chunk.store.children)
    let birthDate = optionalDate(
      row, ChildRowColumn.birthDate, dates, line: line, child: child, to: &chunk)
    chunk.store.otherRows.append(
      ChildRow(
        table: table, child: child, birthDate: birthDate, source: UInt16(table.ordinal),
        line: line))
  }
}
