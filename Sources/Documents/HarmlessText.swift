/// Text as it is shown: without characters that change how the text around them is shown.
///
/// Names and themes come from other systems and may hold any character. A control character can move
/// the cursor of a terminal, and a direction character can turn round what follows it, so that
/// `evil\u{202E}gpj.exe` is read as `evilexe.jpg`. Such a character is shown as `\u{FFFD}`.
///
/// ```swift
/// HarmlessText.of("Drift\u{202E}")  // "Drift\u{FFFD}"
/// HarmlessText.of("Drift\u{200E}")  // "Drift": a mark that stands for nothing is left out
/// ```
public enum HarmlessText {
  /// The text with each harmful character replaced; tabs and line ends stay.
  public static func of(_ text: String) -> String {
    // Nearly every text has none, which its bytes show at once.
    guard text.utf8.contains(where: mayBegin) else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { if let scalar = harmless(scalar) { shown.append(scalar) } }
    return String(shown)
  }

  /// The text with tabs and line ends replaced as well, for a place on one line.
  public static func onOneLine(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        of(text).unicodeScalars.map { $0.value < 0x20 ? "\u{FFFD}" : $0 }))
  }

  /// Whether a byte is harmful, or may begin a harmful character in UTF-8.
  @inline(__always)
  private static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0D: false
    case 0x00..<0x20, 0x7F, 0xC2, 0xD8, 0xE2: true
    default: false
    }
  }

  /// What is shown for a character; nil for nothing.
  private static func harmless(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: scalar
    case 0x00..<0x20, 0x7F...0x9F: "\u{FFFD}"
    // Embeddings, overrides and isolates turn round what follows them.
    case 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    // Marks of a direction touch only what is next to them and are often copied along with a name.
    case 0x061C, 0x200E, 0x200F: nil
    // The line ends of Unicode.
    case 0x2028, 0x2029: " "
    default: scalar
    }
  }
}
