import CareRecords
import TestSupport
import Testing

@Suite("Pools of identifiers")
struct IdentifierPoolTests {
  /// Identifiers as exports have them: short numbers, zeros in front, capitals and small letters.
  private static func identifier(_ numbers: inout SeededNumbers) -> String {
    switch Int.random(in: 0..<6, using: &numbers) {
    case 0: return ""
    case 1: return "\(Int.random(in: 0..<2000, using: &numbers))"
    case 2: return "00\(Int.random(in: 0..<200, using: &numbers))"
    case 3: return "Ünö \(Int.random(in: 0..<300, using: &numbers))"
    default:
      let length = Int.random(in: 1...3, using: &numbers)
      let letters = Array("aAbB 0\u{0}")
      return String((0..<length).map { _ in letters.randomElement(using: &numbers) ?? "a" })
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func `a pool numbers identifiers by first appearance as a dictionary would`(_ seed: UInt64) {
    var numbers = SeededNumbers(seed)
    var pool = IdentifierPool()
    var known: [String: UInt32] = [:]
    for _ in 0..<1500 {
      let text = Self.identifier(&numbers)
      if known[text] == nil {
        #expect(pool.find(text) == nil)
        known[text] = UInt32(known.count)
      }
      #expect(pool.intern(text) == known[text])
    }
    #expect(pool.count == known.count)
    for (text, number) in known {
      #expect(pool.find(text) == number && pool[number] == text)
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func `a merged pool keeps its numbers and gives each other identifier its new one`(
    _ seed: UInt64
  ) {
    var numbers = SeededNumbers(seed &+ 1000)
    var pool = IdentifierPool()
    var other = IdentifierPool()
    for _ in 0..<300 { _ = pool.intern(Self.identifier(&numbers)) }
    for _ in 0..<300 { _ = other.intern(Self.identifier(&numbers)) }
    let before = (0..<UInt32(pool.count)).map { pool[$0] }
    let renumbered = pool.merge(other)
    #expect((0..<UInt32(before.count)).map { pool[$0] } == before)
    #expect(renumbered.map { pool[$0] } == (0..<UInt32(other.count)).map { other[$0] })
    #expect(pool.count == Set(before + (0..<UInt32(other.count)).map { other[$0] }).count)
  }

  @Test
  func `identifiers that differ in blanks, zeros or capitals are different`() {
    var pool = IdentifierPool()
    let texts = ["7", "07", "007", " 7", "7 ", "d1", "D1", ""]
    #expect(texts.map { pool.intern($0) } == [0, 1, 2, 3, 4, 5, 6, 7])
  }
}
