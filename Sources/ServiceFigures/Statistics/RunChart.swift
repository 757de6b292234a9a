/// The limits of chance variation in a series of months or quarters (XmR chart).
package struct RunChart: Hashable, Sendable {
  /// How reliable the limits are.
  package enum Standing: Hashable, Sendable {
    /// From 5 to 11 points: the limits may still move.
    case trial
    /// From 12 points.
    case settled
  }

  /// The mean of the points.
  package let mean: Double
  /// The mean distance of a point from the one before.
  package let meanRange: Double
  /// The lower limit.
  package let lower: Double
  /// The upper limit.
  package let upper: Double
  /// How reliable the limits are.
  package let standing: Standing

  /// The fewest points that have limits.
  package static let fewest = 5

  /// Works out the limits; nil for fewer than five points.
  ///
  /// - Parameter leavesOutJumps: whether unusually large distances between points are left out
  ///   once. One unusual month causes two such distances; if they were kept, they would widen the
  ///   limits and hide the month.
  package init?(_ values: [Double], leavesOutJumps: Bool = true) {
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

/// Whether a share rises or falls steadily over several periods (Cochran and Armitage).
package struct LinearTrend: Hashable, Sendable {
  /// The chi-squared statistic.
  package let chiSquared: Double
  /// How often chance alone would give a trend as strong.
  package let chance: Double

  /// Tests shares in the order of time.
  ///
  /// It is nil if fewer than three periods have records, because two points do not make a trend. It
  /// is also nil if every record has the same outcome.
  package init?(met: [Int], of totals: [Int]) {
    let records = Double(totals.reduce(0, +))
    let all = Double(met.reduce(0, +))
    guard totals.count(where: { $0 > 0 }) > 2, all > 0, all < records else { return nil }
    let share = all / records
    var rise = 0.0
    var scores = 0.0
    var squares = 0.0
    for (place, (met, total)) in zip(met, totals).enumerated() {
      rise += Double(place) * (Double(met) - Double(total) * share)
      scores += Double(place * total)
      squares += Double(place * place * total)
    }
    let variance = share * (1 - share) * (squares - scores * scores / records)
    guard variance > 0 else { return nil }
    chiSquared = rise * rise / variance
    chance = ChiSquaredDistribution.share(from: chiSquared, degrees: 1)
  }
}
