import Templates
import Testing

@testable import AnnualReport
@testable import ServiceFigures

/// The members' summary, the young people's version and the method.
struct ReaderShapesTests {
  static let shapes = ["members-summary", "young-people", "method"]

  @Test(arguments: shapes, ReportKind.allCases)
  func `the HTML is well formed, in order and complete in itself`(
    _ shape: String, _ kind: ReportKind
  ) throws {
    let text = try kind.report.text(shape, "html")
    let html = HTMLText(text)
    #expect(html.mistakes.isEmpty)
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en-GB\">"))
    let levels = html.all("h1", "h2", "h3", "h4").compactMap { $0.name.last?.wholeNumberValue }
    #expect(levels.first == 1)
    #expect(levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    let ids = html.values(of: "id")
    #expect(Set(ids).count == ids.count)
    let report = "annual-report-\(try kind.report.input.figures.period.label).html#"
    let targets = HTMLText(try kind.report.html).values(of: "id")
    for link in html.values(of: "href") where !link.hasPrefix("tel:") {
      let known = link.hasPrefix(report) ? targets : ids
      let name = link.trimmingPrefix(link.hasPrefix(report) ? report : "#")
      #expect(name.count < link.count && known.contains(String(name)), "\(link)")
    }
    let named = html.values(of: "aria-labelledby").flatMap { $0.split(separator: " ") }
    #expect(named.allSatisfy { ids.contains(String($0)) })
    for name in ["header", "main", "footer"] { #expect(html.all(name).count == 1) }
    for word in ["http:", "https:", "src=", "@import", "url(", "javascript:"] {
      #expect(!text.localizedCaseInsensitiveContains(word), "\(word)")
    }
    #expect(html.all("script", "link", "iframe", "object", "img", "form").isEmpty)
    if kind != .dangerousTexts { #expect(!text.contains("{{")) }
    #expect(text.contains("<strong>Draft.</strong>"))
  }

  @Test(arguments: shapes, ReportKind.allCases)
  func `the Markdown is in order, and its tables are whole`(
    _ shape: String, _ kind: ReportKind
  ) throws {
    let markdown = try kind.report.text(shape, "md")
    for table in GFMTables.tables(of: markdown) {
      #expect(Set(table.map(\.count)).count == 1, "\(table.first ?? [])")
    }
    let levels = markdown.split(separator: "\n").filter { $0.hasPrefix("#") }.map {
      $0.prefix { $0 == "#" }.count
    }
    #expect(levels.first == 1)
    #expect(levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    if kind != .dangerousTexts { #expect(!markdown.contains("{{")) }
    #expect(markdown.contains("> **Draft.**"))
  }

  @Test(arguments: ReportKind.allCases.filter { $0 != .dangerousTexts })
  func `both forms of the young people's version say the same`(_ kind: ReportKind) throws {
    let html = try kind.report.text("young-people", "html")
    let main = try #require(html.split(separator: "<main").last)
    let plain = Self.plain(String(main))
    let markdown = try kind.report.text("young-people", "md")
    for sentence in ReadingAge(markdown: markdown).sentences
    where !sentence.hasPrefix("For children") {
      let words = sentence.trimmingPrefix("- ").trimmingPrefix(" ")
      #expect(plain.contains(words), "\(words)")
    }
  }

  @Test(arguments: ReportKind.allCases)
  func `neither has the sign for a missing number among its words`(_ kind: ReportKind) throws {
    for shape in ["members-summary", "young-people"] {
      let text = Self.plain(try kind.report.text(shape, "html"))
      #expect(!text.contains("[x]"), "\(shape)")
    }
  }

  @Test func `a final report has no mark of a draft`() throws {
    var input = try ConclusionScene([]).input
    input.isFinal = true
    // What keeps it from being final is not looked at here.
    for (name, text) in try ConclusionScene([]).input.texts() where name.hasSuffix(".html") {
      #expect(text.contains(" draft"), "\(name)")
    }
    let model = ReportModel(input)
    let library = try TemplateLibrary(sources: try TemplateSources.embedded.templates())
    for shape in ["members/summary", "young/report", "method/method"] {
      for ending in ["html", "md"] {
        let bytes = try library.compile(
          "\(shape).\(ending).mustache", for: ReportModel.self
        ).render(model)
        #expect(!String(decoding: bytes, as: UTF8.self).contains("Draft"), "\(shape)")
      }
    }
  }

  @Test func `conclusions that are left out are counted`() throws {
    let ids = Catalogue.figures.filter {
      $0.kind == .proportion && $0.direction == .higherIsBetter && $0.family == nil
    }.map(\.id).prefix(9)
    var input = try ConclusionScene(
      ids.map { try .share($0, 30, of: 100) },
      configuration: "expectations:\n"
        + ids.map { "  \($0): {at_least: 90%, source: A plan}\n" }.joined()
    ).input
    let name = "restricted/members-summary-2024-25.md"
    #expect(try input.texts()[name]?.contains("\n6 more conclusions are in section 11.\n") == true)
    input.figures.figures.removeLast(5)
    #expect(try input.texts()[name]?.contains("\n1 more conclusion is in section 11.\n") == true)
  }

  /// The words of HTML, with single spaces between them.
  static func plain(_ html: String) -> String {
    var text = html
    if let style = text.firstRange(of: "<style>"), let end = text.firstRange(of: "</style>") {
      text.removeSubrange(style.lowerBound..<end.upperBound)
    }
    text = text.replacing("</strong>", with: "").replacing("<strong>", with: "")
      .replacing("</a>", with: "")
    var words = ""
    var isInside = false
    for (index, sign) in zip(text.indices, text) {
      if sign == "<" { isInside = true }
      if !isInside { words.append(sign) }
      if sign == ">" {
        isInside = false
        // A link stands within a sentence.
        if !text[..<index].hasSuffix("\"") { words.append(" ") }
      }
    }
    for (code, sign) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&#39;", "'"), ("&quot;", "\""), ("&amp;", "&"),
    ] {
      words = words.replacing(code, with: sign)
    }
    return words.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }
}
