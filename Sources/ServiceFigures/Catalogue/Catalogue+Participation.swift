import CareRecords
import StatutoryReviews

extension Catalogue {
  private static let leftOut: [LeftOutReason] = [.pn0, .blank, .invalid, .under4]

  private static let denominator =
    "reviews coded PN1 to PN7, of children aged 4 or over on the day or of unknown age"

  private static let needs: [Need] = [.table(.reviews), .column(ReviewColumn.code)]

  /// Reviews by participation code.
  package static let participationCodes = FigureDefinition(
    "participation.codes", "Reviews by the way the child took part", unit: "reviews",
    kind: .distribution,
    is: "All reviews held in the period, by participation code.",
    citation: .ssda903, by: [.code], needs: needs,
    in: .participation, isTableOnly: true, covers: [.participation],
    publication: .children([.code]),
    counts: .all(.reviewsHeld),
    .counting(\.reviews) { $0.isHeld ? .met : .outside })

  /// The share of reviews at which the child’s views were conveyed.
  package static let participationViewsConveyed = share(
    "participation.viewsConveyed", "Reviews at which the child's views were conveyed",
    is: "Of the reviews of children aged 4 or over, those at which the child's views were heard: "
      + "in person, through an advocate, by symbols or by other means.",
    says: FigureWording(
      "reviews of children aged 4 or over", "heard the child’s views",
      others: "did not hear the child’s views",
      inShort: (
        "children aged 4 or over were heard at {reviews}",
        "children aged 4 or over were not heard at {reviews}"
      )),
    numerator: "reviews coded PN1, PN2, PN3, PN5 or PN6", direction: .higherIsBetter,
    by: reviewBreakdowns, tables: [.quarter, .ageBand, .sex, .ethnicGroup, .placement],
    family: .heard, isHeadline: true, published: [.ageBand, .sex, .ethnicGroup]
  ) { $0.viewsConveyed }

  /// The share of reviews that the child attended.
  package static let participationAttended = share(
    "participation.attended", "Reviews that the child attended",
    is: "Of the reviews of children aged 4 or over, those that the child attended.",
    numerator: "reviews coded PN1, PN2, PN3 or PN4"
  ) { $0.attended }

  /// The share of reviews at which the child spoke.
  package static let participationSpokeForSelf = share(
    "participation.spokeForSelf", "Reviews at which the child spoke for themselves",
    is: "Of the reviews of children aged 4 or over, those at which the child spoke.",
    numerator: "reviews coded PN1"
  ) { $0 == .pn1 }

  /// The share of reviews at which an advocate spoke for the child.
  package static let participationAdvocate = share(
    "participation.advocate", "Reviews at which an advocate spoke for the child",
    is: "Of the reviews of children aged 4 or over, those at which an advocate spoke for the "
      + "child, whether the child was there or not.",
    numerator: "reviews coded PN2 or PN5"
  ) { $0 == .pn2 || $0 == .pn5 }

  /// The share of reviews at which no views were conveyed.
  package static let participationNone = share(
    "participation.none", "Reviews at which nothing of the child's views was conveyed",
    is: "Of the reviews of children aged 4 or over, those that the child neither attended nor "
      + "conveyed views to.",
    says: FigureWording(
      "reviews of children aged 4 or over",
      "were held without the child and without the child’s views",
      others: "had the child there or heard the child’s views"),
    numerator: "reviews coded PN7", direction: .lowerIsBetter, family: .heard
  ) { $0 == .pn7 }

