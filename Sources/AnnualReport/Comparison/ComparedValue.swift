import ServiceFigures

/// One of the figures that are compared, as printed.
struct ComparedValue {
  let figure: Figure

  /// The figure itself, or the symbol that is printed in its place.
  var value: String {
    isTooFew
      ? Symbol.tooFew : FigureModel(figure: figure, previous: nil, assessment: nil).value
  }

  /// The number of records behind it; nil where none is printed, as for a range (ruling 14).
  var number: String? {
    guard figure.status == .available else { return nil }
    if let part = figure.numbers.numerator, let total = figure.numbers.denominator {
      return ConclusionWords.fraction(part, total)
    }
    // A count is itself the number of records, and so is a distribution that has no median.
    let kind = figure.definition.kind
    guard kind != .count, kind != .distribution || figure.numbers.median != nil else { return nil }
    return figure.numbers.count.map(NumberWords.count)
  }

  /// The 95% interval; that of a share is widened for several reviews of one child.
  var interval: String? {
    guard figure.status == .available, !isTooFew else { return nil }
    if let interval = figure.clusteredInterval ?? figure.interval {
      return "\(NumberWords.percent(interval.lower)) to \(NumberWords.percent(interval.upper))"
    }
    guard figure.definition.kind == .count, let count = figure.numbers.count else { return nil }
    let (lower, upper) = Rates.interval(count: count)
    return "\(NumberWords.tenths(lower)) to \(NumberWords.tenths(upper))"
  }

  /// Whether it is a share of so few records that only its two numbers are printed.
  private var isTooFew: Bool {
    guard figure.status == .available, let total = figure.numbers.denominator else { return false }
    return total < FigureComparison.fewest
  }

  /// The figure with its two numbers, inside a sentence.
  var phrase: String {
    if isTooFew { return number ?? value }
    guard figure.definition.kind == .proportion, let number else { return value }
    return "\(value) (\(number))"
  }

  /// Whether there is anything to be shown.
  var isShown: Bool {
    switch figure.status {
    case .available, .partial, .withheld, .definedOtherwise: true
    case .notSupplied, .notApplicable, .unknown: false
    }
  }
}
