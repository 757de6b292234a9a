/// What a number in a cell is, which only its format says.
enum NumberMeaning: Equatable, Sendable {
  case plain
  /// A number that is shown with this many digits, zeros in front among them.
  case zeros(Int)
  /// A day, perhaps with a time.
  case day
  /// A time of day, as long as the number is below 1.
  case time

  /// Reads one of the formats that every spreadsheet program knows by number.
  ///
  /// Of those that rule 55 names, 46 is `[h]:mm:ss`: a number of hours, not a day.
  init(builtIn id: Int) {
    switch id {
    case 18...21, 45, 47: self = .time
    case 14...17, 22, 27...36, 50...58: self = .day
    default: self = .plain
    }
  }

  /// Reads the code of a format, such as `dd/mm/yyyy` or `0000`.
  init(code: String) {
    let bytes = Array(code.utf8)
    if !bytes.isEmpty, bytes.allSatisfy({ $0 == UInt8(ascii: "0") }) {
      self = bytes.count > 1 && bytes.count <= 64 ? .zeros(bytes.count) : .plain
      return
    }
    let letters = FormatLetters(bytes)
    if letters.isElapsed {
      self = .plain
    } else if letters.hasDay || letters.hasYear || (letters.hasMonth && !letters.hasClock) {
      self = .day
    } else {
      self = letters.hasClock ? .time : .plain
    }
  }
}

/// The letters of a format's code that mean parts of a day or of a time.
///
/// Texts in quotes or brackets, letters after `\`, `_` or `*`, the word General, and AM/PM do not count.
private struct FormatLetters {
  private(set) var hasDay = false
  private(set) var hasMonth = false
  private(set) var hasYear = false
  /// Hours or seconds.
  private(set) var hasClock = false
  /// Hours, minutes or seconds that do not begin again: `[h]`.
  private(set) var isElapsed = false

  private static let general = Array("general".utf8)
  private static let halves = [Array("am/pm".utf8), Array("a/p".utf8)]

  init(_ code: [UInt8]) {
    var index = 0
    while index < code.count {
      switch code[index] {
      case UInt8(ascii: "\""): index = Self.end(of: code, from: index, UInt8(ascii: "\""))
      case UInt8(ascii: "["):
        let end = Self.end(of: code, from: index, UInt8(ascii: "]"))
        if Self.isElapsed(code[(index + 1)..<max(index + 1, end)]) { isElapsed = true }
        index = end
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): index += 1
      default: index += note(code, index)
      }
      index += 1
    }
  }

  /// Notes the letter at an index; the result is how many more bytes belong to it.
  private mutating func note(_ code: [UInt8], _ index: Int) -> Int {
    for word in Self.halves + [Self.general] where Self.isWord(word, in: code, at: index) {
      if word != Self.general { hasClock = true }
      return word.count - 1
    }
    switch code[index] | 0x20 {
    case UInt8(ascii: "d"): hasDay = true
    case UInt8(ascii: "m"): hasMonth = true
    case UInt8(ascii: "y"): hasYear = true
    case UInt8(ascii: "h"), UInt8(ascii: "s"): hasClock = true
    default: break
    }
    return 0
  }

  private static func isWord(_ word: [UInt8], in code: [UInt8], at index: Int) -> Bool {
    guard index + word.count <= code.count else { return false }
    return zip(word, code[index...]).allSatisfy { $0 == $1 | ($1 < 0x41 ? 0 : 0x20) }
  }

  /// Where a text that begins at an index ends; the end of the code where it does not.
  private static func end(of code: [UInt8], from index: Int, _ mark: UInt8) -> Int {
    code[(index + 1)...].firstIndex(of: mark) ?? code.count
  }

  private static func isElapsed(_ content: ArraySlice<UInt8>) -> Bool {
    guard let first = content.first.map({ $0 | 0x20 }) else { return false }
    return [UInt8(ascii: "h"), UInt8(ascii: "m"), UInt8(ascii: "s")].contains(first)
      && content.allSatisfy { $0 | 0x20 == first }
  }
}
