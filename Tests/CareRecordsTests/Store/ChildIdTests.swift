import CareRecords
import TestSupport
import Testing

@Suite("Ids of children")
struct ChildIdTests {
  /// Ids around the eight bytes that fit into a key, in capitals and small letters, some not ASCII.
  private static func id(_ numbers: inout SeededNumbers) -> String {
    let letters = numbers.one(of: [Array("01"), Array("aAbBzZ{`@["), Array("éÉßa1"), Array("7 0")])
    let length = Int.random(in: 1...(numbers.happens(60) ? 3 : 11), using: &numbers)
    return String((0..<length).map { _ in letters.randomElement(using: &numbers) ?? "a" })
  }

  private static func key(_ text: String, _ pool: inout IdentifierPool) -> ChildKey {
    var text = text
    return text.withUTF8 { unsafe ChildKey(ByteField($0), longer: &pool) }
  }

  @Test(arguments: UInt64(0)..<20)
  func `with the same capitals are one child, at any length`(_ seed: UInt64) {
    var numbers = SeededNumbers(seed)
    var ids = ChildIds()
    var known: [String: UInt32] = [:]
    // Each pool is that of a piece of a file, with numbers of its own for longer ids.
    for _ in 0..<4 {
      var pool = IdentifierPool()
      for _ in 0..<400 {
        let id = Self.id(&numbers)
        let capitals = id.uppercased()
        if known[capitals] == nil { known[capitals] = UInt32(known.count) }
        let key = Self.key(id, &pool)
        #expect(ids.number(of: key, in: pool) == known[capitals])
        #expect(key.text(in: pool) == capitals)
        #expect(ids.intern(capitals) == known[capitals])
      }
    }
    ids.compact()
    #expect(ids.count == known.count)
    for (id, number) in known { #expect(ids[number] == id) }
    for (id, number) in known { #expect(ids.intern(id) == number) }
  }

  @Test(arguments: UInt64(0)..<10)
  func `have the same hash and number in a pool from a cell and from a text`(_ seed: UInt64) {
    var numbers = SeededNumbers(seed)
    var (pool, other) = (IdentifierPool(), IdentifierPool())
    for _ in 0..<300 {
      let id = Self.id(&numbers)
      let key = Self.key(id, &pool)
      let number = pool.intern(key)
      #expect(pool[number] == id.uppercased())
      #expect(pool.key(of: number) == key)
      // Another pool may give a longer id another number, but never another hash.
      _ = other.intern("SOMETHING ELSE \(numbers.next())")
      #expect(ChildKey(id.uppercased(), longer: &other).hash(in: other) == key.hash(in: pool))
    }
  }
}
