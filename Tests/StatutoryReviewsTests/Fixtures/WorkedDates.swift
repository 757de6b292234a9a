import CareRecords
import Testing

@testable import StatuteReference

/// A due date worked by hand.
struct WorkedDate: Sendable, CustomTestStringConvertible {
  var title: String
  var start: CivilDate
  var due: CivilDate

  var testDescription: String { "\(title): \(start) to \(due)" }

  init(_ title: String, _ start: String, _ due: String) {
    self.title = title
    self.start = WorkedCase.day(start)
    self.due = WorkedCase.day(due)
  }

  /// Regulation 2: twenty working days.
  static let twentyWorkingDays = [
    WorkedDate("four plain weeks", "2024-06-03", "2024-07-01"),
    WorkedDate("a Saturday counts from the Monday", "2024-08-31", "2024-09-27"),
    WorkedDate("in a leap year 29 February is a working day", "2024-02-01", "2024-02-29"),
    WorkedDate("a start on a leap day", "2024-02-29", "2024-03-28"),
    WorkedDate("Good Friday and Easter Monday", "2024-03-04", "2024-04-03"),
    WorkedDate("a start on Good Friday", "2024-03-29", "2024-04-29"),
    WorkedDate("early May and no spring holiday", "2024-04-08", "2024-05-07"),
    WorkedDate("early May and spring", "2024-05-01", "2024-05-31"),
    WorkedDate("the summer holiday", "2023-08-25", "2023-09-25"),
    WorkedDate("Christmas and Boxing Day", "2024-11-27", "2024-12-27"),
    WorkedDate("Christmas, Boxing and New Year's Day", "2024-12-24", "2025-01-24"),
    WorkedDate("Christmas on a Saturday, with substitute days", "2021-12-10", "2022-01-12"),
    WorkedDate("the royal wedding of 2011 beside Easter and early May", "2011-04-04", "2011-05-06"),
    WorkedDate("early May 2020 moved to Friday the 8th", "2020-04-07", "2020-05-07"),
    WorkedDate("early May 2020 on the 8th and spring", "2020-04-24", "2020-05-26"),
    WorkedDate("the Jubilee of 2022, two days in June", "2022-05-23", "2022-06-22"),
    WorkedDate("spring moved into June in 2022", "2022-05-30", "2022-06-29"),
    WorkedDate("the funeral of 2022", "2022-09-05", "2022-10-04"),
    WorkedDate("summer and the funeral of 2022", "2022-08-25", "2022-09-26"),
    WorkedDate("the Coronation of 2023 beside early May", "2023-04-24", "2023-05-24"),
    WorkedDate("Easter and early May 2023", "2023-04-03", "2023-05-04"),
    WorkedDate("Boxing Day on a Saturday, with a substitute day", "2026-12-18", "2027-01-20"),
  ]

  /// Statute 1: six months by the corresponding date.
  static let sixMonths = [
    WorkedDate("the corresponding date", "2024-04-10", "2024-10-10"),
    WorkedDate("31 August to the last of February", "2022-08-31", "2023-02-28"),
    WorkedDate("31 August to a leap day", "2023-08-31", "2024-02-29"),
    WorkedDate("30 August to a leap day", "2023-08-30", "2024-02-29"),
    WorkedDate("29 August to a leap day", "2023-08-29", "2024-02-29"),
    WorkedDate("28 August to the day before", "2023-08-28", "2024-02-28"),
    WorkedDate("a leap day to 29 August", "2024-02-29", "2024-08-29"),
    WorkedDate("31 March to the last of September", "2024-03-31", "2024-09-30"),
    WorkedDate("31 May to the last of November", "2024-05-31", "2024-11-30"),
    WorkedDate("31 December to the last of June", "2024-12-31", "2025-06-30"),
    WorkedDate("30 June to the last but one of December", "2024-06-30", "2024-12-30"),
  ]
}

/// The day from which loaded reviews are complete, worked by hand.
struct WorkedCompleteFrom: Sendable, CustomTestStringConvertible {
  var title: String
  /// The number of reviews in each reporting year, by the year it begins in.
  var counts: [Int: Int]
  /// Rows beside those.
  var others: [ReferenceReview] = []
  var to: String = "2025-03-31"
  var completeFrom: String

  var testDescription: String { title }

  /// The rows: children with a review each on the first of June.
  var reviews: [ReferenceReview] {
    counts.keys.sorted().flatMap { year in
      (0..<(counts[year] ?? 0)).map { number in
        ReferenceReview(
          child: "C\(number)", date: WorkedCase.day("\(year)-06-01"), due: nil, cancelled: nil,
          returnYear: year)
      }
    } + others
  }

  static let all = [
    WorkedCompleteFrom(
      title: "One year loaded is complete from its first day", counts: [2024: 10],
      completeFrom: "2024-04-01"),
    WorkedCompleteFrom(
      title: "An earlier year with half as many reviews as the fullest is complete",
      counts: [2023: 5, 2024: 10], completeFrom: "2023-04-01"),
    WorkedCompleteFrom(
      title: "An earlier year with fewer than half as many is not", counts: [2023: 4, 2024: 10],
      completeFrom: "2024-04-01"),
    WorkedCompleteFrom(
      title: "The run ends at the first thin year", counts: [2021: 10, 2022: 4, 2023: 9, 2024: 10],
      completeFrom: "2023-04-01"),
    WorkedCompleteFrom(
      title: "The run ends at a year that is not loaded", counts: [2022: 10, 2024: 10],
      completeFrom: "2024-04-01"),
    WorkedCompleteFrom(
      title: "T's year may itself be thin", counts: [2022: 10, 2023: 10, 2024: 1],
      completeFrom: "2022-04-01"),
    WorkedCompleteFrom(
      title: "The fullest year may lie outside the run",
      counts: [2020: 20, 2021: 4, 2022: 9, 2023: 10, 2024: 10], completeFrom: "2023-04-01"),
    WorkedCompleteFrom(
      title: "Reviews after T do not count", counts: [2023: 5, 2024: 10, 2025: 40],
      completeFrom: "2023-04-01"),
    WorkedCompleteFrom(
      title: "Within T's year reviews after T do not count", counts: [2023: 2, 2024: 10],
      to: "2024-05-31", completeFrom: "2023-04-01"),
    WorkedCompleteFrom(
      title: "Cancelled reviews do not count", counts: [2023: 4, 2024: 10],
      others: [cancelled("C9", "2023-07-01")], completeFrom: "2024-04-01"),
    WorkedCompleteFrom(
      title: "Two rows of a child and day count once", counts: [2023: 4, 2024: 10],
      others: [held("C0", "2023-06-01")], completeFrom: "2024-04-01"),
    WorkedCompleteFrom(
      title: "31 March belongs to the year before and 1 April to the next", counts: [2024: 4],
      others: [held("C0", "2023-04-01"), held("C1", "2024-03-31")], completeFrom: "2023-04-01"),
    WorkedCompleteFrom(
      title: "With no review loaded the day is the first of T's year", counts: [:],
      completeFrom: "2024-04-01"),
  ]

  private static func held(_ child: String, _ day: String) -> ReferenceReview {
    ReferenceReview(
      child: child, date: WorkedCase.day(day), due: nil, cancelled: nil, returnYear: 2024)
  }

  private static func cancelled(_ child: String, _ day: String) -> ReferenceReview {
    ReferenceReview(
      child: child, date: WorkedCase.day(day), due: nil, cancelled: true, returnYear: 2024)
  }
}
