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

/// The day from which loaded reviews are complete, worked by hand (ruling 60).
struct WorkedCompleteFrom: Sendable, CustomTestStringConvertible {
  var title: String
  /// The number of reviews on each day.
  var counts: [(day: String, reviews: Int)]
  /// Rows with these.
  var others: [ReferenceReview] = []
  var to: String = "2025-03-31"
  var completeFrom: String

  var testDescription: String { title }

  /// The rows: children with a review each on the days.
  var reviews: [ReferenceReview] {
    counts.flatMap { day, reviews in
      (0..<reviews).map { Self.held("C\($0)", day) }
    } + others
  }

  /// Ten reviews at the beginning of each quarter of 2024-25.
  private static let year = [
    ("2024-04-02", 10), ("2024-07-01", 10), ("2024-10-01", 10), ("2025-01-02", 10),
  ]

  static let all = [
    WorkedCompleteFrom(
      title: "One year loaded is complete from its first day", counts: year,
      completeFrom: "2024-04-01"),
    WorkedCompleteFrom(
      title: "An earlier quarter with half of the mean of the four after it is complete",
      counts: [("2024-01-08", 5)] + year, completeFrom: "2024-01-01"),
    WorkedCompleteFrom(
      title: "An earlier quarter with fewer than half is not",
      counts: [("2024-01-08", 4)] + year, completeFrom: "2024-04-01"),
    WorkedCompleteFrom(
      title: "Only the four quarters after it count: a service that shrinks has a long run",
      counts: [("2023-10-02", 100), ("2024-01-08", 40)] + year, completeFrom: "2023-10-01"),
    WorkedCompleteFrom(
      title: "The run ends at the first thin quarter, whatever lies before it",
      counts: [("2023-10-02", 20), ("2024-01-08", 2)] + year, completeFrom: "2024-04-01"),
    WorkedCompleteFrom(
      title: "The run ends at a quarter that is not loaded",
      counts: [("2023-10-02", 20)] + year, completeFrom: "2024-04-01"),
    WorkedCompleteFrom(
      title: "A load that begins in mid-September is complete from its first review",
      counts: [("2024-09-16", 6), ("2024-10-01", 10), ("2025-01-02", 10)],
      completeFrom: "2024-09-16"),
    WorkedCompleteFrom(
      title: "A first review on the fifteenth day leaves the quarter whole",
      counts: [("2024-07-15", 6), ("2024-10-01", 10), ("2025-01-02", 10)],
      completeFrom: "2024-07-01"),
    WorkedCompleteFrom(
      title: "A first review on the sixteenth day does not",
      counts: [("2024-07-16", 6), ("2024-10-01", 10), ("2025-01-02", 10)],
      completeFrom: "2024-07-16"),
    WorkedCompleteFrom(
      title: "T's quarter may itself be thin, and counts in the mean as it is whole",
      counts: [("2024-07-01", 10), ("2024-10-01", 10), ("2025-01-02", 1)],
      completeFrom: "2024-07-01"),
    WorkedCompleteFrom(
      title: "T's quarter does not count in the mean before its last day",
      counts: [("2024-07-01", 3), ("2024-10-01", 6), ("2025-01-02", 20)], to: "2025-03-30",
      completeFrom: "2024-07-01"),
    WorkedCompleteFrom(
      title: "With no whole quarter after it any quarter with a review belongs",
      counts: [("2024-10-01", 1), ("2025-01-02", 20)], to: "2025-02-28",
      completeFrom: "2024-10-01"),
    WorkedCompleteFrom(
      title: "T's quarter belongs even without a review, and the one before it is then any",
      counts: [("2024-10-10", 3)], to: "2025-02-28", completeFrom: "2024-10-01"),
    WorkedCompleteFrom(
      title: "Reviews after T do not count", counts: year + [("2025-04-01", 90)],
      completeFrom: "2024-04-01"),
    WorkedCompleteFrom(
      title: "Cancelled reviews do not count", counts: [("2024-01-08", 4)] + year,
      others: [cancelled("C9", "2024-01-03")], completeFrom: "2024-04-01"),
    WorkedCompleteFrom(
      title: "Two rows of a child and day count once", counts: [("2024-01-08", 4)] + year,
      others: [held("C0", "2024-01-08")], completeFrom: "2024-04-01"),
    WorkedCompleteFrom(
      title: "31 March belongs to the quarter before and 1 April to the next",
      counts: [("2024-03-31", 5), ("2024-04-01", 10)] + year.dropFirst(),
      completeFrom: "2024-03-31"),
    WorkedCompleteFrom(
      title: "With no review loaded the day is the first of T's reporting year", counts: [],
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
