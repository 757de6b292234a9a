import PublishedCounts

/// The places of the cells that must be withheld for their own sake, by the rules as written.
///
/// - A count of children from 1 to the threshold.
/// - A cell withheld before whose count is from 1 to the threshold or is not known.
/// - Every cell of a line of 1 to 10 children, if all of them, or all but one, are in one cell.
///
/// Cells that are printed in any case are left out, because they cannot be withheld.
func cellsRequiringProtection(_ system: CountSystem) -> Set<Int> {
  var places: Set<Int> = []
  for (place, cell) in system.cells.enumerated() {
    switch (cell.kind, cell.state) {
    case (.fixed, _), (_, .printedBefore): continue
    case (.children(let threshold), .undecided(let count)),
      (.children(let threshold), .withheldBefore(let count?)):
      if (1...threshold).contains(count) { places.insert(place) }
    case (.children, .withheldBefore(nil)): places.insert(place)
    }
  }
  for line in system.lines {
    var total = 0
    var largest = 0
    var allKnown = true
    for place in line.cells {
      guard let count = system.cells[place].value else {
        allKnown = false
        break
      }
      total += count
      largest = max(largest, count)
    }
    guard allKnown, (1...10).contains(total), largest == total || largest == total - 1 else {
      continue
    }
    for place in line.cells {
      switch (system.cells[place].kind, system.cells[place].state) {
      case (.children, .undecided), (.children, .withheldBefore): places.insert(place)
      default: continue
      }
    }
  }
  return places
}
