import CareRecords
import StatutoryReviews
import Testing

@testable import AnnualReport
@testable import StatuteReference

struct TimetableWordsTests {
  @Test func `a timetable names its months and the days in their place`() {
    let england = ReviewTimetable.england
    #expect(england.monthWords == "three and six months")
    #expect(england.monthFigures == "3 and 6 months")
    #expect(england.dayCountWords == "91 and 183 days")
    #expect(
      england.dayCountSentence
        == "Three months were counted as 91 days and six months as 183 days")
    let nowhere = ReferenceTimetable.invented.value
    #expect(nowhere.monthWords == "two and four months")
    #expect(
      nowhere.dayCountSentence == "Two months were counted as 60 days and four months as 121 days")
  }

  @Test func `an interval has words for a sentence`() {
    let intervals: [ReviewTimetable.Interval] = [
      .workingDays(20), .workingDays(1), .weeks(6), .days(28), .months(3, countedAs: 91),
      .months(12, countedAs: 365),
    ]
    #expect(
      intervals.map { "\($0.figures) | \($0.spelled) | \($0.lastDay) | \($0.inWeeks ?? "-")" } == [
        "20 working days | 20 working days | on the 20th working day after | about four weeks",
        "1 working day | one working day | on the 1st working day after | -",
        "6 weeks | six weeks | 6 weeks after | -", "28 days | 28 days | 28 days after | -",
        "3 months | three months | 3 months after | -",
        "12 months | 12 months | 12 months after | -",
      ])
  }

  @Test func `a time of relaxation is named with what relaxed it`() throws {
    let relaxation = try #require(ReviewTimetable.england.relaxations.first)
    #expect(
      relaxation.words
        == "between 24 April and 25 September 2020, when timescales were relaxed by SI 2020/445")
    let winter = ReviewTimetable.Relaxation(
      from: relaxation.from, to: relaxation.to.adding(months: 4), source: "SI 1")
    #expect(
      winter.words
        == "between 24 April 2020 and 25 January 2021, when timescales were relaxed by SI 1")
  }

  @Test(arguments: [
    (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"),
    (20, "20th"), (21, "21st"), (42, "42nd"), (111, "111th"),
  ])
  func `a place in an order has its ending`(_ number: Int, _ words: String) {
    #expect(NumberWords.ordinal(number) == words)
  }

  @Test(arguments: [
    (1, 148, "highest of 148"), (3, 146, "3rd highest of 148"), (146, 3, "3rd lowest of 148"),
    (148, 1, "lowest of 148"), (21, 1_000, "21st highest of 1,020"), (1, 1, "highest of 5"),
  ])
  func `a place among others is counted from the nearer end`(
    _ high: Int, _ low: Int, _ words: String
  ) throws {
    let all = try #require(Int(words.split(separator: " ").last?.replacing(",", with: "") ?? ""))
    #expect(NumberWords.place(fromHighest: high, fromLowest: low, of: all) == words)
  }
}
