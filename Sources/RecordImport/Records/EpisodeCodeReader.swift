import CareRecords

/// Reads the codes and the place of Episodes rows.
///
/// It also checks the codes by the Department's rules 143 to 146 and 149.
struct EpisodeCodeReader: RowReader {
  let table = RecordTable.episodes
  private let isReturn: Bool
  private let reasonsBegan = ReasonNewEpisode.lookup
  private let legalStatuses = LegalStatus.lookup
  private let needs = CategoryOfNeed.lookup
  private let placements = PlacementType.lookup
  private let providers = PlacementProvider.lookup
  private let reasonsCeased = ReasonEpisodeCeased.lookup
  private let reasonsChanged = ReasonPlaceChange.lookup
  /// The cells of the current row that hold another text than the record.
  private var oddTexts = EpisodeTexts()

  init(isReturn: Bool) { self.isReturn = isReturn }

  @inline(__always)
  private mutating func codes(
    _ row: CellRow, _ place: ReadRow, to chunk: inout ChunkRecords
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
        &chunk),
      reasonChanged: .blank)
    let isOfEarlierYears = codes.reasonCeased == .e43 || codes.reasonCeased == .e44
    if isOfEarlierYears, isReturn, oddTexts[.reasonCeased] == nil {
      // These codes are from earlier years: the figures accept them, but the Department's list no
      // longer has them.
      chunk.find(
        .reasonCeasedInvalid, table, line: place.line, column: Column.reasonCeased.ordinal,
        child: place.child, cell: row[Column.reasonCeased],
        action: place.isRefused ? .refused : .used)
    }
    return codes
  }

  /// Reads the codes of a row.
  @inline(__always)
  mutating func read(
    _ row: CellRow, _ place: ReadRow, to chunk: inout ChunkRecords
  ) -> EpisodeCodes {
    var codes = codes(row, place, to: &chunk)
    codes.reasonChanged = code(
      row, EpisodeColumn.reasonChanged, reasonsChanged, line: place.line, child: place.child,
      to: &chunk)
    return codes
  }

  /// Reads the codes of a plain row; nil where one of them is not in its list.
  @inline(__always)
  func read(_ row: PlainRow) -> EpisodeCodes? {
    typealias Column = EpisodeColumn
    guard let reasonBegan = reasonsBegan.member(word: row.word(Column.reasonBegan)),
      let legalStatus = legalStatuses.member(word: row.word(Column.legalStatus)),
      let need = needs.member(word: row.word(Column.need)),
      let placement = placements.member(word: row.word(Column.placement)),
      let provider = providers.member(word: row.word(Column.provider)),
      let reasonCeased = reasonsCeased.member(word: row.word(Column.reasonCeased)),
      let reasonChanged = reasonsChanged.member(word: row.word(Column.reasonChanged)),
      // The Department's list no longer has these codes of earlier years.
      !(isReturn && (reasonCeased == .e43 || reasonCeased == .e44))
    else { return nil }
    return EpisodeCodes(
      reasonBegan: reasonBegan, legalStatus: legalStatus, need: need, placement: placement,
      provider: provider, reasonCeased: reasonCeased, reasonChanged: reasonChanged)
  }

  /// Checks a row without a record by the rules, and returns PLACE as they see it.
  mutating func check(
    _ row: CellRow, _ place: ReadRow, to chunk: inout ChunkRecords
  ) -> PlacementType {
    let placement = codes(row, place, to: &chunk).placement
    return takeOddTexts()[.placement] == nil ? placement : .unlisted
  }

  /// Returns the cells of the last row that hold another text than the record, and forgets them.
  @inline(__always)
  mutating func takeOddTexts() -> EpisodeTexts {
    guard !oddTexts.isEmpty else { return oddTexts }
    defer { oddTexts = EpisodeTexts() }
    return oddTexts
  }

  /// Reads a code; a text that is not a code as it is written is kept for the rules.
  @inline(__always)
  private mutating func code<Code: CodeSet>(
    _ row: CellRow, _ column: EpisodeColumn, _ lookup: CodeLookup<Code>, _ text: EpisodeText,
    _ rule: Check?, _ place: ReadRow, _ chunk: inout ChunkRecords
  ) -> Code {
    let cell = row[column]
    if cell.isEmpty { return .blank }
    if let member = lookup.member(cell) { return member }
    noteOdd(text, cell, in: &chunk)
    return unusualCode(row, column, lookup, isReturn ? rule : nil, place, to: &chunk)
  }

  @inline(never)
  private mutating func noteOdd(
    _ text: EpisodeText, _ cell: ByteField, in chunk: inout ChunkRecords
  ) {
    oddTexts[text] = chunk.odd.texts.intern(cell.text.uppercased())
  }

  /// Whether a cell of LS may mean one of short breaks: it does, or says nothing that can be read.
  func mayBeShortBreak(_ cell: ByteField) -> Bool {
    let cell = cell.trimmed
    guard let status = legalStatuses.member(cell) ?? legalStatuses.memberBeforeWords(cell) else {
      return true
    }
    return status.isShortBreak
  }

  /// The place of an episode, by URN and PL_POST.
  @inline(__always)
  mutating func place(
    of row: CellRow, _ place: ReadRow, to chunk: inout ChunkRecords
  ) -> PlaceKey {
    if row[EpisodeColumn.urn].isEmpty, row[EpisodeColumn.postcode].isEmpty { return .blank }
    let urn = placeCell(row, .urn, .urn, place, &chunk)
    let postcode = placeCell(row, .postcode, .postcode, place, &chunk)
    guard !urn.isSpoilt, !postcode.isSpoilt else {
      // The rules compare both as they are written.
      noteOdd(.urn, row[EpisodeColumn.urn], in: &chunk)
      noteOdd(.postcode, row[EpisodeColumn.postcode], in: &chunk)
      return .unread
    }
    return PlaceKey(urn: urn, postcode: postcode, longer: &chunk.longPlaces)
  }

  /// Reads a cell of a place; one that a spreadsheet has spoilt is an issue.
  @inline(__always)
  private mutating func placeCell(
    _ row: CellRow, _ column: EpisodeColumn, _ text: EpisodeText, _ place: ReadRow,
    _ chunk: inout ChunkRecords
  ) -> ByteField {
    let cell = row[column]
    let trimmed = cell.trimmed
    let saysNothing = trimmed.isWordForNothing
    if saysNothing || trimmed.count != cell.count { noteOdd(text, cell, in: &chunk) }
    if saysNothing {
      chunk.note(.wordForNothing, table, line: place.line, column: column.ordinal)
    } else if trimmed.isSpoilt {
      chunk.find(
        trimmed.isFormulaWithoutResult ? .formulaWithoutResult : .spoiltCell, table,
        line: place.line, column: column.ordinal, child: place.child, cell: cell,
        action: place.isRefused ? .refused : .usedWithoutField)
    }
    return saysNothing ? trimmed[0, 0] : trimmed
  }
}
