import CareRecords

/// The methods that the builders of the small tables share.
protocol ServiceBuilder: RowBuilder {
  var dates: DateReader { get }
}

extension ServiceBuilder {
  /// Reads a date that the record must have; without a valid one, the row is refused.
  func requiredDate(
    _ row: CellRow, _ column: some ColumnPosition, line: UInt32, child: ChildKey?,
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

  /// Reads a text that the record must have; without one, the row is refused.
  func requiredText(
    _ row: CellRow, _ column: some ColumnPosition, line: UInt32, child: ChildKey? = nil,
    to chunk: inout ChunkRecords
  ) -> ByteField? {
    let cell = trimmed(row, column, line: line, to: &chunk)
    guard cell.isEmpty else { return cell }
    chunk.refuse(
      .requiredBlank, table, line: line, column: column.ordinal, child: child, cell: row[column])
    return nil
  }

  /// Reads a text and gives its number among the texts of the store; nil if the cell is blank.
  func text(
    _ row: CellRow, _ column: some ColumnPosition, line: UInt32, to chunk: inout ChunkRecords
  ) -> UInt32? {
    let cell = trimmed(row, column, line: line, to: &chunk)
    return cell.isEmpty ? nil : chunk.store.texts.intern(cell)
  }

  /// Reads one of the words that the schema lists for a column.
  ///
  /// The index is the position of the word in that list; nil if the cell is blank or has another
  /// word.
  func word(
    _ row: CellRow, _ column: some ColumnPosition, line: UInt32, child: ChildKey?,
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

  /// Reads a decimal number and gives it in thousandths; nil if the cell is blank or not valid.
  ///
  /// `places` is the most decimal places that it may have, three at most.
  func thousandths(
    _ row: CellRow, _ column: some ColumnPosition, places: Int, line: UInt32,
    child: ChildKey? = nil,
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
    // With at most nine digits before the point, no sum of thousandths can overflow.
    guard point <= 9, let whole = point == 0 ? 0 : cell.number(0, point) else { return nil }
    guard point < cell.count else { return whole * 1000 }
    let digits = cell.count - point - 1
    guard digits >= 1, digits <= places, let fraction = cell.number(point + 1, cell.count) else {
      return nil
    }
    return whole * 1000 + fraction * [1000, 100, 10, 1][digits]
  }
}

/// Makes the records of the service's Allocations table.
struct AllocationBuilder: ServiceBuilder {
  let table = RecordTable.allocations
  let dates = DateReader()
  private var officers = IdentifierReader()

  mutating func add(_ row: CellRow, line: UInt32, to chunk: inout ChunkRecords) {
    typealias Column = AllocationColumn
    let childCell = row[Column.child]
    guard !childCell.isEmpty else {
      chunk.refuse(.childBlank, table, line: line, column: Column.child.ordinal)
      return
    }
    let child = ChildKey(childCell, longer: &chunk.children)
    guard let officer = requiredText(row, Column.officer, line: line, to: &chunk),
      let start = requiredDate(row, Column.start, line: line, child: child, to: &chunk)
    else { return }
    let end = optionalDate(row, Column.end, dates, line: line, child: child, to: &chunk)
    chunk.store.allocations.append(
      Allocation(
        child: chunk.number(of: child),
        officer: officers.text(officer, in: &chunk.store.officers), start: start, end: end,
        source: UInt16(table.ordinal), line: line))
  }
}

/// Makes the records of the service's register of officers (IROs).
struct OfficerBuilder: ServiceBuilder {
  let table = RecordTable.officers
  let dates = DateReader()

  mutating func add(_ row: CellRow, line: UInt32, to chunk: inout ChunkRecords) {
    typealias Column = OfficerColumn
    guard let officer = requiredText(row, Column.officer, line: line, to: &chunk) else { return }
    var post = OfficerPost(
      officer: chunk.store.officers.intern(officer), source: UInt16(table.ordinal), line: line)
    post.name = text(row, Column.name, line: line, to: &chunk)
    post.fteThousandths = thousandths(row, Column.fte, places: 3, line: line, to: &chunk)
    post.start = optionalDate(row, Column.start, dates, line: line, child: nil, to: &chunk)
    post.end = optionalDate(row, Column.end, dates, line: line, child: nil, to: &chunk)
    let employment = word(row, Column.employment, line: line, child: nil, to: &chunk)
    switch employment.index {
    case 0: post.employment = .permanent
    case 1: post.employment = .agency
    case 2: post.employment = .fixedTerm
    default: post.employment = employment.isBlank ? .blank : .unlisted
    }
    post.sex = code(row, Column.sex, Sex.lookup, line: line, child: nil, to: &chunk)
    post.ethnicOrigin = code(
      row, Column.ethnicOrigin, EthnicOrigin.lookup, line: line, child: nil, to: &chunk)
    post.childProtectionCases = thousandths(
      row, Column.childProtectionCases, places: 0, line: line, to: &chunk
    ).map { $0 / 1000 }
    post.otherCases = thousandths(
      row, Column.otherCases, places: 0, line: line, to: &chunk
    ).map { $0 / 1000 }
    chunk.store.officerPosts.append(post)
  }
}

/// Makes the records of the service's Feedback table: audits of reviews and children's feedback.
struct FeedbackBuilder: ServiceBuilder {
  let table = RecordTable.feedback
  let dates = DateReader()

  mutating func add(_ row: CellRow, line: UInt32, to chunk: inout ChunkRecords) {
    typealias Column = FeedbackColumn
    guard let date = requiredDate(row, Column.date, line: line, child: nil, to: &chunk),
      requiredText(row, Column.kind, line: line, to: &chunk) != nil
    else { return }
    let kind: FeedbackKind
    switch word(row, Column.kind, line: line, child: nil, to: &chunk).index {
    case 0: kind = .audit
    case 1: kind = .feedback
    default: kind = .unlisted
    }
    chunk.store.feedback.append(
      FeedbackRecord(
        date: date, kind: kind, score: text(row, Column.score, line: line, to: &chunk),
        scale: text(row, Column.scale, line: line, to: &chunk), source: UInt16(table.ordinal),
        line: line))
  }
}

/// Makes the records of the service's Escalations table.
struct EscalationBuilder: ServiceBuilder {
  let table = RecordTable.escalations
  let dates = DateReader()

  mutating func add(_ row: CellRow, line: UInt32, to chunk: inout ChunkRecords) {
    typealias Column = EscalationColumn
    let childCell = row[Column.child]
    let child =
      childCell.isEmpty ? nil : ChildKey(childCell, longer: &chunk.children)
    guard let id = requiredText(row, Column.id, line: line, to: &chunk) else { return }
    // Ruling 68: on the row of a later stage the day can be blank. It is then taken from the other
    // rows of the escalation, once all files are read.
    let isUndated = dates.read(row[Column.raised]).fault == .blank
    let day =
      isUndated
      ? CivilDate(dayNumber: 0)
      : requiredDate(row, Column.raised, line: line, child: child, to: &chunk)
    guard let raised = day else { return }
    if isUndated { chunk.undatedEscalations.append(chunk.store.escalations.count) }
    var record = EscalationStageRecord(
      escalation: chunk.store.texts.intern(id), raised: raised,
      source: UInt16(table.ordinal), line: line)
    record.child = child.map { chunk.number(of: $0) }
    record.stage = text(row, Column.stage, line: line, to: &chunk)
    if record.stage == nil {
      chunk.find(
        .requiredBlank, table, line: line, column: Column.stage.ordinal, child: child,
        cell: row[Column.stage], action: .usedWithoutField)
    }
    let officer = trimmed(row, Column.officer, line: line, to: &chunk)
    record.officer = officer.isEmpty ? nil : chunk.store.officers.intern(officer)
    record.theme = text(row, Column.theme, line: line, to: &chunk)
    record.team = text(row, Column.team, line: line, to: &chunk)
    record.outcome = text(row, Column.outcome, line: line, to: &chunk)
    record.stageDate = optionalDate(
      row, Column.stageDate, dates, line: line, child: child, to: &chunk)
    record.responded = optionalDate(
      row, Column.responded, dates, line: line, child: child, to: &chunk)
    record.resolved = optionalDate(
      row, Column.resolved, dates, line: line, child: child, to: &chunk)
    switch word(row, Column.kind, line: line, child: child, to: &chunk).index {
    case 0: record.kind = .challenge
    case 1: record.kind = .goodPractice
    default: record.kind = .blank
    }
    record.improperPressure = answer(
      row, Column.improperPressure, line: line, child: child, to: &chunk)
    if !isUndated, let resolved = record.resolved, resolved < raised {
      chunk.find(
        .resolvedBeforeRaised, table, line: line, column: Column.resolved.ordinal, child: child,
        cell: row[Column.resolved], action: .used)
    }
    chunk.store.escalations.append(record)
  }
}
