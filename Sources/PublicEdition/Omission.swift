import ServiceFigures

/// A figure or a table that the public edition leaves out, since no release of it protects the
/// children.
struct Omission: Hashable, Sendable {
  /// The year, such as 2024-25.
  var year: String
  /// The figure.
  var figureID: String
  /// The table; nil for the whole figure.
  var dimension: Dimension?
}

extension Omission {
  /// What to leave out so that a count need not be protected: its table, or its figure where it is of
  /// the figure itself; nil for one that is printed in any case.
  ///
  /// Of two tables that are told from each other it is the one that fewer readers need.
  init?(of count: CountKey) {
    let figure = Catalogue.definition(count.figureID)
    guard count.group != nil || figure?.publication.kind == .children else { return nil }
    self.init(year: count.year, figureID: count.figureID, dimension: count.group?.dimension)
  }
}
