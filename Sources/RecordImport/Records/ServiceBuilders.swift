import CareRecords

/// The methods that the builders of the small tables share.
protocol ServiceBuilder: RowBuilder {}

extension ServiceBuilder {
  /// Reads a date that the record must have; without a valid one, the row is refused.
  func requiredDate(
    _ row: CellRow, _ column: some ColumnPosition, line: UInt32, child: ChildKey?,
    to chunk: inout ChunkRecords
  ) -> CivilDate? {
    let cell = row[column]
    let reading = dates.read(row, column)
    if reading.fault == .blank {
      if let note = reading.note { chunk.note(note, table, line: line, column: column.ordinal) }
      chunk.refuse(
        .requiredBlank, table, line: line, column: column.ordinal, child: child, cell: cell)
      return nil
    }
    if reading.isUnusual || reading.note != nil {
      noteDate(
        reading, cell, column, line: line, child: child, action: .refused, to: &chunk)
    }
    if reading.date == nil {
      chunk.refuseRow(
        for: reading.fault.check ?? .dateInvalid, table, line: line, child: child,
        days: (nil, nil))
    }
    return reading.date
  }

  /// Reads a text that the record must have; without one, the row is refused.
  ///
  /// - Parameter days: the first and the last day that the record may have been about.
  func requiredText<Result>(
    _ row: CellRow, _ column: some ColumnPosition, keepsNA: Bool = false, line: UInt32,
    child: ChildKey? = nil, days: (CivilDate?, CivilDate?) = (nil, nil),
    to chunk: inout ChunkRecords, _ body: (ByteField, inout ChunkRecords) -> Result
  ) -> Result? {
    let result = text(
      row, column, keepsNA: keepsNA, line: line, child: child, to: &chunk, body)
    if let result { return result }
    chunk.refuse(
      .requiredBlank, table, line: line, column: column.ordinal, child: child, cell: row[column],
      days: days)
    return nil
  }

