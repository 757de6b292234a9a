import Testing

@testable import Documents

/// Texts of other systems as they are shown.
@Suite("Characters that change how the text around them is shown")
struct HarmlessTextTests {
  @Test(arguments: [
    ("Drift and delay", "Drift and delay"), ("Siân O’Neill – “IRO”", "Siân O’Neill – “IRO”"),
    ("نور", "نور"), ("two\nlines\tand\rmore", "two\nlines\tand\rmore"),
    ("a\u{1B}[31mb", "a\u{FFFD}[31mb"), ("a\u{0}b\u{7F}c\u{9B}d", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d"),
    ("evil\u{202E}gpj.exe", "evil\u{FFFD}gpj.exe"), ("\u{2066}a\u{2069}", "\u{FFFD}a\u{FFFD}"),
    ("\u{200E}03/06/2024\u{200F}", "03/06/2024"), ("a\u{2028}b\u{2029}c", "a b c"),
    // A joiner is a part of words and of signs.
    ("می\u{200C}خواهم", "می\u{200C}خواهم"),
  ])
  func `what is shown`(_ text: String, _ shown: String) {
    #expect(HarmlessText.of(text) == shown)
  }

  @Test func `every control and direction character is known, and nothing else is touched`() {
    let wrong = (UInt32(0)...0x10FFFF).compactMap { Unicode.Scalar($0) }.filter { scalar in
      let isHarmful =
        scalar.properties.generalCategory == .control && !["\t", "\n", "\r"].contains(scalar)
        || scalar.properties.isBidiControl || ["\u{2028}", "\u{2029}"].contains(scalar)
      return (HarmlessText.of(String(scalar)) != String(scalar)) != isHarmful
    }
    #expect(wrong.isEmpty)
  }

  @Test func `on one line there are no line ends and no tabs`() {
    #expect(HarmlessText.onOneLine("a\tb\nc\r\u{202E}") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}\u{FFFD}")
  }

  @Test func `a cell of CSV holds none of them`() {
    #expect(CSVCell.quoted("a\u{1B},b\u{202E}") == "\"a\u{FFFD},b\u{FFFD}\"")
    #expect(CSVCell.quoted("\u{200E}=1+1") == "'=1+1")
  }
}
