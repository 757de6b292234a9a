/// An answer of yes or no, which may be missing.
public enum Answer: UInt8, Sendable {
  case yes, no, blank
}

/// The Reviews rows of the annual return and the service; refused rows have no date.
public struct ReviewTable: Sendable {
  /// The child's number in the store.
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

  /// Makes room for `count` rows in all.
  public mutating func reserveCapacity(_ count: Int) {
    service?.reserveCapacity(count)
    children.reserveCapacity(count)
    dates.reserveCapacity(count)
    codes.reserveCapacity(count)
    birthDates.reserveCapacity(count)
    origins.reserveCapacity(count)
  }

  /// Adds the rows of a stretch of `source`.
  ///
  /// Its children and texts have been renumbered, and its lines count from the one after `line`.
  public mutating func append(
    _ other: ReviewTable, from source: UInt16, after line: UInt32,
    children: ContiguousArray<UInt32>, officers: ContiguousArray<UInt32>,
    texts: ContiguousArray<UInt32>
  ) {
    if service == nil, other.service != nil {
      service = ServiceReviewColumns(blankCount: count)
    }
    if let columns = other.service {
      service?.append(columns, officers: officers, texts: texts)
    } else if service != nil {
      service?.append(ServiceReviewColumns(blankCount: other.count), officers: [], texts: [])
    }
    self.children.append(contentsOf: other.children.lazy.map { children[Int($0)] })
    dates.append(contentsOf: other.dates)
    codes.append(contentsOf: other.codes)
    birthDates.append(contentsOf: other.birthDates)
    origins.append(other.origins, from: source, after: line)
  }
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
  }

  mutating func reserveCapacity(_ count: Int) {
    due.reserveCapacity(count)
    officers.reserveCapacity(count)
    lateReasons.reserveCapacity(count)
    teams.reserveCapacity(count)
    cancelled.reserveCapacity(count)
    parentsContributed.reserveCapacity(count)
    childSeenBefore.reserveCapacity(count)
    midwayChecks.reserveCapacity(count)
    decisionsSent.reserveCapacity(count)
    recordsCompleted.reserveCapacity(count)
    recordsSent.reserveCapacity(count)
  }

  mutating func append(
    _ other: ServiceReviewColumns, officers: ContiguousArray<UInt32>, texts: ContiguousArray<UInt32>
  ) {
    func renumber(_ value: UInt32, _ numbers: ContiguousArray<UInt32>) -> UInt32 {
      value == Self.blank ? Self.blank : numbers[Int(value)]
    }
    due.append(contentsOf: other.due)
    self.officers.append(contentsOf: other.officers.lazy.map { renumber($0, officers) })
    lateReasons.append(contentsOf: other.lateReasons.lazy.map { renumber($0, texts) })
    teams.append(contentsOf: other.teams.lazy.map { renumber($0, texts) })
    cancelled.append(contentsOf: other.cancelled)
    parentsContributed.append(contentsOf: other.parentsContributed)
    childSeenBefore.append(contentsOf: other.childSeenBefore)
    midwayChecks.append(contentsOf: other.midwayChecks)
    decisionsSent.append(contentsOf: other.decisionsSent)
    recordsCompleted.append(contentsOf: other.recordsCompleted)
    recordsSent.append(contentsOf: other.recordsSent)
  }
}
