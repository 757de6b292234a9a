/// Where the rows of a table came from: a source and a line for each row.
public struct RowOrigins: Sendable {
  /// The position of each row's source in the store's list of sources.
  public var sources: ContiguousArray<UInt16> = []
  /// The line of each row in its file, from 1.
  public var lines: ContiguousArray<UInt32> = []

  /// Makes an empty list.
  public init() {}

  /// Adds a row.
  @inlinable
  public mutating func append(source: UInt16, line: UInt32) {
    sources.append(source)
    lines.append(line)
  }

  /// Makes room for `count` rows in all.
  public mutating func reserveCapacity(_ count: Int) {
    sources.reserveCapacity(count)
    lines.reserveCapacity(count)
  }

  /// Adds the rows of another list.
  public mutating func append(contentsOf other: RowOrigins) {
    sources.append(contentsOf: other.sources)
    lines.append(contentsOf: other.lines)
  }
}
