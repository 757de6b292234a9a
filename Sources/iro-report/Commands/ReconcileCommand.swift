import AnnualReport
import ArgumentParser
import ServiceFigures

/// Holds sources of reviews against each other.
struct ReconcileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Find the reviews that one source has and another lacks.",
    discussion: """
      The annual return, the service's own export and an SSD extract should have the same reviews. \
      For each year that two of them cover, prints how many reviews each has, how many the other \
      lacks, and how many both have but tell differently. With --format csv, each of these reviews \
      is a line, with files and lines and which entry counts in the figures. Children are not named \
      unless asked for.

      Examples:
        iro-report reconcile iro-report.yaml
        iro-report reconcile iro-report.yaml --format csv > rows.csv
        iro-report reconcile iro-report.yaml --format csv --show-values > rows.csv
        iro-report reconcile iro-report.yaml --format json
      """)

  /// A form of the reconciliation.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, csv, json
  }

  @Argument(
    help: ArgumentHelp("The configuration, a YAML file.", valueName: "config"),
    completion: .file(extensions: ["yaml", "yml"]))
  var configurationFile: String

  @Option(help: "How the reconciliation is printed.")
  var format = Format.text

  @Flag(help: "Name the children in the CSV, which is personal data.")
  var showValues = false

  @OptionGroup var quiet: QuietOption

  func run() throws {
    let configuration = try ReportConfiguration(readingFrom: configurationFile)
    let (records, _) = try Reading.records(of: configuration, isQuiet: quiet.quiet)
    let report = ReconciliationReport(
      reconcileReviews(in: records.store, settings: configuration.figureSettings()),
      store: records.store, period: configuration.period,
      showsChildren: showValues || configuration.showValues)
    switch format {
    case .text: try StandardOutput.print(report.text)
    case .csv: try StandardOutput.print(report.csv)
    case .json: try StandardOutput.print(report.json(version: IROReport.version))
    }
  }
}
