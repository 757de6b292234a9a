/// What is done with a cell.
package enum Publication: String, Hashable, Sendable {
  /// The true count is printed.
  case printed
  /// `[c]`: the count is small, or one of a small group that would be disclosed as a whole.
  case withheldPrimary
  /// `[c]`: printing the count would give a withheld one away.
  case withheldSecondary

  /// Whether the report shows `[c]`.
  package var isWithheld: Bool { self != .printed }
}

/// What is done with each cell of a system.
package struct Release: Hashable, Sendable {
  /// One for each cell, in the order of the system.
  package let publications: [Publication]
  /// The places of cells that an earlier report withheld but gave away by what else it printed.
  ///
  /// Nothing printed or withheld now can protect them, and they have no proof.
  package let givenAwayBefore: [Int]

  /// A release of a system with as many cells.
  package init(publications: [Publication], givenAwayBefore: [Int] = []) {
    self.publications = publications
    self.givenAwayBefore = givenAwayBefore
  }
}
