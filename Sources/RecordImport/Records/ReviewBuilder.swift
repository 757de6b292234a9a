import CareRecords

/// Makes the records of the Reviews table, of the annual return or of the service's own export.
struct ReviewBuilder: RowBuilder {
  let table = RecordTable.reviews
  var dates = DateReader()
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
    let dateCell = row[Column.date]
    let codeCell = row[Column.code]
    let date = dates.read(row, Column.date)
    let birth = dates.read(row, Column.birthDate)
    // The code is first read as written, because the rules do not trim.
    let writtenCode = codes.member(codeCell)
    let child = child(row, Column.child, line: line, to: &chunk)
    let hasChild = child != nil
    let cancelled =
      isExtended
      ? answer(
        row, Column.cancelled, line: line, child: child, check: .cancelledUnreadable, to: &chunk)
      : .blank
    let isCancelled = cancelled == .yes
    if isToCome(row, date, isCancelled: isCancelled) {
      chunk.setAside(.reviewNotHeld, table, line: line, column: Column.date.ordinal)
      return
    }
    let isOfWrongAge = rules.check(
      ReviewRules.Row(
        date: date, dateCell: dateCell, birth: birth.validated, code: writtenCode,
        codeCell: codeCell, isCancelled: isCancelled, hasChild: hasChild),
      line: line, child: child, to: &chunk)
    guard let child else {
      chunk.refuse(
        .childBlank, table, line: line, column: Column.child.ordinal, days: (date.date, date.date))
      chunk.odd.childless.append(
        .init(
          table: table, source: UInt16(table.ordinal), line: line, birthDate: birth.validated))
      return
    }
    if date.isUnusual || date.note != nil {
      // Rule 166 has said so where the validator finds no day.
      noteDate(
        date, dateCell, Column.date, line: line, child: child, isFlagged: date.validated == nil,
        action: .refused, to: &chunk)
      if date.date == nil {
        chunk.refuseRow(
          for: Self.reason(date), table, line: line, child: child, days: (nil, nil))
      }
    }
    if birth.isUnusual || birth.note != nil {
      noteDate(
        birth, row[Column.birthDate], Column.birthDate, line: line, child: child, to: &chunk)
    }
    var flags = dateCell.isEmpty && codeCell.isEmpty ? 0 : RuleColumns.isFilled
    if isOfWrongAge { flags |= RuleColumns.hasCodeOfWrongAge }
    if birth.validated != birth.date {
      flags |= RuleColumns.hasOtherBirthDate
      chunk.odd.reviewBirthDates[.init(position: chunk.reviews.count)] = birth.validated
    }
    let code = writtenCode ?? unusualCode(codeCell, line: line, to: &chunk)
    if let id = chunk.writtenId {
      chunk.odd.reviewIds[.init(position: chunk.reviews.count)] = id
    }
    chunk.append(
      StagedReview(
        child: child, line: line, date: date.date, birthDate: birth.date, code: code, flags: flags),
      line: line)
    if isExtended {
      addServiceColumns(row, line: line, child: child, cancelled: cancelled, to: &chunk)
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
    if let code = codes.member(trimmed) { return code }
    if let code = codes.memberBeforeWords(trimmed) {
      chunk.note(.codeWithWords, table, line: line, column: ReviewColumn.code.ordinal)
      return code
    }
    guard trimmed.isWordForNothing else { return .unlisted }
    chunk.note(.wordForNothing, table, line: line, column: ReviewColumn.code.ordinal)
    return .blank
  }

  /// Why a row without a day is refused.
  private static func reason(_ date: DateReading) -> Check {
    date.fault == .blank ? .requiredBlank : date.fault.check ?? .dateInvalid
  }

  /// Whether a row is about a review that was not held: it has no day, and nothing that only a review
  /// that was held has.
  private func isToCome(_ row: CellRow, _ date: DateReading, isCancelled: Bool) -> Bool {
    guard date.fault == .blank, isExtended else { return false }
    if isCancelled { return true }
    let code = row[ReviewColumn.code].trimmed
    return code.isEmpty || code.isWordForNothing
  }

  private mutating func addServiceColumns(
    _ row: CellRow, line: UInt32, child: ChildKey, cancelled: Answer, to chunk: inout ChunkRecords
  ) {
    typealias Column = ReviewColumn
    func date(_ column: Column) -> CompactDate {
      optionalDate(row, column, dates, line: line, child: child, to: &chunk)
    }
    func reply(_ column: Column) -> Answer {
      answer(row, column, line: line, child: child, to: &chunk)
    }
    let blank = ServiceReviewColumns.blank
    let officerNumber =
      text(row, Column.officer, keepsNA: true, line: line, child: child, to: &chunk) {
        officers.text($0, in: &$1.store.officers)
      } ?? blank
    let teamNumber =
      text(row, Column.team, line: line, child: child, to: &chunk) {
        teams.text($0, in: &$1.store.texts)
      } ?? blank
    let reasonNumber =
      text(row, Column.lateReason, line: line, child: child, to: &chunk) {
        lateReasons.text($0, in: &$1.store.texts)
      } ?? blank
    let due = date(Column.due)
    let midway = date(Column.midwayCheck)
    let decisions = date(Column.decisionsSent)
    let completed = date(Column.recordCompleted)
    let sent = date(Column.recordSent)
    let parents = reply(Column.parentsContributed)
    let seen = reply(Column.childSeenBefore)
    let report = reply(Column.workerReportOnTime)
    let carePlan = reply(Column.carePlanUpdated)
    let permanence = reply(Column.permanencePlan)
    let advocacy = reply(Column.advocacyOffered)
    chunk.serviceReviews.append(
      StagedServiceColumns(
        due: due, midwayCheck: midway, decisionsSent: decisions, recordCompleted: completed,
        recordSent: sent, officer: officerNumber, lateReason: reasonNumber,
        team: teamNumber,
        cancelled: cancelled, parentsContributed: parents, childSeenBefore: seen,
        workerReportOnTime: report, carePlanUpdated: carePlan, permanencePlan: permanence,
        advocacyOffered: advocacy))
  }
}
