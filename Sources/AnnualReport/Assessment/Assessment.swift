import ServiceFigures

/// How a figure compares with the standard that is expected of it.
package struct Assessment: Sendable {
  /// The judgement, made with the interval of the figure where it has one.
  package enum Judgement: Sendable, Hashable {
    case met
    case notMet
    /// The interval lies on both sides of the standard.
    case tooClose
    /// Fewer than 20 records.
    case tooFew
    /// The data is missing or only part of it is there.
    case cannotTell
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
    case .notSupplied, .partial: judgement = .cannotTell
    case .available:
      guard let judgement = Self.judge(figure, standard.test) else { return nil }
      self.judgement = judgement
    }
  }

  private static func judge(_ figure: Figure, _ test: Standard.Test) -> Judgement? {
    let numbers = figure.numbers
    if let numerator = numbers.numerator, let denominator = numbers.denominator {
      // Whether every record meets the standard can be counted. It is not estimated, so no interval
      // is needed.
      if case .all = test { return numerator == denominator ? .met : .notMet }
      guard denominator >= FigureComparison.fewest else { return .tooFew }
      guard let interval = figure.clusteredInterval ?? figure.interval else { return nil }
      switch test {
      case .all: return nil
      case .none: return numerator == 0 ? .met : .notMet
      case .atLeast(let least):
        return interval.lower >= least ? .met : interval.upper < least ? .notMet : .tooClose
      case .atMost(let most):
        return interval.upper <= most ? .met : interval.lower > most ? .notMet : .tooClose
      case .between(let low, let high):
        if interval.lower >= low, interval.upper <= high { return .met }
        return interval.upper < low || interval.lower > high ? .notMet : .tooClose
      }
    }
    guard let value = numbers.value ?? numbers.count.map({ Double($0) }) else { return nil }
    return switch test {
    case .all: nil
    case .none: value == 0 ? .met : .notMet
    case .atLeast(let least): value >= least ? .met : .notMet
    case .atMost(let most): value <= most ? .met : .notMet
    case .between(let low, let high): value >= low && value <= high ? .met : .notMet
    }
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
