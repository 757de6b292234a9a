import CareRecords

/// Makes the records of the service's Allocations table.
struct AllocationBuilder: ServiceBuilder {
  let table = RecordTable.allocations
  let dates = DateReader()
  private var children = IdentifierReader()
  private var officers = IdentifierReader()

  mutating func add(_ row: CellRow, line: UInt32, to chunk: inout ChunkRecords) {
    typealias Column = AllocationColumn
    let childCell = row[Column.child]
    guard !childCell.isEmpty else {
      chunk.refuse(.childBlank, table, line: line, column: Column.child.ordinal)
      return
    }
    let child = children.child(childCell, in: &chunk.store.children)
    guard let officer = requiredText(row, Column.officer, line: line, to: &chunk),
      let start = requiredDate(row, Column.start, line: line, child: child, to: &chunk)
    else { return }
    let end = optionalDate(row, Column.end, dates, line: line, child: child, to: &chunk)
    chunk.store.allocations.append(
      Allocation(
        child: child, officer: officers.text(officer, in: &chunk.store.officers), start: start,
        end: end, source: UInt16(table.ordinal), line: line))
  }
}
