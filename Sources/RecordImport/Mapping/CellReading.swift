import CareRecords
import Documents

/// How a cell of another system is translated into a cell of one of our tables.
struct CellReading: Sendable {
  /// How a cell is read when `values` has no replacement for it.
  enum Content: Sendable, Equatable {
    /// The cell is not changed.
    case asWritten
    /// A date in one of these forms becomes `DD/MM/YYYY`; any other text is not changed.
    case date([DatePattern])
    /// A code is found at the start of the cell, or by its meaning in the list.
    case code([CodeText])
    /// A decimal number is rounded to three places.
    case decimal
    /// Hours a week become full-time equivalents of posts with so many thousandths of an hour.
    case hours(fullTime: Int)
    /// The words for a check of health become those of HealthAssessments.
    case healthAssessment
    /// The id of a child is changed by a rule.
    case childId(ChildIdRule)
  }

  /// A code of a list with what it means.
  struct CodeText: Sendable, Equatable {
    var code: String
    /// The meaning, folded as `FoldedText` does.
    var meaning: String
  }

  var content: Content
  /// The replacement for a cell, by the cell folded as `FoldedText` does; blank for cells that say
  /// nothing.
  var values: [String: String] = [:]

  /// What is read in place of any other cell that says something; nil to read it as it is.
  var others: String?

  /// The text of the cell in our table; nil where the cell is not changed.
  func text(of cell: ByteField) -> String? {
    translation(of: cell)?.text ?? content(of: cell)
  }

  /// What `values` puts in place of a cell, and the cell, folded; nil where it does not list it.
  func translation(of cell: ByteField) -> (text: String, word: String)? {
    guard !values.isEmpty else { return nil }
    let trimmed = cell.trimmed
    guard !trimmed.isEmpty else { return nil }
    let word = FoldedText.of(trimmed.text)
    guard let value = values[word] else { return nil }
    // What stands for hours a week is hours too.
    if case .hours(let fullTime) = content {
      return (Self.fullTimeEquivalent(value, of: fullTime) ?? value, word)
    }
    return (value, word)
  }

  /// The text in our table of a cell that `values` does not list; nil where it is not changed.
  func content(of cell: ByteField) -> String? {
    let trimmed = cell.trimmed
    guard !trimmed.isEmpty else { return nil }
    if let others, !trimmed.isWordForNothing { return others }
    switch content {
    case .asWritten: return nil
    case .date(let patterns):
      for pattern in patterns {
        if let date = pattern.date(in: trimmed) { return date.slashText }
      }
      // A day that can only be day first shows that the others may be as well. Written the other way
      // round it has the reader leave the whole column (rule 93).
      if patterns.contains(where: \.isMonthFirst), let date = DatePattern.slashes.date(in: trimmed)
      {
        let (year, month, day) = date.components
        return "\(month)/\(day)/\(year)"
      }
      return nil
    case .code(let codes): return Self.code(in: trimmed.text, codes)
    case .decimal: return Self.rounded(trimmed.text)
    case .hours(let fullTime): return Self.fullTimeEquivalent(trimmed.text, of: fullTime)
    case .healthAssessment: return HealthAssessmentKind(named: trimmed.text)?.word
    case .childId(let rule): return rule.id(trimmed.text)
    }
  }

  /// A number of hours divided by those of a full-time post, rounded half up to three places.
  ///
  /// It is nil for any other text: `18.5 hrs` of 37 hours is `0.500`.
  private static func fullTimeEquivalent(_ text: String, of fullTime: Int) -> String? {
    guard fullTime > 0, let hours = HoursText.thousandths(in: text) else { return nil }
    return decimal(thousandths: (2 * hours * 1000 + fullTime) / (2 * fullTime))
  }

  /// The code that a text is or begins with, or whose meaning it is: `PN1` for `PN1 - spoke`.
  private static func code(in text: String, _ codes: [CodeText]) -> String? {
    let word = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let isWhole = word.count == text.count
    if let found = codes.first(where: { $0.code == word.uppercased() }) {
      // A cell that is only a code is not changed, even in small letters.
      return isWhole ? nil : found.code
    }
    let folded = FoldedText.of(text)
    return codes.first { $0.meaning == folded }?.code
  }

  /// A number with more than three places, rounded half up; nil for any other text.
  private static func rounded(_ text: String) -> String? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count > 3, parts[0].count <= 9,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let whole = Int(parts[0].isEmpty ? "0" : parts[0]),
      let thousandths = Int(parts[1].prefix(3)), let next = parts[1].dropFirst(3).first
    else { return nil }
    return decimal(thousandths: whole * 1000 + thousandths + (next >= "5" ? 1 : 0))
  }

  private static func decimal(thousandths: Int) -> String {
    let places = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - places.count) + places
  }
}

extension CodeSet {
  /// The codes of the list with their meanings, to be found in cells of other systems.
  static var texts: [CellReading.CodeText] {
    list.map { CellReading.CodeText(code: $0.code, meaning: FoldedText.of($0.label)) }
  }
}
