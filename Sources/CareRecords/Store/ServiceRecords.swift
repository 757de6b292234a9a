/// Whether an escalation challenges practice or praises it.
public enum EscalationKind: UInt8, Sendable {
  case challenge, goodPractice, blank
}

/// One stage of one escalation (a row of the service's Escalations export).
///
/// Texts are numbers in the store's pools; nil is blank.
public struct EscalationStageRecord: Sendable, Hashable {
  /// ESCALATION_ID, a number in the pool of texts: rows with the same one are one escalation.
  public var escalation: UInt32
  public var raised: CivilDate
  public var stage: UInt32?
  public var child: UInt32?
  public var officer: UInt32?
  public var theme: UInt32?
  public var team: UInt32?
  public var stageDate: CivilDate?
  public var responded: CivilDate?
  public var resolved: CivilDate?
  public var outcome: UInt32?
  public var kind: EscalationKind
  public var improperPressure: Answer
  public var source: UInt16
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
  public var start: CivilDate?
  public var end: CivilDate?
  public var employment: Employment
  public var sex: Sex
  public var ethnicOrigin: EthnicOrigin
  /// Child protection conferences held besides; nil when blank.
  public var childProtectionCases: Int?
  public var otherCases: Int?
  public var source: UInt16
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
  public var child: UInt32
  public var officer: UInt32
  public var start: CivilDate
  public var end: CivilDate?
  public var source: UInt16
  public var line: UInt32

  /// Makes an allocation.
  public init(
    child: UInt32, officer: UInt32, start: CivilDate, end: CivilDate?, source: UInt16, line: UInt32
  ) {
    self.child = child
    self.officer = officer
    self.start = start
    self.end = end
    self.source = source
    self.line = line
  }
}

/// A row of a table of the annual return of which only the child is read so far.
public struct ChildRow: Sendable {
  public var table: RecordTable
  public var child: UInt32
  /// The date of birth on the row, used where no Header has one.
  public var birthDate: CivilDate?
  public var source: UInt16
  public var line: UInt32

  /// Makes a row.
  public init(
    table: RecordTable, child: UInt32, birthDate: CivilDate?, source: UInt16, line: UInt32
  ) {
    self.table = table
    self.child = child
    self.birthDate = birthDate
    self.source = source
    self.line = line
  }
}
