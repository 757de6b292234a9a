import CareRecords

/// What rows that could not be read may change in a figure of the whole service.
///
/// The figure is worked out with the least and with the most that the rows allow; what comes out are
/// the ends of its range.
struct ServiceDoubt {
  private let definition: FigureDefinition
  /// Children who may be looked after, besides those counted: on the last day and on each month end.
  private let children: Int
  private let atMonthEnds: [Int]
  /// Children whose IRO is not known.
  private let officers: Int
  private let challenges: Int
  private let feedback: Int
  /// Posts of the register.
  private let posts: Int

  /// Finds what could not be read and matters to a figure.
  init(_ definition: FigureDefinition, _ unread: UnreadRows, _ whole: ChildPass.Part) {
    self.definition = definition
    let tables = definition.tablesNeeded
    func count(_ table: RecordTable, _ number: Int) -> Int { tables.contains(table) ? number : 0 }
    let nameless = unread.nameless(.episodes)
    children = count(.episodes, whole.unsettled + nameless)
    atMonthEnds =
      tables.contains(.episodes)
      ? whole.unsettledAtMonthEnds.map { $0 + nameless }
      : whole.unsettledAtMonthEnds.map { _ in 0 }
    let isOfOfficers = tables.contains(.allocations) || tables.contains(.reviews)
    officers =
      isOfOfficers
      ? whole.unsettledOfficers + nameless + unread.nameless(.allocations)
        + count(.reviews, unread.nameless(.reviews)) : 0
    challenges = count(.escalations, unread.count(.escalations))
    feedback = count(.feedback, unread.count(.feedback))
    posts = count(.officers, unread.count(.officers))
  }

  private var isNone: Bool {
    children == 0 && atMonthEnds.allSatisfy { $0 == 0 } && officers == 0 && challenges == 0
      && feedback == 0 && posts == 0
  }

  /// The figure, known in part where anything could not be read.
  func result(
    of facts: ServiceFacts, _ work: (ServiceFacts) -> FigureResult
  ) -> FigureResult {
    var result = work(facts)
    if isNone { return result }
    guard result.status == .available else { return result }
    if definition.kind == .distribution {
      let count = result.numbers.count ?? 0
      result.leftOut = result.leftOut.adding(
        Doubt(refused: feedback + posts, undetermined: officers))
      result.status = .partial(
        lower: Double(max(count - officers, 0)), upper: Double(count + feedback + posts + officers))
      return result
    }
    var most = facts
    most.lookedAfter += children
    most.lookedAfterAtMonthEnds = zip(facts.lookedAfterAtMonthEnds, atMonthEnds).map { $0 + $1 }
    var raised = facts
    raised.challengesRaised += challenges
    let values = [facts, most, raised].compactMap { work($0).numbers.value }
    guard let lower = values.min(), let upper = values.max() else {
      return FigureResult(status: .notSupplied(needs: definition.needs.first?.words ?? ""))
    }
    result.leftOut = result.leftOut.adding(Doubt(refused: challenges, undetermined: children))
    if atMonthEnds.contains(where: { $0 > 0 }) {
      // Over the month ends nothing exact can be said.
      (result.numbers.mean, result.numbers.peak) = (nil, nil)
    }
    if lower < upper { result.status = .partial(lower: lower, upper: upper) }
    return result
  }
}
