import CareRecords

/// The numbers of rows of one table in one source.
struct RowCounts: Sendable {
  var read = 0
  var refused = 0
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
  /// The numbers of rows read and refused, by the ordinal of the table.
  var counts = [RowCounts](repeating: RowCounts(), count: RecordTable.allCases.count)
  /// The first line on which each column had a value with blanks around it.
  var padded: [PaddedColumn: UInt32] = [:]
  /// The cells kept with the records of a table that must be joined to others.
  var keys = RecordKeys()
  /// The places of the escalations whose RAISED is blank: another row of the same escalation gives it.
  var undatedEscalations: [Int] = []
  /// The number of lines in the stretch.
  var lineCount: UInt32 = 0

  /// Makes an empty stretch, whose issues are listed or only counted.
  init(listsIssues: Bool = true) { issues = IssueList(isListed: listsIssues) }

  /// A column of a table, both known by position.
  struct PaddedColumn: Hashable {
    var table: Int
    var column: Int
  }

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
      issues.note(check)
      return
    }
    issues.append(
      DataIssue(
        check, source: UInt16(table.ordinal), line: line,
        column: column.map { TableSchemas[table].columns[$0].name } ?? "",
        child: child.map { number(of: $0) }, value: Self.shortened(cell), action: action))
  }

  /// Adds an issue about a row that cannot be used, and counts the row as refused.
  mutating func refuse(
    _ check: Check, _ table: RecordTable, line: UInt32, column: Int? = nil, child: ChildKey? = nil,
    cell: ByteField = ByteField()
  ) {
    find(check, table, line: line, column: column, child: child, cell: cell, action: .refused)
    counts[table.ordinal].refused += 1
  }

  /// Notes that a value had blanks around it.
  @inline(never)
  mutating func notePadding(_ table: RecordTable, line: UInt32, column: Int) {
    let key = PaddedColumn(table: table.ordinal, column: column)
    padded[key] = min(line, padded[key] ?? line)
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
