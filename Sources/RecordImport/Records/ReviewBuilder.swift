import CareRecords

/// Makes the records of the Reviews table, of the annual return or of the service's own export.
struct ReviewBuilder: RowBuilder {
  let table = RecordTable.reviews
  private let dates = DateReader()
  private let codes = ParticipationCode.lookup
  private let rules: ReviewRules
  private let isExtended: Bool
  private var officers = IdentifierReader()
  private var teams = IdentifierReader()
  private var lateReasons = IdentifierReader()

  /// Makes a builder; `hasCodes` and `isExtended` say which columns the source has.
  init(isExtended: Bool, hasCodes: Bool) {
    self.isExtended = isExtended
    rules = ReviewRules(hasCodes: hasCodes)
  }

  mutating func add(_ row: CellRow, line: UInt32, to chunk: inout ChunkRecords) {
    typealias Column = ReviewColumn
    let childCell = row[Column.child]
    let dateCell = row[Column.date]
    let codeCell = row[Column.code]
    let date = dates.read(dateCell)
    let birth = dates.read(row[Column.birthDate])
    // The code is first read as written, because the rules do not trim.
    let writtenCode = codes.member(codeCell)
    let hasChild = !childCell.isEmpty
    let child = hasChild ? ChildKey(childCell, longer: &chunk.children) : nil
    let isCancelled =
      isExtended
      && answer(row, Column.cancelled, line: line, child: child, to: &chunk) == .yes
    let isOfWrongAge = rules.check(
      ReviewRules.Row(
        date: date, dateCell: dateCell, birth: birth.validated, code: writtenCode,
        codeCell: codeCell, isCancelled: isCancelled, hasChild: hasChild),
      line: line, child: child, to: &chunk)
    guard let child else {
      chunk.refuse(.childBlank, table, line: line, column: Column.child.ordinal)
      chunk.odd.childless.append(
        .init(
          table: table, source: UInt16(table.ordinal), line: line, birthDate: birth.validated))
      return
    }
    if date.date == nil { refuse(date, dateCell, line: line, child: child, to: &chunk) }
    if date.validated == nil { notePadding(dateCell, Column.date, line: line, to: &chunk) }
    noteFault(
      birth, row[Column.birthDate], Column.birthDate, .dateInvalid, line: line, child: child,
      to: &chunk)
    var flags = dateCell.isEmpty && codeCell.isEmpty ? 0 : RuleColumns.isFilled
    if isOfWrongAge { flags |= RuleColumns.hasCodeOfWrongAge }
    if birth.validated != birth.date {
      flags |= RuleColumns.hasOtherBirthDate
      chunk.odd.reviewBirthDates[.init(position: chunk.reviews.count)] = birth.validated
    }
    let code = writtenCode ?? unusualCode(codeCell, line: line, to: &chunk)
    chunk.append(
      StagedReview(
        child: child, line: line, date: date.date, birthDate: birth.date, code: code, flags: flags),
      line: line)
    if isExtended {
      addServiceColumns(row, line: line, child: child, isCancelled: isCancelled, to: &chunk)
    }
  }

  func plainCells(_ positions: [Int32]) -> ((Int) -> PlainCell)? {
    // The service's own columns are many and seldom blank.
    isExtended
      ? nil
      : { column in
        switch column {
        case ReviewColumn.child.ordinal, ReviewColumn.code.ordinal: .word
        case ReviewColumn.date.ordinal, ReviewColumn.birthDate.ordinal: .date
        default: .skipped
        }
      }
  }

  @inline(__always)
  mutating func addPlain(
    _ row: PlainRow, line: UInt32, to chunk: inout ChunkRecords,
    text: (Range<Int>) -> ByteField
  ) -> Bool {
    typealias Column = ReviewColumn
    guard let child = ChildKey(plain: row.word(Column.child)), let date = row.date(Column.date),
      let code = codes.member(word: row.word(Column.code)), code != .blank,
      ReviewRules.isInCapitals(row.word(Column.code))
    else { return false }
    let birth = row.date(Column.birthDate)
    var flags = RuleColumns.isFilled
    if let birth, ReviewRules.isOfWrongAge(code, born: birth, heldOn: date) {
      flags |= RuleColumns.hasCodeOfWrongAge
    }
    chunk.append(
      StagedReview(
        child: child, line: line, date: date, birthDate: birth, code: code, flags: flags),
      line: line)
    return true
  }

  /// A code that the validator's list does not have as written: blank, padded or unlisted.
  @inline(never)
  private func unusualCode(
    _ cell: ByteField, line: UInt32, to chunk: inout ChunkRecords
  ) -> ParticipationCode {
    let trimmed = cell.trimmed
    guard !trimmed.isEmpty else { return .blank }
    notePadding(cell, ReviewColumn.code, line: line, to: &chunk)
    return codes.member(trimmed) ?? .unlisted
  }

  /// Counts a row without a date as refused; adds an issue where the rules have added none.
  private func refuse(
    _ date: DateReading, _ cell: ByteField, line: UInt32, child: ChildKey,
    to chunk: inout ChunkRecords
  ) {
    switch date.fault {
    case .twoDigitYear:
      chunk.refuse(
        .twoDigitYear, table, line: line, column: ReviewColumn.date.ordinal, child: child,
        cell: cell)
    case .invalid where date.validated != nil:
      // The validator accepts the year, and the figures do not.
      chunk.refuse(
        .dateInvalid, table, line: line, column: ReviewColumn.date.ordinal, child: child, cell: cell
      )
    default:
      chunk.counts[table.ordinal].refused += 1
    }
  }

  private mutating func addServiceColumns(
    _ row: CellRow, line: UInt32, child: ChildKey, isCancelled: Bool, to chunk: inout ChunkRecords
  ) {
    typealias Column = ReviewColumn
    func date(_ column: Column) -> CivilDate? {
      optionalDate(row, column, dates, line: line, child: child, to: &chunk)
    }
    func reply(_ column: Column) -> Answer {
      answer(row, column, line: line, child: child, to: &chunk)
    }
    let blank = ServiceReviewColumns.blank
    let officer = trimmed(row, Column.officer, line: line, to: &chunk)
    let team = trimmed(row, Column.team, line: line, to: &chunk)
    let reason = trimmed(row, Column.lateReason, line: line, to: &chunk)
    let officerNumber =
      officer.isEmpty ? blank : officers.text(officer, in: &chunk.store.officers)
    let teamNumber = team.isEmpty ? blank : teams.text(team, in: &chunk.store.texts)
    let reasonNumber = reason.isEmpty ? blank : lateReasons.text(reason, in: &chunk.store.texts)
    let due = date(Column.due)
    let midway = date(Column.midwayCheck)
    let decisions = date(Column.decisionsSent)
    let completed = date(Column.recordCompleted)
    let sent = date(Column.recordSent)
    let parents = reply(Column.parentsContributed)
    let seen = reply(Column.childSeenBefore)
    let cancelled: Answer =
      isCancelled ? .yes : row[Column.cancelled].trimmed.isEmpty ? .blank : .no
    chunk.serviceReviews.append(
      StagedServiceColumns(
        due: CompactDate(due), midwayCheck: CompactDate(midway),
        decisionsSent: CompactDate(decisions), recordCompleted: CompactDate(completed),
        recordSent: CompactDate(sent), officer: officerNumber, lateReason: reasonNumber,
        team: teamNumber,
        cancelled: cancelled, parentsContributed: parents, childSeenBefore: seen))
  }
}
