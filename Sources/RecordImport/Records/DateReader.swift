import CareRecords

/// A date cell, as the figures read it and as the Department's validator reads it.
struct DateReading {
  /// Why the figures find no day in a cell.
  enum Fault: UInt8 {
    case none, blank, invalid, twoDigitYear, serialNumber, spoilt, formula, monthFirst

    /// The check that says so; nil where the cell is a day or blank.
    var check: Check? {
      switch self {
      case .none, .blank: nil
      case .invalid: .dateInvalid
      case .twoDigitYear: .twoDigitYear
      case .serialNumber: .serialNumber
      case .spoilt: .spoiltCell
      case .formula: .formulaWithoutResult
      case .monthFirst: .monthFirst
      }
    }
  }

  /// The day for the figures.
  var date: CivilDate?
  /// The day for the validator's rules, read from the cell as written in one form.
  var validated: CivilDate?
  /// Why there is no day for the figures.
  var fault: Fault
  /// What was set aside to read the day, or to read the cell as blank.
  var note: Check?
  /// Whether the cell can only have been written month first, or only day first, in a column of which
  /// that must be known.
  var isMonthFirst = false
  var isDayFirst = false

  /// A cell that says nothing.
  static let blank = DateReading(date: nil, validated: nil, fault: .blank)

  /// The day for a record, which tells a blank cell from one that could not be read.
  var compact: CompactDate { fault.check == nil ? CompactDate(date) : .unread }

  /// Whether the figures or the rules find no day as it is usually written.
  var isUnusual: Bool { date == nil || validated == nil }
}

/// Reads dates from bytes; the usual form is read with a table and without division.
struct DateReader {
  /// The columns of which nothing is read, because they are written month first; one bit for each.
  var unreadColumns: UInt64 = 0
  /// The day number of the first of each month from January 1901 to January 2099.
  private let firsts = allFirsts

  // Made once; each builder has a reader of its own.
  private static let allFirsts = ContiguousArray(
    (0...198 * 12).map { month in
      CivilDate(year: 1901 + month / 12, month: month % 12 + 1, day: 1)?.dayNumber ?? 0
    })

  /// Reads the cell in a column of a row.
  @inline(__always)
  func read(_ row: CellRow, _ column: some ColumnPosition) -> DateReading {
    read(row[column], column)
  }

  /// Reads a cell of a column.
  @inline(__always)
  func read(_ cell: ByteField, _ column: some ColumnPosition) -> DateReading {
    if unreadColumns == 0, cell.count == 10, let date = readUsual(cell) {
      return DateReading(date: date, validated: date, fault: .none)
    }
    return readUnusual(cell, column.table, column.ordinal)
  }

  /// Reads `DD/MM/YYYY` of the years 1901 to 2098: days outside them may stand for no day.
  @inline(__always)
  private func readUsual(_ cell: ByteField) -> CivilDate? {
    usual(cell.word(at: 0), cell[8], cell[9])
  }

  /// Reads the ten bytes of `DD/MM/YYYY`; those after them are not looked at.
  ///
  /// - Parameter start: the first eight bytes, `dd/mm/` and two digits of the year, the first lowest.
  @inline(__always)
  func usual(_ start: UInt64, _ thirdDigit: UInt8, _ fourthDigit: UInt8) -> CivilDate? {
    let word = start ^ 0x3030_2F30_302F_3030
    let third = UInt32(thirdDigit ^ 0x30)
    let fourth = UInt32(fourthDigit ^ 0x30)
    // Every byte is now a digit's value, 0 where the slashes are.
    guard (word | (word &+ 0x7676_7F76_767F_7676)) & 0x8080_8080_8080_8080 == 0,
      third <= 9, fourth <= 9
    else { return nil }
    let day = Int32(word & 0xFF) &* 10 &+ Int32(word >> 8 & 0xFF)
    let month = Int(word >> 24 & 0xFF) &* 10 &+ Int(word >> 32 & 0xFF)
    let century = Int(word >> 48 & 0xFF) &* 10 &+ Int(word >> 56)
    let year = century &* 100 &+ Int(third &* 10 &+ fourth)
    guard month >= 1, month <= 12, year >= 1901, year <= 2098 else { return nil }
    let index = (year &- 1901) &* 12 &+ month &- 1
    let first = firsts[index]
    guard day >= 1, day <= firsts[index + 1] &- first else { return nil }
    return CivilDate(dayNumber: first &+ day &- 1)
  }

