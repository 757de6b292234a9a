import CareRecords
import StatutoryReviews

/// A review in the period, with everything that figures need to know about it.
struct ReviewSubject {
  var review: Review
  /// Whether it counts in `reviews.held`: not cancelled and not of short breaks.
  var isHeld: Bool
  var verdict: Verdict
  /// Whether it looks late only as long as rows of the child that could not be read are not there.
  var isUnsure = false
  var kind: Obligation.Kind
  /// Whether rows of the child that could not be read may make it the second review of its care, or
  /// another one.
  var isKindUnsure = false
  var daysLate: Int?
  /// The due date where it is known to the day.
  var dueDate: CivilDate?
  var traits: ChildTraits
  var quarter: Int
  var month: Int
  /// The records made after the review; nil without the service's own export.
  var records: Records?

  /// Whether decisions and records were made in time.
  struct Records {
    var decisions: RecordTime
    var completed: RecordTime
    var sent: RecordTime
  }

  /// How the review counts in a proportion of reviews with codes PN1–PN7 (rulings 16).
  func participation(_ isMet: (ParticipationCode) -> Bool) -> Outcome {
    guard isHeld else { return .outside }
    switch review.code {
    case .blank:
      // Of a child under 4 a blank code says nothing that is missing.
      if let age = traits.age, age < 4 { return .leftOut(.under4) }
      return .leftOut(.blank)
    case .unlisted: return .leftOut(.invalid)
    case .pn0: return .leftOut(.pn0)
    default:
      if let age = traits.age, age < 4 { return .leftOut(.under4) }
      return isMet(review.code) ? .met : .notMet
    }
  }

  /// How the review counts among those held late.
  var late: Outcome {
    guard isHeld else { return .outside }
    if isUnsure { return .leftOut(.undetermined) }
    return verdict == .late ? .met : .outside
  }

  /// How the review counts in a share of yes among the second reviews of children in care.
  func answeredAtSecond(_ answer: Answer) -> Outcome {
    guard isHeld else { return .outside }
    if isKindUnsure { return .leftOut(.undetermined) }
    return kind == .second ? answered(answer) : .outside
  }

  /// How the review counts in a share of yes among yes and no answers.
  func answered(_ answer: Answer) -> Outcome {
    guard isHeld else { return .outside }
    return switch answer {
    case .yes: .met
    case .no: .notMet
    case .blank: .leftOut(.blank)
    case .invalid: .leftOut(.invalid)
    }
  }
}

extension ReviewSubject: FigureSubject {
  static var table: SubjectTable { .reviews }
  static var rows: RecordTable? { .reviews }
  static var isClustered: Bool { true }

  func slot(_ dimension: Dimension) -> Int {
    switch dimension {
    case .kind: Int(kind.rawValue)
    case .quarter: quarter
    case .month: month
    case .code: Int(review.code.rawValue)
    case .reason: KeySpaces.slot(review.lateReason)
    case .team: KeySpaces.slot(review.team)
    case .iro: KeySpaces.slot(review.officer)
    case .band: Int(LateBand(days: daysLate ?? 0).rawValue)
    default: traits.slot(dimension)
    }
  }
}

/// An obligation that no review has met, with everything that figures need to know about it.
struct ObligationSubject: FigureSubject {
  static var table: SubjectTable { .reviews }

  var obligation: Obligation
  /// Whether rows of the child that could not be read may have met it or may have made it.
  var isUnread = false
  /// Whether the latest day of its due window is in the period.
  var isLatestInPeriod: Bool
  /// The last day of the period.
  var periodEnd: CivilDate

  func slot(_ dimension: Dimension) -> Int {
    dimension == .kind ? Int(obligation.kind.rawValue) : -1
  }
}

/// The time between two reviews of one period of care, if it is longer than three months.
///
/// The second review is held in the reporting period.
struct ReviewInterval: FigureSubject {
  static var table: SubjectTable { .reviews }

  /// Whether a midway check was made strictly between the two.
  var hasMidwayCheck: Bool

  func slot(_ dimension: Dimension) -> Int { -1 }
}

/// Whether a step after a review was done in time.
enum RecordTime {
  case inTime, late, blank
  /// The cell holds something that is no day.
  case unread
  /// Dated before the review.
  case contradictory

  /// Compares a day with a limit of working days after the review.
  init(
    _ day: CivilDate?, isUnread: Bool, after review: CivilDate, limit: Int,
    _ calendar: WorkingDayCalendar
  ) {
    guard let day else {
      self = isUnread ? .unread : .blank
      return
    }
    if day < review {
      self = .contradictory
    } else {
      self = calendar.workingDays(from: review, to: day) <= limit ? .inTime : .late
    }
  }

  /// How the review counts in a share of records made in time.
  var outcome: Outcome {
    switch self {
    case .inTime: .met
    case .late: .notMet
    case .blank: .leftOut(.blank)
    case .unread: .leftOut(.invalid)
    case .contradictory: .leftOut(.datesContradict)
    }
  }
}
