import ArgumentParser
import ReportRun

/// Prints the values that the templates of a report can use.
struct ContextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "context",
    abstract: "Print every name that templates may use, with its value, as JSON.",
    discussion: """
      Use this when you change templates. Text and markup are strings, flags are true or false, \
      and a missing value is null. The values are those of the restricted edition, so they name \
      IROs and include small numbers. `iro-report templates names` says what each name means.

      Examples:
        iro-report context iro-report.yaml > context.json
        iro-report context iro-report.yaml --name figures.reviews.onTime
        iro-report context iro-report.yaml --name recommendations
      """)

  @OptionGroup var config: ConfigurationArgument

  @Option(
    help: ArgumentHelp("Print only this name, such as figures.reviews.onTime.", valueName: "name"))
  var name: String?

  @OptionGroup var quiet: QuietOption

  func validate() throws {
    if let name, let mistake = Report.mistake(inName: name) {
      throw ValidationError(mistake + " All are listed by: iro-report templates names")
    }
  }

  func run() throws {
    let run = try ReportRun(
      configuration: config.file, progress: ProgressLine.reading(isQuiet: quiet.quiet))
    try StandardOutput.print(run.context(named: name))
  }
}
