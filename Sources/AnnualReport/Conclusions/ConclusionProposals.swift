import CareRecords
import ServiceFigures
import StatutoryReviews

/// Where the numbers of a conclusion are: in a figure, or in one group of it.
public struct ConclusionEvidence: Hashable, Sendable {
  /// The id of the figure.
  public let figureID: String
  /// The breakdown, for a group.
  public var breakdown: String?
  /// The key of the group.
  public var key: String?

  /// The id in files: `reviews.onTime`, or `reviews.onTime/ageBand/16+` for a group.
  public var id: String {
    ([figureID] + [breakdown, key].compactMap { $0 }).joined(separator: "/")
  }
}

/// What a rule proposes about a figure; the manager adopts, rewords or dismisses it.
public struct ProposedConclusion: Hashable, Sendable {
  /// What is proposed.
  public enum Kind: String, CaseIterable, Sendable {
    case strength, weakness, urgent
    case cannotTell = "cannot tell"
  }

  /// The id in files, the same in every run: `reviews.onTime/last_year`.
  public let id: String
  /// What is proposed.
  public let kind: Kind
  /// One sentence made from the numbers.
  public let sentence: String
  /// Where the numbers are.
  public let evidence: [ConclusionEvidence]
  /// The numbers behind it, which are compared with a later run's to see whether they have moved.
  public let numbers: String
  /// What is suggested for a weakness; nil for anything else.
  public let suggestion: String?
}

/// Applies the rules to the figures.
struct ConclusionProposals {
  let figures: PeriodFigures
  /// The figures of the year before; nil where none are there.
  let previous: PeriodFigures?
  let rules: ConclusionRules
  let comparators: [Comparator]
  /// The timetable of reviews, for the words on due dates.
  let timetable: ReviewTimetable
  /// The figures that something is expected of, each with its judgement.
  let assessments: [Assessment]
  /// The figures compared with those of the year before.
  private let changes: PeriodComparison?

  init(_ input: ReportInput, _ rules: ConclusionRules, _ assessments: [Assessment]) {
    figures = input.figures
    previous = input.previous
    self.rules = rules
    comparators = input.configuration.comparators
    timetable = input.configuration.timetable
    self.assessments = assessments
    changes = input.previous.map { [figures] in PeriodComparison(figures, since: $0) }
  }

  /// All proposals: what is urgent, weaknesses, strengths and what we cannot say.
  ///
  /// Each kind is in the order of the rules.
  var all: [ProposedConclusion] {
    let named = Set(rules.rules.compactMap { $0.figure?.id })
    let judged = Set(
      rules.rules.filter { $0.tests.contains(.expectation) }.compactMap { $0.figure?.id })
    var found: [ProposedConclusion] = []
    var missing: [(needs: String, figures: [Figure])] = []
    for rule in rules.rules {
      let ids =
        rule.figure.map { [$0.id] }
        ?? assessments.map(\.figure.id).filter { !judged.contains($0) }
      for figure in ids.compactMap({ figures.figure($0) }) {
        // The rule that names a figure reports what the figure lacks, so it is not reported twice.
        if rule.figure == nil, named.contains(figure.id), figure.status != .available { continue }
        switch figure.status {
        case .notApplicable, .withheld, .definedOtherwise, .unknown: break
        case .notSupplied(let needs):
          if let index = missing.firstIndex(where: { $0.needs == needs }) {
            missing[index].figures.append(figure)
          } else {
            missing.append((needs, [figure]))
          }
        case .partial(let lower, let upper):
          let words = ConclusionWords(figure: figure)
          found.append(
            ProposedConclusion(
              id: "\(figure.id)/partial", kind: .cannotTell, sentence: words.partial(lower, upper),
              evidence: [ConclusionEvidence(figureID: figure.id)], numbers: words.numbers,
              suggestion: nil))
        case .available: found += conclusions(on: figure, rule)
        }
      }
    }
    // Missing data gives conclusions too: one for each thing that is missing.
    found += missing.map { item in
      ProposedConclusion(
        id: "missing/\(item.needs)", kind: .cannotTell,
        sentence: ConclusionWords.missing(item.needs, item.figures.map(\.definition.title)),
        evidence: item.figures.map { ConclusionEvidence(figureID: $0.id) },
        numbers: "not supplied", suggestion: nil)
    }
    let order: [ProposedConclusion.Kind] = [.urgent, .weakness, .strength, .cannotTell]
    return order.flatMap { kind in found.filter { $0.kind == kind } }
  }

  private func conclusions(on figure: Figure, _ rule: ConclusionRule) -> [ProposedConclusion] {
    rule.tests.flatMap { test -> [ProposedConclusion] in
      switch test {
      case .expectation: [expectation(figure, rule)].compactMap { $0 }
      case .lastYear: [lastYear(figure, rule)].compactMap { $0 }
      case .comparators: comparisons(figure, rule)
      case .groups: groups(figure, rule)
      }
    }
  }

