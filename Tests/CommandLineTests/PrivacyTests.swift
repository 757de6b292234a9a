import Testing

struct PrivacyTests {
  private let folder: WorkFolder
  private let period = ["--from", "2024-04-01", "--to", "2025-03-31"]

  init() throws {
    folder = try WorkFolder()
    try CanaryReturn.write(into: folder, withMistakes: true)
    try CanaryReturn.writeConfiguration(into: folder)
  }

  private func isPrivate(_ text: String) -> Bool {
    !text.contains(CanaryReturn.child) && !text.contains(CanaryReturn.birthYear)
  }

  @Test func `no child is named where logs are kept`() throws {
    let commands = [
      ["check", "return"], ["check", "return", "--format", "json"],
      ["check", "return", "--format", "csv"], ["figures"] + period + ["return"],
      ["figures", "--format", "csv"] + period + ["return"],
      ["generate", "iro-report.yaml", "--output", "out"],
      ["generate", "iro-report.yaml", "--output", "out", "--show-values"],
      ["check", "return", "--show-values"],
      ["explain", "reviews.held", "iro-report.yaml"],
      ["explain", "children.allOnTime", "iro-report.yaml", "--format", "csv", "--rows", "all"],
      ["reconcile", "iro-report.yaml"], ["reconcile", "iro-report.yaml", "--format", "csv"],
      ["reconcile", "iro-report.yaml", "--format", "json"],
    ]
    for command in commands {
      let result = try Program.run(command, in: folder.path)
      #expect(isPrivate(result.error), "\(command)")
      if !command.contains("--show-values") { #expect(isPrivate(result.output), "\(command)") }
    }
  }

  @Test func `records named by mistake as settings are not repeated`() throws {
    try folder.write("CANARY1: 02/03/2011\nCANARY Two: x\n", to: "notes.yaml")
    try folder.write("[{\"CANARY 02/03/2011\": true}]", to: "notes.json")
    for file in ["return/reviews.csv", "return/header.csv", "notes.yaml", "notes.json"] {
      let generate = try Program.run("generate", file, "--output", "out", in: folder.path)
      #expect(generate.code == 2)
      #expect(isPrivate(generate.error), "\(generate.error)")
      let stages = try Program.run(
        ["figures"] + period + ["return", "--stages", file], in: folder.path)
      #expect(stages.code == 2)
      #expect(isPrivate(stages.error), "\(stages.error)")
    }
  }

  @Test func `children are shown to those who ask`() throws {
    let result = try Program.run("check", "return", "--show-values", in: folder.path)
    #expect(result.output.contains(CanaryReturn.child))
    let explained = try Program.run(
      "explain", "reviews.held", "iro-report.yaml", "--show-values", in: folder.path)
    #expect(explained.output.contains(CanaryReturn.child))
  }
}
