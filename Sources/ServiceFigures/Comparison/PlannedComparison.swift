import CareRecords

/// The one comparison of groups that is planned in advance: White children with children of all other
/// ethnic groups together, in how many had every review on time.
///
/// It is outside the correction for many groups, because it is not chosen for what it shows. It is
/// printed whether it shows a difference or not. Children whose ethnic group is not stated are left out.
///
/// ```swift
/// PlannedComparison(of: figures)?.isClear  // false
/// ```
package struct PlannedComparison: Sendable {
  /// Children of one side.
  package struct Side: Hashable, Sendable {
    /// Those with every review on time, and all of them.
    package let met, total: Int
  }

  /// White children.
  package let white: Side
  /// Children of all other ethnic groups.
  package let others: Side
  /// Children whose ethnic group is not stated.
  package let notStated: Int

  /// The figure that is compared.
  package static let figure = Catalogue.childrenAllOnTime

  /// Compares the two sides; nil where the figure or one of its rows is not known, or a side is empty.
  package init?(of figures: PeriodFigures) {
    guard let figure = figures.figure(Self.figure.id), figure.status == .available else {
      return nil
    }
    let rows = figure.rows(by: .ethnicGroup)
    var sides: [EthnicGroup: Side] = [:]
    for row in rows {
      guard let group = EthnicGroup.allCases.first(where: { $0.key == row.key }),
        let met = row.numbers.numerator, let total = row.numbers.denominator
      else { return nil }
      sides[group] = Side(met: met, total: total)
    }
    let others = sides.filter { $0.key != .white && $0.key != .notStated }.values
    white = sides[.white] ?? Side(met: 0, total: 0)
    self.others = Side(
      met: others.reduce(0) { $0 + $1.met }, total: others.reduce(0) { $0 + $1.total })
    notStated = sides[.notStated]?.total ?? 0
    guard white.total > 0, self.others.total > 0 else { return nil }
  }

  /// Whether either side has too few children for chance to be judged.
  package var isOfTooFew: Bool { min(white.total, others.total) < FigureComparison.fewest }

  /// How often chance alone would put the two sides as far apart.
  package var chance: Double {
    guard let first = EstimatedShare(met: white.met, of: white.total),
      let second = EstimatedShare(met: others.met, of: others.total)
    else { return 1 }
    return Proportion.exactChance(first, second)
  }

  /// Whether chance alone would hardly bring the difference about.
  package var isClear: Bool { !isOfTooFew && chance <= PeriodComparison.falseAlarms }
}
