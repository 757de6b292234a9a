import ArgumentParser
import Documents
import ReportRun

/// Explains one figure: its records and the rows they come from.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain one figure: what it means, what was counted, and the rows behind it.",
    discussion: """
      Prints the definition and its source, the numbers, what was left out and why, and the \
      records: for each its file and line and whether it was counted. Children are not named \
      unless you ask for it. `iro-report figures --list` lists the ids of all figures.

      Examples:
        iro-report explain reviews.onTime iro-report.yaml
        iro-report explain reviews.onTime iro-report.yaml --breakdown quarter=2024-Q3
        iro-report explain reviews.late iro-report.yaml --rows all --show-values
        iro-report explain children.allOnTime iro-report.yaml --format csv > rows.csv
      """)

  /// A form of the explanation.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, csv
  }

  @Argument(help: ArgumentHelp("The id of the figure.", valueName: "figure"))
  var figure: String

  @OptionGroup var config: ConfigurationArgument

  @Option(
    help: ArgumentHelp("Explain only one group, such as quarter=2024-Q3.", valueName: "name=key"))
  var breakdown: String?

  @Option(
    help: ArgumentHelp(
      "How many records to list for each outcome at most: a number, or all. CSV lists all.",
      valueName: "number"))
  var rows = "20"

  @Option(help: "How the explanation is printed.")
  var format = Format.text

  @Flag(help: "Name the children, which is personal data.")
  var showValues = false

  @OptionGroup var quiet: QuietOption

  func validate() throws {
    guard Catalogue.definition(figure) != nil else {
      let nearest = NearestName.quoted(figure, in: Catalogue.figures.map(\.id))
      throw ValidationError(
        "There is no such figure\(nearest.map { "; did you mean \($0)?" } ?? ".") "
          + "All are listed by: iro-report figures --list")
    }
    guard rows == "all" || Int(rows).map({ $0 > 0 }) == true else {
      throw ValidationError("--rows takes a number above 0, or all.")
    }
  }

  func run() throws {
    let run = try ReportRun(
      configuration: config.file, listsIssues: false,
      progress: ProgressLine.reading(isQuiet: quiet.quiet))
    guard let explanation = try run.explanation(of: figure) else { return }
    let group = try breakdown.map { try Self.group($0, of: explanation.figure) }
    let report = ExplanationReport(
      explanation, store: try run.records.store, period: run.configuration.period,
      showsChildren: showValues || run.configuration.showValues)
    switch format {
    case .text:
      try StandardOutput.print(
        HarmlessText.of(report.text(group: group, rowLimit: Int(rows) ?? Int.max)))
    case .csv: try StandardOutput.print(report.csv(group: group))
    }
  }

  /// The breakdown and the group given as `name=key`.
  private static func group(
    _ text: String, of figure: Figure
  ) throws -> (dimension: Dimension, key: String) {
    let names = figure.breakdowns.map(\.dimension.name)
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2,
      let found = figure.breakdowns.first(where: { $0.dimension.name == parts[0] })
    else {
      throw ValidationError(
        names.isEmpty
          ? "\(figure.id) has no breakdowns."
          : "--breakdown takes name=key, with one of the names \(names.joined(separator: ", ")).")
    }
    guard found.rows.contains(where: { $0.key == parts[1] }) else {
      throw ValidationError(
        "There is no such key; \(parts[0]) has: "
          + found.rows.map(\.key).joined(separator: ", ") + ".")
    }
    return (found.dimension, parts[1])
  }
}
