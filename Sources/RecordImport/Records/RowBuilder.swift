import CareRecords

/// Reads the cells of rows of one table, and reports what is wrong with them.
protocol RowReader {
  /// The table that the rows belong to.
  var table: RecordTable { get }
}

/// Makes records of one table from rows of any form of file.
protocol RowBuilder: RowReader {
  /// Reads the dates of the rows.
  var dates: DateReader { get set }

  /// Names the columns in which no day is read.
  mutating func leaveUnread(_ columns: UnreadColumns)

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
  mutating func leaveUnread(_ columns: UnreadColumns) { dates.unreadColumns = columns[table] }

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
    child: ChildKey?, to chunk: inout ChunkRecords
  ) -> CompactDate {
    guard !row[column].isEmpty else { return CompactDate(nil) }
    let reading = dates.read(row, column)
    if reading.isUnusual || reading.note != nil {
      noteDate(reading, row[column], column, line: line, child: child, to: &chunk)
    }
    return reading.compact
  }

  /// Notes how a cell differs from a date as it is usually written.
  ///
  /// - Parameters:
  ///   - isFlagged: whether one of the Department's rules has already said that it is no date.
  ///   - action: what is done with the record where the figures find no day.
  @inline(never)
  func noteDate(
    _ reading: DateReading, _ cell: ByteField, _ column: some ColumnPosition, line: UInt32,
    child: ChildKey?, isFlagged: Bool = false, action: IssueAction = .usedWithoutField,
    to chunk: inout ChunkRecords
  ) {
    if reading.isMonthFirst || reading.isDayFirst {
      chunk.orders.note(reading, CellNote.Column(table: table, column: column.ordinal), line: line)
    }
    if let note = reading.note {
      chunk.note(note, table, line: line, column: column.ordinal)
    } else if reading.fault == .none {
      notePadding(cell, column, line: line, to: &chunk)
    }
    guard let check = reading.fault.check, !(isFlagged && reading.fault == .invalid) else { return }
    chunk.find(
      check, table, line: line, column: column.ordinal, child: child, cell: cell, action: action)
  }

  /// The child that a row names; nil where the cell says nothing.
  @inline(__always)
  func child(
    _ row: CellRow, _ column: some ColumnPosition, line: UInt32, to chunk: inout ChunkRecords
  ) -> ChildKey? {
    let cell = row[column]
    chunk.writtenId = nil
    if cell.isEmpty { return nil }
    if cell.count <= 8, chunk.childIds == nil, let child = ChildKey(plain: cell.shortWord) {
      return child
    }
    return unusualChild(cell, column, line: line, to: &chunk)
  }

  /// The child in a cell, without what systems and spreadsheets write around an id.
  @inline(never)
  private func unusualChild(
    _ cell: ByteField, _ column: some ColumnPosition, line: UInt32, to chunk: inout ChunkRecords
  ) -> ChildKey? {
    let bytes = ChildIdText.plain(cell)
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      let id = unsafe ByteField(buffer)
      if id.isEmpty { return nil }
      if id.isWordForNothing || id.isSpoilt || id.isNumberWithExponent || id.isNoId {
        let check: Check =
          id.isSpoilt
          ? .spoiltCell
          : id.isNumberWithExponent ? .childIdNumber : id.isNoId ? .childIdWord : .wordForNothing
        chunk.note(check, table, line: line, column: column.ordinal)
        return nil
      }
      if let rule = chunk.childIds {
        // The setting says which child is meant, so the rules see that id as well.
        return ChildKey(rule.id(id.text).uppercased(), longer: &chunk.children)
      }
      if id.count != cell.count {
        chunk.note(.childIdWritten, table, line: line, column: column.ordinal)
        chunk.writtenId = chunk.odd.texts.intern(cell.text.uppercased())
      }
      return ChildKey(id, longer: &chunk.children)
    }
  }

  /// Whether a cell that names no child holds something all the same, so that a child was meant.
  func saysChild(_ cell: ByteField) -> Bool {
    let bytes = ChildIdText.plain(cell)
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      let id = unsafe ByteField(buffer)
      return !id.isEmpty && !id.isWordForNothing
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
      chunk.note(.valueWithBlanks, table, line: line, column: column.ordinal)
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
    return unusualCode(
      row, column, lookup, nil, ReadRow(line: line, child: child, isRefused: false), to: &chunk)
  }

  /// Reads an answer of yes or no; any other text is an issue.
  @inline(__always)
  func answer(
    _ row: CellRow, _ column: some ColumnPosition, line: UInt32, child: ChildKey?,
    check: Check = .answerInvalid, to chunk: inout ChunkRecords
  ) -> Answer {
    let cell = row[column]
    if cell.isEmpty { return .blank }
    if cell.count == 1 {
      if cell[0] | 0x20 == UInt8(ascii: "y") { return .yes }
      if cell[0] | 0x20 == UInt8(ascii: "n") { return .no }
    }
    return unusualAnswer(row, column, line: line, child: child, check: check, to: &chunk)
  }

  @inline(never)
  private func unusualAnswer(
    _ row: CellRow, _ column: some ColumnPosition, line: UInt32, child: ChildKey?, check: Check,
    to chunk: inout ChunkRecords
  ) -> Answer {
    let trimmed = trimmed(row, column, line: line, to: &chunk)
    if trimmed.isEmpty { return .blank }
    if let answer = trimmed.yesOrNo {
      if trimmed.count > 1 { chunk.note(.answerWord, table, line: line, column: column.ordinal) }
      return answer
    }
    if trimmed.isWordForNothing {
      chunk.note(.wordForNothing, table, line: line, column: column.ordinal)
      return .blank
    }
    chunk.find(
      check, table, line: line, column: column.ordinal, child: child, cell: row[column],
      action: .usedWithoutField)
    return .invalid
  }

  /// Lends a name or another text with single spaces; nil where the cell says nothing.
  ///
  /// - Parameter keepsNA: whether `NA` and `None` may be somebody's name here, which is known when all
  ///   files are read.
  @inline(__always)
  func text<Result>(
    _ row: CellRow, _ column: some ColumnPosition, keepsNA: Bool = false, line: UInt32,
    child: ChildKey? = nil, to chunk: inout ChunkRecords,
    _ body: (ByteField, inout ChunkRecords) -> Result
  ) -> Result? {
    let cell = row[column]
    if cell.isEmpty { return nil }
    if !cell.hasOddBlanks, !cell.isWordForNothing, !cell.isSpoilt { return body(cell, &chunk) }
    return unsafe cell.withSingleSpaces.withUnsafeBufferPointer { buffer in
      let text = unsafe ByteField(buffer)
      if text.isEmpty { return nil }
      if text.isWordForNothing, !(keepsNA && text.isNameForNothing) {
        chunk.note(.wordForNothing, table, line: line, column: column.ordinal)
        return nil
      }
      if text.isSpoilt {
        let check: Check = text.isFormulaWithoutResult ? .formulaWithoutResult : .spoiltCell
        chunk.find(
          check, table, line: line, column: column.ordinal, child: child, cell: cell,
          action: .usedWithoutField)
        return nil
      }
      if text.count != cell.count {
        chunk.note(.valueWithBlanks, table, line: line, column: column.ordinal)
      }
      return body(text, &chunk)
    }
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
    var member = trimmed.isEmpty ? Code.blank : lookup.member(trimmed) ?? .unlisted
    var check = Check.codeUnlisted
    if place.child != nil { notePadding(cell, column, line: place.line, to: &chunk) }
    if member == .unlisted {
      if let code = lookup.memberBeforeWords(trimmed) {
        member = code
        chunk.note(.codeWithWords, table, line: place.line, column: column.ordinal)
      } else if trimmed.isWordForNothing {
        member = .blank
        chunk.note(.wordForNothing, table, line: place.line, column: column.ordinal)
      } else if trimmed.isSpoilt {
        check = trimmed.isFormulaWithoutResult ? .formulaWithoutResult : .spoiltCell
      }
    }
    func find(_ check: Check) {
      let action: IssueAction = member.isListed ? .used : .usedWithoutField
      chunk.find(
        check, table, line: place.line, column: column.ordinal, child: place.child, cell: cell,
        action: place.isRefused ? .refused : action)
    }
    if let rule { find(rule) }
    if member == .unlisted, rule == nil || check != .codeUnlisted { find(check) }
    return member
  }
}
