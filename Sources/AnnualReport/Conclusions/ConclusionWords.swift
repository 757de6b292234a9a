import CareRecords
import Documents
import ServiceFigures

/// The sentences of the conclusions, each made from the numbers of its figure.
struct ConclusionWords {
  let figure: Figure
  /// The last day of the period.
  let lastDay: CivilDate

  private var title: String { figure.definition.title }
  private var wording: FigureWording? { figure.definition.wording }

  /// The numbers alone, to see whether they have moved.
  var numbers: String {
    if case .partial(let lower, let upper) = figure.status {
      return RangeWords.words(figure, lower, upper)
    }
    if let part = figure.numbers.numerator, let total = figure.numbers.denominator {
      return Self.fraction(part, total)
    }
    var text = FigureModel(figure: figure, previous: nil, assessment: nil).value
    if let peak = figure.numbers.peak {
      text += " on the last day (\(NumberWords.tenths(peak)) at the highest month end)"
    }
    return text
  }

  static func fraction(_ part: Int, _ total: Int) -> String {
    "\(NumberWords.count(part)) of \(NumberWords.count(total))"
  }

  /// A share with its two numbers: `551 of 602 (91.5%)`; of fewer than 20 only the numbers.
  static func share(_ part: Int, _ total: Int) -> String {
    fraction(part, total) + percent(part, total)
  }

  /// The percentage in brackets, after a blank; empty for fewer than 20.
  private static func percent(_ part: Int, _ total: Int) -> String {
    guard total >= FigureComparison.fewest, let text = Percentage.text(part, of: total) else {
      return ""
    }
    return " (\(text))"
  }
}

// What something is expected of.
extension ConclusionWords {
  /// A sentence on a figure and what is expected of it.
  func expectation(_ assessment: Assessment) -> String {
    guard let wording else { return withoutWording(assessment) }
    if let part = figure.numbers.numerator, let total = figure.numbers.denominator {
      return share(part, of: total, wording, assessment)
    }
    switch figure.definition.kind {
    case .count: return count(figure.numbers.count ?? 0, wording, assessment)
    case .rate, .proportion, .duration, .distribution:
      let value = FigureModel(figure: figure, previous: nil, assessment: nil).value
      let result =
        if case .missed(.monthEnds) = assessment.judgement { ", \(assessment.words)" } else {
          "; what is expected was \(assessment.words)"
        }
      return "\(wording.noun.capitalisedFirst): \(value) on \(lastDay.dayAndMonth)\(result)."
    }
  }

  /// A figure for which the catalogue has no words, by its title.
  private func withoutWording(_ assessment: Assessment) -> String {
    let model = FigureModel(figure: figure, previous: nil, assessment: nil)
    let value = model.valueWithUnit + (model.fraction.map { " (\($0))" } ?? "")
    return "\(title): \(value), \(assessment.words) (expected: \(assessment.standard.words))."
  }

  /// The target and how far it was missed, as sentences print both.
  static func target(_ assessment: Assessment) -> String {
    let shares: [Double] =
      switch assessment.standard.test {
      case .all, .none: []
      case .atLeast(let share), .atMost(let share): [share]
      case .between(let low, let high): [low, high]
      }
    let isShare = assessment.figure.definition.kind == .proportion
    return ([assessment.words] + (isShare ? shares.map(NumberWords.roundPercent) : []))
      .joined(separator: " ")
  }

