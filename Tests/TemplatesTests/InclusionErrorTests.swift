import Testing

@testable import Templates

@Suite("Inclusions that do not work")
struct InclusionErrorTests {
  @Test func `an unknown partial names the nearest known one`() {
    expectError(
      "{{> ⟦section/taem}}", ["section/team.html.mustache": ""],
      "there is no template 'section/taem.html.mustache'; did you mean 'section/team'? "
        + "Known templates: main, section/team")
  }

  @Test func `a partial of another language is not included`() {
    expectError(
      "{{>⟦readme}}", ["readme.md.mustache": ""],
      "there is no template 'readme.html.mustache'; 'readme.md.mustache' writes another language "
        + "and cannot be included here")
  }

  @Test func `an unknown parent is an error`() {
    expectError(
      "{{<⟦page}}{{/page}}", "there is no template 'page.html.mustache'; known templates: main")
  }

  @Test func `every template that a dynamic name allows must exist`() {
    expectError(
      "{{>*⟦layout}}", ["wide.html.mustache": ""],
      "there is no template 'narrow.html.mustache'; known templates: main, wide")
  }

  @Test func `an error in a partial is in the partial's file`() {
    expectError(
      "<p>\n  {{> a}}\n", ["a.html.mustache": "{{>b}}", "b.html.mustache": "\n{{totals.⟦lat}}"],
      "'totals' has no part 'lat'; did you mean 'late'? Its parts: late, reviews "
        + "(included from a.html.mustache:1:4, main.html.mustache:2:7)")
  }

  @Test func `a partial is checked in every context it is used in`() {
    expectError(
      "{{#teams}}{{>a}}{{/teams}}{{>a}}", ["a.html.mustache": "{{⟦name}}"],
      "unknown name 'name'; known here: chart, isDraft, layout, narrative, notes, previous, "
        + "subtitle, summary, teams, title, totals (included from main.html.mustache:1:30)")
  }

  @Test func `a block that the parent lacks names the nearest it has`() {
    expectError(
      "{{<page}}{{$⟦headign}}x{{/headign}}{{/page}}",
      ["page.html.mustache": "{{$heading}}{{/heading}}{{$body}}{{/body}}"],
      "'page' has no block 'headign'; did you mean 'heading'? Its blocks: body, heading")
  }

  @Test func `a block that the parent's own parent has is known`() throws {
    let output = try render(
      "{{<page}}{{$body}}x{{/body}}{{/page}}",
      [
        "page.html.mustache": "{{<site}}{{/site}}",
        "site.html.mustache": "<{{>inner}}>", "inner.html.mustache": "{{$body}}y{{/body}}",
      ], with: Report())
    #expect(output == "<x>")
  }

  @Test func `names in a block are resolved where the parent puts it`() {
    expectError(
      "{{<page}}{{$body}}{{name}}{{⟦nam}}{{/body}}{{/page}}",
      ["page.html.mustache": "{{#teams}}{{$body}}{{/body}}{{/teams}}"],
      "unknown name 'nam'; did you mean 'name'? Known here: chart, isDraft, layout, name, "
        + "narrative, notes, previous, subtitle, summary, teams, title, totals "
        + "(included from page.html.mustache:1:14, main.html.mustache:1:4)")
  }

  @Test(arguments: [
    "{{>⟦main}}", "{{#isDraft}}{{>⟦main}}{{/isDraft}}", "{{#.}}{{>⟦main}}{{/.}}",
    "{{^teams}}{{>⟦main}}{{/teams}}",
  ])
  func `a template that includes itself for the same data is refused`(_ template: String) {
    let place = MarkedText(template).place
    let error = #expect(throws: TemplateError.self) {
      try library(MarkedText(template).text).compile("main.html.mustache", for: Report.self)
    }
    #expect(error?.place.description == "main.html.mustache:\(place)")
    #expect(
      error?.what == "this inclusion leads back to itself without going deeper into the data")
  }

  @Test func `a circle that starts again from the outer data is refused`() {
    expectError(
      "{{#teams}}{{>a}}{{/teams}}",
      ["a.html.mustache": "{{#notes}}{{#totals}}{{>⟦a}}{{/totals}}{{/notes}}"],
      "this inclusion leads back to itself without going deeper into the data; it would never "
        + "end (included from a.html.mustache:1:25, main.html.mustache:1:14)")
  }

  @Test func `a circle of three templates is refused`() {
    expectError(
      "{{>⟦a}}", ["a.html.mustache": "{{>b}}", "b.html.mustache": "{{>main}}"],
      "this inclusion leads back to itself without going deeper into the data; it would never "
        + "end")
  }
}
