import CareRecords
import ServiceFigures
import StatutoryReviews

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
  /// The figures of which a recommendation is done; nothing is suggested for them again.
  private let done: Set<String>
  /// The figures compared with those of the year before.
  private let changes: PeriodComparison?

  init(_ input: ReportInput, _ rules: ConclusionRules, _ assessments: [Assessment]) {
    figures = input.figures
    previous = input.previous
    self.rules = rules
    comparators = input.configuration.comparators
    timetable = input.configuration.timetable
    self.assessments = assessments
    done = Set(
      (input.manager.recommendations?.recommendations ?? []).filter { $0.progress == .done }
        .map(\.measure.id))
    changes = input.previous.map { [figures] in PeriodComparison(figures, since: $0) }
  }

  /// All proposals: what is urgent, weaknesses, strengths and what we cannot say.
  ///
  /// Within each kind, those that matter most come first.
  var all: [ProposedConclusion] {
    let found = conclusions
    return ProposedConclusion.Kind.allCases.flatMap { kind in
      found.enumerated().filter { $0.element.kind == kind }.sorted {
        ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
      }.map(\.element)
    }
  }

  private var conclusions: [ProposedConclusion] {
    let known = knownFacets
    var families: [(id: String, figures: [FigureFacets])] = []
    for facets in known {
      let definition = facets.figure.definition
      let id = definition.family?.rawValue ?? definition.id
      if let place = families.firstIndex(where: { $0.id == id }) {
        families[place].figures.append(facets)
      } else {
        families.append((id, [facets]))
      }
    }
    var suggested: Set<String> = []
    return (families.compactMap { conclusion($0.id, $0.figures) } + groups + partial + missing).map
    {
      var conclusion = $0
      // One suggestion answers all that asks for it.
      if let suggestion = conclusion.suggestion, !suggested.insert(suggestion).inserted {
        conclusion.suggestion = nil
      }
      return conclusion
    }
  }

  /// Each figure that a rule is about, with its rule.
  private var ruled: [(figure: Figure, rule: ConclusionRule)] {
    let named = Set(rules.rules.compactMap { $0.figure?.id })
    let judged = Set(
      rules.rules.filter { $0.tests.contains(.expectation) }.compactMap { $0.figure?.id })
    return rules.rules.flatMap { rule -> [(figure: Figure, rule: ConclusionRule)] in
      let ids =
        rule.figure.map { [$0.id] }
        ?? assessments.map(\.figure.id).filter { !judged.contains($0) }
      return ids.compactMap { figures.figure($0) }.filter { figure in
        // The rule that names a figure reports what the figure lacks, so it is not reported twice.
        rule.figure != nil || !named.contains(figure.id) || figure.status == .available
      }.map { ($0, rule) }
    }
  }

  private var knownFacets: [FigureFacets] {
    ruled.compactMap { figure, rule -> FigureFacets? in
      guard figure.status == .available else { return nil }
      let facets = rule.tests.flatMap { self.facets(figure, rule, $0) }
      return facets.isEmpty ? nil : FigureFacets(figure: figure, rule: rule, facets: facets)
    }
  }

  /// The one conclusion of a family; nil where its figures show nothing.
  private func conclusion(_ id: String, _ family: [FigureFacets]) -> ProposedConclusion? {
    let kinds = family.compactMap(\.kind)
    guard let kind = ProposedConclusion.Kind.allCases.first(where: kinds.contains) else {
      return nil
    }
    // The first figure that shows it leads.
    let ordered = family.filter { $0.kind == kind } + family.filter { $0.kind != kind }
    guard let lead = ordered.first else { return nil }
    var sentences = ordered.filter { !isCounted($0, after: lead) }.flatMap(\.sentences)
    sentences[0] = withLongestWait(sentences[0], of: lead.figure)
    let isWrong = kind == .urgent || kind == .weakness
    var behind: [String] = []
    let shown = ordered.flatMap { facets in facets.ordered.map { (facets.figure.id, $0) } }
    if isWrong || lead.ordered.first?.id.hasSuffix(ConclusionTest.lastYear.rawValue) == true {
      let parts = WhatLiesBehind(figures: figures)
      behind = ordered.filter { $0.kind == kind }.flatMap { facets in
        parts.sentences(
          facets.figure.definition, assessments.first { $0.figure.id == facets.figure.id })
      }
    }
    let isDone = ordered.contains { done.contains($0.figure.id) }
    return ProposedConclusion(
      id: id, kind: kind, sentence: sentences[0], details: sentences.dropFirst() + behind,
      behind: behind,
      evidence: ordered.map { ConclusionEvidence(figureID: $0.figure.id) },
      numbers: shown.map { id, facet in
        family.count == 1 ? facet.numbers : "\(id): \(facet.numbers)"
      }.joined(separator: "; "),
      suggestion: isWrong && !isDone ? lead.rule.recommendation : nil,
      question: isWrong ? lead.rule.question : nil,
      weight: shown.filter { $0.1.kind == kind }.map(\.1.weight).max() ?? 0,
      parts: Dictionary(
        shown.map { ($0.1.id, $0.1.numbers) }, uniquingKeysWith: { first, _ in first }))
  }

  /// Whether a figure only counts again what the first figure of its family says.
  ///
  /// Where each child who waits has one review overdue, the two numbers are one.
  private func isCounted(_ facets: FigureFacets, after lead: FigureFacets) -> Bool {
    guard facets.figure.id != lead.figure.id, facets.figure.definition.kind == .count,
      let part = lead.figure.numbers.numerator, let whole = lead.figure.numbers.denominator
    else { return false }
    return facets.figure.numbers.count == whole - part
  }

  /// A sentence on children who wait, with the longest wait of one of them.
  private func withLongestWait(_ sentence: String, of figure: Figure) -> String {
    guard figure.definition.family == .overdue, sentence.hasSuffix("."),
      let overdue = figures.figure(Catalogue.reviewsOverdue.id), overdue.status == .available,
      let count = overdue.numbers.count, count > 0, let days = overdue.numbers.max
    else { return sentence }
    let wait = "for \(NumberWords.counted(Int(days), "days"))."
    return sentence.dropLast() + (count == 1 ? ", \(wait)" : ", one of them \(wait)")
  }
}

