import ArgumentParser
import ReportRun

/// Pools the figures of several authorities into a file of comparators.
struct PoolCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pool",
    abstract: "Pool the figures of five authorities or more, for each to compare itself with.",
    discussion: """
      Each file has the saved figures of one authority (restricted/figures-YYYY-YY.json, as \
      `generate` writes them), all of one period. The pool is a CSV file of shares that \
      `comparators` in a configuration and `compare --comparators` read: each report then has \
      "North West (8 authorities)" next to its own figure. The pool may be published.

      A share that fewer than five authorities have is left out. So is a share of children from \
      which a member, who knows its own numbers, could work out a small number of children of \
      the others. What is left out is printed on standard error, with the reason.

      Examples:
        iro-report pool */restricted/figures-2024-25.json --name 'North West' \\
          --date 2025-09-01 --output north-west.csv
        iro-report compare ours.json --comparators north-west.csv
      """)

  @Argument(
    help: ArgumentHelp(
      "Saved figures of the restricted editions, one for each authority.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var files: [String]

  @Option(
    help: ArgumentHelp("What the authorities are called together.", valueName: "name"))
  var name: String

  @Option(
    help: ArgumentHelp(
      "The day on which the pool is published; reports print it.", valueName: "date"))
  var date: CivilDate

  @Option(
    help: ArgumentHelp(
      "The largest count of children that is withheld, the largest that a member sets (default: 5).",
      valueName: "count"))
  var withholdUpTo: Int?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write the pool into this file instead of printing it.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var output: String?

  @OptionGroup var quiet: QuietOption

  func validate() throws {
    guard name.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("--name is blank; reports print it.")
    }
    let thresholds = PublicFigures.thresholds
    guard withholdUpTo.map(thresholds.contains) ?? true else {
      throw ValidationError(
        "--withhold-up-to is a count from \(thresholds.lowerBound) to \(thresholds.upperBound).")
    }
  }

  func run() throws {
    let pool = try ReportPool(
      of: files, named: name, publishedOn: date, withholdUpTo: withholdUpTo)
    if let output { try pool.write(to: output) } else { try StandardOutput.print(pool.csv) }
    if !quiet.quiet { Terminal.error.write(Summary.pool(pool.figures, in: output)) }
  }
}
