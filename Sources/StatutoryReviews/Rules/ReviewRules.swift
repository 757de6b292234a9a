import CareRecords

/// How months are counted between reviews.
public enum IntervalRule: String, CaseIterable, Sendable {
  /// The corresponding date, as the regulations have it.
  case calendarMonths = "calendar-months"
  /// Days in place of months, as one vendor's system counts: 91 for three, 183 for six.
  case dayCount = "day-count"
}

/// The settings under which obligations to review are worked out.
public struct ReviewRules: Sendable {
  /// The period of the report; figures are as on its last day.
  public var period: ReportingPeriod
  /// The day from which the loaded reviews are complete (`C`), nil to find it from the data.
  public var completeFrom: CivilDate?
  /// When reviews are due.
  public var timetable: ReviewTimetable
  /// How months are counted.
  public var intervalRule: IntervalRule
  /// The working days.
  public var calendar: WorkingDayCalendar

  /// Sets the rules for a report.
  public init(
    period: ReportingPeriod, completeFrom: CivilDate? = nil,
    timetable: ReviewTimetable = .england, intervalRule: IntervalRule = .calendarMonths,
    calendar: WorkingDayCalendar = .standard
  ) {
    self.period = period
    self.completeFrom = completeFrom
    self.timetable = timetable
    self.intervalRule = intervalRule
    self.calendar = calendar
  }
}
