import AnnualReport
import RecordImport
import ServiceFigures

/// Works out what a report is made of.
enum ReportInputs {
  /// The figures of the year and of the year before, with what the report says of the data.
  static func make(
    _ records: ImportedRecords, configuration: ReportConfiguration, manager: ManagerFiles,
    earlier: EarlierYears
  ) -> (input: ReportInput, computed: ComputedFigures) {
    let computed = computeFigures(
      from: records.store, importFindings: records.findings,
      settings: configuration.figureSettings(listsObligations: true))
    // Worked out by today's definitions where the exports reach back, else as it was saved.
    let previous =
      configuration.period.yearBefore.flatMap { year in
        Years.figures(
          of: year, records, configuration, completeFrom: computed.figures.completeFrom)
      }.map { PeriodFigures($0) } ?? earlier.yearBefore(configuration.period)
    var input = ReportInput(
      figures: computed.figures, previous: previous, configuration: configuration,
      reconciliation: reconcileReviews(
        in: records.store, settings: configuration.figureSettings()),
      checksNotRun: records.checksNotRun.map { ($0.check, $0.scope, $0.reason) },
      version: IROReport.version)
    input.manager = manager
    return (input, computed)
  }
}
