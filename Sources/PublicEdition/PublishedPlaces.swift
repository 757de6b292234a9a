import ServiceFigures

/// Where the counts of a figure or of one of its groups stand in a system of counts, by the names of
/// their cells.
enum PublishedPlaces: Hashable, Sendable {
  /// Records counted.
  case count(String)
  /// Records of which it was so, and all of them.
  case share(met: String, all: String)
}

/// The counts of one figure of one year in a system.
struct PublishedFigure: Sendable {
  /// A breakdown with its groups.
  struct Table: Sendable {
    let dimension: Dimension
    var groups: [(row: FigureRow, places: PublishedPlaces)]
  }

  /// The figure as a whole; nil where no count of it is in the system.
  var whole: PublishedPlaces?
  /// Its breakdowns.
  var tables: [Table] = []
}
