import CareRecords
import TestSupport
import Testing

@testable import StatuteReference
@testable import StatutoryReviews

@Suite("Reading children's care")
struct WorkedCaseTests {
  @Test(arguments: WorkedCase.all)
  func `agrees with every case worked by hand`(_ worked: WorkedCase) throws {
    let reader = CareReader(
      episodes: worked.episodes, reviews: worked.reviews, options: worked.options)
    let children = reader.children.map(\.care)
    let lines = children.flatMap { care in
      care.obligations.filter { $0.belongs(to: reader.rules.period) }.map(\.line)
    }
    #expect(lines == worked.obligations)
    if let judged = worked.judged { #expect(children.flatMap(\.judged) == judged) }
    if let periods = worked.periods {
      #expect(children.flatMap(\.periods).map(\.line) == periods)
    }
  }

  @Test(arguments: WorkedCompleteFrom.all)
  func `finds the day from which reviews are complete`(_ worked: WorkedCompleteFrom) {
    let options = ReferenceOptions(
      from: WorkedCase.day("2024-04-01"), to: WorkedCase.day(worked.to), completeFrom: nil)
    let reader = CareReader(episodes: [], reviews: worked.reviews, options: options)
    #expect(reader.completeFrom == WorkedCase.day(worked.completeFrom))
  }

  @Test func `quarters are those of the reporting year, whatever the period`() throws {
    // Twelve months from 10 September: the reviews of September alone are not a quarter's.
    let reviews = ["2023-07-03", "2023-10-02", "2024-01-03", "2024-04-02", "2024-07-01"]
      .flatMap { day in
        (0..<5).map { number in
          ReferenceReview(
            child: "C\(number)", date: WorkedCase.day(day), due: nil, cancelled: nil,
            returnYear: 2024)
        }
      }
    let options = ReferenceOptions(
      from: WorkedCase.day("2023-09-10"), to: WorkedCase.day("2024-09-09"), completeFrom: nil)
    let reader = CareReader(episodes: [], reviews: reviews, options: options)
    #expect(reader.completeFrom.description == "2023-07-01")
    #expect(
      ReferenceStatute(episodes: [], reviews: reviews, options: options).completeFrom
        == reader.completeFrom)
  }

  @Test func `the program and the reference find the same day for any reviews`() {
    for seed in RandomCases.seeds(from: 6_000, few: 400, soak: 40_000) {
      var numbers = SeededNumbers(seed)
      let first = WorkedCase.day("2022-01-01")
      let reviews = (0..<numbers.number(in: 0...40)).map { number in
        ReferenceReview(
          child: "C\(number % 7)", date: first.adding(days: numbers.number(in: 0...1_200)),
          due: nil, cancelled: numbers.happens(10) ? true : nil, returnYear: 2024)
      }
      // Last days of quarters among others.
      let ends = ["2023-03-31", "2023-12-31", "2024-06-30", "2025-03-31"].map(WorkedCase.day)
      let to =
        numbers.happens(40)
        ? numbers.one(of: ends) : first.adding(days: numbers.number(in: 365...1_250))
      let options = ReferenceOptions(from: to.adding(days: -364), to: to, completeFrom: nil)
      let reader = CareReader(episodes: [], reviews: reviews, options: options)
      let statute = ReferenceStatute(episodes: [], reviews: reviews, options: options)
      #expect(reader.completeFrom == statute.completeFrom, "seed \(seed)")
    }
  }

  @Test(arguments: [
    ("2020-04-23", "2020-04-23", false), ("2020-04-24", "2020-04-24", true),
    ("2020-09-25", "2020-09-25", true), ("2020-09-26", "2020-09-26", false),
    ("2020-01-01", "2020-12-31", true), ("2020-01-01", "2020-04-24", true),
    ("2020-09-25", "2020-12-31", true), ("", "2020-04-23", false), ("", "2024-09-30", true),
    ("2020-09-26", "", false), ("2020-01-01", "", true), ("", "", true),
  ])
  func `marks the timescales relaxed in 2020`(earliest: String, latest: String, relaxed: Bool) {
    let window = DueWindow(
      earliest: CivilDate(text: earliest), latest: CivilDate(text: latest))
    #expect((ReviewTimetable.england.relaxation(meeting: window) != nil) == relaxed)
    let reference = ReferenceWindow(
      earliest: CivilDate(text: earliest), latest: CivilDate(text: latest))
    #expect(reference.meetsRelaxation(of: .england) == relaxed)
  }
}
