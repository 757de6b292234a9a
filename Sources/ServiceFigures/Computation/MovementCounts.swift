import CareRecords

/// Children at the start, started, ceased and at the end, by group: what must balance.
struct MovementCounts: Sendable {
  enum Moment: Int { case atStart, started, ceased, atEnd }

  private static let dimensions: [Dimension] = [.sex, .ethnicGroup, .need]
  private static let groups = 16
  private var counts = [Int](repeating: 0, count: 4 * 3 * groups)

  mutating func count(_ moment: Moment, _ move: CareMove) {
    for (index, dimension) in Self.dimensions.enumerated() {
      counts[(moment.rawValue * 3 + index) * Self.groups + move.slot(dimension)] += 1
    }
  }

  mutating func add(_ other: MovementCounts) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }

  /// The checks of section F of the catalogue for the groups whose members do not change.
  var checks: [BalanceCheck] {
    Self.dimensions.enumerated().map { index, dimension in
      let holds = (0..<Self.groups).allSatisfy { group in
        func at(_ moment: Moment) -> Int {
          counts[(moment.rawValue * 3 + index) * Self.groups + group]
        }
        return at(.atStart) + at(.started) - at(.ceased) == at(.atEnd)
      }
      return BalanceCheck(
        words: "children at the start + started − ceased = children at the end, by "
          + dimension.heading.lowercased(), holds: holds)
    }
  }
}
