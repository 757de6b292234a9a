import CareRecords
import ServiceFigures

/// Where the numbers of a finding stand: a figure, or one group of it.
public struct FindingEvidence: Hashable, Sendable {
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

/// What a rule says of a figure, to be adopted, reworded or dismissed by the manager.
public struct ProposedFinding: Hashable, Sendable {
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
  /// Where the numbers stand.
  public let evidence: [FindingEvidence]
  /// The numbers by which the finding may be known to have moved.
  public let numbers: String
  /// What is suggested for a weakness; nil for anything else.
  public let suggestion: String?
}

/// Puts the rules to the figures.
struct FindingProposals {
  let figures: PeriodFigures
  /// The figures of the year before; nil where none are there.
  let previous: PeriodFigures?
  let rules: FindingRules
  let comparators: [Comparator]
  /// What is expected of the figures, judged.
  let assessments: [Assessment]
  /// The figures beside those of the year before.
  private let changes: PeriodComparison?

  init(_ input: ReportInput, _ rules: FindingRules, _ assessments: [Assessment]) {
    figures = input.figures
    previous = input.previous
    self.rules = rules
    comparators = input.configuration.comparators
    self.assessments = assessments
    changes = input.previous.map { [figures] in PeriodComparison(figures, since: $0) }
  }

  /// All proposals: what is urgent, weaknesses, strengths and what cannot be told, each in the
  /// order of the rules.
  var all: [ProposedFinding] {
    let named = Set(rules.rules.compactMap { $0.figure?.id })
    let judged = Set(
      rules.rules.filter { $0.tests.contains(.expectation) }.compactMap { $0.figure?.id })
    var found: [ProposedFinding] = []
    var missing: [(needs: String, figures: [Figure])] = []
    for rule in rules.rules {
      let ids =
        rule.figure.map { [$0.id] }
        ?? assessments.map(\.figure.id).filter { !judged.contains($0) }
      for figure in ids.compactMap({ figures.figure($0) }) {
        // What a figure lacks is said once.
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
          let words = FindingWords(figure: figure)
          found.append(
            ProposedFinding(
              id: "\(figure.id)/partial", kind: .cannotTell, sentence: words.partial(lower, upper),
              evidence: [FindingEvidence(figureID: figure.id)], numbers: words.numbers,
              suggestion: nil))
        case .available: found += findings(on: figure, rule)
        }
      }
    }
    // Not to know is a finding too: one for each thing that is missing.
    found += missing.map { item in
      ProposedFinding(
        id: "missing/\(item.needs)", kind: .cannotTell,
        sentence: FindingWords.missing(item.needs, item.figures.map(\.definition.title)),
        evidence: item.figures.map { FindingEvidence(figureID: $0.id) },
        numbers: "not supplied", suggestion: nil)
    }
    let order: [ProposedFinding.Kind] = [.urgent, .weakness, .strength, .cannotTell]
    return order.flatMap { kind in found.filter { $0.kind == kind } }
  }

  private func findings(on figure: Figure, _ rule: FindingRule) -> [ProposedFinding] {
    rule.tests.flatMap { test -> [ProposedFinding] in
      switch test {
      case .expectation: [expectation(figure, rule)].compactMap { $0 }
      case .lastYear: [lastYear(figure, rule)].compactMap { $0 }
      case .comparators: comparisons(figure, rule)
      case .groups: groups(figure, rule)
      }
    }
  }

  private func finding(
    _ id: String, _ kind: ProposedFinding.Kind, _ sentence: String, _ evidence: FindingEvidence,
    _ numbers: String, _ rule: FindingRule
  ) -> ProposedFinding {
    let isWeakness = kind == .weakness || kind == .urgent
    return ProposedFinding(
      id: id, kind: kind, sentence: sentence, evidence: [evidence], numbers: numbers,
      suggestion: isWeakness ? rule.recommendation : nil)
  }

