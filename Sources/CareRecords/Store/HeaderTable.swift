/// The Header rows: one for each child and return.
public struct HeaderTable: Sendable {
  /// The child's number in the store.
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

  /// Makes room for `count` rows in all.
  public mutating func reserveCapacity(_ count: Int) {
    children.reserveCapacity(count)
    sexes.reserveCapacity(count)
    birthDates.reserveCapacity(count)
    ethnicOrigins.reserveCapacity(count)
    motherhood.reserveCapacity(count)
    origins.reserveCapacity(count)
  }

  /// Adds the rows of a stretch of `source`.
  ///
  /// Its children have been renumbered, and its lines count from the one after `line`.
  public mutating func append(
    _ other: HeaderTable, from source: UInt16, after line: UInt32,
    children renumbered: ContiguousArray<UInt32>
  ) {
    children.append(contentsOf: other.children.lazy.map { renumbered[Int($0)] })
    sexes.append(contentsOf: other.sexes)
    birthDates.append(contentsOf: other.birthDates)
    ethnicOrigins.append(contentsOf: other.ethnicOrigins)
    motherhood.append(contentsOf: other.motherhood)
    origins.append(other.origins, from: source, after: line)
  }
}
