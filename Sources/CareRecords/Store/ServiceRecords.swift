/// Whether an escalation challenges practice or praises it.
public enum EscalationKind: UInt8, Sendable {
  case challenge, goodPractice, blank
  /// The row's word is neither of the two.
  case unlisted
}

/// One stage of one escalation (a row of the service's Escalations export).
///
/// Texts are numbers in the store's pools; nil is blank.
public struct EscalationStageRecord: Sendable, Hashable {
  /// ESCALATION_ID, a number in the pool of texts: rows with the same id are one escalation.
  public var escalation: UInt32
  /// RAISED.
  public var raised: CivilDate
  /// STAGE, a number in the pool of texts.
  public var stage: UInt32?
  /// The child's number in the store.
  public var child: UInt32?
  /// The officer's number in the store's pool of officers.
  public var officer: UInt32?
  /// THEME, a number in the pool of texts.
  public var theme: UInt32?
  /// TEAM, a number in the pool of texts.
  public var team: UInt32?
  /// STAGE_DATE.
  public var stageDate: CivilDate?
  /// RESPONDED.
  public var responded: CivilDate?
  /// RESOLVED.
  public var resolved: CivilDate?
  /// Whether STAGE holds something that no system writes there, such as an error of a spreadsheet.
  public var isStageUnread = false
  /// Whether CHILD holds something that is no id.
  public var isChildUnread = false
  /// Whether STAGE_DATE holds something that is no day.
  public var isStageDateUnread = false
  /// Whether RESPONDED holds something that is no day.
  public var isRespondedUnread = false
  /// Whether RESOLVED holds something that is no day.
  public var isResolvedUnread = false
  /// OUTCOME, a number in the pool of texts.
  public var outcome: UInt32?
  /// KIND.
  public var kind: EscalationKind
  /// IMPROPER_PRESSURE.
  public var improperPressure: Answer
  /// The position of the source in the store's list of sources.
  public var source: UInt16
  /// The line in the file, from 1.
  public var line: UInt32

  /// Makes a stage of an escalation.
  public init(escalation: UInt32, raised: CivilDate, source: UInt16, line: UInt32) {
    self.escalation = escalation
    self.raised = raised
    self.source = source
    self.line = line
    kind = .blank
    improperPressure = .blank
  }
}

/// How an officer is employed.
public enum Employment: UInt8, CaseIterable, Sendable {
  case permanent, agency, fixedTerm, blank, unlisted
}

/// One post of one Independent Reviewing Officer (a row of the service's IROs export).
public struct OfficerPost: Sendable, Hashable {
  /// The officer's number in the store's pool of officers.
  public var officer: UInt32
  /// NAME, a number in the pool of texts.
  public var name: UInt32?
  /// Full-time equivalent in thousandths, so that sums are exact; nil when blank.
  public var fteThousandths: Int?
  /// Whether FTE holds something that is no full-time equivalent.
  public var isFTEUnread = false
  /// Whether FTE holds a number over 2, which may be hours a week.
  public var isFTEOverTwo = false
  /// The first day.
  public var start: CivilDate?
  /// The last day; nil while it lasts.
  public var end: CivilDate?
  /// Whether START or END holds something that is no day.
  public var isTermUnread = false
  /// EMPLOYMENT.
  public var employment: Employment
  /// SEX.
  public var sex: Sex
  /// ETHNIC.
  public var ethnicOrigin: EthnicOrigin
  /// Child protection conferences that the officer also holds; nil when blank.
  public var childProtectionCases: Int?
  /// OTHER_CASES; nil when blank.
  public var otherCases: Int?
  /// Whether CP_CASES or OTHER_CASES holds something that is no number.
  public var isCasesUnread = false
  /// The position of the source in the store's list of sources.
  public var source: UInt16
  /// The line in the file, from 1.
  public var line: UInt32

  /// Makes a post.
  public init(officer: UInt32, source: UInt16, line: UInt32) {
    self.officer = officer
    self.source = source
    self.line = line
    employment = .blank
    sex = .blank
    ethnicOrigin = .blank
  }
}

/// A child's allocation to an officer (a row of the service's Allocations export).
public struct Allocation: Sendable, Hashable {
  /// The child's number in the store.
  public var child: UInt32
  /// The officer's number in the store's pool of officers; nil where the row says that the child has
  /// none.
  public var officer: UInt32?
  /// The first day.
  public var start: CivilDate
  /// The last day; nil while it lasts.
  public var end: CivilDate?
  /// Whether IRO holds something that is no name, such as an error of a spreadsheet.
  public var isOfficerUnread = false
  /// Whether END holds something that is no day.
  public var isEndUnread = false
  /// The position of the source in the store's list of sources.
  public var source: UInt16
  /// The line in the file, from 1.
  public var line: UInt32

  /// Makes an allocation.
  public init(
    child: UInt32, officer: UInt32?, start: CivilDate, end: CivilDate?, source: UInt16, line: UInt32
  ) {
    self.child = child
    self.officer = officer
    self.start = start
    self.end = end
    self.source = source
    self.line = line
  }
}

/// The kind of a row of the service's Feedback table.
public enum FeedbackKind: UInt8, Sendable, CaseIterable {
  /// A quality-assurance audit of a review.
  case audit
  /// What a child said about a review or about the service.
  case feedback
  /// The row's word is neither of the two.
  case unlisted
}

/// One audit of a review, or one child's feedback (a row of the service's Feedback table).
///
/// NOTE is never read: it is free text about a child.
public struct FeedbackRecord: Sendable, Hashable {
  /// DATE.
  public var date: CivilDate
  /// KIND.
  public var kind: FeedbackKind
  /// SCORE, a number in the pool of texts; nil when blank.
  public var score: UInt32?
  /// SCALE, a number in the pool of texts; nil when blank.
  public var scale: UInt32?
  /// The position of the source in the store's list of sources.
  public var source: UInt16
  /// The line in the file, from 1.
  public var line: UInt32

  /// Makes a row.
  public init(
    date: CivilDate, kind: FeedbackKind, score: UInt32?, scale: UInt32?, source: UInt16,
    line: UInt32
  ) {
    self.date = date
    self.kind = kind
    self.score = score
    self.scale = scale
    self.source = source
    self.line = line
  }
}
