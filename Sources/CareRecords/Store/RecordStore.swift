/// All records of one run, as columns, with the places they came from.
///
/// The store holds what the files say, row by row; it settles no contradiction between them. Which
/// of several rows counts is decided where episodes and reviews are joined.
public struct RecordStore: Sendable {
  /// Child ids (CHILD in upper case, blanks and leading zeros kept).
  public var children = IdentifierPool()
  /// Officers as the service names them.
  public var officers = IdentifierPool()
  /// Free text that figures group by: teams, themes, reasons, outcomes, stages, names.
  public var texts = IdentifierPool()
  /// Places where children live, known by URN and postcode together.
  public var places = IdentifierPool()

  public var sources: [InputSource] = []
  public var headers = HeaderTable()
  public var episodes = EpisodeTable()
  public var reviews = ReviewTable()
  public var otherRows: ContiguousArray<ChildRow> = []
  public var escalations: [EscalationStageRecord] = []
  public var officerPosts: [OfficerPost] = []
  public var allocations: [Allocation] = []

  /// Makes an empty store.
  public init() {}

  /// Whether any file holds this table, even one without rows.
  public func supplies(_ table: RecordTable) -> Bool {
    sources.contains { $0.table == table }
  }

  /// Whether any file holds this column.
  public func supplies(_ column: RecordColumn) -> Bool {
    sources.contains { $0.table == column.table && $0.columns.contains(column.name) }
  }
}
