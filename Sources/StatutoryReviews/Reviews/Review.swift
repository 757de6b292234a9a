import CareRecords

/// A review of one child on one day, put together from all rows that speak of it (ruling 8).
package struct Review: Sendable {
  /// Where a review stands in the child's care.
  package enum Standing: UInt8, Sendable {
    /// In a sequence of a period of care: it meets an obligation.
    case inSequence
    /// In a period of care, but before its first known sequence.
    case beforeSequence
    /// In the series of short breaks.
    case shortBreak
    /// In no period of care.
    case outsideCare
  }

  /// The day it was held.
  package var date: CivilDate
  /// How the child took part.
  package var code: ParticipationCode
  /// Whether every row of the day says that the review was cancelled.
  package var isCancelled: Bool
  /// REVIEW_DUE as recorded.
  package var recordedDue: CivilDate?
  /// Numbers in the store's pools; nil when blank or not supplied.
  package var officer: UInt32?
  /// LATE_REASON, a number in the pool of texts.
  package var lateReason: UInt32?
  /// TEAM, a number in the pool of texts.
  package var team: UInt32?
  /// PARENTS_CONTRIBUTED.
  package var parentsContributed: Answer
  /// CHILD_SEEN_BEFORE.
  package var childSeenBefore: Answer
  /// DECISIONS_SENT.
  package var decisionsSent: CivilDate?
  /// RECORD_COMPLETED.
  package var recordCompleted: CivilDate?
  /// RECORD_SENT.
  package var recordSent: CivilDate?
  /// The first of its rows in the store's table of reviews.
  package var row: Int32
  /// Where it stands in the child's care.
  package var standing: Standing
  /// The position of the period of care that holds it, -1 for none.
  package var period: Int32
  /// The position of the obligation that it meets, -1 for none.
  package var obligation: Int32
}
