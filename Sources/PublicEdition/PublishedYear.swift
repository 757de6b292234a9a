import PublishedCounts
import ServiceFigures

/// The counts of one year's figures as cells of a system.
struct PublishedYear {
  /// The year as cells name it, such as 2024-25.
  let label: String
  /// What is known of each figure.
  let reading: (FigureDefinition) -> FigureReading
  /// Whether a public edition printed them, so that nothing of them can be taken back.
  let isPrinted: Bool
  /// How the tables are printed; nil for those of a year before.
  let ladder: CategoryLadder?
  /// What is left out, since no release protects it.
  let omissions: Set<Omission>

  /// What the cells of each figure are called.
  private(set) var figures: [String: PublishedFigure] = [:]
  /// Atoms that are one number whoever counts it, with that number where it is known.
  private var sameNumbers: [String: [(atom: Atom, value: Int?)]] = [:]

  /// The groups of divided figures with their totals, by figure and dimension.
  private var groupTotals: [String: [(key: String, atom: Atom, value: Int)]] = [:]

  init(
    label: String, isPrinted: Bool, ladder: CategoryLadder?, omissions: Set<Omission>,
    reading: @escaping (FigureDefinition) -> FigureReading
  ) {
    self.label = label
    self.isPrinted = isPrinted
    self.ladder = ladder
    self.omissions = omissions
    self.reading = reading
  }

  /// Adds the cells of all figures, and the equations between them.
  mutating func add(to builder: inout CountSystemBuilder) throws(CountSystemError) {
    for definition in Catalogue.figures where definition.publicationClass != .restricted {
      if omissions.contains(Omission(year: label, figureID: definition.id)) { continue }
      switch reading(definition) {
      case .given(let result) where result.status == .available:
        try add(definition, result, to: &builder)
      case .withheld: addWithheld(definition, to: &builder)
      default: break
      }
    }
    tie(&builder)
  }

  /// The atom of the first of the figures that count one number; nil where none is there.
  func atom(of number: String) -> (atom: Atom, value: Int?)? { sameNumbers[number]?.first }

  private func kind(_ definition: FigureDefinition, _ builder: CountSystemBuilder) -> CountCell.Kind
  {
    definition.publicationClass == .children ? builder.children : .fixed
  }

  private func state(_ value: Int) -> CountCell.State {
    isPrinted ? .printedBefore(value) : .undecided(value)
  }

  private mutating func add(
    _ definition: FigureDefinition, _ result: FigureResult, to builder: inout CountSystemBuilder
  ) throws(CountSystemError) {
    let name = "\(label) \(definition.id)"
    let kind = kind(definition, builder)
    if let met = result.numbers.numerator, let all = result.numbers.denominator {
      let total = builder.count("\(name) all", state(all), kind: kind)
      let share = share(name, of: total, kind: kind, met, all, in: &builder)
      figures[definition.id] = PublishedFigure(
        whole: .share(met: "\(name) all met=yes", all: "\(name) all"))
      note(definition, total, all)
      note(definition, isMet: share.atoms, met, all)
      for dimension in dimensions(definition, result) {
        try addShares(definition, result, dimension, share, to: &builder)
      }
    } else if let count = result.numbers.count, definition.publicationClass != .staff {
      let total = builder.count(name, state(count), kind: kind)
      figures[definition.id] = PublishedFigure(whole: .count(name))
      note(definition, total, count)
      for dimension in dimensions(definition, result) {
        addCounts(definition, result, dimension, total, count, to: &builder)
      }
    }
  }

  /// Those of this year that the plan names; of a year before, of which a report shows no tables, only
  /// how children took part if that was printed then: other figures rest on it.
  private func dimensions(_ definition: FigureDefinition, _ result: FigureResult) -> [Dimension] {
    let wanted =
      ladder.map { definition.publishedBreakdowns(isLarge: $0.isLarge) }
      ?? (isPrinted && definition.id == "participation.codes" ? [.code] : [])
    // A table of so few would be signs and no numbers.
    let size = result.numbers.denominator ?? result.numbers.count ?? 0
    guard ladder == nil || size >= ReleasedFigure.fewest else { return [] }
    return wanted.filter { dimension in
      let omission = Omission(year: label, figureID: definition.id, dimension: dimension)
      return !omissions.contains(omission)
        && result.breakdowns.contains { $0.dimension == dimension && !$0.rows.isEmpty }
    }
  }

