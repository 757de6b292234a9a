/// A column of sources; it is kept short because neighbouring rows mostly have the same source.
public struct SourceColumn: Sendable {
  @usableFromInline var starts: ContiguousArray<Int> = []
  @usableFromInline var sources: ContiguousArray<UInt16> = []
  /// The number of rows.
  public internal(set) var count = 0

  /// Makes an empty column.
  public init() {}

  /// The position of a row's source in the store's list of sources.
  @inlinable
  public subscript(row: Int) -> UInt16 {
    precondition(row >= 0 && row < count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= row { low = middle } else { high = middle }
    }
    return sources[low]
  }

  /// Adds rows of one source.
  public mutating func append(_ source: UInt16, count added: Int = 1) {
    guard added > 0 else { return }
    if sources.last != source {
      starts.append(count)
      sources.append(source)
    }
    count += added
  }
}
