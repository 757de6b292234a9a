import CareRecords

/// The builders of all tables.
///
/// Each has its own type, so that a row is passed on by a direct call.
struct TableBuilders {
  private var headers: HeaderBuilder
  private var episodes: EpisodeBuilder
  private var reviews: ReviewBuilder
  private var escalations = EscalationBuilder()
  private var officers = OfficerBuilder()
  private var allocations = AllocationBuilder()
  private var feedback = FeedbackBuilder()
  private var conferences = ConferenceBuilder()
  private var carerReviews = CarerReviewBuilder()
  /// The builders of the smaller tables about children, by the ordinal of the table.
  private var others = RecordTable.allCases.map { ChildRowBuilder($0) }

  init(isReturn: Bool, hasCodes: Bool = true) {
    headers = HeaderBuilder(isReturn: isReturn)
    episodes = EpisodeBuilder(isReturn: isReturn)
    reviews = ReviewBuilder(isExtended: !isReturn, hasCodes: hasCodes)
  }

  /// Names the columns in which no day is read.
  mutating func leaveUnread(_ columns: UnreadColumns) {
    headers.leaveUnread(columns)
    episodes.leaveUnread(columns)
    reviews.leaveUnread(columns)
    escalations.leaveUnread(columns)
    officers.leaveUnread(columns)
    allocations.leaveUnread(columns)
    feedback.leaveUnread(columns)
    conferences.leaveUnread(columns)
    carerReviews.leaveUnread(columns)
    for index in others.indices { others[index].leaveUnread(columns) }
  }

  /// Reads one row of a table.
  mutating func add(
    _ row: CellRow, _ table: RecordTable, line: UInt32, to chunk: inout ChunkRecords
  ) {
    switch table {
    case .header: headers.add(row, line: line, to: &chunk)
    case .episodes: episodes.add(row, line: line, to: &chunk)
    case .reviews: reviews.add(row, line: line, to: &chunk)
    case .escalations: escalations.add(row, line: line, to: &chunk)
    case .officers: officers.add(row, line: line, to: &chunk)
    case .allocations: allocations.add(row, line: line, to: &chunk)
    case .feedback: feedback.add(row, line: line, to: &chunk)
    case .conferences: conferences.add(row, line: line, to: &chunk)
    case .carerReviews: carerReviews.add(row, line: line, to: &chunk)
    default: others[table.ordinal].add(row, line: line, to: &chunk)
    }
  }
}
