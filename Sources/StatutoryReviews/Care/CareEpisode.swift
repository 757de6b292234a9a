import CareRecords

/// An episode of care after repeated and contradicting rows have been settled (rulings 1 and 3).
public struct CareEpisode: Sendable {
  /// The first day (DECOM).
  public var start: CivilDate
  /// The day it ended, nil while it lasts; never after the last day of the report.
  public var end: CivilDate?
  /// RNE.
  public var reasonBegan: ReasonNewEpisode
  /// REC; blank while it lasts.
  public var reasonCeased: ReasonEpisodeCeased
  /// LS.
  public var legalStatus: LegalStatus
  /// PLACE.
  public var placement: PlacementType
  /// CIN.
  public var need: CategoryOfNeed
  /// The year in which the collection year of the row's return begins.
  public var returnYear: Int16
  /// The row in the store's table of episodes, for what else it says.
  public var row: Int32

  /// Whether it ended on the day it began.
  var isZeroLength: Bool { end == start }
}
