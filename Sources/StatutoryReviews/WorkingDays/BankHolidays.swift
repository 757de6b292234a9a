import CareRecords

/// The bank and public holidays of England and Wales, by rule and by a table of the exceptions.
///
/// The rule is that of the Banking and Financial Dealings Act 1971 with the days that royal
/// proclamation adds each year (New Year's Day, the early May holiday since 1978, substitutes for
/// days that fall on a weekend). The table holds the years in which a proclamation moved a holiday
/// or added one. A holiday proclaimed later can be added in the configuration.
package enum BankHolidays {
  /// The holidays of a year in order.
  package static func days(in year: Int) -> [CivilDate] {
    let easterSunday = easter(year)
    var days = substituted([day(year, 1, 1)])
    days += [easterSunday.adding(days: -2), easterSunday.adding(days: 1)]
    days.append(moved[MovedHoliday(year, .earlyMay)] ?? firstMonday(of: 5, in: year))
    days.append(moved[MovedHoliday(year, .spring)] ?? lastMonday(of: 5, in: year))
    days.append(lastMonday(of: 8, in: year))
    days += substituted([day(year, 12, 25), day(year, 12, 26)])
    days += proclaimed.filter { $0.year == year }
    return days.sorted()
  }

  /// Holidays proclaimed once.
  static let proclaimed: [CivilDate] = [
    day(1999, 12, 31),  // Millennium Eve
    day(2002, 6, 3),  // Golden Jubilee
    day(2011, 4, 29),  // Royal wedding
    day(2012, 6, 5),  // Diamond Jubilee
    day(2022, 6, 3),  // Platinum Jubilee
    day(2022, 9, 19),  // State funeral of Queen Elizabeth II
    day(2023, 5, 8),  // Coronation of King Charles III
  ]

  private enum MovableHoliday { case earlyMay, spring }

  private struct MovedHoliday: Hashable {
    let year: Int
    let holiday: MovableHoliday
    init(_ year: Int, _ holiday: MovableHoliday) {
      self.year = year
      self.holiday = holiday
    }
  }

  /// Holidays that stood on another day than the rule gives.
  private static let moved: [MovedHoliday: CivilDate] = [
    MovedHoliday(1995, .earlyMay): day(1995, 5, 8),  // 50 years of VE Day
    MovedHoliday(2020, .earlyMay): day(2020, 5, 8),  // 75 years of VE Day
    MovedHoliday(2002, .spring): day(2002, 6, 4),
    MovedHoliday(2012, .spring): day(2012, 6, 4),
    MovedHoliday(2022, .spring): day(2022, 6, 2),
  ]

  /// Moves days that fall on a weekend to the next weekdays not taken by another of them.
  private static func substituted(_ days: [CivilDate]) -> [CivilDate] {
    var result = days.filter { $0.weekday < .saturday }
    for day in days where day.weekday >= .saturday {
      var substitute = day
      while substitute.weekday >= .saturday || result.contains(substitute) {
        substitute = substitute.adding(days: 1)
      }
      result.append(substitute)
    }
    return result
  }

  /// Easter Sunday of the Gregorian calendar (the anonymous algorithm of Nature, 1876).
  static func easter(_ year: Int) -> CivilDate {
    let golden = year % 19
    let century = year / 100
    let rest = year % 100
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let shift = (golden + 11 * epact + 22 * weekday) / 451
    let sum = epact + weekday - 7 * shift + 114
    return day(year, sum / 31, sum % 31 + 1)
  }

  private static func firstMonday(of month: Int, in year: Int) -> CivilDate {
    let first = day(year, month, 1)
    return first.adding(days: (7 - first.weekday.rawValue) % 7)
  }

  private static func lastMonday(of month: Int, in year: Int) -> CivilDate {
    let last = day(year, month, CivilDate.daysInMonth(month, of: year))
    return last.adding(days: -last.weekday.rawValue)
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    guard let date = CivilDate(year: year, month: month, day: day) else {
      preconditionFailure("the holiday rules name a day that does not exist")
    }
    return date
  }
}
