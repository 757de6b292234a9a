/// Whether a cell is printed or withheld, and why.
package enum Publication: String, Hashable, Sendable {
  /// The true count is printed.
  case printed
  /// `[c]`: the count is small, or it is part of a small group that would be disclosed as a whole.
  case withheldPrimary
  /// `[c]`: printing the count would give a withheld one away.
  case withheldSecondary

  /// Whether the report shows `[c]`.
  package var isWithheld: Bool { self != .printed }
}

/// Which cells of a system are printed and which are withheld.
package struct Release: Hashable, Sendable {
  /// One for each cell, in the order of the system.
  package let publications: [Publication]
  /// The places of cells that an earlier report withheld but gave away by other numbers it printed.
  ///
  /// Nothing printed or withheld now can protect these cells, so they have no proof.
  package let givenAwayBefore: [Int]

  /// A release for a system with as many cells as there are publications.
  package init(publications: [Publication], givenAwayBefore: [Int] = []) {
    self.publications = publications
    self.givenAwayBefore = givenAwayBefore
  }
}
