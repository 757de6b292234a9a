import ServiceFigures

/// How a figure compares with the standard that is expected of it.
///
/// Whether a standard was met is a fact about what was done, so it is counted and never estimated:
/// chance has no part in it.
///
/// ```swift
/// Assessment(onTime, against: standard)?.words  // "missed by 8 reviews"
/// ```
package struct Assessment: Sendable {
  /// Whether the standard was met.
  package enum Judgement: Sendable, Hashable {
    case met
    case missed(Shortfall)
    /// The data is missing or only part of it is there.
    case unknown
  }

  /// How far a figure misses its standard.
  package enum Shortfall: Sendable, Hashable {
    /// So many records fewer, or more, than the standard allows.
    case records(Int)
    /// The figure left its range at some month ends.
    case monthEnds(MonthEnds)
    /// A value that no whole number of records would mend, such as a median of days.
    case value
  }

  /// The month ends of a year at which a figure was outside its range.
  package struct MonthEnds: Sendable, Hashable {
    /// How many were above and below it, and how many there were.
    package let above, below, all: Int
    /// The smallest and the largest value.
    package let least, most: Double
  }

  /// The figure.
  package let figure: Figure
  /// The standard that the figure is compared with.
  package let standard: Standard
  /// The judgement.
  package let judgement: Judgement

  /// Judges a figure against a standard; nil where there is nothing to judge.
  package init?(_ figure: Figure, against standard: Standard) {
    self.figure = figure
    self.standard = standard
    switch figure.status {
    case .notApplicable, .withheld, .definedOtherwise, .unknown: return nil
    case .notSupplied, .partial: judgement = .unknown
    case .available:
      guard let judgement = Self.judge(figure, standard.test) else { return nil }
      self.judgement = judgement
    }
  }

  private static func judge(_ figure: Figure, _ test: Standard.Test) -> Judgement? {
    let numbers = figure.numbers
    if let part = numbers.numerator, let whole = numbers.denominator {
      let short = shortfall(part, of: whole, test)
      return short == 0 ? .met : .missed(.records(short))
    }
    if case .between(let low, let high) = test, let ends = monthEnds(figure, low, high) {
      return ends.above + ends.below == 0 ? .met : .missed(.monthEnds(ends))
    }
    guard let value = numbers.value ?? numbers.count.map({ Double($0) }) else { return nil }
    let isMet: Bool
    switch test {
    case .all: return nil
    case .none:
      if let count = numbers.count, numbers.value == nil {
        return count == 0 ? .met : .missed(.records(count))
      }
      isMet = value == 0
    case .atLeast(let least): isMet = value >= least
    case .atMost(let most): isMet = value <= most
    case .between(let low, let high): isMet = value >= low && value <= high
    }
    return isMet ? .met : .missed(.value)
  }

  /// How many records of a share would have to be otherwise for the standard to be met.
  private static func shortfall(_ part: Int, of whole: Int, _ test: Standard.Test) -> Int {
    // A share such as 0.95 is not exact in binary, so a product may miss a whole number by a hair.
    func fewest(_ share: Double) -> Int { Int((share * Double(whole) - 1e-9).rounded(.up)) }
    func most(_ share: Double) -> Int { Int((share * Double(whole) + 1e-9).rounded(.down)) }
    return switch test {
    case .all: whole - part
    case .none: part
    case .atLeast(let least): max(0, fewest(least) - part)
    case .atMost(let limit): max(0, part - most(limit))
    // A narrow range may have no whole number of records in it; then its lower end counts.
    case .between(let low, let high):
      max(0, fewest(low) - part, part - max(most(high), fewest(low)))
    }
  }

  /// The month ends of a rate; nil where it has none.
  private static func monthEnds(_ figure: Figure, _ low: Double, _ high: Double) -> MonthEnds? {
    guard figure.definition.kind == .rate else { return nil }
    let values = figure.rows(by: .month).compactMap(\.numbers.value)
    guard let least = values.min(), let most = values.max() else { return nil }
    return MonthEnds(
      above: values.count { $0 > high }, below: values.count { $0 < low }, all: values.count,
      least: least, most: most)
  }
}

extension Assessment {
  /// The judgement in print: `met`, `missed by 8 reviews`.
  package var words: String {
    switch judgement {
    case .met: "met\(when)"
    case .unknown: "not known"
    case .missed(.value): "missed\(when)"
    case .missed(.records(let count)):
      "missed by \(NumberWords.counted(count, figure.definition.unit))"
    case .missed(.monthEnds(let ends)): ends.words
    }
  }

  /// When a range of a rate was met: at each month end, or on the last day where no other is known.
  private var when: String {
    guard figure.definition.kind == .rate, case .between(let low, let high) = standard.test else {
      return ""
    }
    guard let ends = Self.monthEnds(figure, low, high) else { return " on the last day" }
    return
      " at \(ends.all == 1 ? "the" : "all \(ends.all)") month \(ends.all == 1 ? "end" : "ends")"
  }

  /// The judgement in one word, for style sheets.
  var kind: String {
    switch judgement {
    case .met: "met"
    case .missed: "missed"
    case .unknown: "unknown"
    }
  }
}

extension Assessment.MonthEnds {
  /// How often the figure left its range, and how far.
  var words: String {
    let (highest, lowest) = (NumberWords.tenths(most), NumberWords.tenths(least))
    let ends = "of \(all) month \(all == 1 ? "end" : "ends")"
    if below == 0 { return "above the range at \(above) \(ends), at most \(highest)" }
    if above == 0 { return "below the range at \(below) \(ends), at least \(lowest)" }
    return "above the range at \(above) and below it at \(below) \(ends), from \(lowest) to "
      + highest
  }
}

extension PeriodFigures {
  /// All figures that have a standard, judged.
  ///
  /// A local standard replaces the general one.
  ///
  /// How much IROs challenge is never judged.
  func assessments(local: [String: Standard]) -> [Assessment] {
    figures.compactMap { figure in
      guard figure.definition.isGraded,
        let standard = local[figure.id] ?? figure.definition.standard
      else { return nil }
      return Assessment(figure, against: standard)
    }
  }
}
