import Testing

/// `init`, as it is called.
struct InitTests {
  private let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    try CanaryReturn.write(into: folder)
    try folder.write(
      """
      Child Ref,Meeting Date,How took part,Chair
      CANARY1,26-Apr-24,Attended and spoke,Ann
      CANARY2,15-Sep-24,Did not attend and gave no views,Ann

      """, to: "return/tracker.csv")
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments, in: folder.path)
  }

  @Test func `the configuration that is written can be checked and gives figures`() throws {
    let result = try run("init", "first", "--from", "return")
    #expect(result.code == 0 && result.error.isEmpty)
    #expect(result.output.hasPrefix("wrote first/iro-report.yaml and 23 other files into first\n"))
    #expect(try run("check", "first/iro-report.yaml").code <= 1)
    let figures = try run("figures", "first/iro-report.yaml", "--format", "csv")
    #expect(figures.code == 0 && figures.output.contains("reviews.held"))
    let text = try folder.text("first/iro-report.yaml")
    #expect(!(result.output + text).contains("CANARY"))
  }

  @Test func `nothing is overwritten, and a path that is not there is an error`() throws {
    try folder.write("mine", to: "first/iro-report.yaml")
    let again = try run("init", "first", "--from", "return")
    #expect(again.code == 2)
    #expect(
      again.error == "iro-report: first/iro-report.yaml: there is a configuration already, and "
        + "nothing is overwritten; expected another folder\n")
    #expect(try folder.text("first/iro-report.yaml") == "mine")
    #expect(try run("init", "second", "--from", "nowhere.csv").code == 2)
    #expect(try !folder.names().contains("second"))
  }

  @Test(arguments: [
    ["init", "x"], ["init", "x", "--from", "return", "--year", "2024"],
    ["init", "x", "--after", "return", "--year", "2024-25"],
  ])
  func `a wrong call is an error of usage`(_ arguments: [String]) throws {
    #expect(try Program.run(arguments, in: folder.path).code == 64)
  }

  @Test func `the next year begins where the last one ended`() throws {
    #expect(try run("init", "first", "--from", "return").code == 0)
    let next = try run("init", "second", "--after", "first")
    #expect(next.code == 0 && next.output.contains("add the exports of 2025-26 to 'inputs'"))
    #expect(try folder.text("second/iro-report.yaml").contains("2025-04-01"))
    #expect(try run("figures", "second/iro-report.yaml").code == 0)
  }
}
