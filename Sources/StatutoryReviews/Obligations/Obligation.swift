import CareRecords

/// The days between which a review fell due, as far as the data tells.
///
/// When everything is known, both are the due date. Without a lower bound nothing held by `latest`
/// can be called on time; without an upper bound nothing can be called late.
public struct DueWindow: Hashable, Sendable {
  /// The earliest day on which it can have been due; nil for no bound.
  public var earliest: CivilDate?
  /// The latest day on which it can have been due; nil for no bound.
  public var latest: CivilDate?

  /// A window of one day: the due date is known.
  public init(exactly day: CivilDate) {
    earliest = day
    latest = day
  }

  /// A window with bounds that may be missing.
  public init(earliest: CivilDate?, latest: CivilDate?) {
    self.earliest = earliest
    self.latest = latest
  }

  /// The due date where the window is one day.
  @inlinable
  public var dueDate: CivilDate? { earliest != nil && earliest == latest ? latest : nil }
}

/// What became of an obligation to review, as on the last day of the report.
public enum Verdict: String, CaseIterable, Sendable {
  /// Held on or before the earliest day on which it can have been due.
  case onTime
  /// Held after the latest day on which it can have been due.
  case late
  /// Not held although due, care going on.
  case overdue
  /// Not held although due, when its sequence ended.
  case missed
  /// The data does not tell.
  case undetermined
  /// Not held and not due.
  case notYetDue
  /// Never owed: the sequence ended on or before the due date.
  case fellAway

  /// The word in files.
  public var word: String { rawValue }
}

/// A duty to review a child by a day.
public struct Obligation: Sendable {
  /// How obligations are told apart in figures (ruling 11).
  public enum Kind: UInt8, CaseIterable, Sendable {
    case first, second, subsequent, adoption, continued, shortBreak

    /// The key in files.
    public var key: String {
      switch self {
      case .first: "first"
      case .second: "second"
      case .subsequent: "subsequent"
      case .adoption: "adoption"
      case .continued: "continued"
      case .shortBreak: "shortBreak"
      }
    }
  }

  /// How it is told apart in figures.
  public var kind: Kind
  /// The kind of its sequence.
  public var sequence: ReviewSequence.Kind
  /// The position of its period of care, -1 for short breaks or without episodes.
  public var period: Int32
  /// The position of the review that met it among the child's reviews, -1 when none did.
  public var review: Int32
  /// When it was due, as far as the data tells.
  public var window: DueWindow
  /// The day the review was held.
  public var held: CivilDate?
  /// What became of it.
  public var verdict: Verdict
  /// Whether a recorded REVIEW_DUE gave the verdict that the window left open.
  public var isRecorded: Bool
  /// Calendar days from the due date to the day held, where held late (ruling 12).
  public var daysLate: Int32?
  /// The day its sequence ended, nil while it lasts.
  public var sequenceEnd: CivilDate?

  /// Whether it belongs to a report on a period (ruling 15).
  public func belongs(to reporting: ReportingPeriod) -> Bool {
    guard verdict != .fellAway else { return false }
    if let held { if reporting.contains(held) { return true } }
    // A window of several days says nothing of the period if all was over before it (ruling 69).
    let wasOver = (held ?? sequenceEnd).map { $0 < reporting.from } ?? false
    if wasOver, window.dueDate == nil { return false }
    if let latest = window.latest, reporting.contains(latest) { return true }
    guard held == nil else { return false }
    guard let sequenceEnd else { return true }
    return sequenceEnd >= reporting.from
  }
}
