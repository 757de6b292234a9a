import CareRecords

/// Records of an XML file that are still being collected: their fields as stretches of one buffer.
struct RecordBuffer {
  /// A record of a table, which begins on a line.
  struct Record {
    var table: RecordTable
    var line: UInt32
    /// The position of its first cell.
    var firstCell: Int
    /// Whether an element came twice, so that the record is in doubt.
    var hasRepeatedField = false
  }

  /// The bytes of a cell; a start of -1 where the element is missing.
  struct Cell {
    var start = -1
    var count = 0
  }

  private(set) var records: [Record] = []
  private var cells: [Cell] = []
  private var bytes: [UInt8] = []

  /// The number of bytes collected.
  var byteCount: Int { bytes.count }

  /// Begins a record, and gives its position.
  mutating func begin(_ table: RecordTable, line: Int) -> Int {
    records.append(
      Record(
        table: table, line: UInt32(truncatingIfNeeded: line), firstCell: cells.count))
    cells.append(contentsOf: repeatElement(Cell(), count: Self.widths[table.ordinal]))
    return records.count - 1
  }

  /// Begins a field at the end of the buffer.
  func beginField() -> Cell { Cell(start: bytes.count, count: 0) }

  /// Adds text to a field that is the last one begun, up to one byte beyond `limit`.
  mutating func add(_ text: ByteField, to field: inout Cell, limit: Int) {
    let room = max(limit + 1 - field.count, 0)
    let count = min(text.count, room)
    text[0, count].append(to: &bytes)
    field.count += count
  }

  /// Gives a field to a column of a record.
  mutating func set(_ field: Cell, record: Int, column: Int) {
    let index = records[record].firstCell + column
    if cells[index].start >= 0 { records[record].hasRepeatedField = true }
    cells[index] = field
  }

  /// Whether the record has a cell in the column with something other than blanks.
  func isFilled(record: Int, column: Int) -> Bool {
    let cell = cells[records[record].firstCell + column]
    guard cell.start >= 0 else { return false }
    for index in cell.start..<cell.start + cell.count where bytes[index] > 0x20 { return true }
    return false
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
    let width = Self.widths[records[record].table.ordinal]
    let first = records[record].firstCell
    unsafe bytes.withUnsafeBufferPointer { bytes in
      let fields = cells[first..<first + width].map { cell -> ByteField in
        guard cell.start >= 0 else { return ByteField() }
        return unsafe ByteField(
          UnsafeBufferPointer(rebasing: bytes[cell.start..<cell.start + cell.count]))
      }
      unsafe fields.withUnsafeBufferPointer { fields in
        unsafe Self.identity.withUnsafeBufferPointer { identity in
          guard let start = fields.baseAddress else { return }
          unsafe body(
            CellRow(
              cells: start, cellCount: width,
              positions: UnsafeBufferPointer(rebasing: identity[0..<width])))
        }
      }
    }
  }

  private static let widths = TableSchemas.all.map(\.columns.count)
  private static let identity = (0..<64).map { Int32($0) }

  /// Forgets everything collected.
  mutating func removeAll() {
    records.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }
}
