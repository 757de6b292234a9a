import CareRecords

/// Finds officers whom other tables name and the register of officers does not.
///
/// Each officer is one issue in each source, on the first row that names the officer. Otherwise one
/// name missing from the register would be an issue on every review.
enum RegisterCheck {
  static func find(in store: RecordStore, _ issues: inout [DataIssue]) {
    guard store.supplies(.officers) else { return }
    var registered = [Bool](repeating: false, count: store.officers.count)
    for post in store.officerPosts { registered[Int(post.officer)] = true }
    guard registered.contains(false) else { return }
    struct Mention: Hashable {
      var source: UInt16
      var officer: UInt32
    }
    var seen: Set<Mention> = []
    func note(
      _ column: some TableColumn, _ officer: UInt32, source: UInt16, line: UInt32, child: UInt32?
    ) {
      guard !registered[Int(officer)] else { return }
      guard seen.insert(Mention(source: source, officer: officer)).inserted else { return }
      issues.append(
        DataIssue(
          .officerNotInRegister, source: source, line: line, column: column, child: child,
          value: store.officers[officer], action: .used))
    }
    if let service = store.reviews.service {
      for row in 0..<store.reviews.count
      where service.officers[row] != ServiceReviewColumns.blank {
        note(
          ReviewColumn.officer, service.officers[row], source: store.reviews.origins.sources[row],
          line: store.reviews.origins.lines[row], child: store.reviews.children[row])
      }
    }
    for record in store.escalations {
      if let officer = record.officer {
        note(
          EscalationColumn.officer, officer, source: record.source, line: record.line,
          child: record.child)
      }
    }
    for record in store.allocations {
      note(
        AllocationColumn.officer, record.officer, source: record.source, line: record.line,
        child: record.child)
    }
  }
}
