import ArgumentParser
import ReportRun

/// Whether a report is called final.
enum Standing: EnumerableFlag {
  case draft, final
}

/// Writes the report.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Write the annual report that a configuration describes.",
    discussion: """
      Writes two editions into the output. `restricted` has the annual report, a summary of two \
      pages for members and a version for children and young people, each as HTML and Markdown; all \
      figures as JSON and CSV, the findings about the data, every obligation and, where reviews \
      come from two sources, the ones that the sources do not tell alike as CSV. These files are \
      for managers and name children. `public` has the same reports and figures with every number \
      withheld that could give a child away; check it with `iro-report audit` before you publish \
      it. When anything fails, the earlier report stays as it was. \
      Where the configuration names files of findings and recommendations, what is new is added to \
      them and what was decided is kept.

      A report is a draft, and says so, until it is asked for with --final. That is refused while it \
      says nothing of a matter of the IRO Handbook, paragraph 7.11, or a proposed finding waits for \
      a decision. What there is to do is listed in the draft and at the end of each run.

      With --docx, the annual report is written as a Word document too, which needs pandoc and \
      rsvg-convert; with --pdf, every shape of it as a PDF, tagged for screen readers, which needs \
      Chromium. The same report gives the same bytes of every file except the PDFs, in which Chromium \
      writes the time.

      Examples:
        iro-report generate iro-report.yaml --output out
        iro-report generate iro-report.yaml --output out --final
        iro-report generate iro-report.yaml --output out --templates my-templates
        iro-report generate iro-report.yaml --output out --docx --pdf
        iro-report generate iro-report.yaml --output out --show-values
      """)

  @OptionGroup var config: ConfigurationArgument

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder to write into.", valueName: "dir"),
    completion: .directory)
  var output: String

  @Option(
    help: ArgumentHelp(
      "Templates to use instead of those of the program.", valueName: "dir"),
    completion: .directory)
  var templates: String?

  @Flag(
    exclusivity: .exclusive,
    help: "Mark the report as a draft, or take the mark away if nothing keeps it from being final.")
  var standing = Standing.draft

  @Flag(help: "Write no public edition.")
  var restrictedOnly = false

  @Flag(help: "Write the annual report as a Word document too.")
  var docx = false

  @Flag(help: "Write every shape of the report as a PDF too.")
  var pdf = false

  @Flag(help: "Show children and cells in findings.csv.")
  var showValues = false

  @OptionGroup var quiet: QuietOption

  func run() throws {
    let run = try ReportRun(
      configuration: config.file, templates: templates,
      progress: ProgressLine.reading(isQuiet: quiet.quiet))
    let files = try run.files(
      isFinal: standing == .final, isPublished: !restrictedOnly,
      convertedTo: Set((docx ? [.docx] : []) + (pdf ? [ConvertedKind.pdf] : [])),
      showValues: showValues)
    try files.write(into: output)
    if !quiet.quiet { Terminal.error.write(try Summary.report(files, of: run, in: output)) }
  }
}
