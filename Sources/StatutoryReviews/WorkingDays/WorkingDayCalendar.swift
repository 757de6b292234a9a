import CareRecords

/// The working days of England and Wales.
///
/// A working day is any day that is not a Saturday, a Sunday, Christmas Day, Good Friday or a bank
/// holiday (Care Planning, Placement and Case Review (England) Regulations 2010, regulation 2).
/// All days of 1899–2201 are laid out once, so that each question is one look into a table.
public struct WorkingDayCalendar: Sendable {
  private static let firstYear = 1899
  private static let lastYear = 2201

  private let firstDay: Int32
  /// The number of working days up to and including each day since `firstDay`.
  private let countUpTo: ContiguousArray<Int32>
  /// The working days in order.
  private let workingDays: ContiguousArray<Int32>

  /// The calendar without holidays beyond those known to the program.
  public static let standard = WorkingDayCalendar(extraHolidays: [])

  /// Lays out the calendar with holidays proclaimed after this version.
  public init(extraHolidays: [CivilDate]) {
    var holidays = extraHolidays.map(\.dayNumber)
    for year in Self.firstYear...Self.lastYear {
      for day in BankHolidays.days(in: year) { holidays.append(day.dayNumber) }
    }
    holidays.sort()
    // Days and holidays are walked through together, which is ten times as quick as looking up each
    // of the 110,000 days.
    var nextHoliday = holidays[...]
    let first = ReportingPeriod(startingIn: Self.firstYear).from.adding(months: -3)
    let last = ReportingPeriod(startingIn: Self.lastYear).to
    firstDay = first.dayNumber
    let days = CivilDate.days(from: first, to: last) + 1
    var counts = ContiguousArray<Int32>()
    counts.reserveCapacity(days)
    var working = ContiguousArray<Int32>()
    working.reserveCapacity(days * 5 / 7)
    var weekday = first.weekday.rawValue
    for number in first.dayNumber...last.dayNumber {
      while let holiday = nextHoliday.first, holiday < number { nextHoliday.removeFirst() }
      if weekday < Weekday.saturday.rawValue, nextHoliday.first != number { working.append(number) }
      counts.append(Int32(working.count))
      weekday = weekday == 6 ? 0 : weekday + 1
    }
    countUpTo = counts
    workingDays = working
  }

  /// Whether a day is a working day.
  public func isWorkingDay(_ day: CivilDate) -> Bool {
    count(upTo: day) != count(upTo: day.adding(days: -1))
  }

  /// The last day of a period of `count` working days from `day`, which is itself not counted.
  ///
  /// Day 1 is the next working day; "within 20 working days" is over on the 20th.
  public func day(_ count: Int, workingDaysAfter day: CivilDate) -> CivilDate {
    let index = self.count(upTo: day) + count - 1
    return CivilDate(dayNumber: workingDays[min(max(index, 0), workingDays.count - 1)])
  }

  /// The number of working days after `start` up to and including `end`; the same day gives 0.
  public func workingDays(from start: CivilDate, to end: CivilDate) -> Int {
    count(upTo: end) - count(upTo: start)
  }

  private func count(upTo day: CivilDate) -> Int {
    let index = Int(day.dayNumber) - Int(firstDay)
    return Int(countUpTo[min(max(index, 0), countUpTo.count - 1)])
  }
}
