import CareRecords
import StatutoryReviews

extension Catalogue {
  /// The breakdowns of the two leading proportions of reviews.
  static let reviewBreakdowns: [Dimension] = [
    .kind, .quarter, .month, .ageBand, .sex, .ethnicGroup, .legalStatus, .placement, .iro, .team,
  ]

  /// How many reviews were held.
  package static let reviewsHeld = FigureDefinition(
    "reviews.held", "Reviews held", unit: "reviews", kind: .count,
    is: "Reviews held in the period, one for each child and day. Cancelled reviews and reviews "
      + "of agreed short breaks are left out.",
    leftOut: [.cancelled, .shortBreak], citation: .annualReport,
    needs: [.table(.reviews)],
    in: .reviews, publication: .service(), counts: .all(.reviewsHeld),
    .counting(\.reviews) { review in
      if review.review.isCancelled { return .leftOut(.cancelled) }
      return review.isHeld ? .met : .leftOut(.shortBreak)
    })

  /// The share of reviews that were held on time.
  package static let reviewsOnTime = FigureDefinition(
    "reviews.onTime", "Reviews held on time", unit: "reviews", kind: .proportion,
    is: "Of the reviews held in the period, those held on or before the day they were due. "
      + "Reviews whose due date the data cannot settle are left out and counted beside it.",
    says: FigureWording("reviews", "were on time", others: "were late"),
    numerator: "reviews held on time", denominator: "reviews held on time or late",
    leftOut: [.undetermined], citation: .reviewTimes, direction: .higherIsBetter,
    by: reviewBreakdowns,
    standard: Standard(.all, words: "every review in time", source: Citation.reviewTimes.provision),
    needs: [.table(.reviews)],
    in: .reviews,
    tables: [
      .reviews: [.kind],
      .onTimeByGroup: [.ageBand, .sex, .ethnicGroup, .legalStatus, .placement, .team, .iro],
    ], covers: [.timeliness], family: .late, isHeadline: true, uses: [.months],
    publication: .service([.kind, .quarter, .ageBand, .sex, .ethnicGroup, .placement]),
    counts: .notMet(.reviewsLate),
    .counting(\.reviews) { review in
      guard review.isHeld else { return .outside }
      return switch review.verdict {
      case .onTime: .met
      case .late: .notMet
      default: .leftOut(.undetermined)
      }
    })

  /// How late the late reviews were.
  package static let reviewsDaysLateBands = FigureDefinition(
    "reviews.daysLateBands", "Reviews held late, by days late", unit: "reviews",
    kind: .distribution,
    is: "Reviews held late in the period, by the calendar days between the day they were due "
      + "and the day they were held.",
    citation: .annualReport, by: [.band], needs: [.table(.reviews)],
    in: .reviews, isTableOnly: true, tables: [.reviews: [.band]], family: .late, uses: [.months],
    publication: .service([.band]),
    counts: .all(.reviewsLate),
    .counting(\.reviews) { $0.late })

  /// Reviews overdue on the last day.
  package static let reviewsOverdue = FigureDefinition(
    "reviews.overdue", "Reviews overdue at the end of the period", unit: "reviews", kind: .count,
    is: "Reviews due on or before the last day of the period and not held by then, of children "
      + "whose care goes on, with the calendar days they are overdue.",
    says: FigureWording("reviews", "were overdue on {day}"),
    citation: .reviewTimes, direction: .lowerIsBetter, by: [.kind],
    standard: Standard(
      .none, words: "no review overdue", source: Citation.reviewTimes.provision),
    needs: [.table(.reviews), .table(.episodes)],
    in: .reviews, tables: [.reviews: [.kind]], family: .overdue, uses: [.months],
    publication: .service(), counts: .itsOwn,
    .counting(\.obligations) {
      guard $0.obligation.kind != .shortBreak else { return .outside }
      if $0.isUnread {
        return $0.obligation.sequenceEnd == nil ? .leftOut(.undetermined) : .outside
      }
      return $0.obligation.verdict == .overdue ? .met : .outside
    } amount: {
      $0.daysOverdue
    })

