/// Builds a system of counts from totals, tables and the facts that link them.
///
/// Every published count becomes an atom of its own, and equations link the counts. The categories
/// of a table add up to its total. The row of a two-way table adds up to the category it divides.
/// Two-way tables of one total that form a tree need nothing finer: any whole numbers that agree on
/// the shared categories are the tables of some set of children.
package struct CountSystemBuilder: Sendable {
  /// The largest count of children that is withheld, unless a cell has a threshold of its own.
  package let threshold: Int
  private var atomNames: [String] = []
  private var cells: [CountCell] = []
  private var equations: [CountSystem.Equation] = []
  private var lines: [CountSystem.Line] = []
  private var cellOfAtom: [Atom: Int] = [:]
  /// For each dimension of a two-way table, another dimension of the same tree, or itself.
  var linkedDimensions: [OneWayTable.Dimension: OneWayTable.Dimension] = [:]

  /// An empty system.
  package init(threshold: Int = 5) { self.threshold = threshold }

  /// Counts of children with the builder's threshold.
  package var children: CountCell.Kind { .children(threshold: threshold) }

  /// Adds an unknown that no cell prints by itself.
  package mutating func atom(named name: String) -> Atom {
    atomNames.append(name)
    return Atom(index: atomNames.count - 1)
  }

  /// Adds a published count that is an atom of its own: a total, a number of events or of staff.
  ///
  /// Without `zero`, a true 0 is withheld of a total, printed in a table and either of a count that no
  /// report prints.
  package mutating func count(
    _ identifier: String, _ state: CountCell.State, kind: CountCell.Kind, detail: Int = 0,
    zero: CountCell.Zero? = nil
  ) -> Atom {
    let atom = atom(named: identifier)
    cellOfAtom[atom] = cells.count
    cell(identifier, LinearCombination(atom), state, kind: kind, detail: detail, zero: zero)
    return atom
  }

  /// Adds a cell that is described in full.
  ///
  /// - Parameter atom: the atom that it counts, where it is in a line with others.
  mutating func add(_ cell: CountCell, ofAtom atom: Atom?) {
    if let atom, cellOfAtom[atom] == nil { cellOfAtom[atom] = cells.count }
    cells.append(cell)
  }

  /// Adds a published count that is a sum of existing atoms.
  package mutating func cell(
    _ identifier: String, _ combination: LinearCombination, _ state: CountCell.State,
    kind: CountCell.Kind, detail: Int = 0, zero: CountCell.Zero? = nil
  ) {
    let usual: CountCell.Zero =
      detail >= CountCell.unprinted ? .either : detail > 0 || kind == .fixed ? .printed : .withheld
    cells.append(
      CountCell(
        identifier: identifier, combination: combination, kind: kind, state: state, detail: detail,
        zero: zero ?? usual))
  }

  /// States that the sum of the products equals a constant in every possible set of data.
  package mutating func equation(
    _ products: [(atom: Atom, coefficient: Int)], equals constant: Int = 0
  ) {
    equations.append(CountSystem.Equation(LinearCombination(products), equals: constant))
  }

  /// States that the parts add up to the total.
  package mutating func equation(total: Atom, parts: [Atom]) {
    equation(parts.map { ($0, 1) } + [(total, -1)])
  }

  /// States that the counts divide one group of children, which could be disclosed as a whole.
  package mutating func line(_ atoms: [Atom]) {
    let cells = atoms.compactMap { cellOfAtom[$0] }
    if cells.count > 1 { lines.append(CountSystem.Line(cells: cells)) }
  }

  /// The name given to an atom.
  package func name(of atom: Atom) -> String { atomNames[atom.index] }

  /// The system built so far; throws when it is not well formed.
  package func build() throws(CountSystemError) -> CountSystem {
    let atRisk = cellsAtRisk(cells, lines)
    return try CountSystem(
      atomNames: atomNames, cells: zip(cells, atRisk).map { $1 ? $0.atRisk : $0 },
      equations: equations, lines: lines)
  }
}
