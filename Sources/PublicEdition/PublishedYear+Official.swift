import PublishedCounts
import ServiceFigures

/// What the Department published of the authority, beside what the edition prints.
///
/// Every reader knows these numbers. Where both count the same and agree, our number is known. Where
/// the Department counts otherwise, the difference is a number of children: those without an answer,
/// those who came into care twice. It is printed nowhere and protected like any other count. Two
/// numbers that should be the same and are not differ by amendments of the records, which are no group
/// of children, so that nothing follows.
///
/// A number that the Department withheld is a number of children too, and ours less those that it
/// printed could give it away. It is protected like a number that an earlier edition withheld.
extension PublishedYear {
  /// The numbers of rows of the Department's, by release and row.
  private typealias DepartmentRows = [DepartmentTable.Row: CountSum]

  /// The numbers of a measure of the Department's.
  private typealias DepartmentNumbers = (
    measure: OfficialMeasure, part: CountSum, whole: CountSum?
  )

  /// Adds the published numbers as cells that every reader knows, and what they say about ours.
  mutating func addPublishedNumbers(to builder: inout CountSystemBuilder) {
    // Numbers that an earlier edition printed can no longer be withheld.
    guard !isPrinted else { return }
    for release in Set(official.map(\.release)).sorted() {
      var rows: DepartmentRows = [:]
      for definition in Catalogue.figures where definition.publication.kind == .children {
        guard let figure = figures[definition.id],
          let numbers = addNumbers(of: definition, release, &rows, to: &builder)
        else { continue }
        switch figure.whole {
        case .share(let met, let all):
          addPublished(share: met, all, numbers, release, to: &builder)
        case .count(let key):
          addPublished(count: key, figure.tables, numbers, release, to: &builder)
        case nil: break
        }
      }
    }
  }

  /// The count of a figure as a whole.
  func whole(_ definition: FigureDefinition) -> (atom: Atom, value: Int)? {
    counts[CountKey(label, definition, .all)] ?? counts[CountKey(label, definition, .count)]
  }

  /// A count of ours; in a row of a table it is at least 1, unless it is 0.
  private func sum(_ key: CountKey, isRow: Bool = false) -> CountSum {
    guard let (atom, value) = counts[key] else { return CountSum() }
    return CountSum(
      terms: [(atom, 1)], value: value, least: isRow ? min(value, 1) : 0, most: nil)
  }

  // MARK: - The Department's numbers

  /// Adds the numbers of a figure in a release: those that every reader knows, and those that the
  /// Department withheld; nil where it published none of the figure.
  private mutating func addNumbers(
    of definition: FigureDefinition, _ release: Int, _ rows: inout DepartmentRows,
    to builder: inout CountSystemBuilder
  ) -> [DepartmentNumbers]? {
    let counts = official.filter { $0.release == release }
    guard counts.contains(where: { $0.measure.figure.id == definition.id }),
      let table = DepartmentTable(
        of: definition, counts, source: source,
        met: self.counts[CountKey(label, definition, .met)]?.value, decided: rows.mapValues(\.value)
      )
    else { return nil }
    for row in table.rows where rows[row] == nil {
      rows[row] = addNumber(table[row], of: definition, table, release, to: &builder)
    }
    if let divided = table.divided, let whole = rows[divided] {
      let parts = table.measures.compactMap { rows[$0.part] }.reduce(CountSum(), +)
      if parts.isWithheld { builder.equation((whole - parts).terms) }
    }
    return table.measures.map { measure in
      let (part, whole) = (rows[measure.part] ?? CountSum(), measure.whole.flatMap { rows[$0] })
      if let whole, table.divided == nil {
        addRest(of: measure, whole - part, definition, table, release, to: &builder)
      }
      return (measure.measure, part, whole)
    }
  }

