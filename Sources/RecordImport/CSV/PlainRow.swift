import CareRecords

/// How a cell of a plain row is read.
enum PlainCell: UInt8, Sendable {
  /// Not at all.
  case skipped
  /// As one number made of its bytes, eight at most.
  case word
  /// As a date in the form `DD/MM/YYYY`, or blank.
  case date
  /// As the bytes between two separators.
  case text
}

/// A row whose cells are all in the usual form, read without looking for the cells first.
///
/// Nearly every row of an export is plain: no quotation marks, dates in one form, short codes. A row
/// that is not goes to `CSVScanner.next()` and is read with care; either way gives the same record.
struct PlainRow {
  /// The most columns of a table with plain rows.
  static let mostColumns = 16
  /// The most bytes of a text, or of a cell that is skipped.
  static let longestText = 0xFFFF

  /// By column of the table: the bytes of a word, the first lowest; the number of a day; or where a
  /// text is.
  fileprivate(set) var values: InlineArray<16, UInt64>

  /// Makes a row whose cells are all blank.
  init() { values = InlineArray(repeating: 0) }

  /// The bytes of a word as one number, the first byte lowest; 0 where the cell is blank.
  @inline(__always)
  func word(_ column: some TableColumn) -> UInt64 { values[column.ordinal] }

  /// The date in a cell; nil where it is blank.
  @inline(__always)
  func date(_ column: some TableColumn) -> CivilDate? {
    let value = values[column.ordinal]
    return value == 0 ? nil : CivilDate(dayNumber: Int32(truncatingIfNeeded: value))
  }

  @inline(__always)
  mutating func set(_ value: UInt64, _ column: Int) { values[column] = value }

  @inline(__always)
  mutating func set(_ date: CivilDate, _ column: Int) {
    // A bit above the number tells 1 January 1970 from a blank.
    values[column] = UInt64(UInt32(bitPattern: date.dayNumber)) | 1 << 32
  }

  @inline(__always)
  mutating func setText(from start: Int, count: Int, _ column: Int) {
    values[column] = UInt64(start) << 24 | UInt64(count)
  }

  /// Where the bytes of a text are; a blank one has none.
  @inline(__always)
  func text(_ column: some TableColumn) -> Range<Int> {
    let value = values[column.ordinal]
    let start = Int(value >> 24)
    return start..<start + Int(value & 0xFF_FFFF)
  }
}

/// The cells of the plain rows of a file, in the order of the file.
struct PlainRowPlan: Sendable {
  /// A cell, with its column of the table.
  struct Cell: Sendable {
    var kind: PlainCell
    var column: Int
  }

  private(set) var cells: ContiguousArray<Cell>
  let dates = DateReader()

  /// Lays out the cells of a file.
  ///
  /// - Parameters:
  ///   - width: the number of cells of a row.
  ///   - positions: for each column of the table the position of its cell, -1 where the file lacks it.
  ///   - kind: how the cell of each column is read.
  init(width: Int, positions: [Int32], kind: (Int) -> PlainCell) {
    cells = ContiguousArray(repeating: Cell(kind: .skipped, column: 0), count: width)
    for (column, position) in positions.enumerated() where position >= 0 {
      guard column < PlainRow.mostColumns else { continue }
      cells[Int(position)] = Cell(kind: kind(column), column: column)
    }
  }
}
