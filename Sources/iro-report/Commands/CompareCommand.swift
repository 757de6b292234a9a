import ArgumentParser
import ReportRun

/// Puts years or authorities side by side.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Put years of one authority, or several authorities in one year, side by side.",
    discussion: """
      Each file is either saved figures (figures-YYYY-YY.json, as `generate` writes them) or a \
      configuration (.yaml). A configuration gives the year of its report. When you compare years \
      of one authority, it also gives all earlier years that its exports and `earlier_figures` \
      cover. Every difference of shares or counts has a 95% interval, and only the interval \
      decides the words. Each other authority is compared with the first that you name.

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
      "Write HTML, Markdown and CSV into this folder instead of printing.", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp(
      "A CSV file of shares that others have published, with their sources.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var comparators: String?

  @Option(
    help: ArgumentHelp(
      "A folder of templates to use instead of the program's own.", valueName: "dir"),
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
    case .csv: try StandardOutput.print(comparison.csv)
    case .html: try StandardOutput.print(Self.text(try comparison.pages().html))
    case .markdown: try StandardOutput.print(Self.text(try comparison.pages().markdown))
    }
  }

  private static func text(_ file: ReportFile) -> String {
    String(decoding: file.bytes, as: UTF8.self)
  }
}
