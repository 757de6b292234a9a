import CareRecords

/// Makes the records of the Episodes table.
///
/// It also checks single rows of the annual return by the Department's rules.
struct EpisodeBuilder: RowBuilder {
  private typealias Column = EpisodeColumn

  let table = RecordTable.episodes
  var dates = DateReader()
  private let rules: EpisodeRules
  private var codes: EpisodeCodeReader

  /// Makes a builder; all the rules apply only to the annual return.
  init(isReturn: Bool) {
    rules = EpisodeRules(isReturn: isReturn)
    codes = EpisodeCodeReader(isReturn: isReturn)
  }

  mutating func add(_ row: CellRow, line: UInt32, to chunk: inout ChunkRecords) {
    let child = child(row, Column.child, line: line, to: &chunk)
    let (beganCell, endedCell) = (row[Column.began], row[Column.ended])
    let began = dates.read(row, Column.began)
    let ended = endedCell.isEmpty ? .blank : dates.read(row, Column.ended)
    let endsBeforeStart = EpisodeRules.isReadAsEndingBeforeStart(began, ended)
    let isRefused = child == nil || began.date == nil || endsBeforeStart
    if isRefused {
      let reason: Check =
        child == nil
        ? .childBlank
        : endsBeforeStart ? .episodeEndsBeforeStart : began.fault.check ?? .requiredBlank
      chunk.refuseRow(
        for: reason, table, line: line, child: child,
        days: endsBeforeStart ? (nil, nil) : (began.date, ended.date),
        mayBeShortBreak: codes.mayBeShortBreak(row[Column.legalStatus]))
    }
    let reading = EpisodeRules.Row(
      began: began, ended: ended, beganCell: beganCell, endedCell: endedCell,
      reasonCell: row[Column.reasonCeased], isRefused: isRefused, line: line, child: child)
    rules.check(reading, to: &chunk)
    guard let child else {
      addChildless(row, reading, to: &chunk)
      return
    }
    if began.isUnusual || !endedCell.isEmpty && ended.isUnusual { noteFaults(reading, to: &chunk) }
    let place = ReadRow(line: line, child: child, isRefused: isRefused)
    let read = codes.read(row, place, to: &chunk)
    let home = codes.place(of: row, place, to: &chunk)
    var flags = rulesView(of: reading, read, to: &chunk)
    if row.has(Column.entered.ordinal),
      addEntered(row, began: isRefused ? nil : began.date, place, to: &chunk)
    {
      flags |= RuleColumns.hasEntered
    }
    if let id = chunk.writtenId {
      chunk.odd.episodeIds[.init(position: chunk.episodes.count)] = id
    }
    // A refused row keeps no beginning date.
    chunk.append(
      StagedEpisode(
        child: child, line: line, began: CompactDate(isRefused ? nil : began.date),
        ended: ended.compact, codes: read, flags: flags), at: home)
  }

  func plainCells(_ positions: [Int32]) -> ((Int) -> PlainCell)? {
    // Few files say when care began.
    if positions[Column.entered.ordinal] >= 0 { return nil }
    return { column in
      switch column {
      case Column.began.ordinal, Column.ended.ordinal: .date
      case Column.urn.ordinal, Column.postcode.ordinal: .text
      case Column.child.ordinal, Column.reasonBegan.ordinal, Column.legalStatus.ordinal,
        Column.need.ordinal, Column.placement.ordinal, Column.provider.ordinal,
        Column.reasonCeased.ordinal, Column.reasonChanged.ordinal:
        .word
      default: .skipped
      }
    }
  }

  @inline(__always)
  mutating func addPlain(
    _ row: PlainRow, line: UInt32, to chunk: inout ChunkRecords,
    text: (Range<Int>) -> ByteField
  ) -> Bool {
    guard let child = ChildKey(plain: row.word(Column.child)),
      let began = row.date(Column.began), let read = codes.read(row),
      rules.isPlain(
        began: began, ended: row.date(Column.ended), hasReason: read.reasonCeased != .blank)
    else { return false }
    let (urn, postcode) = (text(row.text(Column.urn)), text(row.text(Column.postcode)))
    guard Self.isPlain(urn), Self.isPlain(postcode) else { return false }
    chunk.append(
      StagedEpisode(
        child: child, line: line, began: CompactDate(began),
        ended: CompactDate(row.date(Column.ended)), codes: read,
        flags: read.legalStatus.isShortBreak ? RuleColumns.isShortBreak : 0),
      at: PlaceKey(urn: urn, postcode: postcode, longer: &chunk.longPlaces))
    return true
  }