// What each test shows of a figure.
extension ConclusionProposals {
  private func facets(
    _ figure: Figure, _ rule: ConclusionRule, _ test: ConclusionTest
  ) -> [ConclusionFacet] {
    switch test {
    case .expectation: [expectation(figure, rule)].compactMap { $0 }
    case .lastYear: [lastYear(figure)].compactMap { $0 }
    case .comparators: comparisons(figure)
    case .groups: []
    }
  }

  private func words(_ figure: Figure) -> ConclusionWords {
    ConclusionWords(figure: figure, lastDay: figures.period.to)
  }

  private func expectation(_ figure: Figure, _ rule: ConclusionRule) -> ConclusionFacet? {
    guard let assessment = assessments.first(where: { $0.figure.id == figure.id }) else {
      return nil
    }
    let kind: ProposedConclusion.Kind =
      switch assessment.judgement {
      case .met: .strength
      case .missed: rule.isUrgent ? .urgent : .weakness
      case .unknown: .cannotTell
      }
    let words = words(figure)
    let sentence = words.expectation(assessment)
    return ConclusionFacet(
      id: "\(figure.id)/\(ConclusionTest.expectation.rawValue)", kind: kind, sentence: sentence,
      following: sentence, numbers: "\(words.numbers); expected: \(assessment.standard.words)",
      weight: Self.weight(assessment))
  }

  /// The records that fall short, each by the share that is missing; or the records that do not.
  private static func weight(_ assessment: Assessment) -> Double {
    let numbers = assessment.figure.numbers
    switch assessment.judgement {
    case .met: return Double(numbers.denominator ?? numbers.count ?? 0) / 100
    case .unknown: return 0
    case .missed(.value): return Double(numbers.count ?? 1)
    case .missed(.records(let count)):
      guard let whole = numbers.denominator, whole > 0 else { return Double(count) }
      return Double(count) * max(Double(count) / Double(whole), 0.01)
    case .missed(.monthEnds(let ends)):
      return Double(numbers.count ?? 0) * Double(ends.above + ends.below) / Double(max(1, ends.all))
        * 0.1
    }
  }

  private func lastYear(_ figure: Figure) -> ConclusionFacet? {
    let words = words(figure)
    let id = "\(figure.id)/\(ConclusionTest.lastYear.rawValue)"
    func notCompared(_ period: String, _ reason: String) -> ConclusionFacet {
      let sentence = words.notCompared(with: period, because: reason)
      return ConclusionFacet(
        id: id, kind: .cannotTell, sentence: sentence, following: sentence, numbers: words.numbers,
        weight: 0)
    }
    guard let previous else { return nil }
    let label = previous.period.words
    if case .definedOtherwise = previous[figure.definition].status {
      return notCompared(label, "its definition has changed since those were saved")
    }
    guard let before = previous.figure(figure.id), before.status != .withheld,
      let comparison = changes?[figure.id]
    else { return nil }
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
    if let obstacle { return notCompared(label, obstacle) }
    // Where the sentence before is on those who fall short, so is this one.
    let isOfOthers: Bool =
      if let assessment = assessments.first(where: { $0.figure.id == figure.id }),
        case .all = assessment.standard.test, case .missed = assessment.judgement
      { true } else { false }
    guard let following = words.lastYear(comparison, since: label, of: isOfOthers) else {
      return nil
    }
    let kind: ProposedConclusion.Kind? =
      switch comparison.verdict {
      case .clear(.better): .strength
      case .clear(.worse): .weakness
      default: nil
      }
    let size = Double(figure.numbers.denominator ?? 0)
    let change = abs(comparison.difference?.value ?? 0)
    return ConclusionFacet(
      id: id, kind: kind, sentence: words.change(comparison, since: label),
      following: following,
      numbers: "\(words.numbers); \(label): \(self.words(before).numbers)",
      weight: size * change * change)
  }

