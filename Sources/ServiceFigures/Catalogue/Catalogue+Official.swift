import CareRecords
import StatutoryReviews

// What the Department for Education publishes of the figures, and how far both are the same. The
// words in quotation marks are those of its files.
extension Catalogue {
  /// Every published number that a figure is held against, in the order of print.
  package static let official: [OfficialMeasure] =
    careMeasures + placementMeasures + healthMeasures + careLeaverMeasures

  /// The figures as the Department counts them, where it counts otherwise.
  static let countedAsPublished = official.compactMap(\.variant)

  /// Figures of which the Department publishes something that ours cannot be held against, with the
  /// reason.
  package static let notComparable: [(figure: FigureDefinition, reason: String)] = [
    (
      missingChildren,
      "The Department gives the share of all children looked after in the year, and a file of it has "
        + "not been seen."
    ),
    (
      adoptionDays,
      "The Department gives an average in years and months, for England alone, of children adopted in "
        + "the year. Ours is a median in days, of children placed for adoption in the year."
    ),
  ]

  private static let onceAYear = OfficialLikeness.near(
    "The Department counts a child once a year; ours counts every period of care.")

  private static let careMeasures: [OfficialMeasure] = [
    OfficialMeasure(
      childrenLookedAfter, .rate("Children looked after on 31 March each year"), .same, .figure),
    OfficialMeasure(
      childrenStarted, title: "Children whose care began",
      .rate("Children starting to be looked after each year"), onceAYear,
      .counted(
        variant(of: childrenStarted, is: "Children whose care began in the period, each once.") {
          .counting(\.starts) { $0.isRepeated ? .outside : .met }
        })),
    OfficialMeasure(
      childrenCeased, title: "Children whose care ended",
      .rate("Children ceasing to be looked after each year"), onceAYear,
      .counted(
        variant(of: childrenCeased, is: "Children whose care ended in the period, each once.") {
          .counting(\.endings) { $0.isRepeated ? .outside : .met }
        })),
  ]

  private static let placementMeasures: [OfficialMeasure] =
    [
      OfficialMeasure(
        placementsThreeOrMore,
        .share(
          .placementStability, "CLA on 31 March",
          "With 3 or more placements during the year", of: "Total children"),
        .same, .figure),
      OfficialMeasure(
        placementsLongTerm,
        .share(
          .placementStability,
          "Children looked after continuously for at least 2.5 years on 31 March aged under 16 "
            + "years",
          "Living with the same carer for at least 2 years", of: "Total children"),
        .near(
          "A placement for adoption counts with the placement before it, and both must have lasted "
            + "two years together; ours counts every child placed for adoption."),
        .counted(
          variant(
            of: placementsLongTerm,
            is: "Of the children under 16 looked after on the last day for two and a half years or "
              + "more, those with one carer for two years or more. A placement for adoption counts "
              + "with the placement before it."
          ) { .counting(\.children) { $0.lastingPlacement(asPublished: true) } })),
      OfficialMeasure(
        socialWorkersPerChild, group: "3 or more",
        title: "Children with three or more social workers in the period",
        .share(
          .socialWorkers, "CLA on 31 March", "3 or more social workers during the year",
          of: "Total children"),
        .same, .groups(.workers) { (Int($0) ?? 0) >= 3 }),
    ] + ReasonPlaceChange.list.map { changeReason($0.member, $0.code, $0.label) }

  private static func changeReason(
    _ reason: ReasonPlaceChange, _ code: String, _ label: String
  ) -> OfficialMeasure {
    OfficialMeasure(
      placementChangeReasons, group: code, title: label,
      .share(
        .placementChanges, "Reason for placement change during the year", published(reason),
        of: "Total placements changing"),
      .near(
        "The Department counts every end of a placement for which a reason is recorded, also where "
          + "the carer stays the same; ours counts changes of carer."),
      .counted(
        variant(
          of: placementChangeReasons, suffix: code, leftOut: [.invalid],
          needs: [.table(.episodes), .column(EpisodeColumn.reasonChanged)],
          is: "Of the ends of placements in the period for which a reason is recorded, those with "
            + "the reason \(code)."
        ) {
          .counting(\.recordedChanges) { change in
            if change.reason == .unlisted { return .leftOut(.invalid) }
            return change.reason == reason ? .met : .notMet
          }
        }))
  }

