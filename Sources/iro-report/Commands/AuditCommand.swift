import ArgumentParser
import ReportRun

/// Checks a public edition before it is published.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Check that a public edition gives no child away.",
    discussion: """
      Reads the folder that `generate` wrote into. The proof in `restricted` is checked by exact \
      arithmetic; every number of the files in `public` must be one of the released counts, or be \
      made of them; no child's identifier may stand in them. Each thing found is a line on standard \
      output, and the code is 1 then.

      What the texts say in words is not checked: read them. Word documents and PDF files are not \
      read; any other file that `generate` does not write is told.

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
    let findings = try published.findings()
    if let auditFile {
      try ReportFolder.write(published.readerStatement, to: auditFile, inputs: published.paths)
    }
    for finding in findings { try StandardOutput.print(Terminal.printable(finding) + "\n") }
    if findings.isEmpty, !quiet.quiet {
      Terminal.error.write(published.summary)
    }
    if !findings.isEmpty { throw ExitCodes.findings }
  }
}
