import ServiceFigures

/// What the figures say about equality, as sentences.
struct EqualityWords {
  let planned: PlannedComparison
  /// The conclusions on groups of children, those dismissed left out.
  let groups: [SettledConclusion]

  /// Nil where the planned comparison cannot be made.
  init?(_ figures: PeriodFigures, _ settled: [SettledConclusion]) {
    guard let planned = PlannedComparison(of: figures) else { return nil }
    self.planned = planned
    groups = settled.filter { conclusion in
      guard !conclusion.isDismissed,
        let evidence = conclusion.proposal.evidence.first,
        let breakdown = evidence.breakdown
      else { return false }
      return Self.ofChildren.contains(breakdown)
    }
  }

  private static let ofChildren = [
    Dimension.ageBand, .sex, .ethnicGroup, .legalStatus, .placement,
  ].map(\.name)

  /// The planned comparison, whatever it shows, and what the groups that were tested together show.
  var sentences: [String] {
    let (white, others) = (planned.white, planned.others)
    let verdict =
      planned.isOfTooFew
      ? "too few children to compare"
      : planned.isClear ? "a clear difference" : "too small a difference to call one"
    var sentences = [
      "\(ConclusionWords.share(white.met, white.total)) White children and "
        + "\(ConclusionWords.share(others.met, others.total)) children of all other ethnic groups together "
        + "had every review on time: \(verdict)."
    ]
    sentences.append(
      planned.notStated == 0
        ? "This comparison is planned and printed every year, whatever it shows."
        : "This comparison is planned and printed every year, whatever it shows; children whose ethnic group "
          + "is not stated (\(NumberWords.count(planned.notStated))) are left out.")
    if groups.isEmpty {
      sentences.append(
        "The groups by age, sex, ethnic group, legal status and placement were tested together for "
          + "reviews on time and for being heard: none did clearly worse than all others.")
    } else {
      sentences += groups.map(\.sentence)
    }
    return sentences
  }
}
