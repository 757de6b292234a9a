/// All records of one run, as columns, with their source lines.
///
/// The store holds what the files say, row by row. It does not settle contradictions between rows:
/// that is done where episodes and reviews are joined.
public struct RecordStore: Sendable {
  /// The records about children, in partitions by a hash of the child's id; there is at least one.
  public var partitions = [ChildRecords()]
  /// Officers as the service names them.
  public var officers = IdentifierPool()
  /// Free text that figures group by: teams, themes, reasons, outcomes, stages, names.
  public var texts = IdentifierPool()
  /// The children, families and foster carers that Conferences and CarerReviews name.
  public var cases = IdentifierPool()

  /// The tables of the files that were read.
  public var sources: [InputSource] = []
  /// The stages of escalations.
  public var escalations: [EscalationStageRecord] = []
  /// The posts of officers.
  public var officerPosts: [OfficerPost] = []
  /// The allocations of children to officers.
  public var allocations: [Allocation] = []
  /// Audits of reviews and children's feedback.
  public var feedback: [FeedbackRecord] = []
  /// The child protection conferences.
  public var conferences: [ConferenceRecord] = []
  /// The annual reviews of foster carers.
  public var carerReviews: [CarerReviewRecord] = []

  /// The files with children who are not in the annual return.
  public var unmatched: [UnmatchedChildren] = []
  /// The ids that may be one child's.
  public var idsOfOneChild: [IdsOfOneChild] = []
  /// The files and sheets from which nothing was read.
  public var unreadFiles: [UnreadFile] = []
  /// The rows that may have been records and could not be read.
  public var unreadRows: [UnreadRow] = []

  /// Makes an empty store.
  public init() {}

  /// The number of children.
  public var childCount: Int {
    partitions.last.map { Int($0.firstChild) + $0.ids.count } ?? 0
  }

  /// The id of a child (CHILD in upper case, blanks and leading zeros kept).
  public func id(ofChild number: UInt32) -> String {
    let partition = partition(of: number)
    return partitions[partition].ids[number - partitions[partition].firstChild]
  }

  /// The position of the partition that has the records of a child.
  public func partition(of child: UInt32) -> Int {
    var low = 0
    var high = partitions.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if partitions[middle].firstChild <= child { low = middle } else { high = middle }
    }
    return low
  }

  /// Whether any file holds this table, even one without rows.
  ///
  /// A file with no usable column supplies nothing, nor does a table of which every row was refused.
  public func supplies(_ table: RecordTable) -> Bool {
    sources.contains { $0.table == table && !$0.columns.isEmpty } && !isWhollyRefused(table)
  }

  /// Whether any file holds this column.
  public func supplies(_ column: some ColumnPosition) -> Bool {
    sources.contains { $0.has(column) } && !isWhollyRefused(column.table)
  }

  /// Whether a table has rows and not one of them could be used.
  public func isWhollyRefused(_ table: RecordTable) -> Bool {
    let sources = sources.lazy.filter { $0.table == table }
    return sources.contains { $0.rowsRefused > 0 } && sources.allSatisfy { $0.rowsUsed == 0 }
  }
}
