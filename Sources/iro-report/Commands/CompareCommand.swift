import AnnualReport
import ArgumentParser
import ServiceFigures

/// Puts years or authorities side by side.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Put years of one authority, or several authorities in one year, side by side.",
    discussion: """
      Each file is saved figures (figures-YYYY-YY.json, as generate writes them) or a \
      configuration (.yaml), which gives the year of its report and, for years of one authority, \
      all earlier years that its exports and `earlier_figures` reach back to. Every difference of \
      shares and counts has its 95% interval and is put into words by that interval alone. \
      Authorities are compared with the one named first.

      Examples:
        iro-report compare iro-report.yaml
        iro-report compare figures-2023-24.json figures-2024-25.json > comparison.md
        iro-report compare figures-2023-24.json iro-report.yaml --output out
        iro-report compare ours.json theirs.json --comparators england.csv
        iro-report compare iro-report.yaml --format csv > comparison.csv
      """)

  /// A form of the comparison.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case markdown, html, csv
  }

  @Argument(
    help: ArgumentHelp(
      "Saved figures (.json) or configurations (.yaml), in any order.", valueName: "file"),
    completion: .file(extensions: ["json", "yaml", "yml"]))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "How the comparison is printed: markdown (if left out), html or csv.", valueName: "format"))
  var format: Format?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write the comparison as HTML, Markdown and CSV into a folder instead.", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Published shares of others with their sources, a CSV file.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var comparators: String?

  @Option(
    help: ArgumentHelp(
      "Templates to use instead of those of the program.", valueName: "dir"),
    completion: .directory)
  var templates: String?

  @OptionGroup var quiet: QuietOption

  func validate() throws {
    guard format == nil || output == nil else {
      throw ValidationError("--format is for what is printed; --output writes every form.")
    }
    guard files.count > 1 || files.allSatisfy(ComparedFigures.isConfiguration) else {
      throw ValidationError(
        "Saved figures of one file have nothing to be compared with; name another file.")
    }
  }

  func run() throws {
    let named = try comparators.map { try ComparatorFile.read($0) } ?? []
    let compared = try ComparedFigures(files, isQuiet: quiet.quiet)
    let sideBySide = try SideBySide(compared.figures)
    if format == .csv { return try StandardOutput.print(sideBySide.csv) }
    let input = ComparisonInput(sideBySide, comparators: compared.comparators + named)
    let sources = (templates ?? compared.templates).map(TemplateSources.folder) ?? .embedded
    let (html, markdown) = try renderComparison(input, templates: sources)
    guard let output else {
      let bytes = format == .html ? html.bytes : markdown.bytes
      return try StandardOutput.print(String(decoding: bytes, as: UTF8.self))
    }
    let csv = ReportFile(
      name: String(markdown.name.dropLast(2)) + "csv", text: sideBySide.csv)
    let written = [html, markdown, csv]
    try ReportFolder(output).write(written, inputs: files + (comparators.map { [$0] } ?? []))
    if !quiet.quiet { Terminal.error.write(Summary.written(written, into: output)) }
  }
}
