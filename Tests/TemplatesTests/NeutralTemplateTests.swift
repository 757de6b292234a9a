import Testing

@testable import Templates

/// Templates without markup, which are compiled for HTML and for Markdown.
@Suite("One template for both languages")
struct NeutralTemplateTests {
  private static let parts = [
    "part.html.mustache": "<hr>\n", "part.md.mustache": "***\n",
    "strong.html.mustache": "<b>{{$text}}{{/text}}</b>",
    "strong.md.mustache": "**{{$text}}{{/text}}**",
    "heading.html.mustache": "<h2>{{$text}}{{/text}}</h2>\n",
    "heading.md.mustache": "\n## {{$text}}{{/text}}\n\n",
    "list.html.mustache": "<ul>\n{{$text}}\n{{/text}}\n</ul>\n",
    "list.md.mustache": "\n{{$text}}\n{{/text}}\n\n",
    "item.html.mustache": "<li>{{$text}}{{/text}}</li>\n",
    "item.md.mustache": "- {{$text}}{{/text}}\n",
    "link.html.mustache": "<a href=\"#{{$to}}{{/to}}\">{{$text}}{{/text}}</a>",
    "link.md.mustache": "{{$text}}{{/text}}",
  ]

  private func library(_ text: String) throws -> TemplateLibrary {
    let files = Self.parts.merging(["main.mustache": text]) { $1 }
    return try TemplateLibrary(
      sources: files.sorted { $0.key < $1.key }.map { TemplateSource(name: $0.key, text: $0.value) }
    )
  }

  private func render(_ text: String, _ report: Report = Report()) throws -> [String] {
    let library = try library(text)
    return try ["main.html.mustache", "main.md.mustache"].map {
      String(decoding: try library.compile($0, for: Report.self).render(report), as: UTF8.self)
    }
  }

