/// An answer of yes or no, which may be missing or another text.
public enum Answer: UInt8, Sendable {
  case yes, no, blank
  /// A text that is no answer.
  case invalid
}

/// The Reviews rows of the annual return and the service; refused rows have no date.
public struct ReviewTable: Sendable {
  /// The child's number in the partition.
  public var children: ContiguousArray<UInt32> = []
  /// The day of the review; missing on a refused row, which is kept for the checks.
  public var dates = DateColumn()
  /// REVIEW_CODE.
  public var codes: ContiguousArray<ParticipationCode> = []
  /// The date of birth on the row itself, which may differ from the Header's.
  public var birthDates = DateColumn()
  /// Where each row came from.
  public var origins = RowOrigins()
  /// The columns that only the service's own export has, with a value for each row; nil without
  /// them.
  public var service: ServiceReviewColumns?

  /// Makes an empty table.
  public init() {}

  /// The number of rows.
  public var count: Int { children.count }
}

/// The columns of a review that only the service's own export has.
public struct ServiceReviewColumns: Sendable {
  /// The number that marks a blank text or officer.
  public static let blank = UInt32.max

  /// REVIEW_DUE.
  public var due = DateColumn()
  /// The officer's number in the store's pool of officers.
  public var officers: ContiguousArray<UInt32> = []
  /// LATE_REASON, numbers in the store's pool of texts.
  public var lateReasons: ContiguousArray<UInt32> = []
  /// TEAM, numbers in the store's pool of texts.
  public var teams: ContiguousArray<UInt32> = []
  /// CANCELLED.
  public var cancelled: ContiguousArray<Answer> = []
  /// PARENTS_CONTRIBUTED.
  public var parentsContributed: ContiguousArray<Answer> = []
  /// CHILD_SEEN_BEFORE.
  public var childSeenBefore: ContiguousArray<Answer> = []
  /// MIDWAY_DATE.
  public var midwayChecks = DateColumn()
  /// DECISIONS_SENT.
  public var decisionsSent = DateColumn()
  /// RECORD_COMPLETED.
  public var recordsCompleted = DateColumn()
  /// RECORD_SENT.
  public var recordsSent = DateColumn()
  /// SW_REPORT_ON_TIME.
  public var workerReportsOnTime: ContiguousArray<Answer> = []
  /// CARE_PLAN_UPDATED.
  public var carePlansUpdated: ContiguousArray<Answer> = []
  /// PERMANENCE_PLAN.
  public var permanencePlans: ContiguousArray<Answer> = []
  /// ADVOCACY_OFFERED.
  public var advocacyOffered: ContiguousArray<Answer> = []

  /// Makes empty columns.
  public init() {}

  /// Makes blank columns for rows of the annual return, which does not have these columns.
  public init(blankCount count: Int) {
    due = DateColumn(missingCount: count)
    officers = ContiguousArray(repeating: Self.blank, count: count)
    lateReasons = officers
    teams = officers
    cancelled = ContiguousArray(repeating: .blank, count: count)
    parentsContributed = cancelled
    childSeenBefore = cancelled
    midwayChecks = due
    decisionsSent = due
    recordsCompleted = due
    recordsSent = due
    workerReportsOnTime = cancelled
    carePlansUpdated = cancelled
    permanencePlans = cancelled
    advocacyOffered = cancelled
  }
}
