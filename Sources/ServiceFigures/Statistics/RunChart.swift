/// The limits within which a run of months or quarters varies when nothing special happens (XmR).
public struct RunChart: Hashable, Sendable {
  /// How far the limits can be relied on.
  public enum Standing: Hashable, Sendable {
    /// From 5 to 11 points: the limits may still move.
    case trial
    /// From 12 points.
    case settled
  }

  /// The mean of the points.
  public let mean: Double
  /// The mean distance of a point from the one before.
  public let meanRange: Double
  /// The lower limit.
  public let lower: Double
  /// The upper limit.
  public let upper: Double
  /// How far the limits can be relied on.
  public let standing: Standing

  /// The fewest points that have limits.
  public static let fewest = 5

  /// Finds the limits; nil for fewer than five points.
  ///
  /// - Parameter leavesOutJumps: whether distances beyond their own limit, such as those to and
  ///   from one stray month, are left out once, so that they do not hide themselves.
  public init?(_ values: [Double], leavesOutJumps: Bool = true) {
    guard values.count >= Self.fewest else { return nil }
    var ranges = zip(values, values.dropFirst()).map { abs($1 - $0) }
    if leavesOutJumps {
      let limit = 3.267 * Self.mean(ranges)
      let usual = ranges.filter { $0 < limit }
      if !usual.isEmpty { ranges = usual }
    }
    mean = Self.mean(values)
    meanRange = Self.mean(ranges)
    lower = mean - 2.66 * meanRange
    upper = mean + 2.66 * meanRange
    standing = values.count < 12 ? .trial : .settled
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }
}
