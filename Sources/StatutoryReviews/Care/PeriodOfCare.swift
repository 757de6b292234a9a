import CareRecords

/// A time during which a child was looked after without a break.
package struct PeriodOfCare: Sendable {
  /// The first day; where the start is not known, the first day seen (it began then or earlier).
  package var start: CivilDate
  /// Whether the data says that care began on `start` (its first episode has RNE = S).
  package var startIsKnown: Bool
  /// The day it ended, nil while it lasts.
  package var end: CivilDate?
  /// Whether it ended on a day that is not known; `end` is then the last day that it can have been.
  package var isEndUnread = false
  /// Why it ended; blank while it lasts.
  package var reasonCeased: ReasonEpisodeCeased
  /// Its episodes, as positions among the child's ordinary episodes.
  package var episodes: Range<Int>
  /// Its sequences of reviews, as positions among the child's sequences.
  package var sequences: Range<Int>

  /// Whether the child is looked after on a day: up to but not including the day care ended.
  @inlinable
  package func isLookedAfter(on day: CivilDate) -> Bool {
    guard start <= day else { return false }
    guard let end else { return true }
    return day < end
  }

  /// Whether a review on a day belongs to the period: up to and including the day care ended.
  @inlinable
  package func holdsReview(on day: CivilDate) -> Bool {
    guard start <= day else { return false }
    guard let end else { return true }
    return day <= end
  }
}

/// The agreed series of short breaks of a child (V3 and V4), kept apart from periods of care.
package struct ShortBreakSeries: Sendable {
  /// The first day of the first short-break episode.
  package var start: CivilDate
  /// Whether that episode has RNE = S.
  package var startIsKnown: Bool
  /// The day the last short-break episode ended, nil while it lasts.
  package var end: CivilDate?

  /// Whether a review on a day lies in the series, the day it ended included.
  func holdsReview(on day: CivilDate) -> Bool {
    start <= day && (end.map { day <= $0 } ?? true)
  }
}

/// A run of reviews whose due dates follow from one another.
public struct ReviewSequence: Sendable {
  /// What the sequence runs from.
  public enum Kind: String, CaseIterable, Sendable {
    /// From the start of the period of care.
    case ordinary
    /// From the day a placement for adoption began.
    case adoption
    /// The ordinary sequence again, after a placement for adoption ended while care went on.
    case continued
    /// The series of short breaks.
    case shortBreak

    /// The word in files.
    public var word: String { rawValue }
  }

  /// What the sequence runs from.
  public var kind: Kind
  /// The first day; a sequence holds its first day and not its last.
  public var start: CivilDate
  /// Whether the first day is known.
  public var startIsKnown: Bool
  /// The day it ended, nil while it lasts.
  public var end: CivilDate?
}

/// An episode of care after repeated and contradicting rows have been settled (rulings 1 and 3).
package struct CareEpisode: Sendable {
  /// The first day (DECOM).
  package var start: CivilDate
  /// The day it ended, nil while it lasts; never after the last day of the report.
  package var end: CivilDate?
  /// Whether it has ended, or may have, on a day that cannot be read.
  package var isEndUnread = false
  /// RNE.
  package var reasonBegan: ReasonNewEpisode
  /// REC; blank while it lasts.
  package var reasonCeased: ReasonEpisodeCeased
  /// LS.
  package var legalStatus: LegalStatus
  /// PLACE.
  package var placement: PlacementType
  /// CIN.
  package var need: CategoryOfNeed
  /// The year in which the collection year of the row's return begins.
  package var returnYear: Int16
  /// The row in the store's table of episodes, for what else it says.
  package var row: Int32

  /// Whether it ended on the day it began.
  var isZeroLength: Bool { end == start }
}
