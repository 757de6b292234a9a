import Foundation
import Testing

struct GenerateTests {
  private let folder: WorkFolder

  init() throws { folder = try WorkFolder() }

  private func generate(_ arguments: String...) throws -> Program.Result {
    try Program.run(
      ["generate", "iro-report.yaml", "--output", "out"] + arguments, in: folder.path)
  }

  private func reportFiles() throws -> [String: Data] {
    try folder.contents().filter { $0.key.hasPrefix("out/") }
  }

  @Test func `the report and its rows are written, and a summary says so`() throws {
    try CanaryReturn.write(into: folder)
    try CanaryReturn.writeConfiguration(into: folder)
    let result = try generate()
    #expect(result.code == 0)
    #expect(result.output.isEmpty)
    let names = Set(try reportFiles().keys)
    #expect(
      names.isSuperset(of: [
        "out/restricted/annual-report-2024-25.html", "out/restricted/annual-report-2024-25.md",
        "out/restricted/figures-2024-25.json", "out/restricted/figures-2024-25.csv",
        "out/restricted/figures-2024-25.meta.csv",
        "out/restricted/issues-2024-25.csv", "out/restricted/obligations-2024-25.csv",
      ]))
    let lines = result.error.split(separator: "\n")
    #expect(lines.count == 12)
    let files = try reportFiles().count
    #expect(
      lines.first
        == "wrote \(files) files into out; open out/restricted/annual-report-2024-25.html")
    #expect(lines.dropFirst().first?.hasPrefix("reviews 2024-25: 3 held, ") == true)
    #expect(lines.dropFirst(2).first == "to do before the report is final:")
    #expect(lines.dropFirst(3).dropLast(2).allSatisfy { $0.hasPrefix("  - ") })
    #expect(
      lines.dropLast().last
        == "no public edition can be made: fewer than 20 children are looked after")
    #expect(lines.last?.hasPrefix("data: ") == true)
    #expect(try generate("--quiet").error.isEmpty)
  }

  @Test func `a count of which rows could not be read is "at least" in the summary too`() throws {
    try CanaryReturn.write(into: folder)
    try CanaryReturn.writeConfiguration(into: folder)
    let reviews = try folder.text("return/reviews.csv")
    try folder.write(
      reviews + "CANARY9,01/02/2010,no such day,PN1\n", to: "return/reviews.csv")
    #expect(try generate().error.contains("reviews 2024-25: at least 3 held, "))
  }

  @Test func `files of others and changes by hand are named once, at the end`() throws {
    try CanaryReturn.write(into: folder)
    try CanaryReturn.writeConfiguration(into: folder)
    let first = try generate().error
    try folder.write("mine", to: "out/restricted/extra.md")
    try folder.write("changed", to: "out/restricted/annual-report-2024-25.md")
    #expect(
      try generate().error == first
        + """
        note: restricted/annual-report-2024-25.md had been changed by hand, and the change is gone; the narrative and \
        templates keep changes
        note: restricted/extra.md is not part of the report

        """)
    try folder.write("mine", to: "out/restricted/more.md")
    #expect(
      try generate().error == first
        + "note: restricted/extra.md and 1 more are not part of the report\n")
  }

  @Test func `the same inputs give the same bytes, from whichever folder`() throws {
    try CanaryReturn.write(into: folder, withMistakes: true)
    try CanaryReturn.writeConfiguration(into: folder)
    #expect(try generate().code == 0)
    let first = try reportFiles()
    #expect(try generate().code == 0)
    #expect(try reportFiles() == first)
    let elsewhere = try WorkFolder()
    #expect(
      try Program.run(
        "generate", folder.path("iro-report.yaml"), "--output", folder.path("out"),
        in: elsewhere.path
      ).code == 0)
    #expect(try reportFiles() == first)
  }

  @Test func `bad input leaves the earlier report untouched`() throws {
    try CanaryReturn.write(into: folder)
    try CanaryReturn.writeConfiguration(into: folder)
    #expect(try generate().code == 0)
    let before = try reportFiles()

    try folder.write("CHILD,DOB,REVIEW,REVIEW_CODE\n\"CANARY1,x\n", to: "return/reviews.csv")
    let truncated = try generate()
    #expect(truncated.code == 2)
    #expect(
      truncated.error
        == "iro-report: return/reviews.csv:2: the quotation mark that opens here is never closed, "
        + "so the file may be truncated; expected a closing quotation mark\n")
    #expect(try reportFiles() == before)

    try CanaryReturn.write(into: folder)
    try CanaryReturn.writeConfiguration(into: folder, adding: "report_dat: 2025-06-30")
    let mistyped = try generate()
    #expect(mistyped.code == 2)
    #expect(
      mistyped.error
        == "iro-report: iro-report.yaml:4:1: the key 'report_dat' is not known; "
        + "expected 'report_date'\n")
    #expect(try reportFiles() == before)

    try CanaryReturn.writeConfiguration(into: folder, adding: "templates: nowhere")
    #expect(try generate().code == 2)
    try CanaryReturn.writeConfiguration(into: folder)
    try folder.write("{{#broken}}", to: "mine/report.html.mustache")
    let template = try generate("--templates", "mine")
    #expect(template.code == 2)
    #expect(try reportFiles() == before)
  }

  @Test func `values are in the issues only when asked for`() throws {
    try CanaryReturn.write(into: folder, withMistakes: true)
    try CanaryReturn.writeConfiguration(into: folder)
    #expect(try generate().code == 0)
    #expect(!(try folder.text("out/restricted/issues-2024-25.csv").contains(CanaryReturn.child)))
    #expect(try generate("--show-values").code == 0)
    #expect(try folder.text("out/restricted/issues-2024-25.csv").contains(CanaryReturn.child))
    try CanaryReturn.writeConfiguration(into: folder, adding: "show_values: true")
    #expect(try generate().code == 0)
    #expect(try folder.text("out/restricted/issues-2024-25.csv").contains(CanaryReturn.child))
  }
}
