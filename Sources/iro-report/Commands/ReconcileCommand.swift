import ArgumentParser
import Documents
import ReportRun

/// Compares sources of reviews with each other.
struct ReconcileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Find the reviews that one source has and another lacks.",
    discussion: """
      The annual return, the service's own export and an SSD extract should have the same \
      reviews. For each year that two of them cover, prints how many reviews each source has, how \
      many the other lacks, and how many are in both with different details. With --format csv, \
      each line is one of these reviews, or one of its details that differ, with the files and \
      lines it comes from and the source that the figures use. Children are not named unless you \
      ask for it.

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

  @OptionGroup var config: ConfigurationArgument

  @Option(help: "How the reconciliation is printed.")
  var format = Format.text

  @Flag(help: "Name the children in the CSV, which is personal data.")
  var showValues = false

  @OptionGroup var quiet: QuietOption

  func run() throws {
    let run = try ReportRun(
      configuration: config.file, listsIssues: false,
      progress: ProgressLine.reading(isQuiet: quiet.quiet))
    let report = ReconciliationReport(
      try run.reconciliation, store: try run.records.store, period: run.configuration.period,
      showsChildren: showValues || run.configuration.showValues)
    switch format {
    case .text: try StandardOutput.print(HarmlessText.of(report.text))
    case .csv: try StandardOutput.print(report.csv)
    case .json: try StandardOutput.print(report.json(version: ReportRun.version))
    }
  }
}
