import CareRecords
import RecordImport

/// The forms in which the days of some cells are written.
struct DateForms {
  /// Which of day and month comes first in dates that are all numbers.
  enum Order {
    case dayFirst, monthFirst
    /// Both orders fit every date.
    case open
    /// Some dates fit only one order and some only the other.
    case mixed
  }

  /// Dates of numbers with one separator and one length of the year.
  struct Numbers: Hashable {
    var separator: String
    var hasShortYear: Bool
    var hasTwoDigits: Bool
    /// Whether a time of day follows some of the dates or a day of the week is before them, so that
    /// they are not always read.
    var hasTime = false

    func form(_ first: String, _ second: String) -> String {
      let year = hasShortYear ? "YY" : "YYYY"
      return [first, second].map { hasTwoDigits ? $0 + $0 : $0 }.joined(separator: separator)
        + separator + year
    }

    /// Whether dates of this kind are read as day first without being listed.
    var isAlwaysRead: Bool { separator == "/" && !hasShortYear && !hasTime }

    var dayFirst: String { form("D", "M") }
    var monthFirst: String { form("M", "D") }
  }

  /// The forms of dates in which nothing is open, such as `D MMM YYYY`, with how many have them.
  private(set) var plain: [String: Int] = [:]
  /// The dates that are all numbers: how many there are, and how many fit only one order.
  private(set) var numbers: [Numbers: (count: Int, onlyDayFirst: Int, onlyMonthFirst: Int)] = [:]
  /// Whether a time of day follows some of these.
  private(set) var hasTimes = false
  /// How many cells are no date in any form.
  private(set) var others = 0
  /// How many of those are the numbers that spreadsheets keep days as.
  private(set) var serials = 0
  /// How many cells there are.
  private(set) var count = 0

  init() {}

  init(_ cells: [(text: String, count: Int)]) {
    for cell in cells {
      count += cell.count
      add(cell.text, times: cell.count)
    }
  }

  /// The forms of several columns together: a file has one way to write dates.
  init(_ columns: [DateForms]) {
    for column in columns {
      count += column.count
      others += column.others
      serials += column.serials
      hasTimes = hasTimes || column.hasTimes
      plain.merge(column.plain, uniquingKeysWith: +)
      for (key, value) in column.numbers {
        let old = numbers[key] ?? (0, 0, 0)
        numbers[key] = (
          old.count + value.count, old.onlyDayFirst + value.onlyDayFirst,
          old.onlyMonthFirst + value.onlyMonthFirst
        )
      }
    }
  }

  /// The year that those of two digits are near until the period is known.
  static let nearYear = 2025

  private static let separators = ["/", "-", ".", " "]

  private static let plainForms: [(text: String, pattern: DatePattern)] = {
    var forms: [String] = ["YYYYMMDD", "DMMMYYYY", "DMMMYY"]
    for separator in separators {
      forms.append(["YYYY", "M", "D"].joined(separator: separator))
      for name in ["MMM", "MMMM"] {
        for year in ["YYYY", "YY"] {
          forms.append(["D", name, year].joined(separator: separator))
        }
      }
    }
    for name in ["MMM", "MMMM"] { forms += ["\(name) D, YYYY", "\(name) D YYYY"] }
    return forms.compactMap { text in
      DatePattern(text).map { (text, $0.readingYears(near: nearYear)) }
    }
  }()

  private static let numberForms:
    [(numbers: Numbers, dayFirst: DatePattern, monthFirst: DatePattern)] = {
      separators.flatMap { separator in
        [true, false].compactMap { isShort in
          let numbers = Numbers(separator: separator, hasShortYear: isShort, hasTwoDigits: false)
          guard let first = DatePattern(numbers.dayFirst),
            let second = DatePattern(numbers.monthFirst)
          else { return nil }
          return (
            numbers, first.readingYears(near: nearYear), second.readingYears(near: nearYear)
          )
        }
      }
    }()

