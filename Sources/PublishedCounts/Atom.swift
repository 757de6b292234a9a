/// One of the unknown whole numbers, 0 or more, that every published count is made of.
///
/// An atom is a number of children (or of events) that no reader sees by itself unless a cell
/// prints it: one category of a table, one cell of a two-way table, one total.
package struct Atom: Hashable, Sendable {
  /// Its place among the atoms of its system, from 0.
  package let index: Int

  /// The atom at a place of a system.
  package init(index: Int) { self.index = index }
}

/// A sum of atoms with whole-number coefficients, each atom at most once.
package struct LinearCombination: Hashable, Sendable {
  /// One atom with its coefficient, which is not 0.
  package struct Term: Hashable, Sendable {
    /// The unknown.
    package let atom: Atom
    /// How often the atom is counted; negative where it is subtracted.
    package let coefficient: Int
  }

  /// The terms in the order of their atoms.
  package let terms: [Term]

  /// The atom by itself.
  package init(_ atom: Atom) { terms = [Term(atom: atom, coefficient: 1)] }

  /// The sum of these atoms; an atom given twice is counted twice.
  package init(sum atoms: [Atom]) { self.init(atoms.map { ($0, 1) }) }

  /// The sum of the products.
  ///
  /// Terms of the same atom are added up, and terms that come to 0 are left out.
  package init(_ products: [(atom: Atom, coefficient: Int)]) {
    var coefficients: [Int: Int] = [:]
    for product in products {
      coefficients[product.atom.index, default: 0] += product.coefficient
    }
    terms = coefficients.filter { $0.value != 0 }.sorted { $0.key < $1.key }
      .map { Term(atom: Atom(index: $0.key), coefficient: $0.value) }
  }
}
