import CareRecords
import StatutoryReviews

// What a figure needs, and whether the inputs have it.
extension FigureComputation {
  /// Whether the loaded episodes show who was in care on the last day.
  ///
  /// A return contains the episodes of its own year. Without the return of the reported year, open
  /// episodes of an earlier return would look like children still in care. A later return lacks
  /// children who left before it. Episodes cover the period if they come from a file without a
  /// year, or if one of them ended in the period. A refused row is not an episode and has no first
  /// day.
  static func covers(_ period: ReportingPeriod, _ store: RecordStore) -> Bool {
    let year = ReportingPeriod(holding: period.to).from.year
    let years = store.sources.filter { $0.table == .episodes && !$0.isYearOpen }
      .map(\.collectionYear)
    if years.contains(where: { $0 == nil || $0 == year }) { return true }
    return store.partitions.contains { partition in
      let episodes = partition.episodes
      return (0..<episodes.count).contains { row in
        episodes.began[row] != nil && episodes.ended[row].map { period.contains($0) } ?? false
      }
    }
  }

  /// Whether the loaded reviews are those of the period, and not of other years alone.
  ///
  /// They are if a return of the reported year has the table, or if any row that was read or not may be of
  /// a day in the period. Otherwise a year without a review is believed where the year before it had few.
  static func coversReviews(
    _ period: ReportingPeriod, _ store: RecordStore, _ unread: UnreadRows
  ) -> Bool {
    let year = ReportingPeriod(holding: period.to).from.year
    let ofReviews = store.sources.filter { $0.table == .reviews }
    if ofReviews.contains(where: { $0.collectionYear == year && !$0.isYearOpen }) { return true }
    if unread.count(.reviews) > 0 { return true }
    let yearBefore = period.from.adding(months: -12)
    var before = 0
    for partition in store.partitions {
      let reviews = partition.reviews
      for row in 0..<reviews.count {
        guard let day = reviews.dates[row] else { continue }
        if period.contains(day) { return true }
        if yearBefore <= day, day < period.from { before += 1 }
      }
    }
    return before < fewestReviewsBefore
  }

  /// From so many reviews on, a year is not followed by one without any.
  private static let fewestReviewsBefore = 10

  /// Whether a table is there, but only of other years than the reported one.
  func isOfAnotherYear(_ need: Need) -> Bool {
    switch need {
    case .tables(let tables, _): tables.contains { isOfAnotherYear(.table($0)) }
    case .table(let table) where store.supplies(table):
      table == .episodes || table == .reviews && !coversReviews || Self.tablesOfYear.contains(table)
    case .column(let column): column.table == .reviews && supplies(column) && !coversReviews
    default: false
    }
  }

  /// Tables of the annual return that cover only their own year.
  private static let tablesOfYear: Set<RecordTable> = [
    .uasc, .oc2, .oc3, .missing, .socialWorkers, .deprivationOfLiberty,
  ]

  /// Whether the IROs of children are only known from a list of another day.
  func isListOfAnotherDay(_ need: Need) -> Bool {
    let isMissing = store.supplies(.allocations) && !store.allocationsShowOfficers(on: period.to)
    guard isMissing else { return false }
    return switch need {
    case .table(let table): table == .allocations
    case .column(let column): column == Self.allocated
    case .oneOf(let columns): columns.contains(Self.allocated)
    case .tables, .placement, .stages: false
    }
  }

  /// Who has which IRO on the last day.
  private static let allocated = RecordColumn(AllocationColumn.officer)

  private func supplies(_ column: RecordColumn) -> Bool {
    column == Self.allocated
      ? store.allocationsShowOfficers(on: period.to) : store.supplies(column)
  }

  /// Whether part of a column could not be read on which a figure rests as a whole (rule 78), or no
  /// allocation could be, so that the reviews would tell another story.
  private func isUnread(_ column: RecordColumn) -> Bool {
    func isOver(_ post: OfficerPost, before day: CivilDate) -> Bool {
      post.end.map { $0 < day } ?? false
    }
    switch column {
    case RecordColumn(OfficerColumn.fte):
      return unread.count(.officers) > 0
        || store.officerPosts.contains {
          !isOver($0, before: period.from) && ($0.isFTEUnread || $0.isTermUnread)
        }
    case RecordColumn(OfficerColumn.start):
      return unread.count(.officers) > 0
    case RecordColumn(OfficerColumn.employment):
      return store.officerPosts.contains {
        !isOver($0, before: period.to) && $0.employment == .unlisted
      }
    case RecordColumn(OfficerColumn.childProtectionCases), RecordColumn(OfficerColumn.otherCases):
      return store.officerPosts.contains { !isOver($0, before: period.to) && $0.isCasesUnread }
    case RecordColumn(ConferenceColumn.officer):
      return showsCasesByConferences
        && (unread.count(.conferences) > 0 || conferences.isChairUnread)
    default: return column.table == .allocations && store.isWhollyRefused(.allocations)
    }
  }

  /// Whether conferences show how many child protection cases an IRO has, as no register does.
  var showsCasesByConferences: Bool {
    store.supplies(ConferenceColumn.officer) && !store.supplies(OfficerColumn.childProtectionCases)
  }

  /// The first thing that a figure needs and that was not supplied.
  func lacking(_ definition: FigureDefinition) -> Need? {
    definition.needs.first { !isMet($0) }
  }

  func isMet(_ need: Need) -> Bool {
    switch need {
    case .table(.episodes): reader.hasEpisodes && coversLastDay
    case .table(let table) where Self.tablesOfYear.contains(table):
      store.supplies(table)
        && ReturnBook.supplies(
          table, store.sources, year: ReportingPeriod(holding: period.to).from.year)
    case .table(.reviews): store.supplies(.reviews) && coversReviews
    case .table(.allocations): store.allocationsShowOfficers(on: period.to)
    case .table(let table): store.supplies(table)
    case .column(let column):
      supplies(column) && !isUnread(column) && (column.table != .reviews || coversReviews)
    case .oneOf(let columns):
      columns.contains { supplies($0) } && !columns.contains { isUnread($0) }
    case .tables(let tables, let other):
      tables.allSatisfy { isMet(.table($0)) } || store.supplies(other)
    case .placement(let type):
      type.isListed(inYearFrom: ReportingPeriod(holding: period.to).from.year)
    case .stages: !settings.stages.isEmpty
    }
  }
}
