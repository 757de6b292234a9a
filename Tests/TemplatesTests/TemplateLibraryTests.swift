import Testing

@testable import Templates

@Suite("Libraries and models")
struct TemplateLibraryTests {
  @Test func `a name without a language is refused`() {
    let error = #expect(throws: TemplateError.self) {
      try TemplateLibrary(sources: [
        TemplateSource(
          name: "report.htm.mustache", path: "templates/report.htm.mustache", bytes: [])
      ])
    }
    #expect(
      error?.description
        == "templates/report.htm.mustache: the name does not say which language the template writes; "
        + "end it in .html.mustache, .md.mustache, .txt.mustache, or in .mustache alone for text "
        + "without markup")
  }

  @Test func `two templates of one name are refused`() {
    let error = #expect(throws: TemplateError.self) {
      try library("", ["main.html.mustache": ""])
    }
    #expect(
      error?.description
        == "main.html.mustache: there are two templates called 'main.html.mustache'")
  }

  @Test func `compiling a template that is not there names the nearest`() {
    let error = #expect(throws: TemplateError.self) {
      try library("").compile("mian.html.mustache", for: Report.self)
    }
    #expect(
      error?.description
        == "mian.html.mustache: there is no such template; did you mean 'main.html.mustache'? "
        + "Known templates: main.html.mustache")
  }

  @Test func `every kind of field is rendered`() throws {
    let report = Report(
      title: "A & B", subtitle: "2024-25", isDraft: true, narrative: "<p>x</p>", chart: "<svg/>",
      previous: Totals(late: "7"), teams: [Team(name: "North"), Team(name: "<South>")],
      notes: ["one", "two"])
    let template = """
      {{title}}|{{subtitle}}|{{#isDraft}}draft{{/isDraft}}|{{{narrative}}}|{{&chart}}
      {{totals.late}}|{{previous.late}}|{{#previous}}{{late}} of {{reviews}} {{title}}{{/previous}}
      {{#teams}}
      - {{name}}
      {{/teams}}
      {{#notes}}({{.}}){{/notes}}
      """
    #expect(
      try render(template, with: report) == """
        A &amp; B|2024-25|draft|<p>x</p>|<svg/>
        31|7|7 of 1,204 A &amp; B
        - North
        - &lt;South&gt;
        (one)(two)
        """)
  }

  @Test func `what is absent or empty counts as no`() throws {
    let template =
      "{{subtitle}}{{{chart}}}{{previous.late}}{{^subtitle}}1{{/subtitle}}{{^chart}}2{{/chart}}"
      + "{{^previous}}3{{/previous}}{{^teams}}4{{/teams}}{{^isDraft}}5{{/isDraft}}"
      + "{{^title}}6{{/title}}{{#title}}7{{/title}}{{^previous.late}}8{{/previous.late}}"
    #expect(try render(template, with: Report(title: "")) == "1234568")
  }

  @Test func `each language escapes in its own way`() throws {
    let library = try TemplateLibrary(
      sources: TemplateLanguage.allCases.map {
        TemplateSource(name: "a\($0.ending)", text: "{{title}}{{>part}}")
      }
        + TemplateLanguage.allCases.map {
          TemplateSource(name: "part\($0.ending)", text: " {{title}}")
        })
    let report = Report(title: "<*>")
    let outputs = try TemplateLanguage.allCases.map {
      String(
        decoding: try library.compile("a\($0.ending)", for: Report.self).render(report),
        as: UTF8.self)
    }
    #expect(outputs == ["&lt;*&gt; &lt;*&gt;", "&lt;\\*> &lt;\\*>", "<*> <*>"])
  }

  @Test func `a byte order mark is not part of the output`() throws {
    let source = TemplateSource(name: "a.txt.mustache", text: "\u{FEFF}{{! c }}\nx")
    let template = try TemplateLibrary(sources: [source]).compile("a.txt.mustache", shape: .text)
    #expect(try template.render(.text("")) == Array("x".utf8))
  }
}
