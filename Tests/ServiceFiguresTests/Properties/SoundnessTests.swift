import CareRecords
import StatutoryReviews
import TestSupport
import Testing

@testable import ServiceFigures
@testable import StatuteReference

/// What the program says of a part of the data is true of the whole lives it was cut from.
///
/// The whole lives are judged by the plain reference, which knows the first day of all care.
struct SoundnessTests {
  /// A part of the data, as an authority might load it.
  private struct Load: Sendable, CustomStringConvertible {
    let years: ClosedRange<Int>
    /// The first day with reviews, where they do not begin with the first return.
    var cut: CivilDate?
    let description: String

    static let all = [
      Load(years: 2024...2024, description: "one year"),
      Load(years: 2023...2024, description: "two years"),
      Load(years: 2022...2024, description: "three years"),
      cut("2024-07-01"), cut("2024-08-15"), cut("2024-09-15"), cut("2024-11-01"),
    ]

    private static func cut(_ text: String) -> Load {
      Load(years: 2024...2024, cut: day(text), description: "one year, reviews from \(text)")
    }

    var firstReview: CivilDate {
      cut ?? ReportingPeriod(startingIn: years.lowerBound).from
    }
  }

  private struct Counts: Equatable {
    var determined = 0
    var late = 0
    var undetermined = 0
    var falselyLate = 0
    var falselyOnTime = 0
    var missed = 0
    var falselyMissed = 0
    var overdue = 0
    var falselyOverdue = 0
    var neverReviewed = 0
    var falselyNeverReviewed = 0

    static func + (left: Counts, right: Counts) -> Counts {
      var sum = left
      for field in [
        \Counts.determined, \.late, \.undetermined, \.falselyLate, \.falselyOnTime, \.missed,
        \.overdue, \.falselyMissed,
        \.falselyOverdue, \.neverReviewed, \.falselyNeverReviewed,
      ] as [WritableKeyPath<Counts, Int>] {
        sum[keyPath: field] += right[keyPath: field]
      }
      return sum
    }
  }

  /// What is true of the children of some lives.
  private struct Truth {
    let onTime: Set<String>
    let late: Set<String>
    /// The children with a review that was missed in a sequence, by the end of the sequence.
    let missed: Set<String>
    let overdue: Set<String>
    let reviewDays: [String: [CivilDate]]

    init(_ lives: WholeLives, period: ReportingPeriod) {
      let whole = ReferenceStatute(
        episodes: lives.episodes, reviews: lives.reviews,
        options: ReferenceOptions(
          from: period.from, to: period.to,
          completeFrom: day("2000-01-01")))
      func names(_ verdict: ReferenceVerdict) -> Set<String> {
        Set(whole.reviews.filter { $0.verdict == verdict }.map { "\($0.child) \($0.date)" })
      }
      onTime = names(.onTime)
      late = names(.late)
      missed = Set(
        whole.obligations.filter { $0.verdict == .missed }.map {
          "\($0.child) \($0.sequenceEnd?.description ?? "")"
        })
      overdue = Set(whole.obligations.filter { $0.verdict == .overdue }.map(\.child))
      reviewDays = Dictionary(grouping: lives.reviews, by: \.child).mapValues { $0.map(\.date) }
    }
  }

  private static func store(_ lives: WholeLives, _ load: Load) -> RecordStore {
    var builder = StoreBuilder()
    for row in lives.episodes(inReturnsOf: load.years) { builder.add(row) }
    builder.supply(.reviews, format: .serviceCSV, year: nil)
    for review in lives.reviews(from: load.firstReview) {
      var row = ReviewRow(review.child, review.date)
      row.cancelled = .no
      builder.add(row)
    }
    return builder.store
  }