  @inline(never)
  private func readUnusual(
    _ cell: ByteField, _ table: RecordTable, _ column: Int
  ) -> DateReading {
    let trimmed = cell.trimmed
    guard !trimmed.isEmpty else { return .blank }
    var reading = DateReading(
      date: nil, validated: ValidatorDate.read(cell), fault: .invalid)
    let isEnd = TableSchemas[table].columns[column].kind == .endDate
    if isEnd, Self.isNoEnd(trimmed) {
      (reading.fault, reading.note) = (.blank, .noEnd)
    } else if unreadColumns & 1 << UInt64(column) != 0 {
      reading.fault = .monthFirst
      reading.isMonthFirst = Self.isMonthFirst(trimmed)
      reading.isDayFirst = Self.isDayFirst(trimmed)
    } else if let date = CivilDate(bytes: trimmed) {
      (reading.date, reading.fault) = (date, .none)
    } else if let date = DatePattern.iso.date(in: trimmed) ?? DatePattern.slashes.date(in: trimmed)
    {
      (reading.date, reading.fault, reading.note) = (date, .none, .timeOfDay)
    } else if trimmed.isWordForNothing {
      (reading.fault, reading.note) = (.blank, .wordForNothing)
    } else {
      reading.fault = Self.fault(of: trimmed)
      reading.isMonthFirst = Self.isMonthFirst(trimmed)
    }
    return reading
  }

  private static func fault(of cell: ByteField) -> DateReading.Fault {
    if hasTwoDigitYear(cell) { return .twoDigitYear }
    if serialDay(cell) != nil { return .serialNumber }
    if cell.isSpoilt { return cell.isFormulaWithoutResult ? .formula : .spoilt }
    return .invalid
  }

  /// Whether a cell of an end column stands for no end: any day before 1901, and 31 December from
  /// 2099 on.
  private static func isNoEnd(_ cell: ByteField) -> Bool {
    var numbers: [Int] = []
    var digits = 0
    for index in 0..<min(cell.count, 10) {
      let byte = cell[index]
      if (0x30...0x39).contains(byte) {
        if digits == 0 { numbers.append(0) }
        digits += 1
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte - 0x30)
      } else if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") {
        digits = 0
      } else {
        break
      }
    }
    guard numbers.count == 3, cell.count >= 8 else { return false }
    let isYearFirst = numbers[0] > 31
    let (year, month, day) = (
      numbers[isYearFirst ? 0 : 2], numbers[1], numbers[isYearFirst ? 2 : 0]
    )
    guard year >= 1000, year <= 9999, (1...12).contains(month), (1...31).contains(day) else {
      return false
    }
    return year <= 1900 || year >= 2099 && month == 12 && day == 31
  }

  /// Whether a cell is a day of `MM/DD/YYYY` that cannot be one of `DD/MM/YYYY`.
  private static func isMonthFirst(_ cell: ByteField) -> Bool {
    DatePattern.monthFirst.date(in: cell) != nil && DatePattern.slashes.date(in: cell) == nil
  }

  /// Whether a cell is a day of `DD/MM/YYYY` that cannot be one of `MM/DD/YYYY`.
  private static func isDayFirst(_ cell: ByteField) -> Bool {
    DatePattern.monthFirst.date(in: cell) == nil && DatePattern.slashes.date(in: cell) != nil
  }

  /// The day that a spreadsheet's number stands for, where a cell is one of the years 1954 to 2119.
  static func serialDay(_ cell: ByteField) -> CivilDate? {
    var whole = 0
    while whole < cell.count, (0x30...0x39).contains(cell[whole]) { whole += 1 }
    guard whole == 5, let number = cell.number(0, whole), (20_000...80_000).contains(number) else {
      return nil
    }
    if whole < cell.count {
      guard cell[whole] == UInt8(ascii: "."), cell.number(whole + 1, cell.count) != nil else {
        return nil
      }
    }
    return CivilDate(year: 1899, month: 12, day: 30)?.adding(days: number)
  }

  /// Whether the cell is `D/M/YY`, with one or two digits of day and month.
  static func hasTwoDigitYear(_ cell: ByteField) -> Bool {
    var lengths: [Int] = []
    var length = 0
    for index in 0..<cell.count {
      let byte = cell[index]
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") {
        lengths.append(length)
        length = 0
      } else if byte >= 0x30, byte <= 0x39 {
        length += 1
      } else {
        return false
      }
    }
    lengths.append(length)
    return lengths.count == 3 && lengths.allSatisfy { (1...2).contains($0) } && lengths[2] == 2
  }
}
