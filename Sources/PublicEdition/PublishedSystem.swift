import PublishedCounts
import ServiceFigures

/// The counts of a report and of the year before as one system, with the names of its cells.
struct PublishedSystem {
  let system: CountSystem
  /// The figures of the report.
  let figures: [String: PublishedFigure]
  /// The figures of the year before.
  let before: [String: PublishedFigure]
  /// What was left out, because no release of it protects the children.
  let omissions: Set<Omission>
  /// What each count of the report counts, by the name of its cell.
  let counted: [String: CountKey]
  /// What each count of the year before counts, by the name of its cell.
  private let countedBefore: [String: CountKey]

  /// What a cell counts.
  subscript(_ name: String) -> CountKey? { counted[name] ?? countedBefore[name] }

  /// Whether the public edition has a figure of a year at all.
  func holds(_ figure: Figure, of year: String) -> Bool {
    figure.definition.publication.kind != .restricted
      && !omissions.contains(Omission(year: year, figureID: figure.id))
  }

  /// Builds the system.
  ///
  /// - Parameters:
  ///   - figures: the figures of the report.
  ///   - before: the figures of the year before, as they were printed or are to be printed.
  ///   - ladder: how categories are merged, and which counts are withheld because they are small.
  ///   - official: what the Department published of the authority, by the label of the period.
  ///   - omissions: figures and tables to leave out.
  init(
    _ figures: PeriodFigures, before: PeriodFigures?, ladder: CategoryLadder,
    official: [String: [OfficialCounts]] = [:], omitting omissions: Set<Omission> = []
  ) throws(CountSystemError) {
    var builder = CountSystemBuilder(threshold: ladder.threshold)
    var now = PublishedYear(
      figures, isPrinted: false, ladder: ladder, omissions: omissions,
      official: official[figures.period.label] ?? [])
    try now.add(to: &builder)
    var then: PublishedYear?
    if let before {
      var year = PublishedYear(
        before, isPrinted: before.edition == .public, ladder: nil, omissions: omissions,
        official: official[before.period.label] ?? [])
      try year.add(to: &builder)
      Self.addEquation(between: now, year, to: &builder)
      then = year
    }
    system = try builder.build()
    self.omissions = omissions
    self.figures = now.figures
    self.before = then?.figures ?? [:]
    counted = now.counted
    countedBefore = then?.counted ?? [:]
  }

  /// Adds the equation that links the children looked after at the end of each year.
  ///
  /// The children at the end of the year before, plus those who came into care, less those who left
  /// it, are the children at the end of this year. No equation is added if the records disagree.
  private static func addEquation(
    between now: PublishedYear, _ before: PublishedYear, to builder: inout CountSystemBuilder
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

/// The counts of a system that make up a figure or one of its groups.
enum PublishedCells: Hashable, Sendable {
  /// A number of records.
  case count(CountKey)
  /// The records in the numerator of a share, and all its records.
  case share(met: CountKey, all: CountKey)
}

/// The counts of one figure of one year in a system.
struct PublishedFigure: Sendable {
  /// A breakdown with its groups.
  struct Table: Sendable {
    let dimension: Dimension
    var groups: [(row: FigureRow, cells: PublishedCells)]
  }

  /// The figure as a whole; nil where no count of it is in the system.
  var whole: PublishedCells?
  /// Its breakdowns.
  var tables: [Table] = []
}

/// A figure or a table that is left out because no release of it protects the children.
struct Omission: Hashable, Sendable {
  /// The year, such as 2024-25.
  var year: String
  /// The figure.
  var figureID: String
  /// The table; nil for the whole figure.
  var dimension: Dimension?
}

extension Omission {
  /// What to leave out, because no release protects this count.
  ///
  /// It is the table that the count is in, or the figure if the count is in no table. A count that
  /// is the difference of two figures has the key of the figure that fewer readers need, so that
  /// figure's table is left out. The result is nil if the figure is printed in any case.
  init?(of count: CountKey) {
    let figure = Catalogue.definition(count.figureID)
    guard count.group != nil || figure?.publication.kind == .children else { return nil }
    self.init(year: count.year, figureID: count.figureID, dimension: count.group?.dimension)
  }
}
