import CareRecords

/// A date cell, as the figures read it and as the Department's validator reads it.
struct DateReading {
  enum Fault: UInt8 {
    case none, blank, invalid, twoDigitYear
  }

  /// The date for the figures, read from the trimmed cell in one of two forms (ruling 36).
  var date: CivilDate?
  /// The date for the validator's rules, read from the cell as written in one form.
  var validated: CivilDate?
  /// Why there is no date for the figures.
  var fault: Fault
}

/// Reads dates from bytes; the usual form is read with a table and without division.
struct DateReader {
  /// The day number of the first of each month from January 1900 to January 2200.
  private let firsts = allFirsts

  // Made once; each builder has a reader of its own.
  private static let allFirsts = ContiguousArray(
    (0...3600).map { month in
      CivilDate(year: 1900 + month / 12, month: month % 12 + 1, day: 1)?.dayNumber ?? 0
    })

  @inline(__always)
  func read(_ cell: ByteField) -> DateReading {
    if cell.count == 10, let date = readUsual(cell) {
      return DateReading(date: date, validated: date, fault: .none)
    }
    return readUnusual(cell)
  }

  /// Reads `DD/MM/YYYY` of the years 1900–2199.
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
    guard month >= 1, month <= 12, year >= 1900, year <= 2199 else { return nil }
    let index = (year &- 1900) &* 12 &+ month &- 1
    let first = firsts[index]
    guard day >= 1, day <= firsts[index + 1] &- first else { return nil }
    return CivilDate(dayNumber: first &+ day &- 1)
  }

  @inline(never)
  private func readUnusual(_ cell: ByteField) -> DateReading {
    let trimmed = cell.trimmed
    guard !trimmed.isEmpty else {
      return DateReading(date: nil, validated: nil, fault: .blank)
    }
    let validated = ValidatorDate.read(cell)
    if let date = CivilDate(bytes: trimmed) {
      return DateReading(date: date, validated: validated, fault: .none)
    }
    let fault: DateReading.Fault = Self.hasTwoDigitYear(trimmed) ? .twoDigitYear : .invalid
    return DateReading(date: nil, validated: validated, fault: fault)
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