  /// The share of children whose reviews were all on time.
  package static let childrenAllOnTime = FigureDefinition(
    "children.allOnTime", "Children whose reviews were all on time", unit: "children",
    kind: .proportion,
    is: "Of the children looked after on the last day for whom a review fell due in the period, "
      + "those for whom every such review was held on time (the former indicator NI 66).",
    says: FigureWording(
      "children", "had every review on time",
      others: "had at least one review late, missed or overdue"),
    numerator: "children with every review due in the period held on time",
    denominator: "children with a review due in the period",
    leftOut: [.nothingDue, .undetermined], citation: .reviewTimes, direction: .higherIsBetter,
    by: [.ageBand, .sex, .ethnicGroup, .legalStatus, .placement],
    standard: Standard(.all, words: "every child", source: Citation.reviewTimes.provision),
    needs: [.table(.reviews), .table(.episodes)],
    in: .childrenReviewed, family: .late, uses: [.months], publication: .service(), counts: .itsOwn,
    .counting(\.children) { child in
      guard child.isFirstReviewDue else { return .outside }
      if child.isReviewUnread { return .leftOut(.undetermined) }
      if child.dueNotMet > 0 { return .notMet }
      if child.dueUndetermined > 0 { return .leftOut(.undetermined) }
      return child.dueOnTime > 0 ? .met : .leftOut(.nothingDue)
    })

  /// The share of children with no review overdue.
  package static let childrenUpToDate = FigureDefinition(
    "children.upToDate", "Children with no review overdue", unit: "children", kind: .proportion,
    is: "Of the children looked after on the last day, those with no review overdue on that day.",
    says: FigureWording(
      "children", "had no review overdue on {day}", others: "were waiting for a review on {day}",
      none: "No child was waiting for a review on {day}."),
    numerator: "children with no review overdue", denominator: "children looked after",
    leftOut: [.undetermined], citation: .reviewTimes, direction: .higherIsBetter,
    standard: Standard(.all, words: "every child", source: Citation.reviewTimes.provision),
    needs: [.table(.reviews), .table(.episodes)],
    in: .childrenReviewed, family: .overdue, isHeadline: true, uses: [.months],
    publication: .service(), counts: .all(.lookedAfter),
    .counting(\.children) { child in
      if child.isReviewUnread { return .leftOut(.undetermined) }
      if child.hasOverdue { return .notMet }
      return child.hasUndeterminedOpen ? .leftOut(.undetermined) : .met
    })

  /// Section A: reviews and timeliness, counted by review.
  static let reviewFigures: [FigureDefinition] = [
    reviewsHeld,
    reviewsOnTime,
    FigureDefinition(
      "reviews.late", "Reviews held late", unit: "reviews", kind: .count,
      is: "Reviews held in the period after the day they were due, by the reason recorded, with "
        + "the calendar days between: median, 90th percentile and longest.",
      citation: .annualReport, direction: .lowerIsBetter, by: [.reason],
      needs: [.table(.reviews)],
      in: .reviews, tables: [.reviews: [.reason]], family: .late, uses: [.months],
      publication: .service([.reason], sameRecordsAs: [reviewsDaysLateBands]),
      counts: .all(.reviewsLate),
      .counting(\.reviews) {
        $0.late
      } amount: {
        $0.daysLate ?? 0
      }),
    reviewsDaysLateBands,
    reviewsOverdue,
    FigureDefinition(
      "reviews.missed", "Reviews missed", unit: "reviews", kind: .count,
      is: "Reviews that fell due in the period and were not held before the sequence they belong "
        + "to ended: care ended, or a placement for adoption began or ended.",
      says: FigureWording("reviews", "were missed"),
      citation: .reviewTimes, direction: .lowerIsBetter, by: [.kind],
      standard: Standard(.none, words: "no review missed", source: Citation.reviewTimes.provision),
      needs: [.table(.reviews), .table(.episodes)],
      in: .reviews, tables: [.reviews: [.kind]], family: .missed, uses: [.months],
      publication: .service(), counts: .itsOwn,
      .counting(\.obligations) { subject in
        guard subject.obligation.kind != .shortBreak else { return .outside }
        if subject.isUnread {
          return subject.obligation.sequenceEnd == nil ? .outside : .leftOut(.undetermined)
        }
        return subject.obligation.verdict == .missed && subject.isLatestInPeriod ? .met : .outside
      }),
    FigureDefinition(
      "reviews.cancelled", "Reviews cancelled", unit: "reviews", kind: .count,
      is: "Days in the period on which a review was recorded and every row of it says that it was "
        + "cancelled; those of short breaks are among them.",
      citation: .annualReport, needs: [.column(ReviewColumn.cancelled)],
      in: .reviews, publication: .service(), counts: .itsOwn,
      .counting(\.reviews) { $0.review.isCancelled ? .met : .outside }),
    FigureDefinition(
      "reviews.shortBreak", "Reviews of short breaks", unit: "reviews", kind: .count,
      is: "Reviews held in the period of children in an agreed series of short breaks (V3 or V4). "
        + "They stand apart and are in no other figure of reviews held.",
      citation: .shortBreaks,
      needs: [.table(.reviews), .table(.episodes), .column(EpisodeColumn.legalStatus)],
      in: .reviews, publication: .children(), counts: .itsOwn,
      .counting(\.reviews) {
        $0.review.standing == .shortBreak && !$0.review.isCancelled ? .met : .outside
      }),
    FigureDefinition(
      "reviews.dueDisagreement", "Reviews whose recorded due date is another", unit: "reviews",
      kind: .count,
      is: "Reviews held in the period whose due date is known to the day and is not the one that "
        + "was recorded. The due date by the regulations counts.",
      citation: .reviewTimes, direction: .lowerIsBetter,
      needs: [.column(ReviewColumn.due)],
      in: .reviews, uses: [.months], publication: .service(), counts: .itsOwn,
      .counting(\.reviews) { review in
        guard review.isHeld, let due = review.dueDate else { return .outside }
        guard let recorded = review.review.recordedDue else {
          return review.review.isDueUnread ? .leftOut(.undetermined) : .outside
        }
        if review.isUnsure { return .leftOut(.undetermined) }
        return due == recorded ? .outside : .met
      }),
  ]

