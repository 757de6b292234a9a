import CareRecords

/// Finds officers whom other tables name and the register of officers does not.
///
/// Each officer is one issue in each source, on the first row that names the officer. Otherwise one
/// name missing from the register would be an issue on every review.
enum RegisterCheck {
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
      found.add(mentions)
    }
    for record in store.escalations {
      guard let officer = record.officer, !registered[Int(officer)] else { continue }
      found.add(officer, .escalations, record.source, record.line, record.child)
    }
    for record in store.allocations where !registered[Int(record.officer)] {
      found.add(record.officer, .allocations, record.source, record.line, record.child)
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
        partition.firstChild + reviews.children[row])
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

    /// Adds a row of a table; of several on one line the first one added counts.
    mutating func add(
      _ officer: UInt32, _ table: RecordTable, _ source: UInt16, _ line: UInt32, _ child: UInt32?
    ) {
      let key = Key(source: source, officer: officer)
      if let known = rows[key], known.line <= line { return }
      let column =
        switch table {
        case .escalations: EscalationColumn.officer.name
        case .allocations: AllocationColumn.officer.name
        default: ReviewColumn.officer.name
        }
      rows[key] = Row(line: line, child: child, column: column)
    }

    mutating func add(_ other: Mentions) {
      rows.merge(other.rows) { $1.line < $0.line ? $1 : $0 }
    }
  }
}
