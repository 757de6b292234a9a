import CareRecords
import Testing

@testable import StatuteReference

@Suite("The reference calendar")
struct ReferenceCalendarTests {
  @Test
  func `holds the 157 official days, each a weekday`() {
    #expect(OfficialBankHolidays.texts.count == 157)
    #expect(ReferenceCalendar.holidays.count == 157)
    #expect(ReferenceCalendar.holidays.allSatisfy { !ReferenceCalendar.isWeekend($0) })
    #expect(OfficialBankHolidays.texts == OfficialBankHolidays.texts.sorted())
  }

  @Test
  func `knows the days that were added and moved by proclamation`() {
    for text in [
      "2011-04-29", "2012-06-05", "2020-05-08", "2022-06-02", "2022-06-03", "2022-09-19",
      "2023-05-08",
    ] {
      #expect(!ReferenceCalendar.isWorkingDay(WorkedCase.day(text)), "\(text)")
    }
    for text in ["2012-05-28", "2020-05-04", "2022-05-30"] {
      #expect(ReferenceCalendar.isWorkingDay(WorkedCase.day(text)), "\(text)")
    }
  }

  @Test(arguments: WorkedDate.twentyWorkingDays)
  func `counts twenty working days`(_ worked: WorkedDate) {
    #expect(ReferenceCalendar.day(workingDays: 20, after: worked.start) == worked.due)
  }

  @Test(arguments: WorkedDate.sixMonths)
  func `counts six months to the corresponding date`(_ worked: WorkedDate) {
    #expect(ReferenceCalendar.day(months: 6, after: worked.start) == worked.due)
  }

  @Test
  func `finds that 183 days differ from six months for 302 of 365 start dates`() {
    var day = WorkedCase.day("2025-01-01")
    var differing = 0
    while day.year == 2025 {
      let months = ReferenceCalendar.day(months: 6, after: day)
      if months != ReferenceCalendar.day(183, after: day) { differing += 1 }
      day = ReferenceCalendar.day(1, after: day)
    }
    #expect(differing == 302)
  }
}
