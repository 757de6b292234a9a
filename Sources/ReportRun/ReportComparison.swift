import Documents

/// Years of one authority, or several authorities in one year, side by side.
///
/// ```swift
/// let comparison = try ReportComparison(of: ["figures-2023-24.json", "iro-report.yaml"])
/// print(comparison.csv)
/// ```
public struct ReportComparison: Sendable {
  /// The figures of all files: saved figures, and those worked out from configurations.
  public let sideBySide: SideBySide
  private let input: ComparisonInput
  private let templates: TemplateSources
  private let filesRead: [String]

  /// Gathers the figures to be compared.
  ///
  /// - Parameters:
  ///   - files: saved figures, or configurations (`.yaml`), in any order. A configuration gives the
  ///     year of its report. If all files are from one authority, it also gives the earlier years.
  ///   - comparators: a CSV file of published shares of other authorities; nil to use only those
  ///     that the configurations name.
  ///   - templates: a folder of templates; nil to use the folder that the first configuration
  ///     names, or else the templates of the program.
  ///   - progress: called while inputs are read, from any thread.
  /// - Throws: `Failure` for files that cannot be read or cannot be compared.
  public init(
    of files: [String], comparators: String? = nil, templates: String? = nil,
    progress: (@Sendable (ReportRun.Progress) -> Void)? = nil
  ) throws {
    let named = try comparators.map { try ComparatorFile.read($0) } ?? []
    var figures: [PeriodFigures] = []
    var earlier: [PeriodFigures] = []
    var others: [Comparator] = []
    var folder = templates
    for file in files {
      guard ReportRun.isConfiguration(file) else {
        figures.append(try ReportRun.savedFigures(in: file))
        continue
      }
      let run = try ReportRun(configuration: file, progress: progress)
      let years = try run.years
      figures += years.prefix(1)
      earlier += years.dropFirst()
      let configuration = run.configuration
      others += configuration.comparators.filter { !others.contains($0) }
      folder = folder ?? configuration.templates.map(configuration.resolve)
    }
    // In a comparison of several authorities, a configuration gives only its own year.
    if let first = figures.first, figures.allSatisfy({ $0.isSameAuthority(as: first) }) {
      figures += earlier.filter { year in !figures.contains { $0.period == year.period } }
    }
    sideBySide = try SideBySide(figures)
    input = ComparisonInput(sideBySide, comparators: others + named)
    self.templates = folder.map(TemplateSources.folder) ?? .embedded
    filesRead = files + (comparators.map { [$0] } ?? [])
  }

  /// The comparison as pages of HTML and of Markdown.
  ///
  /// - Throws: `ReportError` for templates that cannot be read or are broken.
  public func pages() throws(ReportError) -> (html: ReportFile, markdown: ReportFile) {
    try renderComparison(input, templates: templates)
  }

  /// The comparison as CSV: one row for each figure and each year or authority, and one for each
  /// published share.
  public var csv: String { input.csv }

  /// Writes the comparison as HTML, Markdown and CSV into a folder.
  ///
  /// - Returns: the files that were written.
  /// - Throws: `ReportError` for templates, `Failure` for files that cannot be written.
  public func write(into folder: String) throws -> [ReportFile] {
    let (html, markdown) = try pages()
    let csv = ReportFile(
      name: String(markdown.name.dropLast(2)) + "csv", text: csv)
    let files = [html, markdown, csv]
    try ReportFolder(folder).write(files, inputs: filesRead)
    return files
  }
}
