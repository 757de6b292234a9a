import CareRecords

/// Finds reviews that are in none of the years whose returns were read.
///
/// In a return each such review is an issue, because its year was probably mistyped. The service's
/// own export may well cover more years than the returns, so each file has one issue, on its first
/// such row. A return of several years shows no single year, and is not checked.
enum ReviewsOutsideYears {
  /// The years whose returns were read, where they are known.
  static func years(_ store: RecordStore, mixed: Set<String>) -> Set<Int> {
    Set(store.sources.filter { !mixed.contains($0.returnName) }.compactMap(\.collectionYear))
  }

  static func find(in store: RecordStore, mixed: Set<String>) -> [DataIssue] {
    let years = years(store, mixed: mixed).sorted().map { ReportingPeriod(startingIn: $0) }
    guard let first = years.first, let last = years.last else { return [] }
    let hasGaps = last.from.year - first.from.year >= years.count
    let (reviews, isReturn) = (store.reviews, store.sources.map(\.format.isReturn))
    let isMixed = store.sources.map { $0.format.isReturn && mixed.contains($0.returnName) }
    var issues: [DataIssue] = []
    var firstRows: [UInt16: Int] = [:]
    for row in 0..<reviews.count {
      guard let date = reviews.dates[row] else { continue }
      let isBetween = first.from <= date && date <= last.to
      if isBetween, !hasGaps || years.contains(where: { $0.contains(date) }) { continue }
      let source = reviews.origins.sources[row]
      if isMixed[Int(source)] { continue }
      if isReturn[Int(source)] {
        issues.append(issue(row, reviews))
      } else if firstRows[source] == nil {
        firstRows[source] = row
      }
    }
    return issues + firstRows.values.sorted().map { issue($0, reviews) }
  }

  private static func issue(_ row: Int, _ reviews: ReviewTable) -> DataIssue {
    DataIssue(
      .reviewOutsideYears, source: reviews.origins.sources[row],
      line: reviews.origins.lines[row], column: ReviewColumn.date, child: reviews.children[row],
      value: reviews.dates[row]?.slashText ?? "", action: .used)
  }
}
