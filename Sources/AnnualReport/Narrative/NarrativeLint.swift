import ServiceFigures

/// Looks in the narrative for mistakes that published reports have made.
///
/// Each mistake is a remark and does not keep anything from being printed: a year may be named on
/// purpose.
struct NarrativeLint {
  let narrative: Narrative
  let input: ReportInput

  // Made once: to compile a pattern takes longer than to search with it.
  private let name = /\{\{.*?\}\}/
  private let priority = /\b(?:priorit(?:y|ies)|plans?|aims?) for (?:the year )?/.ignoresCase()
  private let leftover =
    /\[(?:insert|name|date|number|add|enter)\b|\bTB[CAD]\b|\bX{2,}\b|\?\?|lorem ipsum/
    .ignoresCase()
  private let change =
    /\b(?:rose|risen|fell|fallen|increased?|decreased?|grew|dropped|improved|up|down)\s+(?:by|of)\s+\d+(?:\.\d+)?\s?(?:%|per ?cent\b)/
    .ignoresCase()
  private let range = /\b50\s?(?:-|–|to|and)\s?70\b/
  private let expectation = /expect|guidance|handbook|recommend|range/
  private let year = /\b(20\d\d)\s?[-–\/]\s?(?:20)?(\d\d)\b/

  init(_ narrative: Narrative, _ input: ReportInput) {
    self.narrative = narrative
    self.input = input
  }

  /// One line for each slip: file, line, what it is and what to do.
  var all: [String] {
    var found: [String] = []
    var unexplained = UnexplainedLetters()
    lazy var typed = TypedNumbers(input.figures)
    for text in narrative.texts {
      let html = Set(CommonMark(text.bytes, topHeading: 1).rawHTMLLines)
      for (index, line) in text.lines.enumerated() {
        // The names of figures are not words of the text.
        let words = line.contains("{{") ? String(line.replacing(name, with: "")) : String(line)
        let signs = Signs(words)
        var slips: [String] = []
        if signs.hasDigits { slips += years(words) + priorities(words) }
        if signs.hasPlaceholders { slips += leftovers(words) }
        if signs.hasDigits {
          slips += typed.contradictions(in: words, of: line) + changes(words) + expected(words)
        }
        if signs.hasCapitals { slips += unexplained.letters(in: words) }
        if html.contains(index + 1) { slips.append("HTML is left out of the report") }
        found += slips.map { "\(text.name):\(index + 1): \($0)" }
      }
    }
    return found
  }

  private var ours: Int { input.figures.period.from.components.year }

  /// Years before that of this report.
  private func years(_ line: String) -> [String] {
    years(in: line).filter { $0.year < ours }.map {
      "names \($0.words), a year before that of this report; where last year is meant, write "
        + "{{previousLabel}}"
    }
  }

  /// Priorities for the year that is over.
  private func priorities(_ line: String) -> [String] {
    line.matches(of: priority)
      .compactMap { match in
        guard let named = years(in: String(line[match.range.upperBound...].prefix(9))).first,
          named.year == ours
        else { return nil }
        return "'\(match.0)\(named.words)': that year is the one that this report is on"
      }
  }

  /// Words from a template that were meant to be replaced.
  private func leftovers(_ line: String) -> [String] {
    line.matches(of: leftover).map { match in
      "'\(match.0)' looks like something left to be filled in"
    }
  }

  /// Changes in per cent.
  ///
  /// No reader knows which number the per cent is of. Between two shares the unit is percentage
  /// points.
  private func changes(_ line: String) -> [String] {
    line.matches(of: change).map { match in
      "'\(match.0)': say from which number to which; between two shares say percentage points, or "
        + "write the figure's .change"
    }
  }

  /// The range that guidance expects, given as if it were the caseload.
  private func expected(_ line: String) -> [String] {
    let lowered = line.lowercased()
    guard lowered.contains("caseload"), lowered.contains(range),
      !lowered.contains(expectation)
    else { return [] }
    return [
      "50 to 70 is the range that guidance expects; for the caseload itself write "
        + "{{caseload.perFTE.value}}"
    ]
  }

  /// Years such as 2023-24 and 2023/24; 2023-12 is a month.
  private func years(in text: String) -> [(year: Int, words: String)] {
    text.matches(of: year).compactMap { match in
      guard let first = Int(match.1), let second = Int(match.2), second == (first + 1) % 100 else {
        return nil
      }
      return (first, String(match.0))
    }
  }
}

/// What a line has at all, found in one pass: most lines have nothing that a pattern could match.
private struct Signs {
  /// Whether there is a digit, as in every year, number and share.
  private(set) var hasDigits = false
  /// Whether two capitals follow each other, as in every abbreviation.
  private(set) var hasCapitals = false
  /// Whether there is anything that placeholders begin with.
  private(set) var hasPlaceholders = false

  init(_ words: String) {
    var before: UInt8 = 0
    for byte in words.utf8 {
      // A capital and its small letter differ in this bit.
      let pair = (before | 0x20, byte | 0x20)
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigits = true
      case UInt8(ascii: "["): hasPlaceholders = true
      case UInt8(ascii: "?") where before == byte: hasPlaceholders = true
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(before) { hasCapitals = true }
      default: break
      }
      if Self.openings.contains(where: { $0 == pair }) { hasPlaceholders = true }
      before = byte
    }
  }

  /// The first two letters of TBC, TBA, TBD, XX and lorem ipsum.
  private static let openings = ["tb", "xx", "lo"].map { text in
    (Array(text.utf8)[0], Array(text.utf8)[1])
  }
}

/// Finds abbreviations that the report does not explain, and reports each once.
struct UnexplainedLetters {
  private let explanation = /\(([A-Z]{2,6})s?\)/
  private let capitals = /\b([A-Z]{2,6})s?\b/
  /// Abbreviations that the report itself explains, that everyone knows, or that are reported
  /// already.
  private var known: Set<String> = ["IRO", "UK", "GP", "OK", "AM", "PM", "PDF"]

  /// One message for each abbreviation that a line uses for the first time without explaining it.
  mutating func letters(in line: String) -> [String] {
    known.formUnion(line.matches(of: explanation).map { String($0.1) })
    // A line of capitals alone is a heading.
    guard line.contains(where: \.isLowercase) else { return [] }
    return line.matches(of: capitals).compactMap { match in
      let letters = String(match.1)
      // Placeholders are another slip, which `leftovers` reports.
      guard !letters.allSatisfy({ $0 == "X" }), !["TBC", "TBA", "TBD"].contains(letters),
        known.insert(letters).inserted
      else { return nil }
      return "'\(letters)' is not explained; write its words once, with (\(letters)) after them"
    }
  }
}
