import CareRecords

/// The columns of dates in which some day can only have been written month first.
///
/// In such a column 12/10/2024 may be in December as well as in October. So nothing in it is read: the
/// rows are read once more without it.
struct DateOrders: Sendable {
  /// Cells of one order in a column: how many, and the line of the first.
  private struct Cells {
    var line: UInt32
    var count = 1

    mutating func add(_ other: Cells) {
      (line, count) = (min(line, other.line), count + other.count)
    }

    func after(_ lines: UInt32) -> Cells { Cells(line: line + lines, count: count) }

    /// No cells yet, with the place of the first.
    var none: Cells { Cells(line: line, count: 0) }

    /// The cells in words: `3 cells (the first in line 8)`.
    var words: String {
      count == 1 ? "1 cell (line \(line))" : "\(count) cells (the first in line \(line))"
    }
  }

  /// The cells with a day that can only be month first, and only day first.
  private var monthFirst: [CellNote.Column: Cells] = [:]
  private var dayFirst: [CellNote.Column: Cells] = [:]

  /// The columns with a day that can only be month first.
  var columns: [CellNote.Column] { Array(monthFirst.keys) }

  /// Notes a cell.
  mutating func note(_ reading: DateReading, _ column: CellNote.Column, line: UInt32) {
    let cell = Cells(line: line)
    if reading.isMonthFirst { monthFirst[column, default: cell.none].add(cell) }
    if reading.isDayFirst { dayFirst[column, default: cell.none].add(cell) }
  }

  /// Adds what was noted in a piece that `lines` lines come before.
  mutating func add(_ other: DateOrders, after lines: UInt32) {
    for (column, cells) in other.monthFirst {
      monthFirst[column, default: cells.after(lines).none].add(cells.after(lines))
    }
    for (column, cells) in other.dayFirst {
      dayFirst[column, default: cells.after(lines).none].add(cells.after(lines))
    }
  }

  /// The issues about columns that have days of both orders: one line of each.
  func issues(sources: [UInt16]) -> [DataIssue] {
    monthFirst.keys.filter { dayFirst[$0] != nil }.flatMap { column in
      [monthFirst[column], dayFirst[column]].compactMap { cells in
        DataIssue(
          .mixedDateOrders, source: sources[column.table.ordinal], line: cells?.line ?? 0,
          column: Self.name(column), action: .usedWithoutField)
      }
    }
  }

  /// The columns of a table in which no day is read, with the cells of each order.
  func unread(in table: RecordTable) -> [DaysOfUnknownOrder] {
    monthFirst.filter { $0.key.table == table }.map { column, cells in
      DaysOfUnknownOrder(
        column: Self.name(column), monthFirst: cells.words, dayFirst: dayFirst[column]?.words)
    }.sorted { $0.column < $1.column }
  }

  private static func name(_ column: CellNote.Column) -> String {
    TableSchemas[column.table].columns[column.column].name
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
      for column in orders.columns { bits[column.table] |= 1 << UInt64(column.column) }
    }
  }

  /// Whether there are none.
  var isEmpty: Bool { RecordTable.allCases.allSatisfy { bits[$0] == 0 } }

  /// The columns of a table, one bit for each position.
  subscript(table: RecordTable) -> UInt64 { bits[table] }
}
