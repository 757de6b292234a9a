import CareRecords

/// Makes the records of the Episodes table.
struct EpisodeBuilder: RowBuilder {
  let table = RecordTable.episodes
  private let dates = DateReader()
  private let rules = EpisodeRules()
  private let reasonsBegan = ReasonNewEpisode.lookup
  private let legalStatuses = LegalStatus.lookup
  private let needs = CategoryOfNeed.lookup
  private let placements = PlacementType.lookup
  private let providers = PlacementProvider.lookup
  private let reasonsCeased = ReasonEpisodeCeased.lookup
  private let reasonsChanged = ReasonPlaceChange.lookup
  private var children = IdentifierReader()
  private var places = IdentifierReader()
  private var placeBytes: [UInt8] = []
  /// The cells of the row in hand that hold another text than the record.
  private var oddTexts = EpisodeTexts()

  mutating func add(_ row: CellRow, line: UInt32, to chunk: inout ChunkRecords) {
    typealias Column = EpisodeColumn
    let childCell = row[Column.child]
    let child = childCell.isEmpty ? nil : children.child(childCell, in: &chunk.store.children)
    let (beganCell, endedCell) = (row[Column.began], row[Column.ended])
    let began = dates.read(beganCell)
    let ended =
      endedCell.isEmpty
      ? DateReading(date: nil, validated: nil, fault: .blank) : dates.read(endedCell)
    let isRefused =
      child == nil || began.date == nil || EpisodeRules.endsBeforeStart(began, ended)
    if isRefused { chunk.counts[table.ordinal].refused += 1 }
    let reading = EpisodeRules.Row(
      began: began, ended: ended, beganCell: beganCell, endedCell: endedCell,
      reasonCell: row[Column.reasonCeased], isRefused: isRefused, line: line, child: child)
    rules.check(reading, to: &chunk)
    guard let child else {
      addChildless(row, reading, to: &chunk)
      return
    }
    if Self.isUnusual(began) || !endedCell.isEmpty && Self.isUnusual(ended) {
      noteFaults(reading, to: &chunk)
    }
    let place = RowPlace(line: line, child: child, isRefused: isRefused)
    addCodes(row, place, to: &chunk)
    addRulesView(reading, to: &chunk)
    chunk.store.episodes.children.append(child)
    // The beginning date stays missing on a row that is refused.
    chunk.store.episodes.began.append(isRefused ? nil : began.date)
    chunk.store.episodes.ended.append(ended.date)
    chunk.store.episodes.origins.lines.append(line)
  }

  /// Whether the figures or the rules find no day in a cell.
  @inline(__always)
  private static func isUnusual(_ reading: DateReading) -> Bool {
    reading.date == nil || reading.validated == nil
  }

  /// A row without CHILD has no record; the rules on single rows hold for it all the same.
  @inline(never)
  private mutating func addChildless(
    _ row: CellRow, _ reading: EpisodeRules.Row, to chunk: inout ChunkRecords
  ) {
    chunk.find(
      .childBlank, table, line: reading.line, column: EpisodeColumn.child, action: .refused)
    let place = RowPlace(line: reading.line, child: nil, isRefused: true)
    let codes = codes(row, place, to: &chunk)
    let isOdd = oddTexts[.placement] != nil
    oddTexts = EpisodeTexts()
    chunk.rules.childless.append(
      .init(
        table: table, source: UInt16(table.ordinal), line: reading.line,
        began: reading.began.validated, placement: isOdd ? .unlisted : codes.placement))
  }

  /// What is wrong with the dates beyond what the Department's rules say.
  @inline(never)
  private func noteFaults(_ row: EpisodeRules.Row, to chunk: inout ChunkRecords) {
    func note(_ reading: DateReading, _ cell: ByteField, _ column: Int, _ action: FindingAction) {
      let check: Check
      switch reading.fault {
      case .none:
        if reading.validated == nil { notePadding(cell, column, line: row.line, to: &chunk) }
        return
      case .blank:
        guard column == EpisodeColumn.began, cell.isEmpty else { return }
        check = .requiredBlank
      case .invalid:
        // A year that the validator takes and the figures do not; else a rule has said it.
        guard reading.validated != nil else { return }
        check = .dateInvalid
      case .twoDigitYear: check = .twoDigitYear
      }
      chunk.find(
        check, table, line: row.line, column: column, child: row.child, cell: cell,
        action: row.isRefused ? .refused : action)
    }
    note(row.began, row.beganCell, EpisodeColumn.began, .refused)
    note(row.ended, row.endedCell, EpisodeColumn.ended, .usedWithoutField)
  }

  // MARK: Codes

  /// The codes of a row that the Department's rules look at.
  private struct EpisodeCodes {
    var reasonBegan: ReasonNewEpisode
    var legalStatus: LegalStatus
    var need: CategoryOfNeed
    var placement: PlacementType
    var provider: PlacementProvider
    var reasonCeased: ReasonEpisodeCeased
  }

