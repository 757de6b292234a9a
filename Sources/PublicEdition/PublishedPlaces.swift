import ServiceFigures

/// The counts of a system that a figure or one of its groups is made of.
enum PublishedPlaces: Hashable, Sendable {
  /// Records counted.
  case count(CountKey)
  /// Records of which it was so, and all of them.
  case share(met: CountKey, all: CountKey)
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
