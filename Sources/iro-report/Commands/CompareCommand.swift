import ArgumentParser
import ReportRun

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
    guard files.count > 1 || files.allSatisfy(ReportRun.isConfiguration) else {
      throw ValidationError(
        "Saved figures of one file have nothing to be compared with; name another file.")
    }
  }

  func run() throws {
    let comparison = try ReportComparison(
      of: files, comparators: comparators, templates: templates,
      progress: ProgressLine.reading(isQuiet: quiet.quiet))
    if let output {
      let written = try comparison.write(into: output)
      if !quiet.quiet { Terminal.error.write(Summary.written(written, into: output)) }
      return
    }
    switch format ?? .markdown {
    case .csv: try StandardOutput.print(comparison.sideBySide.csv)
    case .html: try StandardOutput.print(Self.text(try comparison.pages().html))
    case .markdown: try StandardOutput.print(Self.text(try comparison.pages().markdown))
    }
  }

  private static func text(_ file: ReportFile) -> String {
    String(decoding: file.bytes, as: UTF8.self)
  }
}
