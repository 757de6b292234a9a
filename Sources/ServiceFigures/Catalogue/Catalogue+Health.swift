import CareRecords
import StatutoryReviews

extension Catalogue {
  private static let leftOut: [LeftOutReason] = [.startUnknown, .notRecorded, .blank, .invalid]
  private static let denominator =
    "children looked after on the last day for twelve months or more, with an answer recorded"

  /// The share of children whose health was assessed.
  static let healthAssessment = share(
    "health.assessment", "Children whose health was assessed", .healthAssessment,
    is: "Of the children looked after for twelve months or more, those who had the health "
      + "assessment due to them.",
    says: FigureWording(
      "children", "had their health assessed", others: "did not have their health assessed"),
    direction: .higherIsBetter
  ) { $0.healthAssessment }

  /// The share of children who were assessed in time when they came into care.
  static let healthInitialAssessment = FigureDefinition(
    "health.initialAssessment", "Initial health assessments within 20 working days",
    unit: "periods of care", kind: .proportion,
    is:
      "Of the periods of care that began in the period on a known day and lasted for more than 20 "
      + "working days, those with an initial health assessment by the twentieth working day after "
      + "the first. One held in the three months before counts, and so does a health assessment in "
      + "these 20 days of which nothing says that it was a review.",
    says: FigureWording(
      "children who came into care", "had an initial health assessment in 20 working days",
      others: "had no initial health assessment in 20 working days"),
    numerator: "periods of care with an initial health assessment in time",
    denominator: "periods of care for which the time was up",
    leftOut: [.startUnknown, .leftBefore, .notYetDue, .undetermined], citation: .initialHealth,
    direction: .higherIsBetter,
    standard: Standard(
      .all, words: "every child within 20 working days", source: "statutory guidance of 2015"),
    needs: [
      .table(.episodes), .table(.healthAssessments), .column(HealthAssessmentColumn.kind),
    ],
    in: .health, publication: .children(), counts: .itsOwn,
    .counting(\.starts) { move in
      switch move.healthAssessment {
      case .yes: .met
      case .no: .notMet
      case .unread: .leftOut(.undetermined)
      case .startUnknown: .leftOut(.startUnknown)
      case .leftBefore: .leftOut(.leftBefore)
      case .notYetDue: .leftOut(.notYetDue)
      }
    })

  /// The share of children whose teeth were checked.
  static let healthDental = share(
    "health.dental", "Children whose teeth were checked", .dentalCheck,
    is: "Of the children looked after for twelve months or more, those whose teeth were checked "
      + "by a dentist.",
    says: FigureWording(
      "children", "had their teeth checked", others: "did not have their teeth checked"),
    direction: .higherIsBetter
  ) { $0.dentalCheck }

  /// The share of children with up-to-date immunisations.
  static let healthImmunisations = share(
    "health.immunisations", "Children with up-to-date immunisations", .immunisations,
    is: "Of the children looked after for twelve months or more, those whose immunisations were "
      + "up to date.",
    says: FigureWording(
      "children", "had up-to-date immunisations", others: "had no up-to-date immunisations"),
    direction: .higherIsBetter
  ) { $0.immunisations }

  /// The share of children convicted or cautioned.
  static let healthConvicted = share(
    "health.convicted", "Children convicted or cautioned", .convicted,
    is: "Of the children aged 10 or over looked after for twelve months or more, those convicted "
      + "or cautioned in the year.", direction: .lowerIsBetter, ages: 10...Int.max, order: 1
  ) { $0.convicted }

  /// The share of children with a substance misuse problem.
  static let healthSubstanceMisuse = share(
    "health.substanceMisuse", "Children with a substance misuse problem", .substanceMisuse,
    is: "Of the children looked after for twelve months or more, those found to have a substance "
      + "misuse problem in the year.", direction: .lowerIsBetter, order: 1
  ) { $0.substanceMisuse }