  private func conclusion(
    _ id: String, _ kind: ProposedConclusion.Kind, _ sentence: String,
    _ evidence: ConclusionEvidence,
    _ numbers: String, _ rule: ConclusionRule
  ) -> ProposedConclusion {
    let isWeakness = kind == .weakness || kind == .urgent
    return ProposedConclusion(
      id: id, kind: kind, sentence: sentence, evidence: [evidence], numbers: numbers,
      suggestion: isWeakness ? rule.recommendation : nil)
  }

  private func expectation(_ figure: Figure, _ rule: ConclusionRule) -> ProposedConclusion? {
    guard let assessment = assessments.first(where: { $0.figure.id == figure.id }) else {
      return nil
    }
    let kind: ProposedConclusion.Kind =
      switch assessment.judgement {
      case .met: .strength
      case .notMet: rule.isUrgent ? .urgent : .weakness
      case .tooClose, .tooFew, .cannotTell: .cannotTell
      }
    let words = ConclusionWords(figure: figure)
    return conclusion(
      "\(figure.id)/expectation", kind, words.expectation(assessment),
      ConclusionEvidence(figureID: figure.id),
      "\(words.numbers); expected: \(assessment.standard.words)", rule)
  }

  private func lastYear(_ figure: Figure, _ rule: ConclusionRule) -> ProposedConclusion? {
    if let previous, case .definedOtherwise = previous[figure.definition].status {
      let words = ConclusionWords(figure: figure)
      return conclusion(
        "\(figure.id)/\(ConclusionTest.lastYear.rawValue)", .cannotTell,
        words.notCompared(
          with: previous.period.words, because: "its definition has changed since those were saved"),
        ConclusionEvidence(figureID: figure.id), words.numbers, rule)
    }
    guard let previous, let before = previous.figure(figure.id), before.status != .withheld,
      let comparison = changes?[figure.id]
    else { return nil }
    let words = ConclusionWords(figure: figure)
    let evidence = ConclusionEvidence(figureID: figure.id)
    let id = "\(figure.id)/\(ConclusionTest.lastYear.rawValue)"
    let label = previous.period.words
    let obstacle: String? =
      switch before.status {
      case .available, .notApplicable:
        previous.intervalRule == figures.intervalRule || !figure.definition.countsMonths
          ? nil : "\(timetable.monthWords) were counted in another way"
      case .partial: "only part of the data of that year is there"
      case .notSupplied(let needs): "\(needs) was not supplied for that year"
      // None of these statuses gets this far.
      case .withheld, .definedOtherwise, .unknown: nil
      }
    if let obstacle {
      return conclusion(
        id, .cannotTell, words.notCompared(with: label, because: obstacle), evidence,
        words.numbers, rule)
    }
    guard let sentence = words.change(comparison, since: label) else { return nil }
    return conclusion(
      id, comparison.verdict == .clear(.better) ? .strength : .weakness, sentence, evidence,
      "\(words.numbers); \(label): \(ConclusionWords(figure: before).numbers)", rule)
  }

  private func groups(_ figure: Figure, _ rule: ConclusionRule) -> [ProposedConclusion] {
    GroupComparison.groups(of: figure, by: rule.breakdowns).compactMap { group in
      guard group.comparison.verdict == .clear(.worse) else { return nil }
      let evidence = ConclusionEvidence(
        figureID: figure.id, breakdown: group.dimension.name, key: group.group.key)
      func fraction(_ numbers: FigureNumbers) -> String {
        ConclusionWords.fraction(numbers.numerator ?? 0, numbers.denominator ?? 0)
      }
      return conclusion(
        evidence.id, .weakness, ConclusionWords(figure: figure).group(group), evidence,
        "\(fraction(group.group.numbers)); others: \(fraction(group.rest))", rule)
    }
  }

  private func comparisons(_ figure: Figure, _ rule: ConclusionRule) -> [ProposedConclusion] {
    guard let share = figure.numbers.value, let now = figure.clusteredInterval ?? figure.interval,
      figure.numbers.denominator ?? 0 >= FigureComparison.fewest
    else { return [] }
    return comparators.filter { $0.figureID == figure.id }.compactMap { comparator in
      // No interval is known for a share that others have published, so the share is used as
      // published.
      guard now.lower > comparator.value || now.upper < comparator.value else { return nil }
      let isBetter =
        (share > comparator.value) == (figure.definition.direction == .higherIsBetter)
      let words = ConclusionWords(figure: figure)
      return conclusion(
        "\(figure.id)/comparators/\(comparator.name)", isBetter ? .strength : .weakness,
        words.comparison(comparator, isBetter: isBetter), ConclusionEvidence(figureID: figure.id),
        "\(words.numbers); \(comparator.name): \(NumberWords.percent(comparator.value))", rule)
    }
  }
}
