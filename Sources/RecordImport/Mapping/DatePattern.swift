import CareRecords

/// How a system writes dates: `DD/MM/YYYY`, `D MMM YYYY`, `YYYYMMDD`.
///
/// `D` and `M` mean one or two digits, and `DD` and `MM` mean two. `MMM` means the first three
/// letters of an English month, `MMMM` its whole name, `YYYY` four digits and `YY` the last two
/// digits of a year. Small letters mean the same. Any other character means itself. A time of day
/// after the date is ignored, with or without a time zone: the day is the one that is written. So
/// are a day of the week before it and the letters of `21st`.
///
/// Two digits are the year within 50 years of the report's period, which `readingYears(near:)` sets.
/// Until then a form with `YY` fits no cell.
public struct DatePattern: Sendable, Hashable {
  enum Token: Sendable, Hashable {
    case day(width: Int)
    case month(width: Int)
    case monthName(isWhole: Bool)
    case year
    case shortYear
    case byte(UInt8)
  }

  /// The pattern as it was written.
  public let text: String
  private let tokens: [Token]
  /// The year that years of two digits are near; nil until it is known.
  private var nearYear: Int?

  /// The form of a date in most databases.
  static let iso = DatePattern(known: "YYYY-MM-DD")
  /// The form of a date in the Department's files.
  static let slashes = DatePattern(known: "D/M/YYYY")
  /// The form of American dates, which is never read unless a mapping names it.
  static let monthFirst = DatePattern(known: "M/D/YYYY")

  /// Reads a pattern; nil unless it has a day, a month and a year, each once.
  public init?(_ text: String) {
    var tokens: [Token] = []
    // People who know spreadsheets write dd/mm/yyyy.
    var rest = Substring(text.uppercased())
    while let first = rest.first {
      let run = rest.prefix { $0 == first }
      switch (first, run.count) {
      case ("D", 1...2): tokens.append(.day(width: run.count))
      case ("M", 1...2): tokens.append(.month(width: run.count))
      case ("M", 3...4): tokens.append(.monthName(isWhole: run.count == 4))
      case ("Y", 4): tokens.append(.year)
      case ("Y", 2): tokens.append(.shortYear)
      case ("D", _), ("M", _), ("Y", _): return nil
      default:
        guard let byte = first.asciiValue, byte >= 0x20, !first.isLetter, !first.isNumber else {
          return nil
        }
        tokens += Array(repeating: .byte(byte), count: run.count)
      }
      rest = rest.dropFirst(run.count)
    }
    func count(_ isWanted: (Token) -> Bool) -> Int { tokens.count(where: isWanted) }
    guard count({ if case .day = $0 { true } else { false } }) == 1,
      count({ if case .month = $0 { true } else if case .monthName = $0 { true } else { false } })
        == 1, count({ $0 == .year || $0 == .shortYear }) == 1
    else { return nil }
    self.text = text
    self.tokens = tokens
  }

  private init(known text: String) {
    guard let pattern = DatePattern(text) else { preconditionFailure("\(text) is no pattern") }
    self = pattern
  }

  /// Whether the form has years of two digits.
  package var hasShortYear: Bool { tokens.contains(.shortYear) }

  /// Whether the form has the number of the month in front of the day.
  var isMonthFirst: Bool {
    for token in tokens {
      switch token {
      case .day: return false
      case .month: return true
      default: continue
      }
    }
    return false
  }

  /// The form with which years of two digits are read as those within 50 years of a year.
  ///
  /// Near 2025, `75` is 1975 and `74` is 2074.
  package func readingYears(near year: Int) -> DatePattern {
    var pattern = self
    pattern.nearYear = year
    return pattern
  }

  /// The date in a text; nil where the text is not written in this form.
  package func date(in text: String) -> CivilDate? {
    var text = text
    return text.withUTF8 { unsafe date(in: ByteField($0).trimmed) }
  }

