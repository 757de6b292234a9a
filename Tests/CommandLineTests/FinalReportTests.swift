import Foundation
import Testing

/// A report that is called final, and what keeps it from being one.
struct FinalReportTests {
  private let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    try CanaryReturn.write(into: folder)
    try CanaryReturn.writeConfiguration(
      into: folder, adding: "conclusions: conclusions.yaml\nnarrative: texts")
    for section in ["team", "reviews", "participation", "challenge", "quality", "resources"] {
      try folder.write("In 2019-20 it was so.\n", to: "texts/\(section).md")
    }
  }

  private func generate(_ options: String...) throws -> Program.Result {
    try Program.run(["generate", "iro-report.yaml", "--output", "out"] + options, in: folder.path)
  }

  @Test func `it is refused while conclusions wait, and has no mark of a draft once they do not`()
    throws
  {
    let draft = try generate()
    #expect(draft.code == 0)
    #expect(draft.error.contains("\nto do before the report is final:\n  - "))
    let html = "out/restricted/annual-report-2024-25.html"
    #expect(try folder.text(html).contains("<strong>Draft.</strong>"))

    let before = try folder.contents()
    let refused = try generate("--final")
    #expect(refused.code == 2)
    #expect(
      refused.error.contains(
        /iro-report: iro-report.yaml: the report cannot be final: \d+ proposed conclusions wait to be adopted, reworded or dismissed in conclusions.yaml; expected that done, or a draft\n$/
      ), "\(refused.error)")
    #expect(try folder.contents() == before)

    try folder.write(
      folder.text("conclusions.yaml").replacing("decision: undecided", with: "decision: adopted"),
      to: "conclusions.yaml")
    let final = try generate("--final")
    #expect(final.code == 0, "\(final.error)")
    #expect(final.error.contains("\nto look at again:\n  - "))
    #expect(final.error.contains("texts/team.md:1: names 2019-20, a year before"))
    for name in [html, "out/restricted/annual-report-2024-25.md"] {
      #expect(try !folder.text(name).contains(/<body class="[^"]*draft|Draft[.:]|· draft/))
    }
  }

  /// Makes a report that is final.
  private func makeFinal(_ options: String...) throws {
    #expect(try generate("--quiet").code == 0)
    try folder.write(
      folder.text("conclusions.yaml").replacing("decision: undecided", with: "decision: adopted"),
      to: "conclusions.yaml")
    let final = try Program.run(
      ["generate", "iro-report.yaml", "--output", "out", "--final"] + options, in: folder.path)
    try #require(final.code == 0, "\(final.error)")
  }

  @Test func `a plain run does not turn it into a draft`() throws {
    try makeFinal()
    let page = "out/restricted/annual-report-2024-25.html"
    #expect(try folder.text(page).hasSuffix("</html>\n<!-- iro-report: final -->\n"))
    let before = try folder.contents()
    let plain = try generate()
    #expect(plain.code == 2)
    #expect(
      plain.error
        == "iro-report: \(page): this report is final, and a draft would take its place; expected "
        + "--final to write it again as final, --draft to replace it with a draft, or another folder\n"
    )
    #expect(try folder.contents() == before)

    #expect(try generate("--final").code == 0)
    #expect(try folder.contents() == before)
    #expect(try generate("--draft").code == 0)
    #expect(try folder.text(page).hasSuffix("</html>\n<!-- iro-report: draft -->\n"))
    #expect(try generate().code == 0)
  }

  @Test func `it is known as final whatever the templates say, and only in its own period`() throws
  {
    for shape in ["full/report", "members/summary", "young/report"] {
      try folder.write("<p>Draft: {{label}}</p>\n", to: "mine/\(shape).html.mustache")
    }
    try makeFinal("--templates", "mine")
    #expect(try generate("--templates", "mine").code == 2)

    let settings = try folder.text("iro-report.yaml")
    try folder.write(
      settings.replacing("2024-25", with: "2023-24").replacing(
        "conclusions.yaml", with: "other.yaml"),
      to: "iro-report.yaml")
    #expect(try generate().code == 0)
  }

  @Test func `a report of an earlier version is a draft if its title says so`() throws {
    #expect(try generate().code == 0)
    let page = "out/restricted/annual-report-2024-25.html"
    let draft = try folder.text(page).replacing("<!-- iro-report: draft -->\n", with: "")
    try folder.write(draft, to: page)
    #expect(try generate().code == 0)
    try folder.write(draft.replacing("<title>Draft: ", with: "<title>"), to: page)
    #expect(try generate().code == 2)
  }

  @Test func `it is one or the other`() throws {
    let both = try generate("--final", "--draft")
    #expect(both.code == 64)
    #expect(try !folder.contents().keys.contains { $0.hasPrefix("out/") })
  }
}
