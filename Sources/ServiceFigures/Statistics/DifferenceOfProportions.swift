#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A share with its limits and the equivalent number of independent records.
struct EstimatedShare: Hashable, Sendable {
  var share: Double
  var lower: Double
  var upper: Double
  /// The effective number of records, which is smaller if several records of one child are alike.
  var size: Double

  /// A share of records that are independent of each other; nil for a zero total.
  init?(met: Int, of total: Int, level: Double = 0.95) {
    guard let interval = Proportion.wilson(met: met, of: total, level: level) else { return nil }
    share = Double(met) / Double(total)
    lower = interval.lower
    upper = interval.upper
    size = Double(total)
  }

  /// A share whose limits were widened because several records of one child are alike.
  ///
  /// The effective number of records is worked out backwards from the limits, because files contain
  /// the limits, but not the sums over children behind them.
  init?(met: Int, of total: Int, widenedTo interval: Interval) {
    self.init(met: met, of: total)
    lower = interval.lower
    upper = interval.upper
    // Wilson's equation, solved for the number of records. Of the two limits, it takes the one that
    // is farther from its end of the scale, 0 or 1.
    let limit = share < 0.5 ? upper : lower
    let distance = limit - share
    guard distance != 0 else { return }
    let z = NormalDistribution.deviate(level: interval.level)
    size = min(size, z * z * limit * (1 - limit) / (distance * distance))
  }
}

extension Proportion {
  /// Newcombe's interval (his method 10) for the difference of two shares, the first minus the
  /// second.
  ///
  /// It is made from the limits of each share. So if these are widened for several reviews of one
  /// child, the interval of the difference is widened too.
  static func difference(
    _ first: EstimatedShare, _ second: EstimatedShare
  ) -> (value: Double, lower: Double, upper: Double) {
    let value = first.share - second.share
    func root(_ left: Double, _ right: Double) -> Double {
      (left * left + right * right).squareRoot()
    }
    return (
      value,
      max(-1, value - root(first.share - first.lower, second.upper - second.share)),
      min(1, value + root(first.upper - first.share, second.share - second.lower))
    )
  }

  /// The test of two shares with their pooled variance; nil where both are 0 or both are 1.
  static func pooledTest(
    _ first: EstimatedShare, _ second: EstimatedShare
  ) -> (z: Double, chance: Double)? {
    let pooled =
      (first.share * first.size + second.share * second.size) / (first.size + second.size)
    let variance = pooled * (1 - pooled) * (1 / first.size + 1 / second.size)
    guard variance > 0 else { return nil }
    let z = (first.share - second.share) / variance.squareRoot()
    return (z, NormalDistribution.twoSided(z))
  }

  /// How often chance alone would give two shares at least as far apart, by Fisher's exact test with
  /// half the chance of the shares themselves (Lancaster's mid-p).
  ///
  /// In small groups, and where nearly all or nearly none are met, the test with pooled variance
  /// finds differences that are none. Records of one child that are alike count as the equivalent
  /// number of independent ones.
  static func exactChance(_ first: EstimatedShare, _ second: EstimatedShare) -> Double {
    func counts(_ share: EstimatedShare) -> (not: Int, all: Int) {
      let all = max(1, Int(share.size))
      return (min(all, Int(((1 - share.share) * share.size).rounded())), all)
    }
    let (one, other) = (counts(first), counts(second))
    let (whole, not) = (one.all + other.all, one.not + other.not)
    let among = SpecialFunctions.logChoices(not, of: whole)
    func chance(_ count: Int) -> Double {
      exp(
        SpecialFunctions.logChoices(count, of: one.all)
          + SpecialFunctions.logChoices(not - count, of: other.all) - among)
    }
    let own = chance(one.not) / 2
    let fewer = (max(0, not - other.all)...one.not).reduce(0) { $0 + chance($1) } - own
    let more = (one.not...min(not, one.all)).reduce(0) { $0 + chance($1) } - own
    return min(1, 2 * min(fewer, more))
  }
}
