/// The limits within which the share of a group of some size lies by chance around a target, as in
/// funnel plots and in charts of shares over time.
public enum ShareLimits {
  /// The limits by the normal distribution, clamped to [0, 1].
  ///
  /// - Parameter deviate: standard errors on either side: 1.96 for 95%, 3 for control charts.
  public static func normal(
    around target: Double, size: Int, deviate: Double
  ) -> (lower: Double, upper: Double) {
    let spread = deviate * (target * (1 - target) / Double(size)).squareRoot()
    return (max(0, target - spread), min(1, target + spread))
  }

  /// The limits by the binomial distribution, interpolated between whole numbers as Spiegelhalter
  /// does, so that they run smoothly from one size to the next.
  public static func exact(
    around target: Double, size: Int, level: Double
  ) -> (lower: Double, upper: Double) {
    (
      quantile((1 - level) / 2, around: target, size: size),
      quantile((1 + level) / 2, around: target, size: size)
    )
  }

  /// The share up to which groups lie with a chance.
  private static func quantile(_ chance: Double, around target: Double, size: Int) -> Double {
    var sum = 0.0
    for met in 0...size {
      let own = BinomialDistribution.chance(met, of: size, each: target)
      sum += own
      if sum >= chance { return max(0, (Double(met) - (sum - chance) / own) / Double(size)) }
    }
    return 1
  }
}