  /// Whether a cell of a place says what is written in it.
  @inline(__always)
  private static func isPlain(_ cell: ByteField) -> Bool {
    cell.isTrimmed && !cell.isWordForNothing && !cell.isSpoilt
  }

  /// Reads the day on which the child came into care; false where the row has none.
  @inline(never)
  private func addEntered(
    _ row: CellRow, began: CivilDate?, _ place: ReadRow, to chunk: inout ChunkRecords
  ) -> Bool {
    guard
      let entered = optionalDate(
        row, Column.entered, dates, line: place.line, child: place.child, to: &chunk
      ).date
    else { return false }
    if let began, entered > began {
      chunk.find(
        .enteredAfterStart, table, line: place.line, column: Column.entered.ordinal,
        child: place.child,
        cell: row[Column.entered], action: .usedWithoutField)
      return false
    }
    chunk.odd.episodes[.init(position: chunk.episodes.count), default: .init()].entered = entered
    return true
  }

  /// Checks a row without CHILD: it has no record, but the rules on single rows still apply.
  @inline(never)
  private mutating func addChildless(
    _ row: CellRow, _ reading: EpisodeRules.Row, to chunk: inout ChunkRecords
  ) {
    chunk.find(
      .childBlank, table, line: reading.line, column: Column.child.ordinal, action: .refused)
    let place = ReadRow(line: reading.line, child: nil, isRefused: true)
    chunk.odd.childless.append(
      .init(
        table: table, source: UInt16(table.ordinal), line: reading.line,
        began: reading.began.validated, placement: codes.check(row, place, to: &chunk)))
  }

  /// Notes faults in the dates that the Department's rules have not reported.
  @inline(never)
  private func noteFaults(_ row: EpisodeRules.Row, to chunk: inout ChunkRecords) {
    func note(_ reading: DateReading, _ cell: ByteField, _ column: Column, _ action: IssueAction) {
      if column == .began, reading.fault == .blank, cell.isEmpty || reading.note != nil {
        chunk.find(
          .requiredBlank, table, line: row.line, column: column.ordinal, child: row.child,
          cell: cell, action: .refused)
      }
      // Rules 141 and 147 have said so where the validator finds no day.
      noteDate(
        reading, cell, column, line: row.line, child: row.child,
        isFlagged: reading.validated == nil, action: row.isRefused ? .refused : action, to: &chunk)
    }
    if row.began.isUnusual { note(row.began, row.beganCell, .began, .refused) }
    if row.ended.isUnusual, !row.endedCell.isEmpty {
      note(row.ended, row.endedCell, .ended, .usedWithoutField)
    }
  }

  // MARK: What the rules see

  /// Notes where the rules see a row differently from the record, and returns the row's flags.
  @inline(__always)
  private mutating func rulesView(
    of row: EpisodeRules.Row, _ read: EpisodeCodes, to chunk: inout ChunkRecords
  ) -> UInt8 {
    let oddTexts = codes.takeOddTexts()
    var flags: UInt8 = 0
    // The rules do not trim, so a cell with a blank in it is not V3 to them.
    if read.legalStatus.isShortBreak, oddTexts[.legalStatus] == nil {
      flags = RuleColumns.isShortBreak
    }
    if row.began.validated != (row.isRefused ? nil : row.began.date) {
      flags |= RuleColumns.hasOtherStart
    }
    if row.ended.validated != row.ended.date { flags |= RuleColumns.hasOtherEnd }
    if !oddTexts.isEmpty { flags |= RuleColumns.hasOddTexts }
    if flags & ~RuleColumns.isShortBreak != 0 {
      chunk.odd.episodes[.init(position: chunk.episodes.count)] = OddCells.Episode(
        began: row.began.validated, ended: row.ended.validated, texts: oddTexts)
    }
    return flags
  }
}
