import PublishedCounts

/// The search for a release of one component.
///
/// It publishes what elimination allows and withholds what the programs ask for. Then it prints the
/// withheld cells that are not needed.
final class ComponentSearch {
  /// Returns whether the earlier reports alone gave a cell of the system away.
  typealias WasGivenAway = (Int) throws(Refusal) -> Bool

  let system: CountSystem
  let component: Component
  let program: ComponentProgram
  /// Whether each cell of the component is printed.
  private(set) var isPrinted: [Bool]
  /// The cells that may be printed or withheld, in the order of the search.
  ///
  /// The least detailed come first. The order does not depend on the counts, so it reveals nothing
  /// about them.
  let optionalCells: [Int]
  var pool: WitnessPool
  /// The targets that an earlier report gave away.
  private(set) var givenAway: Set<Int> = []
  private let wasGivenAway: WasGivenAway

  init(
    _ system: CountSystem, _ component: Component, sensitive: [Bool], order: SearchOrder,
    wasGivenAway: @escaping WasGivenAway
  ) throws(Refusal) {
    self.system = system
    self.component = component
    self.wasGivenAway = wasGivenAway
    let cells = component.cells.map { system.cells[$0.place] }
    let program = ComponentProgram(
      component, values: cells.map(\.value), least: cells.map(\.least))
    guard let program else { throw Refusal(reason: .noSolver, cell: nil, forcedCells: []) }
    self.program = program
    isPrinted = [Bool](repeating: false, count: cells.count)
    let optional = cells.indices.filter { cell in
      if case .undecided = cells[cell].state, !cells[cell].isPrintedInAnyCase {
        return !sensitive[component.cells[cell].place]
      }
      return false
    }
    optionalCells = optional.sorted {
      (cells[$0].detail, order.rank($0)) < (cells[$1].detail, order.rank($1))
    }
    pool = WitnessPool(
      component,
      targets: cells.indices.filter { sensitive[component.cells[$0].place] }
        .map {
          WitnessPool.Target(
            cell: $0, least: cells[$0].least, upperEnd: cells[$0].upperEnd ?? 1)
        })
    for cell in cells.indices where cells[cell].isPrintedInAnyCase { setPrinted(cell, true) }
  }

  /// How many of the cells that a report might print are withheld.
  var withheldCells: Int {
    optionalCells.count { cell in
      !isPrinted[cell] && !system.cells[component.cells[cell].place].isUnprinted
    }
  }

  /// Finds the release and its witnesses.
  func run() throws(Refusal) {
    publishByElimination()
    program.update()
    if pool.targets.isEmpty {
      guard let witness = program.anyWholeSolution() else { throw contradiction }
      pool.add(witness)
      return
    }
    for end in RangeEnd.allCases { try widen(to: end) }
    releaseUnneeded()
  }

  private func identifier(_ place: Int) -> String { system.cells[place].identifier }

  var contradiction: Refusal {
    let printed = isPrinted.indices.filter { isPrinted[$0] }.map { component.cells[$0].place }
    return Refusal(
      reason: .contradiction, cell: nil, forcedCells: printed.prefix(12).map(identifier))
  }

  func setPrinted(_ cell: Int, _ printed: Bool) {
    isPrinted[cell] = printed
    program.setPrinted(cell, printed)
  }

  /// What a reader can work out from the equations and the cells printed now.
  ///
  /// A target that an earlier report gave away needs no protection, so it keeps nothing back.
  func publishedSpan() -> PublishedSpan {
    var span = PublishedSpan(
      protecting: pool.targets.indices.filter { !givenAway.contains($0) }
        .map { SparseVector(component.cells[pool.targets[$0].cell].terms) })
    for equation in component.equations { span.publish(SparseVector(equation.terms)) }
    for cell in isPrinted.indices where isPrinted[cell] {
      span.publish(SparseVector(component.cells[cell].terms))
    }
    return span
  }

  private func publishByElimination() {
    var span = publishedSpan()
    for cell in optionalCells
    where span.publishIfSafe(SparseVector(component.cells[cell].terms)) {
      setPrinted(cell, true)
    }
  }

  /// Gives up a target that an earlier report gave away; throws if this report would do so.
  func abandon(target: Int, reason: Refusal.Reason, forced: [Int]) throws(Refusal) {
    let place = component.cells[pool.targets[target].cell].place
    if case .withheldBefore = system.cells[place].state, try wasGivenAway(place) {
      givenAway.insert(target)
      return
    }
    throw Refusal(
      reason: reason, cell: identifier(place), forcedCells: forced.map(identifier))
  }
}

/// The order in which cells of the same detail are tried.
///
/// It depends on the places of the cells, never on their counts. Which cells, and how many, are
/// withheld to protect the others depends on the order. So there is a search in each order, and the
/// release that withholds the fewest cells is used.
enum SearchOrder: CaseIterable {
  case forwards
  case backwards

  /// The rank of a cell that has this place in its component.
  func rank(_ cell: Int) -> Int { self == .forwards ? cell : -cell }
}
