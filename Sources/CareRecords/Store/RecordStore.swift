/// All records of one run, as columns, with their source lines.
///
/// The store holds what the files say, row by row. It does not settle contradictions between rows:
/// that is done where episodes and reviews are joined.
public struct RecordStore: Sendable {
  /// Child ids (CHILD in upper case, blanks and leading zeros kept).
  public var children = IdentifierPool()
  /// Officers as the service names them.
  public var officers = IdentifierPool()
  /// Free text that figures group by: teams, themes, reasons, outcomes, stages, names.
  public var texts = IdentifierPool()
  /// Places where children live, known by URN and postcode together.
  public var places = IdentifierPool()

  /// The tables of the files that were read.
  public var sources: [InputSource] = []
  /// The Header rows.
  public var headers = HeaderTable()
  /// The Episodes rows.
  public var episodes = EpisodeTable()
  /// The Reviews rows.
  public var reviews = ReviewTable()
  /// Rows of the other tables about children.
  public var otherRows: ContiguousArray<ChildRow> = []
  /// The stages of escalations.
  public var escalations: [EscalationStageRecord] = []
  /// The posts of officers.
  public var officerPosts: [OfficerPost] = []
  /// The allocations of children to officers.
  public var allocations: [Allocation] = []
  /// Audits of reviews and children's feedback.
  public var feedback: [FeedbackRecord] = []

  /// Makes an empty store.
  public init() {}

  /// Whether any file holds this table, even one without rows.
  ///
  /// A file with no usable column supplies nothing.
  public func supplies(_ table: RecordTable) -> Bool {
    sources.contains { $0.table == table && !$0.columns.isEmpty }
  }

  /// Whether any file holds this column.
  public func supplies(_ column: some ColumnPosition) -> Bool {
    sources.contains { $0.has(column) }
  }
}
