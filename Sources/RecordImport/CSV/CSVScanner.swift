import CareRecords

/// Finds the rows and cells of separated text, byte by byte, as RFC 4180 describes them.
///
/// It deals only with bytes, separators, quotation marks and line ends. A row ends at LF, CRLF or
/// CR; the last one may end with the file. A line of only blanks and tabs is not a row. A cell that
/// begins with a quotation mark runs to the closing one. It may hold separators and line ends, and
/// two marks in a row mean one. Any other quotation mark is text.
///
/// The hard part: the special bytes (separator, LF, CR) are found eight bytes at a time, and those
/// found but not yet used are kept in a mask from cell to cell. If you change how a quoted cell
/// ends, change `CSVBorders` too, because it cuts files where this scanner ends rows.
@safe
struct CSVScanner: ~Copyable {
  /// The most cells of a row that can be read; further ones are only counted.
  static let mostCells = 1024

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  private let start: UnsafePointer<UInt8>?
  private let count: Int
  private let separator: UInt8
  private let separators: UInt64
  private let cells: UnsafeMutablePointer<ByteField>
  /// The cells of this row that hold doubled quotation marks.
  private var doubled: [Int] = []
  private var scratch: [UInt8] = []

  /// The position of the first byte after the rows read so far.
  private(set) var position = 0
  /// The line of that byte, from 1.
  private(set) var nextLine: UInt32 = 1
  /// The line that the row begins on, from 1.
  private(set) var line: UInt32 = 1
  /// The number of cells in the row.
  private(set) var cellCount = 0
  /// Whether a cell of the row has text between its closing quotation mark and the separator.
  private(set) var hasTextAfterQuote = false
  /// Whether the last cell of the row was still open when the bytes ended.
  private(set) var isUnclosed = false
  /// The number of bytes from the first cell of the row to the end of its last.
  private(set) var byteCount = 0

  /// Scans bytes that stay in place as long as the scanner.
  init(_ bytes: FileBytes, separator: UInt8) {
    unsafe start = bytes.start
    count = bytes.count
    self.separator = separator
    separators = UInt64(separator) &* 0x0101_0101_0101_0101
    unsafe cells = .allocate(capacity: Self.mostCells)
    unsafe cells.initialize(repeating: ByteField(), count: Self.mostCells)
  }

  deinit { unsafe cells.deallocate() }

  /// The number of cells of the row that are kept.
  var keptCount: Int { min(cellCount, Self.mostCells) }

  /// A cell of the row, without its quotation marks and otherwise as written.
  subscript(cell: Int) -> ByteField {
    precondition(cell >= 0 && cell < min(cellCount, Self.mostCells))
    return unsafe cells[cell]
  }

  /// The row as a table sees it; valid until the next call of `next()`.
  @inline(__always)
  func row(_ positions: UnsafeBufferPointer<Int32>) -> CellRow {
    unsafe CellRow(
      cells: cells, cellCount: min(cellCount, Self.mostCells), positions: positions)
  }

  /// Moves to the next row; false when there is none.
  mutating func next() -> Bool {
    while scanRow() {
      if cellCount == 1, isBlankLine { continue }
      if !doubled.isEmpty { resolveDoubledQuotes() }
      return true
    }
    return false
  }

  /// The end of the row that `readPlain` has read.
  private var plainEnd = 0

