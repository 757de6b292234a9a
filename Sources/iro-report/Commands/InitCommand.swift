import ArgumentParser
import ReportRun

/// Writes a first configuration.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a first configuration for your own exports, or that of the next year.",
    discussion: """
      Looks at every file, whatever its headings and its form of dates, and writes into the folder: \
      iro-report.yaml, with every setting explained and a mapping for each file that is not in one \
      of the known forms, and narrative/, with an empty place for each section of the report. \
      Each column is matched by its heading and by its values, and the reason is next to it. Where \
      your files leave something open, such as whether days or months come first, the program does \
      not guess: the line is marked <<< FILL IN.

      At the end it prints the figures that can be made now, and what would improve them most. \
      Nothing is overwritten, no export is changed, and names, ids and dates of children \
      are left out of what is written. No program knows all names: read it before you pass it on.

      --after begins the next year from last year's configuration or its folder: settings, \
      mappings, stages, templates and recommendations of last year, a period one year on, the \
      narrative empty with last year's text as a comment, and the published figures as earlier ones. \
      --from then names the exports of the new year.

      Examples:
        iro-report init first --from exports
        iro-report init first --from tracker.csv return/*.csv 'DRP log.csv'
        iro-report check first/iro-report.yaml
        iro-report init 2025-26 --after 2024-25
        iro-report generate first/iro-report.yaml --output out
      """)

  @Argument(
    help: "The folder that the configuration goes into; it is made if need be.",
    completion: .directory)
  var directory: String

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("The exports: files, folders and patterns.", valueName: "input"),
    completion: .file())
  var from: [String] = []

  @Option(
    help: ArgumentHelp(
      "Last year's configuration, or its folder, to begin the next year from.", valueName: "last"),
    completion: .file())
  var after: String?

  @Option(
    help: ArgumentHelp(
      "The reporting year, such as 2024-25; without it, the latest year that is full.",
      valueName: "year"))
  var year: String?

  @OptionGroup var quiet: QuietOption

  private var firstYear: Int? {
    guard let year, let period = ReportingPeriod(label: year), period.isReportingYear else {
      return nil
    }
    return period.from.year
  }

  func validate() throws {
    guard !from.isEmpty || after != nil else {
      throw ValidationError("Name your exports, or last year's report: --from <input> ...")
    }
    guard year == nil || after == nil else {
      throw ValidationError("--after begins the next year, so --year cannot be given with it.")
    }
    guard year == nil || firstYear != nil else {
      throw ValidationError("The year is written as 2024-25.")
    }
  }

  func run() throws {
    let progress = ProgressLine.reading(isQuiet: quiet.quiet)
    let first =
      if let after {
        try FirstReport(in: directory, after: after, adding: from)
      } else {
        try FirstReport(in: directory, from: from, year: firstYear, progress: progress)
      }
    if !quiet.quiet { try StandardOutput.print(Terminal.printableLines(first.summary)) }
  }
}
