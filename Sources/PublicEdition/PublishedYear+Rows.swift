import PublishedCounts
import ServiceFigures

/// Which rows a table has, independently of their numbers.
extension PublishedYear {
  /// The rows of a table as it is printed; for the year before, as they were printed then.
  func rows(
    _ result: FigureResult, _ dimension: Dimension, divided: Bool = false
  ) -> [FigureRow] {
    let rows = result.breakdowns.first { $0.dimension == dimension }?.rows ?? []
    guard let ladder else { return rows }
    return ladder.merged(
      withEmptyGroups(rows, dimension, isShare: result.numbers.denominator != nil),
      by: dimension, divided: divided)
  }

  /// The rows with a row added for every possible group that is empty, each in its place.
  ///
  /// If a group were listed only where it has records, its withheld number could not be 0. The
  /// place of a merged row would show which of its groups have records.
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
}
