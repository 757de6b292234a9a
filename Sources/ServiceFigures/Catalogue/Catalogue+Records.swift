import CareRecords
import StatutoryReviews

extension Catalogue {
  /// Section D: what was ready for a review, the records made after it, and the work between two.
  static let recordFigures: [FigureDefinition] = [
    FigureDefinition(
      "reviews.workerReportOnTime", "Reviews with the social worker's report on time",
      unit: "reviews", kind: .proportion,
      is: "Of the reviews for which it is recorded, those before which the social worker's report "
        + "reached the IRO in time.",
      numerator: "reviews with SW_REPORT_ON_TIME = Y", denominator: "reviews with Y or N",
      leftOut: [.blank, .invalid], citation: .annualReport, direction: .higherIsBetter,
      needs: [.column(ReviewColumn.workerReportOnTime)],
      in: .records, covers: [.quality], publication: .service(), counts: .itsOwn,
      .counting(\.reviews) { $0.answered($0.review.workerReportOnTime) }),
    FigureDefinition(
      "reviews.carePlanUpdated", "Reviews with an up-to-date care plan", unit: "reviews",
      kind: .proportion,
      is: "Of the reviews for which it is recorded, those for which the child's care plan had been "
        + "brought up to date.",
      numerator: "reviews with CARE_PLAN_UPDATED = Y", denominator: "reviews with Y or N",
      leftOut: [.blank, .invalid], citation: .annualReport, direction: .higherIsBetter,
      needs: [.column(ReviewColumn.carePlanUpdated)],
      in: .records, covers: [.quality], publication: .service(), counts: .itsOwn,
      .counting(\.reviews) { $0.answered($0.review.carePlanUpdated) }),
    inTime(
      "records.decisions5", "Reviews whose decisions were sent in time", .decisionsSent,
      is: "Of the reviews held in the period whose day of sending the decisions is recorded, those "
        + "whose decisions went out within the working days allowed: five by guidance, or what the "
        + "authority sets.",
      says: FigureWording(
        "reviews", "had their decisions sent out in time",
        others: "had their decisions sent out late"), uses: .decisionsWorkingDays
    ) { $0.decisions },
    inTime(
      "records.completed15", "Reviews whose record was completed in time", .recordCompleted,
      is: "Of the reviews held in the period whose day of completing the record is recorded, those "
        + "whose record was complete within the working days allowed: 15 by guidance, or what the "
        + "authority sets.",
      says: FigureWording(
        "reviews", "had their record completed in time", others: "had their record completed late"),
      uses: .completedWorkingDays
    ) { $0.completed },
    inTime(
      "records.sent20", "Reviews whose record was sent in time", .recordSent,
      is: "Of the reviews held in the period whose day of sending the record is recorded, those "
        + "whose record went out within the working days allowed: 20 by guidance, or what the "
        + "authority sets.",
      says: FigureWording(
        "reviews", "had their record sent out in time", others: "had their record sent out late"),
      uses: .sentWorkingDays
    ) { $0.sent },
    FigureDefinition(
      "midway.held", "Intervals between reviews with a midway check",
      unit: "intervals", kind: .proportion,
      is: "Of the intervals of more than three months between two reviews of one period of care, "
        + "the second held in the period, those with a midway check strictly between the two.",
      says: FigureWording(
        "intervals between reviews", "had a midway check", others: "had no midway check"),
      numerator: "intervals with a midway check",
      denominator: "intervals of more than three months between two reviews",
      citation: .annualReport, direction: .higherIsBetter,
      needs: [.table(.episodes), .column(ReviewColumn.midwayCheck)],
      in: .records, covers: [.quality], publication: .service(), counts: .itsOwn,
      .counting(\.intervals) { $0.hasMidwayCheck ? .met : .notMet }),
  ]

  private static func inTime(
    _ id: String, _ title: String, _ column: ReviewColumn, is sentence: String,
    says wording: FigureWording,
    uses setting: FigureSetting, _ time: @escaping @Sendable (ReviewSubject.Records) -> RecordTime
  ) -> FigureDefinition {
    FigureDefinition(
      id, title, unit: "reviews", kind: .proportion, is: sentence, says: wording,
      numerator: "reviews with \(column.name) within the working days allowed",
      denominator: "reviews with \(column.name) on or after the day of the review",
      leftOut: [.blank, .datesContradict, .invalid], citation: .records, direction: .higherIsBetter,
      needs: [.column(column)], in: .records, covers: [.quality], uses: [setting],
      publication: .service(), counts: .itsOwn,
      .counting(\.reviews) { review in
        guard review.isHeld, let records = review.records else { return .outside }
        return time(records).outcome
      })
  }

  /// Audits of reviews, by their scores.
  static let qualityAudits = FigureDefinition(
    "quality.audits", "Audits of reviews", unit: "audits", kind: .distribution,
    is: "Quality-assurance audits of reviews dated in the period, by score within its scale.",
    citation: .annualReport, by: [.score], needs: [.table(.feedback)],
    in: .audits, tables: [.audits: [.score]], covers: [.quality],
    publication: .service([.score]), counts: .itsOwn,
    .service { scores($0, of: .audit) })

  /// Section D: audits of reviews and children's feedback.
  static let qualityFigures: [FigureDefinition] = [
    qualityAudits,
    FigureDefinition(
      "quality.feedback", "Children's feedback", unit: "answers", kind: .distribution,
      is: "Answers of children about their reviews or the service, dated in the period, by score "
        + "within its scale.",
      citation: .annualReport, by: [.score], needs: [.table(.feedback)],
      in: .feedback, tables: [.feedback: [.score]], covers: [.quality],
      publication: .children([.score]), counts: .itsOwn,
      .service { scores($0, of: .feedback) }),
  ]

  private static func scores(_ facts: ServiceFacts, of kind: FeedbackKind) -> FigureResult {
    let grades = facts.feedback.filter { $0.kind == kind }.map(\.grade)
    var result = FigureResult()
    result.numbers.count = grades.count
    let counts = Dictionary(grouping: grades) { $0 }.mapValues(\.count)
    result.breakdowns = [
      Breakdown(
        dimension: .score,
        rows: counts.sorted { $0.key < $1.key }.map { grade, count in
          var numbers = FigureNumbers()
          numbers.count = count
          return FigureRow(key: grade.key.key, label: grade.key.label, numbers: numbers)
        })
    ]
    return result
  }
}
