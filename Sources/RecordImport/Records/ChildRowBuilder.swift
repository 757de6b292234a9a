import CareRecords

/// Makes the rows of the smaller tables about children.
struct ChildRowBuilder: ServiceBuilder {
  let table: RecordTable
  var dates = DateReader()
  private let childColumn: RecordColumn?
  private let birthDate: RecordColumn?

  init(_ table: RecordTable) {
    self.table = table
    childColumn = TableSchemas[table].child
    birthDate = TableSchemas[table].birthDate
  }

  mutating func add(_ row: CellRow, line: UInt32, to chunk: inout ChunkRecords) {
    guard let childColumn else { return }
    guard let child = child(row, childColumn, line: line, to: &chunk) else {
      chunk.refuse(.childBlank, table, line: line, column: childColumn.ordinal)
      chunk.odd.childless.append(
        .init(table: table, source: UInt16(table.ordinal), line: line, birthDate: nil))
      return
    }
    let birthDate = birthDate.flatMap {
      optionalDate(row, $0, dates, line: line, child: child, to: &chunk).date
    }
    let content = content(of: ChildRowCells(row: row, line: line, child: child), &chunk)
    var record = ChildRow(
      table: table, child: chunk.number(of: child), birthDate: birthDate, content: content,
      source: UInt16(table.ordinal), line: line)
    record.writtenId = chunk.writtenId
    chunk.otherRows.append(record)
  }

  /// The content of the row; nil where a value is missing that the record must have.
  private func content(
    of cells: ChildRowCells, _ chunk: inout ChunkRecords
  ) -> ChildRowContent? {
    switch table {
    case .uasc: .asylumSeeker(asylumSeeker(cells, &chunk))
    case .oc2: .health(health(cells, &chunk))
    case .oc3: .careLeaver(careLeaver(cells, &chunk))
    case .ad1:
      .adoption(
        AdoptionDecision(
          decided: date(cells, AD1Column.decided, &chunk),
          matched: date(cells, AD1Column.matched, &chunk)))
    case .placedAdoption:
      span(cells, PlacedAdoptionColumn.decided, .revoked, &chunk).map {
        .adoptionPlacement(AdoptionPlacement(placed: $0.start, ceased: $0.end))
      }
    case .prevPerm:
      .permanence(
        PreviousPermanence(
          option: number(cells.row, PrevPermColumn.option, line: cells.line, to: &chunk)))
    case .missing: missing(cells, &chunk)
    case .socialWorkers: socialWorker(cells, &chunk)
    case .deprivationOfLiberty: deprivation(cells, &chunk)
    case .healthAssessments: .healthAssessment(assessment(cells, &chunk))
    case .annexA: inspected(cells, &chunk)
    default: nil
    }
  }

  private func date(
    _ cells: ChildRowCells, _ column: some TableColumn, _ chunk: inout ChunkRecords
  ) -> CivilDate? {
    optionalDate(cells.row, column, dates, line: cells.line, child: cells.child, to: &chunk).date
  }

  private func asylumSeeker(_ cells: ChildRowCells, _ chunk: inout ChunkRecords) -> AsylumSeeker {
    let ceased = optionalDate(
      cells.row, UASCColumn.ceased, dates, line: cells.line, child: cells.child, to: &chunk)
    return AsylumSeeker(ceased: ceased.date, isCeasedUnread: ceased.isUnread)
  }

  private func span<Column: TableColumn>(
    _ cells: ChildRowCells, _ start: Column, _ end: Column, _ chunk: inout ChunkRecords
  ) -> (start: CivilDate, end: CivilDate?)? {
    guard
      let first = requiredDate(
        cells.row, start, line: cells.line, child: cells.child, to: &chunk)
    else { return nil }
    return (first, date(cells, end, &chunk))
  }

  private func inspected(
    _ cells: ChildRowCells, _ chunk: inout ChunkRecords
  ) -> ChildRowContent? {
    guard
      let start = requiredDate(
        cells.row, AnnexAColumn.lookedAfter, line: cells.line, child: cells.child, to: &chunk)
    else { return nil }
    let end = optionalDate(
      cells.row, AnnexAColumn.lookedAfterEnd, dates, line: cells.line, child: cells.child,
      to: &chunk)
    let review = date(cells, AnnexAColumn.latestReview, &chunk)
    let isTold = dates.read(cells.row, AnnexAColumn.latestReview).fault != .blank
    var inspected = InspectedChild(
      started: start, ceased: end.date, latestReview: review,
      isReviewUnread: isTold && review == nil,
      isShortBreak: InspectionList.isShortBreak(cells.row[AnnexAColumn.status]))
    inspected.isEndUnread = end.isUnread
    let contact = optionalDate(
      cells.row, AnnexAColumn.officerVisit, dates, line: cells.line, child: cells.child, to: &chunk)
    inspected.latestContact = contact.date
    inspected.isContactUnread = contact.isUnread
    return .inspected(inspected)
  }

