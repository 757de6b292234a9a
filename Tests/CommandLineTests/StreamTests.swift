import Foundation
import Testing

struct StreamTests {
  private let folder: WorkFolder
  private let figures = ["figures", "--from", "2024-04-01", "--to", "2025-03-31", "return"]

  init() throws { folder = try WorkFolder() }

  @Test func `figures prints nothing but JSON, and says the rest elsewhere`() throws {
    try CanaryReturn.write(into: folder, withMistakes: true)
    let result = try Program.run(figures, in: folder.path)
    #expect(result.code == 0)
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(json["schema"] as? String == "iro-figures/2")
    #expect(result.output.hasSuffix("}\n"))
    #expect(result.error.hasPrefix("data: "))
    let quiet = try Program.run(figures + ["--quiet"], in: folder.path)
    #expect(quiet.output == result.output)
    #expect(quiet.error.isEmpty)
  }

  @Test func `figures as CSV are the file that generate writes, but for the authority`() throws {
    try CanaryReturn.write(into: folder)
    try CanaryReturn.writeConfiguration(into: folder)
    let printed = try Program.run(figures + ["--format", "csv"], in: folder.path)
    #expect(printed.code == 0)
    let written = try Program.run(
      "generate", "iro-report.yaml", "--output", "out", in: folder.path)
    #expect(written.code == 0)
    #expect(
      printed.output.replacing(
        ",England,x,x,Not available,", with: ",England,x,E10000099,Exampleshire,")
        == (try folder.text("out/restricted/figures-2024-25.csv")))
  }

  @Test func `obligations go to their own file`() throws {
    try CanaryReturn.write(into: folder)
    let plain = try Program.run(figures, in: folder.path)
    let result = try Program.run(figures + ["--obligations", "due/o.csv"], in: folder.path)
    #expect(result.code == 0)
    #expect(result.output == plain.output)
    let lines = try folder.text("due/o.csv").split(separator: "\n")
    #expect(
      lines.first == "child,sequence,kind,earliest,latest,held,verdict,daysLate,reason,recorded")
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("CANARY") })
  }

  @Test func `obligations never overwrite an input`() throws {
    try CanaryReturn.write(into: folder)
    let before = try folder.contents()
    let result = try Program.run(
      figures + ["--obligations", "return/reviews.csv"], in: folder.path)
    #expect(result.code == 2)
    #expect(result.output.isEmpty)
    #expect(
      result.error
        == "iro-report: return/reviews.csv: this is one of the inputs, which are never changed; "
        + "expected another folder\n")
    #expect(try folder.contents() == before)
  }

  @Test func `the schema is JSON and the other one is XML`() throws {
    let figures = try Program.run("schema", "figures")
    #expect(try JSONSerialization.jsonObject(with: Data(figures.output.utf8)) is [String: Any])
    #expect(try Program.run("schema").output == figures.output)
    let export = try Program.run("schema", "iro-export")
    #expect(export.output.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"))
    #expect(export.output.hasSuffix("</xs:schema>\n"))
    #expect(try Program.run("schema", "configuration").output.hasPrefix("# The configuration\n"))
  }

  @Test(arguments: ["tables", "forms/annual-return", "forms/service", "forms/ssd", "forms/annex-a"])
  func `the pages of tables and of their columns are those in the documentation`(
    _ name: String
  ) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(
      contentsOf: folder.appending(path: "Documentation/\(name).md"), encoding: .utf8)
    let form = name.split(separator: "/").dropFirst().map(String.init)
    let printed = try Program.run(["schema", "tables"] + form.flatMap { ["--form", $0] })
    #expect(printed.output == page, "run make documentation")
  }

  @Test func `a form is one of those that are read, and for tables alone`() throws {
    #expect(try Program.run("schema", "tables", "--form", "csv").code == 64)
    let other = try Program.run("schema", "--form", "service")
    #expect(other.code == 64)
    #expect(other.error.hasPrefix("Error: '--form' is for 'schema tables'.\n"))
  }

  @Test func `no colours and no progress where nobody looks`() throws {
    try CanaryReturn.write(into: folder, withMistakes: true)
    let result = try Program.run(["check", "return", "nowhere"], in: folder.path)
    let listed = try Program.run(["check", "return"], in: folder.path)
    for text in [result.error, listed.output, listed.error] {
      #expect(!text.contains("\u{1B}") && !text.contains("\r"))
    }
  }
}
