import PublishedCounts

/// The customary rule: in every line hide 1 to 5, and where that is one cell the next smallest too.
///
/// It is applied until nothing changes. It looks at no other table, year or equation.
package func cellsHiddenByCustom(_ system: CountSystem) -> Set<Int> {
  var hidden: Set<Int> = []
  for (place, cell) in system.cells.enumerated() {
    if case .undecided(let count) = cell.state, cell.threshold != nil, (1...5).contains(count) {
      hidden.insert(place)
    }
  }
  var changed = true
  while changed {
    changed = false
    for line in system.lines where line.cells.count(where: hidden.contains) == 1 {
      let rest = line.cells.filter { place in
        if case .undecided(let count) = system.cells[place].state {
          return !hidden.contains(place) && count > 0
        }
        return false
      }
      let next = rest.min { (system.cells[$0].value ?? 0) < (system.cells[$1].value ?? 0) }
      if let next {
        hidden.insert(next)
        changed = true
      }
    }
  }
  return hidden
}