  private func share(
    _ part: Int, of total: Int, _ wording: FigureWording, _ assessment: Assessment
  ) -> String {
    let noun = NumberWords.noun(wording.noun, for: total)
    let whole =
      "\(Self.fraction(part, total)) \(noun)\(Self.percent(part, total)) \(did(wording, total))"
    func target(_ share: Double) -> String { NumberWords.roundPercent(share) }
    let short: Int? =
      if case .missed(.records(let count)) = assessment.judgement { count } else { nil }
    switch assessment.standard.test {
    case .all:
      guard part < total else {
        if let none = wording.none { return sentence(none) }
        return total == 1
          ? sentence("The one \(noun) \(did(wording, 1)).")
          : sentence("All \(NumberWords.count(total)) \(noun) \(did(wording, total)).")
      }
      return sentence(others(total - part, of: total, wording))
    case .none:
      return part == 0
        ? sentence("None of \(NumberWords.counted(total, wording.noun)) \(did(wording, 1)).")
        : sentence("\(whole).")
    case .atLeast(let least):
      return sentence(
        short.map { "\(whole): \(NumberWords.count($0)) short of the \(target(least)) target." }
          ?? "\(whole): the \(target(least)) target was met.")
    case .atMost(let most):
      return sentence(
        short.map { "\(whole): \(NumberWords.count($0)) over the limit of \(target(most))." }
          ?? "\(whole): within the limit of \(target(most)).")
    case .between(let low, let high):
      let range = "\(target(low)) to \(target(high))"
      return sentence(
        short.map { "\(whole): \(NumberWords.count($0)) outside the range of \(range)." }
          ?? "\(whole): within the range of \(range).")
    }
  }

  /// A share by itself, such as "110 of 198 children (55.6%) kept the same IRO".
  ///
  /// It is nil for what is no share or has no records, and for words that name a day.
  static func sentence(on figure: Figure) -> String? {
    guard let wording = figure.definition.wording, !wording.did.contains("{day}"),
      let part = figure.numbers.numerator, let total = figure.numbers.denominator, total > 0
    else { return nil }
    let noun = NumberWords.noun(wording.noun, for: total)
    return
      "\(fraction(part, total)) \(noun)\(percent(part, total)) \(verb(wording.did, for: total))."
  }

  /// Those that a standard of all is not met for.
  ///
  /// Children who wait are counted without those who do not.
  private func others(_ count: Int, of total: Int, _ wording: FigureWording) -> String {
    if wording.none != nil {
      let noun = NumberWords.noun(wording.noun, for: count)
      return "\(NumberWords.spelled(count).capitalisedFirst) \(noun) "
        + "\(Self.verb(wording.others ?? "", for: count))."
    }
    guard let others = wording.others else {
      return "\(NumberWords.counted(count, wording.noun)) did not."
    }
    let noun = NumberWords.noun(wording.noun, for: total)
    return "\(Self.fraction(count, total)) \(noun)\(Self.percent(count, total)) "
      + "\(Self.verb(others, for: count))."
  }

  private func count(_ count: Int, _ wording: FigureWording, _ assessment: Assessment) -> String {
    guard case .none = assessment.standard.test else {
      return
        "\(NumberWords.counted(count, wording.noun)) \(did(wording, count)): "
        + "\(assessment.standard.words), \(assessment.words)."
    }
    if count == 0 {
      let noun = NumberWords.noun(wording.noun, for: 1)
      return sentence(wording.none ?? "No \(noun) \(did(wording, 1)).")
    }
    let noun = NumberWords.noun(wording.noun, for: count)
    return sentence(
      "\(NumberWords.spelled(count).capitalisedFirst) \(noun) \(did(wording, count)).")
  }

  private func did(_ wording: FigureWording, _ count: Int) -> String {
    Self.verb(wording.did, for: count)
  }

  /// What somebody did, in the singular or plural.
  private static func verb(_ words: String, for count: Int) -> String {
    guard count == 1 else { return words }
    let plain = words.hasPrefix("were ") ? "was " + words.dropFirst(5) : words
    return plain.replacing(" are ", with: " is ")
  }

  /// A sentence with the day in its place.
  private func sentence(_ text: String) -> String {
    text.replacing("{day}", with: lastDay.dayAndMonth)
  }
}

