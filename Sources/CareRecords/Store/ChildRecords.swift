/// The records of some of the children of a store: all those whose ids share a part of a hash.
///
/// All rows of a child are in one partition. So work on single children can be done on several
/// partitions at once, and each is small enough to stay in a core's nearest memory. A child has two
/// numbers: in the partition from 0 on, and `firstChild` more in the store.
public struct ChildRecords: Sendable {
  /// The ids of the children, by their numbers in the partition.
  public var ids = ChildIds()
  /// The number in the store of the first child.
  public var firstChild: UInt32 = 0
  /// The places where the children live.
  public var places = Places()
  /// The Header rows.
  public var headers = HeaderTable()
  /// The Episodes rows.
  public var episodes = EpisodeTable()
  /// The Reviews rows.
  public var reviews = ReviewTable()
  /// Rows of the other tables about children.
  public var otherRows: ContiguousArray<ChildRow> = []

  /// Makes an empty partition.
  public init() {}
}
