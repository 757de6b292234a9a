extension CivilDate: CustomStringConvertible {
  /// The date as `2025-03-31` (ISO 8601).
  public var description: String {
    let (year, month, day) = components
    return "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day))"
  }

  /// The month as files write it: `2025-03`.
  public var monthText: String { "\(year)-\(Self.twoDigits(components.month))" }

  /// The date as printed in a report: `31 March 2025`.
  public var longText: String {
    let (year, month, day) = components
    return "\(day) \(Self.monthNames[month - 1]) \(year)"
  }

  /// The day within a year whose number is clear: `31 March`.
  package var dayAndMonth: String {
    let (_, month, day) = components
    return "\(day) \(Self.monthNames[month - 1])"
  }

  /// The date as the Department's files write it: `31/03/2025`.
  public var slashText: String {
    let (year, month, day) = components
    return "\(Self.twoDigits(day))/\(Self.twoDigits(month))/\(year)"
  }

  /// The English names of the months, January first.
  public static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  package static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  /// Reads a date from text in one of the two forms that the figures accept.
  public init?(text: String) {
    var text = text
    let parsed = text.withUTF8 { unsafe CivilDate(bytes: ByteField($0)) }
    guard let parsed else { return nil }
    self = parsed
  }

  /// Reads `D/M/YYYY` (one or two digits) or `YYYY-MM-DD`, years 1900–2199, and nothing else.
  ///
  /// Outer blanks are not accepted: trim first. Two-digit years, times, words and other orders
  /// give nil, because guessing a date moves a child's due date.
  @inlinable
  public init?(bytes: ByteField) {
    let count = bytes.count
    guard count >= 8, count <= 10 else { return nil }
    if count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") {
      guard let year = bytes.number(0, 4), let month = bytes.number(5, 7),
        let day = bytes.number(8, 10), year >= 1900, year <= 2199
      else { return nil }
      self.init(year: year, month: month, day: day)
      return
    }
    let slash = UInt8(ascii: "/")
    let dayEnd = bytes[1] == slash ? 1 : 2
    guard bytes[dayEnd] == slash else { return nil }
    let monthStart = dayEnd + 1
    let monthEnd = bytes[monthStart + 1] == slash ? monthStart + 1 : monthStart + 2
    guard monthEnd + 5 == count, bytes[monthEnd] == slash,
      let day = bytes.number(0, dayEnd), let month = bytes.number(monthStart, monthEnd),
      let year = bytes.number(monthEnd + 1, count), year >= 1900, year <= 2199
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
