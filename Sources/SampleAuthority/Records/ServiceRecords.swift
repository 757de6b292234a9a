import CareRecords

/// A row of the service's own Reviews export.
struct ServiceReviewRecord: SampleRecord {
  enum Column: String, CaseIterable {
    case child = "CHILD", review = "REVIEW", code = "REVIEW_CODE", birth = "DOB",
      due = "REVIEW_DUE", officer = "IRO", lateReason = "LATE_REASON", team = "TEAM",
      cancelled = "CANCELLED", parents = "PARENTS_CONTRIBUTED", seen = "CHILD_SEEN_BEFORE",
      midway = "MIDWAY_DATE", decisions = "DECISIONS_SENT", completed = "RECORD_COMPLETED",
      sent = "RECORD_SENT"
  }

  static let file = "reviews"
  static let element = "review"
  static let columns = Column.allCases
  static let elements: [ColumnElement<Self>] = ColumnElement.lowerCamelCase(columns)

  let child: Int
  let birth: CivilDate
  let review: Review
  let officer: String
  var changes: [Column: String] = [:]

  func value(_ column: Column) -> Cell {
    switch column {
    case .child: .number(child)
    case .review: .date(review.day)
    case .code: Codes.participation[review.code]
    case .birth: .date(birth)
    case .due: .date(review.due)
    case .officer: Cell(officer)
    case .lateReason: Cell(review.lateReason)
    case .team: Cell(review.team)
    case .cancelled: Cell(review.isCancelled)
    case .parents: Cell(review.parentsContributed)
    case .seen: Cell(review.childSeenBefore)
    case .midway: Cell(review.midwayCheck)
    case .decisions: Cell(review.decisionsSent)
    case .completed: Cell(review.recordCompleted)
    case .sent: Cell(review.recordSent)
    }
  }
}

/// A row of the Escalations export.
struct EscalationRecord: SampleRecord {
  enum Column: String, CaseIterable {
    case number = "ESCALATION_ID", raised = "RAISED", stage = "STAGE", child = "CHILD",
      officer = "IRO", theme = "THEME", team = "TEAM", stageDate = "STAGE_DATE",
      responded = "RESPONDED", resolved = "RESOLVED", outcome = "OUTCOME", kind = "KIND",
      pressure = "IMPROPER_PRESSURE"
  }

  static let file = "escalations"
  static let element = "escalation"
  static let columns = Column.allCases
  static let elements: [ColumnElement<Self>] = ColumnElement.lowerCamelCase(columns)

  let stage: EscalationStage
  let officer: String
  var changes: [Column: String] = [:]

  func value(_ column: Column) -> Cell {
    switch column {
    case .number: Cell(stage.number)
    case .raised: .date(stage.raised)
    case .stage: Cell(stage.stage)
    case .child: .number(stage.child)
    case .officer: Cell(officer)
    case .theme: Cell(stage.theme)
    case .team: Cell(stage.team)
    case .stageDate: .date(stage.stageDate)
    case .responded: Cell(stage.responded)
    case .resolved: Cell(stage.resolved)
    case .outcome: Cell(stage.outcome)
    case .kind: .text(stage.isGoodPractice ? "good-practice" : "challenge")
    case .pressure: stage.isGoodPractice ? .blank : Cell(stage.isImproperPressure)
    }
  }
}

/// A row of the IROs export.
struct OfficerRecord: SampleRecord {
  enum Column: String, CaseIterable {
    case officer = "IRO", name = "NAME", fullTime = "FTE", start = "START", end = "END",
      employment = "EMPLOYMENT", sex = "SEX", ethnic = "ETHNIC", protection = "CP_CASES",
      other = "OTHER_CASES"
  }

  static let file = "iros"
  static let element = "iro"
  static let columns = Column.allCases
  static let elements: [ColumnElement<Self>] = ColumnElement.lowerCamelCase(columns)

