import CareRecords

/// A review of one child on one day, put together from all rows that speak of it (ruling 8).
public struct Review: Sendable {
  /// Where a review stands in the child's care.
  public enum Standing: UInt8, Sendable {
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
  public var date: CivilDate
  /// How the child took part.
  public var code: ParticipationCode
  /// Whether every row of the day says that the review was cancelled.
  public var isCancelled: Bool
  /// REVIEW_DUE as recorded.
  public var recordedDue: CivilDate?
  /// Numbers in the store's pools; nil when blank or not supplied.
  public var officer: UInt32?
  /// LATE_REASON, a number in the pool of texts.
  public var lateReason: UInt32?
  /// TEAM, a number in the pool of texts.
  public var team: UInt32?
  /// PARENTS_CONTRIBUTED.
  public var parentsContributed: Answer
  /// CHILD_SEEN_BEFORE.
  public var childSeenBefore: Answer
  /// DECISIONS_SENT.
  public var decisionsSent: CivilDate?
  /// RECORD_COMPLETED.
  public var recordCompleted: CivilDate?
  /// RECORD_SENT.
  public var recordSent: CivilDate?
  /// The first of its rows in the store's table of reviews.
  public var row: Int32
  /// Where it stands in the child's care.
  public var standing: Standing
  /// The position of the period of care that holds it, -1 for none.
  public var period: Int32
  /// The position of the obligation that it meets, -1 for none.
  public var obligation: Int32
}
