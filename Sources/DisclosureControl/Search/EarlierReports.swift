import PublishedCounts

/// What readers can work out, from the earlier reports alone, about the cells withheld there.
final class EarlierReports {
  private let system: CountSystem
  private var division: Division?

  init(_ system: CountSystem) { self.system = system }

  /// Whether a reader of the earlier reports alone, who knows the equations, can rule out the
  /// least count or the upper end of a cell.
  func gaveAway(_ place: Int) throws(Refusal) -> Bool {
    let division = try earlierDivision()
    guard
      let component = division.components.first(where: { component in
        component.cells.contains { $0.place == place }
      }), let cell = component.cells.firstIndex(where: { $0.place == place })
    else { return true }
    let cells = component.cells.map { system.cells[$0.place] }
    // What this report withholds says nothing here.
    let leastOfCells = cells.map { cell in
      if case .withheldBefore = cell.state { cell.least } else { 0 }
    }
    let program = ComponentProgram(
      component, values: cells.map(\.value), least: leastOfCells)
    guard let program else { return false }
    for cell in cells.indices where Self.isPrinted(cells[cell]) { program.setPrinted(cell, true) }
    program.update()
    let terms = component.cells[cell].terms
    let offset = Double(component.cells[cell].offset)
    guard case .optimal(let least) = program.minimise(terms),
      case .optimal(let most) = program.minimise(terms.map { ($0.column, -$0.coefficient) })
    else { return false }
    let upperEnd = Double(cells[cell].upperEnd ?? 1)
    return least + offset > Double(leastOfCells[cell]) + 1e-6 || offset - most < upperEnd - 1e-6
  }

  private func earlierDivision() throws(Refusal) -> Division {
    if let division { return division }
    let division = try Division(system, isPrinted: Self.isPrinted)
    self.division = division
    return division
  }

  private static func isPrinted(_ cell: CountCell) -> Bool {
    if case .printedBefore = cell.state { true } else { false }
  }
}