  /// The date in a trimmed cell; nil where the cell is not written in this form.
  func date(in cell: ByteField) -> CivilDate? {
    var reader = PatternReader(cell: cell)
    reader.skipWeekday()
    var (year, month, day) = (0, 0, 0)
    for token in tokens {
      switch token {
      case .day(let width):
        guard let number = reader.number(digits: width == 1 ? 1...2 : 2...2) else { return nil }
        day = number
        reader.skipOrdinal()
      case .month(let width):
        guard let number = reader.number(digits: width == 1 ? 1...2 : 2...2) else { return nil }
        month = number
      case .monthName(let isWhole):
        guard let number = reader.monthName(isWhole: isWhole) else { return nil }
        month = number
      case .year:
        guard let number = reader.number(digits: 4...4) else { return nil }
        year = number
      case .shortYear:
        guard let nearYear, let number = reader.number(digits: 2...2) else { return nil }
        let first = nearYear - 50
        year = first + (number - first % 100 + 100) % 100
      case .byte(let byte): guard reader.byte(byte) else { return nil }
      }
    }
    guard reader.isAtEnd || reader.isTimeOfDay, (1900...2199).contains(year) else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }
}

/// Reads the bytes of a cell one after another.
private struct PatternReader {
  let cell: ByteField
  var position = 0

  var isAtEnd: Bool { position == cell.count }

  private var next: UInt8? { position < cell.count ? cell[position] : nil }

  mutating func byte(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  mutating func number(digits: ClosedRange<Int>) -> Int? {
    var (value, count) = (0, 0)
    while count < digits.upperBound, let byte = next, (0x30...0x39).contains(byte) {
      value = value * 10 + Int(byte - 0x30)
      count += 1
      position += 1
    }
    return count >= digits.lowerBound ? value : nil
  }

  /// The number of the month whose name is here, in capitals or small letters.
  ///
  /// The short name of September has three letters or four, as some systems write it.
  mutating func monthName(isWhole: Bool) -> Int? {
    for (index, name) in CivilDate.monthNames.enumerated() {
      guard word(isWhole ? name : String(name.prefix(3))) else { continue }
      if !isWhole, index == 8 { _ = word("t") }
      return index + 1
    }
    return nil
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// Passes over a day of the week in front, as `Friday`, `Fri` or `Fri,`.
  mutating func skipWeekday() {
    guard let first = next, first | 0x20 >= UInt8(ascii: "a") else { return }
    for name in Self.weekdays {
      // Some shorten a day of the week to four letters: Tues, Thur.
      for length in [name.utf8.count, 5, 4, 3] where length <= name.utf8.count {
        let start = position
        guard word(String(name.prefix(length))) else { continue }
        let hasComma = byte(UInt8(ascii: ","))
        if byte(0x20) || hasComma {
          while byte(0x20) {}
          return
        }
        position = start
      }
    }
  }

  /// Passes over the letters after the number of a day, as in `21st`.
  mutating func skipOrdinal() {
    guard let first = next, first | 0x20 >= UInt8(ascii: "a") else { return }
    for letters in ["st", "nd", "rd", "th"] where word(letters) { return }
  }

  private mutating func word(_ word: String) -> Bool {
    let letters = Array(word.utf8)
    guard position + letters.count <= cell.count,
      letters.indices.allSatisfy({ cell[position + $0] | 0x20 == letters[$0] | 0x20 })
    else { return false }
    position += letters.count
    return true
  }

  /// Whether what is left is a time such as ` 00:00:00.000`, `T09:30Z` or ` 9:30 AM`.
  var isTimeOfDay: Bool {
    var reader = self
    guard reader.byte(0x20) || reader.byte(UInt8(ascii: "T")) || reader.byte(UInt8(ascii: ","))
    else { return false }
    while reader.byte(0x20) {}
    if reader.word("at") { while reader.byte(0x20) {} }
    guard reader.number(digits: 1...2) != nil, reader.byte(UInt8(ascii: ":")),
      reader.number(digits: 2...2) != nil
    else { return false }
    if reader.byte(UInt8(ascii: ":")) {
      guard reader.number(digits: 2...2) != nil else { return false }
      if reader.byte(UInt8(ascii: ".")) {
        guard reader.number(digits: 1...9) != nil else { return false }
      }
    }
    if reader.isAtEnd { return true }
    let rest = reader.cell[reader.position, reader.cell.count].trimmed.text.uppercased()
    return ["AM", "PM", "A.M.", "P.M."].contains(rest) || Self.isTimeZone(rest)
  }

  /// Whether a text is `Z`, `UTC`, `GMT`, `BST` or an offset such as `+01:00`.
  private static func isTimeZone(_ text: String) -> Bool {
    if ["Z", "UTC", "GMT", "BST"].contains(text) { return true }
    guard let sign = text.first, sign == "+" || sign == "-" else { return false }
    let digits = text.dropFirst().filter { $0 != ":" }
    return (digits.count == 2 || digits.count == 4) && digits.allSatisfy(\.isNumber)
  }
}
