import CareRecords

// What systems write into a cell in place of, or around, the value that is meant (rules 44 to 46 of
// `Documentation/inputs.md`). The Department's rules do not use these: they see cells as written.
extension ByteField {
  /// Whether a trimmed cell holds a word for nothing, such as `NULL`, `N/A` or a dash.
  var isWordForNothing: Bool {
    guard count <= 6, !isEmpty else { return false }
    switch self[0] {
    case UInt8(ascii: "-"): return count == 1
    // The dashes of typography, U+2012 to U+2015 and the minus sign U+2212.
    case 0xE2:
      return count == 3
        && (self[1] == 0x80 && (0x92...0x95).contains(self[2])
          || self[1] == 0x88 && self[2] == 0x92)
    case UInt8(ascii: "N"), UInt8(ascii: "n"), UInt8(ascii: "("), UInt8(ascii: "#"):
      return ["null", "(null)", "n/a", "na", "#n/a", "none", "nan"].contains(text.lowercased())
    default: return false
    }
  }

  /// Whether a trimmed cell is `NA` or `None`, which can also be somebody's name.
  var isNameForNothing: Bool {
    (count == 2 || count == 4) && ["na", "none"].contains(text.lowercased())
  }

  /// Whether a spreadsheet has spoilt the cell: `####` for a column too narrow, an error such as `#REF!`
  /// or `Err:502`, or a result that was still on its way.
  var isSpoilt: Bool {
    guard count >= 2 else { return false }
    switch self[0] {
    case UInt8(ascii: "#"): break
    case UInt8(ascii: "E"), UInt8(ascii: "e"): return isErrorNumber
    case UInt8(ascii: "L"), UInt8(ascii: "l"): return isLoading
    default: return false
    }
    if (0..<count).allSatisfy({ self[$0] == UInt8(ascii: "#") }) { return true }
    let last = self[count - 1]
    let isError =
      (last == UInt8(ascii: "!") || last == UInt8(ascii: "?"))
      && (1..<count - 1).allSatisfy { index in
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz/0_".utf8.contains(self[index])
      }
    return isError || text.uppercased() == "#GETTING_DATA"
  }

  /// Whether the cell is an error of LibreOffice, such as `Err:502`.
  private var isErrorNumber: Bool {
    count >= 7 && count <= 8 && self[0, 4].text.lowercased() == "err:"
      && (4..<count).allSatisfy { (0x30...0x39).contains(self[$0]) }
  }

  /// Whether the cell is what Google Sheets shows until it has a result.
  private var isLoading: Bool {
    (10...12).contains(count) && text.lowercased().hasPrefix("loading...")
  }

  /// What the reader of workbooks writes for a formula whose result was not saved.
  static let formulaWithoutResult = "#FORMULA!"

  /// Whether the cell is a formula whose result was not saved.
  var isFormulaWithoutResult: Bool {
    first == UInt8(ascii: "#") && text == Self.formulaWithoutResult
  }

  /// Whether the cell is a number in scientific form, such as `1.2E+05`, which has lost digits.
  var isNumberWithExponent: Bool {
    guard count >= 4, let sign = (0..<count).first(where: { self[$0] == UInt8(ascii: "+") }),
      sign >= 2, sign < count - 1, self[sign - 1] | 0x20 == UInt8(ascii: "e")
    else { return false }
    let isDigit = { (index: Int) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self[index]) }
    return isDigit(0) && (sign + 1..<count).allSatisfy(isDigit)
      && (0..<sign - 1).allSatisfy {
        isDigit($0) || self[$0] == UInt8(ascii: ".") || self[$0] == UInt8(ascii: ",")
      }
  }

  /// Whether a cell for an id holds what no system gives as one: a word for somebody unknown, a truth
  /// value, nothing but zeros, or a day.
  var isNoId: Bool {
    if (0..<count).allSatisfy({ self[$0] == UInt8(ascii: "0") }) { return true }
    if count <= 13,
      [
        "unknown", "not known", "unnamed", "tbc", "tba", "to be confirmed", "true", "false", "?",
        "??", "???", "anon",
      ].contains(text.lowercased())
    {
      return true
    }
    return count >= 8 && count <= 10 && CivilDate(text: text) != nil
  }

  private var first: UInt8? { isEmpty ? nil : self[0] }

  /// The answer in a trimmed cell: a letter, a word or a digit for yes or no; nil for any other text.
  var yesOrNo: Answer? {
    guard count <= 5, !isEmpty else { return nil }
    if count == 1 {
      switch self[0] | 0x20 {
      case UInt8(ascii: "y"), UInt8(ascii: "t"), UInt8(ascii: "1"): return .yes
      case UInt8(ascii: "n"), UInt8(ascii: "f"), UInt8(ascii: "0"): return .no
      default: return nil
      }
    }
    switch text.lowercased() {
    case "yes", "true": return .yes
    case "no", "false": return .no
    default: return nil
    }
  }
}

extension CodeLookup {
  /// The code that a trimmed cell begins with, where only words follow: `PN1` for `PN1 - Attended`.
  ///
  /// A cell that names another code as well, such as `PN1 / PN2`, says neither.
  func memberBeforeWords(_ cell: ByteField) -> Code? {
    let length = (0..<min(cell.count, 8)).first { !Self.isOfCode(cell[$0]) } ?? 0
    guard length > 0, length < cell.count, let member = member(cell[0, length]) else { return nil }
    guard isSeparator(cell, at: length) else { return nil }
    var start = length
    while start < cell.count {
      let end = (start..<cell.count).first { !Self.isOfCode(cell[$0]) } ?? cell.count
      if end > start, let other = self.member(cell[start, end]), other != member { return nil }
      start = end + 1
    }
    return member
  }

  private static func isOfCode(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  private func isSeparator(_ cell: ByteField, at index: Int) -> Bool {
    ": -,;.(/=\t|[".utf8.contains(cell[index]) || cell[index] == 0xC2 || cell[index] == 0xE2
  }
}
