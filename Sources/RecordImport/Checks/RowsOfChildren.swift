import CareRecords

/// The rows of a table, child by child; they are not sorted where they are already grouped.
enum RowsOfChildren {
  /// Calls `body` for each child with its rows, in the order of the table.
  ///
  /// - Parameters:
  ///   - children: the child number on each row of the table, all below `childCount`.
  ///   - ranges: the rows to go through.
  ///   - childCount: the number of children in the store.
  ///   - body: called for each child, with an array that is reused for the next child.
  static func forEach(
    _ children: ContiguousArray<UInt32>, _ ranges: [Range<Int>], childCount: Int,
    _ body: (_ child: UInt32, _ rows: inout ContiguousArray<Int>) -> Void
  ) {
    var rows: ContiguousArray<Int> = []
    if ranges.count == 1, let range = ranges.first,
      isGrouped(children, range, childCount: childCount)
    {
      var first = range.lowerBound
      while first < range.upperBound {
        let child = children[first]
        rows.removeAll(keepingCapacity: true)
        while first < range.upperBound, children[first] == child {
          rows.append(first)
          first += 1
        }
        body(child, &rows)
      }
      return
    }
    let all = ContiguousArray(ranges.joined())
    let byChild = RowsByChild(
      ContiguousArray(all.lazy.map { children[$0] }), childCount: childCount)
    for child in 0..<childCount {
      let positions = byChild.positions(of: child)
      guard !positions.isEmpty else { continue }
      rows.removeAll(keepingCapacity: true)
      for position in positions { rows.append(all[byChild.row(at: position)]) }
      body(UInt32(child), &rows)
    }
  }

  /// Whether the rows of each child are together; the children may be in any order.
  private static func isGrouped(
    _ children: ContiguousArray<UInt32>, _ range: Range<Int>, childCount: Int
  ) -> Bool {
    var isSeen = [Bool](repeating: false, count: childCount)
    var previous: UInt32?
    for row in range where children[row] != previous {
      let child = children[row]
      if isSeen[Int(child)] { return false }
      isSeen[Int(child)] = true
      previous = child
    }
    return true
  }
}
