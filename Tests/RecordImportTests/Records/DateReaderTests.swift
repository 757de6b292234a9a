import CareRecords
import Testing

@testable import RecordImport

@Suite("Dates in cells")
struct DateReaderTests {
  private func read(_ text: String) -> DateReading {
    FileBytes.withArray(Array(text.utf8)) { bytes in
      unsafe DateReader().read(
        ByteField(start: bytes.start, count: bytes.count), ReviewColumn.date)
    }
  }

  @Test("are read the same by table as by the calendar")
  func everyDay() {
    let reader = DateReader()
    for year in stride(from: 1899, through: 2201, by: 1) {
      for month in 0...13 {
        for day in [0, 1, 9, 10, 28, 29, 30, 31, 32] {
          let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
          let text = "\(two(day))/\(two(month))/\(year)"
          let isUsual = (1900...2199).contains(year)
          let expected = isUsual ? CivilDate(year: year, month: month, day: day) : nil
          let found = FileBytes.withArray(Array(text.utf8)) { bytes in
            unsafe reader.read(
              ByteField(start: bytes.start, count: bytes.count), ReviewColumn.date
            ).date
          }
          if found != expected { Issue.record("\(text)") }
        }
      }
    }
  }

  @Test("with any one byte changed are read as the plain reader does")
  func changedBytes() {
    let reader = DateReader()
    for place in 0..<10 {
      for byte in UInt8.min...UInt8.max {
        var text = Array("29/02/2024".utf8)
        text[place] = byte
        FileBytes.withArray(text) { bytes in
          let field = unsafe ByteField(start: bytes.start, count: bytes.count)
          let expected = CivilDate(bytes: field.trimmed)
          if reader.read(field, ReviewColumn.date).date != expected {
            Issue.record("\(place) \(byte)")
          }
        }
      }
    }
  }

  @Test(
    "tell a blank cell, a two-digit year and a wrong date apart",
    arguments: [
      ("", DateReading.Fault.blank), ("  ", .blank), ("01/02/24", .twoDigitYear),
      ("1-2-24", .twoDigitYear), ("1.2.24", .twoDigitYear), ("01/02/024", .invalid),
      ("31/02/2024", .invalid), ("2024/02/01", .invalid), ("01-02-2024", .invalid),
      ("1 Feb 2024", .invalid), ("45323", .serialNumber), ("45323.4375", .serialNumber),
      ("453230", .invalid), ("####", .spoilt), ("#REF!", .spoilt), ("#FORMULA!", .formula),
      ("NULL", .blank), ("n/a", .blank), ("-", .blank), ("\u{2013}", .blank), ("N/A/N", .invalid),
      ("1/2/2024", .none), ("2024-02-01", .none), (" 01/02/2024 ", .none),
      ("\u{200B}01/02/2024\u{A0}", .none),
    ])
  func faults(text: String, fault: DateReading.Fault) { #expect(read(text).fault == fault) }

  @Test(
    "with a time of day are the day as it is written",
    arguments: [
      "01/02/2024 00:00", "1/2/2024 9:30", "01/02/2024 12:00:00 AM", "01/02/2024 09:30:00 pm",
      "2024-02-01 00:00:00.000", "2024-02-01T23:30:00Z", "2024-02-01T23:30:00.1234567+05:30",
      "2024-02-01 23:59:59 -0800", "2024-02-01 08:00 UTC",
    ])
  func moments(text: String) {
    let reading = read(text)
    #expect(reading.date == CivilDate(year: 2024, month: 2, day: 1))
    #expect(reading.note == .timeOfDay && reading.validated == nil)
  }

  @Test(
    "with something else behind the day are no days",
    arguments: ["01/02/2024 noon", "2024-02-01T", "2024-02-01 25", "01/02/2024 09:30 or so"])
  func noMoments(text: String) { #expect(read(text).fault == .invalid) }

  @Test(
    "stand for no end in a column of ends, and for themselves in others",
    arguments: [
      ("01/01/1900", true), ("1900-01-01", true), ("1899-12-30 00:00:00", true),
      ("31/12/1900", true), ("01/01/1901", false), ("31/12/2098", false), ("31/12/2099", true),
      ("30/12/2099", false), ("31/12/9999", true), ("9999-12-31", true), ("2999-12-31T00:00", true),
    ])
  func noEnd(text: String, isNoEnd: Bool) {
    let reading = FileBytes.withArray(Array(text.utf8)) { bytes in
      unsafe DateReader().read(
        ByteField(start: bytes.start, count: bytes.count), EpisodeColumn.ended)
    }
    #expect((reading.note == .noEnd) == isNoEnd)
    #expect((reading.fault == .blank) == isNoEnd && (reading.date == nil) == isNoEnd)
    #expect(read(text).note != .noEnd)
  }

  @Test func `can only be month first where the second number is above twelve`() {
    #expect(read("06/27/2024").isMonthFirst && read("6/13/2024 00:00").isMonthFirst)
    #expect(!read("06/12/2024").isMonthFirst && !read("27/06/2024").isMonthFirst)
    #expect(!read("13/13/2024").isMonthFirst && !read("02/30/2024").isMonthFirst)
  }

  @Test(
    "are dates to the validator in its one form only",
    arguments: [
      ("01/02/2024", true), ("1/2/2024", true), (" 1/2/2024", true), ("01/2/2024", true),
      (" 01/02/2024", false), ("01/02/2024 ", false), ("01/ 2/2024", false), ("0/1/2024", false),
      ("2024-02-01", false), ("01/02/24", false), ("01/02/1850", true), ("21/09/1677", false),
      ("22/09/1677", true), ("11/04/2262", true), ("12/04/2262", false), ("\t1/2/2024", false),
    ])
  func validated(text: String, isDate: Bool) { #expect((read(text).validated != nil) == isDate) }
}
