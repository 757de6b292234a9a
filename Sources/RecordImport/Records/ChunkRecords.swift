import CareRecords

/// The numbers of rows of one table in one source.
struct RowCounts: Sendable {
  var read = 0
  /// Rows that may have been records and could not be read.
  var refused = 0
  /// How many rows were refused for each reason.
  var refusedFor: [Check: Int] = [:]
  /// Rows that are no records, such as totals.
  var setAside = 0

  /// Rows that became a record or part of one.
  var used: Int { read - refused - setAside }
}

/// A row that may have been a record and could not be read.
struct RefusedRow: Sendable {
  var table: RecordTable
  /// The child; nil where the row names none for sure.
  var child: ChildKey?
  /// The first and the last day that the record may have been about, as far as they can be read.
  var first: CompactDate
  var last: CompactDate
  /// Whether it may have been an episode of short breaks.
  var mayBeShortBreak: Bool
  var line: UInt32
}

/// The records of one stretch of a file, with their own numbers and lines.
///
/// Stretches are read on all cores and joined in their order, so that the result does not depend on
/// how a file was cut. Before they are joined, the numbers of children and texts and the lines
/// count from the start of the stretch, and an issue's source is the ordinal of its table.
struct ChunkRecords: Sendable {
  /// The service's tables, and the pools of officers and texts.
  var store = RecordStore()
  /// The ids of more than eight bytes, and all that issues, smaller tables and the service's tables
  /// name.
  var children = IdentifierPool()
  var headers: ContiguousArray<StagedHeader> = []
  var episodes: ContiguousArray<StagedEpisode> = []
  /// The place of each episode; empty where no row names one.
  var places: ContiguousArray<PlaceKey> = []
  /// The places with a URN or a postcode of more than eight bytes.
  var longPlaces = IdentifierPool()
  var reviews: ContiguousArray<StagedReview> = []
  /// The service's columns of each review; empty where no row has them.
  var serviceReviews: ContiguousArray<StagedServiceColumns> = []
  /// Rows of the smaller tables about children, whose children are numbers in `children`.
  var otherRows: ContiguousArray<ChildRow> = []
  var odd = OddCells()
  /// The staged rows once they have been sorted into partitions.
  var partitions = PartitionedRows()
  var issues: IssueList
  /// Rows of a CSV file with few cells, none of which a row that can be used follows in the piece.
  var pending: [PendingRow] = []
  /// Whether any row of the piece could be used.
  var hasUsedRow = false
  /// The rows that could not be read.
  var refused: ContiguousArray<RefusedRow> = []
  /// How the ids of children become those of the return; nil to read them as they are.
  var childIds: ChildIdRule?
  /// The id of the row's child as it is written, a number among the odd texts, where the record has
  /// another one.
  var writtenId: UInt32?
  /// The numbers of rows, by the ordinal of the table.
  var counts = [RowCounts](repeating: RowCounts(), count: RecordTable.allCases.count)
  /// What was set aside to read cells, of each kind once for a table.
  var notes: [CellNote.Key: CellNote] = [:]
  /// The cells that a mapping translated, each once.
  var translated: Set<TranslatedCell> = []
  /// The columns of dates that are not written day first throughout.
  var orders = DateOrders()
  /// The cells kept with the records of a table that must be joined to others.
  var keys = RecordKeys()
  /// The places of the escalations whose RAISED is blank: another row of the same escalation gives it.
  var undatedEscalations: [Int] = []
  /// The number of lines in the stretch.
  var lineCount: UInt32 = 0

  /// Makes an empty stretch, whose issues are listed or only counted.
  init(listsIssues: Bool = true) { issues = IssueList(isListed: listsIssues) }

  /// Makes room for about this many rows of a table.
  mutating func reserve(_ table: RecordTable, rows: Int) {
    switch table {
    case .header: headers.reserveCapacity(rows)
    case .episodes: episodes.reserveCapacity(rows)
    case .reviews: reviews.reserveCapacity(rows)
    default: break
    }
  }

  /// The number of records of a table.
  func count(of table: RecordTable) -> Int {
    switch table {
    case .header: headers.count
    case .episodes: episodes.count
    case .reviews: reviews.count
    case .escalations: store.escalations.count
    case .officers: store.officerPosts.count
    case .allocations: store.allocations.count
    case .feedback: store.feedback.count
    case .conferences: store.conferences.count
    case .carerReviews: store.carerReviews.count
    default: otherRows.count
    }
  }

