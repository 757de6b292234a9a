/// Means of values that are no counts, such as caseloads.
package enum Means {
  /// A mean with its limits by Student's distribution.
  package struct Estimate: Hashable, Sendable {
    /// The mean itself.
    package let mean: Double
    /// The standard deviation of the values.
    package let deviation: Double
    /// The lower limit.
    package let lower: Double
    /// The upper limit.
    package let upper: Double
  }

  /// Two means compared with each other; the spread of their values may differ (Welch's test).
  package struct Difference: Hashable, Sendable {
    /// The first mean less the second.
    package let value: Double
    /// The difference in standard errors.
    package let t: Double
    /// The degrees of freedom of this test.
    package let degrees: Double
    /// How often chance alone would give a difference as large.
    package let chance: Double
    /// The lower limit.
    package let lower: Double
    /// The upper limit.
    package let upper: Double
  }

  /// The mean of values with its limits; nil for fewer than two.
  package static func estimate(_ values: [Double], level: Double = 0.95) -> Estimate? {
    guard values.count > 1 else { return nil }
    let (mean, variance) = moments(values)
    let spread =
      StudentDistribution.quantile(0.5 + level / 2, degrees: Double(values.count - 1))
      * (variance / Double(values.count)).squareRoot()
    return Estimate(
      mean: mean, deviation: variance.squareRoot(), lower: mean - spread, upper: mean + spread)
  }

  /// The difference of two means.
  ///
  /// It is nil if either side has fewer than two values, or if all values on each side are equal.
  package static func difference(
    _ first: [Double], _ second: [Double], level: Double = 0.95
  ) -> Difference? {
    guard first.count > 1, second.count > 1 else { return nil }
    let (mean, variance) = moments(first)
    let (otherMean, otherVariance) = moments(second)
    let part = variance / Double(first.count)
    let otherPart = otherVariance / Double(second.count)
    let squares = part + otherPart
    guard squares > 0 else { return nil }
    let degrees =
      squares * squares
      / (part * part / Double(first.count - 1) + otherPart * otherPart / Double(second.count - 1))
    let value = mean - otherMean
    let t = value / squares.squareRoot()
    let spread =
      StudentDistribution.quantile(0.5 + level / 2, degrees: degrees) * squares.squareRoot()
    return Difference(
      value: value, t: t, degrees: degrees,
      chance: StudentDistribution.twoSided(t, degrees: degrees), lower: value - spread,
      upper: value + spread)
  }

  /// The mean and the variance of two or more values.
  private static func moments(_ values: [Double]) -> (mean: Double, variance: Double) {
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (mean, squares / Double(values.count - 1))
  }
}

/// Medians and percentiles by type 7 of Hyndman and Fan, the default of R and NumPy.
package enum Quantiles {
  /// The value below which a share of the sorted values lies, interpolated; nil without values.
  package static func quantile<Values: RandomAccessCollection>(
    _ share: Double, ofSorted values: Values
  ) -> Double? where Values.Element: BinaryInteger, Values.Index == Int {
    quantile(share, count: values.count) { Double(values[values.startIndex + $0]) }
  }

  /// The same for values that are not whole numbers.
  package static func quantile(_ share: Double, ofSorted values: [Double]) -> Double? {
    quantile(share, count: values.count) { values[$0] }
  }

  private static func quantile(
    _ share: Double, count: Int, value: (Int) -> Double
  ) -> Double? {
    guard count > 0 else { return nil }
    let position = share * Double(count - 1)
    let below = Int(position)
    guard below + 1 < count else { return value(count - 1) }
    let low = value(below)
    return low + (position - Double(below)) * (value(below + 1) - low)
  }
}