  /// Adds one number of the Department's.
  private mutating func addNumber(
    _ number: DepartmentTable.Number, of definition: FigureDefinition, _ table: DepartmentTable,
    _ release: Int, to builder: inout CountSystemBuilder
  ) -> CountSum {
    let key = key(of: definition, table, number.name, release)
    // A symbol is at least 1, and must be able to be larger by the threshold.
    let threshold = min(builder.threshold + 1, number.most ?? .max) - number.least
    let isKnown = number.published != nil || threshold < 1
    let atom =
      isKnown
      ? builder.count(key.name, .printedBefore(number.value), kind: .fixed)
      : builder.count(
        name(key), withheld(number.value, table, builder), kind: .children(threshold: threshold),
        detail: CountCell.unprinted, zero: number.least > 0 ? .printed : .either)
    return CountSum(
      terms: [(atom, 1)], value: number.value, least: isKnown ? number.value : number.least,
      most: isKnown ? number.value : number.most, isWithheld: !isKnown)
  }

  /// Adds the others of a whole, where the Department withheld a number: it can have done so because
  /// they are few.
  private mutating func addRest(
    of measure: DepartmentTable.Measure, _ rest: CountSum, _ definition: FigureDefinition,
    _ table: DepartmentTable, _ release: Int, to builder: inout CountSystemBuilder
  ) {
    guard rest.isWithheld, rest.value >= 0 else { return }
    let (part, whole) = (table[measure.part], measure.whole.map { table[$0] })
    let most = whole?.published.map { $0 - (part.published ?? part.least) }
    let threshold = min(builder.threshold, most ?? .max)
    guard threshold > 0 else { return }
    builder.cell(
      name(key(of: definition, table, "rest of \(measure.measure.id)", release)),
      LinearCombination(rest.terms), withheld(rest.value, table, builder),
      kind: .children(threshold: threshold), detail: CountCell.unprinted)
  }

  /// The name of a number of the Department's, with the table that is left out if nothing protects it.
  private func key(
    of definition: FigureDefinition, _ table: DepartmentTable, _ words: String, _ release: Int
  ) -> CountKey {
    let words = release == 0 ? words : "\(words), release \(release)"
    let key = CountKey(label, definition, .publishedAs(words))
    return table.measures[0].measure.dimension.map { key.of($0, "") } ?? key
  }

  /// A number that the Department withheld.
  ///
  /// It is taken for small unless our count of it is larger by more than the published numbers and
  /// ours are apart.
  private func withheld(
    _ value: Int, _ table: DepartmentTable, _ builder: CountSystemBuilder
  ) -> CountCell.State {
    .withheldBefore(value > builder.threshold + table.amended ? value : nil)
  }

  // MARK: - The Department's numbers and ours

  /// A share, of which the Department publishes the whole or all of its groups.
  private mutating func addPublished(
    share met: CountKey, _ all: CountKey, _ numbers: [DepartmentNumbers], _ release: Int,
    to builder: inout CountSystemBuilder
  ) {
    let part = numbers.map(\.part).reduce(CountSum(), +)
    let whole = numbers.compactMap(\.whole).reduce(CountSum(), +)
    let isSame = numbers.allSatisfy { $0.measure.likeness == .same }
    compare(met, sum(met), part, isSame, release, to: &builder)
    compare(all.with(.notMet), sum(all) - sum(met), whole - part, isSame, release, to: &builder)
    compare(all, sum(all), whole, isSame, release, to: &builder)
  }

  /// A number of children or events, of which the Department publishes the whole or some groups.
  private mutating func addPublished(
    count key: CountKey, _ tables: [PublishedFigure.Table], _ numbers: [DepartmentNumbers],
    _ release: Int, to builder: inout CountSystemBuilder
  ) {
    let isSame = numbers.allSatisfy { $0.measure.likeness == .same }
    guard let dimension = numbers[0].measure.dimension else {
      compare(key, sum(key), numbers[0].part, isSame, release, to: &builder)
      return
    }
    // All groups are groups of one total.
    let whole = numbers[0].whole
    if let whole { compare(key, sum(key), whole, isSame, release, to: &builder) }
    guard let table = tables.first(where: { $0.dimension == dimension }) else { return }
    for (rows, numbers) in Self.alike(table.groups.map(\.row), numbers, dimension) {
      let part = numbers.map(\.part).reduce(CountSum(), +)
      let group = key.of(dimension, rows.map(\.key).joined(separator: " or "))
      let ours = rows.reduce(CountSum()) { $0 + sum(key.of(dimension, $1.key), isRow: true) }
      // Of a printed 0 of ours, the difference is the number that the Department withheld.
      if !part.isWithheld || ours.value > 0 {
        compare(group, ours, part, isSame, release, to: &builder)
      }
      if let whole {
        compare(
          group.with(.notMet), sum(key) - ours, whole - part, isSame, release, to: &builder)
      }
    }
  }

