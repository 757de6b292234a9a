/// A number that counts days, as a spreadsheet keeps days and times.
enum SerialDay {
  /// The first day of the year 10000, counted from 1 March 1900 as day 61.
  private static let end = 2_958_466

  /// Writes a number of days as `DD/MM/YYYY`, with ` HH:MM:SS` where there is a time of day.
  ///
  /// In the usual count 1 is 1 January 1900, and 60 is a 29 February that there was not. In the
  /// other count 0 is 1 January 1904.
  ///
  /// - Returns: whether the number is a day from 1900 to 9999; otherwise nothing was written.
  static func write(_ number: Double, from1904: Bool, isTime: Bool, to text: inout [UInt8]) -> Bool
  {
    guard number >= 0, number < Double(end) else { return false }
    if isTime, number < 1 {
      append(time: min(Int((number * 86_400).rounded()), 86_399), to: &text)
      return true
    }
    let (days, seconds) = parts(number)
    let serial = from1904 ? days + 1462 : days
    guard serial >= 1, serial < end, serial != 60 || from1904 else { return false }
    // Days of January and February 1900 count one too few, since the false day comes after them.
    append(dayNumber: serial < 60 ? serial + 1 : serial, to: &text)
    if seconds > 0 {
      text.append(UInt8(ascii: " "))
      append(time: seconds, to: &text)
    }
    return true
  }

  /// The whole days and the seconds of the last day, to the nearest second.
  private static func parts(_ number: Double) -> (days: Int, seconds: Int) {
    let days = Int(number)
    let seconds = Int(((number - Double(days)) * 86_400).rounded())
    return seconds == 86_400 ? (days + 1, 0) : (days, seconds)
  }

  /// Writes the day of a number, where 61 is 1 March 1900.
  private static func append(dayNumber: Int, to text: inout [UInt8]) {
    // Counted from 1 March 0000, so that a leap day is the last of its year.
    let days = dayNumber - 61 + 693_960
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    append(day: day, month: month, year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), to: &text)
  }

  /// Writes a day as `DD/MM/YYYY`.
  static func append(day: Int, month: Int, year: Int, to text: inout [UInt8]) {
    append(day, digits: 2, to: &text)
    text.append(UInt8(ascii: "/"))
    append(month, digits: 2, to: &text)
    text.append(UInt8(ascii: "/"))
    append(year, digits: 4, to: &text)
  }

  /// Writes seconds since midnight as `HH:MM:SS`.
  static func append(time seconds: Int, to text: inout [UInt8]) {
    append(seconds / 3600, digits: 2, to: &text)
    text.append(UInt8(ascii: ":"))
    append(seconds / 60 % 60, digits: 2, to: &text)
    text.append(UInt8(ascii: ":"))
    append(seconds % 60, digits: 2, to: &text)
  }

  private static func append(_ number: Int, digits: Int, to text: inout [UInt8]) {
    var divisor = 1
    for _ in 1..<digits { divisor *= 10 }
    while divisor > 0 {
      text.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }
}
