import AnnualReport
import CareRecords
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
  }

  /// Works out the figures and renders the report.
  static func make(
    _ records: ImportedRecords, configuration: ReportConfiguration, templates: TemplateSources,
    manager: ManagerFiles, earlier: EarlierYears, isFinal: Bool, showValues: Bool
  ) throws(ReportError) -> Result {
    var (input, computed) = ReportInputs.make(
      records, configuration: configuration, manager: manager, earlier: earlier)
    let figures = computed.figures
    var findings = records.findings + computed.findings
    findings.sort(by: records.store.sources)
    input.isFinal = isFinal
    var files = try renderReport(input, templates: templates)
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
      settled: input.settledFindings(manager), readiness: input.readiness(manager),
      figures: figures, findings: findings)
  }
}
