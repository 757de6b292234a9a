import CareRecords
import StatutoryReviews

/// The reviews of each source compared with those of every other source, for each year.
public struct Reconciliation: Sendable {
  /// The sources of reviews among the inputs, in their order.
  public var sources: [ReviewSource]
  /// Each year and each two sources, in order.
  public var years: [Year]
  /// The reviews on which two sources disagree, in the order of years and files.
  public var rows: [Row]

  /// Whether there are at least two sources, so that a comparison is possible.
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
    /// The reviews that both have but record differently.
    public var differing = 0

    /// Whether both sources have reviews in the year; if not, one was not loaded for it.
    public var isCompared: Bool { first.reviews > 0 && second.reviews > 0 }
  }

  /// One of two sources in a year.
  public struct Side: Sendable, Equatable {
    /// The source.
    public var source: ReviewSource
    /// Its reviews, at most one for each child and day.
    ///
    /// A cancelled review is counted only if the other source records it as held. A review of a
    /// short break is not counted if the other source need not have it.
    public var reviews = 0
    /// Its reviews of agreed short breaks missing from the annual return, which does not ask for
    /// them.
    public var shortBreaks = 0
    /// Its reviews that the other does not have on that day.
    public var alone = 0
    /// Those of the reviews in `alone` that the other source has within three days.
    public var close = 0
  }

  /// A review on which two sources disagree.
  public struct Row: Sendable, Equatable {
    /// How the two sources disagree.
    public enum Outcome: Sendable, Equatable {
      /// Both have it, but this field differs; the figures use the named source.
      case differs(field: String, counts: ReviewSource)
      /// The two have it on different days, at most three days apart; the figures count both.
      case close
      /// Only one source has it; the figures count it.
      case alone
    }

    /// Where a source has the review.
    public struct Place: Sendable, Equatable {
      /// The source.
      public var source: ReviewSource
      /// The day it was held.
      public var date: CivilDate
      /// The first of its rows.
      public var row: SourceLine
    }

    /// The reporting year.
    public var period: ReportingPeriod
    /// How the two sources disagree.
    public var outcome: Outcome
    /// The child's number in the store.
    public var child: UInt32
    /// The review in the only source that has it, or in the first of two.
    public var first: Place
    /// The review in the other source; nil if only one source has it.
    public var second: Place?
    /// The other source in the comparison, even if it does not have the review.
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

/// Compares the reviews of each source with those of every other source, up to the last day.
///
/// Reviews are matched as in the figures. Reviews of one child on the same day are one review. If
/// the sources have different days, they are two reviews.
///
/// - Parameters:
///   - store: the records.
///   - settings: the period, from which the earlier years are counted back, and the rules.
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

/// The reporting years up to the reported one.
///
/// They begin on the first day of the reported period if it has twelve months, otherwise on 1
/// April.
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
