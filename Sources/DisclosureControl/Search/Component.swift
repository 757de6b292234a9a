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
