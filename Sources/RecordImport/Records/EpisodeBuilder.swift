import CareRecords

/// Makes the records of the Episodes table.
struct EpisodeBuilder: RowBuilder {
  let table = RecordTable.episodes
  private let dates = DateReader()
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

  mutating func add(_ row: CellRow, line: UInt32, to chunk: inout ChunkRecords) {
    typealias Column = EpisodeColumn
    let childCell = row[Column.child]
    guard !childCell.isEmpty else {
      chunk.refuse(.childBlank, table, line: line, column: Column.child)
      chunk.rules.childless.append(
        .init(table: table, source: UInt16(table.ordinal), line: line, birthDate: nil))
      return
    }
    let child = children.child(childCell, in: &chunk.store.children)
    // The beginning date stays missing on a row that is refused.
    var began: CivilDate?
    let ended = optionalDate(
      row, Column.ended, dates, line: line, child: child, to: &chunk, check: .episodeEndInvalid)
    let beganCell = row[Column.began]
    let reading = dates.read(beganCell)
    if let date = reading.date {
      if reading.validated == nil { notePadding(beganCell, Column.began, line: line, to: &chunk) }
      if let ended, ended < date {
        chunk.refuse(
          .episodeEndsBeforeStart, table, line: line, column: Column.ended, child: child,
          cell: row[Column.ended])
      } else {
        began = date
      }
    } else {
      chunk.refuse(
        reading.fault == .twoDigitYear ? .twoDigitYear : .episodeStartInvalid, table, line: line,
        column: Column.began, child: child, cell: beganCell)
    }
    addCodes(row, line: line, child: child, to: &chunk)
    if row.has(Column.entered) {
      addEntered(row, began: began, line: line, child: child, to: &chunk)
    }
    chunk.store.episodes.children.append(child)
    chunk.store.episodes.began.append(began)
    chunk.store.episodes.ended.append(ended)
    chunk.store.episodes.places.append(place(row, in: &chunk.store.places))
    chunk.store.episodes.origins.lines.append(line)
  }

  /// The day the child came into care; the column begins with the first row that has one.
  @inline(never)
  private func addEntered(
    _ row: CellRow, began: CivilDate?, line: UInt32, child: UInt32, to chunk: inout ChunkRecords
  ) {
    typealias Column = EpisodeColumn
    var entered = optionalDate(row, Column.entered, dates, line: line, child: child, to: &chunk)
    if let day = entered, let began, day > began {
      chunk.find(
        .enteredAfterStart, table, line: line, column: Column.entered, child: child,
        cell: row[Column.entered], action: .usedWithoutField)
      entered = nil
    }
    if chunk.store.episodes.entered == nil {
      guard entered != nil else { return }
      chunk.store.episodes.entered = DateColumn(missingCount: chunk.store.episodes.count)
    }
    chunk.store.episodes.entered?.append(entered)
  }

  @inline(__always)
  private func addCodes(
    _ row: CellRow, line: UInt32, child: UInt32, to chunk: inout ChunkRecords
  ) {
    typealias Column = EpisodeColumn
    let status = code(
      row, Column.legalStatus, legalStatuses, line: line, child: child, to: &chunk)
    // The rules do not trim: a cell with a blank in it is no V3 to them.
    let isShort = (status == .v3 || status == .v4) && row[Column.legalStatus].count == 2
    chunk.rules.episodes.append(isShort ? RuleColumns.isShortBreak : 0)
    chunk.store.episodes.legalStatuses.append(status)
    chunk.store.episodes.reasonsBegan.append(
      code(row, Column.reasonBegan, reasonsBegan, line: line, child: child, to: &chunk))
    chunk.store.episodes.needs.append(
      code(row, Column.need, needs, line: line, child: child, to: &chunk))
    chunk.store.episodes.placements.append(
      code(row, Column.placement, placements, line: line, child: child, to: &chunk))
    chunk.store.episodes.providers.append(
      code(row, Column.provider, providers, line: line, child: child, to: &chunk))
    chunk.store.episodes.reasonsCeased.append(
      code(row, Column.reasonCeased, reasonsCeased, line: line, child: child, to: &chunk))
    chunk.store.episodes.reasonsChanged.append(
      code(row, Column.reasonChanged, reasonsChanged, line: line, child: child, to: &chunk))
  }

  /// The place by URN and PL_POST together, an unprintable byte between them.
  private mutating func place(_ row: CellRow, in pool: inout IdentifierPool) -> UInt32 {
    let urn = row[EpisodeColumn.urn].trimmed
    let postcode = row[EpisodeColumn.postcode].trimmed
    placeBytes.removeAll(keepingCapacity: true)
    urn.append(to: &placeBytes)
    placeBytes.append(0x1F)
    postcode.append(to: &placeBytes)
    return unsafe placeBytes.withUnsafeBufferPointer { bytes in
      unsafe places.text(ByteField(bytes), in: &pool)
    }
  }
}
