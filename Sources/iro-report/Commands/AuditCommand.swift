import ArgumentParser
import ReportRun

/// Checks a public edition before it is published.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Check that a public edition identifies no child.",
    discussion: """
      Reads the folder that `generate` wrote into. Checks four things: that the proof in \
      `restricted` is right, by exact arithmetic; that every number in `public` is a released \
      count or is made of released counts; that no child's identifier is in `public`; that both \
      editions have the files of one run and no others, by their manifests. Each problem is \
      printed on a line. If there are any, the exit code is 1. What a run that was killed has \
      left is mended first.

      The audit cannot check what the texts say in words, nor whether a released number stands in \
      the right place, so read them yourself. Word documents, PDF files and pictures of the \
      narrative are not read. If the folder has several years, each is checked.

      Examples:
        iro-report audit out
        iro-report audit out --audit-file reader.json
        iro-report audit out --period 2024-25 --audit-file reader.json
      """)

  @Argument(
    help: ArgumentHelp("The folder that `generate` wrote into.", valueName: "dir"),
    completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp(
      "Check only the edition of this period, if the folder has several.", valueName: "period"))
  var period: String?

  @Option(
    help: ArgumentHelp(
      """
      Write to this file, as JSON, what a reader of the public edition knows, so that another \
      program can try to work out withheld counts. Do not publish it.
      """,
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var auditFile: String?

  @OptionGroup var quiet: QuietOption

  func run() throws {
    let published = try PublishedFolder(folder, period: period, version: ReportRun.version)
    if let note = published.note, !quiet.quiet {
      Terminal.error.write("note: \(Terminal.printable(note))\n")
    }
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
