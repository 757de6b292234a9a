import CareRecords

/// What each input was taken for, for people.
package struct InputsReport: Sendable {
  private let store: RecordStore

  /// Prepares a report on the sources of a store.
  package init(_ store: RecordStore) { self.store = store }

  /// One line for each table of each file.
  ///
  /// ```
  /// 2024-25/reviews.csv: Reviews (ssda903-csv, UTF-8, comma), 1506 rows, 3 refused
  /// ```
  package var text: String {
    store.sources.map { source in
      let form = [source.format.rawValue, source.encoding, source.separator].compactMap { $0 }
      let rows = source.rowsRead == 1 ? "1 row" : "\(source.rowsRead) rows"
      return "\(FindingsReport.printable(source.file)): \(source.table.name) "
        + "(\(form.joined(separator: ", "))), \(rows), \(source.rowsRefused) refused\n"
    }.joined()
  }
}
