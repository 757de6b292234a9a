import PublishedCounts

/// A part of a system that shares no equation and no cell with the rest.
///
/// An atom that is printed in any case is known, so it does not connect parts. The other atoms are
/// numbered as columns.
struct Component {
  /// A sum over columns.
  typealias Terms = [(column: Int, coefficient: Int)]

  /// A cell that counts at least one column.
  struct Cell {
    /// Its place in the system.
    let place: Int
    let terms: Terms
    /// The sum of its known atoms.
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
    /// The value of the terms, after the known atoms are subtracted.
    let constant: Int
    /// The places of the cells that print the known atoms.
    let knownFrom: [Int]
  }

  /// The atom of each column.
  var atoms: [Atom] = []
  var cells: [Cell] = []
  var equations: [Equation] = []
}

/// Shows for each cell whether it must be withheld for its own sake.
///
/// A cell must be withheld if it is small, or was withheld before and may be small. It must also be
/// withheld if it belongs to a line at risk.
func sensitiveCells(of system: CountSystem) -> [Bool] {
  zip(system.cells, cellsAtRisk(system.cells, system.lines)).map { cell, isAtRisk in
    cell.isSmall || isAtRisk && !cell.isPrintedInAnyCase
  }
}
