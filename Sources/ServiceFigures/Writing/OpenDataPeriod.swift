import CareRecords

/// A period as the Department for Education's open data write it.
///
/// The values are those of *List of allowable time values* in its open data standards. Terms and
/// weeks are left out, because the standards do not say on which days they begin.
package struct OpenDataPeriod: Hashable, Sendable {
  /// Four digits of one year, or six of two consecutive ones: `2025`, `202425`.
  package let timePeriod: String
  /// What kind of period it is, such as `Reporting year`.
  package let timeIdentifier: String

  /// Finds the identifier that fits exactly these days; nil where none does.
  ///
  /// A year from April to March is the `Reporting year` in which it ends, as in the Department's own
  /// tables of looked-after children: `2025` for 2024-25.
  package init?(_ period: ReportingPeriod) {
    let kind = Self.kinds.first { kind in
      let first = period.from.components
      return first.month == kind.month && first.day == kind.day
        && period.from.adding(months: kind.months).adding(days: -1) == period.to
    }
    guard let kind else { return nil }
    timeIdentifier = kind.identifier
    if kind.isOneYear {
      timePeriod = "\(period.to.year)"
    } else {
      let year = ReportingPeriod(holding: period.from).from.year
      timePeriod = "\(year)\(CivilDate.twoDigits((year + 1) % 100))"
    }
  }

  /// A kind of period: the day on which it begins, and its months.
  private struct Kind {
    let identifier: String
    let month: Int
    var day = 1
    let months: Int
    /// Whether its years have four digits; otherwise they have those of two years that follow each other.
    var isOneYear = false
  }

  private static let kinds =
    [
      Kind(identifier: "Reporting year", month: 4, months: 12, isOneYear: true),
      Kind(identifier: "Calendar year", month: 1, months: 12, isOneYear: true),
      Kind(identifier: "Academic year", month: 9, months: 12),
      Kind(identifier: "Tax year", month: 4, day: 6, months: 12),
      Kind(identifier: "Part 1 (April to September)", month: 4, months: 6),
      Kind(identifier: "Part 2 (October to March)", month: 10, months: 6),
      Kind(identifier: "Financial year Q1", month: 4, months: 3),
      Kind(identifier: "Financial year Q2", month: 7, months: 3),
      Kind(identifier: "Financial year Q3", month: 10, months: 3),
      Kind(identifier: "Financial year Q4", month: 1, months: 3),
    ]
    + CivilDate.monthNames.enumerated().map {
      Kind(identifier: $1, month: $0 + 1, months: 1, isOneYear: true)
    }
}
