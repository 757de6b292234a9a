import CareRecords
import Documents

/// A row of the service's own Reviews export.
struct ServiceReviewRecord: SampleRecord {
  static let file = "reviews"
  static let element = "review"
  static let columns =
    [ReviewColumn.child, .date, .code, .birthDate] + ReviewColumn.allCases.dropFirst(4)
  static let elements: [ColumnElement<Self>] = ColumnElement.list(columns)

  let child: Int
  let birth: CivilDate
  let review: Review
  let officer: String
  var changes: [ReviewColumn: String] = [:]

  func value(_ column: ReviewColumn) -> Cell {
    switch column {
    case .child: .number(child)
    case .date: .date(review.day)
    case .code: Codes.participation[review.code]
    case .birthDate: .date(birth)
    case .due: .date(review.due)
    case .officer: Cell(officer)
    case .lateReason: Cell(review.lateReason)
    case .team: Cell(review.team)
    case .cancelled: Cell(review.isCancelled)
    case .parentsContributed: Cell(review.parentsContributed)
    case .childSeenBefore: Cell(review.childSeenBefore)
    case .midwayCheck: Cell(review.midwayCheck)
    case .decisionsSent: Cell(review.decisionsSent)
    case .recordCompleted: Cell(review.recordCompleted)
    case .recordSent: Cell(review.recordSent)
    case .workerReportOnTime: Cell(review.workerReportOnTime)
    case .carePlanUpdated: Cell(review.carePlanUpdated)
    case .permanencePlan: Cell(review.permanencePlan)
    case .advocacyOffered: Cell(review.advocacyOffered)
    }
  }
}

/// A row of the Escalations export.
struct EscalationRecord: SampleRecord {
  static let file = "escalations"
  static let element = "escalation"
  static let columns = EscalationColumn.allCases
  static let elements: [ColumnElement<Self>] = ColumnElement.list(columns)

  let stage: EscalationStage
  let officer: String
  var changes: [EscalationColumn: String] = [:]

  func value(_ column: EscalationColumn) -> Cell {
    switch column {
    case .id: Cell(stage.number)
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
    case .improperPressure: stage.isGoodPractice ? .blank : Cell(stage.isImproperPressure)
    }
  }
}

/// A row of the IROs export.
struct OfficerRecord: SampleRecord {
  static let file = "iros"
  static let element = "iro"
  static let columns = OfficerColumn.allCases
  static let elements: [ColumnElement<Self>] = ColumnElement.list(columns)

  let officer: Officer
  var changes: [OfficerColumn: String] = [:]

  func value(_ column: OfficerColumn) -> Cell {
    switch column {
    case .officer: Cell(officer.id)
    case .name: Cell(officer.name)
    case .fte: .thousandths(officer.fullTime)
    case .start: .date(officer.start)
    case .end: Cell(officer.end)
    case .employment: Cell(officer.employment)
    case .sex: Codes.sex[officer.sex]
    case .ethnicOrigin: Codes.ethnicOrigin[officer.ethnicOrigin]
    case .childProtectionCases: .number(officer.childProtectionCases)
    case .otherCases: .number(officer.otherCases)
    }
  }
}

/// A row of the Feedback export.
struct FeedbackRecord: SampleRecord {
  static let file = "feedback"
  static let element = "feedback"
  static let columns = FeedbackColumn.allCases
  static let elements: [ColumnElement<Self>] = ColumnElement.list(columns)

  let feedback: Feedback
  var changes: [FeedbackColumn: String] = [:]

  func value(_ column: FeedbackColumn) -> Cell {
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
  static let file = "allocations"
  static let element = "allocation"
  static let columns = AllocationColumn.allCases
  static let elements: [ColumnElement<Self>] = ColumnElement.list(columns)

  let child: Int
  let officer: String
  let start: CivilDate
  let end: CivilDate?
  var changes: [AllocationColumn: String] = [:]

  func value(_ column: AllocationColumn) -> Cell {
    switch column {
    case .child: .number(child)
    case .officer: Cell(officer)
    case .start: .date(start)
    case .end: Cell(end)
    }
  }
}

/// A row of the Conferences export.
struct ConferenceRecord: SampleRecord {
  static let file = "conferences"
  static let element = "conference"
  static let columns = ConferenceColumn.allCases
  static let elements: [ColumnElement<Self>] = ColumnElement.list(columns)

  let conference: Conference
  let officer: String
  var changes: [ConferenceColumn: String] = [:]

  func value(_ column: ConferenceColumn) -> Cell {
    switch column {
    case .child: Cell(conference.child)
    case .family: Cell(conference.family)
    case .kind: .text(conference.isInitial ? "initial" : "review")
    case .strategy: Cell(conference.strategy)
    case .due: .date(conference.due)
    case .held: Cell(conference.held)
    case .officer: Cell(officer)
    }
  }
}

/// A row of the CarerReviews export.
struct CarerReviewRecord: SampleRecord {
  static let file = "carer-reviews"
  static let element = "carerReview"
  static let columns = CarerReviewColumn.allCases
  static let elements: [ColumnElement<Self>] = ColumnElement.list(columns)

  let review: CarerReview
  let officer: String
  var changes: [CarerReviewColumn: String] = [:]

  func value(_ column: CarerReviewColumn) -> Cell {
    switch column {
    case .carer: Cell(review.carer)
    case .due: .date(review.due)
    case .held: Cell(review.held)
    case .officer: Cell(officer)
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
  var conferences: [ConferenceRecord] = []
  var carerReviews: [CarerReviewRecord] = []

  /// The tables, in the order of their files.
  static let tables: [any SampleRecord.Type] = [
    ServiceReviewRecord.self, EscalationRecord.self, OfficerRecord.self, AllocationRecord.self,
    FeedbackRecord.self, ConferenceRecord.self, CarerReviewRecord.self,
  ]

  /// Passes every record to a writer.
  func write(to writer: inout some RecordWriter) throws(Failure) {
    for record in reviews { try writer.write(record) }
    for record in escalations { try writer.write(record) }
    for record in officers { try writer.write(record) }
    for record in allocations { try writer.write(record) }
    for record in feedback { try writer.write(record) }
    for record in conferences { try writer.write(record) }
    for record in carerReviews { try writer.write(record) }
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
    conferences = history.conferences.map {
      ConferenceRecord(conference: $0, officer: $0.officer.map { ids[$0] } ?? "")
    }
    carerReviews = history.carerReviews.map {
      CarerReviewRecord(review: $0, officer: $0.officer.map { ids[$0] } ?? "")
    }
  }
}
