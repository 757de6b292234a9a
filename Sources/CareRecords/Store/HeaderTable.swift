/// The Header rows: one for each child and return.
public struct HeaderTable: Sendable {
  /// The child's number in the partition.
  public var children: ContiguousArray<UInt32> = []
  /// SEX.
  public var sexes: ContiguousArray<Sex> = []
  /// DOB.
  public var birthDates = DateColumn()
  /// ETHNIC.
  public var ethnicOrigins: ContiguousArray<EthnicOrigin> = []
  /// Whether the row says something about the child's motherhood (MOTHER is filled).
  public var motherhood: ContiguousArray<Bool> = []
  /// Where each row came from.
  public var origins = RowOrigins()

  /// Makes an empty table.
  public init() {}

  /// The number of rows.
  public var count: Int { children.count }
}
