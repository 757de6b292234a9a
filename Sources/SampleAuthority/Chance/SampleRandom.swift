/// A repeatable source of random numbers: SplitMix64 with whole-number thresholds.
///
/// Each child and each subject has a stream of its own, so that adding a draw in one place changes
/// no other.
struct SampleRandom {
  /// The subjects, each with a stream of its own.
  enum Stream: UInt64 {
    case child = 1, reviews, officers, allocations, escalations, identifiers, national, defects
    case health, careLeavers, formerChildren, adoption, permanence, socialWorkers, liberty
    case feedback, official, answers, conferences, carerReviews
  }

  private var state: UInt64

  init(seed: UInt64, _ stream: Stream, index: Int = 0) {
    state = Self.mix(Self.mix(seed &+ 0x9E37_79B9_7F4A_7C15) ^ stream.rawValue)
    state = Self.mix(state ^ UInt64(truncatingIfNeeded: index))
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mix(state)
  }

  /// A number from 0 up to but not including `limit`; 0 where the limit is below 2.
  mutating func below(_ limit: Int) -> Int {
    guard limit > 1 else { return 0 }
    return Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// A number of the range, both ends included.
  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// True in `perMille` of a thousand cases.
  mutating func chance(_ perMille: Int) -> Bool { below(1000) < perMille }

  /// One of the values, with a probability in proportion to its weight.
  mutating func pick<Value>(_ choice: Weighted<Value>) -> Value { choice[below(choice.total)] }

  private static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Values with whole-number weights.
struct Weighted<Value: Sendable>: Sendable {
  private let values: [Value]
  private let ends: [Int]

  init(_ entries: (Value, Int)...) {
    precondition(!entries.isEmpty)
    values = entries.map(\.0)
    var sum = 0
    ends = entries.map { entry in
      sum += entry.1
      return sum
    }
  }

  /// The sum of the weights.
  var total: Int { ends[ends.count - 1] }

  /// The value for a number below the total.
  subscript(position: Int) -> Value {
    var index = 0
    while position >= ends[index] { index += 1 }
    return values[index]
  }
}
