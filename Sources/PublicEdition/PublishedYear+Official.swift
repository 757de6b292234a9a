import PublishedCounts
import ServiceFigures

/// What the Department published of the authority, beside what the edition prints.
///
/// Every reader knows these numbers. Where both count the same and agree, our number is known. Where
/// the Department counts otherwise, the difference is a number of children: those without an answer,
/// those who came into care twice. It is printed nowhere and protected like any other count. Two
/// numbers that should be the same and are not differ by amendments of the records, which are no group
/// of children, so that nothing follows.
extension PublishedYear {
  /// A sum of counts of ours, or of the Department's.
  private struct Sum {
    var terms: [(atom: Atom, coefficient: Int)] = []
    var value = 0

    static func + (one: Sum, other: Sum) -> Sum {
      Sum(terms: one.terms + other.terms, value: one.value + other.value)
    }

    static func - (one: Sum, other: Sum) -> Sum {
      Sum(
        terms: one.terms + other.terms.map { ($0.atom, -$0.coefficient) },
        value: one.value - other.value)
    }
  }

  /// Adds the published numbers as cells that every reader knows, and what they say about ours.
  mutating func addPublishedNumbers(to builder: inout CountSystemBuilder) {
    // Numbers that an earlier edition printed can no longer be withheld.
    guard !isPrinted else { return }
    for definition in Catalogue.figures where definition.publication.kind == .children {
      let numbers = official.filter { $0.measure.figure.id == definition.id }
      guard !numbers.isEmpty, let figure = figures[definition.id] else { continue }
      switch figure.whole {
      case .share(let met, let all):
        addPublished(share: definition, met, all, numbers, to: &builder)
      case .count(let key):
        addPublished(count: definition, key, figure.tables, numbers, to: &builder)
      case nil: break
      }
    }
  }

  /// The count of a figure as a whole.
  func whole(_ definition: FigureDefinition) -> (atom: Atom, value: Int)? {
    counts[CountKey(label, definition, .all)] ?? counts[CountKey(label, definition, .count)]
  }

  private func sum(_ key: CountKey) -> Sum {
    counts[key].map { Sum(terms: [($0.atom, 1)], value: $0.value) } ?? Sum()
  }

  /// A share, of which the Department publishes the whole or all of its groups.
  private mutating func addPublished(
    share definition: FigureDefinition, _ met: CountKey, _ all: CountKey,
    _ numbers: [OfficialCounts], to builder: inout CountSystemBuilder
  ) {
    guard numbers.count == Catalogue.official.count(where: { $0.figure.id == definition.id }),
      let part = published(numbers, \.part, "part", to: &builder),
      let whole = published(numbers, \.whole, "whole", to: &builder)
    else { return }
    let isSame = numbers.allSatisfy { $0.measure.likeness == .same }
    compare(met, sum(met), part, isSame, to: &builder)
    compare(all.with(.notMet), sum(all) - sum(met), whole - part, isSame, to: &builder)
    compare(all, sum(all), whole, isSame, to: &builder)
  }

  /// A number of children or events, of which the Department publishes the whole or some groups.
  private mutating func addPublished(
    count definition: FigureDefinition, _ key: CountKey, _ tables: [PublishedFigure.Table],
    _ numbers: [OfficialCounts], to builder: inout CountSystemBuilder
  ) {
    guard let dimension = numbers[0].measure.dimension else {
      if let part = published(numbers, \.part, "number", to: &builder) {
        compare(key, sum(key), part, numbers[0].measure.likeness == .same, to: &builder)
      }
      return
    }
    // All groups are groups of one total.
    let whole = published([numbers[0]], \.whole, "whole", to: &builder)
    let isSame = numbers.allSatisfy { $0.measure.likeness == .same }
    if let whole { compare(key, sum(key), whole, isSame, to: &builder) }
    guard let table = tables.first(where: { $0.dimension == dimension }) else { return }
    for (rows, numbers) in Self.alike(table.groups.map(\.row), numbers, dimension) {
      guard let part = published(numbers, \.part, "part", to: &builder) else { continue }
      let group = key.of(dimension, rows.map(\.key).joined(separator: " or "))
      let ours = rows.reduce(Sum()) { $0 + sum(key.of(dimension, $1.key)) }
      compare(group, ours, part, isSame, to: &builder)
      if let whole {
        compare(group.with(.notMet), sum(key) - ours, whole - part, isSame, to: &builder)
      }
    }
  }

  /// The rows of a table and the published numbers that count the same categories: as few as
  /// possible at a time, since rows can be merged and a number can be about several categories.
  private static func alike(
    _ rows: [FigureRow], _ numbers: [OfficialCounts], _ dimension: Dimension
  ) -> [(rows: [FigureRow], numbers: [OfficialCounts])] {
    let categories = rows.map { row in
      CategoryLadder.mergedCategories.first { $0.dimension == dimension && $0.key == row.key }?
        .categories ?? [row.key]
    }
    let all = categories.reduce(into: Set()) { $0.formUnion($1) }
    let wanted = numbers.map { number in all.filter(number.measure.isAbout) }
    var found: [(rows: [FigureRow], numbers: [OfficialCounts])] = []
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

  /// The sum of published numbers, each a cell that every reader knows; nil where the Department
  /// withheld one.
  private func published(
    _ numbers: [OfficialCounts], _ number: KeyPath<OfficialCounts, Int?>, _ words: String,
    to builder: inout CountSystemBuilder
  ) -> Sum? {
    guard numbers.allSatisfy({ $0[keyPath: number] != nil }) else { return nil }
    return numbers.reduce(Sum()) { sum, counts in
      let value = counts[keyPath: number] ?? 0
      let atom = builder.count(
        "\(label) published \(words) of \(counts.measure.id)", .printedBefore(value), kind: .fixed)
      return sum + Sum(terms: [(atom, 1)], value: value)
    }
  }

  private mutating func compare(
    _ key: CountKey, _ ours: Sum, _ theirs: Sum, _ isSame: Bool,
    to builder: inout CountSystemBuilder
  ) {
    let more = ours.value >= theirs.value ? ours - theirs : theirs - ours
    if isSame {
      if more.value == 0 { builder.equation(more.terms) }
      return
    }
    builder.cell(
      name(key.with(.fromPublished(key.side))), LinearCombination(more.terms),
      state(more.value), kind: builder.children, detail: CountCell.unprinted)
  }
}
