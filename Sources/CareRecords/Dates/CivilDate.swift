/// A day in the proleptic Gregorian calendar, without time or time zone.
///
/// Stored as the number of days since 1 January 1970, so that comparing and adding days is integer
/// arithmetic. The statutory rules use only days, months and working days, so no clock, locale or
/// `Calendar` is needed.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970; negative before it.
  public var dayNumber: Int32

  /// Makes the day that lies `dayNumber` days after 1 January 1970.
  @inlinable
  public init(dayNumber: Int32) { self.dayNumber = dayNumber }

  /// Makes the day with these calendar numbers, or nil when there is no such day.
  @inlinable
  public init?(year: Int, month: Int, day: Int) {
    guard month >= 1, month <= 12, day >= 1, day <= Self.daysInMonth(month, of: year) else {
      return nil
    }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  /// Makes a day from numbers known to name one (Howard Hinnant's `days_from_civil`).
  @inlinable
  init(uncheckedYear year: Int, month: Int, day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = Int32(truncatingIfNeeded: era * 146_097 + dayOfEra - 719_468)
  }

  /// Whether the left one comes first.
  @inlinable
  public static func < (left: Self, right: Self) -> Bool { left.dayNumber < right.dayNumber }

  /// The calendar numbers of the day.
  @inlinable
  public var components: (year: Int, month: Int, day: Int) {
    if let (month, day) = CalendarTable.days.month(of: dayNumber) {
      return (year: 1970 + month / 12, month: month % 12 + 1, day: Int(day))
    }
    return workedOutComponents
  }

  /// The calendar numbers of any day (Howard Hinnant's `civil_from_days`).
  @inline(never)
  @usableFromInline
  var workedOutComponents: (year: Int, month: Int, day: Int) {
    let shifted = Int(dayNumber) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  /// The calendar year.
  @inlinable
  public var year: Int { components.year }

  /// The day of the week.
  public var weekday: Weekday {
    // 1 January 1970 was a Thursday.
    Weekday(rawValue: ((Int(dayNumber) + 3) % 7 + 7) % 7) ?? .monday
  }

  /// The day `days` later, or earlier when negative.
  @inlinable
  public func adding(days: Int) -> CivilDate {
    CivilDate(dayNumber: dayNumber &+ Int32(truncatingIfNeeded: days))
  }

  /// The corresponding day `months` later; where that month has no such day, its last day.
  ///
  /// This is how periods of months run in English law (the corresponding date rule): six months
  /// from 31 August end on 28 or 29 February.
  @inlinable
  public func adding(months: Int) -> CivilDate {
    let table = CalendarTable.days
    if let (month, day) = table.month(of: dayNumber),
      let number = table.day(day, of: month + months)
    {
      return CivilDate(dayNumber: number)
    }
    return workedOut(adding: months)
  }

  /// The corresponding day `months` later, of any day.
  @inline(never)
  @usableFromInline
  func workedOut(adding months: Int) -> CivilDate {
    let (year, month, day) = components
    let total = year * 12 + month - 1 + months
    let newYear = total >= 0 ? total / 12 : (total - 11) / 12
    let newMonth = total - newYear * 12 + 1
    return CivilDate(
      uncheckedYear: newYear, month: newMonth,
      day: min(day, Self.daysInMonth(newMonth, of: newYear)))
  }

  /// The number of days in a month.
  @inlinable
  public static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether the year has a 29 February.
  @inlinable
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Days from one date to another; positive when `end` is later.
  @inlinable
  public static func days(from start: CivilDate, to end: CivilDate) -> Int {
    Int(end.dayNumber) - Int(start.dayNumber)
  }
}

/// A day of the week, Monday first.
public enum Weekday: Int, Comparable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// Whether the left one comes first.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
