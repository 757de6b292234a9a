import Testing

@testable import AnnualReport

/// The manager's Markdown as it goes into the report.
struct CommonMarkTests {
  private func html(_ text: String) -> String {
    CommonMark(Array(text.utf8), topHeading: 3).html
  }

  @Test(arguments: [
    ("Two *words* and **more**.", "<p>Two <em>words</em> and <strong>more</strong>.</p>"),
    ("# Top\n\n## Below", "<h3>Top</h3>\n<h4>Below</h4>"),
    ("### Top\n\n#### Below\n\n# Above", "<h5>Top</h5>\n<h6>Below</h6>\n<h3>Above</h3>"),
    ("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
    ("a & b \"c\"", "<p>a &amp; b &quot;c&quot;</p>"), ("", ""),
    ("[page](https://example.org/a?b=c)", "<p><a href=\"https://example.org/a?b=c\">page</a></p>"),
    ("[photo](a/b.jpg) [top](#x)", "<p><a href=\"a/b.jpg\">photo</a> <a href=\"#x\">top</a></p>"),
    ("[us](mailto:iro@example.org)", "<p><a href=\"mailto:iro@example.org\">us</a></p>"),
  ])
  func `it becomes HTML below the heading of its section`(_ text: String, _ expected: String) {
    #expect(html(text) == expected)
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "a <img src=x onerror=alert(1)> b", "<!-- a -->", "<div\n>x</div>",
  ])
  func `raw HTML is left out`(_ text: String) {
    let parsed = CommonMark(Array("before\n\n\(text)\n".utf8), topHeading: 3)
    #expect(parsed.rawHTMLLines.first == 3)
    for rendered in [parsed.html, parsed.markdown] {
      #expect(!rendered.contains("<script"))
      #expect(!rendered.contains("onerror"))
      #expect(!rendered.contains("<!--"))
    }
    #expect(!parsed.markdown.contains("<"))
  }

  @Test(arguments: [
    "[x](javascript:alert(1))", "[x](JavaScript:alert(1))", "![x](data:text/html,abc)",
    "[x](vbscript:a)", "<javascript:alert(1)>", "[x](file:///etc/passwd)",
  ])
  func `links that could run lose their target`(_ text: String) {
    let parsed = CommonMark(Array(text.utf8), topHeading: 3)
    for rendered in [parsed.html, parsed.markdown] {
      #expect(!rendered.contains("](javascript"))
      for attribute in ["href=\"", "src=\""] where rendered.contains(attribute) {
        #expect(rendered.contains(attribute + "\""), "\(rendered)")
      }
    }
  }

  @Test func `as Markdown it says the same`() {
    let text = "# A\n\nb *c*\n\n| d | e |\n| - | - |\n| 1 | 2 |\n\n1. f\n2. g\n"
    let parsed = CommonMark(Array(text.utf8), topHeading: 3)
    #expect(
      parsed.markdown == "### A\n\nb *c*\n\n| d | e |\n| --- | --- |\n| 1 | 2 |\n\n1.  f\n2.  g")
    #expect(CommonMark(Array(parsed.markdown.utf8), topHeading: 3).html == parsed.html)
  }
}
