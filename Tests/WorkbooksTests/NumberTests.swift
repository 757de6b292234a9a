import TestSupport
import Testing

@testable import Workbooks

@Suite("Numbers and days of a workbook")
struct NumberTests {
  /// The lines of column A for numbers in a format.
  private func lines(
    _ format: String, from1904: Bool = false, _ values: String...
  ) throws -> [String] {
    var book = TestBook(numbers: values.map { ($0, format) })
    if from1904 { book.properties = "<workbookPr date1904=\"1\"/>" }
    return try book.text().split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
  }

  @Test func `numbers are written without needless digits`() throws {
    #expect(
      try lines(
        "0", "5", "5.0", "-5.50", "007", "0.80000000000000004", ".5", "-0", "0.0", "1E3", "1.5E-7",
        "-2.5e-10", "9007199254740992", "123456789012345", "1234567890123456", "3.0000000000000004",
        "0.1", "100", "1e15", "1e20", "12345678901234.5", "+3", "5.", "1E-5")
        == [
          "5", "5", "-5.5", "7", "0.8", "0.5", "0", "0", "1000", "0.00000015", "-0.00000000025",
          "9007199254740992", "123456789012345", "1234567890123456", "3.0000000000000004", "0.1",
          "100", "1000000000000000", "1e+20", "12345678901234.5", "3", "5", "0.00001",
        ])
  }

  @Test func `every number keeps its value`() throws {
    var random = SeededNumbers(7)
    var values: [Double] = []
    for _ in 0..<RandomCases.count(few: 2_000, soak: 200_000) {
      values.append(Double(bitPattern: random.next()))
      values.append(Double(random.number(in: -1_000_000...1_000_000)) / 1000)
      values.append(Double(random.number(in: 0...1 << 55)))
    }
    for value in values where value.isFinite {
      for written in ["\(value)", value.description.replacing("e", with: "E")] {
        var text: [UInt8] = []
        #expect(NumberText.write(Array(written.utf8), .plain, from1904: false, to: &text))
        let result = String(decoding: text, as: UTF8.self)
        #expect(Double(result) == value)
        if value.magnitude < 1e15 { #expect(!result.contains("e")) }
        if value == value.rounded(), value.magnitude <= 0x1p53 { #expect(!result.contains(".")) }
      }
    }
  }

  @Test func `zeros in front are restored where the format is zeros`() throws {
    #expect(
      try lines("0000", "12", "12345", "-7", "0", "1.5") == [
        "0012", "12345", "-0007", "0000", "1.5",
      ])
    #expect(try lines("00000000", "12") == ["00000012"])
    #expect(try lines("0.00", "12") == ["12"])
    #expect(try lines("9", "0.8") == ["0.8"])
  }

  @Test(arguments: [14, 15, 16, 17, 22, 27, 30, 36, 50, 58])
  func `a number in a built-in format for days is a day`(format: Int) throws {
    #expect(try lines("\(format)", "45382", "45382.5") == ["31/03/2024", "31/03/2024 12:00:00"])
  }

  @Test(arguments: [0, 1, 2, 9, 10, 11, 12, 13, 23, 26, 37, 44, 46, 48, 49, 59])
  func `a number in another built-in format is a number`(format: Int) throws {
    #expect(try lines("\(format)", "45382") == ["45382"])
  }

  @Test(arguments: [18, 19, 20, 21, 45, 47])
  func `a number in a built-in format for times is a time below 1 and a day from there on`(
    format: Int
  )
    throws
  {
    #expect(
      try lines("\(format)", "0.604166666666667", "45382.25") == [
        "14:30:00", "31/03/2024 06:00:00",
      ])
  }

  @Test(arguments: [
    "dd/mm/yyyy", "yyyy\\-mm\\-dd;@", "[$-809]dd mmmm yyyy", "D-MMM-YY", "mmm yy", "mmm", "yyyy",
    "ddd",
    "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "[Red]d/m", "dd/mm/yyyy hh:mm", "m/d/yy h:mm AM/PM",
    "\"Week of \"dd/mm/yyyy", "General;dd/mm/yyyy",
  ])
  func `a number in a format with a day, month or year is a day`(format: String) throws {
    #expect(try lines(format, "45382", "0.5") == ["31/03/2024", "0.5"])
  }

  @Test(arguments: [
    "General", "GENERAL", "\"day\" 0", "0 \\d", "0_d", "*d0", "[Red]0", "[$Mdy-409]0.00",
    "#,##0.00",
    "[h]:mm", "[hh]:mm:ss", "[mm]:ss", "[ss]", "[H]", "0.00E+00", "@", "\"unclosed d",
    "0 \"a\" \\m \"y\"",
    "_-* #,##0.00_-;\\-* #,##0.00_-;_-* \"-\"??_-;_-@_-", "[Red", "0\\", "",
  ])
  func `a number in any other format is a number`(format: String) throws {
    #expect(try lines(format, "45382", "1.5") == ["45382", "1.5"])
  }

  @Test(arguments: ["hh:mm", "h:mm:ss AM/PM", "h AM/PM", "mm:ss", "ss", "h:mm A/P"])
  func `a number below 1 in a format with a time only is a time`(format: String) throws {
    #expect(try lines(format, "0.75", "0", "0.9999999") == ["18:00:00", "00:00:00", "23:59:59"])
  }

  @Test func `days are counted from 1900, with a 29 February that there was not`() throws {
    #expect(
      try lines("14", "0", "1", "59", "60", "60.5", "61", "366", "2958465", "2958466", "-1")
        == [
          "0", "01/01/1900", "28/02/1900", "60", "60.5", "01/03/1900", "31/12/1900", "31/12/9999",
          "2958466", "-1",
        ])
  }

  @Test func `days are counted from 1904 where the workbook says so`() throws {
    #expect(
      try lines("14", from1904: true, "0", "60", "43920", "2957003", "2957004", "-1")
        == ["01/01/1904", "01/03/1904", "31/03/2024", "31/12/9999", "2957004", "-1"])
  }

  @Test func `a time of day is rounded to the second, perhaps to the next day`() throws {
    #expect(
      try lines("14", "45382.9999999", "45382.000001", "45382.99998", "45382.4375", "59.9999999")
        == ["01/04/2024", "31/03/2024", "31/03/2024 23:59:58", "31/03/2024 10:30:00", "59.9999999"])
  }

  @Test func `every day of the calendar comes after the one before`() {
    var last = (day: 28, month: 2, year: 1900)
    for serial in 61...2_958_465 {
      var text: [UInt8] = []
      guard serial < 100_000 || serial % 365 == 0 || serial > 2_958_000 else { continue }
      if !SerialDay.write(Double(serial), from1904: false, isTime: false, to: &text) {
        Issue.record("\(serial)")
      }
      let parts = String(decoding: text, as: UTF8.self).split(separator: "/").compactMap { Int($0) }
      if serial < 100_000 {
        let follows =
          parts[0] == last.day + 1 && parts[1] == last.month && parts[2] == last.year
          || parts[0] == 1
            && (parts[1] == last.month + 1 && parts[2] == last.year
              || parts[1] == 1 && last.month == 12 && parts[2] == last.year + 1)
        if !follows { Issue.record("\(serial)") }
      }
      last = (parts[0], parts[1], parts[2])
    }
    #expect(last == (31, 12, 9999))
  }

  @Test func `the format of a cell may hold an ampersand`() throws {
    #expect(try lines("\"a&b\" dd", "45382") == ["31/03/2024"])
  }
}
