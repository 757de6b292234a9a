/// A column of sources; it takes no room while all rows have the same one.
public struct SourceColumn: Sendable {
  @usableFromInline var first: UInt16 = 0
  /// Empty while all rows have the first row's source.
  @usableFromInline var sources: ContiguousArray<UInt16> = []
  /// The number of rows.
  public internal(set) var count = 0

  /// Makes an empty column.
  public init() {}

  /// Makes a column of `count` rows of one source.
  public init(repeating source: UInt16, count: Int) {
    first = source
    self.count = count
  }

  /// Makes a column.
  public init(_ sources: ContiguousArray<UInt16>) {
    self.sources = sources
    count = sources.count
  }

  /// The position of a row's source in the store's list of sources.
  @inlinable
  public subscript(row: Int) -> UInt16 {
    precondition(row >= 0 && row < count)
    return sources.isEmpty ? first : sources[row]
  }

  /// Adds a row.
  public mutating func append(_ source: UInt16) {
    if count == 0 { first = source }
    if sources.isEmpty, source != first {
      sources = ContiguousArray(repeating: first, count: count)
    }
    if source != first || !sources.isEmpty { sources.append(source) }
    count += 1
  }
}
