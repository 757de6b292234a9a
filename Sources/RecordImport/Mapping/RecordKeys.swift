import CareRecords

/// A cell of each row of a stretch that no column of our table holds, kept until tables have been
/// joined.
struct RecordKeys: Sendable {
  /// A row with its cell, which may have become a record or not.
  struct Row: Sendable {
    var line: UInt32
    /// A number in the pool of cells.
    var key: UInt32
    var isRecord: Bool
  }

  private var pool = IdentifierPool()
  /// The rows in their order.
  private(set) var rows: ContiguousArray<Row> = []

  /// Adds a row; its cell has been trimmed.
  mutating func append(_ cell: ByteField, line: UInt32, isRecord: Bool) {
    rows.append(Row(line: line, key: pool.intern(cell), isRecord: isRecord))
  }

  /// The cell of a row; blank where a database wrote `NULL`.
  func text(of row: Row) -> String {
    let text = pool[row.key]
    return text.uppercased() == "NULL" ? "" : text
  }

  /// The cells of the rows that became records, in the order of the records.
  var texts: [String] { rows.lazy.filter(\.isRecord).map { text(of: $0) } }
}
