import CareRecords

/// Finds officers whom other tables name and the register of officers does not.
///
/// Each officer is one issue in each source, on the first row that names the officer. Otherwise one
/// name missing from the register would be an issue on every review.
enum RegisterCheck {
  /// Finds files of IROs in which half of the posts or more have hours for full-time equivalents.
  static func findHours(in store: RecordStore, _ issues: inout IssueList) {
    for (source, posts) in Dictionary(grouping: store.officerPosts, by: \.source) {
      let over = posts.filter(\.isFTEOverTwo)
      guard let first = over.map(\.line).min(), over.count * 2 >= posts.count else { continue }
      issues.append(
        DataIssue(
          .fteHours, source: source, line: first, column: OfficerColumn.fte,
          action: .usedWithoutField))
    }
  }

  static func find(in store: RecordStore, _ issues: inout IssueList) {
    guard store.supplies(.officers) else { return }
    var registered = [Bool](repeating: false, count: store.officers.count)
    for post in store.officerPosts { registered[Int(post.officer)] = true }
    guard registered.contains(false) else { return }
    var found = Mentions()
    let (partitions, isRegistered) = (store.partitions, registered)
    for mentions in concurrentMap(
      partitions.count, { mentions(in: partitions[$0], besides: isRegistered) })
    {
      found.add(mentions, store.id)
    }
    for record in store.escalations {
      guard let officer = record.officer, !registered[Int(officer)] else { continue }
      found.add(officer, .escalations, record.source, record.line, record.child, store.id)
    }
    for record in store.allocations {
      guard let officer = record.officer, !registered[Int(officer)] else { continue }
      found.add(
        officer, .allocations, record.source, record.line, record.child, store.id)
    }
    for (key, row) in found.rows {
      issues.append(
        DataIssue(
          .officerNotInRegister, source: key.source, line: row.line, column: row.column,
          child: row.child, value: store.officers[key.officer], action: .used))
    }
  }

  private static func mentions(
    in partition: ChildRecords, besides registered: [Bool]
  ) -> Mentions {
    var found = Mentions()
    let reviews = partition.reviews
    guard let officers = reviews.service?.officers else { return found }
    for (row, officer) in officers.enumerated()
    where officer != ServiceReviewColumns.blank && !registered[Int(officer)] {
      found.add(
        officer, .reviews, reviews.origins.sources[row], reviews.origins.lines[row],
        partition.firstChild + reviews.children[row],
        { partition.ids[$0 - partition.firstChild] })
    }
    return found
  }

  /// The first row of each source that names each officer.
  private struct Mentions: Sendable {
    struct Key: Hashable {
      var source: UInt16
      var officer: UInt32
    }

    struct Row {
      var line: UInt32
      var child: UInt32?
      var column: String
    }

    private(set) var rows: [Key: Row] = [:]

    /// Adds a row of a table.
    ///
    /// Of several rows on one line of an XML file the one counts whose child's id comes first, so that
    /// the result does not depend on partitions.
    mutating func add(
      _ officer: UInt32, _ table: RecordTable, _ source: UInt16, _ line: UInt32, _ child: UInt32?,
      _ id: (UInt32) -> String
    ) {
      let column =
        switch table {
        case .escalations: EscalationColumn.officer.name
        case .allocations: AllocationColumn.officer.name
        default: ReviewColumn.officer.name
        }
      add(
        Row(line: line, child: child, column: column), Key(source: source, officer: officer), id)
    }

    mutating func add(_ other: Mentions, _ id: (UInt32) -> String) {
      for (key, row) in other.rows { add(row, key, id) }
    }

    private mutating func add(_ row: Row, _ key: Key, _ id: (UInt32) -> String) {
      if let known = rows[key] {
        if known.line < row.line || known.line == row.line && known.child == row.child { return }
        let (knownId, ownId) = (known.child.map(id) ?? "", row.child.map(id) ?? "")
        if known.line == row.line, knownId <= ownId { return }
      }
      rows[key] = row
    }
  }
}