  private mutating func add(_ text: String, times: Int) {
    guard (5...48).contains(text.utf8.count),
      text.utf8.contains(where: { (0x30...0x39).contains($0) })
    else {
      others += times
      return
    }
    guard Self.beginsLikeDay(text) else {
      others += times
      return
    }
    for form in Self.numberForms {
      let isDayFirst = form.dayFirst.date(in: text) != nil
      let isMonthFirst = form.monthFirst.date(in: text) != nil
      guard isDayFirst || isMonthFirst else { continue }
      var key = form.numbers
      key.hasTwoDigits = Self.hasTwoDigits(text)
      key.hasTime = text.contains(":") || text.first?.isLetter == true
      let old = numbers[key] ?? (0, 0, 0)
      numbers[key] = (
        old.count + times, old.onlyDayFirst + (isMonthFirst ? 0 : times),
        old.onlyMonthFirst + (isDayFirst ? 0 : times)
      )
      return
    }
    if let form = Self.plainForms.first(where: { $0.pattern.date(in: text) != nil }) {
      plain[form.text, default: 0] += times
      hasTimes = hasTimes || text.contains(":") || text.first?.isLetter == true
      return
    }
    others += times
    let digits = text.prefix { $0.isNumber }
    if digits.count == 5, text.dropFirst(5).allSatisfy({ $0 == "." || $0.isNumber }),
      let number = Int(digits), (20_000...60_000).contains(number)
    {
      serials += times
    }
  }

  private static let names = Set(
    CivilDate.monthNames.map { $0.prefix(3).lowercased() }
      + ["mon", "tue", "wed", "thu", "fri", "sat", "sun"])

  /// Whether a text begins with a digit or the name of a month or of a day of the week.
  private static func beginsLikeDay(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    return (0x30...0x39).contains(first) || names.contains(text.prefix(3).lowercased())
  }

  /// Whether day and month both have two digits.
  private static func hasTwoDigits(_ text: String) -> Bool {
    let parts = text.split { !$0.isNumber }
    return parts.count >= 2 && parts[0].count == 2 && parts[1].count == 2
  }

  /// The share of the cells that are dates in some form; nil where all cells are blank.
  var share: Double? { count == 0 ? nil : Double(count - others) / Double(count) }

  /// The order of day and month in the dates that are all numbers; nil where there are none.
  var order: Order? {
    guard !numbers.isEmpty else { return nil }
    let days = numbers.values.contains { $0.onlyDayFirst > 0 }
    let months = numbers.values.contains { $0.onlyMonthFirst > 0 }
    return days ? (months ? .mixed : .dayFirst) : (months ? .monthFirst : .open)
  }

  /// The kinds of dates that are all numbers; where one has a single digit, all may have it.
  private var kinds: [Numbers] {
    let all = numbers.keys.map { key in
      let same = numbers.keys.filter {
        $0.separator == key.separator && $0.hasShortYear == key.hasShortYear
      }
      var key = key
      key.hasTwoDigits = same.allSatisfy(\.hasTwoDigits)
      key.hasTime = same.contains(where: \.hasTime)
      return key
    }
    return Set(all).sorted { $0.dayFirst < $1.dayFirst }
  }

  /// The forms to be listed in a mapping, where the order of day and month is this one.
  ///
  /// Dates such as 31/03/2025 and 2025-03-31 are always read and need not be listed.
  func forms(_ order: Order?) -> [String] {
    let numbers = kinds.compactMap { kind -> String? in
      switch order {
      case .monthFirst: kind.monthFirst
      case .dayFirst: kind.isAlwaysRead ? nil : kind.dayFirst
      case .open, .mixed, nil: nil
      }
    }
    return numbers + plain.keys.filter { $0 != "YYYY-M-D" || hasTimes }.sorted()
  }

  /// The kinds of dates that cannot be read until somebody says whether the day comes first.
  var openKinds: [Numbers] { order == .open ? kinds.filter { !$0.isAlwaysRead } : [] }

  /// Whether there are dates that are read as day first only because the program always does so.
  var isOpenButRead: Bool { order == .open && kinds.contains(where: \.isAlwaysRead) }

  /// Readers for the days of the cells, once the order is known.
  static func readers(_ forms: [String], near year: Int = nearYear) -> [DatePattern] {
    (forms + ["D/M/YYYY", "YYYY-M-D"]).compactMap { DatePattern($0)?.readingYears(near: year) }
  }
}
