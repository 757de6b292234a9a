import CareRecords
import PublishedCounts
import ServiceFigures

/// The counts of one year's figures as cells of a system.
struct PublishedYear {
  /// The year as it appears in the names of cells, such as 2024-25.
  let label: String
  /// The period of the year.
  let period: ReportingPeriod
  /// The figures that the counts come from.
  let source: PeriodFigures
  /// Whether a public edition has printed the counts, so that they can no longer be withheld.
  let isPrinted: Bool
  /// How categories are merged; nil for the year before.
  let ladder: CategoryLadder?
  /// The figures and tables left out because no release protects them.
  let omissions: Set<Omission>
  /// What the Department published of the authority for the year.
  let official: [OfficialCounts]

  /// The counts that each figure is made of.
  var figures: [String: PublishedFigure] = [:]
  /// What each cell counts, by its name.
  private(set) var counted: [String: CountKey] = [:]
  /// The atoms of each number that several figures count, with the number where it is known.
  var sameNumbers: [KnownNumber: [(atom: Atom, value: Int?)]] = [:]

  /// Whether the shares of how children took part are sums of rows of the table of codes.
  var sharesAreSumsOfRows = false

  /// The atom of each total that other figures count too, by the id of its figure.
  var totals: [String: (atom: Atom, value: Int?)] = [:]

  /// The atom and the number of each count that is in the edition.
  var counts: [CountKey: (atom: Atom, value: Int)] = [:]

  /// The total of each group of the divided figures, by dimension and by the id of the figure.
  var groupTotals: [Dimension: [String: [(key: String, atom: Atom, value: Int)]]] = [:]

  init(
    _ source: PeriodFigures, isPrinted: Bool, ladder: CategoryLadder?, omissions: Set<Omission>,
    official: [OfficialCounts] = []
  ) {
    self.source = source
    label = source.period.label
    period = source.period
    self.isPrinted = isPrinted
    self.ladder = ladder
    self.omissions = omissions
    self.official = official
  }

  /// Adds the cells of all figures, and the equations between them.
  mutating func add(to builder: inout CountSystemBuilder) throws(CountSystemError) {
    for definition in Catalogue.figures where definition.publication.kind != .restricted {
      if isLeftOut(definition) {
        addLeftOut(definition, to: &builder)
        continue
      }
      let figure = source[definition]
      switch figure.status {
      case .available: try add(definition, figure.result, to: &builder)
      // A duration or a share of no record is a count of 0, which is withheld like any small count.
      case .notApplicable where Self.countsNobody(definition) && !isPrinted:
        try add(definition, figure.result.ofNobody(definition), to: &builder)
      case .notApplicable where definition.kind == .duration:
        try add(definition, figure.result, to: &builder)
      case .withheld: addWithheld(definition, to: &builder)
      default: break
      }
    }
    addEquations(to: &builder)
    addPublishedNumbers(to: &builder)
  }

  /// The atom of the first figure that counts this number; nil if no figure does.
  func atom(of number: KnownNumber) -> (atom: Atom, value: Int?)? { sameNumbers[number]?.first }

  /// Whether a figure with nothing to count shows that there are no children to count.
  ///
  /// Figures of the service and its staff can have nothing to count for other reasons.
  static func countsNobody(_ definition: FigureDefinition) -> Bool {
    definition.kind == .duration
      || definition.kind == .proportion && definition.publication.kind == .children
  }

  /// What is done with a true 0 of a figure as a whole.
  ///
  /// It is withheld, except for shares that are sums of the rows of a table: there every reader sees
  /// which rows are 0. Editions of earlier versions said that every `[c]` may stand for 0.
  private func zero(_ definition: FigureDefinition) -> CountCell.Zero {
    if isPrinted, !source.printsZeros { return .either }
    return definition.counts.codes.isEmpty || !hasCodes ? .withheld : .printed
  }

  /// What is done with a true 0 in a table.
  private var zeroInTables: CountCell.Zero {
    isPrinted && !source.printsZeros ? .either : .printed
  }

  /// How a figure may be printed.
  ///
  /// The figure may count what children did. If the children are few or none, it is withheld however
  /// often they did it, because a number above 0 shows that there are some, and 0 that there are none.
  private func kind(
    _ definition: FigureDefinition, _ result: FigureResult, _ builder: CountSystemBuilder
  ) -> CountCell.Kind {
    guard definition.publication.kind == .children else { return .fixed }
    guard let other = definition.publication.children,
      let few = source[other].numbers.count,
      few <= builder.threshold, let events = result.numbers.count
    else { return builder.children }
    return .children(threshold: max(builder.threshold, events))
  }

