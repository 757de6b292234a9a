/// A count that the report prints or withholds.
package struct CountCell: Hashable, Sendable {
  /// What kind of number the cell is.
  package enum Kind: Hashable, Sendable {
    /// A count of the service's work or staff, or a total.
    ///
    /// It is always printed exactly.
    case fixed
    /// A count of children.
    ///
    /// A count from 1 to `threshold` is withheld, and a reader must not be able to rule out 0 or
    /// `threshold`. A true 0 may be printed.
    case children(threshold: Int)
  }

  /// The cell's true count, and whether an earlier report printed or withheld it.
  package enum State: Hashable, Sendable {
    /// A cell of the report to be published, with its true count.
    case undecided(Int)
    /// A cell that an earlier report printed.
    ///
    /// It can no longer be withheld.
    case printedBefore(Int)
    /// A cell that an earlier report withheld.
    ///
    /// It stays withheld and protected. Its true count, where we still know it, shows whether it
    /// was small or was withheld only to protect another cell.
    case withheldBefore(Int?)
  }

  /// The unique name of the cell, for instance `2024-25 reviews.held onTime=yes`.
  package let identifier: String
  /// The cell as a sum of atoms.
  package let combination: LinearCombination
  /// Whether it may be withheld at all.
  package let kind: Kind
  /// Its count and whether it was published before.
  package let state: State
  /// How detailed the cell is.
  ///
  /// 0 is a total, 1 a one-way table, 2 a two-way table. `unprinted` marks a count that no report
  /// prints. Where withholding any one of several cells would do, the search withholds the most
  /// detailed.
  package let detail: Int

  /// The detail of a count that no report prints but that readers could come close to.
  ///
  /// Withholding it costs the report nothing.
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

  /// The name of the cell that counts one category of a total.
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

  /// Whether no report prints the cell.
  ///
  /// Such a cell is a count that a reader could work out from others.
  package var isUnprinted: Bool { detail >= Self.unprinted }

  /// Whether every release prints the cell: it can never be withheld, or can no longer be withheld.
  package var isPrintedInAnyCase: Bool {
    switch state {
    case .undecided: kind == .fixed
    case .printedBefore: true
    case .withheldBefore: false
    }
  }

  /// The largest count that is withheld; nil for a fixed cell.
  ///
  /// A reader must not be able to rule this count out.
  package var threshold: Int? {
    switch kind {
    case .fixed: nil
    case .children(let threshold): threshold
    }
  }
}
