import Foundation
import Testing

/// A report that is called final, and what keeps it from being one.
struct FinalReportTests {
  private let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    try CanaryReturn.write(into: folder)
    try CanaryReturn.writeConfiguration(
      into: folder, adding: "findings: findings.yaml\nnarrative: texts")
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
        /iro-report: iro-report.yaml: the report cannot be final: \d+ proposed findings wait to be adopted, reworded or dismissed in findings.yaml; expected that done, or a draft\n$/
      ), "\(refused.error)")
    #expect(try folder.contents() == before)

    try folder.write(
      folder.text("findings.yaml").replacing("decision: undecided", with: "decision: adopted"),
      to: "findings.yaml")
    let final = try generate("--final")
    #expect(final.code == 0, "\(final.error)")
    #expect(final.error.contains("\nto look at again:\n  - "))
    #expect(final.error.contains("texts/team.md:1: names 2019-20, a year before"))
    for name in [html, "out/restricted/annual-report-2024-25.md"] {
      #expect(try !folder.text(name).contains(/<body class|Draft[.:]|· draft/))
    }
  }

  @Test func `it is one or the other`() throws {
    let both = try generate("--final", "--draft")
    #expect(both.code == 64)
    #expect(try !folder.contents().keys.contains { $0.hasPrefix("out/") })
  }
}
