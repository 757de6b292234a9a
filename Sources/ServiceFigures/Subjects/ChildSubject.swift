import CareRecords
import StatutoryReviews

/// A child looked after on the last day of the period.
struct ChildSubject {
  /// Obligations that count for the child (ruling 13), by their outcome.
  var dueOnTime = 0
  var dueNotMet = 0
  var dueUndetermined = 0
  var hasOverdue = false
  var hasUndeterminedOpen = false
  /// Whether the last day allowed for the first review has passed.
  var isFirstReviewDue = false
  /// Whether the start of care is known and the reviews are complete from that day.
  var isWhollySeen = false
  var hasReviewOfPeriodOfCare = false
  var daysInCare = 0
  /// Reviews held in the reporting period, by their participation codes (ruling 17).
  var reviewsHeld = 0
  var reviewsUnder4 = 0
  var reviewsNotConveyed = 0
  var reviewsCodeMissing = 0
  var hasOfficer = false
  /// Whether a row of the child in Reviews could not be read.
  var isReviewUnread = false
  /// Whether a row that could not be read may name the child's officer.
  var isOfficerUnread = false
  /// Whether the date of birth is there and cannot be read.
  var isBirthUnread = false
  /// Whether DUC, or a row of the child in UASC, cannot be read.
  var isAsylumUnread = false
  /// Whether a row of the child in OC2, or in SWEpisodes, cannot be read.
  var isHealthUnread = false
  var isWorkerUnread = false
  /// Whether a row of the child in DoLo, or the end of an order, cannot be read.
  var isLibertyUnread = false
  /// Whether the type, the provider or the place of a placement cannot be read.
  var isPlacementUnread = false
  var traits: ChildTraits
  /// The last day of the period.
  var lastDay: CivilDate
  /// Since when the child has been looked after.
  var inCare: KnownSince
  /// The officers over the whole period; nil where the child was not looked after on every day.
  var continuity: OfficerContinuity?
  /// The placement on the last day, a temporary one too.
  var placementType = PlacementType.blank
  /// The least and the most placements in the period (ruling 28).
  var placements = 0...0
  /// How long the child has been in the present placement; nil if all placements are temporary.
  var placement: KnownSince?
  /// The placement just before it in the same period of care; nil where there is none.
  var placementBefore: KnownSince?
  var isPlacedForAdoption = false
  /// Different social workers in the period; 0 where none is recorded.
  var socialWorkers = 0
  var isAsylumSeeker = false
  /// Whether an order of a court deprives the child of liberty on the last day.
  var isDeprivedOfLiberty = false
  var health: HealthOutcomes?
}

extension ChildSubject: FigureSubject {
  static var table: SubjectTable { .episodes }

  func slot(_ dimension: Dimension) -> Int {
    switch dimension {
    case .changes: continuity?.changes ?? -1
    // The groups begin with one social worker; a child with none recorded is in no group.
    case .workers: min(socialWorkers, ReportingPeriod.longest) - 1
    case .sdqBand:
      health?.difficultiesScore.map { Int(DifficultiesBand(score: Int($0)).rawValue) } ?? -1
    default: traits.slot(dimension)
    }
  }
}

/// A period of care that began, or ended, in the reporting period.
struct CareMove {
  /// Whether something was done in time after the start of care.
  enum InTime {
    case yes, no, startUnknown, leftBefore, notYetDue
    /// A row that could not be read may show that it was.
    case unread
  }

  /// Whether an officer was allocated; used only for the start of care.
  var allocation: InTime = .no
  /// Whether the child's health was assessed; used only for the start of care.
  var healthAssessment: InTime = .no
  var traits: ChildTraits
  var ceased: CeasedGroup
  /// Whether another period of care of the child began, or ended, in the reporting period before.
  var isRepeated = false
}

extension CareMove: FigureSubject {
  static var table: SubjectTable { .episodes }

  func slot(_ dimension: Dimension) -> Int {
    dimension == .recGroup ? Int(ceased.rawValue) : traits.slot(dimension)
  }
}

/// The characteristics of a child on a day, by which figures are broken down.
struct ChildTraits {
  /// Whole years, nil when not known.
  var age: Int?
  var sex: Sex
  var ethnicGroup: EthnicGroup
  var legalStatus: LegalStatusGroup
  var placement: PlacementGroup
  var need: CategoryOfNeed

  /// The index of the child's group among the groups of a dimension; -1 for none.
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

/// The day since which something has continued, as far as the data shows.
struct KnownSince {
  /// The first day seen.
  var day: CivilDate
  /// Whether it began on that day; if false, it may have begun earlier.
  var isKnown: Bool

  /// Whether something has lasted long enough.
  enum Answer { case yes, no, unknown }

  /// Whether it has lasted for a number of months at the end of a day (ruling 29).
  ///
  /// From 1 April to 31 March is twelve months. If the beginning is not known, the answer is yes if
  /// the time since the first day recorded is long enough.
  func hasLasted(months: Int, on last: CivilDate) -> Answer {
    if day.adding(months: months) <= last.adding(days: 1) { return .yes }
    return isKnown ? .no : .unknown
  }
}