  /// What the Department's files call a reason.
  private static func published(_ reason: ReasonPlaceChange) -> String {
    switch reason {
    case .carpl: "Change to/implementation of care plan"
    case .close: "Resignation or closure of provision"
    case .alleg: "Allegation (s47)"
    case .stand: "Standards of care concern"
    case .apprr: "Approval removed"
    case .creqb: "Carer requests placement ends due to child's behaviour"
    case .creqo: "Carer requests placement end other than due to child's behaviour"
    case .child: "Child requests placement to end"
    case .lareq: "Responsible/area authority requests placement ends"
    case .place: "Change in the status of a placement only"
    case .custod: "Custody arrangement"
    case .other, .blank, .unlisted: "Other"
    }
  }

  private static let noRecordCounts = OfficialLikeness.near(
    "The Department counts children without an answer as well; ours leaves them out.")

  private static let healthMeasures: [OfficialMeasure] = [
    health(
      healthAssessment, "Health assessments: Children looked after all ages",
      "Had their annual health assessment", "Total all ages"
    ) { outcome($0.healthAssessment) },
    health(
      healthDental, "Health assessments: Children looked after all ages",
      "Had their teeth checked by a dentist", "Total all ages"
    ) { outcome($0.dentalCheck) },
    health(
      healthImmunisations, "Health assessments: Children looked after all ages",
      "Had their immunisations up to date", "Total all ages"
    ) { outcome($0.immunisations) },
    health(
      healthConvicted, "Convictions: Children looked after Ages 10 to 17 years",
      "Convicted or subject to youth cautions, or youth conditional cautions during the year",
      "Total ages 10 to 17 years", ages: 10...17
    ) { outcome($0.convicted) },
    health(
      healthSubstanceMisuse, "Substance misuse: Children looked after all ages",
      "Identified as having a substance misuse problem", "Total all ages"
    ) { outcome($0.substanceMisuse) },
    health(
      sdqCompleted, "Ages 5 to 16 years with SDQ score", "SDQ score was received",
      "Total ages 5 to 16 years", ages: 5...16,
      likeness: .near(
        "The Department counts children aged 5 to 16, also those without a record; ours counts "
          + "children aged 4 to 16 with one.")
    ) { health in
      health.difficultiesScore != nil ? .met : health.isScoreUnread ? .leftOut(.invalid) : .notMet
    },
    OfficialMeasure(
      sdqScore, group: "17-40", title: "Scores that are a cause for concern (17 or more)",
      .share(
        .outcomes, "Ages 5 to 16 years with SDQ score", "SDQ score is a cause for concern",
        of: "SDQ score was received"),
      .near("The Department counts children aged 5 to 16; ours counts those aged 4 to 16."),
      .counted(
        variant(
          of: sdqScore,
          is:
            "Of the children aged 5 to 16 looked after for twelve months or more with a strengths "
            + "and difficulties score, those with 17 or more."
        ) {
          .counting(\.children) { child in
            let outcome = child.health(ages: 5...16) { health in
              guard let score = health.difficultiesScore else {
                return health.isScoreUnread ? .leftOut(.invalid) : .outside
              }
              return DifficultiesBand(score: Int(score)) == .concern ? .met : .notMet
            }
            return outcome == .leftOut(.notRecorded) ? .outside : outcome
          }
        })),
  ]

  /// Only a yes is counted; a blank is one of all the others.
  private static func outcome(_ answer: Answer) -> Outcome {
    switch answer {
    case .yes: .met
    case .no, .blank: .notMet
    case .invalid: .leftOut(.invalid)
    }
  }

