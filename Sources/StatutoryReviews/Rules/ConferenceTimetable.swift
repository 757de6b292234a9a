import CareRecords

/// When child protection conferences are due by the guidance of one country, with its source.
public struct ConferenceTimetable: Hashable, Sendable {
  /// From the strategy discussion to the initial conference.
  public var initial: ReviewTimetable.Interval
  /// From the initial conference to the first review.
  public var firstReview: ReviewTimetable.Interval
  /// From any review to the next.
  public var laterReview: ReviewTimetable.Interval
  /// The guidance that says so.
  public var source: Citation

  /// Sets a timetable.
  public init(
    initial: ReviewTimetable.Interval, firstReview: ReviewTimetable.Interval,
    laterReview: ReviewTimetable.Interval, source: Citation
  ) {
    self.initial = initial
    self.firstReview = firstReview
    self.laterReview = laterReview
    self.source = source
  }

  /// The timetable of England.
  public static let england = ConferenceTimetable(
    initial: .workingDays(15), firstReview: .months(3, countedAs: 91),
    laterReview: .months(6, countedAs: 183), source: .conferences)
}

/// The due days that a timetable of conferences gives.
package struct ConferenceDueDates: Sendable {
  private let timetable: ConferenceTimetable
  private let calendar: WorkingDayCalendar

  /// Takes a timetable, with the working days.
  package init(_ timetable: ConferenceTimetable, _ calendar: WorkingDayCalendar) {
    self.timetable = timetable
    self.calendar = calendar
  }

  /// The day by which the initial conference is due after a strategy discussion.
  package func initial(after strategy: CivilDate) -> CivilDate {
    day(timetable.initial, after: strategy)
  }

  /// The day by which a review is due after the conference before it.
  package func review(after conference: CivilDate, isInitial: Bool) -> CivilDate {
    day(isInitial ? timetable.firstReview : timetable.laterReview, after: conference)
  }

  private func day(_ interval: ReviewTimetable.Interval, after day: CivilDate) -> CivilDate {
    switch interval.unit {
    case .workingDays: calendar.day(interval.count, workingDaysAfter: day)
    case .days: day.adding(days: interval.count)
    case .weeks: day.adding(days: 7 * interval.count)
    case .months: day.adding(months: interval.count)
    }
  }
}
