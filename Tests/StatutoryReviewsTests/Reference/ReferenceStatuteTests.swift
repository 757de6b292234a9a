import CareRecords
import Testing

@testable import StatuteReference

@Suite("The reference implementation of the statute")
struct ReferenceStatuteTests {
  @Test(arguments: WorkedCase.all)
  func `agrees with every case worked by hand`(_ worked: WorkedCase) {
    let statute = ReferenceStatute(
      episodes: worked.episodes, reviews: worked.reviews, options: worked.options)
    #expect(statute.obligationsOfThePeriod.map(\.line) == worked.obligations)
    if let judged = worked.judged { #expect(statute.reviews.map(\.line) == judged) }
    if let periods = worked.periods {
      #expect(statute.children.flatMap(\.periods).map(\.line) == periods)
    }
  }

  @Test
  func `has no two cases of one title`() {
    #expect(Set(WorkedCase.all.map(\.title)).count == WorkedCase.all.count)
  }

  @Test(arguments: WorkedCompleteFrom.all)
  func `finds the day from which reviews are complete`(_ worked: WorkedCompleteFrom) {
    let options = ReferenceOptions(
      from: WorkedCase.day("2024-04-01"), to: WorkedCase.day(worked.to), completeFrom: nil)
    let statute = ReferenceStatute(episodes: [], reviews: worked.reviews, options: options)
    #expect(statute.completeFrom == WorkedCase.day(worked.completeFrom))
  }

  @Test(arguments: [
    ("2020-04-23", "2020-04-23", false), ("2020-04-24", "2020-04-24", true),
    ("2020-09-25", "2020-09-25", true), ("2020-09-26", "2020-09-26", false),
    ("2020-01-01", "2020-12-31", true), ("2020-01-01", "2020-04-24", true),
    ("2020-09-25", "2020-12-31", true),
  ])
  func `marks the timescales relaxed in 2020`(earliest: String, latest: String, relaxed: Bool) {
    let window = ReferenceWindow(
      earliest: WorkedCase.day(earliest), latest: WorkedCase.day(latest))
    #expect(window.meetsRelaxation(of: .england) == relaxed)
  }

  @Test
  func `counts the day care ends for reviews and not for being looked after`() throws {
    let statute = ReferenceStatute(
      episodes: [WorkedCase.episode("2024-04-02..2024-05-01 S C2 U6 E4A")], reviews: [],
      options: ReferenceOptions(
        from: WorkedCase.day("2024-04-01"), to: WorkedCase.day("2025-03-31")))
    let period = try #require(statute.children.first?.periods.first)
    #expect(period.covers(WorkedCase.day("2024-05-01")))
    #expect(!period.isLookedAfter(on: WorkedCase.day("2024-05-01")))
    #expect(period.isLookedAfter(on: WorkedCase.day("2024-04-30")))
    #expect(!period.isLookedAfter(on: WorkedCase.day("2024-04-01")))
  }
}
