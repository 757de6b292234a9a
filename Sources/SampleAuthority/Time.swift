import CareRecords
import StatutoryReviews

/// The reporting years that are written.
struct SampleWindow: Sendable {
  let years: [ReportingPeriod]
  /// The first day of the first year.
  let start: CivilDate
  /// The last day of the last year; only the day a record was sent may be later.
  let end: CivilDate

  init(endYear: Int, years count: Int) {
    years = (endYear - count..<endYear).map { ReportingPeriod(startingIn: $0) }
    start = ReportingPeriod(startingIn: endYear - count).from
    end = ReportingPeriod(startingIn: endYear - 1).to
  }

  /// The last year.
  var last: ReportingPeriod { ReportingPeriod(holding: end) }

  /// The number of days in all years.
  var days: Int { CivilDate.days(from: start, to: end) + 1 }

  /// Whether any of the days from one day to another is in the window.
  func touches(_ from: CivilDate, _ to: CivilDate) -> Bool { from <= end && to >= start }

  /// How many years before the last year a day is.
  func yearsBack(_ day: CivilDate) -> Int {
    last.from.year - ReportingPeriod(holding: day).from.year
  }
}

/// The working days of the sample; the program counts the same ones.
struct WorkingDays: Sendable {
  static let england = WorkingDays()

  private let calendar = WorkingDayCalendar.standard

  /// The working day that is `count` working days after a day, which itself is not counted.
  func adding(_ count: Int, to day: CivilDate) -> CivilDate {
    count == 0 ? day : calendar.day(count, workingDaysAfter: day)
  }

  /// The day itself, or the nearest working day before it.
  func onOrBefore(_ day: CivilDate) -> CivilDate {
    var day = day
    while !calendar.isWorkingDay(day) { day = day.adding(days: -1) }
    return day
  }

  /// The day itself, or the nearest working day after it.
  func onOrAfter(_ day: CivilDate) -> CivilDate {
    var day = day
    while !calendar.isWorkingDay(day) { day = day.adding(days: 1) }
    return day
  }
}
