import DisclosureAudit
import DisclosureControl
import PublishedCounts
import TestSupport
import Testing

/// Tiny systems of which every set of data that agrees with the printed cells is looked at.
@Suite struct ExhaustiveTests {
  /// A tiny system and all the sets of data that a reader of no cell could think of.
  private struct Tiny {
    var system: CountSystem
    var candidates: [[Int]]
  }

  @Test(arguments: RandomCases.seeds(from: 0, few: 75, soak: 3_000))
  func `every protected count of a two-way table can be the least and the threshold more`(
    seed: UInt64
  )
    throws
  {
    try check(twoWay(seed))
  }

  @Test(arguments: RandomCases.seeds(from: 0, few: 75, soak: 3_000))
  func `every protected count of overlapping groups can be the least and the threshold more`(
    seed: UInt64
  ) throws {
    try check(overlapping(seed))
  }

  // In seed 125 last year's report gave a count away, and another was withheld to protect it.
  @Test(arguments: RandomCases.seeds(from: 0, few: 126, soak: 3_000))
  func `every protected count of two linked years can be the least and the threshold more`(
    seed: UInt64
  )
    throws
  {
    try check(twoYears(seed))
  }

  /// Holds the release against the slow reference; where it is refused, so must the reference.
  private func check(_ tiny: Tiny) throws {
    let system = tiny.system
    checkLeast(system)
    let protected: ProtectedCounts
    do {
      protected = try ProtectedCounts(protecting: system)
    } catch {
      #expect(error.reason != .contradiction)
      let forced = system.cells.map { $0.isPrintedInAnyCase }
      let (small, ranges) = (sensitive(system), ranges(tiny, printed: forced))
      #expect(small.contains { !covers(ranges[$0], system.cells[$0]) })
      return
    }
    let audit = ReleaseAudit(system, protected.release, protected.certificate)
    #expect(audit.problems() == [])
    let printed = protected.release.publications.map { $0 == .printed }
    let given = Set(protected.release.givenAwayBefore)
    let ranges = ranges(tiny, printed: printed)
    for place in sensitive(system) where !given.contains(place) {
      #expect(!printed[place])
      #expect(covers(ranges[place], system.cells[place]), "\(system.cells[place].identifier)")
    }
    // No cell is withheld for the sake of others without need.
    for (place, publication) in protected.release.publications.enumerated()
    where publication == .withheldSecondary {
      guard case .undecided = system.cells[place].state else { continue }
      var more = printed
      more[place] = true
      let narrower = self.ranges(tiny, printed: more)
      #expect(
        sensitive(system).contains {
          !given.contains($0) && !covers(narrower[$0], system.cells[$0])
        })
    }
  }

  private func covers(_ values: Set<Int>, _ cell: CountCell) -> Bool {
    values.contains(cell.least) && values.contains { $0 >= cell.least + (cell.threshold ?? 1) }
  }

  private func sensitive(_ system: CountSystem) -> [Int] {
    system.cells.indices.filter { place in
      let cell = system.cells[place]
      if case .children(let threshold) = cell.kind, !cell.isPrintedInAnyCase {
        let smallest = cell.zero == .withheld ? 0 : 1
        if cell.value.map({ (smallest...threshold).contains($0) }) ?? true { return true }
      }
      return !cell.isPrintedInAnyCase && isAtRisk(place, system)
    }
  }

  private func isAtRisk(_ place: Int, _ system: CountSystem) -> Bool {
    func isEmpty(_ place: Int) -> Bool {
      system.lines.contains { line in
        line.cells.contains(place) && line.cells.allSatisfy { system.cells[$0].value == 0 }
      }
    }
    return !isEmpty(place)
      && system.lines.contains { line in
        let counts = line.cells.filter { !isEmpty($0) }.map { system.cells[$0].value ?? 1_000 }
        let total = counts.reduce(0, +)
        let isThin = total - counts.count { $0 > 0 } + 1 <= 2
        return line.cells.contains(place) && counts.count > 1 && total > 0 && total <= 10
          && (isThin || counts.contains { $0 >= total - 1 })
      }
  }

  /// Whether `[c]` can be 0 is what the legend says, and nothing else.
  private func checkLeast(_ system: CountSystem) {
    for (place, cell) in system.cells.enumerated() where cell.kind != .fixed {
      #expect(cell.least == (cell.zero == .printed && !isAtRisk(place, system) ? 1 : 0))
    }
  }

  /// The values of each cell over all candidates that meet the equations, the printed cells and the
  /// least that each withheld cell can be.
  private func ranges(_ tiny: Tiny, printed: [Bool]) -> [Set<Int>] {
    let system = tiny.system
    var ranges = [Set<Int>](repeating: [], count: system.cells.count)
    for candidate in tiny.candidates {
      func sum(_ combination: LinearCombination) -> Int {
        combination.terms.reduce(0) { $0 + $1.coefficient * candidate[$1.atom.index] }
      }
      let values = system.cells.map { sum($0.combination) }
      let agrees = system.cells.indices.allSatisfy {
        printed[$0] ? values[$0] == system.cells[$0].value : values[$0] >= system.cells[$0].least
      }
      guard agrees, system.equations.allSatisfy({ sum($0.combination) == $0.constant }) else {
        continue
      }
      for place in values.indices { ranges[place].insert(values[place]) }
    }
    return ranges
  }

  /// Two sexes by three ages of a printed total up to 10, with a threshold of 2.
  private func twoWay(_ seed: UInt64) throws -> Tiny {
    var generator = SeededNumbers(seed)
    var counts = [Int](repeating: 0, count: 6)
    let total = Int.random(in: 4...10, using: &generator)
    for _ in 0..<total {
      let draws = (0..<2).map { _ in Int.random(in: 0..<6, using: &generator) }
      counts[min(draws[0], draws[1])] += 1
    }
    func atoms(_ counts: [Int]) -> [Int] {
      let rows = [counts[0] + counts[1] + counts[2], counts[3] + counts[4] + counts[5]]
      let columns = (0..<3).map { counts[$0] + counts[$0 + 3] }
      return [rows[0] + rows[1]] + rows + columns + counts
    }
    let truth = atoms(counts)
    var builder = CountSystemBuilder(threshold: 2)
    let all = builder.total("all", total)
    let sex = builder.table("sex", of: all, ["g": truth[1], "b": truth[2]])
    let age = builder.table("age", of: all, ["0": truth[3], "1": truth[4], "2": truth[5]])
    try builder.twoWayTable(
      rows: sex, columns: age,
      [counts[0..<3].map { .undecided($0) }, counts[3..<6].map { .undecided($0) }])
    return Tiny(
      system: try builder.build(), candidates: divisions(of: total, into: 6).map(atoms))
  }

  /// Four groups of which sums of two or three are published, so that vertices can be fractions.
  private func overlapping(_ seed: UInt64) throws -> Tiny {
    var generator = SeededNumbers(7_000 + seed)
    let truth = (0..<4).map { _ in Int.random(in: 0...3, using: &generator) }
    var builder = CountSystemBuilder(threshold: 2)
    let groups = truth.enumerated().map { group, count in
      let isFixed = Int.random(in: 0..<5, using: &generator) == 0
      return builder.count(
        "group \(group)", .undecided(count), kind: isFixed ? .fixed : builder.children, detail: 1)
    }
    let all = Bool.random(using: &generator)
    builder.cell(
      "all", LinearCombination(sum: groups), .undecided(truth.reduce(0, +)),
      kind: all ? .fixed : builder.children)
    for (one, other) in [(0, 1), (1, 2), (0, 2), (2, 3)] where Bool.random(using: &generator) {
      builder.cell(
        "groups \(one) and \(other)", LinearCombination(sum: [groups[one], groups[other]]),
        .undecided(truth[one] + truth[other]),
        kind: Int.random(in: 0..<3, using: &generator) == 0 ? .fixed : builder.children)
    }
    let largest = truth.reduce(0, +) + 2
    return Tiny(
      system: try builder.build(),
      candidates: (0...largest).flatMap { divisions(of: $0, into: 4) })
  }

  /// Two kinds in two years: last year's as it was published, and who came and went.
  private func twoYears(_ seed: UInt64) throws -> Tiny {
    var generator = SeededNumbers(9_000 + seed)
    let before = (0..<2).map { _ in Int.random(in: 1...5, using: &generator) }
    let left = before.map { Int.random(in: 0...$0, using: &generator) }
    let started = (0..<2).map { _ in Int.random(in: 0...3, using: &generator) }
    let now = (0..<2).map { before[$0] - left[$0] + started[$0] }
    let isWithheld = before.contains { $0 <= 2 }
    let isKnown = Bool.random(using: &generator)
    var builder = CountSystemBuilder(threshold: 2)
    var tables: [OneWayTable] = []
    for (name, counts) in [("before", before), ("started", started), ("left", left), ("now", now)] {
      let isBefore = name == "before"
      let total = builder.count(
        name, isBefore ? .printedBefore(counts[0] + counts[1]) : .undecided(counts[0] + counts[1]),
        kind: .fixed)
      tables.append(
        builder.oneWayTable(
          "kind", of: total,
          zip(["a", "b"], counts).map { label, count in
            if !isBefore { return (label, .undecided(count)) }
            return (
              label, isWithheld ? .withheldBefore(isKnown ? count : nil) : .printedBefore(count)
            )
          }))
    }
    for kind in 0..<2 {
      builder.equation([
        (tables[3].atoms[kind], 1), (tables[0].atoms[kind], -1), (tables[1].atoms[kind], -1),
        (tables[2].atoms[kind], 1),
      ])
    }
    let totals = [before, started, left].map { $0[0] + $0[1] }
    var candidates: [[Int]] = []
    for one in divisions(of: totals[0], into: 2) {
      for two in divisions(of: totals[1], into: 2) {
        for three in divisions(of: totals[2], into: 2) {
          let end = (0..<2).map { one[$0] + two[$0] - three[$0] }
          if end.contains(where: { $0 < 0 }) { continue }
          candidates.append(
            [totals[0]] + one + [totals[1]] + two + [totals[2]] + three + [end[0] + end[1]] + end)
        }
      }
    }
    return Tiny(system: try builder.build(), candidates: candidates)
  }

  /// All ways to divide a number among as many parts.
  private func divisions(of total: Int, into parts: Int) -> [[Int]] {
    if parts == 1 { return [[total]] }
    return (0...total).flatMap { first in
      divisions(of: total - first, into: parts - 1).map { [first] + $0 }
    }
  }
}