  /// What others have published, next to ours.
  ///
  /// Chance is in the shares of others as in ours. So only a difference from others whose two
  /// numbers are known can be a strength or a weakness.
  private func comparisons(_ figure: Figure) -> [ConclusionFacet] {
    guard let total = figure.numbers.denominator, total >= FigureComparison.fewest else {
      return []
    }
    return comparators.filter { $0.figureID == figure.id }.map { comparator in
      let verdict = ComparatorStanding(comparator: comparator, figure: figure).verdict
      let kind: ProposedConclusion.Kind? =
        switch verdict {
        case .clear(.better)?: .strength
        case .clear(.worse)?: .weakness
        default: nil
        }
      let words = words(figure)
      let following = ConclusionWords.compared(with: comparator)
      let difference = abs((figure.numbers.value ?? 0) - comparator.value)
      return ConclusionFacet(
        id: "\(figure.id)/\(ConclusionTest.comparators.rawValue)/\(comparator.name)", kind: kind,
        sentence: kind == nil ? following : words.better(kind == .strength, than: comparator),
        following: following,
        numbers: "\(words.numbers); \(comparator.name): \(NumberWords.percent(comparator.value))",
        weight: Double(total) * difference * difference)
    }
  }
}

// Groups of children.
extension ConclusionProposals {
  /// The groups that do clearly worse than all others.
  ///
  /// The groups of all figures are tested together. One record is evidence for one group only, so of
  /// a figure only the breakdown of its clearest group is used: no two groups of it share a record.
  private var groups: [ProposedConclusion] {
    let tested = ruled.filter { $0.rule.tests.contains(.groups) && $0.figure.status == .available }
    let compared = GroupComparison.groups(of: tested.map { ($0.figure, $0.rule.breakdowns) })
    return zip(tested, compared).flatMap { ruled, groups -> [ProposedConclusion] in
      let worse = groups.filter { $0.comparison.verdict == .clear(.worse) }
      guard let clearest = worse.min(by: { $0.chance < $1.chance }) else { return [] }
      return worse.filter { $0.dimension == clearest.dimension }.map {
        conclusion(on: $0, of: ruled.figure, ruled.rule)
      }
    }
  }

  private func conclusion(
    on group: GroupComparison, of figure: Figure, _ rule: ConclusionRule
  ) -> ProposedConclusion {
    let evidence = ConclusionEvidence(
      figureID: figure.id, breakdown: group.dimension.name, key: group.group.key)
    func fraction(_ numbers: FigureNumbers) -> String {
      ConclusionWords.fraction(numbers.numerator ?? 0, numbers.denominator ?? 0)
    }
    let size = Double(group.group.numbers.denominator ?? 0)
    let difference = group.comparison.difference?.value ?? 0
    let numbers = "\(fraction(group.group.numbers)); others: \(fraction(group.rest))"
    return ProposedConclusion(
      id: evidence.id, kind: .weakness, sentence: words(figure).group(group),
      evidence: [evidence], numbers: numbers,
      suggestion: done.contains(figure.id) ? nil : rule.recommendation,
      weight: size * difference * difference)
  }
}

// What we cannot say.
extension ConclusionProposals {
  private var partial: [ProposedConclusion] {
    ruled.compactMap { figure, _ in
      guard case .partial(let lower, let upper) = figure.status else { return nil }
      let words = words(figure)
      return ProposedConclusion(
        id: "\(figure.id)/partial", kind: .cannotTell, sentence: words.partial(lower, upper),
        evidence: [ConclusionEvidence(figureID: figure.id)], numbers: words.numbers)
    }
  }

  /// Missing data gives conclusions too: one for each thing that is missing.
  private var missing: [ProposedConclusion] {
    var missing: [(needs: String, figures: [Figure])] = []
    for (figure, _) in ruled {
      guard case .notSupplied(let needs) = figure.status else { continue }
      if let index = missing.firstIndex(where: { $0.needs == needs }) {
        missing[index].figures.append(figure)
      } else {
        missing.append((needs, [figure]))
      }
    }
    return missing.map { item in
      ProposedConclusion(
        id: "missing/\(item.needs)", kind: .cannotTell,
        sentence: ConclusionWords.missing(item.needs, item.figures.map(\.definition.title)),
        evidence: item.figures.map { ConclusionEvidence(figureID: $0.id) },
        numbers: "not supplied")
    }
  }
}