  /// Reads the next row as a plain one; false where it is not, or is one of the last.
  ///
  /// The scanner stays where it is until `passPlain` is called. A cell may have no more than eight
  /// bytes as a word; anything in quotation marks, and any other form of date, is not plain.
  @inline(__always)
  mutating func readPlain(_ plan: PlainRowPlan, _ row: inout PlainRow) -> Bool {
    guard let start = unsafe start else { return false }
    var index = position
    let last = plan.cells.count &- 1
    for cell in plan.cells.indices {
      guard index &+ 16 <= count else { return false }
      let (kind, column) = (plan.cells[cell].kind, plan.cells[cell].column)
      let word = unsafe UInt64(
        littleEndian: UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self))
      if UInt8(truncatingIfNeeded: word) == Self.quote { return false }
      switch kind {
      case .date:
        if let date = unsafe plan.dates.usual(word, start[index &+ 8], start[index &+ 9]) {
          row.set(date, column)
          index &+= 10
        } else if unsafe isSpecial(start[index]) {
          row.set(0, column)
        } else {
          return false
        }
      case .word:
        let mask = specials(in: word)
        let length = mask == 0 ? 8 : mask.trailingZeroBitCount &>> 3
        row.set(mask == 0 ? word : word & (1 &<< UInt64(8 &* length) &- 1), column)
        index &+= length
      case .text, .skipped:
        let from = index
        var mask = specials(in: word)
        while mask == 0 {
          index &+= 8
          guard index &+ 16 <= count, index &- from < PlainRow.longestText &- 16 else {
            return false
          }
          let next = unsafe UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self)
          mask = specials(in: UInt64(littleEndian: next))
        }
        index &+= mask.trailingZeroBitCount &>> 3
        if kind == .text { row.setText(from: from, count: index &- from, column) }
      }
      let byte = unsafe start[index]
      if cell < last {
        guard byte == separator else { return false }
      } else if byte == Self.carriageReturn {
        if unsafe start[index &+ 1] == Self.lineFeed { index &+= 1 }
      } else if byte != Self.lineFeed {
        return false
      }
      index &+= 1
    }
    plainEnd = index
    return true
  }

  /// The bytes of a text of the plain row.
  func text(_ range: Range<Int>) -> ByteField {
    guard let start = unsafe start, range.upperBound <= count else { return ByteField() }
    return unsafe ByteField(start: start + range.lowerBound, count: range.count)
  }

  /// Moves behind the row that `readPlain` has read.
  @inline(__always)
  mutating func passPlain() {
    position = plainEnd
    nextLine &+= 1
  }

  /// Makes the row as wide as the heading; false where that would lose a value or leave one out that
  /// the row must have.
  ///
  /// Spreadsheets leave out the blank cells at the end of a row, and databases end each row with a
  /// separator that the heading does not have.
  ///
  /// - Parameter lastNeeded: the position of the last cell that a row must have.
  mutating func fit(to width: Int, lastNeeded: Int) -> Bool {
    guard cellCount <= Self.mostCells else { return false }
    if cellCount > width {
      guard (width..<cellCount).allSatisfy({ self[$0].trimmed.isEmpty }) else { return false }
    } else {
      guard cellCount > lastNeeded else { return false }
      for cell in cellCount..<width { unsafe cells[cell] = ByteField() }
    }
    cellCount = width
    return true
  }

  /// Takes away the quotation marks around cells that a blank stands before.
  mutating func unquotePadded() {
    for cell in 0..<min(cellCount, Self.mostCells) {
      let field = self[cell]
      guard !field.isEmpty, field[0] == 0x20 else { continue }
      let trimmed = field.trimmed
      guard trimmed.count >= 2, trimmed[0] == Self.quote, trimmed[trimmed.count - 1] == Self.quote
      else { continue }
      unsafe cells[cell] = trimmed[1, trimmed.count - 1]
    }
  }

  private var isBlankLine: Bool {
    guard byteCount == self[0].count, !hasTextAfterQuote else { return false }
    let cell = self[0]
    for index in 0..<cell.count where cell[index] != 0x20 && cell[index] != 0x09 { return false }
    return true
  }

  private mutating func scanRow() -> Bool {
    guard let start = unsafe start, position < count else { return false }
    let count = count
    let separator = separator
    var index = position
    var cell = 0
    line = nextLine
    hasTextAfterQuote = false
    isUnclosed = false
    let rowStart = index
    var wordStart = index
    var mask = specials(from: index)
    while true {
      let cellStart = index
      if index < count, unsafe start[index] == Self.quote {
        index = scanQuoted(from: index, cell: cell)
        wordStart = index
        mask = specials(from: index)
      } else {
        while mask == 0 {
          wordStart &+= 8
          guard wordStart < count else { break }
          mask = specials(from: wordStart)
        }
        index = mask == 0 ? count : wordStart &+ (mask.trailingZeroBitCount &>> 3)
        if cell < Self.mostCells {
          unsafe cells[cell] = ByteField(start: start + cellStart, count: index &- cellStart)
        }
      }
      cell &+= 1
      guard index < count else { break }
      mask &= mask &- 1
      let byte = unsafe start[index]
      if byte == separator {
        index &+= 1
        continue
      }
      cellCount = cell
      byteCount = index &- rowStart
      index &+= 1
      if byte == Self.carriageReturn, index < count, unsafe start[index] == Self.lineFeed {
        index &+= 1
      }
      nextLine &+= 1
      position = index
      return true
    }
    cellCount = cell
    byteCount = count &- rowStart
    position = count
    return true
  }

  /// Reads a quoted cell and gives the position of the byte that ends it.
  private mutating func scanQuoted(from opening: Int, cell: Int) -> Int {
    guard let start = unsafe start else { return count }
    var index = opening + 1
    var hasDoubled = false
    var previous: UInt8 = 0
    while true {
      guard index < count else {
        isUnclosed = true
        break
      }
      let byte = unsafe start[index]
      if byte == Self.quote {
        guard index + 1 < count, unsafe start[index + 1] == Self.quote else { break }
        hasDoubled = true
        index += 1
      } else if byte == Self.carriageReturn || byte == Self.lineFeed && previous != 0x0D {
        nextLine += 1
      }
      previous = byte
      index += 1
    }
    if cell < Self.mostCells {
      unsafe cells[cell] = ByteField(start: start + opening + 1, count: index - opening - 1)
      if hasDoubled { doubled.append(cell) }
    }
    guard !isUnclosed else { return count }
    index += 1
    let closing = index
    while index < count, unsafe !isSpecial(start[index]) { index += 1 }
    if index > closing { hasTextAfterQuote = true }
    return index
  }

  private func isSpecial(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
  }

  /// The high bits of those of eight bytes that are separators or end a line.
  @inline(__always)
  private func specials(from index: Int) -> UInt64 {
    guard let start = unsafe start else { return 0 }
    if index &+ 8 <= count {
      let word = unsafe UInt64(
        littleEndian: UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self))
      return specials(in: word)
    }
    var word: UInt64 = 0
    var shift: UInt64 = 0
    var index = index
    while index < count {
      word |= UInt64(unsafe start[index]) << shift
      shift += 8
      index += 1
    }
    return specials(in: word)
  }

  @inline(__always)
  private func specials(in word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let separated = word ^ separators
    let fed = word ^ 0x0A0A_0A0A_0A0A_0A0A
    let returned = word ^ 0x0D0D_0D0D_0D0D_0D0D
    // A byte of x is 0 exactly where its low seven bits and its high bit are all clear.
    let kept =
      (((separated & low) &+ low) | separated) & (((fed & low) &+ low) | fed)
      & (((returned & low) &+ low) | returned)
    return ~(kept | low)
  }

  /// Copies cells with doubled quotation marks and writes one mark for two.
  private mutating func resolveDoubledQuotes() {
    scratch.removeAll(keepingCapacity: true)
    var ranges: [Range<Int>] = []
    for cell in doubled {
      let from = scratch.count
      let field = self[cell]
      var index = 0
      while index < field.count {
        scratch.append(field[index])
        index += field[index] == Self.quote ? 2 : 1
      }
      ranges.append(from..<scratch.count)
    }
    unsafe scratch.withUnsafeBufferPointer { buffer in
      for (cell, range) in zip(doubled, ranges) {
        // The scratch bytes stay in place until the next row with doubled marks.
        unsafe cells[cell] = ByteField(UnsafeBufferPointer(rebasing: buffer[range]))
      }
    }
    doubled.removeAll(keepingCapacity: true)
  }
}
