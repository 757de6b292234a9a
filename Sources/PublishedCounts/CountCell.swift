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
    /// A small count, of at most `threshold`, is withheld. A reader must not be able to rule out the
    /// least count that `[c]` can stand for, nor one that is `threshold` more.
    case children(threshold: Int)
  }

  /// What is done with a true 0, as the legend of the report says.
  package enum Zero: String, Hashable, Sendable {
    /// It is printed: a row of a table.
    ///
    /// So `[c]` is at least 1 there.
    case printed
    /// It is withheld like a small count: a figure of children by itself.
    case withheld
    /// It is not small, but `[c]` may stand for it.
    ///
    /// It is a count that no report prints, or one of an earlier report whose legend said so.
    case either
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

    /// Whether an earlier report has decided on the cell.
    package var isOfEarlierReport: Bool {
      if case .undecided = self { false } else { true }
    }
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
  /// What is done with a true 0.
  package let zero: Zero
  /// The smallest count that `[c]` can stand for, 0 or 1, as every reader knows.
  ///
  /// It is 1 where a true 0 is printed, except in a line at risk, of which zeros are withheld too.
  package let least: Int

  /// The detail of a count that no report prints but that readers could come close to.
  ///
  /// Withholding it costs the report nothing.
  package static let unprinted = 3

  /// A cell.
  ///
  /// Without `least`, no line of the cell is at risk.
  package init(
    identifier: String, combination: LinearCombination, kind: Kind, state: State, detail: Int,
    zero: Zero, least: Int? = nil
  ) {
    self.identifier = identifier
    self.combination = combination
    self.kind = kind
    self.state = state
    self.detail = detail
    self.zero = zero
    self.least = least ?? (zero == .printed && kind != .fixed ? 1 : 0)
  }

  /// The cell in a line at risk, of which zeros are withheld too.
  var atRisk: CountCell {
    CountCell(
      identifier: identifier, combination: combination, kind: kind, state: state, detail: detail,
      zero: zero, least: 0)
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

  /// Whether every release prints the cell.
  ///
  /// It is a fixed cell, one that was printed before, or a true 0 of a table.
  package var isPrintedInAnyCase: Bool {
    switch state {
    case .undecided(let count): kind == .fixed || count < least
    case .printedBefore: true
    case .withheldBefore: false
    }
  }

  /// Whether the count by itself is so small that it is withheld.
  ///
  /// A count that an earlier report withheld and that is not known may be small.
  package var isSmall: Bool {
    guard let threshold, !isPrintedInAnyCase else { return false }
    guard let value else { return true }
    return value <= threshold && (value > 0 || zero == .withheld)
  }

  /// The count, as far above the least as the threshold, that a reader must not be able to rule out.
  ///
  /// So a reader is left with as wide a range where `[c]` is at least 1 as where it may be 0. It is nil
  /// for a fixed cell.
  package var upperEnd: Int? { threshold.map { least + $0 } }

  /// The largest count that is withheld because it is small; nil for a fixed cell.
  package var threshold: Int? {
    switch kind {
    case .fixed: nil
    case .children(let threshold): threshold
    }
  }
}
