import Testing

@testable import Templates

@Suite("Escaping for Markdown")
struct MarkdownEscaperTests {
  @Test(arguments: [
    ("a*b", "a\\*b"), ("`x`", "\\`x\\`"), ("~x~", "\\~x\\~"), ("[x](y)", "\\[x\\](y)"),
    ("a|b", "a\\|b"), ("<b>", "&lt;b>"), ("_x_", "\\_x\\_"), ("x _", "x \\_"),
    ("\\*", "\\\\\\*"), ("end\\", "end\\\\"), ("![x]", "!\\[x\\]"), ("Done!", "Done\\!"),
    ("&lt;", "&amp;lt;"), ("&#38;", "&amp;#38;"), ("x&am", "x&amp;am"), ("a\0", "a\u{FFFD}"),
  ])
  func `a character that is active anywhere is escaped`(_ text: String, _ escaped: String) {
    #expect(TemplateLanguage.markdown.escaping(text) == escaped)
  }

  @Test(arguments: [
    ("# x", "\\# x"), ("### x", "\\### x"), ("#", "\\#"), ("> x", "\\> x"), ("- x", "\\- x"),
    ("-", "\\-"), ("---", "\\---"), ("===", "\\==="), ("+ x", "\\+ x"), ("* x", "\\* x"),
    ("1. x", "1\\. x"), ("12) x", "12\\) x"), ("2024.", "2024\\."), (":-:", "\\:-:"),
    ("-:", "\\-:"), ("~~~", "\\~\\~\\~"), ("  # x", " \\# x"), ("\t- x", " \\- x"),
    (". x", "\\. x"), ("    code", " code"),
  ])
  func `what begins a block is escaped at the start`(_ text: String, _ escaped: String) {
    #expect(TemplateLanguage.markdown.escaping(text) == escaped)
  }

  @Test(arguments: [
    ("http://x.org", "http\\://x.org"), ("see https://x.org", "see https\\://x.org"),
    ("www.x.org", "www\\.x.org"), ("(WWW.x.org)", "(WWW\\.x.org)"), ("a@b.org", "a\\@b.org"),
    ("@someone", "\\@someone"),
  ])
  func `what GitHub makes a link of is escaped`(_ text: String, _ escaped: String) {
    #expect(TemplateLanguage.markdown.escaping(text) == escaped)
  }

  @Test(arguments: [
    "2024-25", "12.5%", "-3", "+5", "R & D", "Q&A: yes", "1,204 (3%)", "(n/a)", "snake_case",
    "#1", "C# and F#3", "x - y", "1.5 to 2.5", "a > b", "a = b", "C:\\dir", "Wait! Here", "9 @ 10",
    "Zoë’s “team”", "10:30", "£5 + £6", "and/or", "{x}", "\"quoted\"", "1.2.3", "3 ) x",
  ])
  func `what cannot be active stays readable`(_ text: String) {
    #expect(TemplateLanguage.markdown.escaping(text) == text)
  }

  @Test(arguments: [
    ("a\nb", "a b"), ("a\r\n\r\n# b", "a # b"), ("a\r- b", "a - b"), ("a  \nb", "a b"),
    ("\n", " "), ("a ", "a "), ("x\n\n    code", "x code"), ("x #\n", "x \\# "),
  ])
  func `a value stays on one line`(_ text: String, _ escaped: String) {
    #expect(TemplateLanguage.markdown.escaping(text) == escaped)
  }

  @Test(arguments: [
    "*", "`", "~", "[", "]", "|", "<", "_", "\\", "#", ">", "-", "+", "=", "!", "&",
  ])
  func `a combining mark does not hide an active character`(_ special: String) {
    let active = "*`~[]|_\\".contains(special) ? "\\\(special)" : special
    let first = "=>".contains(special) ? "\\\(special)" : active == "<" ? "&lt;" : active
    // A backslash before a mark is not one before punctuation, so it stands for itself.
    let expected = special == "\\" ? special : first
    #expect(TemplateLanguage.markdown.escaping("\(special)\u{301}") == "\(expected)\u{301}")
  }

  @Test func `a link of the template's cannot get its target from a value`() throws {
    let library = try TemplateLibrary(sources: [
      TemplateSource(name: "a.md.mustache", text: "[x]{{title}} [y]: {{title}} ({{title}})")
    ])
    func output(_ title: String) throws -> String {
      String(
        decoding: try library.compile("a.md.mustache", for: Report.self)
          .render(Report(title: title)), as: UTF8.self)
    }
    #expect(try output("(a)") == "[x]\\(a) [y]: (a) ((a))")
    #expect(try output(":a") == "[x]\\:a [y]: :a (:a)")
  }

  @Test func `escaping takes time in proportion to the text`() {
    for piece in ["&", "#", "&a", " #", "# ", "1", "_", "\\", "w", "http:/"] {
      let text = String(repeating: piece, count: 200_000)
      #expect(TemplateLanguage.markdown.escaping(text).utf8.count >= text.utf8.count / 2)
    }
  }
}
