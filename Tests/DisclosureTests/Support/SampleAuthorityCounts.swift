import DisclosureControl
import PublishedCounts

/// The counts that a made-up authority's report publishes, with last year's beside them.
struct SampleAuthorityCounts {
  private let children: SampleChildren
  private let twoWay: [(Int, Int)]

  /// An authority with about as many children.
  init(children count: Int, seed: Int) {
    children = SampleChildren(count: count, seed: seed)
    // A tree: a star about 1, a chain from 4. Below 200 children there are one-way tables only.
    twoWay = count < 200 ? [] : [(1, 3), (1, 4), (1, 5), (4, 6), (6, 7), (0, 1), (2, 0), (7, 8)]
  }

  /// Last year's report by itself.
  func earlierReport() throws -> CountSystem {
    var builder = CountSystemBuilder()
    _ = try addYear("2023-24", children.before, to: &builder) { _, count in .undecided(count) }
    return try builder.build()
  }

  /// Both years, last year's as it was published; without the true counts of what it withheld unless
  /// they are said to be known.
  ///
  /// If they are not known, nobody knows which lines were at risk. So any of them may be 0.
  func bothYears(after earlier: ProtectedCounts, isKnown: Bool) throws -> CountSystem {
    var builder = CountSystemBuilder()
    let before = try addYear(
      "2023-24", children.before, zero: isKnown ? .printed : .either, to: &builder
    ) { name, count in
      earlier.released(name)?.value.map { .printedBefore($0) }
        ?? .withheldBefore(isKnown ? count : nil)
    }
    let now = try addYear("2024-25", children.now, to: &builder) { .undecided($1) }
    let started = addMovements("2024-25 started", children.started, to: &builder)
    let left = addMovements("2024-25 left", children.left, to: &builder)
    for dimension in 0..<SampleChildren.lastingCount {
      for category in 0..<children.dimensions[dimension].categoryCount {
        builder.equation([
          (now[dimension].atoms[category], 1), (before[dimension].atoms[category], -1),
          (started[dimension].atoms[category], -1), (left[dimension].atoms[category], 1),
        ])
      }
    }
    return try builder.build()
  }

  private func addYear(
    _ year: String, _ people: [[Int]], zero: CountCell.Zero = .printed,
    to builder: inout CountSystemBuilder, state: (String, Int) -> CountCell.State
  ) throws -> [OneWayTable] {
    let name = "\(year) children"
    let total = builder.count(name, state(name, people.count), kind: .fixed)
    var tables: [OneWayTable] = []
    for (index, dimension) in children.dimensions.enumerated() {
      let counts = children.counts(people, index)
      tables.append(
        builder.oneWayTable(
          dimension.name, of: total, zero: zero,
          zip(dimension.categories, counts).map { label, count in
            (label, state("\(name) \(dimension.name)=\(label)", count))
          }))
    }
    for (rows, columns) in twoWay {
      let (row, column) = (children.dimensions[rows], children.dimensions[columns])
      let counts = children.counts(people, rows, columns)
      try builder.twoWayTable(
        rows: tables[rows], columns: tables[columns], zero: zero,
        zip(row.categories, counts).map { rowLabel, counts in
          zip(column.categories, counts).map { columnLabel, count in
            state("\(name) \(row.name)=\(rowLabel) \(column.name)=\(columnLabel)", count)
          }
        })
    }
    return tables
  }

  private func addMovements(
    _ name: String, _ people: [[Int]], to builder: inout CountSystemBuilder
  ) -> [OneWayTable] {
    let total = builder.count(name, .undecided(people.count), kind: .fixed)
    return (0..<SampleChildren.lastingCount).map { index in
      let dimension = children.dimensions[index]
      return builder.oneWayTable(
        dimension.name, of: total,
        zip(dimension.categories, children.counts(people, index))
          .map { ($0, .undecided($1)) })
    }
  }
}
