import CareRecords

/// Cells of one table in a file in which something was set aside so that they could be read.
///
/// A file has one note of each kind, with the first cell and the number of cells: a system writes all
/// its dates, or all its blanks, in its own way.
struct CellNote: Sendable, Hashable {
  /// What was set aside, and in which table.
  struct Key: Hashable {
    var check: Check
    var table: RecordTable
  }

  /// A column of a table.
  struct Column: Hashable {
    var table: RecordTable
    var column: Int
  }

  /// The line and the column of the first cell.
  var line: UInt32
  var column: Int
  /// The number of cells.
  var cells: Int

  /// No cells yet, with the place of the first.
  var none: CellNote { CellNote(line: line, column: column, cells: 0) }

  /// Adds the cells of another note.
  mutating func add(_ other: CellNote) {
    if (other.line, other.column) < (line, column) { (line, column) = (other.line, other.column) }
    cells += other.cells
  }

  /// The note in a file in which `lines` lines come before.
  func after(_ lines: UInt32) -> CellNote {
    CellNote(line: line + lines, column: column, cells: cells)
  }
}
