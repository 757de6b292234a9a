import PublishedCounts

/// What the rules as written ask of the cells of a system.
struct RequiredProtection {
  /// The places of the cells that must be withheld for their own sake.
  ///
  /// - A count of children from 1 to the threshold, and 0 where a true 0 is withheld.
  /// - A cell withheld before whose count is such a count or is not known.
  /// - Every cell of a line at risk.
  ///
  /// Cells that are printed in any case are left out, because they cannot be withheld.
  private(set) var cells: Set<Int> = []
  /// For each cell the least count that `[c]` can stand for.
  ///
  /// It is 1 in a table, where a true 0 is printed, unless a line of the cell is at risk.
  private(set) var least: [Int] = []

  init(_ system: CountSystem) {
    let atRisk = Self.linesAtRisk(system)
    for (place, cell) in system.cells.enumerated() {
      guard case .children(let threshold) = cell.kind else {
        least.append(0)
        continue
      }
      least.append(cell.zero == .printed && !atRisk.contains(place) ? 1 : 0)
      let smallest = cell.zero == .withheld ? 0 : 1
      switch cell.state {
      case .printedBefore: continue
      case .undecided(let count), .withheldBefore(let count?):
        if count >= smallest && count <= threshold || atRisk.contains(place) { cells.insert(place) }
      case .withheldBefore(nil): cells.insert(place)
      }
    }
  }

  /// The places of the cells of lines of 1 to 10 children in which all, or all but one, are in one
  /// cell, or in which no cell can be more than the threshold if each other that is not 0 is at least 1.
  ///
  /// The cells of a line that has nobody are no part of the lines that cross it.
  private static func linesAtRisk(_ system: CountSystem) -> Set<Int> {
    var empty: Set<Int> = []
    for line in system.lines where !line.cells.contains(where: { system.cells[$0].value != 0 }) {
      empty.formUnion(line.cells)
    }
    var places: Set<Int> = []
    for line in system.lines {
      var total = 0
      var largest = 0
      var some = 0
      var size = 0
      var threshold = 0
      var allKnown = true
      for place in line.cells where !empty.contains(place) {
        guard let count = system.cells[place].value else {
          allKnown = false
          break
        }
        size += 1
        total += count
        largest = max(largest, count)
        if count > 0 { some += 1 }
        threshold = max(threshold, system.cells[place].threshold ?? 0)
      }
      guard allKnown, size >= 2, (1...10).contains(total) else { continue }
      if largest == total || largest == total - 1 || total - some + 1 <= threshold {
        places.formUnion(line.cells.filter { !empty.contains($0) })
      }
    }
    return places
  }
}
