import ArgumentParser
import ReportRun

/// A form in which figures, or their catalogue, are printed.
enum FiguresFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, csv, markdown

  /// The forms for the figures; the others are for the catalogue.
  static let ofFigures: [FiguresFormat] = [.json, .csv]
}

/// Prints the figures of a period.
struct FiguresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Print all figures of a period as JSON or CSV, or list what they are.",
    discussion: """
      Only the figures go to standard output. `iro-report schema` prints the schema of the JSON; \
      the CSV has one number in each row. Figures such as children looked after are worked out as \
      at the last day of the period. Read the exports of the year before as well: they show when \
      the first review of the period was due.

      A configuration sets the period, the stages and everything else. The output is then the \
      same as the files that `generate` writes for managers.

      Examples:
        iro-report figures iro-report.yaml > figures.json
        iro-report figures --from 2024-04-01 --to 2025-03-31 exports
        iro-report figures --from 2024-04-01 --to 2025-03-31 'returns/20??-??' service
        iro-report figures --from 2024-04-01 --to 2025-03-31 exports --format csv
        iro-report figures --from 2024-04-01 --to 2025-03-31 exports --stages st.json
        iro-report figures --from 2024-04-01 --to 2025-03-31 exports --obligations o.csv

      With --list, no exports are read: the catalogue of all figures is printed.
        iro-report figures --list
        iro-report figures --list --format json

      The file of --stages lists the stages of escalation, lowest first, as JSON:
        [{"name": "Informal", "formal": false, "cafcass": false, "days": 5}]
      """)

  @Flag(help: "List every figure: what it is, its unit, kind and direction.")
  var list = false

  @Option(help: ArgumentHelp("The first day of the period.", valueName: "date"))
  var from: CivilDate?

  @Option(
    help: ArgumentHelp(
      "The last day of the period, which can have 366 days at most.", valueName: "date"))
  var to: CivilDate?

  @Option(
    help: ArgumentHelp(
      "The day from which no review is missing; found from the data if left out.",
      valueName: "date"))
  var completeFrom: CivilDate?

  @Option(
    help: """
      How \(ReviewTimetable.england.monthFigures) are counted: to the same day of the month \
      (calendar-months, the default), or as \(ReviewTimetable.england.dayCountWords) (day-count).
      """)
  var intervalRule: IntervalRule?

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
      "The format: json (default) or csv. With --list: text (default), json, csv or markdown.",
      valueName: "format"))
  var format: FiguresFormat?

  @Flag(help: "Use files although fewer than half of their children are in the annual return.")
  var acceptUnmatched = false

  @Flag(help: "End with 1 where no row of a table could be read.")
  var strict = false

  @OptionGroup var quiet: QuietOption

  @Argument(help: Inputs.help, completion: .file())
  var inputs: [String] = []

  func validate() throws {
    if list { return try validateList() }
    if let format, !FiguresFormat.ofFigures.contains(format) {
      throw ValidationError("Figures are printed as json or csv; \(format.rawValue) is for --list.")
    }
    if try Inputs.configuration(in: inputs) != nil { return try validateConfiguration() }
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

  /// Rejects inputs and settings with the list of figures, because the list reads no data.
  private func validateList() throws {
    guard inputs.isEmpty, settingsGiven.isEmpty, obligations == nil else {
      throw ValidationError("--list can be combined only with --format: it reads no exports.")
    }
  }

  private func validateConfiguration() throws {
    guard let option = settingsGiven.first else { return }
    throw ValidationError(
      "\(option) cannot be given with a configuration, which has this setting itself.")
  }

  /// The options given on the command line that a configuration also sets.
  private var settingsGiven: [String] {
    [
      ("--from", from != nil), ("--to", to != nil), ("--complete-from", completeFrom != nil),
      ("--interval-rule", intervalRule != nil), ("--stages", stages != nil),
    ].compactMap { $0.1 ? $0.0 : nil }
  }

  func run() throws {
    if list { return try printList() }
    let run = try reportRun()
    if !acceptUnmatched { try run.refuseUnmatchedChildren() }
    if let obligations {
      try ReportFolder.write(
        Array(run.obligationsCSV.utf8), to: obligations, inputs: run.filesRead)
    }
    let figures = try run.figures
    try StandardOutput.print(
      format == .csv ? figures.csv : figures.json(version: ReportRun.version))
    let unread = try run.unreadTables
    for words in unread { Terminal.error.write("not supplied: \(Terminal.printable(words))\n") }
    if !quiet.quiet {
      Terminal.error.write(
        Summary.issues(of: try run.checkedRecords.issues, checked: try run.records.issues))
    }
    if strict, !unread.isEmpty { throw ExitCodes.somethingFound }
  }

  /// The run that the arguments describe.
  private func reportRun() throws -> ReportRun {
    let progress = ProgressLine.reading(isQuiet: quiet.quiet)
    if let file = try Inputs.configuration(in: inputs) {
      return try ReportRun(configuration: file, listsIssues: false, progress: progress)
    }
    guard let from, let to, let period = ReportingPeriod(from: from, to: to) else {
      throw CleanExit.helpRequest(self)
    }
    var configuration = ReportConfiguration(
      file: "", authority: nil, period: period, inputs: inputs)
    configuration.reviewsCompleteFrom = completeFrom
    configuration.intervalRule = intervalRule ?? .calendarMonths
    if let stages { configuration.stages = try EscalationStages.read(file: stages) }
    return ReportRun(configuration, listsIssues: false, progress: progress)
  }

  private func printList() throws(StandardOutputError) {
    switch format ?? .text {
    case .text: try StandardOutput.print(Catalogue.text)
    case .json: try StandardOutput.print(Catalogue.json(version: ReportRun.version))
    case .csv: try StandardOutput.print(Catalogue.csv)
    case .markdown: try StandardOutput.print(Catalogue.markdown)
    }
  }
}
