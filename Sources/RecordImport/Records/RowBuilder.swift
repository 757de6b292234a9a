import CareRecords

/// Reads the cells of rows of one table, and reports what is wrong with them.
protocol RowReader {
  /// The table that the rows belong to.
  var table: RecordTable { get }
}

/// Makes records of one table from rows of any form of file.
protocol RowBuilder: RowReader {
  /// Reads one row and adds its record, or its issues, or both.
  mutating func add(_ row: CellRow, line: UInt32, to chunk: inout ChunkRecords)

  /// How the cells of a plain row are read; nil where the builder reads no plain rows.
  ///
  /// - Parameter positions: for each column of the table the position of its cell in the file, -1
  ///   where the file lacks it.
  func plainCells(_ positions: [Int32]) -> ((Int) -> PlainCell)?

  /// Adds the record of a plain row as `add(_:line:to:)` would.
  ///
  /// - Parameter text: gives the bytes of a text.
  /// - Returns: false where the row has anything unusual; then nothing is added.
  mutating func addPlain(
    _ row: PlainRow, line: UInt32, to chunk: inout ChunkRecords,
    text: (Range<Int>) -> ByteField
  ) -> Bool
}

extension RowBuilder {
  func plainCells(_ positions: [Int32]) -> ((Int) -> PlainCell)? { nil }

  mutating func addPlain(
    _ row: PlainRow, line: UInt32, to chunk: inout ChunkRecords,
    text: (Range<Int>) -> ByteField
  ) -> Bool { false }
}

extension RowReader {
  /// Reads a date that may be missing from a record.
  @inline(__always)
  func optionalDate(
    _ row: CellRow, _ column: some ColumnPosition, _ dates: DateReader, line: UInt32,
    child: ChildKey?,
    to chunk: inout ChunkRecords, check: Check = .dateInvalid
  ) -> CivilDate? {
    let cell = row[column]
    guard !cell.isEmpty else { return nil }
    let reading = dates.read(cell)
    noteFault(reading, cell, column, check, line: line, child: child, to: &chunk)
    return reading.date
  }

  @inline(__always)
  func noteFault(
    _ reading: DateReading, _ cell: ByteField, _ column: some ColumnPosition, _ check: Check,
    line: UInt32,
    child: ChildKey?, to chunk: inout ChunkRecords
  ) {
    switch reading.fault {
    case .none:
      if reading.validated == nil { notePadding(cell, column, line: line, to: &chunk) }
    case .blank: break
    case .invalid:
      chunk.find(
        check, table, line: line, column: column.ordinal, child: child, cell: cell,
        action: .usedWithoutField)
    case .twoDigitYear:
      chunk.find(
        .twoDigitYear, table, line: line, column: column.ordinal, child: child, cell: cell,
        action: .usedWithoutField)
    }
  }

  /// Reads a trimmed cell; notes the column where there were blanks to trim.
  @inline(__always)
  func trimmed(
    _ row: CellRow, _ column: some ColumnPosition, line: UInt32, to chunk: inout ChunkRecords
  ) -> ByteField {
    let cell = row[column]
    let trimmed = cell.trimmed
    if trimmed.count != cell.count { notePadding(cell, column, line: line, to: &chunk) }
    return trimmed
  }

  @inline(never)
  func notePadding(
    _ cell: ByteField, _ column: some ColumnPosition, line: UInt32, to chunk: inout ChunkRecords
  ) {
    let trimmed = cell.trimmed
    if trimmed.count != cell.count, !trimmed.isEmpty {
      chunk.notePadding(table, line: line, column: column.ordinal)
    }
  }

  /// Reads a code of one of the Department's lists; a code that is not in the list is an issue.
  @inline(__always)
  func code<Code: CodeSet>(
    _ row: CellRow, _ column: some ColumnPosition, _ lookup: CodeLookup<Code>, line: UInt32,
    child: ChildKey?,
    to chunk: inout ChunkRecords
  ) -> Code {
    let cell = row[column]
    guard !cell.isEmpty else { return .blank }
    if let member = lookup.member(cell) { return member }
    let trimmed = trimmed(row, column, line: line, to: &chunk)
    guard !trimmed.isEmpty else { return .blank }
    if let member = lookup.member(trimmed) { return member }
    chunk.find(
      .codeUnlisted, table, line: line, column: column.ordinal, child: child, cell: cell,
      action: .usedWithoutField)
    return .unlisted
  }

  /// Reads `Y` or `N`.
  @inline(__always)
  func answer(
    _ row: CellRow, _ column: some ColumnPosition, line: UInt32, child: ChildKey?,
    to chunk: inout ChunkRecords
  ) -> Answer {
    let cell = row[column]
    if cell.isEmpty { return .blank }
    let trimmed = trimmed(row, column, line: line, to: &chunk)
    if trimmed.isEmpty { return .blank }
    if trimmed.count == 1 {
      if trimmed[0] | 0x20 == UInt8(ascii: "y") { return .yes }
      if trimmed[0] | 0x20 == UInt8(ascii: "n") { return .no }
    }
    chunk.find(
      .answerInvalid, table, line: line, column: column.ordinal, child: child, cell: cell,
      action: .usedWithoutField)
    return .blank
  }

  /// Reads `1` for yes or `0` for no.
  func flagged(
    _ row: CellRow, _ column: some ColumnPosition, line: UInt32, child: ChildKey?,
    to chunk: inout ChunkRecords
  ) -> Answer {
    let trimmed = trimmed(row, column, line: line, to: &chunk)
    if trimmed.isEmpty { return .blank }
    if trimmed.count == 1 {
      if trimmed[0] == UInt8(ascii: "1") { return .yes }
      if trimmed[0] == UInt8(ascii: "0") { return .no }
    }
    chunk.find(
      .answerInvalid, table, line: line, column: column.ordinal, child: child, cell: row[column],
      action: .usedWithoutField)
    return .blank
  }
}

/// A row that is being read: its line, its child, and whether it is refused.
struct ReadRow {
  let line: UInt32
  let child: ChildKey?
  let isRefused: Bool
}

extension RowReader {
  /// Reads a code that is not in the list as written: blank, unlisted, or with blanks around it.
  ///
  /// - Parameter rule: the Department's rule that the cell breaks. Where it is nil, only a code
  ///   that is not in the list is an issue.
  @inline(never)
  func unusualCode<Code: CodeSet>(
    _ row: CellRow, _ column: some ColumnPosition, _ lookup: CodeLookup<Code>, _ rule: Check?,
    _ place: ReadRow,
    to chunk: inout ChunkRecords
  ) -> Code {
    let cell = row[column]
    let trimmed = cell.trimmed
    let member = trimmed.isEmpty ? Code.blank : lookup.member(trimmed) ?? .unlisted
    if place.child != nil { notePadding(cell, column, line: place.line, to: &chunk) }
    guard rule != nil || member == .unlisted else { return member }
    let action: IssueAction = member.isListed ? .used : .usedWithoutField
    chunk.find(
      rule ?? .codeUnlisted, table, line: place.line, column: column.ordinal, child: place.child,
      cell: cell, action: place.isRefused ? .refused : action)
    return member
  }
}
