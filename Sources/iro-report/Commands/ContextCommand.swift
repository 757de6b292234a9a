import AnnualReport
import ArgumentParser

/// Prints what the templates of a report may print.
struct ContextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "context",
    abstract: "Print every name that templates may use, with its value, as JSON.",
    discussion: """
      For those who change templates. Text and markup are strings, flags true or false, and what is \
      absent is null. The values are those of the restricted edition: they name IROs and hold small \
      numbers. What each name means is told by `iro-report templates names`.

      Examples:
        iro-report context iro-report.yaml > context.json
        iro-report context iro-report.yaml --name figures.reviews.onTime
        iro-report context iro-report.yaml --name recommendations
      """)

  @Argument(
    help: ArgumentHelp("The configuration, a YAML file.", valueName: "config"),
    completion: .file(extensions: ["yaml", "yml"]))
  var configurationFile: String

  @Option(
    help: ArgumentHelp("The way to one part, instead of everything.", valueName: "name"))
  var name: String?

  @OptionGroup var quiet: QuietOption

  func validate() throws {
    if let name, let mistake = ReportContext.mistake(in: name) {
      throw ValidationError(mistake + " All are listed by: iro-report templates names")
    }
  }

  func run() throws {
    let configuration = try ReportConfiguration(readingFrom: configurationFile)
    let templates =
      configuration.templates.map(configuration.resolve).map(TemplateSources.folder) ?? .embedded
    let manager = try ManagerFiles(for: configuration, templates: templates)
    let earlier = try SavedFiguresFile.earlier(configuration, version: IROReport.version)
    let (records, _) = try Reading.records(of: configuration, isQuiet: quiet.quiet)
    let (input, _) = ReportInputs.make(
      records, configuration: configuration, manager: manager, earlier: earlier)
    try StandardOutput.print(ReportContext.json(input, templates: templates, named: name))
  }
}
