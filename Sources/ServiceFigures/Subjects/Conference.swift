import CareRecords
import StatutoryReviews

/// A child protection conference, put together from all rows of one family and day.
struct Conference: Sendable {
  /// Whether a conference was held in time, from the most favourable to the least.
  enum Timeliness: Int, Comparable, Sendable {
    case inTime
    /// Held before the strategy discussion from which it was due.
    case contradictory
    case unknown, late

    static func < (left: Timeliness, right: Timeliness) -> Bool { left.rawValue < right.rawValue }
  }

  var kind: ConferenceKind
  /// The day by which it was due; nil where the data does not tell.
  var due: CivilDate?
  /// The day held; nil while it has not been held.
  var held: CivilDate?
  /// Whether it is a conference of the reporting period.
  var isInPeriod: Bool
  /// Whether HELD cannot be read: nobody knows if and when it was held.
  var isHeldUnread = false
  /// Whether a cell that cannot be read leaves open when it was due.
  var isDueOpen = false
  /// Whether it may be another conference of the family on the same day.
  var mayBeRepeated = false
  var timeliness = Timeliness.unknown
  /// Calendar days that it is overdue on the last day; nil where it is not overdue.
  var daysOverdue: Int?
  /// Whether nobody can tell if it is overdue.
  var isOverdueUnknown = false
  var officer: UInt32?
  /// Where its rows are.
  var sourceLines: [SourceLine] = []

  /// Its days in words: `due 2024-05-24, held 2024-05-21`.
  var note: String {
    let words = held.map { "held \($0)" } ?? (isHeldUnread ? "day held not known" : "not held")
    return due.map { "due \($0), \(words)" } ?? words
  }

  /// How the conference counts among those held in the period.
  var isHeld: Outcome {
    if isHeldUnread { return .leftOut(.undetermined) }
    guard isInPeriod else { return .outside }
    return mayBeRepeated ? .leftOut(.undetermined) : .met
  }

  /// How it counts in the share of conferences of a kind that were held in time.
  func inTime(_ wanted: ConferenceKind) -> Outcome {
    guard kind == wanted || kind == .unlisted else { return .outside }
    switch isHeld {
    case .met: break
    case let other: return other
    }
    if kind == .unlisted { return .leftOut(.undetermined) }
    return switch timeliness {
    case .inTime: .met
    case .late: .notMet
    case .unknown: .leftOut(.undetermined)
    case .contradictory: .leftOut(.datesContradict)
    }
  }

  /// How it counts among those overdue on the last day.
  var overdue: Outcome {
    if isOverdueUnknown { return .leftOut(.undetermined) }
    return daysOverdue == nil ? .outside : .met
  }
}

extension Conference: FigureSubject {
  static var table: SubjectTable { .conferences }
  static var rows: RecordTable? { .conferences }

  func slot(_ dimension: Dimension) -> Int {
    switch dimension {
    case .conferenceKind: Int(kind.rawValue)
    case .iro: KeySpaces.slot(officer)
    default: -1
    }
  }
}

extension ConferenceKind {
  /// The key in files.
  var key: String {
    switch self {
    case .initial: "initial"
    case .review: "review"
    case .unlisted: "unknown"
    }
  }

  /// The words in print.
  var label: String {
    switch self {
    case .initial: "Initial conferences"
    case .review: "Review conferences"
    case .unlisted: "Not known"
    }
  }
}