  private func missing(
    _ cells: ChildRowCells, _ chunk: inout ChunkRecords
  ) -> ChildRowContent? {
    guard
      let (start, end) = span(cells, MissingColumn.start, .end, &chunk)
    else { return nil }
    let kind = code(
      cells.row, MissingColumn.kind, MissingKind.lookup, line: cells.line,
      child: cells.child, to: &chunk)
    return .missing(MissingEpisode(kind: kind, start: start, end: end))
  }

  private func socialWorker(
    _ cells: ChildRowCells, _ chunk: inout ChunkRecords
  ) -> ChildRowContent? {
    guard
      let worker = requiredText(
        cells.row, SocialWorkerColumn.worker, line: cells.line, child: cells.child, to: &chunk,
        { $1.store.texts.intern($0) }),
      let start = requiredDate(
        cells.row, SocialWorkerColumn.start, line: cells.line, child: cells.child, to: &chunk)
    else { return nil }
    let end = optionalDate(
      cells.row, SocialWorkerColumn.end, dates, line: cells.line, child: cells.child, to: &chunk)
    return .socialWorker(
      SocialWorkerEpisode(
        worker: worker, start: start, end: end.date, isEndUnread: end.isUnread))
  }

  private func deprivation(
    _ cells: ChildRowCells, _ chunk: inout ChunkRecords
  ) -> ChildRowContent? {
    guard
      let start = requiredDate(
        cells.row, DeprivationOfLibertyColumn.start, line: cells.line, child: cells.child,
        to: &chunk)
    else { return nil }
    let end = optionalDate(
      cells.row, DeprivationOfLibertyColumn.end, dates, line: cells.line, child: cells.child,
      to: &chunk)
    return .deprivationOfLiberty(
      DeprivationOfLiberty(start: start, end: end.date, isEndUnread: end.isUnread))
  }

  private func assessment(
    _ cells: ChildRowCells, _ chunk: inout ChunkRecords
  ) -> HealthAssessment {
    let word = word(
      cells.row, HealthAssessmentColumn.kind, line: cells.line, child: cells.child, to: &chunk)
    let kind = word.index.flatMap { HealthAssessmentKind(rawValue: UInt8($0)) } ?? .unknown
    let held = optionalDate(
      cells.row, HealthAssessmentColumn.held, dates, line: cells.line, child: cells.child,
      to: &chunk)
    return HealthAssessment(kind: kind, held: held.date, isHeldUnread: held.isUnread)
  }

  private func careLeaver(
    _ cells: ChildRowCells, _ chunk: inout ChunkRecords
  ) -> CareLeaverOutcomes {
    func read<Code: CodeSet>(_ column: OC3Column, _ lookup: CodeLookup<Code>) -> Code {
      code(cells.row, column, lookup, line: cells.line, child: cells.child, to: &chunk)
    }
    return CareLeaverOutcomes(
      contact: read(.inTouch, CareLeaverContact.lookup),
      activity: read(.activity, CareLeaverActivity.lookup),
      accommodation: read(.accommodation, CareLeaverAccommodation.lookup))
  }

  private func health(
    _ cells: ChildRowCells, _ chunk: inout ChunkRecords
  ) -> HealthOutcomes {
    func flag(_ column: OC2Column) -> Answer {
      answer(cells.row, column, line: cells.line, child: cells.child, to: &chunk)
    }
    var health = HealthOutcomes()
    (health.difficultiesScore, health.isScoreUnread) = score(cells, &chunk)
    health.convicted = flag(.convicted)
    health.healthCheck = flag(.healthCheck)
    health.immunisations = flag(.immunisations)
    health.dentalCheck = flag(.dentalCheck)
    health.healthAssessment = flag(.healthAssessment)
    health.substanceMisuse = flag(.substanceMisuse)
    health.interventionReceived = flag(.interventionReceived)
    health.interventionOffered = flag(.interventionOffered)
    return health
  }

  /// A score of the questionnaire, 0–40, and whether the cell holds something else.
  private func score(
    _ cells: ChildRowCells, _ chunk: inout ChunkRecords
  ) -> (score: UInt8?, isUnread: Bool) {
    let column = OC2Column.difficultiesScore
    let reading = thousandths(
      cells.row, column, places: 0, line: cells.line, child: cells.child, to: &chunk)
    guard let number = reading.thousandths.map({ $0 / 1000 }) else {
      return (nil, reading == .unread)
    }
    guard number <= 40 else {
      chunk.find(
        .numberInvalid, table, line: cells.line, column: column.ordinal, child: cells.child,
        cell: cells.row[column], action: .usedWithoutField)
      return (nil, true)
    }
    return (UInt8(number), false)
  }
}

/// A row with its position, passed on together.
private struct ChildRowCells {
  let row: CellRow
  let line: UInt32
  let child: ChildKey
}

extension RecordTable {
  /// Whether the table's rows are kept among the other rows about children.
  var isChildRow: Bool {
    switch self {
    case .uasc, .oc2, .oc3, .ad1, .placedAdoption, .prevPerm, .missing, .socialWorkers,
      .deprivationOfLiberty, .healthAssessments, .annexA:
      true
    case .header, .episodes, .reviews, .escalations, .officers, .allocations, .feedback,
      .conferences, .carerReviews:
      false
    }
  }
}