  private static func health(
    _ figure: FigureDefinition, _ group: String, _ part: String, _ whole: String,
    ages: ClosedRange<Int>? = nil, likeness: OfficialLikeness = noRecordCounts,
    _ outcome: @escaping @Sendable (HealthOutcomes) -> Outcome
  ) -> OfficialMeasure {
    let children = ages.map { "children aged \($0.lowerBound) to \($0.upperBound)" } ?? "children"
    return OfficialMeasure(
      figure, .share(.outcomes, group, part, of: whole), likeness,
      .counted(
        variant(
          of: figure,
          is: "\(figure.title), of all \(children) looked after for twelve months or more."
        ) {
          .counting(\.children) { child in
            // Of whoever has no row, the Department has no answer to count.
            let counted = child.health(ages: ages, outcome)
            return counted == .leftOut(.notRecorded) ? .notMet : counted
          }
        }))
  }

  private static let careLeaverMeasures: [OfficialMeasure] =
    careLeavers(
      careLeaversActive, .activity, "Total in education, employment or training", of: "Total"
    ) { $0.activity == .unlisted ? .leftOut(.invalid) : $0.activity.isActive ? .met : .notMet }
    + careLeavers(
      careLeaversSuitableAccommodation, .accommodation, "Accommodation considered suitable",
      of: "Suitability total"
    ) {
      $0.accommodation == .unlisted
        ? .leftOut(.invalid) : $0.accommodation.isSuitable ? .met : .notMet
    }

  /// One measure for each of the two ages.
  private static func careLeavers(
    _ figure: FigureDefinition, _ dataset: OfficialDataset, _ part: String, of whole: String,
    _ outcome: @escaping @Sendable (CareLeaverOutcomes) -> Outcome
  ) -> [OfficialMeasure] {
    [LeaverAgeBand.from17, .from19].map { band in
      let ages = band.label
      return OfficialMeasure(
        figure, group: band.key, title: "\(figure.title), aged \(ages)",
        .share(dataset, "\(ages) years", part, of: whole),
        .near(
          "The Department also counts care leavers of whom nothing is known; ours leaves them out."),
        .counted(
          variant(
            of: figure, suffix: band.key, leftOut: [.ageUnknown],
            is: "\(figure.title), of all care leavers aged \(ages) in the return who are alive."
          ) {
            .counting(\.careLeavers) { leaver in
              let outcomes = leaver.outcomes
              guard outcomes.isFilled else { return .outside }
              if let age = leaver.age, LeaverAgeBand(age: age) != band { return .outside }
              if outcomes.contact == .unlisted { return .leftOut(.invalid) }
              if outcomes.contact == .died { return .leftOut(.died) }
              return leaver.age == nil ? .leftOut(.ageUnknown) : outcome(outcomes)
            }
          }))
    }
  }

  /// A figure as the Department counts it: from the same tables, with the same unit and direction.
  ///
  /// It is in no list of the report and in no file, so where it is printed is where the figure is.
  private static func variant(
    of figure: FigureDefinition, suffix: String = "", leftOut: [LeftOutReason] = [],
    needs: [Need]? = nil, is sentence: String,
    _ calculation: () -> Calculation
  ) -> FigureDefinition {
    FigureDefinition(
      "official.\(figure.id)" + (suffix.isEmpty ? "" : ".\(suffix)"), figure.title,
      unit: figure.unit, kind: figure.kind == .count ? .count : .proportion, is: sentence,
      leftOut: figure.leftOut.filter { $0 != .notRecorded && $0 != .blank } + leftOut,
      citation: figure.citation,
      direction: figure.direction, needs: needs ?? figure.needs,
      isPerPopulation: figure.kind == .count,
      in: figure.part, publication: .restricted, counts: .itsOwn, calculation())
  }
}

extension OfficialMeasure.Published {
  /// A share of the children, or changes, of a group.
  fileprivate static func share(
    _ dataset: OfficialDataset, _ group: String, _ part: String, of whole: String
  ) -> Self {
    Self(dataset: dataset, group: group, part: part, whole: whole)
  }

  /// A rate for every 10,000 children of the area.
  fileprivate static func rate(_ population: String) -> Self {
    Self(dataset: .numbers, group: nil, part: population, whole: nil)
  }
}