  /// Returns the name of a cell and remembers what the cell counts.
  mutating func name(_ key: CountKey) -> String {
    let name = key.name
    counted[name] = key
    return name
  }

  func state(_ value: Int) -> CountCell.State {
    isPrinted ? .printedBefore(value) : .undecided(value)
  }

  private mutating func add(
    _ definition: FigureDefinition, _ result: FigureResult, to builder: inout CountSystemBuilder
  ) throws(CountSystemError) {
    let kind = kind(definition, result, builder)
    if let met = result.numbers.numerator, let all = result.numbers.denominator {
      let key = CountKey(label, definition, .all)
      let zero = zero(definition)
      let total = builder.count(name(key), state(all), kind: kind, zero: zero)
      let share = share(key, of: total, kind: kind, zero, met, all, in: &builder)
      figures[definition.id] = PublishedFigure(whole: .share(met: key.with(.met), all: key))
      counts[key] = (total, all)
      note(definition, total, all)
      note(definition, isMet: share.atoms, met, all)
      for dimension in dimensions(definition, result) {
        try addShares(definition, result, dimension, share, to: &builder)
      }
    } else if let count = result.numbers.count, definition.publication.kind != .staff {
      let key = CountKey(label, definition, .count)
      let total = builder.count(name(key), state(count), kind: kind, zero: zero(definition))
      figures[definition.id] = PublishedFigure(whole: .count(key))
      counts[key] = (total, count)
      note(definition, total, count)
      for dimension in dimensions(definition, result) {
        addCounts(definition, result, dimension, total, count, to: &builder)
      }
    }
  }

  /// The dimensions by which the figure is divided in tables.
  ///
  /// For this year they are those that the plan names. Tables of the year before are repeated as they
  /// were published then, and no equation links them to this year's. Of them we need only how children
  /// took part, if that was printed then, because other figures of that year rest on it.
  private func dimensions(_ definition: FigureDefinition, _ result: FigureResult) -> [Dimension] {
    var wanted = definition.publication.tables
    if let ladder {
      if definition.kind == .proportion, !ladder.isLarge { wanted = [] }
    } else {
      wanted = isPrinted ? wanted.filter { $0 == .code } : []
    }
    // A table of so few records would show symbols in place of numbers.
    let size = result.numbers.denominator ?? result.numbers.count ?? 0
    guard ladder == nil || size >= ReleasedFigure.fewest else { return [] }
    return wanted.filter { dimension in
      let omission = Omission(year: label, figureID: definition.id, dimension: dimension)
      return !omissions.contains(omission)
        && result.breakdowns.contains { $0.dimension == dimension && !$0.rows.isEmpty }
    }
  }

  /// Adds the two sides of a share.
  ///
  /// A reader who knows one side and the whole can work out the other.
  private mutating func share(
    _ key: CountKey, of total: Atom, kind: CountCell.Kind, _ zero: CountCell.Zero, _ met: Int,
    _ all: Int, in builder: inout CountSystemBuilder
  ) -> OneWayTable {
    keepSides(key)
    let sides = builder.oneWayTable(
      "met", of: total, kind: kind, detail: kind == .fixed ? 0 : 1, zero: zero,
      [("yes", state(met)), ("no", state(all - met))])
    counts[key.with(.met)] = (sides.atoms[0], met)
    counts[key.with(.notMet)] = (sides.atoms[1], all - met)
    return sides
  }

  /// Remembers what the cells of the two sides of a share count.
  private mutating func keepSides(_ key: CountKey) {
    for side in [key.with(.met), key.with(.notMet)] { counted[side.name] = side }
  }

