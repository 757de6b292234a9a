import Foundation
import Testing

struct ExitCodeTests {
  private let folder: WorkFolder
  private let period = ["--from", "2024-04-01", "--to", "2025-03-31"]

  init() throws { folder = try WorkFolder() }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments, in: folder.path)
  }

  @Test func `0 when all is well`() throws {
    try CanaryReturn.write(into: folder)
    try CanaryReturn.writeConfiguration(into: folder)
    #expect(try run("check", "return").code == 0)
    #expect(try Program.run(["figures"] + period + ["return"], in: folder.path).code == 0)
    #expect(try run("generate", "iro-report.yaml", "--output", "out").code == 0)
    #expect(try run("schema", "iro-export").code == 0)
    #expect(try run("sample", "try", "--children", "3").code == 0)
    let version = try run("--version")
    #expect(version.code == 0 && version.output == "0.1.0\n" && version.error.isEmpty)
  }

  @Test func `1 when a check finds errors, with strict also for warnings`() throws {
    try CanaryReturn.write(into: folder, withMistakes: true)
    #expect(try run("check", "return").code == 1)
    try CanaryReturn.write(into: folder)
    try folder.write(
      "CHILD,DOB,REVIEW,REVIEW_CODE\nCANARY1,02/03/2011,26/04/2024,PN9\n",
      to: "return/reviews.csv")
    #expect(try run("check", "return").code == 0)
    #expect(try run("check", "return", "--strict").code == 1)
  }

  @Test func `2 when the program cannot run`() throws {
    let missing = try run("check", "nowhere")
    #expect(missing.code == 2)
    #expect(missing.output.isEmpty)
    #expect(
      missing.error
        == "iro-report: nowhere: there is no such file or folder; expected a path that exists\n")
    let figures = try Program.run(["figures"] + period + ["nowhere"], in: folder.path)
    #expect(figures.code == 2 && figures.output.isEmpty)
    let configuration = try run("generate", "nowhere.yaml", "--output", "out")
    #expect(configuration.code == 2)
    #expect(
      configuration.error
        == "iro-report: nowhere.yaml: there is no such file; expected a file of settings\n")
    try folder.write("x", to: "full/file")
    let sample = try run("sample", "full")
    #expect(sample.code == 2)
    #expect(
      sample.error
        == "iro-report: full: the folder is not empty; expected a new or empty folder\n")
  }

  @Test func `2 when the result cannot be printed`() throws {
    let full = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
    let result = try Program.run(["schema"], output: full)
    #expect(result.code == 2)
    #expect(
      result.error
        == "iro-report: standard output: it cannot be written (No space left on device); "
        + "expected room for the whole result\n")
  }

  @Test(arguments: [
    ["wrong"], ["check"], ["check", "return", "--format", "pdf"],
    ["figures", "return"], ["generate", "iro-report.yaml"], ["schema", "pictures"],
    ["figures", "--from", "2024-04-31", "--to", "2025-03-31", "return"],
    ["figures", "--from", "2024-04-01", "--to", "2025-04-02", "return"],
    ["figures", "--from", "2025-04-01", "--to", "2024-04-02", "return"],
  ])
  func `64 for wrong usage`(_ arguments: [String]) throws {
    let result = try Program.run(arguments, in: folder.path)
    #expect(result.code == 64)
    #expect(result.output.isEmpty)
    #expect(result.error.hasPrefix("Error: "))
  }

  @Test func `a wrong period is explained`() throws {
    let long = try run("figures", "--from", "2024-04-01", "--to", "2025-04-02", "return")
    #expect(long.error.hasPrefix("Error: The period has 367 days; it can have 366 at most.\n"))
    let reversed = try run("figures", "--from", "2025-04-01", "--to", "2024-04-02", "return")
    #expect(
      reversed.error.hasPrefix(
        "Error: The period ends before it begins: --to must not be before --from.\n"))
  }
}
