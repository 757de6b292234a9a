/// The numbers that a text holds, as they are written.
enum NumberTokens {
  /// The numbers of a text, such as `1,402`, `95.3%` and `2024`.
  ///
  /// A number is made of digits, commas, points and a sign for per cent. Digits within a word, such
  /// as those of a figure's id, do not count.
  static func of(_ text: some StringProtocol) -> Set<String> { Set(firstLines(of: text).keys) }

  /// The numbers of a text, each with the first line, from 1, that it is on.
  static func firstLines(of text: some StringProtocol) -> [String: Int] {
    var tokens: [String: Int] = [:]
    var token: [UInt8] = []
    var isInWord = false
    var line = 1
    func end(_ next: UInt8?) {
      while let last = token.last, last == 0x2C || last == 0x2E { token.removeLast() }
      if !token.isEmpty, !isInWord {
        if next == 0x25 { token.append(0x25) }
        let number = String(decoding: token, as: UTF8.self)
        if tokens[number] == nil { tokens[number] = line }
      }
      token.removeAll(keepingCapacity: true)
    }
    var previous: UInt8 = 0x20
    for byte in text.utf8 {
      defer {
        previous = byte
        if byte == 0x0A { line += 1 }
      }
      if (0x30...0x39).contains(byte) {
        if token.isEmpty { isInWord = isLetter(previous) }
        token.append(byte)
        continue
      }
      // Most bytes are neither in a number nor after one.
      guard !token.isEmpty else { continue }
      if byte == 0x2C || byte == 0x2E, previous != 0x2C, previous != 0x2E {
        token.append(byte)
      } else {
        if isLetter(byte) { isInWord = true }
        end(byte)
      }
    }
    end(nil)
    return tokens
  }

  /// The numbers in the words of a page, without its tags, its style and the shapes of its
  /// pictures.
  static func ofHTML(_ html: String) -> Set<String> { of(words(ofHTML: html)) }

  /// The words of a page, each on the line of the page that it is on.
  static func words(ofHTML html: String) -> String {
    var words = ""
    var rest = html[...]
    if let style = rest.range(of: "<style>"), let end = rest.range(of: "</style>") {
      words += text(rest[..<style.lowerBound])
      words += lineEnds(of: rest[style.lowerBound..<end.upperBound])
      rest = rest[end.upperBound...]
    }
    return words + text(rest)
  }

  private static func lineEnds(of text: Substring) -> String {
    String(repeating: "\n", count: text.utf8.count { $0 == 0x0A })
  }

  /// The text between the tags, and the words in attributes.
  private static func text(_ html: Substring) -> String {
    var words = ""
    for (index, piece) in html.split(separator: "<", omittingEmptySubsequences: false).enumerated()
    {
      guard index > 0, let close = piece.firstIndex(of: ">") else {
        words += piece
        continue
      }
      let tag = piece[..<close]
      // A comment is in the file, though no browser shows it.
      if tag.hasPrefix("!--") { words += " " + tag.dropFirst(3).replacing("\n", with: " ") }
      for name in ["title=\"", "alt=\"", "data-heading=\"", "aria-label=\""] {
        if let start = tag.range(of: name) {
          words += " " + tag[start.upperBound...].prefix { $0 != "\"" }.replacing("\n", with: " ")
        }
      }
      words += lineEnds(of: tag) + " " + piece[piece.index(after: close)...]
    }
    return unescaped(words)
  }

  /// The text with the entities that the templates write changed back into characters.
  static func unescaped(_ html: String) -> String {
    html.replacing("&#39;", with: "'").replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F
  }
}

extension Substring {
  fileprivate func range(of text: String) -> Range<String.Index>? { firstRange(of: text) }
}
