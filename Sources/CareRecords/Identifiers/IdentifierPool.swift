/// Text identifiers, each kept once and known by a small number.
///
/// Children, officers, teams and free-text categories repeat on many rows, so a row keeps the
/// number. Numbers are given from 0 in the order of first appearance. Looking up takes constant
/// time on average and makes no `String`.
public struct IdentifierPool: Sendable {
  @usableFromInline var bytes: ContiguousArray<UInt8> = []
  @usableFromInline var ends: ContiguousArray<Int> = []
  /// Open addressing with linear probing: a slot is 0 when free, otherwise the number plus 1.
  @usableFromInline var slots: ContiguousArray<UInt32> = ContiguousArray(repeating: 0, count: 64)
  @usableFromInline var hashes: ContiguousArray<UInt32> = []

  /// Makes an empty pool.
  public init() {}

  /// The number of different identifiers.
  @inlinable
  public var count: Int { ends.count }

  /// The number of an identifier, added when it is new.
  @inlinable
  public mutating func intern(_ field: ByteField) -> UInt32 {
    intern(field, hash: Self.hash(field))
  }

  @inlinable
  mutating func intern(_ field: ByteField, hash: UInt32) -> UInt32 {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while true {
      let entry = slots[slot]
      if entry == 0 { break }
      let number = Int(entry) - 1
      if hashes[number] == hash, matches(number, field) { return UInt32(number) }
      slot = (slot + 1) & mask
    }
    let number = UInt32(ends.count)
    if let start = unsafe field.start {
      unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: field.count))
    }
    ends.append(bytes.count)
    hashes.append(hash)
    slots[slot] = number + 1
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  /// The number of an identifier, added when it is new.
  public mutating func intern(_ text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { unsafe intern(ByteField($0)) }
  }

  /// The number of another pool's identifier, added when it is new.
  mutating func intern(_ pool: IdentifierPool, _ number: UInt32) -> UInt32 {
    let index = Int(number)
    let start = index == 0 ? 0 : pool.ends[index - 1]
    return unsafe pool.bytes.withUnsafeBufferPointer { bytes in
      unsafe intern(
        ByteField(UnsafeBufferPointer(rebasing: bytes[start..<pool.ends[index]])),
        hash: pool.hashes[index])
    }
  }

  /// The number of a child's id, added when it is new; the key was made with this pool.
  package mutating func intern(_ key: ChildKey) -> UInt32 {
    if let longId = key.longId { return longId }
    let count = 8 - key.word.leadingZeroBitCount / 8
    return unsafe withUnsafeBytes(of: key.word.littleEndian) { bytes in
      let text = unsafe bytes.bindMemory(to: UInt8.self)
      return unsafe intern(ByteField(UnsafeBufferPointer(rebasing: text[..<count])))
    }
  }

  /// The key of a child's id, which is in upper case, by its number.
  package func key(of number: UInt32) -> ChildKey {
    let index = Int(number)
    let start = index == 0 ? 0 : ends[index - 1]
    guard ends[index] - start <= 8 else { return ChildKey(longId: number) }
    var word: UInt64 = 0
    for (place, byte) in bytes[start..<ends[index]].enumerated() {
      word |= UInt64(byte) << UInt64(8 * place)
    }
    return ChildKey(word: word)
  }

  /// The hash of the identifier with a number, the same in every pool.
  @inlinable
  package func hash(of number: UInt32) -> UInt32 { hashes[Int(number)] }

  /// The number of an identifier, nil when it is not in the pool.
  public func find(_ text: String) -> UInt32? {
    var text = text
    return text.withUTF8 { buffer in
      let field = unsafe ByteField(buffer)
      let hash = Self.hash(field)
      let mask = slots.count - 1
      var slot = Int(hash) & mask
      while slots[slot] != 0 {
        let number = Int(slots[slot]) - 1
        if hashes[number] == hash, matches(number, field) { return UInt32(number) }
        slot = (slot + 1) & mask
      }
      return nil
    }
  }

  /// The identifier with a number.
  public subscript(number: UInt32) -> String {
    let index = Int(number)
    let start = index == 0 ? 0 : ends[index - 1]
    return String(decoding: bytes[start..<ends[index]], as: UTF8.self)
  }

  /// Adds the identifiers of another pool; the result gives the new number of each old one.
  ///
  /// Files of one return list children in the same order. So the identifier after the last one
  /// found is tried first, and mostly no lookup is needed.
  public mutating func merge(_ other: IdentifierPool) -> ContiguousArray<UInt32> {
    var renumbered = ContiguousArray<UInt32>()
    renumbered.reserveCapacity(other.count)
    var next = 0
    unsafe other.bytes.withUnsafeBufferPointer { buffer in
      var start = 0
      for (number, end) in other.ends.enumerated() {
        let field = unsafe ByteField(UnsafeBufferPointer(rebasing: buffer[start..<end]))
        let hash = other.hashes[number]
        let isNext = next < count && hashes[next] == hash && matches(next, field)
        let found = isNext ? UInt32(next) : intern(field, hash: hash)
        renumbered.append(found)
        next = Int(found) + 1
        start = end
      }
    }
    return renumbered
  }

  @inlinable
  func matches(_ number: Int, _ field: ByteField) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == field.count else { return false }
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe ByteField(UnsafeBufferPointer(rebasing: buffer[start..<start + field.count]))
        .equals(field)
    }
  }

  @inlinable
  mutating func grow() {
    let size = slots.count * 4
    let mask = size - 1
    var larger = ContiguousArray<UInt32>(repeating: 0, count: size)
    for number in 0..<ends.count {
      var slot = Int(hashes[number]) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = UInt32(number) + 1
    }
    slots = larger
  }

  /// Multiplies once for every eight bytes and folds the result, so that all bytes reach the low
  /// bits.
  @inlinable
  static func hash(_ field: ByteField) -> UInt32 {
    var hash = UInt64(field.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index &+ 8 < field.count {
      hash = mixed(hash ^ field.word(at: index))
      index &+= 8
    }
    let rest = field.count > 8 ? field.word(at: field.count &- 8) : field.shortWord
    hash = mixed(hash ^ rest)
    return UInt32(truncatingIfNeeded: hash >> 32)
  }

  @inlinable
  static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
