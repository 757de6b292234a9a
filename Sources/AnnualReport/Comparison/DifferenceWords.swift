import ServiceFigures

/// A difference between two readings of a figure, as printed.
struct DifferenceWords {
  let comparison: FigureComparison

  /// The difference as a table shows it: `+2.9 points (0.3 to 5.6)`; nil where there is none.
  var cell: String? {
    guard let difference = comparison.difference else { return nil }
    switch difference.scale {
    case .points:
      return
        "\(Self.signed(tenths: points)) points (\(Self.signed(tenths: Self.tenths(difference.lower))) to "
        + "\(Self.signed(tenths: Self.tenths(difference.upper))))"
    case .ratio:
      guard let value = difference.value else { return nil }
      return
        "\(records.map { "\(Self.signed(count: $0)); " } ?? "")\(NumberWords.hundredths(value)) times "
        + "(\(limits(difference)))"
    }
  }

  /// How far one is above or below the other, inside a sentence: `2.9 percentage points higher
  /// (95% interval 0.3 to 5.6)`; nil where there is no difference.
  var phrase: String? {
    guard let difference = comparison.difference, let value = difference.value else { return nil }
    switch difference.scale {
    case .points:
      let isHigher = value > 0
      let (low, high) =
        isHigher
        ? (difference.lower, difference.upper) : (-difference.upper, -difference.lower)
      return "\(magnitude) percentage points \(isHigher ? "higher" : "lower") (95% interval "
        + "\(NumberWords.tenths(low * 100)) to \(NumberWords.tenths(high * 100)))"
    case .ratio:
      return "\(more.map { "\($0), " } ?? "")\(NumberWords.hundredths(value)) times as many "
        + "(95% interval \(limits(difference)))"
    }
  }

  /// The limits inside a sentence about a difference that is not clear: `between 0.8 points lower
  /// and 3.1 points higher`.
  var range: String? {
    guard let difference = comparison.difference else { return nil }
    switch difference.scale {
    case .points:
      return "between \(Self.side(difference.lower)) and \(Self.side(difference.upper))"
    case .ratio:
      return "between \(NumberWords.hundredths(difference.lower)) and "
        + "\(NumberWords.hundredths(difference.upper)) times as many"
    }
  }

  /// The change of a count in records.
  ///
  /// Where last year's number is large enough, it is also given as a percentage of that number.
  private var more: String? {
    guard let records else { return nil }
    let count = NumberWords.count(abs(records))
    let words = "\(count) \(records < 0 ? "fewer" : "more")"
    guard records != 0, let change = comparison.relativeChange,
      let percent = Percentage.text(abs(change.part), of: change.base)
    else { return words }
    return "\(words), which is \(percent) of \(NumberWords.count(change.base))"
  }

  /// The difference of two counts.
  private var records: Int? {
    guard comparison.definition.kind == .count, let now = comparison.now.numbers.count,
      let then = comparison.then.numbers.count
    else { return nil }
    return now - then
  }

  /// The difference of two shares in tenths of a point, from the exact fraction, half up.
  private var points: Int {
    let (first, second) = (comparison.now.numbers, comparison.then.numbers)
    guard let part = first.numerator, let total = first.denominator, let other = second.numerator,
      let otherTotal = second.denominator
    else { return 0 }
    let difference = part * otherTotal - other * total
    let tenths = Percentage.units(abs(difference), of: total * otherTotal, decimals: 1)
    return difference < 0 ? -tenths : tenths
  }

  private var magnitude: String {
    points == 0 ? "less than 0.1" : Percentage.decimal(abs(points), decimals: 1)
  }

  private func limits(_ difference: FigureDifference) -> String {
    "\(NumberWords.hundredths(difference.lower)) to \(NumberWords.hundredths(difference.upper))"
  }

  private static func side(_ limit: Double) -> String {
    "\(NumberWords.tenths(abs(limit) * 100)) points \(limit < 0 ? "lower" : "higher")"
  }

  private static func tenths(_ share: Double) -> Int {
    Int((share * 1000).rounded(.toNearestOrAwayFromZero))
  }

  private static func signed(tenths: Int) -> String {
    (tenths > 0 ? "+" : "") + Percentage.decimal(tenths, decimals: 1)
  }

  private static func signed(count: Int) -> String {
    (count > 0 ? "+" : "") + NumberWords.count(count)
  }
}
