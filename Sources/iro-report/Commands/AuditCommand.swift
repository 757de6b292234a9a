import ArgumentParser
import ReportRun

/// Checks a public edition before it is published.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Check that a public edition gives no child away.",
    discussion: """
      Reads the folder that `generate` wrote into. Checks the proof in `restricted` by exact \
      arithmetic, that every number in `public` is a released count or made of released counts, \
      and that no child's identifier is there. Each problem is a line on standard output, and the \
      exit code is then 1.

      What the texts say in words is not checked: read them. Word documents and PDF files are not \
      read. Any other file that `generate` does not write is reported.

      Examples:
        iro-report audit out
        iro-report audit out --audit-file reader.json
      """)

  @Argument(
    help: ArgumentHelp("The folder that `generate` wrote into.", valueName: "dir"),
    completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp(
      "Write what a reader knows as JSON, for another program to attack. Not for the public.",
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var auditFile: String?

  @OptionGroup var quiet: QuietOption

  func run() throws {
    let published = try PublishedFolder(folder, version: ReportRun.version)
    let problems = try published.problems()
    if let auditFile {
      try published.writeReaderStatement(to: auditFile)
    }
    for problem in problems { try StandardOutput.print(Terminal.printable(problem) + "\n") }
    if problems.isEmpty, !quiet.quiet {
      Terminal.error.write(published.summary)
    }
    if !problems.isEmpty { throw ExitCodes.somethingFound }
  }
}
