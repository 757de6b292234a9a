/// The difference between two figures, with its 95% limits.
public struct FigureDifference: Hashable, Sendable {
  /// What the difference is measured in.
  public enum Scale: Hashable, Sendable {
    /// Shares: the first less the second, so that 0.02 is two percentage points.
    case points
    /// Counts and rates of events: the first divided by the second, so that 1 is no change.
    case ratio
  }

  /// What the difference is measured in.
  public let scale: Scale
  /// The difference itself; nil for a ratio whose second number is 0.
  public let value: Double?
  /// The lower limit.
  public let lower: Double
  /// The upper limit; infinite for a ratio whose second number is 0.
  public let upper: Double
  /// The method that gave the limits.
  public let method: String
  /// How often chance alone would give a difference as large.
  let chance: Double

  /// The value that means no difference: 0 points, or a ratio of 1.
  public var none: Double { scale == .points ? 0 : 1 }

  /// Whether the limits exclude the value that means no difference.
  public var isClear: Bool { lower > none || upper < none }

  /// Whether the first figure is higher; nil if the difference is not clear.
  public var isHigher: Bool? { lower > none ? true : upper < none ? false : nil }

  /// Two percentage points; a smaller difference of shares is called small.
  static let small = 0.02

  /// Whether a clear difference of shares is less than two percentage points.
  public var isSmall: Bool { scale == .points && isClear && abs(value ?? 1) < Self.small }

  /// Whether both limits lie within two percentage points.
  var isWithinSmall: Bool { scale == .points && lower >= -Self.small && upper <= Self.small }
}

extension FigureDifference {
  /// The difference of two shares by Newcombe's method.
  ///
  /// If both shares have intervals widened for several reviews of one child, so has the difference.
  /// It is nil unless both have records.
  init?(share now: FigureResult, since then: FigureResult) {
    let isClustered = now.clusteredInterval != nil && then.clusteredInterval != nil
    guard let first = EstimatedShare(now, isClustered: isClustered),
      let second = EstimatedShare(then, isClustered: isClustered)
    else { return nil }
    let (value, lower, upper) = Proportion.difference(first, second)
    self.init(
      scale: .points, value: value, lower: lower, upper: upper,
      method: isClustered ? "newcombe, clustered by child" : "newcombe",
      chance: Proportion.pooledTest(first, second)?.chance ?? 1)
  }

  /// The ratio of two counts of events, each divided by a number at risk; nil without events.
  init?(count now: Int, per size: Double = 1, since then: Int, per otherSize: Double = 1) {
    let change = Rates.Change(now, per: size, since: then, per: otherSize)
    guard let limits = change.exactLimits else { return nil }
    self.init(
      scale: .ratio, value: change.ratio, lower: limits.lower, upper: limits.upper,
      method: "exact, given the total", chance: change.exactChance)
  }
}

extension EstimatedShare {
  /// A share of a figure; if its limits are widened for several records of one child, with these.
  init?(_ result: FigureResult, isClustered: Bool) {
    guard let met = result.numbers.numerator, let total = result.numbers.denominator else {
      return nil
    }
    if isClustered, let interval = result.clusteredInterval {
      self.init(met: met, of: total, widenedTo: interval)
    } else {
      self.init(met: met, of: total)
    }
  }
}
