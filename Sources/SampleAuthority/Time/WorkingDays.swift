import CareRecords
import StatutoryReviews

/// The working days that the sample keeps, which are those the program counts.
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