  private static func counts(
    _ lives: WholeLives, _ truth: Truth, _ load: Load, completeFrom: CivilDate? = nil
  ) throws -> Counts {
    let store = store(lives, load)
    var settings = FigureSettings(
      rules: ReviewRules(
        period: ReportingPeriod(startingIn: 2024), completeFrom: completeFrom))
    settings.listsObligations = true
    var counts = Counts()
    for row in computeFigures(from: store, importIssues: [], settings: settings).obligations {
      let child = store.id(ofChild: row.child)
      let review = row.obligation.held.map { "\(child) \($0)" } ?? ""
      switch row.obligation.verdict {
      case .onTime:
        counts.determined += 1
        if truth.late.contains(review) { counts.falselyOnTime += 1 }
      case .late:
        counts.determined += 1
        counts.late += 1
        if truth.onTime.contains(review) { counts.falselyLate += 1 }
      case .missed:
        counts.determined += 1
        counts.missed += 1
        let end = row.obligation.sequenceEnd?.description ?? ""
        if !truth.missed.contains("\(child) \(end)") { counts.falselyMissed += 1 }
      case .overdue:
        counts.determined += 1
        counts.overdue += 1
        if !truth.overdue.contains(child) { counts.falselyOverdue += 1 }
      case .undetermined: counts.undetermined += 1
      case .notYetDue, .fellAway: break
      }
    }
    let never = try #require(
      explainFigure("children.neverReviewed", from: store, settings: settings))
    for record in never.records where record.outcome == .counted {
      counts.neverReviewed += 1
      let child = store.id(ofChild: try #require(record.child))
      let start = try #require(lives.currentStay(of: child))
      if truth.reviewDays[child, default: []].contains(where: { $0 >= start }) {
        counts.falselyNeverReviewed += 1
      }
    }
    return counts
  }

  /// The bounds are 1 false late in 10,000 verdicts, and no false "missed" or "never reviewed".
  @Test func `verdicts from a part of the data are true of the whole lives`() throws {
    var sums = Load.all.map { _ in Counts() }
    let period = ReportingPeriod(startingIn: 2024)
    for seed in RandomCases.seeds(from: 8_000, few: 4, soak: 200) {
      let lives = WholeLives(
        seed: seed, children: RandomCases.count(few: 150, soak: 400) + Int(seed % 5) * 150)
      let truth = Truth(lives, period: period)
      for (index, load) in Load.all.enumerated() {
        sums[index] = sums[index] + (try Self.counts(lives, truth, load))
      }
    }
    for (load, counts) in zip(Load.all, sums) {
      let all = counts.determined + counts.undetermined
      print(
        "soundness, \(load): \(counts.determined) determined, \(counts.late) late,",
        "\(counts.falselyLate) of them falsely,",
        "\(counts.falselyOnTime) falsely on time; \(counts.missed) missed, \(counts.overdue) overdue,",
        "\(counts.neverReviewed) never reviewed; undetermined",
        "\(Percentage.text(counts.undetermined, of: all) ?? "-")")
      #expect(counts.determined > 0)
      #expect(counts.falselyLate * 10_000 <= counts.determined, "\(load)")
      #expect(counts.falselyMissed == 0, "\(load)")
      #expect(counts.falselyOverdue == 0, "\(load)")
      #expect(counts.falselyNeverReviewed == 0, "\(load)")
    }
  }

  /// The comparison above can fail: it does where the reviews of a part are called complete.
  @Test func `a load from mid-September that is called complete has false lates`() throws {
    let period = ReportingPeriod(startingIn: 2024)
    let lives = WholeLives(seed: 8_000, children: 400)
    let truth = Truth(lives, period: period)
    let load = try #require(Load.all.first { $0.cut == day("2024-09-15") })
    let counts = try Self.counts(lives, truth, load, completeFrom: period.from)
    #expect(counts.falselyLate > 0)
  }

  /// The bound of 59 in 60 is of one year's data.
  ///
  /// The more quarters there are, the likelier it is that one of them has few reviews by chance,
  /// which matters to the smallest authorities alone.
  @Test func `the whole data of a small authority counts as complete from its first review`()
    throws
  {
    for years in [2024...2024, 2023...2024, 2022...2024] {
      let load = Load(years: years, description: "\(years.count) years")
      var kept: [Int: Int] = [:]
      let sizes = [16, 33, 54, 80]
      let seeds = RandomCases.seeds(from: 8_500, few: 15, soak: 300)
      for size in sizes {
        for seed in seeds {
          // About a fifth of the lives are in care on a day.
          let lives = WholeLives(seed: seed, children: size * 5)
          let reader = CareReader(
            Self.store(lives, load), rules: ReviewRules(period: ReportingPeriod(startingIn: 2024)))
          let first = try #require(lives.reviews(from: load.firstReview).map(\.date).min())
          if reader.completeFrom <= first { kept[size, default: 0] += 1 }
        }
      }
      let all = kept.values.reduce(0, +)
      print(
        "complete from the first review, \(load):", sizes.map { kept[$0] ?? 0 }, "of", seeds.count)
      if years.count == 1 { #expect(all * 60 >= sizes.count * seeds.count * 59) }
    }
  }
}
