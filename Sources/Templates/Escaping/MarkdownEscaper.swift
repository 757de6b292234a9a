/// Escapes text for the running text of CommonMark and GitHub's Markdown, in table cells as well.
///
/// A character is escaped only where it could be active, so that `2024-25`, `R & D` and `12.5%`
/// stay readable. The escaper mostly does not know what the template puts around a value. So it
/// treats the start of a value as the start of a line.
///
/// A value must not be in a code span or in an HTML attribute within Markdown. In a code span,
/// escapes show. In an attribute, quotes would end it. `<` becomes `&lt;` and not `\<`
/// because HTML within Markdown does not know the backslash.
struct MarkdownEscaper {
  private let start: Int
  private let followsBracket: Bool
  private let startsLine: Bool
  private var index = 0

  /// Adds `text` to `output`.
  ///
  /// - Parameter startsLine: whether the text may begin a line. It is false for text of a neutral
  ///   template, whose line starts have already been checked.
  static func append(_ text: String, to output: inout [UInt8], startsLine: Bool = true) {
    let bytes = text.utf8.span
    var start = 0
    while start < bytes.count, bytes[start].isWhitespace { start += 1 }
    let followsBracket = start == 0 && output.last == UInt8(ascii: "]")
    var escaper = MarkdownEscaper(
      start: start, followsBracket: followsBracket, startsLine: startsLine)
    while escaper.index < bytes.count { escaper.step(bytes, &output) }
  }

  private init(start: Int, followsBracket: Bool, startsLine: Bool) {
    self.start = start
    self.followsBracket = followsBracket
    self.startsLine = startsLine
  }

  private mutating func step(_ bytes: Span<UInt8>, _ output: inout [UInt8]) {
    let byte = bytes[index]
    if byte.isWhitespace {
      // Several blanks show as one, and a line end would let the value begin a new block.
      while index < bytes.count, bytes[index].isWhitespace { index += 1 }
      output.append(.space)
      return
    }
    switch byte {
    case .null: output.append(contentsOf: "\u{FFFD}".utf8)
    case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: "&") where mayBeginEntity(bytes): output.append(contentsOf: "&amp;".utf8)
    default:
      if isActive(byte, bytes) { output.append(UInt8(ascii: "\\")) }
      output.append(byte)
    }
    index += 1
  }

  private func isActive(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
    let before = index > start ? bytes[index - 1] : nil
    let after = index + 1 < bytes.count ? bytes[index + 1] : nil
    let isFirst = startsLine && index == start
    let endsWord = after?.isWhitespace ?? true
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "|"):
      return true
    case UInt8(ascii: "\\"): return after?.isPunctuation ?? true
    case UInt8(ascii: "_"):
      return !(before?.isAlphanumeric ?? false) || !(after?.isAlphanumeric ?? false)
    // Before a bracket in the template, it would turn a link into an image.
    case UInt8(ascii: "!"): return after == nil
    case UInt8(ascii: "#"): return isHeadingSign(before, bytes)
    // At the start, it would begin a quotation or underline a heading.
    case UInt8(ascii: ">"), UInt8(ascii: "="): return isFirst
    // After a bracket in the template, it would begin a link's target.
    case UInt8(ascii: "("): return isFirst && followsBracket
    case UInt8(ascii: "+"): return isFirst && endsWord
    case UInt8(ascii: "-"):
      return isFirst && (endsWord || after == byte || after == UInt8(ascii: ":"))
    case UInt8(ascii: "."): return endsWord && followsNumber(bytes) || followsWWW(bytes)
    case UInt8(ascii: ")"): return endsWord && followsNumber(bytes)
    case UInt8(ascii: ":"):
      return isFirst && (followsBracket || after == UInt8(ascii: "-")) || beginsAddress(bytes)
    case UInt8(ascii: "@"):
      return (before.map { $0.isAlphanumeric || "._+-".utf8.contains($0) } ?? true)
        && (after?.isAlphanumeric ?? true)
    default: return false
    }
  }

  /// Whether `#` begins a heading, or is one of those that may end a heading.
  private func isHeadingSign(_ before: UInt8?, _ bytes: Span<UInt8>) -> Bool {
    guard before?.isWhitespace ?? true else { return false }
    var end = index
    while end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
    if index == start {
      return startsLine && (end == bytes.count || bytes[end].isWhitespace)
    }
    while end < bytes.count, bytes[end].isWhitespace { end += 1 }
    return end == bytes.count
  }

  /// Whether only digits come before, as in a numbered list.
  ///
  /// It is also true if nothing comes before, because the template may have put the digits there.
  private func followsNumber(_ bytes: Span<UInt8>) -> Bool {
    // A list's number has nine digits at most.
    guard startsLine, index - start <= 9 else { return false }
    for position in start..<index where !bytes[position].isDigit { return false }
    return true
  }

  /// Whether `.` comes after `www`, which GitHub turns into a link.
  private func followsWWW(_ bytes: Span<UInt8>) -> Bool {
    guard index - start >= 3 else { return false }
    for position in index - 3..<index where bytes[position] | 0x20 != UInt8(ascii: "w") {
      return false
    }
    return true
  }

  /// Whether `:` is the one in `http://`, which GitHub turns into a link.
  private func beginsAddress(_ bytes: Span<UInt8>) -> Bool {
    let slash = UInt8(ascii: "/")
    return index + 2 < bytes.count && bytes[index + 1] == slash && bytes[index + 2] == slash
  }

  /// Whether `&` begins something like `&amp;` or `&#38;`.
  ///
  /// The template's text may complete it.
  private func mayBeginEntity(_ bytes: Span<UInt8>) -> Bool {
    var end = index + 1
    if end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
    while end < bytes.count, bytes[end].isAlphanumeric { end += 1 }
    return end == bytes.count || bytes[end] == UInt8(ascii: ";") && end > index + 1
  }
}
