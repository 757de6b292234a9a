import CareRecords
import Documents
import ServiceFigures

/// The sentences of the conclusions, each made from the numbers of its figure.
struct ConclusionWords {
  let figure: Figure

  private var title: String { figure.definition.title }

  /// The figure in print, with its two numbers where it is a share.
  var printed: String {
    var text = FigureModel(figure: figure, previous: nil, assessment: nil).value
    if let part = figure.numbers.numerator, let total = figure.numbers.denominator {
      text += " (\(Self.fraction(part, total)))"
    }
    if let peak = figure.numbers.peak {
      text += " on the last day (\(NumberWords.tenths(peak)) at the highest month end)"
    }
    return text
  }

  /// The numbers alone, to see whether they have moved.
  var numbers: String {
    if case .partial(let lower, let upper) = figure.status {
      return RangeWords.words(figure, lower, upper)
    }
    if let part = figure.numbers.numerator, let total = figure.numbers.denominator {
      return Self.fraction(part, total)
    }
    return printed
  }

  static func fraction(_ part: Int, _ total: Int) -> String {
    "\(NumberWords.count(part)) of \(NumberWords.count(total))"
  }

  static func share(_ part: Int, _ total: Int) -> String {
    "\(Percentage.text(part, of: total) ?? Symbol.notApplicable) (\(fraction(part, total)))"
  }

  /// A share in print, or the symbol in its place where there is no share.
  static func share(_ numbers: FigureNumbers) -> String {
    guard let part = numbers.numerator, let total = numbers.denominator else {
      return Symbol.notApplicable
    }
    return share(part, total)
  }

  /// A sentence on a figure that is known only in part.
  ///
  /// Such a figure is neither judged nor compared (ruling 14).
  func partial(_ lower: Double, _ upper: Double) -> String {
    let range = RangeWords.words(figure, lower, upper)
    return figure.definition.kind == .proportion
      ? "\(title) stood \(range) as far as part of the data tells, so they are neither judged nor "
        + "compared."
      : "\(title): \(range). Part of the data could not be read, so this is neither judged nor compared."
  }

  func expectation(_ assessment: Assessment) -> String {
    let expected = "what is expected: \(assessment.standard.statement)."
    return switch assessment.judgement {
    case .met: "\(title) stood at \(printed), which meets \(expected)"
    case .notMet: "\(title) stood at \(printed), which does not meet \(expected)"
    case .tooClose: "\(title) stood at \(printed), which is too close to call against \(expected)"
    case .tooFew, .cannotTell:
      // With so few records, a percentage would say more than the data does.
      "\(title) stood at \(numbers), too few to say whether they meet \(expected)"
    }
  }

  /// A clear change of a share; nil for any other.
  func change(_ comparison: FigureComparison, since period: String) -> String? {
    guard case .clear(let change) = comparison.verdict, let difference = comparison.difference,
      let value = difference.value, difference.scale == .points
    else { return nil }
    let points = NumberWords.tenths(abs(value) * 100)
    let (low, high) =
      value > 0 ? (difference.lower, difference.upper) : (-difference.upper, -difference.lower)
    return
      "\(title) stood at \(printed), \(change.word) than the \(Self.share(comparison.then.numbers)) of "
      + "\(period): a \(value > 0 ? "rise" : "fall") of \(points) percentage points (95% interval "
      + "\(NumberWords.tenths(low * 100)) to \(NumberWords.tenths(high * 100)))"
      + (comparison.isOneOfMany ? ", which is worth a look." : ".")
  }

  func notCompared(with period: String, because reason: String) -> String {
    "\(title) cannot be compared with \(period), because \(reason)."
  }

  func comparison(_ comparator: Comparator, isBetter: Bool) -> String {
    "\(title) stood at \(printed), \(isBetter ? "better" : "worse") than the "
      + "\(NumberWords.percent(comparator.value)) of \(comparator.name) for \(comparator.period) "
      + "(\(comparator.source), \(comparator.date.longText))."
  }

  func group(_ group: GroupComparison) -> String {
    let phrase = figure.definition.phrase(of: group.dimension)
    let words =
      "\(title) stood at \(Self.share(group.group.numbers)) for the group “\(group.group.label)” "
      + "(\(phrase))"
    return group.comparison.isOneOfMany
      ? "\(words) and at \(Self.share(group.rest)) for all others, which is worth a look."
      : "\(words), clearly worse than the \(Self.share(group.rest)) of all others."
  }

  /// A sentence on the figures that cannot be given because one table, column or setting is
  /// missing.
  static func missing(_ needs: String, _ titles: [String]) -> String {
    let names = titles.map { "“\($0)”" }
    return "\(needs) was not supplied, so the report cannot give \(names.listed("and"))."
  }
}
