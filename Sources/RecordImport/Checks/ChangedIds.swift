import CareRecords

/// How the ids of the annual return are usually written.
struct IdForm {
  /// How many characters more than half of the ids have; 0 where they differ too much to say.
  let length: Int
  /// The letters that more than half of the ids begin with.
  let prefix: String

  /// Finds the form of some ids.
  init(of ids: [String]) {
    length = Self.usual(ids.map(\.count)) ?? 0
    prefix = Self.usual(ids.map { String($0.prefix { !$0.isNumber }) }) ?? ""
  }

  private static func usual<Value: Hashable>(_ values: [Value]) -> Value? {
    Dictionary(grouping: values) { $0 }.first { $0.value.count * 2 > values.count }?.key
  }
}

/// Finds ids of children that would be those of others if a change were undone that a spreadsheet or
/// another system has made (rule 48).
///
/// Nothing is guessed: each change is one finding a file, with the setting that undoes it.
struct ChangedIds {
  private enum Change: CaseIterable {
    case point, zeros, prefix
  }

  private struct Candidate {
    var child: UInt32
    var change: Change
  }

  private let form: IdForm
  private let partitioning: Partitioning

  init(_ form: IdForm, _ partitioning: Partitioning) {
    self.form = form
    self.partitioning = partitioning
  }

  /// Adds the ids that may be one child's to the store, and an issue for each file and change.
  func find(in store: inout RecordStore, _ issues: inout IssueList) {
    var changes: [UInt32: Change] = [:]
    for (pair, change) in pairs(in: store) {
      store.idsOfOneChild.append(pair)
      changes[pair.changed.child] = change
    }
    if changes.isEmpty { return }
    let rows = RowsOfChildren(of: store)
    var children: [UInt16: [Change: Set<UInt32>]] = [:]
    rows.forEach { child, source, _ in
      guard let change = changes[child] else { return }
      children[source, default: [:]][change, default: []].insert(child)
    }
    for (source, found) in children.sorted(by: { $0.key < $1.key }) {
      for change in Change.allCases {
        guard let number = found[change]?.count else { continue }
        issues.append(
          DataIssue(
            .childIdChanged, source: source, line: 0, value: words(change, number), action: .used))
      }
    }
    rows.describe(&store.idsOfOneChild)
  }

  private func pairs(in store: RecordStore) -> [(IdsOfOneChild, Change)] {
    var wanted: [Int: [String: [Candidate]]] = [:]
    let found = concurrentMap(store.partitions.count) { candidates(in: store.partitions[$0]) }
    for (id, candidate) in found.joined() {
      var pool = IdentifierPool()
      let key = ChildKey(id, longer: &pool)
      wanted[partitioning.partition(of: key, in: pool), default: [:]][id, default: []]
        .append(candidate)
    }
    var pairs: [(IdsOfOneChild, Change)] = []
    for (partition, candidates) in wanted {
      let records = store.partitions[partition]
      for (id, number) in records.ids.numbers(of: Set(candidates.keys)) {
        for candidate in candidates[id] ?? [] {
          let meant = records.firstChild + number
          pairs.append(
            (
              IdsOfOneChild(changed: .init(child: candidate.child), meant: .init(child: meant)),
              candidate.change
            ))
        }
      }
    }
    return pairs.sorted { $0.0.changed.child < $1.0.changed.child }
  }

  /// The ids that the ids of a partition could be, whether or not there are any such.
  private func candidates(in records: ChildRecords) -> [(String, Candidate)] {
    var found: [(String, Candidate)] = []
    for number in 0..<UInt32(records.ids.count) {
      let (length, endsInZero) = records.ids.shape(of: number)
      guard endsInZero || length < form.length || !form.prefix.isEmpty else { continue }
      let id = records.ids[number]
      for change in Change.allCases {
        guard let other = changed(id, change) else { continue }
        found.append((other, Candidate(child: records.firstChild + number, change: change)))
      }
    }
    return found
  }

  private func changed(_ id: String, _ change: Change) -> String? {
    switch change {
    case .point:
      guard id.count > 2, id.hasSuffix(".0") else { return nil }
      return String(id.dropLast(2))
    case .zeros:
      guard id.count < form.length, id.allSatisfy(\.isNumber) else { return nil }
      return String(repeating: "0", count: form.length - id.count) + id
    case .prefix:
      return form.prefix.isEmpty || id.hasPrefix(form.prefix) ? nil : form.prefix + id
    }
  }

  private func words(_ change: Change, _ number: Int) -> String {
    func ids(_ one: String, _ more: String) -> String {
      number == 1 ? "1 id \(one)" : "\(number) ids \(more)"
    }
    return switch change {
    case .point: "\(ids("ends", "end")) in .0; `child_id: {strip: \".0\"}` takes it away"
    case .zeros:
      "\(ids("has", "have")) lost leading zeros; `child_id: {pad: \(form.length)}` restores them"
    case .prefix:
      "\(ids("lacks", "lack")) \(form.prefix); `child_id: {prefix: \(form.prefix)}` puts it on"
    }
  }
}

/// The rows of a store with the children that they name.
private struct RowsOfChildren {
  private let store: RecordStore

  init(of store: RecordStore) { self.store = store }

  /// Calls a closure with the child, the source and the table of every row.
  func forEach(_ body: (UInt32, UInt16, RecordTable) -> Void) {
    for partition in store.partitions {
      let first = partition.firstChild
      func all(
        _ table: RecordTable, _ children: ContiguousArray<UInt32>, _ origins: RowOrigins
      ) {
        for (row, child) in children.enumerated() {
          body(first + child, origins.sources[row], table)
        }
      }
      all(.header, partition.headers.children, partition.headers.origins)
      all(.episodes, partition.episodes.children, partition.episodes.origins)
      all(.reviews, partition.reviews.children, partition.reviews.origins)
      for row in partition.otherRows { body(first + row.child, row.source, row.table) }
    }
    for row in store.allocations { body(row.child, row.source, .allocations) }
    for row in store.escalations { row.child.map { body($0, row.source, .escalations) } }
  }

  /// Notes in which tables the ids of pairs have rows.
  func describe(_ pairs: inout [IdsOfOneChild]) {
    var sides: [UInt32: IdsOfOneChild.Side] = [:]
    for pair in pairs {
      sides[pair.changed.child] = pair.changed
      sides[pair.meant.child] = pair.meant
    }
    forEach { child, _, table in
      if sides[child] != nil { sides[child]?.tables.insert(table) }
    }
    for partition in store.partitions {
      let episodes = partition.episodes
      for (row, child) in episodes.children.enumerated()
      where episodes.legalStatuses[row].isShortBreak {
        let child = partition.firstChild + child
        if sides[child] != nil { sides[child]?.hasShortBreaks = true }
      }
    }
    for index in pairs.indices {
      pairs[index].changed = sides[pairs[index].changed.child] ?? pairs[index].changed
      pairs[index].meant = sides[pairs[index].meant.child] ?? pairs[index].meant
    }
  }
}