  private func expectation(_ figure: Figure, _ rule: FindingRule) -> ProposedFinding? {
    guard let assessment = assessments.first(where: { $0.figure.id == figure.id }) else {
      return nil
    }
    let kind: ProposedFinding.Kind =
      switch assessment.judgement {
      case .met: .strength
      case .notMet: rule.isUrgent ? .urgent : .weakness
      case .tooClose, .tooFew, .cannotTell: .cannotTell
      }
    let words = FindingWords(figure: figure)
    return finding(
      "\(figure.id)/expectation", kind, words.expectation(assessment),
      FindingEvidence(figureID: figure.id),
      "\(words.numbers); expected: \(assessment.standard.words)", rule)
  }

  private func lastYear(_ figure: Figure, _ rule: FindingRule) -> ProposedFinding? {
    if let previous, case .definedOtherwise = previous[figure.definition].status {
      let words = FindingWords(figure: figure)
      return finding(
        "\(figure.id)/\(FindingTest.lastYear.rawValue)", .cannotTell,
        words.notCompared(
          with: previous.period.label, because: "its definition has changed since those were saved"),
        FindingEvidence(figureID: figure.id), words.numbers, rule)
    }
    guard let previous, let before = previous.figure(figure.id), before.status != .withheld,
      let comparison = changes?[figure.id]
    else { return nil }
    let words = FindingWords(figure: figure)
    let evidence = FindingEvidence(figureID: figure.id)
    let id = "\(figure.id)/\(FindingTest.lastYear.rawValue)"
    let label = previous.period.label
    let obstacle: String? =
      switch before.status {
      case .available, .notApplicable:
        previous.intervalRule == figures.intervalRule || !figure.definition.countsMonths
          ? nil : "three and six months were counted in another way"
      case .partial: "only part of the data of that year is there"
      case .notSupplied(let needs): "\(needs) was not supplied for that year"
      // None of them gets here.
      case .withheld, .definedOtherwise, .unknown: nil
      }
    if let obstacle {
      return finding(
        id, .cannotTell, words.notCompared(with: label, because: obstacle), evidence,
        words.numbers, rule)
    }
    guard let sentence = words.change(comparison, since: label) else { return nil }
    return finding(
      id, comparison.verdict == .clear(.better) ? .strength : .weakness, sentence, evidence,
      "\(words.numbers); \(label): \(FindingWords(figure: before).numbers)", rule)
  }

  private func groups(_ figure: Figure, _ rule: FindingRule) -> [ProposedFinding] {
    GroupComparison.groups(of: figure, by: rule.breakdowns).compactMap { group in
      guard group.comparison.verdict == .clear(.worse) else { return nil }
      let evidence = FindingEvidence(
        figureID: figure.id, breakdown: group.dimension.name, key: group.group.key)
      func fraction(_ numbers: FigureNumbers) -> String {
        FindingWords.fraction(numbers.numerator ?? 0, numbers.denominator ?? 0)
      }
      return finding(
        evidence.id, .weakness, FindingWords(figure: figure).group(group), evidence,
        "\(fraction(group.group.numbers)); others: \(fraction(group.rest))", rule)
    }
  }

  private func comparisons(_ figure: Figure, _ rule: FindingRule) -> [ProposedFinding] {
    guard let share = figure.numbers.value, let now = figure.clusteredInterval ?? figure.interval,
      figure.numbers.denominator ?? 0 >= FigureComparison.fewest
    else { return [] }
    return comparators.filter { $0.figureID == figure.id }.compactMap { comparator in
      // What others have published has no interval that is known: theirs is taken as it stands.
      guard now.lower > comparator.value || now.upper < comparator.value else { return nil }
      let isBetter =
        (share > comparator.value) == (figure.definition.direction == .higherIsBetter)
      let words = FindingWords(figure: figure)
      return finding(
        "\(figure.id)/comparators/\(comparator.name)", isBetter ? .strength : .weakness,
        words.comparison(comparator, isBetter: isBetter), FindingEvidence(figureID: figure.id),
        "\(words.numbers); \(comparator.name): \(NumberWords.percent(comparator.value))", rule)
    }
  }
}
