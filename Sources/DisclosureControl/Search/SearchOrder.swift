/// An order in which cells of one detail are tried, by their places and never by their counts.
///
/// Which cells are withheld for others depends on it, and so how many: a search is made in each, and the
/// release that withholds fewest is taken.
enum SearchOrder: CaseIterable {
  case forwards
  case backwards

  /// The rank of a cell that has this place in its component.
  func rank(_ cell: Int) -> Int { self == .forwards ? cell : -cell }
}
