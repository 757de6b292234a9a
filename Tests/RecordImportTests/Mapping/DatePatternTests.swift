import CareRecords
import Testing

@testable import RecordImport

@Suite("Dates as other systems write them")
struct DatePatternTests {
  private func date(
    _ text: String, _ pattern: String, near year: Int = 2025
  ) throws -> String? {
    let pattern = try #require(DatePattern(pattern)).readingYears(near: year)
    return pattern.date(in: text)?.description
  }

  @Test(arguments: [
    ("DD/MM/YYYY", "01/02/2024"), ("D/M/YYYY", "1/2/2024"), ("D/M/YYYY", "01/02/2024"),
    ("YYYY-MM-DD", "2024-02-01"), ("YYYYMMDD", "20240201"), ("D MMM YYYY", "1 Feb 2024"),
    ("D MMM YYYY", "01 FEB 2024"), ("D MMMM YYYY", "1 february 2024"), ("D.M.YYYY", "1.2.2024"),
    ("MMM D, YYYY", "Feb 1, 2024"), ("M/D/YYYY", "2/1/2024"), ("DD-MMM-YYYY", "01-Feb-2024"),
    ("YYYY-MM-DD", "2024-02-01 00:00:00"), ("YYYY-MM-DD", "2024-02-01 09:30:00.0000000"),
    ("YYYY-MM-DD", "2024-02-01T09:30:00"), ("D/M/YYYY", "1/2/2024 9:30 PM"),
    ("YYYY-MM-DD", "2024-02-01 23:00:00Z"), ("YYYY-MM-DD", "2024-02-01T00:00:00+01:00"),
    ("D/M/YYYY", "1/2/2024 9:30"), ("dd/mm/yyyy", "01/02/2024"), ("D-MMM-YY", "1-Feb-24"),
    ("DD/MM/YY", "01/02/24"), ("D MMMM YY", "1 February 24"), ("D/M/YY", "1/2/24 09:30"),
    ("D MMMM YYYY", "Thursday 1 February 2024"), ("D MMM YYYY", "Thu, 1 Feb 2024"),
    ("D MMMM YYYY", "Thurs 1st February 2024"), ("MMMM D, YYYY", "February 1st, 2024"),
    ("D MMM YYYY", "1 Feb 2024 at 14:00"), ("D/M/YYYY", "Thu 01/02/2024 at 9:30 AM"),
  ])
  func `a date in its own form is read, a time of day set aside`(
    _ pattern: String, _ text: String
  ) throws {
    #expect(try date(text, pattern) == "2024-02-01")
  }

  @Test(arguments: [
    ("DD/MM/YYYY", "1/2/2024"), ("DD/MM/YYYY", "01/02/24"), ("DD/MM/YYYY", "31/02/2024"),
    ("DD/MM/YYYY", "01/13/2024"), ("DD/MM/YYYY", "01/02/2024x"), ("DD/MM/YYYY", ""),
    ("D MMM YYYY", "1 Fev 2024"), ("D MMM YYYY", "1 February 2024"), ("YYYYMMDD", "2024021"),
    ("D MMMM YYYY", "Thursdays 1 February 2024"), ("D MMM YYYY", "1st1 Feb 2024"),
    ("D MMM YYYY", "Thu1 Feb 2024"), ("D MMM YYYY", "1 Feb 2024 at noon"),
    ("YYYY-MM-DD", "1899-02-01"), ("YYYY-MM-DD", "2024-02-01 evening"),
  ])
  func `anything else is no date`(_ pattern: String, _ text: String) throws {
    #expect(try date(text, pattern) == nil)
  }

  @Test(arguments: [
    "", "DD/MM", "DD/MM/YYY", "DD/MM/YY YYYY", "DD/MM/YYYY DD", "DDD/MM/YYYY", "MM MMM YYYY D",
    "dd/mm",
  ])
  func `a pattern has a day, a month and a year, each once`(_ text: String) {
    #expect(DatePattern(text) == nil)
  }

  @Test(arguments: [(2025, "75", 1975), (2025, "74", 2074), (2025, "24", 2024), (1999, "49", 1949)])
  func `two digits are the year within 50 years of the period`(
    _ near: Int, _ digits: String, _ year: Int
  ) throws {
    #expect(try date("01/02/\(digits)", "DD/MM/YY", near: near) == "\(year)-02-01")
  }

  @Test func `two digits are no year before the period is known, nor in four digits`() throws {
    let pattern = try #require(DatePattern("DD/MM/YY"))
    #expect(pattern.date(in: "01/02/24") == nil)
    #expect(try date("01/02/2024", "DD/MM/YY") == nil)
  }

  @Test func `September is short in three letters or four`() throws {
    #expect(try date("2 Sep 2024", "D MMM YYYY") == "2024-09-02")
    #expect(try date("2 Sept 2024", "D MMM YYYY") == "2024-09-02")
  }
}
