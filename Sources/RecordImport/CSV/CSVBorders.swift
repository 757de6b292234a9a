import CareRecords
import Glibc

/// Cuts separated text into pieces at row ends, so that each can be scanned on its own.
///
/// A line end inside a quoted cell does not end the row. So the quotation marks are followed from
/// the start, in the same way as `CSVScanner` reads them. Only quotation marks are visited: text
/// without any is cut without a look at each byte.
@safe
struct CSVBorders {
  /// The position after each piece, the last one being the end of the bytes.
  private(set) var ends: [Int] = []
  /// The position of a quotation mark that opens a cell and is never closed.
  private(set) var unclosed: Int?

  private let start: UnsafePointer<UInt8>?
  private let count: Int
  private let separator: UInt8

  /// Cuts `bytes` from `first` on into pieces of about `length` bytes.
  init(
    _ bytes: FileBytes, from first: Int, separator: UInt8, pieceLength: Int, hasQuotes: Bool
  ) {
    unsafe start = bytes.start
    count = bytes.count
    self.separator = separator
    var position = first
    var wanted = first + pieceLength
    while position < count {
      let quote = hasQuotes ? find(UInt8(ascii: "\""), from: position) : count
      while wanted < count, let end = rowEnd(from: max(wanted, position), before: quote) {
        if end < count { ends.append(end) }
        wanted = max(wanted, end) + pieceLength
      }
      guard quote < count else { break }
      guard isCellStart(quote) else {
        position = quote + 1
        continue
      }
      guard let closing = closingQuote(after: quote) else {
        unclosed = quote
        break
      }
      position = closing + 1
    }
    ends.append(count)
  }

  private func isCellStart(_ position: Int) -> Bool {
    guard let start = unsafe start, position > 0 else { return true }
    let before = unsafe start[position - 1]
    return before == separator || before == 0x0A || before == 0x0D
  }

  private func closingQuote(after opening: Int) -> Int? {
    guard let start = unsafe start else { return nil }
    var position = opening + 1
    while true {
      let quote = find(UInt8(ascii: "\""), from: position)
      guard quote < count else { return nil }
      guard quote + 1 < count, unsafe start[quote + 1] == UInt8(ascii: "\"") else { return quote }
      position = quote + 2
    }
  }

  /// The position after the first row end in a stretch without quotation marks.
  private func rowEnd(from first: Int, before limit: Int) -> Int? {
    guard let start = unsafe start else { return nil }
    var position = first
    while position < limit {
      let byte = unsafe start[position]
      position += 1
      if byte == 0x0A { return position }
      if byte == 0x0D {
        return unsafe position < count && start[position] == 0x0A ? position + 1 : position
      }
    }
    return nil
  }

  /// The position of the next byte with this value; the end when there is none.
  private func find(_ byte: UInt8, from position: Int) -> Int {
    guard let start = unsafe start, position < count,
      let found = unsafe memchr(start + position, Int32(byte), count - position)
    else { return count }
    return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }
}
