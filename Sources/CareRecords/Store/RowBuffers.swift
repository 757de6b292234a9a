// Buffers of the rows of one child.
extension ContiguousArray {
  /// Sorts the rows of one child, which are few and mostly in order.
  ///
  /// They are inserted one by one, which is quicker there than the sort of the standard library.
  /// Many rows are left to that one.
  @inlinable
  package mutating func sortFew(by precedes: (Element, Element) -> Bool) {
    guard count <= 32 else { return sort(by: precedes) }
    var sorted = 1
    while sorted < count {
      let element = self[sorted]
      var place = sorted
      while place > 0, precedes(element, self[place - 1]) {
        self[place] = self[place - 1]
        place -= 1
      }
      if place < sorted { self[place] = element }
      sorted += 1
    }
  }

  /// Removes everything and keeps the room.
  ///
  /// Buffers that are used for one child after another hold no element or one mostly, and removing
  /// a range takes as long as reading the child's episodes.
  @inlinable
  package mutating func clear() {
    switch count {
    case 0: break
    case 1: removeLast()
    default: removeAll(keepingCapacity: true)
    }
  }
}
