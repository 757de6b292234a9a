/// Gives every position a different number of fixed length that does not show the position.
///
/// A Feistel network permutes the numbers below a power of two. A number outside the wanted range
/// goes through the network again, so that the result is a permutation of the range.
struct IdentifierShuffle {
  private let keys: [UInt64]
  private let halfBits: UInt64
  private let first: UInt64
  private let size: UInt64

  /// Makes numbers of six digits, or of more where over half of the six-digit numbers would be
  /// used.
  init(count: Int, seed: UInt64) {
    var first: UInt64 = 100_000
    while first * 9 < UInt64(count) * 2 { first *= 10 }
    var bits: UInt64 = 2
    while (1 << bits) < first * 9 { bits += 2 }
    self.first = first
    size = first * 9
    halfBits = bits / 2
    var random = SampleRandom(seed: seed, .identifiers)
    keys = (0..<4).map { _ in random.next() | 1 }
  }

  /// The number for a position; positions must stay below nine times the first number.
  subscript(position: Int) -> Int {
    var value = UInt64(position)
    repeat { value = permute(value) } while value >= size
    return Int(value + first)
  }

  private func permute(_ value: UInt64) -> UInt64 {
    let mask = (1 << halfBits) - 1 as UInt64
    var left = value >> halfBits
    var right = value & mask
    for key in keys {
      let mixed = ((right &+ 0x9E37) &* key) ^ (key >> 17)
      (left, right) = (right, left ^ ((mixed >> 29) & mask))
    }
    return left << halfBits | right
  }
}