  /// Reads a text and gives its number among the texts of the store; nil if the cell says nothing.
  func number(
    _ row: CellRow, _ column: some ColumnPosition, line: UInt32, to chunk: inout ChunkRecords
  ) -> UInt32? {
    text(row, column, line: line, to: &chunk) { $1.store.texts.intern($0) }
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
    if cell.isWordForNothing {
      chunk.note(.wordForNothing, table, line: line, column: column.ordinal)
      return (nil, true)
    }
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

  /// Reads a decimal number and gives it in thousandths.
  ///
  /// `places` is the most decimal places that it may have, three at most.
  func thousandths(
    _ row: CellRow, _ column: some ColumnPosition, places: Int, line: UInt32,
    child: ChildKey? = nil,
    to chunk: inout ChunkRecords
  ) -> NumberReading {
    let cell = trimmed(row, column, line: line, to: &chunk)
    guard !cell.isEmpty else { return .blank }
    if cell.isWordForNothing {
      chunk.note(.wordForNothing, table, line: line, column: column.ordinal)
      return .blank
    }
    if let number = Self.thousandths(cell, places: places) { return .number(number) }
    chunk.find(
      .numberInvalid, table, line: line, column: column.ordinal, child: child, cell: row[column],
      action: .usedWithoutField)
    return .unread
  }

  /// A number with a point, or with a comma that cannot be one between thousands.
  static func thousandths(_ cell: ByteField, places: Int) -> Int? {
    guard !cell.isEmpty else { return nil }
    var point = cell.count
    for index in 0..<cell.count {
      let isComma = cell[index] == UInt8(ascii: ",") && cell.count - index - 1 != 3
      guard cell[index] == UInt8(ascii: ".") || isComma else { continue }
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

/// A number in a cell.
enum NumberReading: Equatable {
  case blank
  case number(Int)
  /// The cell holds something that is no number.
  case unread

  /// The number in thousandths; nil where there is none.
  var thousandths: Int? { if case .number(let number) = self { number } else { nil } }
}

/// Makes the records of the service's Allocations table.
struct AllocationBuilder: ServiceBuilder {
  let table = RecordTable.allocations
  var dates = DateReader()
  private var officers = IdentifierReader()

  mutating func add(_ row: CellRow, line: UInt32, to chunk: inout ChunkRecords) {
    typealias Column = AllocationColumn
    guard let child = child(row, Column.child, line: line, to: &chunk) else {
      chunk.refuse(
        .childBlank, table, line: line, column: Column.child.ordinal,
        days: (dates.read(row, Column.start).date, dates.read(row, Column.end).date))
      return
    }
    guard let start = requiredDate(row, Column.start, line: line, child: child, to: &chunk)
    else { return }
    // A blank IRO says that the child has none.
    let officer = text(
      row, Column.officer, keepsNA: true, line: line, child: child, to: &chunk
    ) { officers.text($0, in: &$1.store.officers) }
    let end = optionalDate(row, Column.end, dates, line: line, child: child, to: &chunk)
    var allocation = Allocation(
      child: chunk.number(of: child), officer: officer, start: start, end: end.date,
      source: UInt16(table.ordinal), line: line)
    allocation.isOfficerUnread = officer == nil && row[Column.officer].trimmed.isSpoilt
    allocation.isEndUnread = end.isUnread
    chunk.store.allocations.append(allocation)
  }
}

/// Makes the records of the service's register of officers (IROs).
struct OfficerBuilder: ServiceBuilder {
  let table = RecordTable.officers
  var dates = DateReader()

  mutating func add(_ row: CellRow, line: UInt32, to chunk: inout ChunkRecords) {
    typealias Column = OfficerColumn
    guard
      let officer = requiredText(
        row, Column.officer, keepsNA: true, line: line,
        days: (dates.read(row, Column.start).date, dates.read(row, Column.end).date), to: &chunk,
        { $1.store.officers.intern($0) })
    else { return }
    var post = OfficerPost(officer: officer, source: UInt16(table.ordinal), line: line)
    post.name = number(row, Column.name, line: line, to: &chunk)
    readFTE(row, line: line, into: &post, to: &chunk)
    let start = optionalDate(row, Column.start, dates, line: line, child: nil, to: &chunk)
    let end = optionalDate(row, Column.end, dates, line: line, child: nil, to: &chunk)
    (post.start, post.end) = (start.date, end.date)
    post.isTermUnread = start.isUnread || end.isUnread
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
    let ofProtection = thousandths(
      row, Column.childProtectionCases, places: 0, line: line, to: &chunk)
    let others = thousandths(row, Column.otherCases, places: 0, line: line, to: &chunk)
    post.childProtectionCases = ofProtection.thousandths.map { $0 / 1000 }
    post.otherCases = others.thousandths.map { $0 / 1000 }
    post.isCasesUnread = ofProtection == .unread || others == .unread
    chunk.store.officerPosts.append(post)
  }

  /// Reads FTE; a post of more than two is none, but hours or something else.
  private func readFTE(
    _ row: CellRow, line: UInt32, into post: inout OfficerPost, to chunk: inout ChunkRecords
  ) {
    let reading = thousandths(row, OfficerColumn.fte, places: 3, line: line, to: &chunk)
    post.fteThousandths = reading.thousandths
    post.isFTEUnread = reading == .unread
    guard let fte = post.fteThousandths, fte > 1500 else { return }
    if fte > 2000 {
      (post.fteThousandths, post.isFTEUnread, post.isFTEOverTwo) = (nil, true, true)
    }
    chunk.find(
      .fteLarge, table, line: line, column: OfficerColumn.fte.ordinal, cell: row[OfficerColumn.fte],
      action: post.isFTEUnread ? .usedWithoutField : .used)
  }
}

/// Makes the records of the service's Feedback table: audits of reviews and children's feedback.
struct FeedbackBuilder: ServiceBuilder {
  let table = RecordTable.feedback
  var dates = DateReader()

  mutating func add(_ row: CellRow, line: UInt32, to chunk: inout ChunkRecords) {
    typealias Column = FeedbackColumn
    guard let date = requiredDate(row, Column.date, line: line, child: nil, to: &chunk),
      requiredText(row, Column.kind, line: line, days: (date, date), to: &chunk, { _, _ in true })
        != nil
    else { return }
    let kind: FeedbackKind
    switch word(row, Column.kind, line: line, child: nil, to: &chunk).index {
    case 0: kind = .audit
    case 1: kind = .feedback
    default: kind = .unlisted
    }
    chunk.store.feedback.append(
      FeedbackRecord(
        date: date, kind: kind, score: number(row, Column.score, line: line, to: &chunk),
        scale: number(row, Column.scale, line: line, to: &chunk), source: UInt16(table.ordinal),
        line: line))
  }
}

/// Makes the records of the service's Escalations table.
struct EscalationBuilder: ServiceBuilder {
  let table = RecordTable.escalations
  var dates = DateReader()

  mutating func add(_ row: CellRow, line: UInt32, to chunk: inout ChunkRecords) {
    typealias Column = EscalationColumn
    let child = child(row, Column.child, line: line, to: &chunk)
    let reading = dates.read(row, Column.raised)
    guard
      let id = requiredText(
        row, Column.id, line: line, child: child,
        days: (reading.date, dates.read(row, Column.resolved).date), to: &chunk,
        { $1.store.texts.intern($0) })
    else { return }
    // Ruling 68: on the row of a later stage the day can be blank. It is then taken from the other
    // rows of the escalation, once all files are read.
    let isUndated = reading.fault == .blank
    let day =
      isUndated
      ? CivilDate(dayNumber: 0)
      : requiredDate(row, Column.raised, line: line, child: child, to: &chunk)
    guard let raised = day else { return }
    if isUndated { chunk.undatedEscalations.append(chunk.store.escalations.count) }
    var record = EscalationStageRecord(
      escalation: id, raised: raised,
      source: UInt16(table.ordinal), line: line)
    record.child = child.map { chunk.number(of: $0) }
    record.isChildUnread = child == nil && saysChild(row[Column.child])
    record.stage = number(row, Column.stage, line: line, to: &chunk)
    if record.stage == nil {
      record.isStageUnread = row[Column.stage].trimmed.isSpoilt
      chunk.find(
        .requiredBlank, table, line: line, column: Column.stage.ordinal, child: child,
        cell: row[Column.stage], action: .usedWithoutField)
    }
    record.officer = text(
      row, Column.officer, keepsNA: true, line: line, child: child, to: &chunk
    ) { $1.store.officers.intern($0) }
    record.theme = number(row, Column.theme, line: line, to: &chunk)
    record.team = number(row, Column.team, line: line, to: &chunk)
    record.outcome = number(row, Column.outcome, line: line, to: &chunk)
    func optional(_ column: Column) -> CompactDate {
      optionalDate(row, column, dates, line: line, child: child, to: &chunk)
    }
    let (stageDate, responded) = (optional(.stageDate), optional(.responded))
    let resolved = optional(.resolved)
    record.stageDate = stageDate.date
    record.responded = responded.date
    record.resolved = resolved.date
    record.isStageDateUnread = stageDate.isUnread
    record.isRespondedUnread = responded.isUnread
    record.isResolvedUnread = resolved.isUnread
    let kind = word(row, Column.kind, line: line, child: child, to: &chunk)
    switch kind.index {
    case 0: record.kind = .challenge
    case 1: record.kind = .goodPractice
    default: record.kind = kind.isBlank ? .blank : .unlisted
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