  private mutating func addCounts(
    _ definition: FigureDefinition, _ result: FigureResult, _ dimension: Dimension, _ total: Atom,
    _ count: Int, to builder: inout CountSystemBuilder
  ) {
    let rows = rows(result, dimension)
    // If the groups do not add up to the figure, the table does not divide the figure.
    guard
      rows.contains(where: \.isWithheld)
        || rows.reduce(0, { $0 + ($1.numbers.count ?? 0) }) == count
    else { return }
    let unchanged = dimension == .changes ? rows.first { $0.key == "0" } : nil
    if let unchanged, !isChildrenOfOneOfficer(unchanged) { return }
    // Shares of how children took part are sums of codes, and everybody reads the shares. So the
    // codes are withheld first.
    let table = builder.oneWayTable(
      dimension.name, of: total, detail: dimension == .code ? 2 : 1, zero: zeroInTables,
      rows.map { row in
        (row.key, row.isWithheld ? .withheldBefore(nil) : state(row.numbers.count ?? 0))
      })
    let keys = rows.map { CountKey(label, definition, .count).of(dimension, $0.key) }
    for (key, (row, atom)) in zip(keys, zip(rows, table.atoms)) {
      counted[key.name] = key
      counts[key] = (atom, row.numbers.count ?? 0)
    }
    figures[definition.id]?.tables.append(
      PublishedFigure.Table(
        dimension: dimension, groups: zip(rows, keys).map { ($0, .count($1)) }))
    if let unchanged, let index = rows.firstIndex(of: unchanged) {
      sameNumbers[.met(Catalogue.continuitySameIRO), default: []]
        .append((table.atoms[index], unchanged.numbers.count))
    }
    if dimension == .code { noteCodes(definition, result, rows, table.atoms, &builder) }
  }

  /// Whether the children without a change of IRO are the children who had one IRO.
  ///
  /// The number who had one IRO is printed exactly. The two can differ because of a gap between two
  /// allocations. Then a reader could work out the table to within a few children from the other
  /// number, so there is no table.
  private func isChildrenOfOneOfficer(_ row: FigureRow) -> Bool {
    let sameOfficer = source[Catalogue.continuitySameIRO]
    guard sameOfficer.status == .available
    else { return true }
    return sameOfficer.numbers.numerator == row.numbers.count
  }

  private mutating func addShares(
    _ definition: FigureDefinition, _ result: FigureResult, _ dimension: Dimension,
    _ share: OneWayTable, to builder: inout CountSystemBuilder
  ) throws(CountSystemError) {
    let rows = rows(result, dimension, divided: true)
    guard
      rows.reduce(0, { $0 + ($1.numbers.denominator ?? 0) }) == result.numbers.denominator,
      rows.reduce(0, { $0 + ($1.numbers.numerator ?? 0) }) == result.numbers.numerator
    else { return }
    let groups = builder.oneWayTable(
      dimension.name, of: share.total,
      rows.map { ($0.key, state($0.numbers.denominator ?? 0)) })
    try builder.twoWayTable(
      rows: groups, columns: share,
      rows.map { row in
        let met = row.numbers.numerator ?? 0
        return [state(met), state((row.numbers.denominator ?? 0) - met)]
      })
    groupTotals[dimension, default: [:]][definition.id] = zip(rows, groups.atoms).map {
      ($0.key, $1, $0.numbers.denominator ?? 0)
    }
    let keys = rows.map { CountKey(label, definition, .all).of(dimension, $0.key) }
    for key in keys {
      counted[key.name] = key
      keepSides(key)
    }
    figures[definition.id]?.tables.append(
      PublishedFigure.Table(
        dimension: dimension,
        groups: zip(rows, keys).map { ($0, .share(met: $1.with(.met), all: $1)) }))
  }

  private mutating func addWithheld(
    _ definition: FigureDefinition, to builder: inout CountSystemBuilder
  ) {
    guard isPrinted, definition.publication.kind == .children else { return }
    if definition.kind == .proportion {
      let key = CountKey(label, definition, .all)
      // A share that was known only in part is withheld too, even if the rows of a side are all 0.
      let isSum = hasCodes && !definition.counts.codes.isEmpty
      let zero = isSum && hasEmptySide(definition) ? .either : zero(definition)
      let total = builder.count(
        name(key), .withheldBefore(nil), kind: builder.children, zero: zero)
      keepSides(key)
      _ = builder.oneWayTable(
        "met", of: total, zero: zero, [("yes", .withheldBefore(nil)), ("no", .withheldBefore(nil))])
    } else if definition.kind != .rate {
      let total = builder.count(
        name(CountKey(label, definition, .count)), .withheldBefore(nil), kind: builder.children,
        zero: zero(definition))
      note(definition, total, nil)
    }
  }
}

extension FigureResult {
  /// The result with the numbers of no record, for a figure that has nothing to count.
  fileprivate func ofNobody(_ definition: FigureDefinition) -> FigureResult {
    guard definition.kind == .proportion else { return self }
    var result = self
    result.numbers.numerator = 0
    result.numbers.denominator = 0
    return result
  }
}
