import Testing

struct HelpTests {
  @Test(arguments: HelpScreens.all.map(\.command))
  func `the whole screen`(_ command: String) throws {
    let arguments = command.split(separator: " ").map(String.init) + ["--help"]
    let result = try Program.run(arguments)
    #expect(result.code == 0)
    #expect(result.error.isEmpty)
    #expect(result.output == HelpScreens.all.first { $0.command == command }?.screen)
  }

  @Test func `without a command, the program explains itself`() throws {
    #expect(try Program.run([]).output == HelpScreens.program)
  }
}
