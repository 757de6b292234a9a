import AnnualReport
import Documents
import Files
import FirstConfiguration

/// What `iro-report init` has written, and the figures that can be made with it.
///
/// ```swift
/// let first = try FirstReport(in: "first", from: ["exports"])
/// print(first.summary)
/// ```
public struct FirstReport: Sendable {
  /// The configuration's file.
  public let configuration: String
  /// The files that were written, the configuration first.
  public let written: [String]
  /// What was written, the figures that can be made, and what would improve them most.
  public let summary: String

  /// Looks at exports, and writes a configuration that reads them and places for the manager's text.
  ///
  /// Nothing is overwritten: files of the narrative that are there already stay as they are.
  ///
  /// - Parameters:
  ///   - folder: the folder of the configuration; it is made if it does not exist.
  ///   - inputs: files, folders and patterns.
  ///   - year: the calendar year in which the reporting year begins; nil to find it in the files.
  ///   - progress: called while inputs are read, from any thread.
  /// - Throws: `Failure` for a path that does not exist, where there is a configuration already,
  ///   where no file has a day in it, and for files that cannot be written.
  public init(
    in folder: String, from inputs: [String], year: Int? = nil,
    progress: (@Sendable (ReportRun.Progress) -> Void)? = nil
  ) throws(Failure) {
    var folder = folder
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    var first = try FirstConfiguration(in: folder, from: inputs, year: year)
    // Paths such as first/../exports are found only where the folder is there.
    try FileSystem.makeFolder(folder)
    var (text, run) = (first.text, ReportRun?.none)
    var failure: Failure?
    while first.readsAny {
      text = first.text
      do throws(Failure) {
        let tried = ReportRun(
          try ReportConfiguration(yaml: text, file: first.file), progress: progress)
        _ = try tried.figures
        run = tried
        break
      } catch {
        // The figures are worked out without a file that cannot be read.
        guard first.leaveOut(fileOf: error) else {
          failure = error
          break
        }
        text = first.text
      }
    }
    let files =
      [ReportFile(name: "iro-report.yaml", text: text)]
      + first.narrative.filter { !ReportFolder(folder).holds($0.name) }
      .map { ReportFile(name: $0.name, text: $0.text) }
    try ReportFolder(folder).write(files, inputs: try run?.records.store.sources.map(\.file) ?? [])
    configuration = first.file
    written = files.map { "\(folder)/\($0.name)" }
    summary = try FirstSummary(
      first, text: text, run: run, files: files.count, failure: failure
    ).text
  }

  /// Begins the report of the next year from last year's configuration.
  ///
  /// Settings, mappings, stages, templates and recommendations are those of last year. The period is
  /// one year on, the narrative is empty with last year's text as a comment, and the figures that were
  /// published become earlier ones. Nothing is overwritten.
  ///
  /// - Parameters:
  ///   - folder: the folder of the new configuration; it is made if it does not exist.
  ///   - last: last year's configuration, or the folder that has it as iro-report.yaml.
  ///   - inputs: the exports of the new year, where they are there already.
  /// - Throws: `Failure` where there is a configuration already, and for files that cannot be read or
  ///   written.
  public init(
    in folder: String, after last: String, adding inputs: [String] = []
  ) throws(Failure) {
    var folder = folder
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    let next = try NextYear(in: folder, after: last, adding: inputs)
    let file = "\(folder)/iro-report.yaml"
    // A mistake in the new text is found before anything is written.
    _ = try ReportConfiguration(yaml: next.text, file: file)
    let files =
      [ReportFile(name: "iro-report.yaml", text: next.text)]
      + next.files.filter { !ReportFolder(folder).holds($0.name) }
      .map { ReportFile(name: $0.name, bytes: $0.bytes) }
    try ReportFolder(folder).write(files, inputs: [])
    configuration = file
    written = files.map { "\(folder)/\($0.name)" }
    summary =
      "wrote \(file) and \(files.count - 1) other files into \(folder)\n"
      + (next.remarks.isEmpty ? "" : "to do:\n" + next.remarks.map { "  - \($0)\n" }.joined())
  }
}

/// What is printed once a first configuration is written.
private struct FirstSummary {
  let first: FirstConfiguration
  let run: ReportRun?
  private(set) var text: String

