import CareRecords

/// Makes the records of the service's Conferences table.
struct ConferenceBuilder: ServiceBuilder {
  let table = RecordTable.conferences
  var dates = DateReader()

  mutating func add(_ row: CellRow, line: UInt32, to chunk: inout ChunkRecords) {
    typealias Column = ConferenceColumn
    // No day of a refused row is given: it may be the conference before any later one.
    // Of a key that cannot be read nobody knows which conferences it has in common with others.
    let spoilt = [Column.child, .family].first { row[$0].trimmed.isSpoilt }
    if let spoilt {
      chunk.refuse(.spoiltCell, table, line: line, column: spoilt.ordinal, cell: row[spoilt])
      return
    }
    func key(_ column: Column) -> UInt32? {
      text(row, column, line: line, to: &chunk) { $1.store.cases.intern($0) }
    }
    let (child, family) = (key(.child), key(.family))
    guard child != nil || family != nil else {
      chunk.refuse(.requiredBlank, table, line: line, column: Column.child.ordinal)
      return
    }
    guard requiredText(row, Column.kind, line: line, to: &chunk, { _, _ in true }) != nil else {
      return
    }
    let kind: ConferenceKind =
      switch word(row, Column.kind, line: line, child: nil, to: &chunk).index {
      case 0: .initial
      case 1: .review
      default: .unlisted
      }
    func day(_ column: Column) -> CompactDate {
      optionalDate(row, column, dates, line: line, child: nil, to: &chunk)
    }
    let (strategy, due, held) = (day(.strategy), day(.due), day(.held))
    var record = ConferenceRecord(
      child: child, family: family, kind: kind, held: held.date, source: UInt16(table.ordinal),
      line: line)
    (record.strategy, record.isStrategyUnread) = (strategy.date, strategy.isUnread)
    (record.due, record.isDueUnread) = (due.date, due.isUnread)
    record.isHeldUnread = held.isUnread
    record.officer = text(row, Column.officer, keepsNA: true, line: line, to: &chunk) {
      $1.store.officers.intern($0)
    }
    record.isOfficerUnread = record.officer == nil && row[Column.officer].trimmed.isSpoilt
    chunk.store.conferences.append(record)
  }
}

/// Makes the records of the service's CarerReviews table.
struct CarerReviewBuilder: ServiceBuilder {
  let table = RecordTable.carerReviews
  var dates = DateReader()

  mutating func add(_ row: CellRow, line: UInt32, to chunk: inout ChunkRecords) {
    typealias Column = CarerReviewColumn
    // A review that was due earlier may still be overdue, and one that was held before it was due has
    // settled others of the carer.
    let first = dates.read(row, Column.due).date.map { due in
      min(due, dates.read(row, Column.held).date ?? due)
    }
    guard
      let carer = requiredText(
        row, Column.carer, line: line, days: (first, nil), to: &chunk,
        { $1.store.cases.intern($0) })
    else { return }
    let due = optionalDate(row, Column.due, dates, line: line, child: nil, to: &chunk)
    let held = optionalDate(row, Column.held, dates, line: line, child: nil, to: &chunk)
    var record = CarerReviewRecord(
      carer: carer, due: due.date, held: held.date, source: UInt16(table.ordinal), line: line)
    record.isDueUnread = due.isUnread
    record.isHeldUnread = held.isUnread
    record.officer = text(row, Column.officer, keepsNA: true, line: line, to: &chunk) {
      $1.store.officers.intern($0)
    }
    chunk.store.carerReviews.append(record)
  }
}
