/// The Episodes rows; refused rows are included, without a beginning date.
public struct EpisodeTable: Sendable {
  /// The child's number in the store.
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
  /// The place where the child lives: URN and PL_POST together, a number in the store's pool of
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

  /// Makes room for `count` rows in all.
  public mutating func reserveCapacity(_ count: Int) {
    children.reserveCapacity(count)
    began.reserveCapacity(count)
    ended.reserveCapacity(count)
    reasonsBegan.reserveCapacity(count)
    legalStatuses.reserveCapacity(count)
    needs.reserveCapacity(count)
    placements.reserveCapacity(count)
    providers.reserveCapacity(count)
    reasonsCeased.reserveCapacity(count)
    reasonsChanged.reserveCapacity(count)
    places.reserveCapacity(count)
    entered?.reserveCapacity(count)
    origins.reserveCapacity(count)
  }

  /// Adds the rows of a stretch of `source`.
  ///
  /// Its children and places have been renumbered, and its lines count from the one after `line`.
  public mutating func append(
    _ other: EpisodeTable, from source: UInt16, after line: UInt32,
    children: ContiguousArray<UInt32>, places: ContiguousArray<UInt32>
  ) {
    if entered == nil, other.entered != nil { entered = DateColumn(missingCount: count) }
    entered?.append(contentsOf: other.entered ?? DateColumn(missingCount: other.count))
    self.children.append(contentsOf: other.children.lazy.map { children[Int($0)] })
    began.append(contentsOf: other.began)
    ended.append(contentsOf: other.ended)
    reasonsBegan.append(contentsOf: other.reasonsBegan)
    legalStatuses.append(contentsOf: other.legalStatuses)
    needs.append(contentsOf: other.needs)
    placements.append(contentsOf: other.placements)
    providers.append(contentsOf: other.providers)
    reasonsCeased.append(contentsOf: other.reasonsCeased)
    reasonsChanged.append(contentsOf: other.reasonsChanged)
    self.places.append(contentsOf: other.places.lazy.map { places[Int($0)] })
    origins.append(other.origins, from: source, after: line)
  }
}