  init(
    _ first: FirstConfiguration, text configuration: String, run: ReportRun?, files: Int,
    failure: Failure?
  ) throws(Failure) {
    self.first = first
    self.run = run
    let marks = FirstConfiguration.marks(in: configuration)
    text = "wrote \(first.file) and \(files - 1) other files into \(first.folder)\n"
    text += "\(marks) \(marks == 1 ? "line needs" : "lines need") you: look for <<< FILL IN\n"
    if let run {
      let figures = try run.figures
      let given = figures.figures.filter { Self.isGiven($0) }
      text += "\nfigures of \(figures.period.words) that can be made now: \(given.count) of "
      text += "\(figures.figures.count)\n"
      for figure in given { text += "  \(figure.definition.title): \(Self.words(for: figure))\n" }
    } else {
      text += "\nno figure can be made yet" + (failure.map { ": \($0)" } ?? "") + "\n"
    }
    let improvements = try improvements().prefix(3)
    if !improvements.isEmpty {
      text += "\nwhat would improve them most:\n"
      for (index, line) in improvements.enumerated() { text += "  \(index + 1). \(line)\n" }
    }
    text += """

      then: iro-report check \(first.file)
            iro-report generate \(first.file) --output out

      """
  }

  private static func isGiven(_ figure: Figure) -> Bool {
    switch figure.status {
    case .available, .partial: true
    case .notSupplied, .notApplicable, .withheld, .definedOtherwise, .unknown: false
    }
  }

  /// The number of a figure: `6 of 7 (85.7%)`, `12, median 3`.
  private static func words(for figure: Figure) -> String {
    if case .partial(let lower, let upper) = figure.status {
      return RangeWords.words(figure, lower, upper) + ", known in part"
    }
    let numbers = figure.numbers
    if let met = numbers.numerator, let all = numbers.denominator {
      return "\(met) of \(all)" + (Percentage.text(met, of: all).map { " (\($0))" } ?? "")
    }
    if let value = numbers.value, figure.definition.kind == .rate {
      return figure.definition.isShare ? decimal(value * 100) + "%" : decimal(value)
    }
    guard let count = numbers.count else { return "given" }
    return "\(count)" + (numbers.median.map { ", median \(decimal($0))" } ?? "")
  }

  private static func decimal(_ number: Double) -> String {
    Percentage.decimal(Int((number * 10).rounded()), decimals: 1).replacing(".0", with: "")
  }

  /// What would add most figures: files that wait for a decision, rows that cannot be read, tables
  /// that are missing.
  private func improvements() throws(Failure) -> [String] {
    var lines: [(weight: Int, line: String)] = []
    let figures = try run?.figures.figures ?? []
    var needs: [String: [Figure]] = [:]
    for figure in figures {
      if case .notSupplied(let need) = figure.status { needs[need, default: []].append(figure) }
    }
    for waiting in first.waiting {
      let gained = needs.filter { Self.names($0.key, waiting.table) }.values.joined().count
      lines.append((1000 + gained, "\(waiting.file), for \(waiting.table.name): \(waiting.reason)"))
    }
    for source in try run?.records.store.sources ?? [] where source.rowsRefused > 0 {
      let rows = source.rowsRefused == 1 ? "1 row" : "\(source.rowsRefused) rows"
      lines.append(
        (
          source.rowsRefused * 20 >= source.rowsRead ? 900 : 10,
          "\(source.file): \(rows) of \(source.rowsRead) could not be read; `iro-report check` says why"
        ))
    }
    let waiting = Set(first.waiting.map(\.table))
    for (need, gained) in needs where !waiting.contains(where: { Self.names(need, $0) }) {
      let titles = gained.prefix(3).map(\.definition.title)
      let more = gained.count > 3 ? " and \(gained.count - 3) more" : ""
      let figures = gained.count == 1 ? "1 more figure" : "\(gained.count) more figures"
      let headlines = gained.count { $0.definition.isHeadline }
      lines.append(
        (
          gained.count + headlines * 3,
          "\(Self.explained(need)): \(figures) (\(titles.joined(separator: "; "))\(more))"
        ))
    }
    return lines.sorted { ($1.weight, $0.line) < ($0.weight, $1.line) }.map(\.line)
  }

  private static func names(_ need: String, _ table: RecordTable) -> Bool {
    need.split { !$0.isLetter && !$0.isNumber }.contains { $0 == table.name }
  }

  /// What a need means to somebody who does not know the names of our tables and columns.
  private static func explained(_ need: String) -> String {
    if need == "escalation_stages" { return "the stages of your protocol (escalation_stages)" }
    for schema in TableSchemas.all where names(need, schema.table) {
      let column = schema.columns.first { need.hasPrefix("\(schema.name).\($0.name)") }
      let meaning = column?.meaning ?? schema.meaning
      let short = meaning.split(separator: ":").first.map(String.init) ?? meaning
      if short.lowercased().hasSuffix(" \(schema.name.lowercased())") { return need }
      let plain = short.hasSuffix(".") ? String(short.dropLast()) : short
      return "\(need) (\(plain.prefix(1).lowercased() + plain.dropFirst()))"
    }
    return need
  }
}
