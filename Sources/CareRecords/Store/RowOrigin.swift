/// Where the rows of a table came from: a source and a line for each row.
///
/// While a stretch of a file is read, its rows have only lines. The source is set where the
/// stretches are joined.
public struct RowOrigins: Sendable {
  /// The position of each row's source in the store's list of sources.
  public private(set) var sources = SourceColumn()
  /// The line of each row in its file, from 1.
  public var lines = LineColumn()

  /// Makes an empty list.
  public init() {}

  /// Adds a row.
  public mutating func append(source: UInt16, line: UInt32) {
    sources.append(source)
    lines.append(line)
  }

  /// Makes room for `count` rows in all.
  public mutating func reserveCapacity(_ count: Int) {
    lines.reserveCapacity(count)
  }

  /// Adds the rows of a stretch of `source` that begins after `line` lines of its file.
  public mutating func append(_ stretch: RowOrigins, from source: UInt16, after line: UInt32) {
    sources.append(source, count: stretch.lines.count)
    lines.append(contentsOf: stretch.lines, after: line)
  }
}
