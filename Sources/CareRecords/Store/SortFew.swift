extension ContiguousArray {
  /// Sorts the rows of one child, which are few and mostly in order.
  ///
  /// They are inserted one by one, which is quicker there than the sort of the standard library.
  /// Many rows are left to that one.
  @inlinable
  public mutating func sortFew(by precedes: (Element, Element) -> Bool) {
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
}
