import CareRecords
import StatutoryReviews

extension Catalogue {
  /// The extract of the Safeguarding Dataset has episodes, but no placements in them.
  private static let needs: [Need] = [.table(.episodes), .column(EpisodeColumn.placement)]
  private static let supported = PlacementType.k3

  /// The share of second reviews by which the child had a plan for permanence.
  static let permanenceBySecondReview = FigureDefinition(
    "permanence.bySecondReview", "Second reviews with a plan for permanence", unit: "reviews",
    kind: .proportion,
    is: "Of the second reviews of children in care held in the period for which it is recorded, "
      + "those by which the child had a plan for permanence. A review is the second where the "
      + "records go back to the day on which care began.",
    numerator: "second reviews with PERMANENCE_PLAN = Y",
    denominator: "second reviews with Y or N", leftOut: [.blank, .invalid, .undetermined],
    citation: .permanence, direction: .higherIsBetter,
    needs: [.table(.episodes), .column(ReviewColumn.permanencePlan)],
    in: .permanencePlans, publication: .children(), counts: .itsOwn,
    .counting(\.reviews) { $0.answeredAtSecond($0.review.permanencePlan) })

  /// The share of children with three or more placements.
  public static let placementsThreeOrMore = FigureDefinition(
    "placements.threeOrMore", "Children with three or more placements in the period",
    unit: "children", kind: .proportion,
    is: "Of the children looked after on the last day, those with three or more placements in "
      + "the period. Temporary placements and changes that keep the carer do not count.",
    says: FigureWording(
      "children", "had three or more placements", others: "had at most two placements"),
    numerator: "children with three or more placements",
    denominator: "children looked after on the last day",
    citation: .nairo9, direction: .lowerIsBetter, needs: needs,
    in: .placements, publication: .children(), counts: .all(.lookedAfter),
    .counting(\.children) {
      if $0.isPlacementUnread { return .leftOut(.undetermined) }
      if $0.placements.lowerBound >= 3 { return .met }
      return $0.placements.upperBound >= 3 ? .leftOut(.undetermined) : .notMet
    })

  /// The share of children in a lasting placement.
  static let placementsLongTerm = FigureDefinition(
    "placements.longTerm", "Children in a lasting placement", unit: "children",
    kind: .proportion,
    is: "Of the children under 16 looked after on the last day for two and a half years or more, "
      + "those who have been in one placement for two years or more, or are placed for adoption.",
    says: FigureWording(
      "children in care for long", "were in a lasting placement",
      others: "were not in a lasting placement"),
    numerator: "children in one placement for two years or more, or placed for adoption",
    denominator: "children under 16 looked after for two and a half years or more",
    leftOut: [.startUnknown, .ageUnknown, .placementStartUnknown], citation: .nairo9,
    direction: .higherIsBetter, needs: needs,
    in: .placements, publication: .children(), counts: .itsOwn,
    .counting(\.children) { $0.lastingPlacement(asPublished: false) })

  /// Why children changed their placement.
  static let placementChangeReasons = FigureDefinition(
    "placements.changeReasons", "Changes of placement by reason", unit: "changes",
    kind: .distribution,
    is: "Changes from one placement to another within a period of care, the new one begun in the "
      + "period, by the reason recorded when the old one ended.",
    citation: .nairo9, by: [.changeReason], needs: needs,
    in: .placements, tables: [.placements: [.changeReason]],
    publication: .children([.changeReason]),
    counts: .all(.placementChanges),
    .counting(\.placementChanges) { _ in .met })

  /// How long children wait for a placement for adoption.
  static let adoptionDays = FigureDefinition(
    "adoption.daysToPlacement", "Days from entering care to placement for adoption",
    unit: "days", kind: .duration,
    is: "Calendar days from the start of care to the first placement for adoption, of the "
      + "children first placed for adoption in the period.",
    leftOut: [.startUnknown], citation: .nairo9, direction: .lowerIsBetter,
    needs: needs,
    in: .whereChildrenWent, publication: .children(), counts: .itsOwn,
    .counting(\.adoptions) {
      $0.days == nil ? .leftOut(.startUnknown) : .met
    } amount: {
      $0.days ?? 0
    })

  /// Section E: plans for permanence, how stable placements are, and how soon children are placed for adoption.
  static let placementFigures: [FigureDefinition] = [
    permanenceBySecondReview, placementsThreeOrMore, placementsLongTerm,
    FigureDefinition(
      "placements.supportedAccommodation", "Children in supported accommodation",
      unit: "children", kind: .count,
      is: "Children looked after on the last day who are placed in supported accommodation on that "
        + "day. The annual return has a code for it (K3) from 2024-25 on.",
      citation: .nairo9, needs: needs + [.placement(supported)],
      in: .placements,
      // The public edition has a group of supported and similar placements, so whoever knew this
      // number would know how many children are in the similar ones.
      publication: .restricted, counts: .itsOwn,
      .counting(\.children) { $0.isIn(supported) }),
    FigureDefinition(
      "placements.supportedAccommodationUnder16",
      "Children under 16 in supported accommodation", unit: "children", kind: .count,
      is:
        "Children under 16 looked after on the last day who are placed in supported accommodation "
        + "(K3) on that day. It is only for young people of 16 and 17.",
      says: FigureWording("children under 16", "lived in supported accommodation on {day}"),
      citation: .placementsUnder16, direction: .lowerIsBetter,
      standard: Standard(.none, words: "no child under 16", source: "regulation 27A"),
      needs: needs + [.placement(supported)],
      in: .placements, publication: .restricted, counts: .itsOwn,
      .counting(\.children) { child in
        if let age = child.traits.age, age >= 16 { return .outside }
        let outcome = child.isIn(supported)
        // Of whom the age is not known, nobody can say that he or she is 16.
        return outcome == .met && child.traits.age == nil ? .leftOut(.undetermined) : outcome
      }),
    placementChangeReasons, adoptionDays,
  ]
}

extension ChildSubject {
  /// How the child counts in a number of children in one type of placement.
  ///
  /// Where the placement is blank or cannot be read, the child may be in any.
  fileprivate func isIn(_ type: PlacementType) -> Outcome {
    if placementType == type { return .met }
    return placementType.isListed ? .outside : .leftOut(.undetermined)
  }

  /// How the child counts in the share of children in lasting placements (ruling 29).
  ///
  /// - Parameter asPublished: whether a placement for adoption counts as the Department counts it: by
  ///   how long it and the placement before it have lasted together.
  func lastingPlacement(asPublished: Bool) -> Outcome {
    if isBirthUnread { return .leftOut(.undetermined) }
    if let age = traits.age, age >= 16 { return .outside }
    switch inCare.hasLasted(months: 30, on: lastDay) {
    case .no: return .outside
    case .unknown: return .leftOut(.startUnknown)
    case .yes: break
    }
    if isPlacementUnread { return .leftOut(.undetermined) }
    guard traits.age != nil else { return .leftOut(.ageUnknown) }
    guard var placement else { return .notMet }
    if isPlacedForAdoption {
      guard asPublished else { return .met }
      placement = placementBefore ?? placement
    }
    return switch placement.hasLasted(months: 24, on: lastDay) {
    case .yes: .met
    case .no: .notMet
    case .unknown: .leftOut(.placementStartUnknown)
    }
  }
}
