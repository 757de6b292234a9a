import PublishedCounts

/// For each cell whether it must be withheld for its own sake: it is small, was withheld before and
/// may be small, or is one of a small group that is all, or all but one, in one cell.
func sensitiveCells(of system: CountSystem) -> [Bool] {
  var sensitive = system.cells.map { cell in
    guard !cell.isPrintedInAnyCase, let threshold = cell.threshold else { return false }
    guard let value = cell.value else { return true }
    return value >= 1 && value <= threshold
  }
  for line in system.lines {
    let values = line.cells.compactMap { system.cells[$0].value }
    let total = values.reduce(0, +)
    guard values.count == line.cells.count, total >= 1,
      total <= CountSystem.largestGroupAtRisk, let largest = values.max(), largest >= total - 1
    else { continue }
    for cell in line.cells where !system.cells[cell].isPrintedInAnyCase {
      sensitive[cell] = true
    }
  }
  return sensitive
}
