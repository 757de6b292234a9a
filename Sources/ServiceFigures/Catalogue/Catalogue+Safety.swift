import CareRecords
import StatutoryReviews

extension Catalogue {
  /// Children who went missing.
  package static let missingChildren = FigureDefinition(
    "missing.children", "Children who went missing", unit: "children", kind: .count,
    is: "Different children who went missing at least once in the period; being away from a "
      + "placement without authorisation does not count.",
    citation: .nairo9, direction: .lowerIsBetter, needs: [.table(.missing)],
    in: .placements, publication: .children(), counts: .itsOwn,
    .counting(\.incidents) {
      guard $0.isFirstOfChild else { return .outside }
      return $0.isUnread ? .leftOut(.undetermined) : .met
    })

  /// How many social workers each child had.
  static let socialWorkersPerChild = FigureDefinition(
    "socialWorkers.perChild", "Children by the number of their social workers",
    unit: "children", spreadUnit: "social workers", kind: .distribution,
    is: "Children looked after on the last day, by how many different social workers were "
      + "responsible for them on any day of the period.",
    leftOut: [.notRecorded], citation: .nairo9, direction: .lowerIsBetter, by: [.workers],
    needs: [.table(.episodes), .table(.socialWorkers)],
    in: .placements, tables: [.placements: [.workers]], publication: .children([.workers]),
    counts: .all(.lookedAfter),
    .counting(\.children) {
      if $0.isWorkerUnread { return .leftOut(.undetermined) }
      return $0.socialWorkers == 0 ? .leftOut(.notRecorded) : .met
    } amount: {
      $0.socialWorkers
    })

  /// Section E: the people around the children, and children who went missing.
  static let safetyFigures: [FigureDefinition] =
    [
      socialWorkersPerChild,
      missingChildren,
      FigureDefinition(
        "missing.incidents", "Times children went missing", unit: "incidents", kind: .count,
        is: "Times a child went missing in the period, one for each child and day.",
        citation: .nairo9, direction: .lowerIsBetter, needs: [.table(.missing)],
        in: .placements, publication: .children(whoAreIn: missingChildren), counts: .itsOwn,
        .counting(\.incidents) { $0.isUnread ? .leftOut(.undetermined) : .met }),
    ] + libertyFigures

  /// Section E: children whom a court allowed to be deprived of liberty (DoLo).
  private static let libertyFigures: [FigureDefinition] = [
    FigureDefinition(
      "children.deprivedOfLiberty", "Children deprived of liberty on the last day",
      unit: "children", kind: .count,
      is: "Children looked after on the last day whom an order of a court deprives of liberty on "
        + "that day (DoLo, in returns from 2026-27 on); secure accommodation is not among it.",
      citation: .nairo9, needs: [.table(.episodes), .table(.deprivationOfLiberty)],
      in: .placements, publication: .restricted, counts: .itsOwn,
      .counting(\.children) {
        if $0.isDeprivedOfLiberty { return .met }
        return $0.isLibertyUnread ? .leftOut(.undetermined) : .outside
      }),
    FigureDefinition(
      "children.deprivedOfLibertyInYear", "Children deprived of liberty in the period",
      unit: "children", kind: .count,
      is:
        "Different children whom an order of a court deprived of liberty on any day of the period "
        + "(DoLo).",
      citation: .nairo9, needs: [.table(.deprivationOfLiberty)],
      in: .placements, publication: .children(), counts: .itsOwn,
      .counting(\.deprivations) {
        $0.isRepeated || !$0.isDeprived ? .leftOut(.undetermined) : .met
      }),
    FigureDefinition(
      "children.deprivedOfLibertyDays", "Days on which children were deprived of liberty",
      unit: "days", kind: .duration,
      is:
        "Calendar days of the period on which an order of a court deprived a child of liberty, of "
        + "the children of whom there was such a day; first and last days count, and a day under "
        + "two orders counts once.",
      citation: .nairo9, needs: [.table(.deprivationOfLiberty)],
      // So few children have such days that their median would be one child's.
      in: .placements, publication: .restricted, counts: .itsOwn,
      .counting(\.deprivations) {
        $0.isRepeated || $0.isLengthUnread ? .leftOut(.undetermined) : .met
      } amount: {
        $0.days
      }),
  ]

  /// The share of care leavers in education, training or employment.
  static let careLeaversActive = leaving(
    "careLeavers.active", "Care leavers in education, training or employment", .activity,
    is: "Of the care leavers in the return who are alive, those in education, training or "
      + "employment, full time or part time.",
    says: FigureWording(
      "care leavers", "were in education, training or employment",
      others: "were not in education, training or employment"),
    numerator: "care leavers with ACTIV of F or P"
  ) { leaver in
    outcome(leaver.activity) { $0.isActive }
  }

  /// The share of care leavers in suitable accommodation.
  static let careLeaversSuitableAccommodation = leaving(
    "careLeavers.suitableAccommodation", "Care leavers in suitable accommodation", .accommodation,
    is: "Of the care leavers in the return who are alive, those in suitable accommodation.",
    says: FigureWording(
      "care leavers", "lived in suitable accommodation",
      others: "did not live in suitable accommodation"),
    numerator: "care leavers with ACCOM ending in 1"
  ) { leaver in
    outcome(leaver.accommodation) { $0.isSuitable }
  }

  /// Section E: young people who have left care (OC3).
  static let careLeaverFigures: [FigureDefinition] = [
    leaving(
      "careLeavers.inTouch", "Care leavers whom the authority is in touch with", .inTouch,
      is: "Of the care leavers in the return who are alive, those whom the authority is in touch "
        + "with.",
      says: FigureWording(
        "care leavers", "were in touch with the authority",
        others: "were not in touch with the authority"),
      numerator: "care leavers with IN_TOUCH = YES"
    ) { leaver in
      outcome(leaver.contact) { $0 == .yes }
    },
    careLeaversActive, careLeaversSuitableAccommodation,
  ]

  private static func leaving(
    _ id: String, _ title: String, _ column: OC3Column, is sentence: String,
    says wording: FigureWording, numerator: String,
    _ outcome: @escaping @Sendable (CareLeaverOutcomes) -> Outcome
  ) -> FigureDefinition {
    FigureDefinition(
      id, title, unit: "care leavers", kind: .proportion, is: sentence, says: wording,
      numerator: numerator,
      denominator: "care leavers with a code recorded, those who died left out",
      leftOut: [.died, .blank, .invalid], citation: .nairo9, direction: .higherIsBetter,
      by: [.leaverAge], needs: [.table(.oc3), .column(column)],
      in: .leavingCare, tables: [.leavingCare: [.leaverAge]],
      // Not by age for the public: in three tables of the same young people by the same ages, each
      // would show what another withholds.
      publication: .children(), counts: .all(.careLeavers),
      .counting(\.careLeavers) {
        let leaver = $0.outcomes
        guard leaver.isFilled else { return .outside }
        // Of whom the contact cannot be read, nobody knows if he or she is alive.
        if leaver.contact == .unlisted { return .leftOut(.invalid) }
        return leaver.contact == .died ? .leftOut(.died) : outcome(leaver)
      })
  }

  private static func outcome<Code: CodeSet>(_ code: Code, _ isMet: (Code) -> Bool) -> Outcome {
    if code == .blank { return .leftOut(.blank) }
    if code == .unlisted { return .leftOut(.invalid) }
    return isMet(code) ? .met : .notMet
  }
}
