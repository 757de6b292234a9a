import CareRecords
import StatutoryReviews

extension Catalogue {
  /// The child protection conferences that IROs chaired.
  static let conferencesHeld = FigureDefinition(
    "conferences.held", "Child protection conferences held", unit: "conferences", kind: .count,
    is: "Child protection conferences held in the period with an IRO in the chair: one for each "
      + "family, day and kind, or for each child where no family is recorded.",
    citation: .conferences, by: [.conferenceKind, .iro],
    needs: [.table(.conferences), .column(ConferenceColumn.held)],
    in: .otherDuties, tables: [.otherDuties: [.conferenceKind, .iro]],
    publication: .service(), counts: .itsOwn,
    .counting(\.conferences) { $0.isHeld })

  /// Section D: conferences and carers' reviews, the work of IROs besides reviews of children.
  static let otherDutyFigures: [FigureDefinition] = [
    conferencesHeld,
    inTime(
      .initial, "conferences.initialInTime", "Initial conferences held in time",
      is: "Of the initial conferences held in the period, those held within 15 working days of the "
        + "strategy discussion. Where that day is not recorded, the recorded due day counts.",
      says: FigureWording("initial conferences", "were in time", others: "were late"),
      numerator: "initial conferences held by the day they were due",
      denominator: "initial conferences held whose due day is known",
      leftOut: [.undetermined, .datesContradict],
      needs: [.oneOf([ConferenceColumn.strategy, .due].map { RecordColumn($0) })],
      standard: "every conference within 15 working days"),
    inTime(
      .review, "conferences.reviewsInTime", "Review conferences held in time",
      is: "Of the review conferences held in the period, those held within three months of the "
        + "initial conference or within six months of the review before. Where the records do not "
        + "have the conference before, the recorded due day counts.",
      says: FigureWording("review conferences", "were in time", others: "were late"),
      numerator: "review conferences held by the day they were due",
      denominator: "review conferences held whose due day is known",
      leftOut: [.undetermined], needs: [],
      standard: "every review within three months, then six"),
    FigureDefinition(
      "conferences.overdue", "Conferences overdue at the end of the period", unit: "conferences",
      kind: .count,
      is: "Conferences that are listed, were due on or before the last day and were not held by "
        + "then, with the calendar days they are overdue.",
      says: FigureWording("conferences", "were overdue on {day}"),
      leftOut: [.undetermined], citation: .conferences, direction: .lowerIsBetter,
      standard: Standard(.none, words: "no conference overdue", source: guidance),
      needs: [
        .table(.conferences),
        .oneOf([ConferenceColumn.strategy, .due].map { RecordColumn($0) }),
      ],
      in: .otherDuties, publication: .service(), counts: .itsOwn,
      .counting(\.conferences) {
        $0.overdue
      } amount: {
        $0.daysOverdue ?? 0
      }),
    conferencesPerFTE,
    carerReviewsDue,
    FigureDefinition(
      "carerReviews.inTime", "Foster carers' reviews held in time", unit: "reviews",
      kind: .proportion,
      is: "Of the annual reviews of foster carers that were due in the period, those held on or "
        + "before the recorded due day.",
      says: FigureWording(
        "reviews of foster carers", "were in time", others: "were late or overdue"),
      numerator: "reviews held on or before DUE", denominator: "reviews with DUE in the period",
      leftOut: [.notRecorded, .undetermined], citation: .carerReviews,
      direction: .higherIsBetter,
      standard: Standard(.all, words: "every review in time", source: carerRegulation),
      needs: [.table(.carerReviews)],
      in: .otherDuties, family: .carerReviews, publication: .service(), counts: .itsOwn,
      .counting(\.carerReviews) { $0.inTime }),
    FigureDefinition(
      "carerReviews.overdue", "Foster carers' reviews overdue at the end of the period",
      unit: "reviews", kind: .count,
      is: "Annual reviews of foster carers that were due on or before the last day, of carers who "
        + "have not been reviewed since, with the calendar days they are overdue.",
      says: FigureWording("reviews of foster carers", "were overdue on {day}"),
      leftOut: [.undetermined], citation: .carerReviews, direction: .lowerIsBetter,
      standard: Standard(.none, words: "no carer's review overdue", source: carerRegulation),
      needs: [.table(.carerReviews)],
      in: .otherDuties, family: .carerReviews, publication: .service(), counts: .itsOwn,
      .counting(\.carerReviews) {
        $0.overdue
      } amount: {
        $0.daysOverdue ?? 0
      }),
  ]

  /// Conferences for each full-time equivalent.
  static let conferencesPerFTE = FigureDefinition(
    "conferences.perFTE", "Conferences held for each full-time equivalent IRO",
    unit: "conferences per full-time equivalent", kind: .rate,
    is: "Child protection conferences held in the period, divided by the mean full-time equivalent "
      + "of the IROs in post on the month ends.",
    leftOut: [.fteUnknown], citation: .annualReport,
    needs: [.table(.conferences), .column(OfficerColumn.fte)],
    rate: .staff, in: .otherDuties, publication: .staff, counts: .itsOwn,
    .service { $0.perMeanFTE($0.conferencesHeld) })

  /// The foster carers' reviews that were due.
  static let carerReviewsDue = FigureDefinition(
    "carerReviews.due", "Foster carers' annual reviews due", unit: "reviews", kind: .count,
    is: "Annual reviews of foster carers that were due in the period by the recorded day.",
    leftOut: [.notRecorded, .undetermined], citation: .carerReviews, by: [.iro],
    needs: [.table(.carerReviews)],
    in: .otherDuties, tables: [.otherDuties: [.iro]], publication: .service(), counts: .itsOwn,
    .counting(\.carerReviews) { $0.isDue })

  private static let guidance = "Working Together 2023"
  private static let carerRegulation = "Fostering Services Regulations, regulation 28"

  private static func inTime(
    _ kind: ConferenceKind, _ id: String, _ title: String, is sentence: String,
    says wording: FigureWording,
    numerator: String, denominator: String, leftOut: [LeftOutReason], needs: [Need],
    standard words: String
  ) -> FigureDefinition {
    FigureDefinition(
      id, title, unit: "conferences", kind: .proportion, is: sentence, says: wording,
      numerator: numerator,
      denominator: denominator, leftOut: leftOut, citation: .conferences,
      direction: .higherIsBetter,
      standard: Standard(.all, words: words, source: guidance),
      needs: [.table(.conferences)] + needs, in: .otherDuties, publication: .service(),
      counts: .itsOwn,
      .counting(\.conferences) { $0.inTime(kind) })
  }
}
