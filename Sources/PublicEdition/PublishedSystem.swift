import PublishedCounts
import ServiceFigures

/// The counts of a report and of the year before as one system, with the names of its cells.
struct PublishedSystem {
  let system: CountSystem
  /// The figures of the report.
  let figures: [String: PublishedFigure]
  /// The figures of the year before.
  let before: [String: PublishedFigure]
  /// What the counts of the report count, by the names of their cells.
  let counted: [String: CountKey]
  /// What those of the year before count.
  private let countedBefore: [String: CountKey]

  /// What a cell counts.
  subscript(_ name: String) -> CountKey? { counted[name] ?? countedBefore[name] }

  /// Builds the system.
  ///
  /// - Parameters:
  ///   - figures: the figures of the report.
  ///   - before: those of the year before, as they were printed then or as they are to be printed.
  ///   - ladder: how categories are merged, and which counts are withheld for their own sake.
  ///   - omissions: figures and tables to leave out.
  init(
    _ figures: PeriodFigures, before: PeriodFigures?, ladder: CategoryLadder,
    omitting omissions: Set<Omission> = []
  ) throws(CountSystemError) {
    var builder = CountSystemBuilder(threshold: ladder.threshold)
    var now = PublishedYear(figures, isPrinted: false, ladder: ladder, omissions: omissions)
    try now.add(to: &builder)
    var then: PublishedYear?
    if let before {
      var year = PublishedYear(
        before, isPrinted: before.edition == .public, ladder: nil, omissions: omissions)
      try year.add(to: &builder)
      Self.tie(now, year, &builder)
      then = year
    }
    system = try builder.build()
    self.figures = now.figures
    self.before = then?.figures ?? [:]
    counted = now.counted
    countedBefore = then?.counted ?? [:]
  }

  /// Those at the start and those who came are those who left and those at the end, where the
  /// records say so.
  private static func tie(
    _ now: PublishedYear, _ before: PublishedYear, _ builder: inout CountSystemBuilder
  ) {
    guard let start = before.atom(of: .shared(.lookedAfter)),
      let end = now.atom(of: .shared(.lookedAfter)),
      let started = now.atom(of: .shared(.started)), let ceased = now.atom(of: .shared(.ceased))
    else { return }
    if let first = start.value, let last = end.value, let came = started.value,
      let left = ceased.value, first + came - left != last
    {
      return
    }
    builder.equation([(start.atom, 1), (started.atom, 1), (ceased.atom, -1), (end.atom, -1)])
  }
}

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
