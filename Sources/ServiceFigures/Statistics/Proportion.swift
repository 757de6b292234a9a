/// An interval for a figure, with the method that gave it.
public struct Interval: Hashable, Sendable {
  /// `wilson` or `wilson, clustered by child`.
  public var method: String
  /// The confidence level, 0.95.
  public var level: Double
  /// The lower limit.
  public var lower: Double
  /// The upper limit.
  public var upper: Double

  /// States an interval.
  public init(method: String, level: Double = 0.95, lower: Double, upper: Double) {
    self.method = method
    self.level = level
    self.lower = lower
    self.upper = upper
  }
}

/// The statistical formulas for proportions in the report.
///
/// The data is complete, so an interval describes chance in the process behind the data, not in
/// sampling.
package enum Proportion {
  /// Wilson's interval of `met` out of `total`, clamped to [0, 1]; nil for a zero total.
  package static func wilson(met: Int, of total: Int, level: Double = 0.95) -> Interval? {
    guard total > 0 else { return nil }
    let (lower, upper) = wilson(
      share: Double(met) / Double(total), size: Double(total), level: level)
    return Interval(
      method: "wilson", level: level, lower: met == 0 ? 0 : lower, upper: met == total ? 1 : upper)
  }

  /// Wilson's limits of a share seen in an effective number of observations.
  static func wilson(
    share: Double, size: Double, level: Double = 0.95
  ) -> (lower: Double, upper: Double) {
    let z = NormalDistribution.deviate(level: level)
    let square = z * z
    let middle = share + square / (2 * size)
    let spread = z * (share * (1 - share) / size + square / (4 * size * size)).squareRoot()
    let scale = 1 + square / size
    return (max(0, (middle - spread) / scale), min(1, (middle + spread) / scale))
  }
}

/// Sums over children, used to measure how much the reviews of one child are alike.
///
/// Several reviews of one child are not independent. The sums are whole numbers, so the order of
/// the children and the number of threads do not change them.
package struct ClusterSums: Hashable, Sendable {
  /// Children with at least one review in the denominator.
  package var children = 0
  /// Sum over children of met × met, met × total and total × total.
  package var metSquared = 0
  /// Sum over children of met × total.
  package var metTotal = 0
  /// Sum over children of total × total.
  package var totalSquared = 0

  /// Makes empty sums.
  package init() {}

  /// Adds a child's counts.
  package mutating func add(met: Int, total: Int) {
    guard total > 0 else { return }
    children += 1
    metSquared += met * met
    metTotal += met * total
    totalSquared += total * total
  }

  mutating func add(_ other: ClusterSums) {
    children += other.children
    metSquared += other.metSquared
    metTotal += other.metTotal
    totalSquared += other.totalSquared
  }

  /// The factor by which clustering increases the variance, at least 1.
  ///
  /// It is the variance of the share as a ratio estimator over children, divided by the variance
  /// for the same number of independent reviews.
  package func designEffect(met: Int, of total: Int) -> Double {
    guard children > 1, total > 0, met > 0, met < total else { return 1 }
    let share = Double(met) / Double(total)
    let squares =
      Double(metSquared) - 2 * share * Double(metTotal) + share * share * Double(totalSquared)
    let variance =
      squares / (Double(total) * Double(total)) * Double(children) / Double(children - 1)
    return max(1, variance / (share * (1 - share) / Double(total)))
  }

  /// Wilson's interval on the effective number of reviews; nil for a zero total.
  package func interval(met: Int, of total: Int) -> Interval? {
    guard total > 0 else { return nil }
    let size = Double(total) / designEffect(met: met, of: total)
    let (lower, upper) = Proportion.wilson(share: Double(met) / Double(total), size: size)
    return Interval(
      method: "wilson, clustered by child", level: 0.95, lower: met == 0 ? 0 : lower,
      upper: met == total ? 1 : upper)
  }
}

extension Proportion {
  /// Clopper and Pearson's exact interval of `met` out of `total`; nil for a zero total.
  ///
  /// Changes of counts use it, because it covers the true share at least as often as its level
  /// says.
  static func exact(met: Int, of total: Int, level: Double = 0.95) -> (
    lower: Double, upper: Double
  )? {
    guard total > 0 else { return nil }
    let tail = (1 - level) / 2
    let (yes, no) = (Double(met), Double(total - met))
    return (
      met == 0 ? 0 : BetaDistribution.quantile(tail, yes, no + 1),
      met == total ? 1 : BetaDistribution.quantile(1 - tail, yes + 1, no)
    )
  }
}
