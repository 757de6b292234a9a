import AnnualReport
import ArgumentParser
import CareRecords
import ServiceFigures
import StatutoryReviews

/// Prints the figures of a period.
struct FiguresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Print all figures of a period as JSON or CSV.",
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

      The stages of escalation are JSON, lowest first:
        [{"name": "Informal", "formal": false, "cafcass": false, "days": 5}]
      """)

  @Option(help: ArgumentHelp("The first day of the period.", valueName: "date"))
  var from: CivilDate

  @Option(help: ArgumentHelp("The last day of the period, at most 366 days.", valueName: "date"))
  var to: CivilDate

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

  @Option(help: "How the figures are printed.")
  var format = FiguresFormat.json

  @OptionGroup var quiet: QuietOption

  @OptionGroup var input: InputArguments

  func validate() throws {
    guard from <= to else {
      throw ValidationError("The period ends before it begins: --to must not be before --from.")
    }
    guard ReportingPeriod(from: from, to: to) != nil else {
      let days = CivilDate.days(from: from, to: to) + 1
      throw ValidationError(
        "The period has \(days) days; it can have \(ReportingPeriod.longest) at most.")
    }
  }

  func run() throws {
    guard let period = ReportingPeriod(from: from, to: to) else { return }
    var settings = FigureSettings(
      rules: ReviewRules(period: period, completeFrom: completeFrom, intervalRule: intervalRule))
    if let stages { settings.stages = try EscalationStages.read(file: stages) }
    settings.listsObligations = obligations != nil
    let records = try Reading.records(input.inputs, isQuiet: quiet.quiet)
    let computed = computeFigures(
      from: records.store, importFindings: records.findings, settings: settings)
    if let obligations {
      let text = ObligationsFile.text(computed.obligations, store: records.store)
      try ReportFolder.write(
        Array(text.utf8), to: obligations, inputs: records.store.sources.map(\.file))
    }
    switch format {
    case .json: try StandardOutput.print(computed.figures.json(version: IROReport.version))
    case .csv: try StandardOutput.print(computed.figures.csv)
    }
    if !quiet.quiet {
      Terminal.error.write(Summary.findings(records.findings + computed.findings))
    }
  }
}
