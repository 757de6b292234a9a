import CareRecords
import StatutoryReviews

/// Holds the reviews of each source against those of each other one, up to the last day.
///
/// Reviews are joined as the figures join them: one for a child and day, and two where sources have
/// them on different days.
///
/// - Parameters:
///   - store: the records.
///   - settings: the period, whose years run back from it, and the rules.
public func reconcileReviews(in store: RecordStore, settings: FigureSettings) -> Reconciliation {
  let files = store.sources.filter { $0.table == .reviews && !$0.columns.isEmpty }
  let sources = ReviewSource.allCases.filter { source in
    files.contains { ReviewSource($0.format) == source }
  }
  var reconciliation = Reconciliation(sources: sources, years: [], rows: [])
  guard reconciliation.isNeeded else { return reconciliation }
  let reader = CareReader(store, rules: settings.rules)
  let years = ReportingYears(upTo: settings.rules.period)
  for (index, first) in sources.enumerated() {
    for second in sources[(index + 1)...] {
      let comparison = SourceComparison(
        store: store, reader: reader, years: years, first: first, second: second)
      let part = comparison.run()
      reconciliation.years += part.years.values
      reconciliation.rows += part.rows
    }
  }
  reconciliation.years.sort { left, right in
    (left.period.from, left.first.source.rawValue, left.second.source.rawValue)
      < (right.period.from, right.first.source.rawValue, right.second.source.rawValue)
  }
  reconciliation.rows = reconciliation.rows.enumerated().sorted { left, right in
    (left.element.period.from, left.element.first.row, left.offset)
      < (right.element.period.from, right.element.first.row, right.offset)
  }.map(\.element)
  return reconciliation
}

/// The reporting years that run back from the one that is reported.
///
/// They begin on the first day of a period of twelve months, else on 1 April.
struct ReportingYears: Sendable {
  private let last: CivilDate

  init(upTo period: ReportingPeriod) {
    last = period.isWholeYear ? period.from : ReportingPeriod(holding: period.to).from
  }

  /// The reporting year of a day.
  func period(holding day: CivilDate) -> ReportingPeriod {
    var yearsBack = last.year - day.year
    if start(yearsBack) > day { yearsBack += 1 }
    if start(yearsBack - 1) <= day { yearsBack -= 1 }
    let end = start(yearsBack - 1).adding(days: -1)
    guard let period = ReportingPeriod(from: start(yearsBack), to: end) else {
      preconditionFailure("twelve months are a period")
    }
    return period
  }

  private func start(_ yearsBack: Int) -> CivilDate { last.adding(months: -12 * yearsBack) }
}