// What it is compared with.
extension ConclusionWords {
  /// A sentence on a clear change, by itself.
  func change(_ comparison: FigureComparison, since period: String) -> String {
    guard let (now, then) = Self.parts(comparison) else { return "" }
    guard let wording else {
      return "\(title): \(Self.share(now.part, now.total)); in \(period) it was "
        + "\(Self.share(then.part, then.total))."
    }
    // What went wrong is said of those for whom it went wrong.
    let isWrong = comparison.verdict.change == .worse
    let saysOthers = isWrong && figure.definition.direction == .higherIsBetter
    func side(_ numbers: (part: Int, total: Int)) -> Int {
      saysOthers && wording.others != nil ? numbers.total - numbers.part : numbers.part
    }
    let words = saysOthers ? wording.others ?? wording.did : wording.did
    let noun = NumberWords.noun(wording.noun, for: now.total)
    return sentence(
      "\(Self.fraction(side(now), now.total)) \(noun)\(Self.percent(side(now), now.total)) "
        + "\(Self.verb(words, for: side(now))); in \(period) it was "
        + "\(Self.share(side(then), then.total)).")
  }

  /// A sentence on last year after one on this year; nil where the two cannot be compared.
  ///
  /// - Parameter others: whether the sentence before is on those outside the numerator.
  func lastYear(
    _ comparison: FigureComparison, since period: String, of others: Bool
  ) -> String? {
    guard let (_, then) = Self.parts(comparison) else { return nil }
    let part = others ? then.total - then.part : then.part
    let words = "In \(period) it was \(Self.share(part, then.total))"
    return switch comparison.verdict {
    case .clear(.better): "\(words): clearly better this time."
    case .clear(.worse): "\(words): clearly worse this time."
    case .clearButSmall: "\(words): a clear but small change."
    case .aboutTheSame, .noClearChange: "\(words): too small a difference to call a change."
    case .tooFew: "\(words): too few to compare."
    default: "\(words)."
    }
  }

  private static func parts(
    _ comparison: FigureComparison
  ) -> (now: (part: Int, total: Int), then: (part: Int, total: Int))? {
    guard let now = comparison.now.numbers.numerator,
      let whole = comparison.now.numbers.denominator,
      let then = comparison.then.numbers.numerator, let before = comparison.then.numbers.denominator
    else { return nil }
    return ((now, whole), (then, before))
  }

  func notCompared(with period: String, because reason: String) -> String {
    "\(title) cannot be compared with \(period), because \(reason)."
  }

  /// A sentence on others whose two numbers are known, from which ours clearly differs.
  func better(_ isBetter: Bool, than comparator: Comparator) -> String {
    let ours = Self.share(figure.numbers.numerator ?? 0, figure.numbers.denominator ?? 0)
    return "\(title): \(ours), \(isBetter ? "better" : "worse") than \(Self.theirs(comparator))."
  }

  /// The words on others after a sentence on ours.
  static func compared(with comparator: Comparator) -> String {
    "Compared with \(theirs(comparator))."
  }

  private static func theirs(_ comparator: Comparator) -> String {
    let theirs =
      comparator.counts.map { share($0.part, $0.total) }
      ?? NumberWords.percent(comparator.value)
    return "\(theirs) of \(comparator.name) for \(comparator.period) (\(comparator.source), "
      + "\(comparator.date.longText))"
  }

  /// A sentence on a group and all others.
  func group(_ group: GroupComparison) -> String {
    let (own, rest) = (group.group.numbers, group.rest)
    let noun = wording?.noun ?? figure.definition.unit
    let did = wording?.did ?? ""
    let ours = Self.fraction(own.numerator ?? 0, own.denominator ?? 0)
    let people = GroupWords.records(noun, of: group.group, by: group.dimension)
    return sentence(
      "\(ours) \(people)\(Self.percent(own.numerator ?? 0, own.denominator ?? 0)) \(did); of all others "
        + "\(Self.share(rest.numerator ?? 0, rest.denominator ?? 0)).")
  }
}

// What we cannot say.
extension ConclusionWords {
  /// A sentence on a figure that is known only in part.
  ///
  /// Such a figure is neither judged nor compared (ruling 14).
  func partial(_ lower: Double, _ upper: Double) -> String {
    "\(title): \(RangeWords.words(figure, lower, upper)). Part of the data could not be read, so this "
      + "is neither judged nor compared."
  }

  /// A sentence on the figures that cannot be given because one table, column or setting is
  /// missing.
  static func missing(_ needs: String, _ titles: [String]) -> String {
    let names = titles.map { "“\($0)”" }
    return "We cannot give \(names.listed("and")): \(needs) was not supplied."
  }
}
