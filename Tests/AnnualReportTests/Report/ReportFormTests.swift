import Foundation
import Testing

@testable import AnnualReport

/// The form of the report, whatever the data is like.
struct ReportFormTests {
  @Test(arguments: ReportKind.allCases)
  func `the HTML is well formed, in order and complete in itself`(_ kind: ReportKind) throws {
    let text = try kind.report.html
    let html = HTMLText(text)
    #expect(html.mistakes.isEmpty)
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en-GB\">"))

    let levels = html.all("h1", "h2", "h3", "h4", "h5", "h6").compactMap {
      $0.name.last?.wholeNumberValue
    }
    #expect(levels.first == 1)
    #expect(levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    #expect(html.all("h1", "h2", "h3", "caption", "title", "dt").allSatisfy { !$0.text.isEmpty })

    let ids = html.values(of: "id")
    #expect(Set(ids).count == ids.count)
    let links = html.values(of: "href")
    #expect(links.count > 10)
    let method = "method-\(try kind.report.input.figures.period.label).html"
    #expect(links.count { $0 == method } == 1)
    for link in links where link != method {
      #expect(link.hasPrefix("#") && ids.contains(String(link.dropFirst())), "\(link)")
    }
    let named = html.values(of: "aria-labelledby").flatMap { $0.split(separator: " ") }
    #expect(named.allSatisfy { ids.contains(String($0)) })
    for name in ["header", "nav", "main", "footer"] { #expect(html.all(name).count == 1) }

    // Nothing is fetched and nothing is run.
    for word in ["http:", "https:", "src=", "@import", "url(", "javascript:"] {
      #expect(!text.localizedCaseInsensitiveContains(word), "\(word)")
    }
    #expect(html.all("script", "link", "iframe", "object", "img", "form").isEmpty)
    #expect(!html.tags.contains { $0.attributes.keys.contains { $0.hasPrefix("on") } })
    if kind != .dangerousTexts { #expect(!text.contains("{{")) }
  }

  @Test(arguments: ReportKind.allCases)
  func `every table has a caption and says what its headings are of`(_ kind: ReportKind) throws {
    let html = HTMLText(try kind.report.html)
    var columns = 0
    var cells = 0
    for (tag, next) in zip(html.tags, html.tags.dropFirst()) where !tag.isClosing {
      switch tag.name {
      case "table":
        #expect(next.name == "caption")
        columns = 0
      case "th":
        let scope = tag.attributes["scope"]
        #expect(scope == "col" || scope == "row")
        if scope == "col" { columns += 1 }
        cells += 1
      case "td": cells += 1
      case "tr": cells = 0
      default: break
      }
      if next.name == "tr", next.isClosing { #expect(cells == columns) }
    }
    #expect(html.all("table").count >= 4)
  }

  @Test(arguments: ReportKind.allCases)
  func `every table in Markdown has as many cells in each row`(_ kind: ReportKind) throws {
    let markdown = try kind.report.markdown
    let tables = GFMTables.tables(of: markdown)
    #expect(tables.count >= 4)
    for table in tables {
      #expect(table.count >= 2)
      #expect(Set(table.map(\.count)).count == 1, "\(table.first ?? [])")
      let rule = table.dropFirst().first ?? []
      #expect(rule.dropFirst().dropLast().allSatisfy { $0 == " :--- " || $0 == " ---: " })
    }
    if kind != .dangerousTexts { #expect(!markdown.contains("{{")) }
    let headings = markdown.split(separator: "\n").filter { $0.hasPrefix("#") }
    let levels = headings.map { $0.prefix { $0 == "#" }.count }
    #expect(levels.first == 1)
    #expect(levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  /// Elements that the other reader does not know.
  private static let younger = [
    "header", "nav", "main", "section", "footer", "figure", "figcaption", "svg", "desc", "rect",
    "path", "circle", "text",
  ]

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint")))
  func `another reader of HTML finds nothing wrong either`() throws {
    let folder = try WorkFolder()
    for kind in ReportKind.allCases {
      let file = try folder.write(try kind.report.html, to: "\(kind).html")
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/xmllint")
      process.arguments = ["--html", "--noout", file]
      let errors = folder.path("errors")
      try Data().write(to: URL(filePath: errors))
      process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
      try process.run()
      process.waitUntilExit()
      // It was written before the elements of HTML 5 that say what a part of a page is.
      // The lines that it quotes may be cut within a character.
      let told = String(decoding: try Data(contentsOf: URL(filePath: errors)), as: UTF8.self)
      let complaints = told.split(separator: "\n").filter { line in
        line.contains(" error : ") || line.contains(" warning : ")
      }.filter { line in
        !Self.younger.contains { line.hasSuffix("Tag \($0) invalid") }
      }
      #expect(complaints.isEmpty, "\(kind)")
    }
  }

  @Test(arguments: [
    "<p><b>x</p></b>", "<p>x", "<p>a<p>b</p></p>", "<a href=x>y</a>", "<b id=\"a\" id=\"b\"></b>",
    "<b", "a < b",
  ])
  func `what is not well formed would be found`(_ html: String) {
    #expect(!HTMLText(html).mistakes.isEmpty)
  }
}
