import Testing

@testable import AnnualReport

/// Free texts of the exports can hold anything; in the report they are words and nothing else.
struct DangerousTextTests {
  private let report: ReportKind.Report

  init() throws { report = try ReportKind.dangerousTexts.report }

  static let printed = ["authority", "officer", "team", "reason", "theme", "outcome", "stage"]

  @Test(arguments: printed)
  func `in HTML a free text is shown as it is written`(_ name: String) {
    let shown = CanaryService.text(name)
      .replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
    // Line ends of a cell may be kept or be blanks; in HTML they show alike.
    func words(_ text: String) -> String {
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    #expect(words(report.html).contains(words(shown)))
  }

  @Test func `in HTML a free text makes no tag`() {
    let html = HTMLText(report.html)
    #expect(html.mistakes.isEmpty)
    #expect(html.all("script").isEmpty)
    #expect(!report.html.contains("<script"))
    // The program's own mark at the end of the page is the only comment.
    #expect(report.html.ranges(of: "<!-- ").count == 1)
    #expect(report.html.hasSuffix("</html>\n<!-- iro-report: draft -->\n"))
    #expect(!html.tags.contains { $0.attributes.keys.contains { $0.contains("script") } })
  }

  @Test func `in Markdown a free text makes no markup`() {
    let markdown = report.markdown
    for name in Self.printed {
      #expect(markdown.contains("\(name)')"), "\(name)")
    }
    #expect(!markdown.contains("<"))
    #expect(GFMTables.unescaped("`", in: markdown) == 0)
    let lines = markdown.split(separator: "\n")
    // Pictures are the report's own links.
    let pictures = lines.filter { $0.hasPrefix("![") && $0.hasSuffix(".svg)") }
    for line in pictures { #expect(GFMTables.unescaped("]", in: String(line)) == 1) }
    let method = lines.filter { $0.hasSuffix("[How the figures were made](method-2024-25.md).") }
    #expect(method.count == 1)
    #expect(GFMTables.unescaped("]", in: markdown) == pictures.count + 1)
    for name in Self.printed { #expect(!lines.contains { $0.hasPrefix("# \(name)") }) }
    // Each pipe outside a table is escaped.
    for line in lines where !line.hasPrefix("|") {
      #expect(GFMTables.unescaped("|", in: String(line)) == 0)
    }
  }
}
