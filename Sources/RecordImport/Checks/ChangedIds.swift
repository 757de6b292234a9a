import CareRecords

/// An id without what spreadsheets, people and other systems change in one: `.0` at the end, letters and
/// zeros in front, initials in brackets behind, and signs between the digits.
private struct BareId {
  /// The letters in front.
  let prefix: String
  /// The rest without all of that; two ids with other rests are of two children.
  let rest: String
  /// Whether there are signs or brackets in it.
  let hasSigns: Bool
  /// How many characters the id has between prefix and `.0`, with its zeros.
  let digits: Int
  let endsInZero: Bool

  /// Takes an id apart; nil for one of letters or zeros alone.
  init?(_ id: String) {
    var whole = id[...]
    if whole.hasSuffix(")"), let bracket = whole.lastIndex(of: "(") { whole = whole[..<bracket] }
    // Two spreadsheets can each have put one on.
    var isTaken = false
    while let point = whole.lastIndex(of: "."), point != whole.startIndex,
      whole[point...].count > 1, whole[point...].dropFirst().allSatisfy({ $0 == "0" })
    {
      whole = whole[..<point]
      isTaken = true
    }
    endsInZero = isTaken
    let body = whole.filter { $0.isLetter || $0.isNumber }
    hasSigns = body.count < whole.count || id.hasSuffix(")")
    let letters = body.prefix { !$0.isNumber }
    let number = body.dropFirst(letters.count)
    prefix = String(letters)
    digits = number.count
    rest = String(number.drop { $0 == "0" })
    if rest.isEmpty { return nil }
  }

  /// Whether two ids differ by changes alone: one can lack the letters of the other, not have others.
  func differsByChanges(from other: BareId) -> Bool {
    rest == other.rest && (prefix == other.prefix || prefix.isEmpty || other.prefix.isEmpty)
  }

  /// Whether more was changed in this id than in another.
  func isMoreChanged(than other: BareId) -> Bool {
    if endsInZero != other.endsInZero { return endsInZero }
    if hasSigns != other.hasSigns { return hasSigns }
    if digits != other.digits { return digits < other.digits }
    return prefix.count < other.prefix.count
  }
}

/// Finds ids of children that would be those of others if changes were undone that a spreadsheet or
/// another system has made (rule 48).
///
/// Nothing is guessed: each change is one finding a file, with the setting that undoes it.
struct ChangedIds {
  /// What would make one id another, as a setting says it.
  private struct Change: Hashable {
    var strip = false
    var hasSigns = false
    var front: String?
    var pad: Int?
    var prefix: String?

    init(from changed: BareId, to meant: BareId) {
      strip = changed.endsInZero && !meant.endsInZero
      hasSigns = changed.hasSigns && !meant.hasSigns
      if changed.digits < meant.digits { pad = meant.digits }
      if changed.prefix.isEmpty, !meant.prefix.isEmpty { prefix = meant.prefix }
      if meant.prefix.isEmpty, !changed.prefix.isEmpty { front = changed.prefix }
    }

    /// The change with `…` for letters that are not known to be those of a system: they can be a name.
    func showing(_ prefixes: Set<String>) -> Change {
      var change = self
      change.front = front.map { prefixes.contains($0) ? $0 : "…" }
      change.prefix = prefix.map { prefixes.contains($0) ? $0 : "…" }
      return change
    }

    /// The setting, and what was changed in one id and in several.
    private var parts: [(setting: String, one: String, more: String)] {
      var parts: [(setting: String, one: String, more: String)] = []
      if strip { parts.append(("strip: \".0\"", "ends in .0", "end in .0")) }
      if let front {
        parts.append(("strip_front: \(front)", "has \(front) in front", "have \(front) in front"))
      }
      if let pad {
        parts.append(("pad: \(pad)", "has lost leading zeros", "have lost leading zeros"))
      }
      if let prefix { parts.append(("prefix: \(prefix)", "lacks \(prefix)", "lack \(prefix)")) }
      return parts
    }

    func words(_ number: Int) -> String {
      let parts = parts
      let what = parts.map { number == 1 ? $0.one : $0.more }.listed("and")
      let ids = number == 1 ? "1 id" : "\(number) ids"
      if hasSigns {
        return
          "\(ids) \(number == 1 ? "has" : "have") signs or brackets that others lack; mend them"
      }
      guard !parts.isEmpty else {
        return "\(ids) \(number == 1 ? "has" : "have") other zeros in front"
      }
      let verb =
        parts.count > 1
        ? "undoes it"
        : strip || front != nil ? "takes it away" : pad != nil ? "restores them" : "puts it on"
      let setting = parts.map(\.setting).joined(separator: ", ")
      return "\(ids) \(what); `child_id: {\(setting)}` \(verb)"
    }
  }

