import Testing

@testable import Templates

@Suite("Indentation")
struct IndentationTests {
  @Test func `indentations of partials add up`() throws {
    let output = try render(
      "<a>\n  {{> b}}\n</a>\n",
      [
        "b.html.mustache": "<b>\n  {{> c}}\n</b>\n",
        "c.html.mustache": "{{#teams}}\n<c>{{name}}</c>\n{{/teams}}\n",
      ], with: Report(teams: [Team(name: "N"), Team(name: "S")]))
    #expect(output == "<a>\n  <b>\n    <c>N</c>\n    <c>S</c>\n  </b>\n</a>\n")
  }

  @Test func `empty lines of a partial get no blanks`() throws {
    #expect(
      try render("  {{>a}}\n", ["a.html.mustache": "x\n\ny\r\n\r\nz"], with: Report())
        == "  x\n\n  y\r\n\r\n  z")
  }

  @Test func `values keep their lines as they are`() throws {
    #expect(
      try render("  {{>a}}\n", ["a.html.mustache": "{{title}}\n."], with: Report(title: "x\ny"))
        == "  x\ny\n  .")
  }

  @Test func `a partial within a line is not indented, though its includer is`() throws {
    #expect(
      try render(
        "  {{>a}}\n", ["a.html.mustache": "1 {{>b}}\n2", "b.html.mustache": "x\ny"],
        with: Report()) == "  1 x\ny\n  2")
  }

  @Test func `a recursive partial is indented one step further each time`() throws {
    let output = try render(
      "{{#teams}}\n{{>team}}\n{{/teams}}\n",
      ["team.html.mustache": "{{name}}\n{{#teams}}\n  {{>team}}\n{{/teams}}\n"],
      with: Report(
        teams: [Team(name: "a", teams: [Team(name: "b", teams: [Team(name: "c")])])]))
    #expect(output == "a\n  b\n    c\n")
  }

  @Test func `a page fills its layout line by line`() throws {
    let output = try render(
      """
      {{<page}}
        {{$main}}
          <h1>{{title}}</h1>

          <p>x</p>
        {{/main}}
      {{/page}}

      """,
      ["page.html.mustache": "<main>\n  {{$main}}\n    none\n  {{/main}}\n</main>\n"],
      with: Report())
    #expect(output == "<main>\n    <h1>Reviews</h1>\n\n    <p>x</p>\n</main>\n")
  }
}
