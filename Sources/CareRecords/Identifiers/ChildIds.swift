/// The ids of children, numbered from 0 in the order of first appearance.
public struct ChildIds: Sendable {
  @usableFromInline var keys: ContiguousArray<UInt64> = []
  private var longer = IdentifierPool()
  /// Open addressing with linear probing: a slot is 0 when free, otherwise the number plus 1.
  @usableFromInline var slots: ContiguousArray<UInt32> = []
  @usableFromInline var shift: UInt64 = 64

  /// Makes an empty list.
  public init() {}

  /// The number of ids.
  @inlinable
  public var count: Int { keys.count }

  /// The id with a number.
  public subscript(number: UInt32) -> String {
    ChildKey(word: keys[Int(number)]).text(in: longer)
  }

  /// The number of an id, added when it is new.
  ///
  /// - Parameter pool: the pool that the key was made with.
  @inlinable
  package mutating func number(of key: ChildKey, in pool: IdentifierPool) -> UInt32 {
    number(ofOwn: key.longId == nil ? key : own(key, in: pool))
  }

  /// The number of an id, added when it is new.
  public mutating func intern(_ id: String) -> UInt32 {
    number(ofOwn: ChildKey(id, longer: &longer))
  }

  /// How an id is written: how many characters it has, how many of them stand before the first digit,
  /// and whether it ends in `.0`.
  package struct Shape: Hashable, Sendable {
    package var length: Int
    package var letters: Int
    package var endsInZero: Bool
  }

  /// How the id with a number is written.
  package func shape(of number: UInt32) -> Shape {
    let key = ChildKey(word: keys[Int(number)])
    if key.longId != nil {
      let text = self[number]
      return Shape(
        length: text.utf8.count, letters: text.prefix { !$0.isNumber }.utf8.count,
        endsInZero: text.hasSuffix(".0"))
    }
    let length = 8 - key.word.leadingZeroBitCount / 8
    var letters = 0
    while letters < length,
      !(0x30...0x39).contains(UInt8(truncatingIfNeeded: key.word >> UInt64(8 * letters)))
    {
      letters += 1
    }
    return Shape(
      length: length, letters: letters,
      endsInZero: length > 2 && key.word >> UInt64(8 * (length - 2)) == 0x302E)
  }

  /// The key that a longer id has in this list.
  @inline(never)
  @usableFromInline
  mutating func own(_ key: ChildKey, in pool: IdentifierPool) -> ChildKey {
    key.longId.map { ChildKey(longId: longer.intern(pool, $0)) } ?? key
  }

  @inlinable
  mutating func number(ofOwn key: ChildKey) -> UInt32 {
    if keys.count * 2 >= slots.count { grow() }
    let mask = slots.count &- 1
    var slot = place(of: key.word)
    while true {
      let entry = slots[slot]
      if entry == 0 { break }
      if keys[Int(entry) &- 1] == key.word { return entry &- 1 }
      slot = (slot &+ 1) & mask
    }
    keys.append(key.word)
    slots[slot] = UInt32(keys.count)
    return UInt32(keys.count &- 1)
  }

  @inlinable
  func place(of word: UInt64) -> Int {
    // The upper bits of this hash tell the partition, so that all ids of one share them.
    Int(truncatingIfNeeded: IdentifierPool.mixed(word ^ 0xD1B5_4A32_D192_ED03) >> shift)
  }

  @inline(never)
  @usableFromInline
  mutating func grow() {
    var size = 64
    while size < keys.count * 4 { size *= 2 }
    shift = UInt64(64 - size.trailingZeroBitCount)
    slots = ContiguousArray(repeating: 0, count: size)
    for (number, word) in keys.enumerated() {
      var slot = place(of: word)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(number) + 1
    }
  }

  /// Lets go of what only adding needs.
  ///
  /// Ids can still be added; the first one makes it anew.
  package mutating func compact() {
    slots = []
    keys = ContiguousArray(keys)
  }
}
