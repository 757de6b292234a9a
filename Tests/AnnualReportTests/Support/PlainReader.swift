/// A reader who narrows the range of each number by every sum that it is in, until nothing changes.
///
/// It knows nothing of systems of counts, and it has no solver: a number in a sum is the total less
/// the others.
struct PlainReader {
  private struct Total {
    var name: String
    var parts: [String]
  }

  /// The numbers that each one can be.
  private(set) var ranges: [String: (low: Int, high: Int)] = [:]
  private var totals: [Total] = []

  /// No number of an authority is larger.
  static let most = 100_000

  /// Takes note of a number; nil where it is not known.
  mutating func note(_ name: String, _ number: Int?, atLeast low: Int = 0) {
    ranges[name] = number.map { ($0, $0) } ?? (low, Self.most)
  }

  /// Takes note that a number is the sum of others.
  mutating func note(_ name: String, isSumOf parts: [String]) {
    totals.append(Total(name: name, parts: parts))
  }

  /// Narrows all ranges; nil where the numbers contradict each other, so that nothing follows.
  func narrowed() -> [String: (low: Int, high: Int)]? {
    var ranges = ranges
    var isChanged = true
    func narrow(_ name: String, _ low: Int, _ high: Int) {
      guard let range = ranges[name], low > range.low || high < range.high else { return }
      ranges[name] = (max(low, range.low), min(high, range.high))
      isChanged = true
    }
    while isChanged {
      isChanged = false
      for total in totals {
        let parts = total.parts.compactMap { ranges[$0] }
        let (low, high) = (
          parts.reduce(0) { $0 + $1.low }, parts.reduce(0) { $0 + $1.high }
        )
        narrow(total.name, low, high)
        guard let all = ranges[total.name] else { continue }
        for (name, part) in zip(total.parts, parts) {
          narrow(name, all.low - (high - part.high), all.high - (low - part.low))
        }
      }
      if ranges.values.contains(where: { $0.low > $0.high }) { return nil }
    }
    return ranges
  }

  /// The numbers of 1 to 5 that the reader knows exactly.
  func few() -> [String: Int] {
    (narrowed() ?? [:]).filter { $1.low == $1.high && (1...5).contains($1.low) }
      .mapValues { $0.low }
  }
}
