import ServiceFigures

/// A figure or a table that the public edition leaves out, since no release of it protects the
/// children.
struct Omission: Hashable, Sendable {
  /// The year as cells name it.
  var year: String
  /// The figure.
  var figureID: String
  /// The table; nil for the whole figure.
  var dimension: Dimension?
}

extension Omission {
  /// What to leave out so that a cell need not be protected: its table, or its figure where it is of
  /// the figure itself; nil for a cell that is printed in any case.
  init?(of cell: String) {
    let difference = " \(PublishedYear.difference) "
    if let range = cell.firstRange(of: difference) {
      // Of two tables that are told from each other the one that fewer readers need.
      self.init(
        of:
          "\(cell[..<range.lowerBound]) participation.viewsConveyed all \(cell[range.upperBound...])"
      )
      return
    }
    let words = cell.split(separator: " ", maxSplits: 2).map(String.init)
    guard words.count >= 2, let definition = Catalogue.definition(words[1]) else { return nil }
    let rest = words.count > 2 ? words[2] : ""
    let dimension = definition.breakdowns.first {
      rest.hasPrefix("\($0.name)=") || rest.hasPrefix("all \($0.name)=")
    }
    guard dimension != nil || definition.publication.kind == .children else { return nil }
    self.init(year: words[0], figureID: definition.id, dimension: dimension)
  }
}
