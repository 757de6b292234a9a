import ArgumentParser
import RecordImport

/// Checks exports.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "List what is wrong with exports, by file and line.",
    discussion: """
      Reads the files as every other command does and prints each finding: the Department's rules \
      by their numbers, and what no rule catches. Children and cells are not shown unless asked for. \
      Checks that could not be run are listed with the reason (in text and JSON).

      Examples:
        iro-report check exports
        iro-report check exports --strict --quiet
        iro-report check 'exports/*.csv' --format csv > findings.csv
        iro-report check exports --format json --show-values > findings.json

      Ends with 0 when all is well, 1 when there are errors (with --strict: or warnings), 2 when a \
      file cannot be read at all.
      """)

  @OptionGroup var input: InputArguments

  @Option(help: "How findings are printed.")
  var format = FindingsReport.Format.text

  @Flag(help: "End with 1 for warnings too.")
  var strict = false

  @Flag(help: "Show children and cells, which are personal data.")
  var showValues = false

  @OptionGroup var quiet: QuietOption

  func run() throws {
    var records = try Reading.records(input.inputs, isQuiet: quiet.quiet)
    records.listChecksOfReport()
    let report = FindingsReport(records, showValues: showValues).rendered(as: format)
    switch format {
    case .text:
      if !quiet.quiet { try StandardOutput.print(InputsReport(records.store).text) }
      try StandardOutput.print(FindingColours.applied(to: report))
    case .json, .csv: try StandardOutput.print(report)
    }
    let code = ExitCodes.code(for: records.findings, isStrict: strict)
    if code != .success { throw code }
  }
}
