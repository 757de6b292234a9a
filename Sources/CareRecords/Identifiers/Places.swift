/// The place where a child lives, by its URN and postcode in capitals.
///
/// Nearly all of both have at most eight bytes, so that two places are compared without a table. A
/// longer one is a number in a pool, marked by a byte that no text has.
@usableFromInline
package struct PlaceKey: Hashable, Sendable {
  /// The bytes of the URN, the first lowest; or a mark and the number of the place.
  let urn: UInt64
  /// The bytes of the postcode; 0 where the place is a number.
  let postcode: UInt64

  private static let mark: UInt64 = 0xFF << 56
  /// Stands between the URN and the postcode of a text.
  static let separator: UInt8 = 0x1F

  private init(urn: UInt64, postcode: UInt64) {
    self.urn = urn
    self.postcode = postcode
  }

  /// A place of which nothing is known.
  package static let blank = PlaceKey(urn: 0, postcode: 0)
  /// A place whose URN or postcode a spreadsheet has spoilt: `#` for both, which no place has.
  package static let unread = PlaceKey(urn: 0x23, postcode: 0x23)

  /// Makes the key of a place from trimmed cells.
  ///
  /// - Parameter pool: takes up a place with more than eight bytes in one of the two.
  package init(urn: ByteField, postcode: ByteField, longer pool: inout IdentifierPool) {
    if urn.count <= 8, postcode.count <= 8 {
      self.init(
        urn: ByteField.inCapitals(urn.shortWord),
        postcode: ByteField.inCapitals(postcode.shortWord))
    } else {
      let text = "\(urn.text)\u{1F}\(postcode.text)"
      let bytes = text.utf8.map { $0 &- 0x61 < 26 ? $0 &- 0x20 : $0 }
      self.init(number: unsafe bytes.withUnsafeBufferPointer { unsafe pool.intern(ByteField($0)) })
    }
  }

  /// Makes the key of a place in a pool.
  init(number: UInt32) { self.init(urn: Self.mark | UInt64(number), postcode: 0) }

  /// The number in the pool of a longer place; nil for another.
  var number: UInt32? { urn >> 56 == 0xFF ? UInt32(truncatingIfNeeded: urn) : nil }
}

/// The places where the children of a partition live, numbered in the order of first appearance.
public struct Places: Sendable {
  private var keys: ContiguousArray<PlaceKey> = []
  private var numbers: [PlaceKey: UInt32] = [:]
  private var longer = IdentifierPool()

  /// Makes an empty list.
  public init() {}

  /// The number of a place, added when it is new.
  ///
  /// - Parameter pool: the pool that the key was made with.
  package mutating func number(of key: PlaceKey, in pool: IdentifierPool) -> UInt32 {
    let own = key.number.map { PlaceKey(number: longer.intern(pool, $0)) } ?? key
    if let number = numbers[own] { return number }
    numbers[own] = UInt32(keys.count)
    keys.append(own)
    return UInt32(keys.count - 1)
  }

  /// The number of a place, added when it is new.
  package mutating func number(urn: String, postcode: String) -> UInt32 {
    var (urn, postcode, pool) = (urn, postcode, IdentifierPool())
    let key = urn.withUTF8 { urn in
      postcode.withUTF8 { postcode in
        unsafe PlaceKey(urn: ByteField(urn), postcode: ByteField(postcode), longer: &pool)
      }
    }
    return number(of: key, in: pool)
  }

  /// The URN and the postcode of the place with a number.
  public subscript(number: UInt32) -> (urn: String, postcode: String) {
    let key = keys[Int(number)]
    guard let long = key.number else {
      return (ByteField.text(of: key.urn), ByteField.text(of: key.postcode))
    }
    let parts = longer[long].split(separator: "\u{1F}", omittingEmptySubsequences: false)
    return (String(parts.first ?? ""), String(parts.last ?? ""))
  }

  /// Whether nobody can tell which place it is, because a spreadsheet has spoilt its URN or postcode.
  package func isUnread(_ number: UInt32) -> Bool { keys[Int(number)] == .unread }

  /// Lets go of what only adding needs; nothing can be added any more.
  package mutating func close() { numbers = [:] }
}
