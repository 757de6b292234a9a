import ArgumentParser
import ReportRun

/// Checks a public edition before it is published.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Check that a public edition identifies no child.",
    discussion: """
      Reads the folder that `generate` wrote into, with both editions. Checks four things: that \
      the proof in `restricted` is right, by exact arithmetic; that every number that the program \
      printed in `public` is a released count or is made of released counts; that no child's \
      identifier is in any file of `public` that can be read as text; that both editions have the \
      files of one run and no others, by their manifests. Each problem is printed on a line, with \
      the line of the file. If there are any, the exit code is 1. What a run that was killed has \
      left is mended first.

      The audit does not check your own texts: the narrative, conclusions in your own words and \
      recommendations, with the numbers in them. Nor can it say whether a released number is in \
      the right place. Read the report yourself before you publish it. Word documents, PDF files \
      and pictures of the narrative are not read. If the folder has several years, each is \
      checked; a year that was calculated without the edition of the year before is noted.

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

  @Flag(help: "Print numbers and names of files even if they may be a child's identifier.")
  var showValues = false

  @OptionGroup var quiet: QuietOption

  func run() throws {
    let published = try PublishedFolder(
      folder, period: period, showsValues: showValues, version: ReportRun.version)
    let problems = try published.problems()
    if let auditFile {
      try published.writeReaderStatement(to: auditFile)
    }
    for problem in problems { try StandardOutput.print(Terminal.printable(problem) + "\n") }
    if !quiet.quiet {
      for note in published.notes { Terminal.error.write("note: \(Terminal.printable(note))\n") }
      let count = problems.count
      Terminal.error.write(
        problems.isEmpty
          ? published.summary
          : "\(count) \(count == 1 ? "problem" : "problems"): do not publish yet\n")
    }
    if !problems.isEmpty { throw ExitCodes.somethingFound }
  }
}
