import CareRecords

/// Gives the number of an identifier in a pool, and remembers the identifier of the row before.
///
/// Neighbouring rows often have the same team or place; such a row costs two comparisons.
struct IdentifierReader {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var length = -1
  private var number: UInt32 = 0

  /// The number of a text, which has been trimmed.
  @inline(__always)
  mutating func text(_ cell: ByteField, in pool: inout IdentifierPool) -> UInt32 {
    let (low, high) = Self.key(cell)
    if cell.count == length, low == self.low, high == self.high { return number }
    let number = pool.intern(cell)
    remember(cell, low, high, number)
    return number
  }

  private mutating func remember(
    _ cell: ByteField, _ low: UInt64, _ high: UInt64, _ number: UInt32
  ) {
    self.low = low
    self.high = high
    // Longer texts do not fit into the key, so they are looked up each time.
    length = cell.count <= 16 ? cell.count : -1
    self.number = number
  }

  @inline(__always)
  private static func key(_ cell: ByteField) -> (low: UInt64, high: UInt64) {
    if cell.count > 8 { return (cell.word(at: 0), cell.word(at: cell.count - 8)) }
    return (cell.shortWord, 0)
  }
}
