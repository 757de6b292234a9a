/// Where the rows of a table came from: a source and a line for each row.
public struct RowOrigins: Sendable {
  /// The position of each row's source in the store's list of sources.
  public private(set) var sources = SourceColumn()
  /// The line of each row in its file, from 1.
  public private(set) var lines: ContiguousArray<UInt32> = []

  /// Makes an empty list.
  public init() {}

  /// Makes the list of a table.
  public init(sources: SourceColumn, lines: ContiguousArray<UInt32>) {
    self.sources = sources
    self.lines = lines
  }

  /// Adds a row.
  public mutating func append(source: UInt16, line: UInt32) {
    sources.append(source)
    lines.append(line)
  }
}
