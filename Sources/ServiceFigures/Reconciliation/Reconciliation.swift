import CareRecords
import StatutoryReviews

/// The reviews of each source held against those of each other one, year by year.
public struct Reconciliation: Sendable {
  /// The sources of reviews among the inputs, in their order.
  public var sources: [ReviewSource]
  /// Each year and each two sources, in order.
  public var years: [Year]
  /// The reviews that the two sources do not tell alike, in the order of years and files.
  public var rows: [Row]

  /// Whether there is anything to hold against each other.
  public var isNeeded: Bool { sources.count > 1 }

  /// Two sources in one reporting year.
  public struct Year: Sendable, Equatable {
    /// The reporting year.
    public var period: ReportingPeriod
    /// The source that comes first in the order of sources, and what it has.
    public var first: Side
    /// The other source.
    public var second: Side
    /// Reviews that both have, by child and day.
    public var inBoth = 0
    /// Of those, the ones of which the two tell something differently.
    public var differing = 0

    /// Whether both sources have reviews in the year; if not, one was not loaded for it.
    public var isCompared: Bool { first.reviews > 0 && second.reviews > 0 }
  }

  /// One of two sources in a year.
  public struct Side: Sendable, Equatable {
    /// The source.
    public var source: ReviewSource
    /// Its reviews, one for a child and day; those it says were cancelled are not among them unless
    /// the other has them as held, nor are those of short breaks that the other need not have.
    public var reviews = 0
    /// Its reviews of agreed short breaks that the annual return, which does not ask for them, lacks.
    public var shortBreaks = 0
    /// Its reviews that the other does not have on that day.
    public var alone = 0
    /// Of those, the ones that the other has within three days.
    public var close = 0
  }

  /// A review that two sources do not tell alike.
  public struct Row: Sendable, Equatable {
    /// What is unlike.
    public enum Outcome: Sendable, Equatable {
      /// Both have it, but this field differs; the named source counts.
      case differs(field: String, counts: ReviewSource)
      /// The two have it on days that are at most three days apart; both count.
      case close
      /// Only one source has it; it counts.
      case alone
    }

    /// Where a source has the review.
    public struct Place: Sendable, Equatable {
      /// The source.
      public var source: ReviewSource
      /// The day it was held.
      public var date: CivilDate
      /// The first of its rows.
      public var row: RowPlace
    }

    /// The reporting year.
    public var period: ReportingPeriod
    /// What is unlike.
    public var outcome: Outcome
    /// The child's number in the store.
    public var child: UInt32
    /// The review in the source that has it, or in the first of the two.
    public var first: Place
    /// The review in the other source; where only one has it, its place is missing.
    public var second: Place?
    /// The source that was looked into, whether it has the review or not.
    public var other: ReviewSource
  }
}

extension Reconciliation.Row {
  /// Which entry counts in the figures, as files name it.
  public var counts: String {
    switch outcome {
    case .differs(_, let counts): counts.key
    case .close: "both"
    case .alone: first.source.key
    }
  }
}

/// Holds the reviews of each source against those of each other one, up to the last day.
///
/// Reviews are joined as the figures join them: one for a child and day, and two where sources have
/// them on different days.
///
/// - Parameters:
///   - store: the records.
///   - settings: the period, whose years run back from it, and the rules.
package func reconcileReviews(in store: RecordStore, settings: FigureSettings) -> Reconciliation {
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
