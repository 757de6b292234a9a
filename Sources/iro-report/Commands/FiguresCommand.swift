import AnnualReport
import ArgumentParser
import CareRecords
import ServiceFigures
import StatutoryReviews

/// Prints the figures of a period.
struct FiguresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Print all figures of a period as JSON or CSV, or list what they are.",
    discussion: """
      Nothing but the figures goes to standard output; the schema of the JSON is printed by \
      `iro-report schema`, the CSV has one number a row. Figures are as on the last day of the \
      period. Load the years before it too: they tell when the first review of the period was due.

      Examples:
        iro-report figures --from 2024-04-01 --to 2025-03-31 exports
        iro-report figures --from 2024-04-01 --to 2025-03-31 'returns/20??-??' service
        iro-report figures --from 2024-04-01 --to 2025-03-31 exports --format csv
        iro-report figures --from 2024-04-01 --to 2025-03-31 exports --stages st.json
        iro-report figures --from 2024-04-01 --to 2025-03-31 exports --obligations o.csv

      With --list, no exports are read: the catalogue of all figures is printed.
        iro-report figures --list
        iro-report figures --list --format json

      The stages of escalation are JSON, lowest first:
        [{"name": "Informal", "formal": false, "cafcass": false, "days": 5}]
      """)

  @Flag(help: "List every figure: what it is, its unit, kind and direction.")
  var list = false

  @Option(help: ArgumentHelp("The first day of the period.", valueName: "date"))
  var from: CivilDate?

  @Option(help: ArgumentHelp("The last day of the period, at most 366 days.", valueName: "date"))
  var to: CivilDate?

  @Option(
    help: ArgumentHelp(
      "The day from which no review is missing; found from the data if left out.",
      valueName: "date"))
  var completeFrom: CivilDate?

  @Option(
    help: "How months run: by the corresponding date, or as 91 and 183 days.")
  var intervalRule = IntervalRule.calendarMonths

  @Option(
    help: ArgumentHelp("The stages of escalation, a JSON file.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var stages: String?

  @Option(
    help: ArgumentHelp(
      "Write every obligation of the period, with children's ids, to a CSV file.",
      valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var obligations: String?

  @Option(
    help: ArgumentHelp(
      "json (if left out) or csv; with --list text (if left out), json, csv or markdown.",
      valueName: "format"))
  var format: FiguresFormat?

  @OptionGroup var quiet: QuietOption

  @Argument(
    help: ArgumentHelp(
      "Files, folders or patterns such as 'exports/*.csv'; each file is recognised by its columns "
        + "or elements.",
      valueName: "input"),
    completion: .file())
  var inputs: [String] = []

  func validate() throws {
    if list { return try validateList() }
    if let format, !FiguresFormat.ofFigures.contains(format) {
      throw ValidationError("Figures are printed as json or csv; \(format.rawValue) is for --list.")
    }
    guard let from else { throw ValidationError("Missing expected argument '--from <date>'") }
    guard let to else { throw ValidationError("Missing expected argument '--to <date>'") }
    guard !inputs.isEmpty else { throw ValidationError("Missing expected argument '<input> ...'") }
    guard from <= to else {
      throw ValidationError("The period ends before it begins: --to must not be before --from.")
    }
    guard ReportingPeriod(from: from, to: to) != nil else {
      let days = CivilDate.days(from: from, to: to) + 1
      throw ValidationError(
        "The period has \(days) days; it can have \(ReportingPeriod.longest) at most.")
    }
  }

  /// The list reads nothing, so what is to be read or worked out has no place beside it.
  private func validateList() throws {
    guard inputs.isEmpty, from == nil, to == nil, completeFrom == nil, stages == nil,
      obligations == nil
    else { throw ValidationError("--list stands alone or with --format: it reads no exports.") }
  }

  func run() throws {
    if list { return try printList() }
    guard let from, let to, let period = ReportingPeriod(from: from, to: to) else { return }
    var settings = FigureSettings(
      rules: ReviewRules(period: period, completeFrom: completeFrom, intervalRule: intervalRule))
    if let stages { settings.stages = try EscalationStages.read(file: stages) }
    settings.listsObligations = obligations != nil
    let records = try Reading.records(inputs, isQuiet: quiet.quiet)
    let computed = computeFigures(
      from: records.store, importFindings: records.findings, settings: settings)
    if let obligations {
      let text = ObligationsFile.text(computed.obligations, store: records.store)
      try ReportFolder.write(
        Array(text.utf8), to: obligations, inputs: records.store.sources.map(\.file))
    }
    try StandardOutput.print(
      format == .csv
        ? computed.figures.csv : computed.figures.json(version: IROReport.version))
    if !quiet.quiet {
      Terminal.error.write(Summary.findings(records.findings + computed.findings))
    }
  }

  private func printList() throws(StandardOutputError) {
    switch format ?? .text {
    case .text: try StandardOutput.print(Catalogue.text)
    case .json: try StandardOutput.print(Catalogue.json(version: IROReport.version))
    case .csv: try StandardOutput.print(Catalogue.csv)
    case .markdown: try StandardOutput.print(Catalogue.markdown)
    }
  }
}
