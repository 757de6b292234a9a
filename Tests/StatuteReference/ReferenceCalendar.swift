import CareRecords

/// Working days and months, computed in the most naive way: one day at a time, from a list of facts.
///
/// Only for tests. Days outside 2010–2028 have no listed holidays and are refused.
enum ReferenceCalendar {
  /// The days that regulation 2 names beside Saturdays and Sundays.
  static let holidays: Set<CivilDate> = Set(OfficialBankHolidays.texts.compactMap(CivilDate.init))

  /// Statute 1, regulation 2: any day that is not a Saturday, a Sunday, Christmas Day, Good Friday
  /// or a bank holiday in England and Wales.
  static func isWorkingDay(_ day: CivilDate) -> Bool {
    precondition((2010...2028).contains(day.year), "no official holidays are listed for \(day)")
    // Christmas Day and Good Friday are in the official list; a Christmas Day on a weekend is no
    // working day anyway.
    return !isWeekend(day) && !holidays.contains(day)
  }

  /// Whether the day is a Saturday or a Sunday.
  static func isWeekend(_ day: CivilDate) -> Bool {
    // Saturday 3 January 1970 has the number 2; weeks are counted from it in both directions.
    let sinceSaturday = ((Int(day.dayNumber) - 2) % 7 + 7) % 7
    return sinceSaturday == 0 || sinceSaturday == 1
  }

  /// Statute 1: S itself is not counted, day 1 is the next working day, the due date is the last.
  static func day(workingDays count: Int, after start: CivilDate) -> CivilDate {
    var day = start
    var counted = 0
    while counted < count {
      day = self.day(1, after: day)
      if isWorkingDay(day) { counted += 1 }
    }
    return day
  }

  /// The day that lies `count` days later.
  static func day(_ count: Int, after start: CivilDate) -> CivilDate {
    CivilDate(dayNumber: start.dayNumber + Int32(count))
  }

  /// The day before.
  static func dayBefore(_ day: CivilDate) -> CivilDate { self.day(-1, after: day) }

  /// Statute 1: the corresponding date; where the month has none, its last day.
  static func day(months count: Int, after start: CivilDate) -> CivilDate {
    var (year, month, day) = start.components
    for _ in 0..<count { (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1) }
    while true {
      if let found = CivilDate(year: year, month: month, day: day) { return found }
      day -= 1
    }
  }
}
