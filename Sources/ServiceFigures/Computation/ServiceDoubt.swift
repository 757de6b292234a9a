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
  /// Children counted who may have left: a row that names no child can be the end of anybody's care.
  private let gone: Int
  /// Children whose IRO is not known.
  private let officers: Int
  /// Reviews of which nobody can tell if they were held.
  private let reviews: Int
  /// Conferences of which nobody can tell if they were held.
  private let conferences: Int
  private let challenges: Int
  private let feedback: Int
  /// Posts of the register.
  private let posts: Int

  /// Finds what could not be read and matters to a figure.
  ///
  /// - Parameter facts: the facts of the service, some of which can say themselves that they are not
  ///   certain.
  init(
    _ definition: FigureDefinition, _ unread: UnreadRows, _ whole: ChildPass.Part,
    _ facts: ServiceFacts
  ) {
    self.definition = definition
    let tables = definition.tablesNeeded
    func count(_ table: RecordTable, _ number: Int) -> Int { tables.contains(table) ? number : 0 }
    let nameless = unread.nameless(.episodes)
    children = count(.episodes, whole.unsettled + nameless)
    gone = count(.episodes, nameless)
    atMonthEnds =
      tables.contains(.episodes)
      ? whole.unsettledAtMonthEnds.map { $0 + nameless }
      : whole.unsettledAtMonthEnds.map { _ in 0 }
    let isOfOfficers = tables.contains(.allocations) || tables.contains(.reviews)
    officers =
      isOfOfficers
      ? whole.unsettledOfficers + nameless + unread.nameless(.allocations)
        + count(.reviews, unread.nameless(.reviews)) : 0
    reviews = count(
      .reviews, facts.reviewsPossible.upperBound - facts.reviewsPossible.lowerBound)
    conferences =
      definition.needs.contains(.table(.conferences))
      ? facts.conferencesPossible.upperBound - facts.conferencesPossible.lowerBound : 0
    challenges = count(.escalations, unread.count(.escalations) + facts.challengesUnsure)
    feedback = count(.feedback, unread.count(.feedback) + facts.feedbackUnsure)
    posts = count(.officers, unread.count(.officers))
  }

  private var isNone: Bool {
    children == 0 && atMonthEnds.allSatisfy { $0 == 0 } && officers == 0
      && reviews == 0 && conferences == 0 && challenges == 0 && feedback == 0 && posts == 0
  }

  /// The figure, known in part where anything could not be read.
  func result(
    of facts: ServiceFacts, _ work: (ServiceFacts) -> FigureResult
  ) -> FigureResult {
    var result = work(facts)
    if isNone { return result }
    if result.status == .notApplicable { return .unread(definition) }
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
    var least = facts
    least.lookedAfter = max(facts.lookedAfter - gone, 0)
    least.lookedAfterAtMonthEnds = facts.lookedAfterAtMonthEnds.map { max($0 - gone, 0) }
    // Most challenges of fewest children and fewest of most are the ends.
    least.challengesRaised += challenges
    least.reviewsHeld = facts.reviewsPossible.lowerBound
    most.reviewsHeld = facts.reviewsPossible.upperBound
    least.conferencesHeld = facts.conferencesPossible.lowerBound
    most.conferencesHeld = facts.conferencesPossible.upperBound
    // An end without a value is a rate of no children, which could be anything.
    let ends = [least, most, facts].compactMap { work($0).numbers.value }
    guard ends.count == 3, let lower = ends.min(), let upper = ends.max() else {
      return .unread(definition)
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
