import CareRecords

/// One child's care and reviews, read from the store as on the last day of the report.
///
/// The buffers are kept from child to child: a national run reads millions of children without
/// making new ones.
package struct ChildCare: Sendable {
  /// The child's number in its partition.
  package internal(set) var child = 0
  /// The child's number in the store.
  package internal(set) var number: UInt32 = 0
  /// Ordinary episodes in order; short breaks are not among them.
  package internal(set) var episodes: ContiguousArray<CareEpisode> = []
  /// Periods of care in order.
  package internal(set) var periods: ContiguousArray<PeriodOfCare> = []
  /// The sequences of all periods, in order.
  package internal(set) var sequences: ContiguousArray<ReviewSequence> = []
  /// The series of short breaks; nil where there is none.
  package internal(set) var shortBreaks: ShortBreakSeries?
  /// Reviews in order of their days, cancelled ones included.
  package internal(set) var reviews: ContiguousArray<Review> = []
  /// MIDWAY_DATE of all rows of reviews, in no order.
  package internal(set) var midwayChecks: ContiguousArray<CivilDate> = []
  /// Whether any MIDWAY_DATE holds something that is no day.
  package internal(set) var isMidwayUnread = false
  /// Obligations by sequence, those of short breaks last.
  package internal(set) var obligations: ContiguousArray<Obligation> = []
  /// Whether nobody can tell if the child is still looked after: the end of the last episode holds
  /// something that is no day, and no reason says that care ended.
  package internal(set) var isEndUndetermined = false
  /// Whether a code of an episode cannot be read on which it depends when care began or ended, and
  /// whether it was care at all, in the period of the report.
  package internal(set) var isCareUnread = false
  /// Whether the legal status of such an episode cannot be read, so that it may be of short breaks.
  package internal(set) var isLegalStatusUnread = false
  /// Whether the type of such a placement, or its provider, cannot be read.
  package internal(set) var isPlacementUnread = false
  package internal(set) var isProviderUnread = false
  /// What is wrong with the child's rows.
  package internal(set) var issues: ContiguousArray<CareIssue> = []

  /// The days on which the child came into care, by the first day of an episode of the period.
  var entered: [CivilDate: CivilDate] = [:]
  var rawEpisodes: ContiguousArray<CareEpisode> = []
  var rawReviews: ContiguousArray<RawReview> = []

  /// Makes empty buffers.
  package init() {}

  /// The period of care in which the child is looked after on a day, nil when it is not.
  ///
  /// Short breaks do not count as being looked after here.
  package func period(on day: CivilDate) -> Int? {
    var index = periods.count
    while index > 0 {
      index -= 1
      if periods[index].start <= day { return periods[index].isLookedAfter(on: day) ? index : nil }
    }
    return nil
  }

  /// The episode of a day; on a day of change, the one that begins.
  package func episode(on day: CivilDate) -> Int? {
    guard let index = episodes.lastIndex(where: { $0.start <= day }) else { return nil }
    guard let end = episodes[index].end else { return index }
    return day <= end ? index : nil
  }
}

/// An issue about a row of a partition that shows only when a child's rows are put together.
package struct CareIssue: Sendable {
  /// The table that the row is in.
  package enum Table: UInt8, Sendable { case episodes, reviews }

  /// The check that found it.
  package var check: Check
  /// The table that the row is in.
  package var table: Table
  /// The row in that table.
  package var row: Int32
  /// What was done with the record.
  package var action: IssueAction

  /// Makes an issue.
  package init(check: Check, table: Table, row: Int32, action: IssueAction) {
    self.check = check
    self.table = table
    self.row = row
    self.action = action
  }
}

/// A row of the reviews table on its way to a review: its day and its position in one number.
///
/// In the order of the numbers the rows of a day are together, and in the order of the table.
struct RawReview: Comparable {
  private let number: Int64

  init(date: CivilDate, row: Int32) {
    number = Int64(date.dayNumber) << 32 | Int64(UInt32(bitPattern: row))
  }

  var date: CivilDate { CivilDate(dayNumber: Int32(truncatingIfNeeded: number >> 32)) }
  var row: Int32 { Int32(truncatingIfNeeded: number) }

  static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
