import Documents
import Files

/// The files of a report before they are written, and the editions that they belong to.
public struct ReportFiles: Sendable {
  /// The files, by their paths below the folder of the report.
  public let all: [ReportFile]
  /// The manager's files that this run adds something to.
  public let managerFiles: [ManagerFile]
  /// The restricted edition: its issues, and what there is to do before it is final.
  public let report: Report
  /// The public edition, or why there is none; nil where none was asked for.
  public let publicReport: Result<PublicReport, PublicationRefusal>?
  /// What was read by an earlier name, each with a line that gives the new one.
  public let notes: [String]
  let filesRead: [String]
  let origin: ReportDestination.Origin

  /// Writes all files, including the manager's; if one cannot be written, none is.
  ///
  /// Both editions are replaced as a whole, so that no file of an earlier run of the same year stays beside them.
  /// Files of other years stay, and so do files that no run wrote. Where there are no files of a public edition, an
  /// earlier one of the same year is removed, because it would not be of the same run.
  ///
  /// - Parameters:
  ///   - destination: the folder.
  ///   - replacesFinal: whether a draft may take the place of a final report of the same period.
  /// - Returns: what becomes of the files of an earlier run of the same year.
  /// - Throws: `Failure`, also for a Word document that was edited; files that were there before are then unchanged.
  @discardableResult
  public func write(
    into destination: ReportDestination, replacesFinal: Bool = false
  ) throws(Failure) -> ReplacedReport {
    let input = report.input
    if !input.isFinal, !replacesFinal {
      try ReportStatus.refuseToReplaceFinal(
        in: destination.path, label: input.figures.period.label)
    }
    return try destination.write(
      all, of: origin, with: report.managerFiles, inputs: filesRead)
  }
}

extension ReportRun {
  /// Makes sure that a draft would not take the place of a final report of the same period.
  ///
  /// - Throws: `Failure` if the folder holds one.
  public func refuseToReplaceFinal(in folder: String) throws(Failure) {
    try ReportStatus.refuseToReplaceFinal(in: folder, label: configuration.period.label)
  }

  /// Makes sure that no Word document of an earlier run would be lost that somebody has edited.
  ///
  /// - Throws: `Failure` that names the document and says what to do.
  public func refuseToReplaceEdited(in destination: ReportDestination) throws(Failure) {
    try destination.refuseToReplaceEdited(label: configuration.period.label)
  }

  /// Makes the files of both editions.
  ///
  /// - Parameters:
  ///   - isFinal: whether the report is marked as final.
  ///   - isPublished: whether the public edition is made too.
  ///   - kinds: the further formats that other programs make from the reports.
  ///   - showValues: whether the list of issues shows children and cells even if the configuration does
  ///     not ask for it.
  /// - Throws: `ReportError` for templates and narrative, and for a final report that is not ready;
  ///   `Failure` for everything else.
  public func files(
    isFinal: Bool = false, isPublished: Bool = true, convertedTo kinds: Set<ConvertedKind> = [],
    showValues: Bool = false
  ) throws -> ReportFiles {
    // Report a mistake in the templates, or a program that is not installed, before the data is
    // read.
    let templates = try ReportTemplates(templates)
    let conversion = try ReportConversion(to: kinds)
    _ = try manager
    _ = try savedFigures
    _ = try official
    let obligations = try obligationsCSV
    try refuseUnmatchedChildren()
    try refuseUnreadTables()
    let report = try report(isFinal: isFinal, isPublished: isPublished)
    let publicReport = isPublished ? try publicReport(isFinal: isFinal) : nil
    let released = publicReport.flatMap { try? $0.get() }
    // Make both editions and the disclosure record of the public one, on all cores.
    let rendered = concurrentMap(released == nil ? 1 : 3) { part in
      Result { () throws(ReportError) -> [ReportFile] in
        guard part > 0, let released else {
          return try renderReport(report, templates: templates)
        }
        return part == 1
          ? try Self.publicFiles(released, templates) : [try Self.record(of: released, templates)]
      }
    }
    var files: [ReportFile] = []
    for result in rendered { files += try result.get() }
    files += try restrictedData(obligations, showValues: showValues || configuration.showValues)
    files += try conversion.files(
      from: files, day: configuration.reportDate ?? configuration.period.to)
    return ReportFiles(
      all: files, managerFiles: report.managerFiles.filter { !$0.isWritten }, report: report,
      publicReport: publicReport, notes: configuration.notes + (try manager.notes),
      filesRead: try filesRead, origin: try origin())
  }

  /// Where the report comes from: its period, the program, and each input once, with its digest.
  private func origin() throws(Failure) -> ReportDestination.Origin {
    var inputs: [(name: String, sha256: String)] = []
    for source in try records.store.sources
    where !inputs.contains(where: { $0.name == source.file }) {
      inputs.append((source.file, source.sha256))
    }
    inputs += try settingsDigests.value { () throws(Failure) in
      try (try settingsRead).map { path throws(Failure) in
        // The same settings in a file of another name make the same report.
        let name = path == configuration.file ? "configuration" : configuration.written(path)
        guard let digest = FileDigest.sha256(of: path) else {
          throw .unreadable(path, reason: "its digest cannot be worked out")
        }
        return (name, digest)
      }
    }
    return ReportDestination.Origin(
      label: configuration.period.label, version: Self.version, inputs: inputs)
  }

  /// The files of figures, issues, obligations and reviews that managers get.
  private func restrictedData(
    _ obligations: String, showValues: Bool
  ) throws(Failure) -> [ReportFile] {
    let figures = try figures
    let label = figures.period.label
    var files = [
      (
        "issues-\(label).csv",
        IssuesReport(try checkedRecords, showValues: showValues).rendered(as: .csv)
      ),
      ("obligations-\(label).csv", obligations),
    ]
    let reconciliation = try reconciliation
    if reconciliation.isNeeded {
      let rows = ReconciliationReport(
        reconciliation, store: try records.store, period: figures.period, showsChildren: true)
      files.append(("reconciliation-\(label).csv", rows.csv))
    }
    return Self.files(of: figures)
      + files.map { ReportFile(name: "restricted/" + $0.0, text: $0.1) }
  }

  /// The figures of an edition as JSON, and as CSV with its metadata.
  private static func files(of figures: PeriodFigures) -> [ReportFile] {
    let name = "\(figures.edition.rawValue)/figures-\(figures.period.label)"
    return [
      ReportFile(name: "\(name).json", text: figures.json(version: version)),
      ReportFile(name: "\(name).csv", text: figures.csv),
    ] + (figures.csvMetadata.map { [ReportFile(name: "\(name).meta.csv", text: $0)] } ?? [])
  }

  /// The files of the public edition.
  private static func publicFiles(
    _ report: PublicReport, _ templates: ReportTemplates
  ) throws(ReportError) -> [ReportFile] {
    try renderPublicReport(report, templates: templates) + files(of: report.released.figures)
  }

  /// The record that shows the authority why the public edition may be published.
  private static func record(
    of report: PublicReport, _ templates: ReportTemplates
  ) throws(ReportError) -> ReportFile {
    ReportFile(
      name: "restricted/disclosure-\(report.released.figures.period.label).json",
      bytes: try report.record(templates: templates).json)
  }
}
