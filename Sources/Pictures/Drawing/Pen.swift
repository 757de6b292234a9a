import Documents

/// Writes the elements of an SVG picture.
package struct Pen {
  /// How colours are written.
  enum Colouring {
    /// As classes that ``PictureStyle`` colours, for a picture in a page.
    case classes
    /// As the colours of a light page, for a file that any program can show.
    case colours
  }

  let colouring: Colouring
  private(set) var text = ""

  init(_ colouring: Colouring) { self.colouring = colouring }

  /// Writes an element without content.
  mutating func element(_ name: String, _ attributes: [(String, String)]) {
    open(name, attributes)
    text += "</\(name)>\n"
  }

  /// Writes an element that holds words.
  mutating func element(_ name: String, _ attributes: [(String, String)], words: String) {
    open(name, attributes)
    text += Self.escaped(words)
    text += "</\(name)>\n"
  }

  /// Writes the tag that opens an element.
  mutating func open(_ name: String, _ attributes: [(String, String)]) {
    text += "<\(name)"
    for (key, value) in attributes { text += " \(key)=\"\(Self.escaped(value))\"" }
    text += ">"
  }

  /// Writes the tag that closes an element.
  mutating func close(_ name: String) { text += "</\(name)>\n" }

  mutating func newLine() { text += "\n" }

  /// The attributes of something that is filled.
  func fill(_ ink: Ink) -> [(String, String)] {
    switch colouring {
    case .classes: [("class", PictureStyle.name(ink))]
    case .colours: [("fill", ink.colour(on: .light).text)]
    }
  }

  /// The attributes of a line.
  func line(_ ink: Ink, width: Double) -> [(String, String)] {
    let width = ("stroke-width", Self.number(width))
    return switch colouring {
    case .classes: [("class", PictureStyle.name(ink) + "-line"), width]
    case .colours: [("fill", "none"), ("stroke", ink.colour(on: .light).text), width]
    }
  }

  /// A length with one decimal at most, the same on every machine.
  static func number(_ length: Double) -> String {
    let tenths = Int((length * 10).rounded())
    let whole = "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10)"
    return tenths % 10 == 0 ? whole : "\(whole).\(abs(tenths) % 10)"
  }

  /// Words escaped for XML and HTML, without the characters that XML does not allow.
  static func escaped(_ words: String) -> String {
    if words.utf8.allSatisfy(isPlain) { return words }
    var escaped = ""
    for character in HarmlessText.of(words).unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\t", "\n", "\r": escaped += " "
      case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }

  /// Whether a byte is itself in XML; nearly every attribute is of such bytes alone.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      false
    default: (0x20...0x7E).contains(byte)
    }
  }
}
