import CareRecords

/// The numbers of rows of one table in one source.
struct RowCounts: Sendable {
  var read = 0
  var refused = 0
}

/// The records of one stretch of a file, with their own numbers and lines.
///
/// Stretches are read on all cores and joined in their order, so that the result does not depend on
/// how a file was cut. Before they are joined, the numbers of children and texts and the lines
/// count from the start of the stretch, and an issue's source is the ordinal of its table.
struct ChunkRecords: Sendable {
  var store = RecordStore()
  var rules = RuleColumns()
  var issues: [DataIssue] = []
  /// The numbers of rows read and refused, by the ordinal of the table.
  var counts = [RowCounts](repeating: RowCounts(), count: RecordTable.allCases.count)
  /// The first line on which each column had a value with blanks around it.
  var padded: [PaddedColumn: UInt32] = [:]
  /// The cells kept with the records of a table that must be joined to others.
  var keys = RecordKeys()
  /// The places of the escalations whose RAISED is blank: another row of the same escalation gives it.
  var undatedEscalations: [Int] = []
  /// The number of lines in the stretch.
  var lineCount: UInt32 = 0

  /// A column of a table, both known by position.
  struct PaddedColumn: Hashable {
    var table: Int
    var column: Int
  }

  /// Makes room for about this many rows of a table.
  mutating func reserve(_ table: RecordTable, rows: Int) {
    switch table {
    case .header:
      store.headers.reserveCapacity(rows)
      rules.headers.reserveCapacity(rows)
    case .episodes:
      store.episodes.reserveCapacity(rows)
      rules.episodes.reserveCapacity(rows)
    case .reviews:
      store.reviews.reserveCapacity(rows)
      rules.reviews.reserveCapacity(rows)
    default: break
    }
  }

  /// Adds an issue about a cell.
  @inline(never)
  mutating func find(
    _ check: Check, _ table: RecordTable, line: UInt32, column: Int? = nil, child: UInt32? = nil,
    cell: ByteField = ByteField(), action: IssueAction
  ) {
    issues.append(
      DataIssue(
        check, source: UInt16(table.ordinal), line: line,
        column: column.map { TableSchemas[table].columns[$0].name } ?? "", child: child,
        value: Self.shortened(cell), action: action))
  }

  /// Adds an issue about a row that cannot be used, and counts the row as refused.
  mutating func refuse(
    _ check: Check, _ table: RecordTable, line: UInt32, column: Int? = nil, child: UInt32? = nil,
    cell: ByteField = ByteField()
  ) {
    find(check, table, line: line, column: column, child: child, cell: cell, action: .refused)
    counts[table.ordinal].refused += 1
  }

  /// Notes that a value had blanks around it.
  @inline(never)
  mutating func notePadding(_ table: RecordTable, line: UInt32, column: Int) {
    let key = PaddedColumn(table: table.ordinal, column: column)
    padded[key] = min(line, padded[key] ?? line)
  }

  /// A cell as text, shortened so that a person can read it.
  private static func shortened(_ cell: ByteField) -> String {
    let limit = 200
    guard cell.count > limit else { return cell.text }
    var end = limit
    while end > 0, cell[end] & 0xC0 == 0x80 { end -= 1 }
    return cell[0, end].text + "…"
  }
}
