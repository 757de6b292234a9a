import PublishedCounts

/// Widens the range of each sensitive cell until it covers its least count and its upper end.
extension ComponentSearch {
  /// Finds a witness for this end of every target's range, withholding more cells if there is none.
  func widen(to end: RangeEnd) throws(Refusal) {
    proveTogether(end)
    for target in pool.targets.indices {
      while pool.lacks(target, end), !givenAway.contains(target) {
        switch attempt(target, end) {
        case .proved: break
        case .infeasible: throw contradiction
        case .blocked(let cells, let forced):
          guard let cell = mostDetailed(cells) else {
            try abandon(target: target, reason: .cannotProtect, forced: forced)
            continue
          }
          withhold(cell)
        case .unproved(let columns):
          guard let cell = mostDetailed(printedNear(columns)) else {
            try abandon(target: target, reason: .undecided, forced: [])
            continue
          }
          withhold(cell)
        }
      }
    }
  }

  /// The result of one attempt to prove a target.
  enum Attempt {
    /// A witness was added.
    case proved
    /// No numbers satisfy the constraints.
    case infeasible
    /// The end of the range is out of reach.
    ///
    /// Withholding one of the cells would bring it nearer. The forced cells, by their places in the
    /// system, would do the same, but they are printed in any case.
    case blocked([Int], forced: [Int])
    /// Fractions reach the end of the range, but no whole numbers were found.
    ///
    /// The columns are those that were fractions.
    case unproved(Set<Int>)
  }

  /// Looks for a witness of one end of a target's range, given what is printed now.
  func attempt(_ target: Int, _ end: RangeEnd) -> Attempt {
    let aim = pool.targets[target]
    let cell = aim.cell
    let minimum: Double
    switch program.minimise(objective([target], end)) {
    case .optimal(let value): minimum = value
    case .infeasible: return .infeasible
    case .undecided: return .unproved([])
    }
    let offset = component.cells[cell].offset
    let reached =
      end == .least
      ? minimum + Double(offset) < Double(aim.least) + 1e-6
      : Double(offset) - minimum > Double(aim.upperEnd) - 1e-6
    if !reached {
      let printed = isPrinted.indices.filter { isPrinted[$0] }
      let useful = program.wouldHelp(withholding: printed)
      let optional = Set(optionalCells)
      let forced = useful.filter { !optional.contains($0) }.map { component.cells[$0].place }
      return .blocked(
        useful.filter(optional.contains),
        forced: Set(forced + program.limitingKnownCells).sorted())
    }
    if let witness = program.wholeSolution, pool.add(witness, proving: end)[target] {
      return .proved
    }
    let fractional = program.fractionalColumns
    let range = end == .least ? (aim.least, Optional(aim.least)) : (aim.upperEnd, nil)
    if let witness = program.wholeSolution(cell: cell, from: range.0, to: range.1),
      pool.add(witness, proving: end)[target]
    {
      return .proved
    }
    return .unproved(fractional)
  }

  /// Proves many targets with few programs.
  ///
  /// Each program minimises or maximises the sum of the targets not yet proved.
  func proveTogether(_ end: RangeEnd) {
    var open = pool.unproved(end).filter { !givenAway.contains($0) }
    while open.count > 1 {
      guard case .optimal = program.minimise(objective(open, end)),
        let witness = program.wholeSolution
      else { return }
      let proved = pool.add(witness, proving: end)
      let left = open.filter { !proved[$0] }
      if left.count == open.count { return }
      open = left
    }
  }

  private func objective(_ targets: [Int], _ end: RangeEnd) -> Component.Terms {
    let sign = end == .least ? 1 : -1
    return targets.flatMap { target in
      component.cells[pool.targets[target].cell].terms.map { ($0.column, sign * $0.coefficient) }
    }
  }

  private func withhold(_ cell: Int) {
    setPrinted(cell, false)
    program.update()
  }

  /// The most detailed of the cells: the last of them in the order of search.
  private func mostDetailed(_ cells: [Int]) -> Int? {
    let cells = Set(cells)
    return optionalCells.last(where: cells.contains)
  }

  /// The printed cells that share an equation with one of the columns; all, if there are none.
  private func printedNear(_ columns: Set<Int>) -> [Int] {
    var near = columns
    for equation in component.equations
    where equation.terms.contains(where: { columns.contains($0.column) }) {
      near.formUnion(equation.terms.map(\.column))
    }
    let printed = optionalCells.filter { isPrinted[$0] }
    let found = printed.filter { cell in
      component.cells[cell].terms.contains { near.contains($0.column) }
    }
    return found.isEmpty ? printed : found
  }
}
