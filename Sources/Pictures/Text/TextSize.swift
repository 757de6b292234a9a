/// The sizes of words in a picture, in its own units.
enum TextSize: Double, Sendable {
  case usual = 13
  case small = 12
}

extension TextSize {
  /// Estimates the width of a text, rather too wide than too narrow: we do not know the reader's
  /// fonts.
  func width(of text: some StringProtocol, isBold: Bool = false) -> Double {
    // Bold letters of DejaVu Sans, the widest of the usual fonts, are a sixth wider.
    Self.extent(of: text, after: 0) * rawValue * (isBold ? 1.17 : 1)
  }

  /// The width of a text in letters, added to that of the text before it.
  private static func extent(of text: some StringProtocol, after before: Double) -> Double {
    text.unicodeScalars.reduce(before) { $0 + width(of: $1) }
  }

  private static func width(of character: Unicode.Scalar) -> Double {
    switch character {
    case "i", "j", "l", "t", "f", "r", "I", " ", ".", ",", ":", ";", "'", "|", "(", ")", "-": 0.38
    case "m", "w", "M", "W", "%", "@": 0.92
    case "A"..."Z": 0.7
    case "\u{0}"..."\u{2E7F}": 0.59
    default: 1.1
    }
  }

  /// Breaks a text between words into lines of a given width.
  ///
  /// Text beyond the allowed number of lines is replaced by an ellipsis.
  func lines(of text: String, width: Double, most: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var extent = 0.0
    var rest = text.split(separator: " ")[...]
    while let word = rest.first {
      let before = line.isEmpty ? 0 : Self.extent(of: " ", after: extent)
      let longer = Self.extent(of: word, after: before)
      if longer * rawValue <= width {
        line += line.isEmpty ? String(word) : " " + word
        extent = longer
        rest = rest.dropFirst()
      } else if line.isEmpty {
        // A word that no line holds is cut.
        lines.append(cut(String(word), to: width))
        rest = rest.dropFirst()
      } else {
        lines.append(line)
        line = ""
      }
      if lines.count == most { break }
    }
    if lines.count < most {
      if !line.isEmpty { lines.append(line) }
    } else if !line.isEmpty || !rest.isEmpty, let last = lines.popLast() {
      lines.append(last.hasSuffix("…") ? last : cut(last + " …", to: width))
    }
    return lines
  }

  private func cut(_ text: String, to width: Double) -> String {
    var text = text
    guard self.width(of: text) > width else { return text }
    while !text.isEmpty, self.width(of: text + "…") > width { text.removeLast() }
    return text + "…"
  }
}
