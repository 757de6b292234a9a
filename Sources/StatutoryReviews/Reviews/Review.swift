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
  /// The first of its rows in the partition's table of reviews.
  package var row: Int32
  /// The position of the period of care that holds it, -1 for none.
  package var period: Int32 = -1
  /// The position of the obligation that it meets, -1 for none.
  package var obligation: Int32 = -1
  private var due = CompactDate(nil)
  private var decisions = CompactDate(nil)
  private var completed = CompactDate(nil)
  private var sent = CompactDate(nil)
  private var officerNumber = ServiceReviewColumns.blank
  private var reasonNumber = ServiceReviewColumns.blank
  private var teamNumber = ServiceReviewColumns.blank
  /// How the child took part.
  package var code: ParticipationCode
  /// Whether every row of the day says that the review was cancelled.
  package var isCancelled = false
  /// PARENTS_CONTRIBUTED.
  package var parentsContributed = Answer.blank
  /// CHILD_SEEN_BEFORE.
  package var childSeenBefore = Answer.blank
  /// Where it stands in the child's care.
  package var standing = Standing.outsideCare

  /// Makes a review of a row of the annual return, which has nothing else.
  package init(date: CivilDate, row: Int32, code: ParticipationCode) {
    self.date = date
    self.row = row
    self.code = code
  }
}

extension Review {
  /// Places the review in a sequence of a period of care.
  mutating func stand(in period: Int32) {
    self.period = period
    standing = .inSequence
  }
}

// A review is copied often, so dates and numbers that may be missing are kept in four bytes each.
extension Review {
  /// REVIEW_DUE as recorded.
  package var recordedDue: CivilDate? {
    get { due.date }
    set { due = CompactDate(newValue) }
  }
  /// DECISIONS_SENT.
  package var decisionsSent: CivilDate? {
    get { decisions.date }
    set { decisions = CompactDate(newValue) }
  }
  /// RECORD_COMPLETED.
  package var recordCompleted: CivilDate? {
    get { completed.date }
    set { completed = CompactDate(newValue) }
  }
  /// RECORD_SENT.
  package var recordSent: CivilDate? {
    get { sent.date }
    set { sent = CompactDate(newValue) }
  }
  /// The officer's number in the store's pool; nil when blank or not supplied.
  package var officer: UInt32? {
    get { officerNumber == ServiceReviewColumns.blank ? nil : officerNumber }
    set { officerNumber = newValue ?? ServiceReviewColumns.blank }
  }
  /// LATE_REASON, a number in the pool of texts.
  package var lateReason: UInt32? {
    get { reasonNumber == ServiceReviewColumns.blank ? nil : reasonNumber }
    set { reasonNumber = newValue ?? ServiceReviewColumns.blank }
  }
  /// TEAM, a number in the pool of texts.
  package var team: UInt32? {
    get { teamNumber == ServiceReviewColumns.blank ? nil : teamNumber }
    set { teamNumber = newValue ?? ServiceReviewColumns.blank }
  }
}
