/// The Episodes rows; refused rows are included, without a beginning date.
public struct EpisodeTable: Sendable {
  /// The child's number in the partition.
  public var children: ContiguousArray<UInt32> = []
  /// DECOM; missing on a refused row, which is kept so that checks see that the child is listed.
  public var began = DateColumn()
  /// DEC; missing when the episode is open.
  public var ended = DateColumn()
  /// RNE.
  public var reasonsBegan: ContiguousArray<ReasonNewEpisode> = []
  /// LS.
  public var legalStatuses: ContiguousArray<LegalStatus> = []
  /// CIN.
  public var needs: ContiguousArray<CategoryOfNeed> = []
  /// PLACE.
  public var placements: ContiguousArray<PlacementType> = []
  /// PLACE_PROVIDER.
  public var providers: ContiguousArray<PlacementProvider> = []
  /// REC.
  public var reasonsCeased: ContiguousArray<ReasonEpisodeCeased> = []
  /// REASON_PLACE_CHANGE.
  public var reasonsChanged: ContiguousArray<ReasonPlaceChange> = []
  /// The place where the child lives: URN and PL_POST together, a number among the partition's
  /// places.
  public var places: ContiguousArray<UInt32> = []
  /// The day on which the period of care of the episode began; nil where no file has the column.
  ///
  /// The annual return gives this day only for episodes with RNE = S.
  public var entered: DateColumn?
  /// Where each row came from.
  public var origins = RowOrigins()

  /// Makes an empty table.
  public init() {}

  /// The number of rows.
  public var count: Int { children.count }
}
