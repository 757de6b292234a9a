import TestSupport
import Testing

@testable import Templates

@Suite("Escaping for HTML")
struct HTMLEscaperTests {
  private static let escapes = [
    ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"),
    ("\0", "\u{FFFD}"),
  ]

  @Test(arguments: escapes)
  func `a special character is escaped`(_ special: String, _ escape: String) {
    #expect(TemplateLanguage.html.escaping("a\(special)b") == "a\(escape)b")
  }

  @Test(arguments: escapes)
  func `a combining mark does not hide a special character`(_ special: String, _ escape: String) {
    #expect(TemplateLanguage.html.escaping("\(special)\u{301}") == "\(escape)\u{301}")
    #expect(
      TemplateLanguage.html.escaping("e\(special)\u{200D}\u{FE0F}")
        == "e\(escape)\u{200D}\u{FE0F}")
  }

  @Test func `other text is left as it is`() {
    let text = "2024-25: 12.5% = 1/8 (Zoë’s) `x` 👩‍👩‍👧\r\n\t"
    #expect(TemplateLanguage.html.escaping(text) == text)
  }

  @Test func `an attribute cannot be ended by a quote with an accent`() throws {
    #expect(
      try render(
        "<a title=\"{{title}}\">", with: Report(title: "\"\u{301} onclick=alert(1) x=\"\u{301}"))
        == "<a title=\"&quot;\u{301} onclick=alert(1) x=&quot;\u{301}\">")
  }

  @Test func `no value makes an active character, and every value can be read back`() {
    var random = SeededNumbers(2024 + RandomCases.moved)
    let alphabet = Array("<>&\"'\0;#axé\u{301}\u{200D}👩 \n`=/".unicodeScalars)
    for _ in 0..<RandomCases.count(few: 5_000, soak: 250_000) {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...24, using: &random) {
        text.append(alphabet.randomElement(using: &random) ?? " ")
      }
      let escaped = TemplateLanguage.html.escaping(String(text))
      #expect(!escaped.utf8.contains { "<>\"'\0".utf8.contains($0) })
      #expect(
        Self.reading(escaped) == String(text).unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 })
    }
  }

  /// What a browser makes of the escapes; any other `&` would show up as a difference.
  private static func reading(_ html: String) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    var rest = Substring(html).unicodeScalars
    while let first = rest.first {
      let escape = escapes.first { $0.1.first == "&" && rest.starts(with: $0.1.unicodeScalars) }
      if let escape {
        scalars += escape.0.unicodeScalars
        rest = rest.dropFirst(escape.1.unicodeScalars.count)
      } else {
        scalars.append(first == "&" ? "?" : first)
        rest = rest.dropFirst()
      }
    }
    return scalars
  }
}
