#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Counts and rates of events, and their change.
package enum Rates {
  /// The 95% limits of a count: exact below 10, Byar's approximation from 10.
  package static func interval(count: Int, level: Double = 0.95) -> (lower: Double, upper: Double) {
    let number = Double(count)
    let tail = (1 - level) / 2
    guard count >= 10 else {
      return (
        count == 0 ? 0 : ChiSquaredDistribution.quantile(tail, degrees: 2 * number) / 2,
        ChiSquaredDistribution.quantile(1 - tail, degrees: 2 * number + 2) / 2
      )
    }
    let z = NormalDistribution.deviate(level: level)
    func cube(_ number: Double, _ sign: Double) -> Double {
      let root = 1 - 1 / (9 * number) + sign * z / (3 * number.squareRoot())
      return number * root * root * root
    }
    return (cube(number, -1), cube(number + 1, 1))
  }

  /// The change between two counts of events, each over a length of time or a number at risk.
  struct Change: Hashable, Sendable {
    let first: Int
    let second: Int
    /// The chance that an event is in the first count if the rates are equal.
    private let share: Double
    private let firstSize: Double
    private let secondSize: Double

    init(_ first: Int, per firstSize: Double = 1, since second: Int, per secondSize: Double = 1) {
      self.first = first
      self.second = second
      self.firstSize = firstSize
      self.secondSize = secondSize
      share = firstSize / (firstSize + secondSize)
    }

    private var total: Int { first + second }

    /// The p-value of the exact test for a given total; it uses no approximation.
    var exactChance: Double { BinomialDistribution.test(first, of: total, each: share) }

    /// The first rate divided by the second; nil if the second is 0.
    var ratio: Double? {
      second == 0 ? nil : Double(first) / firstSize / (Double(second) / secondSize)
    }

    /// The limits of the ratio that go with the exact test; nil where there is no event.
    var exactLimits: (lower: Double, upper: Double)? {
      Proportion.exact(met: first, of: total).map { (ratio(of: $0.lower), ratio(of: $0.upper)) }
    }

    /// The ratio of the rates if the first count has the given share of all events.
    private func ratio(of share: Double) -> Double {
      share / (1 - share) * secondSize / firstSize
    }
  }
}