  /// Section A: reviews and timeliness, counted by child.
  static let childReviewFigures: [FigureDefinition] = [
    childrenAllOnTime,
    childrenUpToDate,
    FigureDefinition(
      "children.neverReviewed", "Children due a first review and never reviewed", unit: "children",
      kind: .count,
      is: "Children looked after on the last day whose first review was due by then and who have "
        + "had no review since they came into care, where the data shows both.",
      says: FigureWording(
        "children", "had never been reviewed and are among those waiting",
        none: "Every child due a first review has had one."),
      citation: .firstReview, direction: .lowerIsBetter,
      standard: Standard(
        .none, words: "no child", source: Citation.firstReview.provision),
      needs: [.table(.reviews), .table(.episodes)],
      in: .childrenReviewed, family: .neverReviewed, uses: [.months], publication: .service(),
      counts: .itsOwn,
      .counting(\.children) { child in
        guard child.isFirstReviewDue, child.isWhollySeen, !child.hasReviewOfPeriodOfCare else {
          return .outside
        }
        return child.isReviewUnread ? .leftOut(.undetermined) : .met
      }),
    FigureDefinition(
      "children.reviewedInSixMonths", "Children reviewed in the last six months", unit: "children",
      kind: .proportion,
      is: "Of the children looked after on the last day, those of whom a review was held in the "
        + "six calendar months up to it. A child who has just come into care may not be due one "
        + "yet.",
      numerator: "children with a review in the six months",
      denominator: "children looked after", leftOut: [.undetermined], citation: .laterReviews,
      direction: .higherIsBetter, needs: [.tables([.reviews, .episodes], or: .annexA)],
      in: .childrenReviewed, publication: .service(), counts: .all(.lookedAfter),
      .counting(\.recentReviews) { $0.outcome }),
    FigureDefinition(
      "children.iroContactSixMonths", "Children seen by their IRO in the last six months",
      unit: "children", kind: .proportion,
      is:
        "Of the children looked after on the last day by list 8 of Annex A, those whom the IRO saw "
        + "or was in contact with in the six calendar months up to it.",
      numerator: "children with contact in the six months",
      denominator: "children looked after", leftOut: [.undetermined], citation: .annualReport,
      direction: .higherIsBetter,
      needs: [.table(.annexA), .column(AnnexAColumn.officerVisit)],
      in: .childrenReviewed, publication: .service(), counts: .all(.lookedAfter),
      .counting(\.recentContacts) { $0.outcome }),
  ]
}

extension ObligationSubject {
  /// Calendar days from the latest day it was due to the end of the period.
  var daysOverdue: Int {
    obligation.window.latest.map { CivilDate.days(from: $0, to: periodEnd) } ?? 0
  }
}
