import ArgumentParser
import ReportRun

/// Checks exports.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "List what is wrong with exports, by file and line.",
    discussion: """
      Reads the files as every other command does. Lists each issue: breaches of the Department's \
      rules, with the rule's number, and issues that those rules do not cover. Children and cells \
      are not shown unless you ask for them. Checks that could not be run are listed with the \
      reason (in text and JSON).

      A configuration is checked as `generate` reads it, with its mappings, collection years and \
      period. So the checks that need the period of a report run too. Files are named as in the \
      configuration, and `--format csv` prints the same as the report's issues-YYYY-YY.csv.

      Examples:
        iro-report check exports
        iro-report check iro-report.yaml
        iro-report check exports --strict --quiet
        iro-report check 'exports/*.csv' --format csv > issues.csv
        iro-report check exports --format json --show-values > issues.json

      With --list, no exports are read: every check is printed with what it needs.
        iro-report check --list

      Exit codes: 0 if there are no errors, 1 if there are errors (with --strict, errors or \
      warnings), 2 if a file cannot be read.
      """)

  @Argument(help: Inputs.help, completion: .file())
  var inputs: [String] = []

  @Flag(help: "List every check: severity, code, what is wrong and what it needs.")
  var list = false

  @Option(
    help: ArgumentHelp(
      "The format: text (default), json or csv. With --list: text (default) or markdown.",
      valueName: "format"))
  var format = FiguresFormat.text

  @Flag(help: "Use exit code 1 for warnings too.")
  var strict = false

  @Flag(help: "Show children and cells, which are personal data.")
  var showValues = false

  @OptionGroup var quiet: QuietOption

  func validate() throws {
    if list {
      guard inputs.isEmpty, !strict, !showValues, [.text, .markdown].contains(format) else {
        throw ValidationError("--list can be combined only with --format text or markdown.")
      }
      return
    }
    guard format != .markdown else {
      throw ValidationError("Issues are printed as text, json or csv; markdown is for --list.")
    }
    guard !inputs.isEmpty else { throw ValidationError("Missing expected argument '<input> ...'") }
    _ = try Inputs.configuration(in: inputs)
  }

  func run() throws {
    guard !list else {
      return try StandardOutput.print(format == .markdown ? CheckList.markdown : CheckList.text)
    }
    let format = IssuesReport.Format(rawValue: format.rawValue) ?? .text
    let (records, showsValues) = try checked()
    let report = IssuesReport(records, showValues: showValues || showsValues)
    switch format {
    case .text:
      if !quiet.quiet { try StandardOutput.print(InputsReport(records.store).text) }
      try StandardOutput.print(IssueColours.applied(to: report.rendered(as: .text)))
    case .json, .csv: try StandardOutput.print { report.write(as: format, to: $0) }
    }
    let code = ExitCodes.code(for: records.issues, isStrict: strict)
    if code != .success { throw code }
  }

  /// The records with their issues, and whether the configuration shows children and cells.
  private func checked() throws -> (ImportedRecords, Bool) {
    let progress = ProgressLine.reading(isQuiet: quiet.quiet)
    guard let configuration = try Inputs.configuration(in: inputs) else {
      return (try ReportRun.checkedRecords(of: inputs, progress: progress), false)
    }
    let run = try ReportRun(configuration: configuration, progress: progress)
    return (try run.checkedRecords, run.configuration.showValues)
  }
}

/// Colours the headings of issues on a terminal.
private enum IssueColours {
  /// The report with the severity at the start of each line in colour.
  static func applied(to report: String) -> String {
    guard Terminal.output.isTerminal else { return report }
    let lines = report.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map(coloured).joined(separator: "\n")
  }

  private static func coloured(_ line: Substring) -> String {
    for severity in Severity.allCases where line.hasPrefix(severity.word + " ") {
      let word = Terminal.output.styled(severity.word, as: style(of: severity))
      return word + line.dropFirst(severity.word.count)
    }
    return String(line)
  }

  private static func style(of severity: Severity) -> Terminal.Style {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
