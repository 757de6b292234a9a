import PublishedCounts

/// A part of a system that no equation and no cell ties to the rest.
///
/// What is printed in any case is known, and ties nothing. The atoms are numbered as columns.
struct Component {
  /// A sum over columns.
  typealias Terms = [(column: Int, coefficient: Int)]

  /// A cell that counts at least one column.
  struct Cell {
    /// Its place in the system.
    let place: Int
    let terms: Terms
    /// What its known atoms come to.
    let offset: Int
    /// The places of the cells that print the known atoms.
    let knownFrom: [Int]

    func value(in witness: [Int]) -> Int {
      terms.reduce(offset) { $0 + $1.coefficient * witness[$1.column] }
    }
  }

  /// An equation between columns.
  struct Equation {
    let terms: Terms
    /// What the terms come to, the known atoms taken away.
    let constant: Int
    /// The places of the cells that print the known atoms.
    let knownFrom: [Int]
  }

  /// The atom of each column.
  var atoms: [Atom] = []
  var cells: [Cell] = []
  var equations: [Equation] = []
}

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
