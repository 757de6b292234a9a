import CareRecords

/// What the builders of the small tables share.
protocol ServiceBuilder: RowBuilder {
  var dates: DateReader { get }
}

extension ServiceBuilder {
  /// Reads a date without which there is no record; the row is refused where it is missing.
  func requiredDate(
    _ row: CellRow, _ column: some ColumnPosition, line: UInt32, child: UInt32?,
    to chunk: inout ChunkRecords
  ) -> CivilDate? {
    let cell = row[column]
    let reading = dates.read(cell)
    let check: Check
    switch reading.fault {
    case .none:
      notePadding(cell, column, line: line, to: &chunk)
      return reading.date
    case .blank: check = .requiredBlank
    case .invalid: check = .dateInvalid
    case .twoDigitYear: check = .twoDigitYear
    }
    chunk.refuse(check, table, line: line, column: column.ordinal, child: child, cell: cell)
    return nil
  }

  /// Reads a text without which there is no record.
  func requiredText(
    _ row: CellRow, _ column: some ColumnPosition, line: UInt32, child: UInt32? = nil,
    to chunk: inout ChunkRecords
  ) -> ByteField? {
    let cell = trimmed(row, column, line: line, to: &chunk)
    guard cell.isEmpty else { return cell }
    chunk.refuse(
      .requiredBlank, table, line: line, column: column.ordinal, child: child, cell: row[column])
    return nil
  }

  /// Reads a text into the pool of texts; nil when blank.
  func text(
    _ row: CellRow, _ column: some ColumnPosition, line: UInt32, to chunk: inout ChunkRecords
  ) -> UInt32? {
    let cell = trimmed(row, column, line: line, to: &chunk)
    return cell.isEmpty ? nil : chunk.store.texts.intern(cell)
  }

  /// Reads one of the words that the schema lists for a column; nil when blank or another.
  func word(
    _ row: CellRow, _ column: some ColumnPosition, line: UInt32, child: UInt32?,
    to chunk: inout ChunkRecords
  ) -> (index: Int?, isBlank: Bool) {
    let cell = trimmed(row, column, line: line, to: &chunk)
    guard !cell.isEmpty else { return (nil, true) }
    let text = cell.text.lowercased()
    if case .word(let words) = TableSchemas[table].columns[column.ordinal].kind,
      let index = words.firstIndex(where: { $0.text == text })
    {
      return (index, false)
    }
    chunk.find(
      .answerInvalid, table, line: line, column: column.ordinal, child: child, cell: row[column],
      action: .usedWithoutField)
    return (nil, false)
  }

  /// Reads a number of at most three decimal places in thousandths; nil when blank or another.
  func thousandths(
    _ row: CellRow, _ column: some ColumnPosition, places: Int, line: UInt32, child: UInt32? = nil,
    to chunk: inout ChunkRecords
  ) -> Int? {
    let cell = trimmed(row, column, line: line, to: &chunk)
    guard !cell.isEmpty else { return nil }
    if let number = Self.thousandths(cell, places: places) { return number }
    chunk.find(
      .numberInvalid, table, line: line, column: column.ordinal, child: child, cell: row[column],
      action: .usedWithoutField)
    return nil
  }

  static func thousandths(_ cell: ByteField, places: Int) -> Int? {
    guard !cell.isEmpty else { return nil }
    var point = cell.count
    for index in 0..<cell.count where cell[index] == UInt8(ascii: ".") {
      point = index
      break
    }
    // Nine digits before the point keep every sum of thousandths far from overflowing.
    guard point <= 9, let whole = point == 0 ? 0 : cell.number(0, point) else { return nil }
    guard point < cell.count else { return whole * 1000 }
    let digits = cell.count - point - 1
    guard digits >= 1, digits <= places, let fraction = cell.number(point + 1, cell.count) else {
      return nil
    }
    return whole * 1000 + fraction * [1000, 100, 10, 1][digits]
  }
}