  @Test func `lines that follow one another are a paragraph, an empty line ends it`() throws {
    #expect(
      try render("One\n  and two.\n\n\n{{title}}\nin {{totals.late}}.\n")
        == [
          "<p>One\nand two.</p>\n<p>Reviews\nin 31.</p>\n", "One\nand two.\n\nReviews\nin 31.\n",
        ])
  }

  /// Every template of up to five lines of these kinds.
  @Test func `both languages have the same paragraphs and parts, whatever is left out`() throws {
    let kinds = [
      "a\n", "\n", "{{#isDraft}}b{{/isDraft}}\n", "{{^isDraft}}\nc\n{{/isDraft}}\n", "{{> part}}\n",
      "{{^isDraft}}{{> part}}{{/isDraft}}\n", "{{#isDraft}}\n\nd{{/isDraft}}\n",
    ]
    var templates = [[Int]()]
    for _ in 1...4 {
      templates = templates.flatMap { lines in kinds.indices.map { lines + [$0] } }
      for lines in templates {
        let text = lines.map { kinds[$0] }.joined()
        let blocks = Self.blocks(lines)
        let html = blocks.map {
          $0 == ["***"] ? "<hr>\n" : "<p>\($0.joined(separator: "\n"))</p>\n"
        }
        let output = try render(text, Report(isDraft: true))
        try #require(output[0] == html.joined(), "\(text)")
        try #require(Self.blocks(inMarkdown: output[1]) == blocks, "\(text)")
        try #require(!output[1].contains("\n\n\n") && !output[1].hasPrefix("\n"), "\(text)")
      }
    }
  }

  /// The paragraphs and parts that lines of those kinds make: worked out line by line.
  private static func blocks(_ lines: [Int]) -> [[String]] {
    var blocks: [[String]] = []
    var isOpen = false
    func add(_ word: String) {
      if isOpen { blocks[blocks.count - 1].append(word) } else { blocks.append([word]) }
      isOpen = true
    }
    for line in lines {
      switch line {
      case 0: add("a")
      case 1: isOpen = false
      case 2: add("b")
      case 4:
        blocks.append(["***"])
        isOpen = false
      case 6:
        isOpen = false
        add("d")
      default: break
      }
    }
    return blocks
  }

  private static func blocks(inMarkdown text: String) -> [[String]] {
    var blocks: [[String]] = []
    var isOpen = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.isEmpty || line == "***" {
        if line == "***" { blocks.append([line]) }
        isOpen = false
      } else if isOpen {
        blocks[blocks.count - 1].append(line)
      } else {
        blocks.append([line])
        isOpen = true
      }
    }
    return blocks
  }

  @Test func `a part on lines of its own is a block, within text it is a part of the text`() throws
  {
    #expect(
      try render(
        """
        {{<heading}}
          The {{title}}
        {{/heading}}
        Held: {{<strong}}{{totals.reviews}}{{/strong}}.
        {{<list}}
        {{#notes}}{{<item}}{{.}} here{{/item}}{{/notes}}
        {{/list}}
        """, Report(notes: ["one", "two"])) == [
          "<h2>The Reviews</h2>\n<p>Held: <b>1,204</b>.</p>\n<ul>\n<li>one here</li>\n"
            + "<li>two here</li>\n</ul>\n",
          "## The Reviews\n\nHeld: **1,204**.\n\n- one here\n- two here\n\n",
        ])
  }

  @Test func `a paragraph of which nothing is left is not printed`() throws {
    #expect(
      try render("{{subtitle}}\n\n{{#isDraft}}Draft.{{/isDraft}}\n\nText {{subtitle}}\n")
        == ["<p>Text</p>\n", "Text\n"])
  }

  @Test func `text and values are escaped for the language`() throws {
    #expect(
      try render("R & D, 1 < 2 [x] | 5 * 3: {{title}}", Report(title: "<*>"))
        == [
          "<p>R &amp; D, 1 &lt; 2 [x] | 5 * 3: &lt;*&gt;</p>\n",
          "R & D, 1 &lt; 2 \\[x\\] \\| 5 \\* 3: &lt;\\*>\n",
        ])
  }

  @Test func `a block that only one language has may be filled, one that none has may not`() throws
  {
    #expect(
      try render("See {{<link}}{{$to}}method{{/to}}{{$text}}there{{/text}}{{/link}}.") == [
        "<p>See <a href=\"#method\">there</a>.</p>\n", "See there.\n",
      ])
    let error = #expect(throws: TemplateError.self) {
      try render("See {{<link}}{{$too}}method{{/too}}{{/link}}.")
    }
    #expect(
      error?.description
        == "main.mustache:1:17: 'link' has no block 'too'; did you mean 'to'? Its blocks: text, to")
  }

  @Test(arguments: [
    ("a ⟦<b>x</b>", "<b>", "HTML"), ("⟦</p>", "</p>", "HTML"), ("a⟦<!-- b", "<!", "HTML"),
    ("a ⟦&nbsp;b", "&nbsp;", "HTML"), ("a\n⟦&#39;", "&#39;", "HTML"),
    ("⟦# a", "#", "Markdown"), ("a\n  ⟦- b", "-", "Markdown"),
    ("{{#isDraft}}⟦* b{{/isDraft}}", "*", "Markdown"),
    ("⟦1. a", "1.", "Markdown"), ("⟦> a", ">", "Markdown"), ("⟦| a | b |", "|", "Markdown"),
    ("a\n⟦---", "---", "Markdown"), ("a\n⟦===\n", "===", "Markdown"),
    ("a ⟦**b**", "**", "Markdown"),
    ("a ⟦*b*", "*", "Markdown"), ("a ⟦_b_", "_", "Markdown"), ("a ⟦`b`", "`", "Markdown"),
    ("a [b⟦](c)", "](", "Markdown"), ("a ⟦\\[b", "\\[", "Markdown"), ("⟦~~~", "~~~", "Markdown"),
  ])
  func `markup of either language is refused with its place`(
    _ text: String, _ mark: String, _ language: String
  ) {
    let marked = MarkedText(text)
    let error = #expect(throws: TemplateError.self) { try library(marked.text) }
    #expect(
      error?.description == "main.mustache:\(marked.place): '\(mark)' is \(language), and this "
        + "template serves HTML and Markdown; put it into a part that has a template for each, "
        + "such as {{<parts/heading}}")
  }

  @Test(arguments: [
    "2024-25", "R & D", "a - b", "a # b", "5 * 3", "a_b", "in 2. quarter", "about ~5", "a > b",
    "{{title}} - b", "No. 5", "[x]", "+44 1", "1.5", "#1",
  ])
  func `signs that are no markup where they stand are text`(_ text: String) throws {
    _ = try library(text)
  }

  @Test func `a template for both languages and one for either of the same name are refused`() {
    let error = #expect(throws: TemplateError.self) {
      try TemplateLibrary(sources: [
        TemplateSource(name: "team.md.mustache", text: ""),
        TemplateSource(name: "team.mustache", path: "mine/team.mustache", bytes: []),
      ])
    }
    #expect(
      error?.description
        == "mine/team.mustache: 'team.mustache' and 'team.md.mustache' are of one name; a template "
        + "without markup serves HTML and Markdown, or each has one of its own")
  }

  @Test func `a Markdown template never prints two empty lines`() throws {
    let sources = [
      TemplateSource(
        name: "a.md.mustache",
        text:
          "\n# {{title}}\n\n{{#notes}}\n\n{{.}}\n\n{{/notes}}\n{{#isDraft}}\n\nx\n{{/isDraft}}\n"
          + "\nend\n")
    ]
    let output = try TemplateLibrary(sources: sources).compile("a.md.mustache", for: Report.self)
      .render(Report(notes: ["one", "two"]))
    #expect(String(decoding: output, as: UTF8.self) == "# Reviews\n\none\n\ntwo\n\nend\n")
  }
}
