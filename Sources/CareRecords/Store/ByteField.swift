/// The bytes of one cell or element, borrowed from a file that is being read.
///
/// The bounds are checked at every access. A field is valid only while the row it came from is
/// being handled: records keep numbers and interned ids, never a field.
@safe
public struct ByteField {
  @usableFromInline let start: UnsafePointer<UInt8>?
  /// The number of bytes.
  public let count: Int

  /// A field without bytes.
  @inlinable
  public init() {
    unsafe start = nil
    count = 0
  }

  /// Borrows bytes that must stay in place while the field is used.
  @inlinable
  public init(_ buffer: UnsafeBufferPointer<UInt8>) {
    unsafe start = buffer.baseAddress
    count = buffer.count
  }

  /// Borrows `count` bytes from `start`, which must stay in place while the field is used.
  @inlinable
  public init(start: UnsafePointer<UInt8>?, count: Int) {
    unsafe self.start = unsafe start
    self.count = count
  }

  /// Whether there are no bytes.
  @inlinable
  public var isEmpty: Bool { count == 0 }

  /// The byte at `index`.
  @inlinable
  public subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < count)
    guard let start = unsafe start else { return 0 }
    return unsafe start[index]
  }

  /// The bytes from `from` up to but not including `to`.
  @inlinable
  public subscript(from: Int, to: Int) -> ByteField {
    precondition(from >= 0 && from <= to && to <= count)
    guard let start = unsafe start else { return ByteField() }
    return unsafe ByteField(start: start + from, count: to - from)
  }

  /// The same field without blanks at either end.
  ///
  /// Blanks are spaces, tabs, line ends, and what looks like nothing: no-break and zero-width spaces,
  /// the other spaces of Unicode and the byte order mark. Web pages and databases put them into cells.
  @inlinable
  public var trimmed: ByteField { isTrimmed ? self : withoutOuterBlanks }

  @usableFromInline
  var withoutOuterBlanks: ByteField {
    var from = 0
    var to = count
    while from < to {
      let length = blankLength(at: from)
      if length == 0 { break }
      from = min(from + length, to)
    }
    while to > from {
      let length = [1, 2, 3].first { to - $0 >= from && blankLength(at: to - $0) == $0 }
      guard let length else { break }
      to -= length
    }
    return from == 0 && to == count ? self : self[from, to]
  }

  /// The number of bytes of the blank that begins at an index; 0 where there is none.
  package func blankLength(at index: Int) -> Int {
    switch self[index] {
    case 0x09...0x0D, 0x20: return 1
    case 0xC2: return index + 1 < count && self[index + 1] == 0xA0 ? 2 : 0
    case 0xE1...0xEF:
      guard index + 2 < count else { return 0 }
      let rest = UInt16(self[index + 1]) << 8 | UInt16(self[index + 2])
      let isBlank: Bool
      switch self[index] {
      // U+1680; U+2000 to U+200F, U+2028 to U+202F, U+205F, U+2060, U+2066 to U+2069; U+3000; U+FEFF
      case 0xE1: isBlank = rest == 0x9A80
      case 0xE2:
        isBlank =
          (0x8080...0x808F).contains(rest) || (0x80A8...0x80AF).contains(rest)
          || (0x81A6...0x81A9).contains(rest) || rest == 0x819F || rest == 0x81A0
      case 0xE3: isBlank = rest == 0x8080
      case 0xEF: isBlank = rest == 0xBBBF
      default: isBlank = false
      }
      return isBlank ? 3 : 0
    default: return 0
    }
  }

  /// Whether blanks inside the field are anything but single spaces; an end counts as inside.
  package var hasOddBlanks: Bool {
    var index = 0
    while index < count {
      let length = blankLength(at: index)
      if length > 0 {
        guard length == 1, self[index] == 0x20, index > 0, index + 1 < count,
          blankLength(at: index + 1) == 0
        else { return true }
      }
      index += 1
    }
    return false
  }

  /// The bytes with each run of blanks written as one space, and none at the ends.
  ///
  /// A zero-width space separates nothing, so a run of these alone becomes nothing.
  package var withSingleSpaces: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    var isSpace = false
    var index = 0
    while index < count {
      let length = blankLength(at: index)
      if length == 0 {
        if isSpace, !bytes.isEmpty { bytes.append(0x20) }
        isSpace = false
        bytes.append(self[index])
        index += 1
      } else {
        if !isZeroWidth(at: index) { isSpace = true }
        index += length
      }
    }
    return bytes
  }

  /// Whether the blank that begins at an index takes no room on a line.
  private func isZeroWidth(at index: Int) -> Bool {
    guard index + 2 < count else { return false }
    switch (self[index], self[index + 1], self[index + 2]) {
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0),
      (0xE2, 0x81, 0xA6...0xA9), (0xEF, 0xBB, 0xBF):
      return true
    default: return false
    }
  }

  /// Whether the field has no blank at either end; a byte that is not ASCII may be part of one.
  @inlinable
  package var isTrimmed: Bool {
    func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x80 }
    return isEmpty || isPlain(self[0]) && isPlain(self[count - 1])
  }

  /// The decimal number in bytes `from..<to`, or nil when one of them is no digit.
  @inlinable
  public func number(_ from: Int, _ to: Int) -> Int? {
    guard from < to else { return nil }
    var value = 0
    for index in from..<to {
      let digit = Int(self[index]) &- 48
      guard digit >= 0, digit <= 9 else { return nil }
      value = value &* 10 &+ digit
    }
    return value
  }

  /// The eight bytes from `index` on as one number, the first byte lowest.
  ///
  /// This is how dates and short codes are read without a loop.
  @inlinable
  public func word(at index: Int) -> UInt64 {
    precondition(index >= 0 && index + 8 <= count)
    guard let start = unsafe start else { return 0 }
    let word = unsafe UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self)
    return UInt64(littleEndian: word)
  }

  /// The bytes of a field of at most eight as one number, the first byte lowest and zeros above.
  ///
  /// Fields of different lengths can give the same number, so compare the lengths as well.
  @inlinable
  public var shortWord: UInt64 {
    precondition(count <= 8)
    guard let start = unsafe start else { return 0 }
    let bytes = unsafe UnsafeRawPointer(start)
    if count >= 4 {
      let low = unsafe UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self))
      let high = unsafe UInt32(
        littleEndian: bytes.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
      // The two words overlap: the upper one is shifted to the position of its first byte.
      return UInt64(low) | UInt64(high) &<< UInt64(8 &* (count &- 4))
    }
    guard count > 0 else { return 0 }
    // The first, the middle and the last byte are all bytes of one, two or three.
    let (middle, last) = (count &>> 1, count &- 1)
    return unsafe UInt64(start[0]) | UInt64(start[middle]) &<< UInt64(8 &* middle)
      | UInt64(start[last]) &<< UInt64(8 &* last)
  }

  /// The text of at most eight bytes in one number, the first byte lowest and zeros above.
  static func text(of word: UInt64) -> String {
    let bytes = (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
    return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }

  /// Eight bytes with capitals for small letters; other bytes stay.
  @inlinable
  static func inCapitals(_ word: UInt64) -> UInt64 {
    let tops: UInt64 = 0x8080_8080_8080_8080
    let rest = word & ~tops
    // For each byte below 0x80, the top bit of the first sum says whether the byte is at least `a`.
    // The top bit of the second says whether it is above `z`.
    let isSmall =
      (rest &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(rest &+ 0x0505_0505_0505_0505) & ~word & tops
    return word ^ isSmall >> 2
  }

  /// Adds the bytes to an array.
  @inlinable
  public func append(to array: inout [UInt8]) {
    guard let start = unsafe start else { return }
    unsafe array.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
  }

  /// The bytes as text; invalid UTF-8 is repaired with the replacement character.
  public var text: String {
    guard let start = unsafe start else { return "" }
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Whether the bytes are those of `text`.
  @inlinable
  public func equals(_ text: StaticString) -> Bool {
    guard text.utf8CodeUnitCount == count else { return false }
    for index in 0..<count where unsafe text.utf8Start[index] != self[index] { return false }
    return true
  }

  /// Whether two fields hold the same bytes.
  @inlinable
  public func equals(_ other: ByteField) -> Bool {
    guard count == other.count else { return false }
    guard count >= 8 else {
      for index in 0..<count where self[index] != other[index] { return false }
      return true
    }
    var index = 0
    while index &+ 8 < count {
      if word(at: index) != other.word(at: index) { return false }
      index &+= 8
    }
    return word(at: count &- 8) == other.word(at: count &- 8)
  }
}
