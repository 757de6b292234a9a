import Testing

@testable import Templates

@Suite("Mistakes of syntax")
struct SyntaxErrorTests {
  @Test func `a tag that is not closed`() {
    expectError("a\n ⟦{{title", "the tag is not closed; after '{{' comes '}}'")
    expectError("⟦{{title\n{{totals.late}}", "the tag is not closed; after '{{' comes '}}'")
    expectError("⟦{{{narrative}} ", "the tag is not closed; after '{{{' comes '}}}'")
    expectError("⟦{{! for ever", "the tag is not closed; after '{{!' comes '}}'")
    expectError("⟦{{=<% %>}}", "the tag is not closed; after '{{=' comes '=}}'")
    expectError("{{=<% %>=}}\n⟦<%title}}", "the tag is not closed; after '<%' comes '%>'")
    expectError("title ⟦{{", "the tag is not closed; after '{{' comes '}}'")
  }

  @Test func `a tag without a name`() {
    for tag in ["⟦{{}}", "⟦{{  }}", "⟦{{#}}", "⟦{{/}}", "⟦{{> }}", "⟦{{{ }}}"] {
      expectError(tag, "the tag has no name")
    }
  }

  @Test func `a name that cannot be one`() {
    let advice = "a name has no spaces, and a single dot between its parts"
    expectError("{{⟦first name}}", "'first name' is not a name; \(advice)")
    expectError("{{⟦totals..late}}", "'totals..late' is not a name; \(advice)")
    expectError("{{⟦totals.}}", "'totals.' is not a name; \(advice)")
    expectError("{{#⟦.title}}{{/.title}}", "'.title' is not a name; \(advice)")
    expectError("{{> ⟦a b}}", "'a b' is not a name; \(advice)")
    expectError("{{$⟦a b}}{{/a b}}", "'a b' is not a name; \(advice)")
    expectError("{{=| |=}}|⟦{title}|", "'{title}' is not a name; \(advice)")
  }

  @Test func `a section that is not closed`() {
    expectError("{{title}}\n  ⟦{{#teams}}\n", "{{#teams}} is not closed; {{/teams}} must follow")
    expectError(
      "{{#teams}}⟦{{^teams}}", "{{^teams}} is not closed; {{/teams}} must follow")
    expectError("⟦{{<page}}", "{{<page}} is not closed; {{/page}} must follow")
    expectError("⟦{{$title}}", "{{$title}} is not closed; {{/title}} must follow")
  }

  @Test func `a closing tag that closes something else`() {
    expectError(
      "\n {{#teams}}{{name}}⟦{{/team}}", "{{/team}} does not close {{#teams}}, opened at 2:2")
  }

  @Test func `a closing tag that closes nothing`() {
    expectError("{{title}}⟦{{/title}}", "{{/title}} closes nothing")
  }

  @Test func `delimiters that are not two`() {
    let advice =
      "write two groups of characters with a space between, and no '=', as in {{=<% %>=}}"
    expectError("⟦{{=<%=}}", "'<%' does not set two delimiters; \(advice)")
    expectError("⟦{{=<% %> %=}}", "'<% %> %' does not set two delimiters; \(advice)")
    expectError("⟦{{==<% %>=}}", "'=<% %>' does not set two delimiters; \(advice)")
  }

  @Test(arguments: ["\n  ⟦text\n", "⟦{{title}}", "⟦{{#isDraft}}{{/isDraft}}", "⟦{{>part}}"])
  func `text in a parent tag that no block would keep`(_ text: String) {
    expectError(
      "{{<⟦page}}\(MarkedText(text).text){{/page}}",
      ["page.html.mustache": "", "part.html.mustache": ""],
      "'page' has no block 'text'; it has none")
    expectError(
      "{{<page}}{{$a}}{{/a}}\(text){{/page}}",
      "this would be lost: only blocks count between {{<page}} and {{/page}}; "
        + "put it into a block")
  }

  @Test func `text and blocks in one parent tag`() {
    let message =
      "between {{<page}} and {{/page}} there are text and blocks; put the text into a block"
    expectError("{{<page}}x⟦{{$a}}{{/a}}{{/page}}", message)
    expectError("{{<page}}{{title}} ⟦{{$a}}{{/a}}{{/page}}", message)
  }

  @Test func `a block given twice in one parent tag`() {
    expectError(
      "{{<page}}{{$a}}1{{/a}}{{$⟦a}}2{{/a}}{{/page}}", "the block 'a' is given twice")
  }

  @Test func `a dynamic name with more than one star`() {
    let message = "a dynamic name takes one '*', before the whole name"
    expectError("{{>*⟦*layout}}", message)
    expectError("{{>*totals.⟦*layout}}", message)
  }

  @Test func `sections nested too deep`() {
    let deep = String(repeating: "{{#isDraft}}", count: 64)
    expectError("\(deep)⟦{{#isDraft}}", "sections are nested more than 64 deep")
  }

  @Test func `bytes that are not UTF-8`() {
    let bytes = Array("é\n ab".utf8) + [0xC3] + Array(" c".utf8)
    let error = #expect(throws: TemplateError.self) {
      try TemplateLibrary(sources: [TemplateSource(name: "a.html.mustache", bytes: bytes)])
    }
    #expect(error?.description == "a.html.mustache:2:4: the bytes here are not UTF-8")
  }

  @Test func `columns count scalars, and a byte order mark counts nothing`() {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("e\u{301}🇬🇧{{x}}".utf8)
    let error = #expect(throws: TemplateError.self) {
      try TemplateLibrary(sources: [TemplateSource(name: "a.txt.mustache", bytes: bytes)])
        .compile("a.txt.mustache", shape: .text)
    }
    #expect(error?.description == "a.txt.mustache:1:7: unknown name 'x'; no name is known here")
  }
}