  private func rows(
    _ result: FigureResult, _ dimension: Dimension, divided: Bool = false
  ) -> [FigureRow] {
    let rows = result.breakdowns.first { $0.dimension == dimension }?.rows ?? []
    return ladder?.merged(rows, by: dimension, divided: divided) ?? rows
  }

  /// The two sides of a share: a reader who has one and the whole has the other.
  private func share(
    _ name: String, of total: Atom, kind: CountCell.Kind, _ met: Int, _ all: Int,
    in builder: inout CountSystemBuilder
  ) -> OneWayTable {
    builder.oneWayTable(
      "met", of: total, kind: kind, detail: kind == .fixed ? 0 : 1,
      [("yes", state(met)), ("no", state(all - met))])
  }

  private mutating func addCounts(
    _ definition: FigureDefinition, _ result: FigureResult, _ dimension: Dimension, _ total: Atom,
    _ count: Int, to builder: inout CountSystemBuilder
  ) {
    let rows = rows(result, dimension)
    // Groups that do not add up to the figure are none of it alone.
    guard
      rows.contains(where: \.isWithheld)
        || rows.reduce(0, { $0 + ($1.numbers.count ?? 0) }) == count
    else { return }
    let unchanged = dimension == .changes ? rows.first { $0.key == "0" } : nil
    if let unchanged, !isChildrenOfOneOfficer(unchanged) { return }
    // Shares of how children took part are sums of codes and read by everybody: the codes go first.
    let table = builder.oneWayTable(
      dimension.name, of: total, detail: dimension == .code ? 2 : 1,
      rows.map { row in
        (row.key, row.isWithheld ? .withheldBefore(nil) : state(row.numbers.count ?? 0))
      })
    let prefix = "\(builder.name(of: total)) \(dimension.name)="
    figures[definition.id]?.tables.append(
      PublishedFigure.Table(
        dimension: dimension,
        groups: rows.map { ($0, .count(prefix + $0.key)) }))
    if let unchanged, let index = rows.firstIndex(of: unchanged) {
      sameNumbers["met continuity.sameIRO", default: []]
        .append((table.atoms[index], unchanged.numbers.count))
    }
    if dimension == .code {
      for (row, atom) in zip(rows, table.atoms) {
        sameNumbers["code \(row.key)"] = [(atom, row.numbers.count)]
      }
    }
  }

  /// Whether those without a change of IRO are those who had one IRO, which is printed exactly.
  ///
  /// Where they differ, by a gap between two allocations, the table would be told by the other
  /// number within a few children; so there is no table then.
  private func isChildrenOfOneOfficer(_ row: FigureRow) -> Bool {
    guard let definition = Catalogue.definition("continuity.sameIRO"),
      case .given(let result) = reading(definition), result.status == .available
    else { return true }
    return result.numbers.numerator == row.numbers.count
  }

  private mutating func addShares(
    _ definition: FigureDefinition, _ result: FigureResult, _ dimension: Dimension,
    _ share: OneWayTable, to builder: inout CountSystemBuilder
  ) throws(CountSystemError) {
    let rows = rows(result, dimension, divided: true).filter { ($0.numbers.denominator ?? 0) > 0 }
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
    groupTotals["\(definition.id) \(dimension.name)"] = zip(rows, groups.atoms).map {
      ($0.key, $1, $0.numbers.denominator ?? 0)
    }
    let prefix = "\(builder.name(of: share.total)) \(dimension.name)="
    figures[definition.id]?.tables.append(
      PublishedFigure.Table(
        dimension: dimension,
        groups: rows.map { row in
          let all = prefix + row.key
          return (row, .share(met: "\(all) met=yes", all: all))
        }))
  }

  private mutating func addWithheld(
    _ definition: FigureDefinition, to builder: inout CountSystemBuilder
  ) {
    guard isPrinted, definition.publicationClass == .children else { return }
    let name = "\(label) \(definition.id)"
    if definition.kind == .proportion {
      let total = builder.count("\(name) all", .withheldBefore(nil), kind: builder.children)
      _ = builder.oneWayTable(
        "met", of: total, [("yes", .withheldBefore(nil)), ("no", .withheldBefore(nil))])
    } else if definition.kind != .rate {
      let total = builder.count(name, .withheldBefore(nil), kind: builder.children)
      note(definition, total, nil)
    }
  }

