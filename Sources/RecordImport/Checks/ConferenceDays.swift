import CareRecords

/// Finds conferences that were held before the strategy discussion from which they were due.
enum ConferenceDays {
  static func issues(in store: RecordStore) -> [DataIssue] {
    store.conferences.compactMap { row in
      guard row.kind == .initial, let strategy = row.strategy, let held = row.held,
        held < strategy
      else { return nil }
      return DataIssue(
        .heldBeforeStrategy, source: row.source, line: row.line,
        column: ConferenceColumn.held.name, value: held.slashText, action: .used)
    }
  }
}
