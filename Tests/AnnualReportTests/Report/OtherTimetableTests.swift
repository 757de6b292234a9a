import SampleAuthority
import StatutoryReviews
import Testing

@testable import AnnualReport
@testable import ServiceFigures
@testable import StatuteReference

/// A report made by a timetable that is not England's: its words and sources follow from the value.
struct OtherTimetableTests {
  private static let nowhere = ReferenceTimetable.invented.value

  private static func texts(_ rule: IntervalRule = .calendarMonths) throws -> [String: String] {
    try SampleService(SampleOptions(children: 60, defects: false)).input {
      $0.timetable = nowhere
      $0.intervalRule = rule
    }.texts()
  }

  @Test func `the report says its times and names its sources`() throws {
    let texts = try Self.texts()
    let report = ["annual-report", "method"].compactMap { texts["restricted/\($0)-2024-25.md"] }
      .joined()
    for sentence in [
      "A first review is due within 10 working days of coming into the care of Nowhere, a second "
        + "within 2 months of the first and later ones within 4 months of the one before (Nowhere "
        + "Act 1999, article reviewTimes).",
      "For a child placed for adoption the sequence of reviews begins again: 3 weeks, 1 month, 5 "
        + "months (Nowhere Act 1999, article adoption).",
      "The times of reviews given above have applied since 1 January 1970.",
      "A first review is due on the 10th working day after the day care began, that day not "
        + "counted; weekends and",
      "a review held at least two months after the latest day on which the first can have been due "
        + "is not the first, so the next is due four months after it;",
      "the next review is due four months after the last one",
      "expected: no review overdue (article reviewTimes)",
      "NA firstReview: Nowhere Act 1999 (N 1), article firstReview.",
      "NA workingDay: Nowhere Act 1999 (N 1), article workingDay.",
    ] {
      #expect(report.contains(sentence), "\(sentence)")
    }
    for (name, text) in texts {
      // Where children under 16 may be placed is no rule of the timetable, nor is the time of a health
      // assessment.
      let text = text.split(separator: "\n").filter {
        !$0.contains("reg 27A") && !$0.contains("reg 7, health guidance")
      }.joined(separator: "\n")
      for words in [
        "regulation 33", "reg 33", "reg 36", "reg 48", "2010/959", "2005/389",
        "20 working days of", "20th working day",
      ] {
        #expect(!text.contains(words), "\(name): \(words)")
      }
    }
    let young = try #require(texts["restricted/young-people-2024-25.md"])
    #expect(
      young.contains(
        "Your first review should be in your first 10 working days in care. That is about two weeks. "
          + "The next one should be in the two months after that. Then there should be one at least "
          + "every four months."))
  }

  @Test func `the report says which days stand for its months`() throws {
    let report = try #require(try Self.texts(.dayCount)["restricted/method-2024-25.md"])
    #expect(
      report.contains(
        "Two months were counted as 60 days and four months as 121 days, as the authority’s system "
          + "counts them; the regulations count calendar months."))
  }

  @Test func `a recommendation measured by another timetable is measured by another figure`() {
    let settings = FigureSettings(rules: ReviewRules(period: .init(startingIn: 2024)))
    var other = settings
    other.rules.timetable = Self.nowhere
    let changed = Catalogue.figures.filter { $0.mark(under: settings) != $0.mark(under: other) }
    #expect(changed.map(\.id) == Catalogue.figures.filter(\.countsMonths).map(\.id))
  }
}
