import ServiceFigures

/// One reading of a figure in print.
struct ComparedValue {
  let definition: FigureDefinition
  let reading: FigureReading

  /// The figure itself, or the sign that stands in its place.
  var value: String {
    switch reading {
    case .withheld: Symbol.withheld
    case .definedOtherwise: Symbol.definedOtherwise
    case .unknown: Symbol.notAvailable
    case .given where isTooFew: Symbol.tooFew
    case .given(let result):
      FigureModel(
        figure: Figure(definition: definition, result: result), previous: nil, assessment: nil
      ).value
    }
  }

  /// The records behind it; nil where none are printed, as beside a range (ruling 14).
  var number: String? {
    guard case .given(let result) = reading, result.status == .available else { return nil }
    if let part = result.numbers.numerator, let total = result.numbers.denominator {
      return FindingWords.fraction(part, total)
    }
    // A count is the figure itself, and so is a distribution that has no median.
    guard definition.kind != .count,
      definition.kind != .distribution || result.numbers.median != nil
    else { return nil }
    return result.numbers.count.map(NumberWords.count)
  }

  /// The 95% interval, of a share widened for several reviews of one child.
  var interval: String? {
    guard case .given(let result) = reading, result.status == .available, !isTooFew else {
      return nil
    }
    if let interval = result.clusteredInterval ?? result.interval {
      return "\(NumberWords.percent(interval.lower)) to \(NumberWords.percent(interval.upper))"
    }
    guard definition.kind == .count, let count = result.numbers.count else { return nil }
    let (lower, upper) = Rates.interval(count: count)
    return "\(NumberWords.tenths(lower)) to \(NumberWords.tenths(upper))"
  }

  /// Whether it is a share of so few that only its two numbers are printed.
  private var isTooFew: Bool {
    guard case .given(let result) = reading, result.status == .available,
      let total = result.numbers.denominator
    else { return false }
    return total < FigureComparison.fewest
  }

  /// The figure with its two numbers, inside a sentence.
  var phrase: String {
    if isTooFew { return number ?? value }
    guard definition.kind == .proportion, let number else { return value }
    return "\(value) (\(number))"
  }

  /// Whether there is anything to be shown.
  var isShown: Bool {
    switch reading {
    case .withheld, .definedOtherwise: true
    case .unknown: false
    case .given(let result):
      switch result.status {
      case .available, .partial: true
      case .notSupplied, .notApplicable, .withheld: false
      }
    }
  }
}
