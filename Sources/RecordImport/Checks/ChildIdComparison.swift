import CareRecords

/// Holds the ids of children in reviews, allocations and escalations against those of the episodes.
///
/// Ids of another system would make children twice: one with care and no reviews, and one with reviews
/// and no care.
///
/// Rows count in the reporting years of which a return with episodes is loaded; other years have children
/// of their own. A system may have changed from one year to the next, so that each year is looked at.
struct ChildIdComparison {
  /// How many children there are, and how many of them have episodes.
  private struct Count {
    var children = 0
    var matched = 0
    var isMostlyUnmatched: Bool { matched * 2 < children }
  }

  /// Fewer children in a year say nothing about it.
  private static let fewest = 10

  /// Of each source the counts of each year in which it has rows, by the year's first part.
  private var counts: [UInt16: [Int: Count]] = [:]
  private var totals: [UInt16: Count] = [:]
  private let hasEpisode: [Bool]
  private let hasReturn: Bool
  /// The years of the returns with episodes; nil where that of one of them is not known.
  private let years: Set<Int>?
  private let sourceYears: [Int?]

  /// Compares the sources of a store.
  init(_ store: RecordStore) {
    var hasEpisode = [Bool](repeating: false, count: store.childCount)
    for partition in store.partitions {
      for child in partition.episodes.children {
        hasEpisode[Int(partition.firstChild + child)] = true
      }
    }
    self.hasEpisode = hasEpisode
    hasReturn = hasEpisode.contains(true)
    let years = store.sources.filter { $0.table == .episodes }.map(\.collectionYear)
    self.years = years.contains(nil) ? nil : Set(years.compactMap { $0 })
    sourceYears = store.sources.map(\.collectionYear)
    if hasReturn { count(in: store) }
  }

  /// A child of a source, in one year or in all.
  private struct Row: Hashable {
    var source: UInt16
    var year: Int16
    var child: UInt32
  }

  private mutating func count(in store: RecordStore) {
    for partition in store.partitions {
      var seen: Set<Row> = []
      var last: Row?
      for row in 0..<partition.reviews.count {
        let source = partition.reviews.origins.sources[row]
        guard let year = year(of: source, on: partition.reviews.dates[row]) else { continue }
        let found = Row(
          source: source, year: year, child: partition.firstChild + partition.reviews.children[row])
        if last == found { continue }
        last = found
        add(found, &seen)
      }
    }
    var seen: Set<Row> = []
    for row in store.allocations {
      for year in years(of: row.source, from: row.start, to: row.end) {
        add(Row(source: row.source, year: year, child: row.child), &seen)
      }
    }
    for row in store.escalations {
      guard let child = row.child, let year = year(of: row.source, on: row.raised) else { continue }
      add(Row(source: row.source, year: year, child: child), &seen)
    }
  }

  /// The year that a row counts in; nil for none.
  private func year(of source: UInt16, on day: CivilDate?) -> Int16? {
    guard let years else { return 0 }
    let year =
      sourceYears[Int(source)] ?? day.map { ReportingPeriod(holding: $0).from.year }
    return year.flatMap { years.contains($0) ? Int16($0) : nil }
  }

  /// The years that a row counts in which is about all days from one to another.
  private func years(of source: UInt16, from start: CivilDate, to end: CivilDate?) -> [Int16] {
    guard let years, sourceYears[Int(source)] == nil else {
      return year(of: source, on: start).map { [$0] } ?? []
    }
    return years.filter { year in
      let period = ReportingPeriod(startingIn: year)
      return start <= period.to && end.map { $0 >= period.from } ?? true
    }.map { Int16($0) }
  }

  private mutating func add(_ row: Row, _ seen: inout Set<Row>) {
    guard seen.insert(row).inserted else { return }
    let matched = hasEpisode[Int(row.child)] ? 1 : 0
    counts[row.source, default: [:]][Int(row.year), default: Count()].children += 1
    counts[row.source]?[Int(row.year)]?.matched += matched
    var whole = row
    whole.year = -1
    guard seen.insert(whole).inserted else { return }
    totals[row.source, default: Count()].children += 1
    totals[row.source]?.matched += matched
  }

  /// Adds what was found to the store and its issues.
  func find(in store: inout RecordStore, _ issues: inout IssueList) {
    ChangedIds.find(in: &store, &issues)
    for (source, total) in totals.sorted(by: { $0.key < $1.key }) {
      let ofYears = counts[source, default: [:]].filter { $0.value.children >= Self.fewest }
      let year =
        total.isMostlyUnmatched
        ? nil : ofYears.filter(\.value.isMostlyUnmatched).map(\.key).max()
      let count = year.flatMap { ofYears[$0] } ?? total
      guard count.isMostlyUnmatched else { continue }
      let found = UnmatchedChildren(
        source: source, year: year, children: count.children, matched: count.matched)
      let episodes = store.sources.first { $0.table == .episodes }
      issues.append(
        DataIssue(
          .childrenUnmatched, source: source, line: 0,
          value: "\(found.words) are in \(episodes?.name ?? "Episodes")", action: .used))
      store.unmatched.append(found)
    }
  }
}
