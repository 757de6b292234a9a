import CareRecords
import TestSupport
import Testing

@testable import StatuteReference
@testable import StatutoryReviews

/// The program against the plain reference, over children drawn from seeds.
@Suite("Reading awkward children")
struct AgreementTests {
  /// All that the rules say of a child, as text.
  private static func account(
    _ child: ReferenceChild, _ timetable: ReferenceTimetable
  ) -> [String] {
    let obligations = child.obligations.map {
      "\($0.line) until \($0.sequenceEnd?.description ?? "-") "
        + "relaxed \($0.isRelaxed(in: timetable))"
    }
    let reviews = child.reviews.map { review in
      let standing: Review.Standing =
        review.isShortBreak
        ? .shortBreak
        : review.obligation != nil
          ? .inSequence : review.period != nil ? .beforeSequence : .outsideCare
      return "\(review.line) \(standing) \(review.period ?? -1) \(review.kind)"
    }
    let sequences = child.sequences.joined().map {
      "\($0.kind) \($0.start)..\($0.end?.description ?? "") \($0.startKnown)"
    }
    return ["child \(child.child)"] + child.periods.map(\.line) + sequences + obligations + reviews
  }

  private static func account(
    _ name: String, _ care: ChildCare, _ timetable: ReviewTimetable
  ) -> [String] {
    let obligations = care.obligations.filter { $0.verdict != .fellAway }.map {
      "\($0.line) until \($0.sequenceEnd?.description ?? "-") "
        + "relaxed \(timetable.relaxation(meeting: $0.window) != nil)"
    }
    let held = care.reviews.filter { !$0.isCancelled }
    let reviews = zip(held, care.judged).map { review, judged in
      let kind =
        review.obligation >= 0
        ? care.obligations[Int(review.obligation)].kind : Obligation.Kind.subsequent
      return "\(judged) \(review.standing) \(review.period) \(kind)"
    }
    let sequences = care.sequences.map {
      "\($0.kind) \($0.start)..\($0.end?.description ?? "") \($0.startIsKnown)"
    }
    return ["child \(name)"] + care.periods.map(\.line) + sequences + obligations + reviews
  }

  private static func account(_ reader: CareReader) -> [String] {
    // A child whose every row is refused, or dated after the day of the report, has no account.
    ["C \(reader.completeFrom)"]
      + reader.children.map { account($0.name, $0.care, reader.rules.timetable) }.filter {
        $0.count > 1
      }.joined()
  }

  private static func compare(_ care: RandomCare) {
    let reference = ReferenceStatute(
      episodes: care.episodes, reviews: care.reviews, options: care.options)
    let expected =
      ["C \(reference.completeFrom)"]
      + reference.children.map { account($0, care.options.timetable) }.filter { $0.count > 1 }
      .joined()
    let reader = CareReader(
      episodes: care.episodes, reviews: care.reviews, options: care.options)
    let found = account(reader)
    if found != expected {
      let missing = expected.filter { !found.contains($0) }
      let extra = found.filter { !expected.contains($0) }
      Issue.record("\(care)\nexpected \(missing)\nfound \(extra)")
    }
  }

  @Test(arguments: UInt64(0)..<8)
  func `gives the obligations, verdicts and standing that the rules give`(_ part: UInt64) {
    for seed in RandomCases.seeds(from: 0, few: 2_000, soak: 100_000) where seed % 8 == part {
      Self.compare(RandomCare(seed: seed))
    }
  }

  @Test
  func `gives what the rules give under another timetable`() {
    for seed in RandomCases.seeds(from: 30_000, few: 2_000, soak: 100_000) {
      Self.compare(RandomCare(seed: seed, timetable: .invented))
    }
  }

  @Test
  func `keeps children apart`() {
    for seed in RandomCases.seeds(from: 10_000, few: 80, soak: 4_000) {
      Self.compare(RandomCare(seed: seed, children: 5))
    }
  }

  @Test
  func `leaves nothing to the order of the rows`() {
    for seed in RandomCases.seeds(from: 20_000, few: 100, soak: 5_000) {
      let care = RandomCare(seed: seed, children: 3)
      var numbers = SeededNumbers(seed)
      let expected = Self.account(
        CareReader(episodes: care.episodes, reviews: care.reviews, options: care.options))
      let found = Self.account(
        CareReader(
          episodes: care.episodes.shuffled(using: &numbers),
          reviews: care.reviews.shuffled(using: &numbers), options: care.options))
      #expect(found == expected, "\(care)")
    }
  }
}
