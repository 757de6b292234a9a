import CareRecords

/// Records of an XML file that are still being collected; one buffer holds the text of their
/// fields.
struct RecordBuffer {
  /// A record of a table, which begins on a line.
  struct Record {
    var table: RecordTable
    var line: UInt32
    /// The position of its first cell, and the number of cells.
    var firstCell: Int
    var width: Int
    /// Whether an element came twice, so that the record cannot be trusted.
    var hasRepeatedField = false
  }

  /// The bytes of a cell; a start of -1 where the element is missing.
  struct Cell {
    var start = -1
    var count = 0
  }

  private(set) var records: [Record] = []
  /// The cells of all records; those beyond `cellCount` are left over from earlier records.
  private var cells: [Cell] = []
  private var cellCount = 0
  private var bytes: [UInt8] = []
  private let widths = PerTable { $0.columns.count }
  /// The position of each column's cell: a record has its cells in the order of the columns.
  private let positions = (0..<Self.mostColumns).map { Int32($0) }
  /// The columns of Annex A, which has more than any table with a form in XML.
  private static var mostColumns: Int { 34 }

  private var fieldCount = 0

  /// The number of bytes collected; each element counts as if it had some, even where it is empty.
  var byteCount: Int { bytes.count + (cellCount + fieldCount) * MemoryLayout<Cell>.stride }

  /// Begins a record, and gives its position.
  mutating func begin(_ table: RecordTable, line: Int) -> Int {
    let (first, width) = (cellCount, widths[table])
    records.append(
      Record(
        table: table, line: UInt32(truncatingIfNeeded: line), firstCell: first, width: width))
    cellCount += width
    while cells.count < cellCount { cells.append(Cell()) }
    for index in first..<cellCount { cells[index] = Cell() }
    return records.count - 1
  }

  /// Begins a field at the end of the buffer.
  mutating func beginField() -> Cell {
    fieldCount += 1
    return Cell(start: bytes.count, count: 0)
  }

  /// Adds text to the last field begun, up to one byte beyond `limit`.
  mutating func add(_ text: ByteField, to field: inout Cell, limit: Int) {
    let room = max(limit + 1 - field.count, 0)
    let count = min(text.count, room)
    text[0, count].append(to: &bytes)
    field.count += count
  }

  /// Sets the field of a column of a record.
  mutating func set(_ field: Cell, record: Int, column: Int) {
    let index = records[record].firstCell + column
    if cells[index].start >= 0 { records[record].hasRepeatedField = true }
    cells[index] = field
  }

  /// Whether a cell of the record is not blank; only columns with a bit in `columns` are looked at.
  func isFilled(record: Int, columns: UInt64) -> Bool {
    let (first, width) = (records[record].firstCell, records[record].width)
    for column in 0..<width where columns & 1 << UInt64(column) != 0 {
      let cell = cells[first + column]
      guard cell.start >= 0 else { continue }
      for index in cell.start..<cell.start + cell.count where bytes[index] > 0x20 { return true }
    }
    return false
  }

  /// Whether the cell holds only this byte.
  func isByte(_ byte: UInt8, _ cell: Cell) -> Bool {
    cell.start >= 0 && cell.count == 1 && bytes[cell.start] == byte
  }

  /// The text of a cell, without blanks.
  func trimmedText(_ cell: Cell) -> String {
    guard cell.start >= 0 else { return "" }
    return String(
      decoding: bytes[cell.start..<cell.start + cell.count].filter { $0 > 0x20 }, as: UTF8.self)
  }

  /// Lends the cells of a record as a row of its table.
  @safe
  func withRow(_ record: Int, _ body: (CellRow) -> Void) {
    let (first, width) = (records[record].firstCell, records[record].width)
    precondition(width <= Self.mostColumns)
    unsafe withUnsafeTemporaryAllocation(of: ByteField.self, capacity: Self.mostColumns) { fields in
      unsafe bytes.withUnsafeBufferPointer { bytes in
        for index in 0..<width {
          let cell = cells[first + index]
          let field =
            cell.start < 0
            ? ByteField()
            : unsafe ByteField(
              UnsafeBufferPointer(rebasing: bytes[cell.start..<cell.start + cell.count]))
          unsafe fields.initializeElement(at: index, to: field)
        }
        unsafe positions.withUnsafeBufferPointer { positions in
          guard let start = fields.baseAddress else { return }
          unsafe body(
            CellRow(
              cells: start, cellCount: width,
              positions: UnsafeBufferPointer(rebasing: positions[0..<width])))
        }
      }
    }
  }

  /// Removes everything collected.
  mutating func removeAll() {
    records.removeAll(keepingCapacity: true)
    cellCount = 0
    fieldCount = 0
    bytes.removeAll(keepingCapacity: true)
  }
}
