import ServiceFigures

/// A figure as it was when a recommendation was made, with its definition at that time.
public struct RecordedValue: Hashable, Sendable {
  /// The two numbers of a share and its interval, or the one number of anything else.
  public enum Number: Hashable, Sendable {
    case share(met: Int, total: Int, lower: Double, upper: Double)
    case number(Double)
  }

  /// The number or numbers.
  public let number: Number
  /// The mark of the definition; nil where none was recorded.
  public let definition: String?

  /// Records a figure; nil for one that cannot be given.
  init?(_ figure: Figure, _ settings: FigureSettings) {
    guard case .available = figure.status else { return nil }
    if let met = figure.numbers.numerator, let total = figure.numbers.denominator,
      let interval = figure.clusteredInterval ?? figure.interval
    {
      number = .share(met: met, total: total, lower: interval.lower, upper: interval.upper)
    } else if let value = figure.numbers.value ?? figure.numbers.median
      ?? figure.numbers.count.map({ Double($0) })
    {
      number = .number(value)
    } else {
      return nil
    }
    definition = figure.definition.mark(under: settings)
  }

  init(_ number: Number, definition: String?) {
    self.number = number
    self.definition = definition
  }

  /// The value in print.
  func printed(as definition: FigureDefinition) -> String {
    switch number {
    case .share(let met, let total, _, _):
      "\(Percentage.text(met, of: total) ?? Symbol.notApplicable) (\(ConclusionWords.fraction(met, total)))"
    case .number(let value):
      definition.isShare ? NumberWords.percent(value) : NumberWords.decimal(value)
    }
  }

  /// How a figure has changed since this value, in words; nil where too little was recorded to say.
  func change(to figure: Figure, _ settings: FigureSettings) -> String? {
    guard case .available = figure.status, let definition else { return nil }
    guard definition == figure.definition.mark(under: settings) else {
      return "not compared: the definition has changed"
    }
    let comparison = FigureComparison(
      figure, since: Figure(definition: figure.definition, result: result(figure.definition)))
    return comparison.verdict == .notTested
      ? nil : comparison.verdict.words(comparedWith: "that year")
  }

  /// The value as the result of a figure.
  private func result(_ definition: FigureDefinition) -> FigureResult {
    var result = FigureResult()
    switch number {
    case .share(let met, let total, let lower, let upper):
      result.numbers.numerator = met
      result.numbers.denominator = total
      result.numbers.value = Double(met) / Double(total)
      let interval = Interval(method: "wilson", level: 0.95, lower: lower, upper: upper)
      result.interval = interval
      result.clusteredInterval = interval
    case .number(let value):
      if definition.kind == .count { result.numbers.count = Int(value) }
      result.numbers.value = value
    }
    return result
  }
}

extension FigureDefinition {
  /// A short mark of what the figure means, which changes whenever the meaning changes.
  ///
  /// Sixteen hexadecimal digits, the same on every machine and in every version of Swift.
  func mark(under settings: FigureSettings) -> String {
    let parts =
      [id, unit, kind.rawValue, sentence, numerator, denominator] + leftOut.map { "\($0)" }
      + self.settings.map { $0.text(in: settings) }
    // The hash is FNV-1a.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in parts.joined(separator: "\u{1F}").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