  /// Section B: participation of children and parents.
  static let participationFigures: [FigureDefinition] = [
    participationCodes,
    participationViewsConveyed,
    participationAttended,
    participationSpokeForSelf,
    participationAdvocate,
    participationNone,
    FigureDefinition(
      "children.viewsAtEveryReview", "Children whose views were conveyed at every review",
      unit: "children", kind: .proportion,
      is: "Of the children looked after on the last day for over 4 weeks and reviewed in the "
        + "period at the age of 4 or over, those whose views were conveyed at each review (the "
        + "former indicator C63).",
      says: FigureWording(
        "children", "were heard at every review", others: "were not heard at one review or more"),
      numerator: "children whose views were conveyed at every review",
      denominator: "children reviewed in the period, every time at 4 or over",
      leftOut: [.noReview, .under4, .codeMissing], citation: .annualReport,
      direction: .higherIsBetter, needs: needs + [.table(.episodes)],
      in: .participation, order: 1, family: .heard, publication: .children(), counts: .itsOwn,
      .counting(\.children) { child in
        guard child.daysInCare > 28 else { return .outside }
        if child.isReviewUnread { return .leftOut(.undetermined) }
        if child.reviewsHeld == 0 { return .leftOut(.noReview) }
        if child.reviewsUnder4 > 0 { return .leftOut(.under4) }
        if child.reviewsNotConveyed > 0 { return .notMet }
        return child.reviewsCodeMissing > 0 ? .leftOut(.codeMissing) : .met
      }),
    FigureDefinition(
      "participation.parents", "Reviews to which parents contributed", unit: "reviews",
      kind: .proportion,
      is: "Of the reviews for which it is recorded, those to which a parent contributed.",
      says: FigureWording(
        "reviews", "had a contribution from parents", others: "had none from parents"),
      numerator: "reviews with PARENTS_CONTRIBUTED = Y", denominator: "reviews with Y or N",
      leftOut: [.blank, .invalid], citation: .annualReport, direction: .higherIsBetter,
      needs: [.column(ReviewColumn.parentsContributed)],
      in: .participation, order: 1, covers: [.participation], publication: .children(),
      counts: .itsOwn,
      .counting(\.reviews) { $0.answered($0.review.parentsContributed) }),
    FigureDefinition(
      "participation.seenBefore", "Reviews before which the IRO saw the child", unit: "reviews",
      kind: .proportion,
      is: "Of the reviews for which it is recorded, those before which the IRO spoke with the "
        + "child.",
      says: FigureWording(
        "reviews", "came after the IRO had seen the child",
        others: "came before the IRO had seen the child"),
      numerator: "reviews with CHILD_SEEN_BEFORE = Y", denominator: "reviews with Y or N",
      leftOut: [.blank, .invalid], citation: .annualReport, direction: .higherIsBetter,
      needs: [.column(ReviewColumn.childSeenBefore)],
      in: .participation, order: 1, covers: [.participation], publication: .service(),
      counts: .itsOwn,
      .counting(\.reviews) { $0.answered($0.review.childSeenBefore) }),
    FigureDefinition(
      "participation.advocacyOffered", "Reviews for which the child was offered an advocate",
      unit: "reviews", kind: .proportion,
      is: "Of the reviews for which it is recorded, those for which the child was offered an "
        + "advocate, whether the child wanted one or not.",
      numerator: "reviews with ADVOCACY_OFFERED = Y", denominator: "reviews with Y or N",
      leftOut: [.blank, .invalid], citation: .annualReport, direction: .higherIsBetter,
      needs: [.column(ReviewColumn.advocacyOffered)],
      in: .participation, order: 1, covers: [.participation], publication: .service(),
      counts: .itsOwn,
      .counting(\.reviews) { $0.answered($0.review.advocacyOffered) }),
  ]

  private static func share(
    _ id: String, _ title: String, is sentence: String, says wording: FigureWording? = nil,
    numerator: String,
    direction: Direction = .neither, by breakdowns: [Dimension] = [], tables: [Dimension] = [],
    family: FigureFamily? = nil, isHeadline: Bool = false, published: [Dimension] = [],
    _ isMet: @escaping @Sendable (ParticipationCode) -> Bool
  ) -> FigureDefinition {
    FigureDefinition(
      id, title, unit: "reviews", kind: .proportion, is: sentence, says: wording,
      numerator: numerator,
      denominator: denominator, leftOut: leftOut, citation: .annualReport, direction: direction,
      by: breakdowns, needs: needs, in: .participation, tables: [.participation: tables],
      covers: [.participation], family: family, isHeadline: isHeadline,
      publication: .children(published),
      counts: .reviews(where: isMet),
      .counting(\.reviews) { $0.participation(isMet) })
  }
}
