import AnnualReport
import CareRecords
import RecordImport
import ServiceFigures

/// The figures of a configuration's year and of the years before it: those that the exports reach
/// back to, worked out by today's definitions, and saved ones for the rest.
struct Years {
  /// The year of the report.
  let now: PeriodFigures
  /// The years before it, the latest first.
  let before: [PeriodFigures]

  /// Works out and reads all of them.
  init(of configuration: ReportConfiguration, isQuiet: Bool) throws {
    let saved = try SavedFiguresFile.earlier(configuration, version: IROReport.version)
    let (records, _) = try Reading.records(of: configuration, isQuiet: isQuiet)
    let figures = computeFigures(
      from: records.store, importFindings: records.findings,
      settings: configuration.figureSettings()
    ).figures
    now = PeriodFigures(figures)
    var worked: [PeriodFigures] = []
    var period = configuration.period
    while let year = period.yearBefore,
      let earlier = Self.figures(
        of: year, records, configuration, completeFrom: figures.completeFrom)
    {
      worked.append(PeriodFigures(earlier))
      period = year
    }
    let others = saved.years.filter { year in !worked.contains { $0.period == year.period } }
    before = (worked + others).sorted { $0.period.from > $1.period.from }
  }

  /// The figures of an earlier year; nil where reviews of that year may be missing.
  static func figures(
    of period: ReportingPeriod, _ records: ImportedRecords, _ configuration: ReportConfiguration,
    completeFrom: CivilDate
  ) -> FigureSet? {
    guard completeFrom <= period.from else { return nil }
    var settings = configuration.figureSettings()
    settings.rules.period = period
    return computeFigures(
      from: records.store, importFindings: records.findings, settings: settings
    ).figures
  }
}

extension ReportingPeriod {
  /// The same period a year earlier.
  var yearBefore: ReportingPeriod? {
    let end = isWholeYear ? from.adding(days: -1) : to.adding(months: -12)
    return ReportingPeriod(from: from.adding(months: -12), to: end)
  }
}