  /// The rows of a table and the published numbers that count the same categories: as few as
  /// possible at a time, since rows can be merged and a number can be about several categories.
  private static func alike(
    _ rows: [FigureRow], _ numbers: [DepartmentNumbers], _ dimension: Dimension
  ) -> [(rows: [FigureRow], numbers: [DepartmentNumbers])] {
    let categories = rows.map { row in
      CategoryLadder.mergedCategories.first { $0.dimension == dimension && $0.key == row.key }?
        .categories ?? [row.key]
    }
    let all = categories.reduce(into: Set()) { $0.formUnion($1) }
    let wanted = numbers.map { number in all.filter(number.measure.isAbout) }
    var found: [(rows: [FigureRow], numbers: [DepartmentNumbers])] = []
    var open = Set(wanted.indices)
    while let first = open.min() {
      var covered = wanted[first]
      var places: (rows: [Int], numbers: [Int])
      repeat {
        places.rows = categories.indices.filter { !categories[$0].isDisjoint(with: covered) }
        places.numbers = wanted.indices.filter { !wanted[$0].isDisjoint(with: covered) }
        let before = covered.count
        for place in places.rows { covered.formUnion(categories[place]) }
        for place in places.numbers { covered.formUnion(wanted[place]) }
        if covered.count == before { break }
      } while true
      open.subtract(places.numbers + [first])
      let published = places.numbers.reduce(into: Set()) { $0.formUnion(wanted[$1]) }
      guard !places.rows.isEmpty, published == covered else { continue }
      found.append((places.rows.map { rows[$0] }, places.numbers.map { numbers[$0] }))
    }
    return found
  }

  /// Adds what a number of ours and the Department's say about each other.
  private mutating func compare(
    _ key: CountKey, _ ours: CountSum, _ theirs: CountSum, _ isSame: Bool, _ release: Int,
    to builder: inout CountSystemBuilder
  ) {
    let more = ours.value >= theirs.value ? ours - theirs : theirs - ours
    if more.value == 0, isSame || theirs.isWithheld {
      // Readers take two numbers to be the same where both count alike, though they cannot see it.
      builder.equation(more.terms)
    } else if !isSame {
      // What the Department printed next to a number that it withheld can limit the difference.
      let threshold =
        theirs.isWithheld ? min(builder.threshold, more.most ?? .max) : builder.threshold
      builder.cell(
        name(key.with(.fromPublished(key.side, release: release))),
        LinearCombination(more.terms), state(more.value),
        kind: .children(threshold: max(1, threshold)), detail: CountCell.unprinted)
    }
  }
}

/// A sum of counts of ours, or of the Department's.
private struct CountSum {
  var terms: [(atom: Atom, coefficient: Int)] = []
  var value = 0
  /// The least that readers know it to be.
  var least = 0
  /// The most that it can be; nil where nothing limits it.
  var most: Int? = 0
  /// Whether the Department withheld one of the numbers.
  var isWithheld = false

  static func + (one: CountSum, other: CountSum) -> CountSum {
    CountSum(
      terms: one.terms + other.terms, value: one.value + other.value,
      least: one.least + other.least,
      most: one.most.flatMap { most in other.most.map { most + $0 } },
      isWithheld: one.isWithheld || other.isWithheld)
  }

  static func - (one: CountSum, other: CountSum) -> CountSum {
    CountSum(
      terms: one.terms + other.terms.map { ($0.atom, -$0.coefficient) },
      value: one.value - other.value, least: max(0, one.least - (other.most ?? one.least)),
      most: one.most.map { $0 - other.least },
      isWithheld: one.isWithheld || other.isWithheld)
  }
}
