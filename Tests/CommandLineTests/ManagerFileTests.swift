import Foundation
import Testing

/// The files in which the manager decides, as the program writes them.
struct ManagerFileTests {
  private let folder: WorkFolder
  private static let settings =
    "conclusions: mine/conclusions.yaml\nrecommendations: mine/done.yaml"

  init() throws {
    folder = try WorkFolder()
    try CanaryReturn.write(into: folder, withMistakes: true)
    try CanaryReturn.writeConfiguration(into: folder, adding: Self.settings)
  }

  private func generate() throws -> Program.Result {
    try Program.run("generate", "iro-report.yaml", "--output", "out", in: folder.path)
  }

  @Test func `they are written beside the configuration and kept by later runs`() throws {
    let first = try generate()
    #expect(first.code == 0, "\(first.error)")
    #expect(first.error.contains(" to be decided (mine/conclusions.yaml)\n"))
    let text = try folder.text("mine/conclusions.yaml")
    #expect(text.contains("decision: undecided"))
    #expect(!text.contains(CanaryReturn.child))
    #expect(try folder.text("mine/done.yaml").hasSuffix("recommendations: []\n"))

    let decided = text.replacing(
      "    decision: undecided", with: "    decision: adopted")
    try folder.write(decided, to: "mine/conclusions.yaml")
    let second = try generate()
    #expect(second.error.contains(" proposed, 0 to be decided (mine/conclusions.yaml)\n"))
    #expect(try folder.text("mine/conclusions.yaml") == decided)
  }

  @Test func `a mistake in one of them leaves everything as it was`() throws {
    #expect(try generate().code == 0)
    let before = try folder.contents()
    let text = try folder.text("mine/conclusions.yaml")
    try folder.write(
      text.replacing("    decision: undecided", with: "    decision: adoptet"),
      to: "mine/conclusions.yaml")
    let mistyped = try generate()
    #expect(mistyped.code == 2)
    #expect(
      mistyped.error.hasSuffix(
        ": the value of 'decision' cannot be used; expected 'adopted'\n"))
    #expect(mistyped.error.hasPrefix("iro-report: mine/conclusions.yaml:"))
    try folder.write(text, to: "mine/conclusions.yaml")
    #expect(try folder.contents() == before)
  }

  @Test func `where one cannot be written, the report is not either`() throws {
    try folder.write("", to: "mine")
    let result = try generate()
    #expect(result.code == 2)
    #expect(try folder.contents().keys.contains { $0.hasPrefix("out/") } == false)
  }
}
