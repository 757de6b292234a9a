import CareRecords

/// Holds the ids of children in reviews, allocations and escalations against those of the episodes.
///
/// Ids of another system would make children twice: one with care and no reviews, and one with reviews
/// and no care.
struct ChildIdComparison {
  /// How many children of each source there are, and how many of them have episodes.
  private var counts: [UInt16: (children: Int, matched: Int)] = [:]
  private let hasEpisode: [Bool]
  private let hasReturn: Bool

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
    if hasReturn { count(in: store) }
  }

  private mutating func count(in store: RecordStore) {
    for partition in store.partitions {
      var last: (child: UInt32, source: UInt16)?
      var seen: Set<UInt64> = []
      for row in 0..<partition.reviews.count {
        let child = partition.reviews.children[row]
        let source = partition.reviews.origins.sources[row]
        if let last, last == (child, source) { continue }
        last = (child, source)
        guard seen.insert(UInt64(source) << 32 | UInt64(child)).inserted else { continue }
        add(partition.firstChild + child, of: source)
      }
    }
    var seen: Set<UInt64> = []
    let others =
      store.allocations.map { ($0.source, $0.child) }
      + store.escalations.compactMap { record in record.child.map { (record.source, $0) } }
    for (source, child) in others
    where seen.insert(UInt64(source) << 32 | UInt64(child)).inserted {
      add(child, of: source)
    }
  }

  private mutating func add(_ child: UInt32, of source: UInt16) {
    counts[source, default: (0, 0)].children += 1
    if hasEpisode[Int(child)] { counts[source]?.matched += 1 }
  }

  /// Adds what was found to the store and its issues.
  func find(in store: inout RecordStore, _ issues: inout IssueList) {
    ChangedIds.find(in: &store, &issues)
    guard hasReturn else { return }
    for (source, count) in counts.sorted(by: { $0.key < $1.key })
    where count.matched < count.children {
      // Years without a return have children of their own.
      guard isInYearsOfReturns(source, store) else { continue }
      let found = UnmatchedChildren(
        source: source, children: count.children, matched: count.matched)
      if found.isMostlyUnmatched {
        let episodes = store.sources.first { $0.table == .episodes }
        issues.append(
          DataIssue(
            .childrenUnmatched, source: source, line: 0,
            value: "\(count.matched) of \(count.children) are in \(episodes?.name ?? "Episodes")",
            action: .used))
      }
      store.unmatched.append(found)
    }
  }

  /// Whether the days of a source lie in years of which a return with episodes is loaded.
  private func isInYearsOfReturns(_ source: UInt16, _ store: RecordStore) -> Bool {
    let years = Set(store.sources.filter { $0.table == .episodes }.map(\.collectionYear))
    guard let year = store.sources[Int(source)].collectionYear else { return true }
    return years.contains(nil) || years.contains(year)
  }
}