  /// Remembers the number that several figures count.
  private mutating func note(_ definition: FigureDefinition, _ atom: Atom, _ value: Int?) {
    let number: String? =
      switch definition.id {
      case "children.lookedAfter", "children.upToDate", "children.reviewedInSixMonths",
        "placements.threeOrMore", "socialWorkers.perChild":
        "looked after"
      case "children.started": "started"
      case "children.ceased": "ceased"
      case "health.assessment", "health.dental", "health.immunisations", "health.substanceMisuse":
        "looked after for a year"
      case "careLeavers.inTouch", "careLeavers.active", "careLeavers.suitableAccommodation":
        "care leavers"
      case "participation.viewsConveyed", "participation.attended", "participation.spokeForSelf",
        "participation.advocate", "participation.none":
        "reviews from the age of 4"
      case "reviews.held", "participation.codes": "held"
      case "reviews.late", "reviews.daysLateBands": "late"
      case "health.sdqScore": "scores"
      case "continuity.changes": "looked after throughout"
      case "continuity.sameIRO": "looked after throughout"
      default: nil
      }
    if let number { sameNumbers[number, default: []].append((atom, value)) }
  }

  private mutating func note(
    _ definition: FigureDefinition, isMet atoms: [Atom], _ met: Int, _ all: Int
  ) {
    switch definition.id {
    case "reviews.onTime": sameNumbers["late", default: []].append((atoms[1], all - met))
    case "health.sdqCompleted": sameNumbers["scores", default: []].append((atoms[0], met))
    default: sameNumbers["met \(definition.id)"] = [(atoms[0], met)]
    }
  }

  /// States what every reader of the definitions knows to be one number.
  private func tie(_ builder: inout CountSystemBuilder) {
    for (_, atoms) in sameNumbers.sorted(by: { $0.key < $1.key }) {
      guard let first = atoms.first else { continue }
      for other in atoms.dropFirst() where other.value == first.value {
        builder.equation([(first.atom, 1), (other.atom, -1)])
      }
    }
    tieCodes(&builder)
    addDifferences(&builder)
  }

  /// What a reader can take from each other: of every group the reviews that have a due day but no
  /// code of those aged 4 or over are in the main the reviews of children under 4.
  private func addDifferences(_ builder: inout CountSystemBuilder) {
    for dimension in [Dimension.ageBand, .sex, .ethnicGroup] {
      let all = groupTotals["reviews.onTime \(dimension.name)"] ?? []
      let older = groupTotals["participation.viewsConveyed \(dimension.name)"] ?? []
      for group in all {
        guard let part = older.first(where: { $0.key == group.key }), group.value >= part.value
        else { continue }
        builder.cell(
          "\(label) \(Self.difference) \(dimension.name)=\(group.key)",
          LinearCombination([(group.atom, 1), (part.atom, -1)]),
          state(group.value - part.value), kind: builder.children, detail: 2)
      }
    }
  }

  /// The name of a cell that no report prints.
  static let difference = "reviews.onTime less participation.viewsConveyed"

  /// Shares of how children took part are sums of codes, as far as no child under 4 has one of them.
  private func tieCodes(_ builder: inout CountSystemBuilder) {
    let sums: [(String, [Int])] = [
      ("met participation.viewsConveyed", [1, 2, 3, 5, 6]),
      ("met participation.attended", [1, 2, 3, 4]), ("met participation.spokeForSelf", [1]),
      ("met participation.advocate", [2, 5]), ("met participation.none", [7]),
      ("reviews from the age of 4", [1, 2, 3, 4, 5, 6, 7]),
    ]
    for (number, codes) in sums {
      guard let sum = atom(of: number) else { continue }
      let parts = codes.compactMap { atom(of: "code PN\($0)") }
      let values = parts.compactMap(\.value)
      guard parts.count == values.count, let value = sum.value, values.reduce(0, +) == value else {
        continue
      }
      builder.equation(total: sum.atom, parts: parts.map(\.atom))
    }
  }
}
