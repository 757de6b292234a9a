import CareRecords

/// How months are counted between reviews.
public enum IntervalRule: String, CaseIterable, Sendable {
  /// The corresponding date, as the regulations have it.
  case calendarMonths = "calendar-months"
  /// 91 and 183 days, as one vendor's system counts.
  case dayCount = "day-count"
}

/// The settings under which obligations to review are worked out.
public struct ReviewRules: Sendable {
  /// The period of the report; figures are as on its last day.
  public var period: ReportingPeriod
  /// The day from which the loaded reviews are complete (`C`), nil to find it from the data.
  public var completeFrom: CivilDate?
  /// How months are counted.
  public var intervalRule: IntervalRule
  /// The working days.
  public var calendar: WorkingDayCalendar

  /// Working days within which the first review is due.
  public static let firstReviewWorkingDays = 20
  /// Days within which the first review after a placement for adoption is due.
  public static let adoptionFirstReviewDays = 28

  /// The first and last day on which timescales were relaxed (SI 2020/445).
  static let relaxedFrom = CivilDate(dayNumber: 18_376)  // 24 April 2020
  static let relaxedTo = CivilDate(dayNumber: 18_530)  // 25 September 2020

  /// Sets the rules for a report.
  public init(
    period: ReportingPeriod, completeFrom: CivilDate? = nil,
    intervalRule: IntervalRule = .calendarMonths, calendar: WorkingDayCalendar = .standard
  ) {
    self.period = period
    self.completeFrom = completeFrom
    self.intervalRule = intervalRule
    self.calendar = calendar
  }

  /// Three months after a review, by the rule in force.
  @inlinable
  public func threeMonths(after day: CivilDate) -> CivilDate {
    intervalRule == .calendarMonths ? day.adding(months: 3) : day.adding(days: 91)
  }

  /// Six months after a review, by the rule in force.
  @inlinable
  public func sixMonths(after day: CivilDate) -> CivilDate {
    intervalRule == .calendarMonths ? day.adding(months: 6) : day.adding(days: 183)
  }

  /// The day by which the first review of a sequence is due, counted from its first day.
  public func firstDue(of kind: ReviewSequence.Kind, from start: CivilDate) -> CivilDate {
    switch kind {
    case .ordinary, .continued:
      calendar.day(Self.firstReviewWorkingDays, workingDaysAfter: start)
    case .adoption: start.adding(days: Self.adoptionFirstReviewDays)
    case .shortBreak: threeMonths(after: start)
    }
  }
}
