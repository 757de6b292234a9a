import CareRecords
import StatutoryReviews

/// The state of an escalation on the last day of the period (ruling 18).
struct Challenge: Sendable {
  /// The kind of the highest stage that was reached.
  enum Level: Sendable { case informal, formal, cafcass, unknown }

  var escalation: UInt32
  var raised: CivilDate
  var kind: EscalationKind
  var child: UInt32?
  var level: Level
  var isRaisedInPeriod: Bool
  /// Whether it is the first challenge of the period about its child.
  var isFirstOfChild = false
  var hasImproperPressure: Bool
  var resolved: CivilDate?
  /// Whether nobody can tell if it challenges practice or praises it, which stage it has reached, whom
  /// it is about, whether it reports pressure, or whether it is settled.
  var isKindUnread = false
  var isStageUnread = false
  var isChildUnread = false
  var isPressureUnread = false
  var isEndUnread = false
  /// Working days from raising to resolving, or to the end of the period while open.
  var workingDays: Int
  /// Working days within which a dispute should be settled.
  var limit: Int
  /// The indexes of its groups in the breakdowns.
  var stageSlot = 0
  var themeSlot = 0
  var outcomeSlot = 0
  var outcomeCount = 1
  var teamSlot = 0
  var quarter = 0

  /// Whether it is a challenge raised in the period, or may be one.
  var counts: Bool { isRaisedInPeriod && kind != .goodPractice }

  /// How it counts among the challenges raised in the period that pass a test.
  func raised(_ test: (Challenge) -> Outcome) -> Outcome {
    guard counts else { return .outside }
    let outcome = test(self)
    if isKindUnread, outcome != .outside { return .leftOut(.undetermined) }
    return outcome
  }

  /// Whether the dates contradict each other: resolved before raised.
  var isContradictory: Bool { resolved.map { $0 < raised } ?? false }
}

extension Challenge: FigureSubject {
  static var table: SubjectTable { .escalations }
  static var rows: RecordTable? { .escalations }

  func slot(_ dimension: Dimension) -> Int {
    switch dimension {
    case .stage: stageSlot
    case .theme: themeSlot
    case .outcome: outcomeSlot
    case .themeByOutcome: themeSlot * outcomeCount + outcomeSlot
    case .team: teamSlot
    case .quarter: quarter
    default: -1
    }
  }
}

/// One stage of a challenge raised in the period, with the time its response took.
struct ChallengeStage: FigureSubject, Sendable {
  static var table: SubjectTable { .escalations }
  static var rows: RecordTable? { .escalations }

  var stageSlot: Int
  /// Working days from the stage to the response; nil while there is none.
  var daysToRespond: Int?
  /// Whether the day of the stage or of the response cannot be read.
  var isUnread = false
  var isContradictory: Bool
  /// The source and line of its row.
  var source: UInt16
  var line: UInt32

  func slot(_ dimension: Dimension) -> Int { dimension == .stage ? stageSlot : -1 }
}

/// A stage in the authority's process for disputes, as the user names it.
public struct EscalationStage: Hashable, Sendable {
  /// The name as written in the exports.
  public var name: String
  /// Whether reaching the stage makes the challenge a formal one.
  public var isFormal: Bool
  /// Whether the stage is a referral to Cafcass.
  public var isCafcass: Bool
  /// Working days allowed for a response, nil when none are set.
  public var days: Int?

  /// Names a stage.
  public init(name: String, isFormal: Bool, isCafcass: Bool, days: Int?) {
    self.name = name
    self.isFormal = isFormal
    self.isCafcass = isCafcass
    self.days = days
  }
}
