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
  /// Whether no row of the day says that the review was held.
  package var isCancelled = false
  /// Whether nobody can tell if the review was held: CANCELLED is neither yes nor no.
  package var isHoldingUnknown = false
  private var unread: UInt8 = 0
  /// PARENTS_CONTRIBUTED.
  package var parentsContributed = Answer.blank
  /// CHILD_SEEN_BEFORE.
  package var childSeenBefore = Answer.blank
  /// SW_REPORT_ON_TIME.
  package var workerReportOnTime = Answer.blank
  /// CARE_PLAN_UPDATED.
  package var carePlanUpdated = Answer.blank
  /// PERMANENCE_PLAN.
  package var permanencePlan = Answer.blank
  /// ADVOCACY_OFFERED.
  package var advocacyOffered = Answer.blank
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

// Which of its days could not be read; a day that was is nil then.
extension Review {
  private static let (duePart, decisionsPart, completedPart, sentPart):
    (UInt8, UInt8, UInt8, UInt8) =
      (1, 2, 4, 8)

  /// Whether REVIEW_DUE holds something that is no day.
  package var isDueUnread: Bool { unread & Self.duePart != 0 && recordedDue == nil }
  /// Whether DECISIONS_SENT holds something that is no day.
  package var isDecisionsUnread: Bool { unread & Self.decisionsPart != 0 && decisionsSent == nil }
  /// Whether RECORD_COMPLETED holds something that is no day.
  package var isCompletedUnread: Bool { unread & Self.completedPart != 0 && recordCompleted == nil }
  /// Whether RECORD_SENT holds something that is no day.
  package var isSentUnread: Bool { unread & Self.sentPart != 0 && recordSent == nil }

  /// Notes which of the days on a row could not be read.
  mutating func noteUnread(_ row: Int, _ service: ServiceReviewColumns) {
    if service.due.isUnread(row) { unread |= Self.duePart }
    if service.decisionsSent.isUnread(row) { unread |= Self.decisionsPart }
    if service.recordsCompleted.isUnread(row) { unread |= Self.completedPart }
    if service.recordsSent.isUnread(row) { unread |= Self.sentPart }
  }

  /// Takes over what could not be read on another row of the day.
  mutating func takeUnread(_ other: Review) { unread |= other.unread }
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
