import CareRecords
import Testing

@testable import StatuteReference
@testable import StatutoryReviews

/// Episodes of an SSD extract, which record the day the child came into care (ruling 6).
@Suite("The day a child came into care")
struct EnteredCareTests {
  private func care(
    _ extract: [(episode: String, entered: String?)], returns: [String] = [],
    reviews: [String] = [], reversed: Bool = false
  ) throws -> ChildCare {
    var builder = StoreBuilder()
    builder.supply(.episodes)
    for row in reversed ? extract.reversed() : extract {
      builder.add(
        ReferenceEpisode("A", row.episode), inExtract: true,
        entered: row.entered.map { day($0) })
    }
    for text in returns { builder.add(ReferenceEpisode("A", text)) }
    for text in reviews { builder.add(ReviewRow("A", day(text))) }
    let period = try #require(ReportingPeriod(from: day("2024-04-01"), to: day("2025-03-31")))
    let reader = CareReader(
      builder.store, rules: ReviewRules(period: period, completeFrom: day("2024-04-01")))
    return try #require(reader.children.first).care
  }

  @Test func `it is the known start, also before the first episode in the data`() throws {
    let care = try care(
      [("2024-06-03..2024-09-02 P - - X1", "2024-04-15"), ("2024-09-02.. P - -", "2024-04-15")],
      reviews: ["2024-05-13"])
    #expect(care.periods.map(\.line) == ["2024-04-15.. known"])
    // Twenty working days from 15 April; the second within three months of the first.
    #expect(
      care.obligations.map(\.line) == [
        WorkedCase.line(
          sequence: "ordinary", kind: "first", earliest: day("2024-05-14"),
          latest: day("2024-05-14"), held: day("2024-05-13"), verdict: "onTime", daysLate: nil,
          recorded: false),
        WorkedCase.line(
          sequence: "ordinary", kind: "second", earliest: day("2024-08-13"),
          latest: day("2024-08-13"), held: nil, verdict: "overdue", daysLate: nil,
          recorded: false),
      ])
  }

  @Test func `without it the reason of the first episode tells whether the start is known`() throws
  {
    #expect(
      try care([("2024-06-03.. S - -", nil)]).periods.map(\.line) == ["2024-06-03.. known"])
    #expect(
      try care([("2024-06-03.. P - -", nil)]).periods.map(\.line) == ["2024-06-03.. unknown"])
  }

  @Test func `episodes of one period go on where the reasons cannot be read`() throws {
    let care = try care([
      ("2024-04-02..2024-05-01 ? - - ?", "2024-04-02"), ("2024-05-01.. ? - -", "2024-04-02"),
    ])
    #expect(care.periods.map(\.line) == ["2024-04-02.. known"])
  }

  @Test func `episodes of two periods that meet on a day stay apart`() throws {
    let care = try care([
      ("2024-04-02..2024-05-01 S - - E4A", "2024-04-02"), ("2024-05-01.. P - -", "2024-05-01"),
    ])
    #expect(care.periods.map(\.line) == ["2024-04-02..2024-05-01 known", "2024-05-01.. known"])
  }

  @Test func `a start within the period before is not taken`() throws {
    let care = try care([
      ("2024-04-02..2024-05-01 S - - E4A", "2024-04-02"), ("2024-06-01.. P - -", "2024-04-02"),
    ])
    #expect(care.periods.map(\.line) == ["2024-04-02..2024-05-01 known", "2024-06-01.. unknown"])
  }

  @Test(arguments: [false, true])
  func `of two days recorded for one episode the earlier counts`(reversed: Bool) throws {
    let care = try care(
      [("2024-06-03.. P - -", "2024-05-20"), ("2024-06-03.. P - -", "2024-05-13")],
      reversed: reversed)
    #expect(care.periods.map(\.line) == ["2024-05-13.. known"])
  }

  @Test func `the return's row of an episode counts, with the start that the extract records`()
    throws
  {
    let care = try care(
      [("2024-06-03.. P - -", "2024-05-20")], returns: ["2024-06-03..2024-08-01 L C2 U4 E4A"])
    #expect(care.periods.map(\.line) == ["2024-05-20..2024-08-01 known"])
    #expect(care.episodes.map(\.legalStatus) == [.c2])
  }

  @Test func `a short break of the return is not care once more in the extract`() throws {
    let care = try care(
      [("2024-06-03..2024-06-05 S - - E8", "2024-06-03")],
      returns: ["2024-06-03..2024-06-05 S V4 U6 E8"])
    #expect(care.periods.isEmpty)
    #expect(care.shortBreaks?.start == day("2024-06-03"))
  }
}
