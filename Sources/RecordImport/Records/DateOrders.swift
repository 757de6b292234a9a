import CareRecords

/// The columns of dates in which some day can only have been written month first.
///
/// In such a column 12/10/2024 may be in December as well as in October. So nothing in it is read: the
/// rows are read once more without it.
struct DateOrders: Sendable {
  /// The first lines with a day that can only be month first, and only day first.
  private(set) var monthFirst: [CellNote.Column: UInt32] = [:]
  private(set) var dayFirst: [CellNote.Column: UInt32] = [:]

  /// Notes a cell.
  mutating func note(_ reading: DateReading, _ column: CellNote.Column, line: UInt32) {
    if reading.isMonthFirst { monthFirst[column] = min(line, monthFirst[column] ?? line) }
    if reading.isDayFirst { dayFirst[column] = min(line, dayFirst[column] ?? line) }
  }

  /// Adds what was noted in a piece that `lines` lines come before.
  mutating func add(_ other: DateOrders, after lines: UInt32) {
    monthFirst.merge(other.monthFirst.mapValues { $0 + lines }, uniquingKeysWith: min)
    dayFirst.merge(other.dayFirst.mapValues { $0 + lines }, uniquingKeysWith: min)
  }

  /// The issues about columns that have days of both orders: one line of each.
  func issues(sources: [UInt16]) -> [DataIssue] {
    monthFirst.keys.filter { dayFirst[$0] != nil }.flatMap { column in
      [monthFirst[column], dayFirst[column]].compactMap { line in
        DataIssue(
          .mixedDateOrders, source: sources[column.table.ordinal], line: line ?? 0,
          column: TableSchemas[column.table].columns[column.column].name,
          action: .usedWithoutField)
      }
    }
  }
}

/// Columns in which no day is read, as bits by position, for each table.
struct UnreadColumns: Sendable {
  private var bits = PerTable<UInt64>(repeating: 0)

  /// No columns.
  init() {}

  /// The columns of pieces in which some day is written month first.
  init(_ pieces: some Sequence<DateOrders>) {
    for orders in pieces {
      for column in orders.monthFirst.keys { bits[column.table] |= 1 << UInt64(column.column) }
    }
  }

  /// Whether there are none.
  var isEmpty: Bool { RecordTable.allCases.allSatisfy { bits[$0] == 0 } }

  /// The columns of a table, one bit for each position.
  subscript(table: RecordTable) -> UInt64 { bits[table] }
}