  let officer: Officer
  var changes: [Column: String] = [:]

  func value(_ column: Column) -> Cell {
    switch column {
    case .officer: Cell(officer.id)
    case .name: Cell(officer.name)
    case .fullTime: .thousandths(officer.fullTime)
    case .start: .date(officer.start)
    case .end: Cell(officer.end)
    case .employment: Cell(officer.employment)
    case .sex: Codes.sex[officer.sex]
    case .ethnic: Codes.ethnicOrigin[officer.ethnicOrigin]
    case .protection: .number(officer.childProtectionCases)
    case .other: .number(officer.otherCases)
    }
  }
}

/// A row of the Feedback export.
struct FeedbackRecord: SampleRecord {
  enum Column: String, CaseIterable {
    case date = "DATE", kind = "KIND", score = "SCORE", scale = "SCALE", note = "NOTE"
  }

  static let file = "feedback"
  static let element = "feedback"
  static let columns = Column.allCases
  static let elements: [ColumnElement<Self>] = ColumnElement.lowerCamelCase(columns)

  let feedback: Feedback
  var changes: [Column: String] = [:]

  func value(_ column: Column) -> Cell {
    switch column {
    case .date: .date(feedback.day)
    case .kind: .text(feedback.isAudit ? "audit" : "feedback")
    case .score: Cell(feedback.score)
    case .scale: Cell(feedback.scale)
    case .note: Cell(feedback.note)
    }
  }
}

/// A row of the Allocations export.
struct AllocationRecord: SampleRecord {
  enum Column: String, CaseIterable {
    case child = "CHILD", officer = "IRO", start = "START", end = "END"
  }

  static let file = "allocations"
  static let element = "allocation"
  static let columns = Column.allCases
  static let elements: [ColumnElement<Self>] = ColumnElement.lowerCamelCase(columns)

  let child: Int
  let officer: String
  let start: CivilDate
  let end: CivilDate?
  var changes: [Column: String] = [:]

  func value(_ column: Column) -> Cell {
    switch column {
    case .child: .number(child)
    case .officer: Cell(officer)
    case .start: .date(start)
    case .end: Cell(end)
    }
  }
}

/// All records of the service's own exports.
struct ServiceExport: Sendable {
  var reviews: [ServiceReviewRecord] = []
  var escalations: [EscalationRecord] = []
  var officers: [OfficerRecord] = []
  var allocations: [AllocationRecord] = []
  var feedback: [FeedbackRecord] = []

  /// The tables, in the order of their files.
  static let tables: [any SampleRecord.Type] = [
    ServiceReviewRecord.self, EscalationRecord.self, OfficerRecord.self, AllocationRecord.self,
    FeedbackRecord.self,
  ]

  /// Gives a writer every record.
  func write(to writer: inout some RecordWriter) throws(SampleError) {
    for record in reviews { try writer.write(record) }
    for record in escalations { try writer.write(record) }
    for record in officers { try writer.write(record) }
    for record in allocations { try writer.write(record) }
    for record in feedback { try writer.write(record) }
  }

  init(_ children: [Child], _ history: ServiceHistory) {
    let ids = history.officers.map(\.id)
    for (index, child) in children.enumerated() {
      for review in child.reviews {
        reviews.append(
          ServiceReviewRecord(
            child: child.person.id, birth: child.person.birth, review: review,
            officer: review.officer.map { ids[$0] } ?? ""))
      }
      for span in history.allocations[index] {
        allocations.append(
          AllocationRecord(
            child: child.person.id, officer: ids[span.officer], start: span.start, end: span.end))
      }
    }
    escalations = history.escalations.map {
      EscalationRecord(stage: $0, officer: $0.officer.map { ids[$0] } ?? "")
    }
    officers = history.officers.map { OfficerRecord(officer: $0) }
    feedback = history.feedback.map { FeedbackRecord(feedback: $0) }
  }
}
