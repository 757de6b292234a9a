import CareRecords

/// Holds the ids of children in reviews, allocations and escalations against those of the episodes.
///
/// Ids of another system, or ids that a spreadsheet has changed, would make children twice: one with
/// care and no reviews, and one with reviews and no care.
struct ChildIdComparison {
  private let partitioning: Partitioning
  /// How many children of each source there are, and how many of them have episodes.
  private var counts: [UInt16: (children: Int, matched: Int)] = [:]
  /// The children of each source without episodes.
  private var unmatched: [UInt16: Set<UInt32>] = [:]
  private let hasEpisode: [Bool]
  private let idLength: Int
  private let prefix: String

  /// Compares the sources of a store.
  init(_ store: RecordStore, _ partitioning: Partitioning) {
    self.partitioning = partitioning
    var hasEpisode = [Bool](repeating: false, count: store.childCount)
    var sample: [String] = []
    for partition in store.partitions {
      for child in partition.episodes.children {
        let number = Int(partition.firstChild + child)
        if !hasEpisode[number], sample.count < 1000 { sample.append(partition.ids[child]) }
        hasEpisode[number] = true
      }
    }
    self.hasEpisode = hasEpisode
    idLength = Self.usual(sample.map(\.count)) ?? 0
    let letters = sample.map { String($0.prefix { !$0.isNumber }) }
    prefix = Self.usual(letters) ?? ""
    guard !sample.isEmpty else { return }
    count(in: store)
  }

  /// What more than half of the values are; nil where they are too different to say.
  private static func usual<Value: Hashable>(_ values: [Value]) -> Value? {
    Dictionary(grouping: values) { $0 }.first { $0.value.count * 2 > values.count }?.key
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
    if hasEpisode[Int(child)] {
      counts[source]?.matched += 1
    } else {
      unmatched[source, default: []].insert(child)
    }
  }

  /// What would make an id that of a child with episodes.
  private enum Change: CaseIterable {
    case point, zeros, prefix
  }

  /// Adds what was found to the store and its issues.
  func find(in store: inout RecordStore, _ issues: inout IssueList) {
    for (source, count) in counts.sorted(by: { $0.key < $1.key })
    where count.matched < count.children {
      // Years without a return have children of their own.
      guard isInYearsOfReturns(source, store) else { continue }
      var found = UnmatchedChildren(
        source: source, children: count.children, matched: count.matched)
      var changes: [Change: Int] = [:]
      for child in unmatched[source] ?? [] {
        let id = store.id(ofChild: child)
        for change in Change.allCases {
          guard let meant = number(of: changed(id, change), in: store) else { continue }
          found.meant.insert(meant)
          changes[change, default: 0] += 1
          break
        }
      }
      for change in Change.allCases {
        guard let number = changes[change] else { continue }
        issues.append(
          DataIssue(
            .childIdChanged, source: source, line: 0, value: words(change, number), action: .used))
      }
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
    noteLostDigits(store, &issues)
  }

  /// Whether the days of a source lie in years of which a return with episodes is loaded.
  private func isInYearsOfReturns(_ source: UInt16, _ store: RecordStore) -> Bool {
    let years = Set(store.sources.filter { $0.table == .episodes }.map(\.collectionYear))
    guard let year = store.sources[Int(source)].collectionYear else { return true }
    return years.contains(nil) || years.contains(year)
  }

  private func changed(_ id: String, _ change: Change) -> String? {
    switch change {
    case .point:
      guard id.hasSuffix(".0") else { return nil }
      return String(id.dropLast(2))
    case .zeros:
      guard id.count < idLength, id.allSatisfy(\.isNumber) else { return nil }
      return String(repeating: "0", count: idLength - id.count) + id
    case .prefix: return prefix.isEmpty || id.hasPrefix(prefix) ? nil : prefix + id
    }
  }

  private func words(_ change: Change, _ number: Int) -> String {
    func ids(_ one: String, _ more: String) -> String {
      number == 1 ? "1 id \(one)" : "\(number) ids \(more)"
    }
    return switch change {
    case .point: "\(ids("ends", "end")) in .0; `child_id: {strip: \".0\"}` takes it away"
    case .zeros:
      "\(ids("has", "have")) lost leading zeros; `child_id: {pad: \(idLength)}` restores them"
    case .prefix: "\(ids("lacks", "lack")) \(prefix); `child_id: {prefix: \(prefix)}` puts it on"
    }
  }

  /// The child with episodes that has an id.
  private func number(of id: String?, in store: RecordStore) -> UInt32? {
    guard let id else { return nil }
    var pool = IdentifierPool()
    let key = ChildKey(id, longer: &pool)
    let partition = store.partitions[partitioning.partition(of: key, in: pool)]
    guard let number = partition.ids.find(id).map({ partition.firstChild + $0 }),
      hasEpisode[Int(number)]
    else { return nil }
    return number
  }

  private func noteLostDigits(_ store: RecordStore, _ issues: inout IssueList) {
    for (source, children) in unmatched.sorted(by: { $0.key < $1.key }) {
      let isLost = children.contains { child in
        let id = store.id(ofChild: child)
        let parts = id.split(separator: "+")
        guard parts.count == 2, parts[0].hasSuffix("E"), parts[1].allSatisfy(\.isNumber) else {
          return false
        }
        return parts[0].dropLast().allSatisfy { $0.isNumber || $0 == "." }
      }
      guard isLost else { continue }
      issues.append(DataIssue(.childIdNumber, source: source, line: 0, action: .used))
    }
  }
}