  private struct Child {
    var number: UInt32
    var id: BareId
  }

  /// Adds the ids that may be one child's to the store, and an issue for each file and change.
  static func find(in store: inout RecordStore, _ issues: inout IssueList) {
    var changes: [UInt32: Change] = [:]
    for (pair, change) in pairs(in: store) {
      store.idsOfOneChild.append(pair)
      changes[pair.changed.child] = changes[pair.changed.child] ?? change
    }
    if changes.isEmpty { return }
    let prefixes = prefixes(in: store)
    changes = changes.mapValues { $0.showing(prefixes) }
    let rows = RowsOfChildren(of: store)
    var children: [UInt16: [Change: Set<UInt32>]] = [:]
    rows.forEach { child, source, _ in
      guard let change = changes[child] else { return }
      children[source, default: [:]][change, default: []].insert(child)
    }
    for (source, found) in children {
      for (change, children) in found {
        issues.append(
          DataIssue(
            .childIdChanged, source: source, line: 0, value: change.words(children.count),
            action: .used))
      }
    }
    rows.describe(&store.idsOfOneChild)
  }

  /// The letters in front of ids that at least three ids have, and that are too few for a name.
  private static func prefixes(in store: RecordStore) -> Set<String> {
    var counts: [String: Int] = [:]
    for partition in store.partitions {
      for number in 0..<UInt32(partition.ids.count) {
        let letters = partition.ids.shape(of: number).letters
        guard (1...3).contains(letters) else { continue }
        counts[String(partition.ids[number].prefix { !$0.isNumber }), default: 0] += 1
      }
    }
    return Set(counts.filter { $0.value >= 3 }.keys)
  }

  private static func pairs(in store: RecordStore) -> [(IdsOfOneChild, Change)] {
    var pairs: [(IdsOfOneChild, Change)] = []
    for group in groups(in: store) where group.count > 1 {
      for (index, one) in group.enumerated() {
        for other in group[(index + 1)...] where one.id.differsByChanges(from: other.id) {
          let (changed, meant) =
            one.id.isMoreChanged(than: other.id) ? (one, other) : (other, one)
          pairs.append(
            (
              IdsOfOneChild(
                changed: .init(child: changed.number), meant: .init(child: meant.number)),
              Change(from: changed.id, to: meant.id)
            ))
        }
      }
    }
    return pairs.sorted { left, right in
      (left.0.changed.child, left.0.meant.child) < (right.0.changed.child, right.0.meant.child)
    }
  }

  /// The children with the same rest of an id.
  ///
  /// Two ids of one shape cannot be one child's. So nearly all ids need not be taken apart: only those
  /// of rarer shapes are, and those of the usual one that have a rest of theirs.
  private static func groups(in store: RecordStore) -> [[Child]] {
    let partitions = store.partitions
    let counts = concurrentMap(partitions.count) { index -> [ChildIds.Shape: Int] in
      let ids = partitions[index].ids
      var counts: [ChildIds.Shape: Int] = [:]
      // Ids of one shape come one after another, so a run of them is counted at once.
      var start: UInt32 = 0
      while start < ids.count {
        let shape = ids.shape(of: start)
        var end = start + 1
        while end < ids.count, ids.shape(of: end) == shape { end += 1 }
        counts[shape, default: 0] += Int(end - start)
        start = end
      }
      return counts
    }
    let shapes = counts.reduce(into: [ChildIds.Shape: Int]()) { $0.merge($1, uniquingKeysWith: +) }
    guard shapes.count > 1,
      let usual = shapes.max(by: { ($0.value, $1.key.length) < ($1.value, $0.key.length) })?.key
    else { return [] }
    func children(
      ofUsual isUsual: Bool, where isWanted: @Sendable @escaping (BareId) -> Bool
    ) -> [Child] {
      concurrentMap(partitions.count) { index -> [Child] in
        let records = partitions[index]
        return (0..<UInt32(records.ids.count)).compactMap { number in
          guard (records.ids.shape(of: number) == usual) == isUsual,
            let id = BareId(records.ids[number]), isWanted(id)
          else { return nil }
          return Child(number: records.firstChild + number, id: id)
        }
      }.flatMap { $0 }
    }
    let rare = children(ofUsual: false) { _ in true }
    let rests = Set(rare.map(\.id.rest))
    if rests.isEmpty { return [] }
    let others = children(ofUsual: true) { rests.contains($0.rest) }
    return Array(Dictionary(grouping: rare + others, by: \.id.rest).values)
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
    // Rows that were refused are about somebody, too.
    for row in store.unreadRows { row.child.map { body($0, row.source, row.table) } }
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