  @inline(__always)
  private mutating func codes(
    _ row: CellRow, _ place: RowPlace, to chunk: inout ChunkRecords
  ) -> EpisodeCodes {
    typealias Column = EpisodeColumn
    let codes = EpisodeCodes(
      reasonBegan: code(
        row, Column.reasonBegan, reasonsBegan, .reasonBegan, .reasonBeganInvalid, place, &chunk),
      legalStatus: code(
        row, Column.legalStatus, legalStatuses, .legalStatus, .legalStatusInvalid, place, &chunk),
      need: code(row, Column.need, needs, .need, .needInvalid, place, &chunk),
      placement: code(
        row, Column.placement, placements, .placement, .placementInvalid, place, &chunk),
      provider: code(row, Column.provider, providers, .provider, nil, place, &chunk),
      reasonCeased: code(
        row, Column.reasonCeased, reasonsCeased, .reasonCeased, .reasonCeasedInvalid, place,
        &chunk))
    if codes.reasonCeased == .e43 || codes.reasonCeased == .e44,
      oddTexts[.reasonCeased] == nil
    {
      // Codes of earlier years: the figures know them, the Department's list no longer does.
      chunk.find(
        .reasonCeasedInvalid, table, line: place.line, column: Column.reasonCeased,
        child: place.child, cell: row[Column.reasonCeased],
        action: place.isRefused ? .refused : .used)
    }
    return codes
  }

  @inline(__always)
  private mutating func addCodes(
    _ row: CellRow, _ place: RowPlace, to chunk: inout ChunkRecords
  ) {
    let codes = codes(row, place, to: &chunk)
    chunk.store.episodes.reasonsBegan.append(codes.reasonBegan)
    chunk.store.episodes.legalStatuses.append(codes.legalStatus)
    chunk.store.episodes.needs.append(codes.need)
    chunk.store.episodes.placements.append(codes.placement)
    chunk.store.episodes.providers.append(codes.provider)
    chunk.store.episodes.reasonsCeased.append(codes.reasonCeased)
    chunk.store.episodes.reasonsChanged.append(
      code(
        row, EpisodeColumn.reasonChanged, reasonsChanged, line: place.line, child: place.child,
        to: &chunk))
    chunk.store.episodes.places.append(self.place(row, in: &chunk))
  }

  /// Reads a code; a text that is none as written is kept for the rules.
  @inline(__always)
  private mutating func code<Code: CodeSet>(
    _ row: CellRow, _ column: Int, _ lookup: CodeLookup<Code>, _ text: EpisodeText,
    _ rule: Check?, _ place: RowPlace, _ chunk: inout ChunkRecords
  ) -> Code {
    let cell = row[column]
    if cell.isEmpty { return .blank }
    if let member = lookup.member(cell) { return member }
    noteOdd(text, cell, in: &chunk)
    return unusualCode(row, column, lookup, rule, place, to: &chunk)
  }

  @inline(never)
  private mutating func noteOdd(
    _ text: EpisodeText, _ cell: ByteField, in chunk: inout ChunkRecords
  ) {
    oddTexts[text] = chunk.rules.texts.intern(cell.text.uppercased())
  }

  /// The place by URN and PL_POST together in capitals, an unprintable byte between them.
  @inline(__always)
  private mutating func place(_ row: CellRow, in chunk: inout ChunkRecords) -> UInt32 {
    let (urnCell, postcodeCell) = (row[EpisodeColumn.urn], row[EpisodeColumn.postcode])
    let (urn, postcode) = (urnCell.trimmed, postcodeCell.trimmed)
    if urn.count != urnCell.count { noteOdd(.urn, urnCell, in: &chunk) }
    if postcode.count != postcodeCell.count { noteOdd(.postcode, postcodeCell, in: &chunk) }
    placeBytes.removeAll(keepingCapacity: true)
    urn.append(to: &placeBytes)
    placeBytes.append(0x1F)
    postcode.append(to: &placeBytes)
    for index in placeBytes.indices where placeBytes[index] &- 0x61 < 26 {
      placeBytes[index] &-= 0x20
    }
    return unsafe placeBytes.withUnsafeBufferPointer { bytes in
      unsafe places.text(ByteField(bytes), in: &chunk.store.places)
    }
  }

  // MARK: What the rules see

  /// Notes where the rules see another row than the records tell.
  @inline(__always)
  private mutating func addRulesView(
    _ row: EpisodeRules.Row, to chunk: inout ChunkRecords
  ) {
    let status = chunk.store.episodes.legalStatuses[chunk.store.episodes.legalStatuses.count - 1]
    var flags: UInt8 = 0
    // The rules do not trim: a cell with a blank in it is no V3 to them.
    if status.isShortBreak, oddTexts[.legalStatus] == nil { flags = RuleColumns.isShortBreak }
    let position = chunk.rules.episodes.count
    if row.began.validated != (row.isRefused ? nil : row.began.date) {
      flags |= RuleColumns.hasOtherStart
      chunk.rules.oddStarts[position] = row.began.validated
    }
    if row.ended.validated != row.ended.date {
      flags |= RuleColumns.hasOtherEnd
      chunk.rules.oddEnds[position] = row.ended.validated
    }
    if !oddTexts.isEmpty {
      flags |= RuleColumns.hasOddTexts
      chunk.rules.oddTexts[position] = oddTexts
      oddTexts = EpisodeTexts()
    }
    chunk.rules.episodes.append(flags)
  }
}
