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

  /// The counts of each source, in all years and in each of `years`.
  private var totals: [Count]
  private var ofYears: [[Count]]
  private let hasEpisode: [Bool]
  private let hasReturn: Bool
  /// The years of the returns with episodes; nil where that of one of them is not known.
  private let years: [Int]?
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
    self.years = years.contains(nil) ? nil : Set(years.compactMap { $0 }).sorted()
    totals = Array(repeating: Count(), count: store.sources.count)
    ofYears = Array(
      repeating: Array(repeating: Count(), count: self.years?.count ?? 1),
      count: store.sources.count)
    sourceYears = store.sources.map(\.collectionYear)
    if hasReturn { count(in: store) }
  }

  /// A source and the position of a year, of a row.
  private struct SourceYear: Hashable {
    var source: UInt16
    var year: Int
  }

  private mutating func count(in store: RecordStore) {
    for partition in store.partitions {
      // The rows of a child come one after another.
      var child: UInt32?
      var seen: [SourceYear] = []
      for row in 0..<partition.reviews.count {
        let source = partition.reviews.origins.sources[row]
        guard let year = year(of: source, on: partition.reviews.dates[row]) else { continue }
        let number = partition.firstChild + partition.reviews.children[row]
        if child != number {
          child = number
          seen.removeAll(keepingCapacity: true)
        }
        let place = SourceYear(source: source, year: year)
        if seen.last == place || seen.contains(place) { continue }
        add(place, number, isFirst: !seen.contains { $0.source == source })
        seen.append(place)
      }
    }
    countService(in: store)
  }

  /// Counts the children of allocations and escalations, which come in any order.
  private mutating func countService(in store: RecordStore) {
    var seen: [UInt32: Set<SourceYear>] = [:]
    func note(_ child: UInt32, _ place: SourceYear) {
      let known = seen[child, default: []]
      guard !known.contains(place) else { return }
      add(place, child, isFirst: !known.contains { $0.source == place.source })
      seen[child, default: []].insert(place)
    }
    for row in store.allocations {
      for year in years(of: row.source, from: row.start, to: row.end) {
        note(row.child, SourceYear(source: row.source, year: year))
      }
    }
    for row in store.escalations {
      guard let child = row.child, let year = year(of: row.source, on: row.raised) else { continue }
      note(child, SourceYear(source: row.source, year: year))
    }
  }

  /// The position of the year that a row counts in; nil for none.
  private func year(of source: UInt16, on day: CivilDate?) -> Int? {
    guard let years else { return 0 }
    let year = sourceYears[Int(source)] ?? day.map { ReportingPeriod(holding: $0).from.year }
    return year.flatMap { years.firstIndex(of: $0) }
  }

  /// The positions of the years in which a row counts that is about all days from one to another.
  private func years(of source: UInt16, from start: CivilDate, to end: CivilDate?) -> [Int] {
    guard let years, sourceYears[Int(source)] == nil else {
      return year(of: source, on: start).map { [$0] } ?? []
    }
    return years.indices.filter { index in
      let period = ReportingPeriod(startingIn: years[index])
      return start <= period.to && end.map { $0 >= period.from } ?? true
    }
  }

  /// Counts a child of a source in a year, and in all years where it is there for the first time.
  private mutating func add(_ place: SourceYear, _ child: UInt32, isFirst: Bool) {
    let matched = hasEpisode[Int(child)] ? 1 : 0
    let source = Int(place.source)
    ofYears[source][place.year].children += 1
    ofYears[source][place.year].matched += matched
    guard isFirst else { return }
    totals[source].children += 1
    totals[source].matched += matched
  }

  /// Adds what was found to the store and its issues.
  func find(in store: inout RecordStore, _ issues: inout IssueList) {
    ChangedIds.find(in: &store, &issues)
    for (source, total) in totals.enumerated() where total.children > 0 {
      let year =
        total.isMostlyUnmatched
        ? nil
        : ofYears[source].lastIndex { $0.children >= Self.fewest && $0.isMostlyUnmatched }
      let count = year.map { ofYears[source][$0] } ?? total
      guard count.isMostlyUnmatched else { continue }
      let found = UnmatchedChildren(
        source: UInt16(source), year: year.flatMap { years?[$0] }, children: count.children,
        matched: count.matched)
      let episodes = store.sources.first { $0.table == .episodes }
      issues.append(
        DataIssue(
          .childrenUnmatched, source: UInt16(source), line: 0,
          value: "\(found.words) are in \(episodes?.name ?? "Episodes")", action: .used))
      store.unmatched.append(found)
    }
  }
}
