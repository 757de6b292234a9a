/// A child's id as one number, while records are being sorted by child.
///
/// Nearly all ids have at most eight bytes, and such an id is its own number: no table is needed to
/// compare two of them. A longer id is a number in a pool, marked by a byte that no text has.
@usableFromInline
package struct ChildKey: Hashable, Sendable {
  /// The bytes of a short id, the first byte lowest and zeros above; or a mark and a number.
  @usableFromInline package let word: UInt64

  @usableFromInline static let mark: UInt64 = 0xFF << 56

  /// Makes the key of an id, which is not empty and holds no NUL.
  ///
  /// Ids are compared in upper case.
  ///
  /// - Parameter pool: takes up an id of more than eight bytes.
  @inlinable
  package init(_ cell: ByteField, longer pool: inout IdentifierPool) {
    if cell.count <= 8 {
      let word = cell.shortWord
      if Self.isPlain(word) {
        self.init(word: word)
        return
      }
    }
    self.init(unusual: cell, longer: &pool)
  }

  /// Makes the key of an id of at most eight bytes, the first byte lowest.
  ///
  /// It is nil for an id that may be written in an unusual way: with a blank, a small letter or a byte
  /// that is not ASCII, with a sign in front or a plus in it, or one that may be a word: without any
  /// digit but 0.
  @inlinable
  package init?(plain word: UInt64) {
    guard word != 0, Self.isPlain(word), Self.beginsPlainly(word), !Self.hasBlank(word),
      !Self.hasPlus(word), Self.hasDigit(word)
    else { return nil }
    self.init(word: word)
  }

  /// Whether an id begins with a digit or a letter and cannot be `NULL`, `NA` or the like.
  @inlinable
  static func beginsPlainly(_ word: UInt64) -> Bool {
    let first = UInt8(truncatingIfNeeded: word)
    if first == UInt8(ascii: "N") { return word >> 32 != 0 }
    return first >= UInt8(ascii: "0") && first != UInt8(ascii: "=")
  }

  /// Whether a byte of an id, all of them below 0x80, is a blank.
  @inlinable
  static func hasBlank(_ word: UInt64) -> Bool {
    let tops: UInt64 = 0x8080_8080_8080_8080
    // The top bit of a sum says whether the byte is above 0x20; the bytes above the id are 0.
    let isText = (word &+ 0x5F5F_5F5F_5F5F_5F5F) & tops
    return isText != tops >> UInt64(word.leadingZeroBitCount & ~7)
  }

  /// Whether a byte of an id, all of them below 0x80, is one of the digits 1 to 9.
  @inlinable
  static func hasDigit(_ word: UInt64) -> Bool {
    let tops: UInt64 = 0x8080_8080_8080_8080
    // The top bit of the first sum says whether a byte is above '0', of the second whether above '9'.
    let aboveZero = word &+ 0x4F4F_4F4F_4F4F_4F4F
    let aboveNine = word &+ 0x4646_4646_4646_4646
    return aboveZero & ~aboveNine & tops != 0
  }

  /// Whether a byte of an id, all of them below 0x80, is a plus.
  @inlinable
  static func hasPlus(_ word: UInt64) -> Bool {
    // A plus becomes 0, and only a byte of 0 lends its top bit to the difference.
    let other = word ^ 0x2B2B_2B2B_2B2B_2B2B
    return (other &- 0x0101_0101_0101_0101) & ~other & 0x8080_8080_8080_8080 != 0
  }

  /// Makes the key of an id that is not plain text of at most eight bytes.
  @inline(never)
  @usableFromInline
  init(unusual cell: ByteField, longer pool: inout IdentifierPool) {
    for index in 0..<cell.count {
      let byte = cell[index]
      if byte >= 0x80 || (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")) {
        self.init(cell.text.uppercased(), longer: &pool)
        return
      }
    }
    self.init(inUpperCase: cell, longer: &pool)
  }

  /// Makes the key of an id that is in upper case.
  package init(_ id: String, longer pool: inout IdentifierPool) {
    var id = id
    self = id.withUTF8 { unsafe ChildKey(inUpperCase: ByteField($0), longer: &pool) }
  }

  private init(inUpperCase cell: ByteField, longer pool: inout IdentifierPool) {
    word = cell.count <= 8 ? cell.shortWord : Self.mark | UInt64(pool.intern(cell))
  }

  /// Makes a key from its number.
  @inlinable
  package init(word: UInt64) { self.word = word }

  /// Makes the key of an id of more than eight bytes.
  @inlinable
  init(longId number: UInt32) { word = Self.mark | UInt64(number) }

  /// The number in the pool of an id of more than eight bytes; nil for a shorter one.
  @inlinable
  package var longId: UInt32? { word >> 56 == 0xFF ? UInt32(truncatingIfNeeded: word) : nil }

  /// Whether no byte is above 0x7F or a lower-case letter.
  @inlinable
  static func isPlain(_ word: UInt64) -> Bool {
    word & 0x8080_8080_8080_8080 == 0 && ByteField.inCapitals(word) == word
  }

  /// The id; `pool` has the ids of more than eight bytes.
  package func text(in pool: IdentifierPool) -> String { longId.map { pool[$0] } ?? shortText }

  /// An id of at most eight bytes.
  private var shortText: String { ByteField.text(of: word) }

  /// A hash of the id; `pool` has the ids of more than eight bytes.
  @inlinable
  package func hash(in pool: IdentifierPool) -> UInt32 {
    if let longId { return pool.hash(of: longId) }
    return UInt32(truncatingIfNeeded: IdentifierPool.mixed(word ^ 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
