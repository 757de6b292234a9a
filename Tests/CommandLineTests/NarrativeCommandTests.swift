import Testing

/// The command that lists the texts of a manager.
struct NarrativeCommandTests {
  private let folder: WorkFolder

  init() throws { folder = try WorkFolder() }

  private func list(_ configuration: String = "narrative: texts\n") throws -> Program.Result {
    try folder.write(
      "authority: {name: A}\nyear: 2024-25\ninputs: [nothing]\n" + configuration, to: "report.yaml")
    return try Program.run("narrative", "report.yaml", in: folder.path)
  }

  @Test func `it says what is written, and what belongs where nothing is`() throws {
    try folder.write("Two IROs left.\n", to: "texts/team.md")
    try folder.write("<!-- nothing yet -->\n", to: "texts/children.md")
    let result = try list()
    #expect(result.code == 0 && result.error.isEmpty)
    #expect(result.output.hasPrefix("1 of 23 places is written, in texts\n\n"))
    #expect(
      result.output.contains(
        """
        written  team.md               section 3, The team (3 words)
        empty    children.md           section 4, The children
                 - what changed in who comes into care, and why as far as you know

        """))
  }

  @Test func `a configuration without a folder of texts says so, and a wrong file is an error`()
    throws
  {
    let none = try list("")
    #expect(
      none.output.hasPrefix(
        "0 of 23 places are written: the key 'narrative' of the configuration names no folder\n"))
    try folder.write("a", to: "texts/tean.md")
    let wrong = try list()
    #expect(wrong.code == 2 && wrong.output.isEmpty)
    #expect(wrong.error.contains("the file is of no place of the reports; expected 'team.md'"))
  }
}
