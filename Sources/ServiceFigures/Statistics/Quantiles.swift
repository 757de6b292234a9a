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
