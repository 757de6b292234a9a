import CareRecords
import StatutoryReviews

/// A child looked after on the last day of the period.
struct ChildSubject {
  /// Obligations that count for the child (ruling 13), by what became of them.
  var dueOnTime = 0
  var dueNotMet = 0
  var dueUndetermined = 0
  var hasOverdue = false
  var hasUndeterminedOpen = false
  /// Whether the latest possible day of the first review is past.
  var isFirstReviewDue = false
  /// Whether the start of care is known and on or after the day reviews are complete from.
  var isWhollySeen = false
  var hasReviewOfPeriodOfCare = false
  var daysInCare = 0
  /// Reviews held in the reporting period, by what their codes say (ruling 17).
  var reviewsHeld = 0
  var reviewsUnder4 = 0
  var reviewsNotConveyed = 0
  var reviewsCodeMissing = 0
  var hasOfficer = false
  var traits: ChildTraits
  /// The last day of the period.
  var lastDay: CivilDate
  /// Since when the child has been looked after.
  var inCare: KnownSince
  /// The officers over the whole period; nil where the child was not looked after on every day.
  var continuity: OfficerContinuity?
  /// Placements in the period (ruling 28).
  var placements = 0
  /// Since when the child has been in the present placement; nil in temporary ones only.
  var placement: KnownSince?
  var isPlacedForAdoption = false
  /// Different social workers in the period.
  var socialWorkers = 0
  var isAsylumSeeker = false
  var health: HealthOutcomes?
}

extension ChildSubject: FigureSubject {
  static var table: SubjectTable { .episodes }

  func slot(_ dimension: Dimension) -> Int {
    switch dimension {
    case .changes: continuity?.changes ?? -1
    case .workers: min(socialWorkers, ReportingPeriod.longest)
    case .sdqBand:
      health?.difficultiesScore.map { Int(DifficultiesBand(score: Int($0)).rawValue) } ?? -1
    default: traits.slot(dimension)
    }
  }
}

/// A period of care that began, or ended, in the reporting period.
struct CareMove {
  /// Whether an allocation held in time, where it is the start that counts.
  enum AllocationInTime {
    case yes, no, startUnknown, leftBefore, notYetDue
  }

  var allocation: AllocationInTime = .no
  var traits: ChildTraits
  var ceased: CeasedGroup
}

extension CareMove: FigureSubject {
  static var table: SubjectTable { .episodes }

  func slot(_ dimension: Dimension) -> Int {
    dimension == .recGroup ? Int(ceased.rawValue) : traits.slot(dimension)
  }
}

/// What a child is on a day, by which figures are broken down.
struct ChildTraits {
  /// Whole years, nil when not known.
  var age: Int?
  var sex: Sex
  var ethnicGroup: EthnicGroup
  var legalStatus: LegalStatusGroup
  var placement: PlacementGroup
  var need: CategoryOfNeed

  /// The place of the child's group among the groups of a dimension, -1 for none.
  func slot(_ dimension: Dimension) -> Int {
    switch dimension {
    case .ageBand: Int(AgeBand(age: age).rawValue)
    case .sex: KeySpaces.slot(sex)
    case .ethnicGroup: Int(ethnicGroup.rawValue)
    case .legalStatus: Int(legalStatus.rawValue)
    case .placement: Int(placement.rawValue)
    case .need: KeySpaces.slot(need)
    default: -1
    }
  }
}

/// Since when something has gone on, as far as the data tells.
struct KnownSince {
  /// The first day seen.
  var day: CivilDate
  /// Whether it began on that day, and not earlier.
  var isKnown: Bool

  /// Whether something has lasted long enough.
  enum Answer { case yes, no, unknown }

  /// Whether it has gone on for a number of months at the end of a day (ruling 29).
  ///
  /// From 1 April to 31 March is twelve months. Where the beginning is not known, the first day seen
  /// counts if it suffices.
  func hasLasted(months: Int, on last: CivilDate) -> Answer {
    if day.adding(months: months) <= last.adding(days: 1) { return .yes }
    return isKnown ? .no : .unknown
  }
}
