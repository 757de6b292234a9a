/// The rows of a table in the order of their children, found by a counting sort.
///
/// Rows of one child keep their order in the table. Building it takes time in proportion to the
/// number of rows and children, and four bytes for each row and each child.
public struct RowsByChild: Sendable {
  @usableFromInline let starts: ContiguousArray<UInt32>
  /// Empty when the table is already in the order of children.
  @usableFromInline let order: ContiguousArray<UInt32>

  /// Sorts the rows of a table by the child numbers in `children`.
  ///
  /// - Parameters:
  ///   - children: the child number on each row of the table, all below `childCount`.
  ///   - childCount: the number of children in the store.
  public init(_ children: ContiguousArray<UInt32>, childCount: Int) {
    var starts = ContiguousArray<UInt32>(repeating: 0, count: childCount + 1)
    var inOrder = true
    var previous: UInt32 = 0
    for child in children {
      starts[Int(child) + 1] += 1
      if child < previous { inOrder = false }
      previous = child
    }
    for child in 0..<childCount { starts[child + 1] += starts[child] }
    guard !inOrder else {
      self.starts = starts
      order = []
      return
    }
    var next = starts
    var order = ContiguousArray<UInt32>(repeating: 0, count: children.count)
    for (row, child) in children.enumerated() {
      let place = next[Int(child)]
      order[Int(place)] = UInt32(row)
      next[Int(child)] = place + 1
    }
    self.starts = starts
    self.order = order
  }

  /// The positions of a child's rows; give each to `row(at:)`.
  @inlinable
  public func positions(of child: Int) -> Range<Int> {
    guard child + 1 < starts.count else { return 0..<0 }
    return Int(starts[child])..<Int(starts[child + 1])
  }

  /// The table row at a position.
  @inlinable
  public func row(at position: Int) -> Int {
    order.isEmpty ? position : Int(order[position])
  }
}
