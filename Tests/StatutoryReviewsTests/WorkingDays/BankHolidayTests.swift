import CareRecords
import Testing

@testable import StatuteReference
@testable import StatutoryReviews

@Suite("Bank holidays and working days")
struct BankHolidayTests {
  @Test
  func `the rule and its exceptions give exactly the official days from 2010 to 2028`() {
    let computed = (2010...2028).flatMap { BankHolidays.days(in: $0) }.map(\.description)
    #expect(computed == OfficialBankHolidays.texts)
  }

  @Test
  func `holidays moved or proclaimed once before 2010 stand on their days`() {
    #expect(BankHolidays.days(in: 1995).map(\.description).contains("1995-05-08"))
    #expect(!BankHolidays.days(in: 1995).map(\.description).contains("1995-05-01"))
    #expect(BankHolidays.days(in: 1999).map(\.description).contains("1999-12-31"))
    #expect(
      BankHolidays.days(in: 2002).map(\.description).filter { $0.contains("-06-") }
        == ["2002-06-03", "2002-06-04"])
  }

  @Test(arguments: [
    (1900, "1900-04-15"), (1954, "1954-04-18"), (1981, "1981-04-19"), (2000, "2000-04-23"),
    (2038, "2038-04-25"), (2049, "2049-04-18"), (2076, "2076-04-19"), (2285, "2285-03-22"),
  ])
  func `Easter falls on the days of the tables`(year: Int, sunday: String) {
    #expect(BankHolidays.easter(year).description == sunday)
  }

  @Test
  func `every holiday of every year is a weekday and stands once`() {
    for year in 1900...2199 {
      let days = BankHolidays.days(in: year)
      #expect(days.count >= 8 && Set(days).count == days.count && days == days.sorted())
      #expect(days.allSatisfy { $0.weekday < .saturday && $0.year == year })
    }
  }

  /// The calendar against one that goes from day to day with the official list.
  @Test
  func `working days agree with a count from day to day, none to 25 of them`() {
    let calendar = WorkingDayCalendar.standard
    var start = WorkedCase.day("2010-01-01")
    let last = WorkedCase.day("2028-12-31")
    var wrong: [String] = []
    while start <= last {
      if calendar.isWorkingDay(start) != ReferenceCalendar.isWorkingDay(start) {
        wrong.append("\(start)")
      }
      var day = start
      for count in 1...25 {
        repeat {
          day = day.adding(days: 1)
        } while day <= last
          && !ReferenceCalendar.isWorkingDay(day)
        guard day <= last else { break }
        if calendar.day(count, workingDaysAfter: start) != day
          || calendar.workingDays(from: start, to: day) != count
        {
          wrong.append("\(start) and \(count)")
        }
      }
      if calendar.workingDays(from: start, to: start) != 0 { wrong.append("\(start) to itself") }
      start = start.adding(days: 1)
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  @Test
  func `days between two dates are none when the second is not after the first working day`() {
    let calendar = WorkingDayCalendar.standard
    // From Friday over the weekend to Sunday no working day has passed; to Monday one has.
    #expect(
      calendar.workingDays(from: WorkedCase.day("2024-06-07"), to: WorkedCase.day("2024-06-09"))
        == 0)
    #expect(
      calendar.workingDays(from: WorkedCase.day("2024-06-07"), to: WorkedCase.day("2024-06-10"))
        == 1)
    #expect(
      calendar.workingDays(from: WorkedCase.day("2024-06-10"), to: WorkedCase.day("2024-06-07"))
        == -1)
  }

  @Test
  func `a holiday proclaimed later moves the days after it`() {
    let extra = WorkedCase.day("2026-06-19")
    let calendar = WorkingDayCalendar(extraHolidays: [extra])
    #expect(!calendar.isWorkingDay(extra) && WorkingDayCalendar.standard.isWorkingDay(extra))
    let start = WorkedCase.day("2026-06-18")
    #expect(calendar.day(1, workingDaysAfter: start).description == "2026-06-22")
    #expect(WorkingDayCalendar.standard.day(1, workingDaysAfter: start) == extra)
  }

  @Test(arguments: WorkedDate.twentyWorkingDays)
  func `twenty working days end on the day worked by hand`(_ worked: WorkedDate) {
    #expect(WorkingDayCalendar.standard.day(20, workingDaysAfter: worked.start) == worked.due)
  }

  @Test(arguments: WorkedDate.sixMonths)
  func `six months end on the day worked by hand`(_ worked: WorkedDate) throws {
    #expect(DueDates(.england).later(of: .ordinary, after: worked.start) == worked.due)
  }
}
