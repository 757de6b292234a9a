/// The files of a report, made and not yet written, with what there is to say of them.
public struct ReportFiles: Sendable {
  /// The files, by their paths below the folder of the report.
  public let all: [ReportFile]
  /// Whether the report is called final.
  public let isFinal: Bool
  /// The manager's files that this run adds something to.
  public let managerFiles: [ManagerFile]
  /// The findings of the year with what was decided on each.
  public let settled: [SettledFinding]
  /// What there is to do before the report is final.
  public let readiness: Readiness
  /// The public edition, or why there is none; nil where none was asked for.
  public let publication: Result<PublicFigures, PublicationRefusal>?
  let filesRead: [String]

  /// Writes all files, the manager's among them, or none.
  ///
  /// - Parameter folder: the folder as seen from the working folder; it is made if need be.
  /// - Throws: `OutputError`; the files that were there before are then unchanged.
  public func write(into folder: String) throws(OutputError) {
    try ReportFolder(folder).write(all, with: managerFiles, inputs: filesRead)
  }
}

extension ReportRun {
  /// Makes the files of both editions.
  ///
  /// - Parameters:
  ///   - isFinal: whether the report is called final.
  ///   - isPublished: whether the public edition is made too.
  ///   - kinds: what other programs are to make of the reports.
  ///   - showValues: whether `findings.csv` shows children and cells even if the configuration does
  ///     not say so.
  /// - Throws: `ReportError` for templates and narrative, and for a final report that is not ready
  ///   to be one; `ConversionError`, `ConfigurationError`, `FiguresError` or `ImportError` for the
  ///   rest.
  public func files(
    isFinal: Bool = false, isPublished: Bool = true, convertedTo kinds: Set<ConvertedKind> = [],
    showValues: Bool = false
  ) throws -> ReportFiles {
    // A mistake in the templates should not wait for the data to be read, nor should a program that
    // is not installed.
    let templates = try ReportTemplates(templates)
    let conversion = try ReportConversion(to: kinds)
    let manager = try manager
    _ = try savedFigures
    let obligations = try obligationsCSV
    var input = try input()
    input.isFinal = isFinal
    let readiness = input.readiness(manager)
    input.readiness = readiness
    let publication = isPublished ? try publicFigures() : nil
    let restricted = input
    let released = publication.flatMap { try? $0.get() }
    // Both editions and the record of the public one, on all cores.
    let rendered = concurrentMap(released == nil ? 1 : 3) { part in
      Result { () throws(ReportError) -> [ReportFile] in
        guard part > 0, let released else {
          return try renderReport(restricted, templates: templates)
        }
        let report = PublicReport(
          released, configuration: configuration, manager: manager, isFinal: isFinal,
          version: Self.version)
        return part == 1
          ? try Self.publicFiles(report, templates) : [try Self.record(of: report, templates)]
      }
    }
    var files: [ReportFile] = []
    for result in rendered { files += try result.get() }
    files += try restrictedData(obligations, showValues: showValues || configuration.showValues)
    files += try conversion.files(
      from: files, day: configuration.reportDate ?? configuration.period.to)
    return ReportFiles(
      all: files, isFinal: isFinal, managerFiles: input.updated(manager).filter { !$0.isWritten },
      settled: input.settledFindings(manager), readiness: readiness, publication: publication,
      filesRead: try filesRead)
  }

  /// The figures of the public edition, or why there is none.
  private func publicFigures() throws -> Result<PublicFigures, PublicationRefusal> {
    // What was printed last year comes before what is worked out of it now.
    let saved = try savedFigures.yearBefore(configuration.period)
    let before = saved?.edition == .public ? saved : try previous
    let figures = try figures
    return Result { () throws(PublicationRefusal) in
      try PublicFigures(
        releasing: figures, previous: before, threshold: configuration.withholdUpTo)
    }
  }

  /// The files of figures, findings, obligations and reviews that managers get.
  private func restrictedData(
    _ obligations: String, showValues: Bool
  ) throws(ImportError) -> [ReportFile] {
    let figures = try figures
    let label = figures.period.label
    var files = [
      ("figures-\(label).json", figures.json(version: Self.version)),
      ("figures-\(label).csv", figures.csv),
      (
        "findings.csv",
        FindingsReport(try checkedRecords, showValues: showValues).rendered(as: .csv)
      ),
      ("obligations.csv", obligations),
    ]
    let reconciliation = try reconciliation
    if reconciliation.isNeeded {
      let rows = ReconciliationReport(
        reconciliation, store: try records.store, period: figures.period, showsChildren: true)
      files.append(("reconciliation-\(label).csv", rows.csv))
    }
    return files.map { ReportFile(name: "restricted/" + $0.0, text: $0.1) }
  }

  /// The files of the public edition.
  private static func publicFiles(
    _ report: PublicReport, _ templates: ReportTemplates
  ) throws(ReportError) -> [ReportFile] {
    let figures = report.released.figures
    let name = "public/figures-\(figures.period.label)"
    return try renderPublicReport(report, templates: templates) + [
      ReportFile(name: "\(name).json", text: figures.json(version: version)),
      ReportFile(name: "\(name).csv", text: figures.csv),
    ]
  }

  /// What proves to the authority that the public edition may be published.
  private static func record(
    of report: PublicReport, _ templates: ReportTemplates
  ) throws(ReportError) -> ReportFile {
    ReportFile(
      name: "restricted/disclosure-\(report.released.figures.period.label).json",
      bytes: try report.record(templates: templates).json)
  }
}