  /// The share of children with a strengths and difficulties score.
  static let sdqCompleted = FigureDefinition(
    "health.sdqCompleted", "Children with a strengths and difficulties score",
    unit: "children", kind: .proportion,
    is: "Of the children aged 4 to 16 looked after for twelve months or more, those for whom a "
      + "strengths and difficulties questionnaire (SDQ) was completed.",
    numerator: "children with SDQ_SCORE",
    denominator: "children aged 4 to 16 looked after for twelve months or more, with a record",
    leftOut: [.startUnknown, .ageUnknown, .notRecorded, .invalid], citation: .nairo9,
    direction: .higherIsBetter, needs: needs(.difficultiesScore),
    in: .health, publication: .children(), counts: .met(.scores),
    .counting(\.children) { child in
      child.health(ages: 4...16) { health in
        guard health.difficultiesScore == nil else { return .met }
        return health.isScoreUnread ? .leftOut(.invalid) : .notMet
      }
    })

  /// The scores of strengths and difficulties.
  static let sdqScore = FigureDefinition(
    "health.sdqScore", "Strengths and difficulties scores", unit: "children",
    spreadUnit: "points", kind: .distribution,
    is: "Scores of the strengths and difficulties questionnaire (SDQ), from 0 to 40, of the "
      + "children for whom one was completed; a higher score means greater difficulties.",
    leftOut: [.startUnknown, .ageUnknown, .notRecorded, .blank, .invalid], citation: .nairo9,
    direction: .lowerIsBetter, by: [.sdqBand], needs: needs(.difficultiesScore),
    in: .health, tables: [.health: [.sdqBand]], publication: .children([.sdqBand]),
    counts: .all(.scores),
    .counting(\.children) { child in
      child.health(ages: 4...16) { health in
        guard health.difficultiesScore == nil else { return .met }
        return .leftOut(health.isScoreUnread ? .invalid : .blank)
      }
    } amount: {
      Int($0.health?.difficultiesScore ?? 0)
    })

  /// Section E: the health of children who came into care, and health and behaviour of children
  /// looked after for a year (OC2).
  static let healthFigures: [FigureDefinition] = [
    healthInitialAssessment, healthAssessment, healthDental, healthImmunisations, healthConvicted,
    healthSubstanceMisuse,
    sdqCompleted, sdqScore,
  ]

  private static func needs(_ column: OC2Column) -> [Need] {
    [.table(.episodes), .table(.oc2), .column(column)]
  }

  private static func share(
    _ id: String, _ title: String, _ column: OC2Column, is sentence: String,
    says wording: FigureWording? = nil, direction: Direction,
    ages: ClosedRange<Int>? = nil, order: Int = 0,
    _ answer: @escaping @Sendable (HealthOutcomes) -> Answer
  ) -> FigureDefinition {
    FigureDefinition(
      id, title, unit: "children", kind: .proportion, is: sentence, says: wording,
      numerator: "children with \(column.name) = 1",
      denominator: ages == nil
        ? denominator
        : "children aged 10 or over looked after on the last day for twelve months or more, with "
          + "an answer recorded",
      leftOut: ages == nil
        ? leftOut : [.startUnknown, .ageUnknown, .notRecorded, .blank, .invalid],
      citation: .nairo9, direction: direction, needs: needs(column), in: .health,
      order: order, publication: .children(),
      counts: ages == nil ? .all(.lookedAfterForYear) : .itsOwn,
      .counting(\.children) { child in
        child.health(ages: ages) { health in
          switch answer(health) {
          case .yes: .met
          case .no: .notMet
          case .blank: .leftOut(.blank)
          case .invalid: .leftOut(.invalid)
          }
        }
      })
  }
}

extension ChildSubject {
  /// How the child counts in a figure of children looked after for twelve months or more.
  ///
  /// Rulings 29 and 30 apply.
  ///
  /// - Parameter ages: the ages on the last day that the figure includes; nil for all.
  func health(
    ages: ClosedRange<Int>? = nil, _ outcome: (HealthOutcomes) -> Outcome
  ) -> Outcome {
    if ages != nil, isBirthUnread { return .leftOut(.undetermined) }
    if let ages, let age = traits.age, !ages.contains(age) { return .outside }
    switch inCare.hasLasted(months: 12, on: lastDay) {
    case .no: return .outside
    case .unknown: return .leftOut(.startUnknown)
    case .yes: break
    }
    if ages != nil, traits.age == nil { return .leftOut(.ageUnknown) }
    if isHealthUnread { return .leftOut(.undetermined) }
    guard let health else { return .leftOut(.notRecorded) }
    return outcome(health)
  }
}
