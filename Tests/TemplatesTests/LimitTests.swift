import Testing

@testable import Templates

@Suite("Limits")
struct LimitTests {
  @Test func `output beyond the limit is an error`() {
    var limits = TemplateLimits()
    limits.output = 100
    let report = Report(notes: Array(repeating: "0123456789", count: 20))
    let error = #expect(throws: TemplateError.self) {
      try render("{{#notes}}{{.}}{{/notes}}", with: report, limits: limits)
    }
    #expect(
      error?.description == "main.html.mustache:1:4: the output is longer than 100 bytes")
  }

  @Test func `templates that multiply their work are stopped`() {
    // Each doubles the next: 2^40 inclusions that write nothing.
    var templates = ["t40.html.mustache": "{{subtitle}}"]
    for level in 0..<40 {
      templates["t\(level).html.mustache"] = "{{>t\(level + 1)}}{{>t\(level + 1)}}"
    }
    var limits = TemplateLimits()
    limits.steps = 10_000
    let error = #expect(throws: TemplateError.self) {
      try render("{{>t0}}", templates, with: Report(), limits: limits)
    }
    #expect(error?.what == "rendering takes more than 10000 steps")
  }

  @Test func `templates that include one another in too many ways are refused`() {
    var limits = TemplateLimits()
    limits.parts = 3
    let error = #expect(throws: TemplateError.self) {
      try render(
        "{{>a}}{{#totals}}{{>a}}{{/totals}}{{#teams}}{{>a}}{{/teams}}",
        ["a.html.mustache": ""], with: Report(), limits: limits)
    }
    #expect(
      error?.description
        == "main.html.mustache:1:48: the templates include one another in more than 3 ways")
  }

  @Test func `a name that its field does not allow is refused`() throws {
    let partials = ["wide.html.mustache": "W", "narrow.html.mustache": "N"]
    #expect(try render("{{>*layout}}", partials, with: Report(layout: "narrow")) == "N")
    let error = #expect(throws: TemplateError.self) {
      try render("{{>*layout}}", partials, with: Report(layout: "wied"))
    }
    #expect(
      error?.description
        == "main.html.mustache:1:5: 'layout' names the template 'wied', which it may not; "
        + "did you mean 'wide'? Allowed templates: narrow, wide")
  }

  @Test func `a value that does not fit its shape is refused`() throws {
    let row = ObjectShape(name: "Row", fields: [ShapeField("label", "", .text)])
    let shape = Shape.object(
      ObjectShape(name: "Page", fields: [ShapeField("rows", "", .list(.object(row)))]))
    let template = try library("{{#rows}}{{label}},{{/rows}}")
      .compile("main.html.mustache", shape: shape)
    let fitting = try template.render(
      .object([.list([.object([.text("a")]), .object([.text("b")])])]))
    #expect(String(decoding: fitting, as: UTF8.self) == "a,b,")
    let misfits: [(TemplateValue, String)] = [
      (.text("x"), "the value does not fit its declared shape; expected an object"),
      (.object([]), "the value does not fit its declared shape; expected an object of 1 parts"),
      (
        .object([.list([.object([.text("a")]), .object([.absent])])]),
        "the value of 'rows[1].label' does not fit its declared shape; expected text"
      ),
    ]
    for (value, message) in misfits {
      let error = #expect(throws: TemplateError.self) { try template.render(value) }
      #expect(error?.description == "main.html.mustache: \(message)")
    }
  }
}
