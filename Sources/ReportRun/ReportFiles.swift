import AnnualReport
import CareRecords
import PublicEdition
import RecordImport
import ServiceFigures

/// Makes the files of a report.
enum ReportFiles {
  /// The folder of the files that name children.
  private static let folder = "restricted"

  /// The files, with what a summary tells of.
  struct Result {
    var files: [ReportFile]
    /// The manager's files with what this run adds to them.
    var managerFiles: [ManagerFile]
    /// The findings of the year with what was decided on each.
    var settled: [SettledFinding]
    /// What there is to do before the report is final.
    var readiness: Readiness
    var figures: FigureSet
    var findings: [Finding]
    /// The public edition, or why there is none; nil where none was asked for.
    var publication: Swift.Result<PublicFigures, PublicationRefusal>?
  }

  /// Works out the figures and renders the report.
  static func make(
    _ records: ImportedRecords, configuration: ReportConfiguration, templates: ReportTemplates,
    manager: ManagerFiles, earlier: EarlierYears, isFinal: Bool, isPublished: Bool, showValues: Bool
  ) throws(ReportError) -> Result {
    var (input, computed) = ReportInputs.make(
      records, configuration: configuration, manager: manager, earlier: earlier)
    let figures = computed.figures
    var findings = records.findings + computed.findings
    findings.sort(by: records.store.sources)
    input.isFinal = isFinal
    let readiness = input.readiness(manager)
    input.readiness = readiness
    // What was printed last year comes before what is worked out of it now.
    let saved = earlier.yearBefore(configuration.period)
    let before = saved?.edition == .public ? saved : input.previous
    let restricted = input
    // Both editions and the record of the public one, on all cores.
    let publication: Swift.Result<PublicFigures, PublicationRefusal>? =
      isPublished
      ? Swift.Result { () throws(PublicationRefusal) in
        try PublicFigures(
          releasing: figures, previous: before, threshold: configuration.withholdUpTo)
      } : nil
    let released = publication.flatMap { try? $0.get() }
    let rendered = concurrentMap(released == nil ? 1 : 3) { part in
      Swift.Result { () throws(ReportError) -> [ReportFile] in
        guard part > 0, let released else {
          return try renderReport(restricted, templates: templates)
        }
        let report = PublicReport(
          released, configuration: configuration, manager: manager, isFinal: isFinal,
          version: IROReport.version)
        return part == 1
          ? try publicFiles(report, templates) : [try record(of: report, templates)]
      }
    }
    var files: [ReportFile] = []
    for result in rendered { files += try result.get() }
    let report = FindingsReport(
      store: records.store, findings: findings, checksNotRun: records.checksNotRun,
      showValues: showValues)
    files += [
      ReportFile(
        name: "\(folder)/figures-\(figures.period.label).json",
        text: figures.json(version: IROReport.version)),
      ReportFile(name: "\(folder)/figures-\(figures.period.label).csv", text: figures.csv),
      ReportFile(name: "\(folder)/findings.csv", text: report.rendered(as: .csv)),
      ReportFile(
        name: "\(folder)/obligations.csv",
        text: ObligationsFile.text(computed.obligations, store: records.store)),
    ]
    if let reconciliation = input.reconciliation, reconciliation.isNeeded {
      let rows = ReconciliationReport(
        reconciliation, store: records.store, period: figures.period, showsChildren: true)
      files.append(
        ReportFile(
          name: "\(folder)/reconciliation-\(figures.period.label).csv", text: rows.csv))
    }
    return Result(
      files: files, managerFiles: input.updated(manager),
      settled: input.settledFindings(manager), readiness: readiness,
      figures: figures, findings: findings, publication: publication)
  }

  /// The files of the public edition.
  private static func publicFiles(
    _ report: PublicReport, _ templates: ReportTemplates
  ) throws(ReportError) -> [ReportFile] {
    let figures = report.released.figures
    return try renderPublicReport(report, templates: templates) + [
      ReportFile(
        name: "public/figures-\(figures.period.label).json",
        text: figures.json(version: IROReport.version)),
      ReportFile(name: "public/figures-\(figures.period.label).csv", text: figures.csv),
    ]
  }

  /// What proves to the authority that the public edition may be published.
  private static func record(
    of report: PublicReport, _ templates: ReportTemplates
  ) throws(ReportError) -> ReportFile {
    ReportFile(
      name: "\(folder)/disclosure-\(report.released.figures.period.label).json",
      bytes: try report.record(templates: templates).json)
  }
}
