import AnnualReport
import ArgumentParser
import ServiceFigures

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

  @Argument(
    help: ArgumentHelp("The configuration, a YAML file.", valueName: "config"),
    completion: .file(extensions: ["yaml", "yml"]))
  var configurationFile: String

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
    let configuration = try ReportConfiguration(readingFrom: configurationFile)
    let folder = templates ?? configuration.templates.map(configuration.resolve)
    let sources = folder.map(TemplateSources.folder) ?? .embedded
    // A mistake in the templates should not wait for the data to be read.
    let templates = try ReportTemplates(sources)
    // Neither should a program that is not installed.
    let conversion = try ReportConversion(
      to: Set((docx ? [.docx] : []) + (pdf ? [ConvertedKind.pdf] : [])))
    let manager = try ManagerFiles(for: configuration, templates: sources)
    let earlier = try SavedFiguresFile.earlier(configuration, version: IROReport.version)
    let (records, inputs) = try Reading.records(of: configuration, isQuiet: quiet.quiet)
    var result = try ReportFiles.make(
      records, configuration: configuration, templates: templates, manager: manager,
      earlier: earlier, isFinal: standing == .final, isPublished: !restrictedOnly,
      showValues: showValues || configuration.showValues)
    result.files += try conversion.files(
      from: result.files, day: configuration.reportDate ?? configuration.period.to)
    try ReportFolder(output).write(
      result.files, with: result.managerFiles.filter { !$0.isWritten },
      inputs: inputs + [configurationFile] + configuration.earlierFigures.map(configuration.resolve)
    )
    guard !quiet.quiet else { return }
    Terminal.error.write(Summary.written(result.files, into: output))
    Terminal.error.write(Summary.figures(result.figures))
    if let file = configuration.findings {
      Terminal.error.write(Summary.decisions(result.settled, in: file))
    }
    Terminal.error.write(Summary.readiness(result.readiness, isFinal: standing == .final))
    if let publication = result.publication {
      Terminal.error.write(Summary.publication(publication))
    }
    let isPublished = (try? result.publication?.get()) != nil
    if !isPublished, ReportFolder(output).holds("public") {
      Terminal.error.write(Summary.earlierPublication(in: output))
    }
    Terminal.error.write(Summary.findings(result.findings, listedIn: "restricted/findings.csv"))
  }
}
