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

  /// The number of an id; nil where it is not in the list.
  ///
  /// It takes time in proportion to the number of ids, which a partition has few of.
  package func find(_ id: String) -> UInt32? {
    (0..<UInt32(count)).first { self[$0] == id }
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