  /// Adds an episode with its place.
  @inline(__always)
  mutating func append(_ episode: StagedEpisode, at place: PlaceKey) {
    if !places.isEmpty || place != .blank { append(place) }
    episodes.append(episode)
  }

  /// Adds a review that is on a line of the piece.
  @inline(__always)
  mutating func append(_ review: StagedReview, line: UInt32) {
    if line >= StagedReview.farLine { odd.reviewLines[.init(position: reviews.count)] = line }
    reviews.append(review)
  }

  private mutating func append(_ place: PlaceKey) {
    while places.count < episodes.count { places.append(.blank) }
    places.append(place)
  }

  /// The number of a child in the pool `children`.
  mutating func number(of child: ChildKey) -> UInt32 { children.intern(child) }

  /// Adds an issue about a cell.
  @inline(never)
  mutating func find(
    _ check: Check, _ table: RecordTable, line: UInt32, column: Int? = nil, child: ChildKey? = nil,
    cell: ByteField = ByteField(), action: IssueAction
  ) {
    guard issues.isListed else {
      issues.note(check, action)
      return
    }
    issues.append(
      DataIssue(
        check, source: UInt16(table.ordinal), line: line,
        column: column.map { TableSchemas[table].columns[$0].name } ?? "",
        child: child.map { number(of: $0) }, value: Self.value(cell, check), action: action))
  }

  /// The value of an issue: the cell, with the day that a serial number stands for.
  private static func value(_ cell: ByteField, _ check: Check) -> String {
    let text = shortened(cell)
    guard check == .serialNumber, let day = DateReader.serialDay(cell.trimmed) else { return text }
    return "\(text) (\(day.slashText))"
  }

  /// Adds an issue about a row that cannot be used, and counts the row as refused.
  ///
  /// - Parameter days: the first and the last day that the record may have been about.
  mutating func refuse(
    _ check: Check, _ table: RecordTable, line: UInt32, column: Int? = nil, child: ChildKey? = nil,
    cell: ByteField = ByteField(), days: (CivilDate?, CivilDate?) = (nil, nil)
  ) {
    find(check, table, line: line, column: column, child: child, cell: cell, action: .refused)
    refuseRow(for: check, table, line: line, child: child, days: days)
  }

  /// Counts a row as refused, about which the issues have been added.
  ///
  /// - Parameter mayBeShortBreak: whether it may have been an episode of short breaks; of no matter for
  ///   other tables.
  mutating func refuseRow(
    for check: Check, _ table: RecordTable, line: UInt32, child: ChildKey?,
    days: (CivilDate?, CivilDate?), mayBeShortBreak: Bool = true
  ) {
    counts[table.ordinal].refused += 1
    counts[table.ordinal].refusedFor[check, default: 0] += 1
    refused.append(
      RefusedRow(
        table: table, child: child, first: CompactDate(days.0), last: CompactDate(days.1),
        mayBeShortBreak: table == .episodes && mayBeShortBreak, line: line))
  }

  /// Counts a row as set aside that is a total, a note or a repeated heading.
  mutating func setAside(_ table: RecordTable, line: UInt32) {
    note(.rowSetAside, table, line: line, column: 0)
    counts[table.ordinal].setAside += 1
  }

  /// Adds an issue about a row that is no record, and counts it as set aside.
  mutating func setAside(_ check: Check, _ table: RecordTable, line: UInt32, column: Int) {
    find(check, table, line: line, column: column, action: .setAside)
    counts[table.ordinal].setAside += 1
  }

  /// Notes what was set aside to read a cell; the first of a file is shown, the others are counted.
  @inline(never)
  mutating func note(_ check: Check, _ table: RecordTable, line: UInt32, column: Int) {
    let note = CellNote(line: line, column: column, cells: 1)
    notes[CellNote.Key(check: check, table: table), default: note.none].add(note)
  }

  /// A cell as text, shortened so that a person can read it.
  private static func shortened(_ cell: ByteField) -> String {
    let limit = 200
    guard cell.count > limit else { return cell.text }
    var end = limit
    while end > 0, cell[end] & 0xC0 == 0x80 { end -= 1 }
    return cell[0, end].text + "…"
  }
}
