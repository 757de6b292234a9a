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

/// The formulas for proportions of the report.
///
/// The data is complete: an interval speaks of the process that gave it, not of sampling.
public enum Proportion {
  /// Wilson's interval of `met` out of `total`, clamped to [0, 1]; nil for a zero total.
  public static func wilson(met: Int, of total: Int, level: Double = 0.95) -> Interval? {
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

/// Sums over children from which the clustering of reviews within children is judged.
///
/// Several reviews of one child are not independent. The sums are whole numbers, so that they are
/// the same in whatever order and on however many threads the children are read.
public struct ClusterSums: Hashable, Sendable {
  /// Children with at least one review in the denominator.
  public var children = 0
  /// Sum over children of met × met, met × total and total × total.
  public var metSquared = 0
  /// Sum over children of met × total.
  public var metTotal = 0
  /// Sum over children of total × total.
  public var totalSquared = 0

  /// Makes empty sums.
  public init() {}

  /// Adds a child's counts.
  public mutating func add(met: Int, total: Int) {
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

  /// The factor by which clustering inflates the variance, at least 1.
  ///
  /// The variance of the share is that of a ratio estimator over children; the factor is its ratio
  /// to the variance of as many independent reviews.
  public func designEffect(met: Int, of total: Int) -> Double {
    guard children > 1, total > 0, met > 0, met < total else { return 1 }
    let share = Double(met) / Double(total)
    let squares =
      Double(metSquared) - 2 * share * Double(metTotal) + share * share * Double(totalSquared)
    let variance =
      squares / (Double(total) * Double(total)) * Double(children) / Double(children - 1)
    return max(1, variance / (share * (1 - share) / Double(total)))
  }

  /// Wilson's interval on the effective number of reviews; nil for a zero total.
  public func interval(met: Int, of total: Int) -> Interval? {
    guard total > 0 else { return nil }
    let size = Double(total) / designEffect(met: met, of: total)
    let (lower, upper) = Proportion.wilson(share: Double(met) / Double(total), size: size)
    return Interval(
      method: "wilson, clustered by child", level: 0.95, lower: met == 0 ? 0 : lower,
      upper: met == total ? 1 : upper)
  }
}
