import AnnualReport
import CareRecords
import Documents
import RecordImport

// What ends a run although every file could be opened: figures would look known that are not.
extension ReportRun {
  /// Refuses files whose children are mostly not in the annual return, unless that is accepted.
  ///
  /// Their ids are those of another system: each child would count twice.
  ///
  /// - Throws: `Failure` with the file and the numbers.
  public func refuseUnmatchedChildren() throws(Failure) {
    if configuration.acceptsUnmatchedChildren { return }
    let store = try records.store
    let files = store.unmatched
    guard let file = files.first else { return }
    let episodes = store.sources.first { $0.table == .episodes }?.name ?? "Episodes"
    throw Failure(
      store.sources[Int(file.source)].name,
      what: "\(file.words) are in the annual return "
        + "(\(episodes))"
        + (files.count > 1 ? ", and \(files.count - 1) more files are alike" : ""),
      expected: "the ids of the annual return (see child_id), or unmatched_children: accept")
  }

  /// The tables of which no row could be read, in words: `Reviews: none of the 7 rows …`.
  public var unreadTables: [String] {
    get throws(Failure) {
      let store = try records.store
      return RecordTable.allCases.filter(store.isWhollyRefused).map { table in
        let sources = store.sources.filter { $0.table == table && $0.rowsRefused > 0 }
        let rows = sources.reduce(0) { $0 + $1.rowsRefused }
        let reason = sources.first?.commonestRefusal ?? ""
        return "\(sources.map(\.name).joined(separator: ", ")): none of the \(rows) rows of "
          + "\(table.name) could be read; most often \(reason)"
      }
    }
  }

  /// Refuses a report where no row of a table could be read, unless that is accepted.
  ///
  /// - Throws: `Failure` with the files and the commonest reason.
  public func refuseUnreadTables() throws(Failure) {
    if configuration.acceptsUnreadTables { return }
    guard let words = try unreadTables.first else { return }
    let parts = words.split(separator: ": ", maxSplits: 1).map(String.init)
    throw Failure(
      parts[0], what: parts.count > 1 ? parts[1] : words,
      expected: "rows that can be read, or unread_tables: accept")
  }
}
