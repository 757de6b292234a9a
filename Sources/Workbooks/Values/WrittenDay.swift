/// A day that a cell holds as text: `2025-03-31`, `2025-03-31T14:30:00Z` or `14:30:00`.
enum WrittenDay {
  /// Writes it as `DD/MM/YYYY`, `DD/MM/YYYY HH:MM:SS` or `HH:MM:SS`.
  ///
  /// The zone of a time is dropped: a workbook's days have none.
  ///
  /// - Returns: whether the text is such a day; otherwise nothing was written.
  static func write(_ text: [UInt8], to line: inout [UInt8]) -> Bool {
    let text = String(decoding: text, as: UTF8.self)
    let halves = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2 else {
      if let seconds = seconds(halves[0]) {
        SerialDay.append(time: seconds, to: &line)
        return true
      }
      return write(day: halves[0], seconds: 0, to: &line)
    }
    guard let seconds = seconds(halves[1]) else { return false }
    if halves[0].isEmpty {
      SerialDay.append(time: seconds, to: &line)
      return true
    }
    return write(day: halves[0], seconds: seconds, to: &line)
  }

  private static func write(day: Substring, seconds: Int, to line: inout [UInt8]) -> Bool {
    let parts = day.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = number(parts[0], digits: 4), year >= 1900,
      let month = number(parts[1], digits: 2), (1...12).contains(month),
      let day = number(parts[2], digits: 2), (1...lastDay(month, year)).contains(day)
    else { return false }
    SerialDay.append(day: day, month: month, year: year, to: &line)
    if seconds > 0 {
      line.append(UInt8(ascii: " "))
      SerialDay.append(time: seconds, to: &line)
    }
    return true
  }

  /// The whole seconds of `14:30`, `14:30:00` or `14:30:00.000`, with a zone or without.
  private static func seconds(_ time: Substring) -> Int? {
    let clock = time.prefix { $0.isNumber || $0 == ":" }
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hour = number(parts[0], digits: 2), hour < 24,
      let minute = number(parts[1], digits: 2), minute < 60,
      let second = parts.count == 3 ? number(parts[2], digits: 2) : 0, second < 60
    else { return nil }
    let rest = time.dropFirst(clock.count)
    guard rest.first.map({ ".Z+-".contains($0) }) ?? true,
      rest.allSatisfy({ $0.isNumber || ".:Z+-".contains($0) })
    else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  private static func number(_ digits: Substring, digits count: Int) -> Int? {
    guard digits.utf8.count == count, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(digits)
  }

  private static func lastDay(_ month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
