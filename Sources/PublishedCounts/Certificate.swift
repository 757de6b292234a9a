/// The proof that a release gives no small count away.
///
/// A witness is a whole number for each atom such that every printed cell and every equation holds.
/// A reader cannot distinguish these data from the true ones. Each withheld sensitive cell has a
/// witness in which it is the least count that `[c]` can stand for, and one in which it is at
/// least as much more as its threshold.
package struct Certificate: Hashable, Sendable {
  /// The two witnesses of one cell.
  package struct Proof: Hashable, Sendable {
    /// The place of the cell in the system.
    package let cell: Int
    /// The place of a witness in which the cell is the least that `[c]` can stand for.
    package let leastWitness: Int
    /// The place of a witness in which the cell is at least its upper end.
    package let upperWitness: Int

    /// The proof of the cell by the witnesses at these places.
    package init(cell: Int, leastWitness: Int, upperWitness: Int) {
      self.cell = cell
      self.leastWitness = leastWitness
      self.upperWitness = upperWitness
    }
  }

  /// The witnesses, each with one number for each atom of the system.
  package let witnesses: [[Int]]
  /// One proof for each withheld sensitive cell.
  package let proofs: [Proof]

  /// A certificate; nothing is checked here.
  package init(witnesses: [[Int]], proofs: [Proof]) {
    self.witnesses = witnesses
    self.proofs = proofs
  }
}

extension CountSystem {
  /// The count of every cell in a witness.
  ///
  /// If these counts replace the true ones and the same cells are withheld, a report must come out
  /// the same, byte for byte.
  package func counts(in witness: [Int]) -> [Int] {
    cells.map { cell in
      cell.combination.terms.reduce(0) { $0 + $1.coefficient * witness[$1.atom.index] }
    }
  }
}
