import PublishedCounts
import ServiceFigures

/// Which rows a table has, whatever is in them.
extension PublishedYear {
  /// The rows of a table as it is printed; those of a year before as they were.
  func rows(
    _ result: FigureResult, _ dimension: Dimension, divided: Bool = false
  ) -> [FigureRow] {
    let rows = result.breakdowns.first { $0.dimension == dimension }?.rows ?? []
    guard let ladder else { return rows }
    return ladder.merged(
      withEmptyGroups(rows, dimension, isShare: result.numbers.denominator != nil),
      by: dimension, divided: divided)
  }

  /// The rows with those of all empty groups that there can be, each in its place.
  ///
  /// Were a group only listed where it has records, a withheld number of it could not be 0, and the
  /// place of a merged row would tell which of its groups have any.
  private func withEmptyGroups(
    _ rows: [FigureRow], _ dimension: Dimension, isShare: Bool
  ) -> [FigureRow] {
    guard let groups = dimension.groups(in: period) else { return rows }
    let given = Dictionary(rows.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var none = FigureNumbers()
    if isShare {
      none.numerator = 0
      none.denominator = 0
    } else {
      none.count = 0
    }
    return groups.map { given[$0.key] ?? FigureRow(key: $0.key, label: $0.label, numbers: none) }
  }

  /// States that rows are 0 that every reader takes for 0: without it they would be withheld beside a
  /// small count, and the count were told by what is left for both.
  func supposeEmpty(
    _ rows: [FigureRow], _ dimension: Dimension, _ atoms: [Atom],
    _ builder: inout CountSystemBuilder
  ) {
    for (row, atom) in zip(rows, atoms)
    where (row.numbers.denominator ?? row.numbers.count) == 0
      && CategoryLadder.isUsuallyEmpty(row.key, dimension)
    {
      builder.equation([(atom, 1)])
    }
  }
}
