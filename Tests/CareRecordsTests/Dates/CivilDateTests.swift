import CareRecords
import Testing

/// The date that a text names; a test that misspells one stops.
func day(_ text: String) -> CivilDate {
  guard let day = CivilDate(text: text) else { preconditionFailure("\(text) is no date") }
  return day
}

@Suite("Days of the calendar")
struct CivilDateTests {
  /// Every day of 1900–2199 in order, counted one by one.
  private static func eachDay(_ body: (Int32, (year: Int, month: Int, day: Int)) -> Void) {
    // 1 January 1900 is 25,567 days before 1 January 1970.
    var number: Int32 = -25_567
    for year in 1900...2199 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (index, length) in lengths.enumerated() {
        for day in 1...length {
          body(number, (year, index + 1, day))
          number += 1
        }
      }
    }
  }

  @Test
  func `months are added as the calendar has them, in the table and outside it`() {
    // Day by day beside a plain reading of the calendar; 1970 and 2069 are the ends of the table.
    for year in [1899, 1969, 1970, 1999, 2000, 2023, 2024, 2068, 2069, 2070, 2199] {
      for month in 1...12 {
        for dayOfMonth in 27...CivilDate.daysInMonth(month, of: year) {
          guard let start = CivilDate(year: year, month: month, day: dayOfMonth) else { continue }
          for months in [-216, -13, -6, -1, 0, 1, 3, 6, 12, 48, 216, 1300] {
            let total = year * 12 + month - 1 + months
            let (newYear, newMonth) = (total / 12, total % 12 + 1)
            let length = CivilDate.daysInMonth(newMonth, of: newYear)
            #expect(
              start.adding(months: months)
                == CivilDate(year: newYear, month: newMonth, day: min(dayOfMonth, length)),
              "\(start) and \(months) months")
          }
        }
      }
    }
  }

  @Test
  func `a date that may be missing keeps its day in four bytes`() {
    #expect(MemoryLayout<CompactDate>.size == 4)
    #expect(CompactDate(nil).date == nil)
    Self.eachDay { number, _ in
      let date = CivilDate(dayNumber: number)
      if CompactDate(date).date != date { Issue.record("\(date)") }
    }
  }

  @Test
  func `every day from 1900 to 2199 goes to its number and back`() {
    var wrong: [String] = []
    var count = 0
    Self.eachDay { number, parts in
      count += 1
      let made = CivilDate(year: parts.year, month: parts.month, day: parts.day)
      let back = CivilDate(dayNumber: number).components
      if made?.dayNumber != number || back != parts { wrong.append("\(parts)") }
    }
    #expect(count == 109_573)
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  @Test
  func `every day is written in three forms and read back from two`() {
    var wrong: [String] = []
    Self.eachDay { number, parts in
      guard number % 13 == 0 || parts.month == 2 && parts.day > 27 else { return }
      let date = CivilDate(dayNumber: number)
      let (year, month, day) = parts
      let months = day < 10 ? "0\(day)" : "\(day)"
      let padded = month < 10 ? "0\(month)" : "\(month)"
      let texts = [
        "\(year)-\(padded)-\(months)", "\(months)/\(padded)/\(year)", "\(day)/\(month)/\(year)",
        "\(months)/\(month)/\(year)", "\(day)/\(padded)/\(year)",
      ]
      if date.description != texts[0] || date.slashText != texts[1] { wrong.append(texts[0]) }
      for text in texts where CivilDate(text: text) != date { wrong.append(text) }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    #expect(day("2025-03-31").longText == "31 March 2025")
    #expect(day("2025-12-01").longText == "1 December 2025")
  }

  @Test(arguments: [
    "", "1", "2024", "2024-02", "2024-02-30", "2023-02-29", "1900-02-29", "2024-00-10",
    "2024-13-10", "2024-10-00", "2024-10-32", "2024-4-01", "2024-04-1", "24-04-01", "1899-12-31",
    "2200-01-01", "2024/04/01", "2024.04.01", "20240401", "2024-04-01T", "2024-04-01T00:00",
    "2024-04-01 00:00", " 2024-04-01", "2024-04-01 ", "+024-04-01", "-024-04-01", "2024-04-0١",
    "30/02/2024", "29/02/2023", "0/4/2024", "1/0/2024", "32/1/2024", "1/13/2024", "1/4/24",
    "01/04/24", "1/4/024", "01/04/20244", "001/4/2024", "1/004/2024", "1/4/1899", "1/4/2200",
    "01-04-2024", "1.4.2024", "01/04-2024", "01-04/2024", "04/31/2024", "2024/4/1", "1//2024",
    "//2024", "1/4/", "/4/2024", "1/4/2024 ", " 1/4/2024", "1 /4/2024", "+1/4/2024", "1/+4/2024",
    "1/4/2O24", "1 April 2024", "1-Apr-2024", "Apr 1, 24", "01/04/2024 00:00", "45383", "45383.0",
  ])
  func `no other form is read as a date`(_ text: String) {
    #expect(CivilDate(text: text) == nil)
  }

  @Test(arguments: ["2024-02-29", "29/02/2024", "1/2/2024", "11/2/2024", "1/12/2024"])
  func `a date with one character changed, added or lost is read only as what it says`(
    _ text: String
  ) {
    let bytes = Array(text.utf8)
    var candidates: [[UInt8]] = []
    for index in bytes.indices {
      var shorter = bytes
      shorter.remove(at: index)
      candidates.append(shorter)
      for other in UInt8(0)...127 {
        var changed = bytes
        changed[index] = other
        var longer = bytes
        longer.insert(other, at: index)
        candidates += [changed, longer, bytes + [other]]
      }
    }
    for candidate in candidates {
      let text = String(decoding: candidate, as: UTF8.self)
      #expect(CivilDate(text: text) == Self.plainly(text), "\(text.debugDescription)")
    }
  }

  /// Reads the two forms by their separators, without regard to speed.
  private static func plainly(_ text: String) -> CivilDate? {
    func number(_ text: Substring, _ digits: ClosedRange<Int>) -> Int? {
      guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) })
      else { return nil }
      return Int(text)
    }
    let slashes = text.split(separator: "/", omittingEmptySubsequences: false)
    let dashes = text.split(separator: "-", omittingEmptySubsequences: false)
    var parts: (Int?, Int?, Int?) = (nil, nil, nil)
    if slashes.count == 3 {
      parts = (number(slashes[2], 4...4), number(slashes[1], 1...2), number(slashes[0], 1...2))
    } else if dashes.count == 3 {
      parts = (number(dashes[0], 4...4), number(dashes[1], 2...2), number(dashes[2], 2...2))
    }
    guard let year = parts.0, let month = parts.1, let day = parts.2, (1900...2199).contains(year)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  @Test(arguments: [
    ("2022-08-31", 6, "2023-02-28"), ("2023-08-31", 6, "2024-02-29"),
    ("2023-08-29", 6, "2024-02-29"), ("2023-08-28", 6, "2024-02-28"),
    ("2024-02-29", 6, "2024-08-29"), ("2024-02-29", 12, "2025-02-28"),
    ("2024-02-29", 48, "2028-02-29"), ("2024-11-30", 3, "2025-02-28"),
    ("2024-12-31", 3, "2025-03-31"), ("2024-01-31", 1, "2024-02-29"),
    ("2024-03-31", -1, "2024-02-29"), ("2024-01-15", -13, "2022-12-15"),
    ("2024-05-31", 0, "2024-05-31"),
  ])
  func `months run to the corresponding date or the last day of the month`(
    start: String, months: Int, end: String
  ) {
    #expect(day(start).adding(months: months) == day(end))
  }

  @Test
  func `the corresponding date is the same day of the month wherever there is one`() {
    var start = day("2019-12-01")
    while start < day("2024-04-01") {
      for months in [-18, -3, -1, 1, 3, 6, 12, 25] {
        let (year, month, dayOfMonth) = start.components
        let total = year * 12 + month - 1 + months
        var expected: CivilDate?
        var tried = dayOfMonth
        while expected == nil {
          expected = CivilDate(year: total / 12, month: total % 12 + 1, day: tried)
          tried -= 1
        }
        #expect(start.adding(months: months) == expected, "\(start) and \(months) months")
      }
      start = start.adding(days: 1)
    }
  }

  @Test
  func `weekdays follow each other from a known Monday`() {
    var date = day("1900-01-01")
    for number in 0..<2000 {
      #expect(date.weekday.rawValue == number % 7)
      date = date.adding(days: 1)
    }
    #expect(day("2025-03-31").weekday == .monday)
    #expect(day("2199-12-31").weekday == .tuesday)
  }

  @Test
  func `days between two dates are counted with their sign`() {
    #expect(CivilDate.days(from: day("2024-02-28"), to: day("2024-03-01")) == 2)
    #expect(CivilDate.days(from: day("2024-03-01"), to: day("2024-02-28")) == -2)
    #expect(day("2024-02-28") < day("2024-02-29"))
  }

  @Test
  func `a column of dates keeps missing ones apart from every day`() {
    var column = DateColumn()
    column.append(day("1900-01-01"))
    column.append(nil)
    column.append(day("2199-12-31"))
    #expect((0..<3).map { column[$0] } == [day("1900-01-01"), nil, day("2199-12-31")])
    column[1] = day("1970-01-01")
    column[0] = nil
    #expect((0..<3).map { column[$0] } == [nil, day("1970-01-01"), day("2199-12-31")])
    #expect(DateColumn(missingCount: 2)[1] == nil)
  }
}
