import CareRecords
import Testing

@testable import RecordImport

@Suite("Dates in cells")
struct DateReaderTests {
  private func read(_ text: String) -> DateReading {
    FileBytes.withArray(Array(text.utf8)) { bytes in
      unsafe DateReader().read(ByteField(start: bytes.start, count: bytes.count))
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
            unsafe reader.read(ByteField(start: bytes.start, count: bytes.count)).date
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
          if reader.read(field).date != expected { Issue.record("\(place) \(byte)") }
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
      ("01/02/2024 00:00", .invalid), ("1 Feb 2024", .invalid), ("45323", .invalid),
      ("1/2/2024", .none), ("2024-02-01", .none), (" 01/02/2024 ", .none),
    ])
  func faults(text: String, fault: DateReading.Fault) { #expect(read(text).fault == fault) }

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
