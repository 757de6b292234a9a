/// A count that the report prints or withholds.
package struct CountCell: Hashable, Sendable {
  /// What kind of number the cell is.
  package enum Kind: Hashable, Sendable {
    /// A count of the service's work or staff, or a total: printed exactly, whatever happens.
    case fixed
    /// A count of children: 1 to `threshold` is withheld, and a reader must not be able to rule
    /// out 0 or `threshold`. A true 0 may be printed.
    case children(threshold: Int)
  }

  /// What is known of the cell before anything is decided.
  package enum State: Hashable, Sendable {
    /// A cell of the report to be published, with its true count.
    case undecided(Int)
    /// A cell that an earlier report printed. Nothing can take it back.
    case printedBefore(Int)
    /// A cell that an earlier report withheld: it stays withheld and protected. Its true count,
    /// where it is still known, tells whether it was small or only withheld to protect another.
    case withheldBefore(Int?)
  }

  /// The name of the cell, for instance `2024-25 reviews.held onTime=yes`; one cell has one name.
  package let identifier: String
  /// The cell as a sum of atoms.
  package let combination: LinearCombination
  /// Whether it may be withheld at all.
  package let kind: Kind
  /// Its count and whether it was published before.
  package let state: State
  /// How detailed it is: 0 for a total, 1 for a one-way table, 2 for a two-way table, `unprinted` for
  /// what no report prints.
  ///
  /// Of several cells that would serve, the most detailed is withheld.
  package let detail: Int

  /// The detail of a count that readers come near to and no report prints: nothing is lost with it.
  package static let unprinted = 3

  /// A cell.
  package init(
    identifier: String, combination: LinearCombination, kind: Kind, state: State, detail: Int
  ) {
    self.identifier = identifier
    self.combination = combination
    self.kind = kind
    self.state = state
    self.detail = detail
  }

  /// The name of the part of a total that is in one category of a table.
  package static func name(of total: String, _ dimension: String, _ category: String) -> String {
    "\(total) \(dimension)=\(category)"
  }

  /// The true count, where it is known.
  package var value: Int? {
    switch state {
    case .undecided(let value), .printedBefore(let value): value
    case .withheldBefore(let value): value
    }
  }

  /// Whether no report prints the cell, which stands for what a reader can tell from others.
  package var isUnprinted: Bool { detail >= Self.unprinted }

  /// Whether the cell is printed whatever is decided: it cannot be withheld, or no longer.
  package var isPrintedInAnyCase: Bool {
    switch state {
    case .undecided: kind == .fixed
    case .printedBefore: true
    case .withheldBefore: false
    }
  }

  /// The largest count that is withheld, which a reader must not be able to rule out; nil for a
  /// fixed cell.
  package var threshold: Int? {
    switch kind {
    case .fixed: nil
    case .children(let threshold): threshold
    }
  }
}
