import Testing

@testable import Templates

@Suite("Names that do not exist or are misused")
struct NameErrorTests {
  private let known =
    "chart, isDraft, layout, narrative, notes, previous, subtitle, summary, "
    + "teams, title, totals"

  @Test func `an unknown variable names the nearest known one`() {
    expectError(
      "<h1>\n  {{ ⟦titel }}</h1>",
      "unknown name 'titel'; did you mean 'title'? Known here: \(known)")
  }

  @Test func `an unknown variable near nothing lists what is known`() {
    expectError("é👩‍👩‍👧 {{⟦authority}}", "unknown name 'authority'; known here: \(known)")
  }

  @Test func `an unknown section is an error even where it would be inverted`() {
    expectError(
      "{{^⟦tems}}none{{/tems}}", "unknown name 'tems'; did you mean 'teams'? Known here: \(known)")
  }

  @Test func `names inside a section come first, names outside stay known`() {
    expectError(
      "{{#previous}}\r\n{{⟦lat}}{{/previous}}",
      "unknown name 'lat'; did you mean 'late'? Known here: chart, isDraft, late, layout, "
        + "narrative, notes, previous, reviews, subtitle, summary, teams, title, totals")
  }

  @Test func `a part that an object lacks is pointed at`() {
    expectError(
      "{{totals.⟦review}}",
      "'totals' has no part 'review'; did you mean 'reviews'? Its parts: late, reviews")
  }

  @Test func `text has no parts`() {
    expectError("{{title.⟦length}}", "'title' is text and has no part 'length'")
  }

  @Test func `a part of a list tells to open the list`() {
    expectError(
      "{{teams.⟦name}}", "'teams' is a list; open it with {{#teams}} and write {{name}} there")
  }

  @Test func `a list cannot be printed`() {
    expectError("{{⟦teams}}", "'teams' is a list and cannot be printed; open it with {{#teams}}")
  }

  @Test func `an object cannot be printed`() {
    expectError(
      "{{⟦previous}}",
      "'previous' is an object and cannot be printed; print one of its parts, or open it with "
        + "{{#previous}}")
  }

  @Test func `a flag cannot be printed`() {
    expectError(
      "{{#isDraft}}{{⟦isDraft}}{{/isDraft}}",
      "'isDraft' is a flag and cannot be printed; ask it with {{#isDraft}} or {{^isDraft}}")
  }

  @Test func `a template's name cannot be printed`() {
    expectError(
      "{{⟦layout}}",
      "'layout' is the name of a template and cannot be printed; include it with {{>*layout}}")
  }

  @Test func `text cannot escape escaping`() {
    for tag in ["{{{⟦title}}}", "{{&⟦title}}"] {
      expectError(
        tag,
        "'title' is text and must be escaped; write {{title}}; only markup is printed as it is")
    }
  }

  @Test func `markup is not escaped by accident`() {
    expectError(
      "{{⟦narrative}}",
      "'narrative' is HTML markup and would be escaped twice; write {{{narrative}}} or "
        + "{{&narrative}}")
  }

  @Test func `markup of another language cannot be printed`() {
    expectError(
      "{{{⟦summary}}}",
      "'summary' is Markdown markup and cannot be printed in a template that writes HTML")
  }

  @Test func `only a template's name can be included by name`() {
    expectError("{{>*⟦title}}", "'title' is text, not the name of a template")
  }

  @Test func `a name declared twice is refused`() {
    let shape = Shape.object(
      ObjectShape(name: "Twice", fields: [ShapeField("a", "", .text), ShapeField("a", "", .flag)]))
    let error = #expect(throws: TemplateError.self) {
      try library("{{a}}").compile("main.html.mustache", shape: shape)
    }
    #expect(
      error?.description
        == "main.html.mustache:1:3: the model 'Twice' declares the name 'a' twice")
  }

  @Test func `more than twenty known names are cut short`() {
    let fields = (10..<35).map { ShapeField("name\($0)", "", .text) }
    let error = #expect(throws: TemplateError.self) {
      try library("{{other}}").compile(
        "main.html.mustache", shape: .object(ObjectShape(name: "Many", fields: fields)))
    }
    #expect(error?.advice?.hasSuffix("name28, name29 and 5 more") == true)
  }
}
