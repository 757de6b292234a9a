import ArgumentParser
import SampleAuthority

/// Writes the data of an invented authority.
struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Write the exports of an invented authority, to try the program with.",
    discussion: """
      No row is about a real person. The same options always give the same files. The folder also \
      gets iro-report.yaml, a configuration that reads them.

      Examples:
        iro-report sample try
        iro-report sample try --children 2000 --years 3 --xml
        iro-report sample try --defects
        iro-report sample big --returns-only --children 1500000 --years 20
      """)

  @Argument(help: "The folder; it must be new or empty.", completion: .directory)
  var directory: String

  @Option(help: "How many children had an episode of care in these years.")
  var children = SampleOptions().children

  @Option(help: "How many years of annual returns to write.")
  var years = SampleOptions().years

  @Option(help: "The seed: another number invents another authority.")
  var seed = SampleOptions().seed

  @Flag(help: "Write XML instead of CSV.")
  var xml = false

  @Flag(help: "Add rows with known mistakes; README.md in the folder lists them.")
  var defects = false

  @Flag(help: "Write one return with Header, Episodes and Reviews only, to measure speed.")
  var returnsOnly = false

  @OptionGroup var quiet: QuietOption

  func run() throws {
    let options = SampleOptions(
      children: children, years: years, seed: seed, xml: xml, defects: defects,
      returnsOnly: returnsOnly)
    let line = ProgressLine("making", unit: .children, isQuiet: quiet.quiet)
    defer { line.end() }
    let files = try writeSample(to: directory, options: options) { line.update($0, of: $1) }
    line.end()
    guard !quiet.quiet else { return }
    Terminal.error.write(
      "wrote \(files.count) files of an invented authority into \(Terminal.printable(directory))\n")
  }
}
