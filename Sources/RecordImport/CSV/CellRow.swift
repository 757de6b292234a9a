import CareRecords

/// The cells of one row, found by the column of the table that the row goes into.
///
/// A row of a CSV file has its cells in the order of the file; a row of an XML file in the order
/// of the table. Either way a column that the file lacks reads as an empty cell. The row borrows
/// its cells, and is valid only while it is being handled.
@safe
struct CellRow {
  private let cells: UnsafePointer<ByteField>
  private let cellCount: Int
  /// For each column of the table the position of its cell, -1 where the file lacks it.
  private let positions: UnsafeBufferPointer<Int32>
  private let columnCount: Int

  init(
    cells: UnsafePointer<ByteField>, cellCount: Int, positions: UnsafeBufferPointer<Int32>
  ) {
    unsafe self.cells = cells
    self.cellCount = cellCount
    unsafe self.positions = positions
    columnCount = positions.count
  }

  /// The cell in a column of the table, untrimmed.
  @inline(__always)
  subscript(column: Int) -> ByteField {
    precondition(column >= 0 && column < columnCount)
    let position = Int(unsafe positions[column])
    guard position >= 0 else { return ByteField() }
    precondition(position < cellCount)
    return unsafe cells[position]
  }

  /// The cell in a column of the table, untrimmed.
  @inline(__always)
  subscript(column: some ColumnPosition) -> ByteField { self[column.ordinal] }

  /// Whether the file has the column.
  @inline(__always)
  func has(_ column: Int) -> Bool {
    precondition(column >= 0 && column < columnCount)
    return unsafe positions[column] >= 0
  }

  /// Whether any cell is longer than `limit` bytes.
  func hasCell(longerThan limit: Int) -> Bool {
    for cell in 0..<cellCount where unsafe cells[cell].count > limit { return true }
    return false
  }
}
