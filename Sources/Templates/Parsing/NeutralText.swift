/// A piece of the text of a neutral template, which is compiled for HTML and for Markdown.
///
/// It holds only text. Anything that would be markup in one of the languages is refused, so that
/// nobody expects a heading or an emphasis where the characters are printed unchanged. All other
/// text is escaped. Lines that follow one another form a paragraph, and an empty line ends it.
struct NeutralText {
  private let bytes: [UInt8]
  private let range: Range<Int>

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  /// A line, or the part of it that the tags leave.
  struct Piece {
    /// The text without the blanks around it.
    let text: Range<Int>
    let startsLine: Bool
    let endsLine: Bool
    let hasBlanksBefore: Bool
    let hasBlanksAfter: Bool
  }

  /// The pieces of the text, one for each line that it touches.
  func pieces(startsLine: Bool) -> [Piece] {
    var pieces: [Piece] = []
    var startsLine = startsLine
    var start = range.lowerBound
    while start < range.upperBound {
      let feed = bytes[start..<range.upperBound].firstIndex(of: .lineFeed)
      let end = feed ?? range.upperBound
      var (first, last) = (start, end)
      while first < last, bytes[first].isWhitespace { first += 1 }
      while first < last, bytes[last - 1].isWhitespace { last -= 1 }
      pieces.append(
        Piece(
          text: first..<last, startsLine: startsLine, endsLine: feed != nil,
          hasBlanksBefore: first > start, hasBlanksAfter: last < end))
      startsLine = true
      start = end + 1
    }
    return pieces
  }

  /// Whether its last line has text; nil where it is blank and does not begin a line.
  var endsWithText: Bool? {
    guard let last = pieces(startsLine: false).last else { return nil }
    if last.endsLine { return false }
    return last.text.isEmpty ? (last.startsLine ? false : nil) : true
  }

  /// The first markup in the text, and its language.
  ///
  /// - Parameter startsLine: whether nothing before the text prints on its first line.
  func markup(startsLine: Bool) -> (range: Range<Int>, language: TemplateLanguage)? {
    for piece in pieces(startsLine: startsLine) {
      let line = bytes[piece.text]
      if piece.startsLine, let mark = Self.lineMark(line) { return (mark, .markdown) }
      for index in line.indices {
        if let end = Self.endOfHTML(line, at: index) { return (index..<end, .html) }
        if let end = Self.endOfMark(line, at: index) { return (index..<end, .markdown) }
      }
    }
    return nil
  }

  /// The tag, comment or entity that begins here.
  private static func endOfHTML(_ line: ArraySlice<UInt8>, at index: Int) -> Int? {
    let rest = line[(index + 1)...]
    switch line[index] {
    case UInt8(ascii: "<"):
      guard let next = rest.first, next.isLetter || "/!?".utf8.contains(next) else { return nil }
      return rest.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? index + 2
    case UInt8(ascii: "&"):
      let end = rest.firstIndex { !$0.isAlphanumeric && $0 != UInt8(ascii: "#") }
      guard let end, end > index + 1, line[end] == UInt8(ascii: ";") else { return nil }
      return end + 1
    default: return nil
    }
  }

  /// The mark within a line of Markdown that begins here: an emphasis, code, or a link's bracket.
  private static func endOfMark(_ line: ArraySlice<UInt8>, at index: Int) -> Int? {
    let byte = line[index]
    let before = index > line.startIndex ? line[index - 1] : nil
    let after = index + 1 < line.endIndex ? line[index + 1] : nil
    let begins = !(after?.isWhitespace ?? true)
    switch byte {
    case UInt8(ascii: "`"): return index + 1
    case UInt8(ascii: "*"), UInt8(ascii: "~"):
      // A single `~` means "about".
      guard byte == UInt8(ascii: "*") ? begins : after == byte else { return nil }
      return index + (after == byte ? 2 : 1)
    case UInt8(ascii: "_"):
      return begins && !(before?.isAlphanumeric ?? false) ? index + (after == byte ? 2 : 1) : nil
    case UInt8(ascii: "]"):
      return after == UInt8(ascii: "(") || after == UInt8(ascii: "[") ? index + 2 : nil
    case UInt8(ascii: "\\"): return after?.isPunctuation ?? false ? index + 2 : nil
    default: return nil
    }
  }

  /// The mark that makes a line of Markdown a heading, a list, a quotation, a table or a rule.
  private static func lineMark(_ line: ArraySlice<UInt8>) -> Range<Int>? {
    guard let first = line.first else { return nil }
    let start = line.startIndex
    let same = line.prefix { $0 == first }
    let endsWord = same.endIndex == line.endIndex || line[same.endIndex].isBlank
    switch first {
    case UInt8(ascii: "#"): return same.count <= 6 && endsWord ? same.indices : nil
    case UInt8(ascii: ">"), UInt8(ascii: "|"): return start..<start + 1
    case UInt8(ascii: "="): return same.count == line.count ? same.indices : nil
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      return endsWord && (same.count == 1 || same.count == line.count) ? same.indices : nil
    case UInt8(ascii: "~"): return same.count >= 3 ? same.indices : nil
    default:
      let digits = line.prefix(while: \.isDigit)
      let sign = digits.endIndex
      guard 1...9 ~= digits.count, sign < line.endIndex, ".)".utf8.contains(line[sign]),
        sign + 1 == line.endIndex || line[sign + 1].isBlank
      else { return nil }
      return start..<sign + 1
    }
  }
}
