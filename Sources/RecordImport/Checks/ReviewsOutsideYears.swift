import CareRecords

/// Finds reviews in none of the years whose returns were read.
///
/// In a return each such review is a finding: its year was probably mistyped. The service's own
/// export may well reach further than the returns, so that it has one finding a file, on the first
/// such row. A return of several years tells of no year, and is not looked at.
enum ReviewsOutsideYears {
  /// The years whose returns were read, as far as they are known.
  static func years(_ store: RecordStore, mixed: Set<String>) -> Set<Int> {
    Set(store.sources.filter { !mixed.contains($0.returnName) }.compactMap(\.collectionYear))
  }

  static func find(in store: RecordStore, mixed: Set<String>) -> [Finding] {
    let years = years(store, mixed: mixed).sorted().map { ReportingPeriod(startingIn: $0) }
    guard let first = years.first, let last = years.last else { return [] }
    let hasGaps = last.from.year - first.from.year >= years.count
    let (reviews, isReturn) = (store.reviews, store.sources.map(\.format.isReturn))
    let isMixed = store.sources.map { $0.format.isReturn && mixed.contains($0.returnName) }
    var findings: [Finding] = []
    var firstRows: [UInt16: Int] = [:]
    for row in 0..<reviews.count {
      guard let date = reviews.dates[row] else { continue }
      let isBetween = first.from <= date && date <= last.to
      if isBetween, !hasGaps || years.contains(where: { $0.contains(date) }) { continue }
      let source = reviews.origins.sources[row]
      if isMixed[Int(source)] { continue }
      if isReturn[Int(source)] {
        findings.append(finding(row, reviews))
      } else if firstRows[source] == nil {
        firstRows[source] = row
      }
    }
    return findings + firstRows.values.sorted().map { finding($0, reviews) }
  }

  private static func finding(_ row: Int, _ reviews: ReviewTable) -> Finding {
    Finding(
      .reviewOutsideYears, source: reviews.origins.sources[row],
      line: reviews.origins.lines[row], column: ReviewColumn.date, child: reviews.children[row],
      value: reviews.dates[row]?.slashText ?? "", action: .used)
  }
}
