import CareRecords

/// Saved figures of years before a report's, of the same authority.
public struct EarlierYears: Sendable {
  /// The years in their order.
  public let years: [PeriodFigures]

  /// Holds saved figures against the report that they are to stand beside.
  ///
  /// - Throws: `FiguresError` for figures of another authority, for a period that does not end
  ///   before the report's begins or is not as long, and for a year given twice.
  public init(
    _ saved: [PeriodFigures], of authority: Authority?, before period: ReportingPeriod
  ) throws(FiguresError) {
    years = saved.sorted { $0.period.from < $1.period.from }
    for year in years {
      guard year.authority == nil || Authority.areSame(year.authority, authority) else {
        throw FiguresError(
          year.place, "the figures are of another authority",
          expected: "figures of the authority of the report")
      }
      guard year.period.to < period.from else {
        throw FiguresError(
          year.place, "their period does not end before that of the report begins",
          expected: "figures of an earlier year")
      }
      guard year.period.length == period.length else {
        throw FiguresError(
          year.place,
          "their period has \(year.period.length.words), that of the report "
            + period.length.words,
          expected: "periods of the same length, such as whole years")
      }
    }
    for (earlier, later) in zip(years, years.dropFirst())
    where earlier.period.to >= later.period.from {
      throw SideBySide.overlap(earlier, later)
    }
  }

  /// The year that ends on the day before a period; nil where it is not among them.
  public func yearBefore(_ period: ReportingPeriod) -> PeriodFigures? {
    years.first { $0.period.to == period.from.adding(days: -1) }
  }
}
