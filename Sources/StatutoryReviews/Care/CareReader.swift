import CareRecords

/// Reads the care and the reviews of one child after another out of a store.
///
/// This is where the rules of the statute and the rulings on episodes, periods and reviews are
/// applied. Reading a child twice gives the same; children may be read in any order and on any
/// thread, each with buffers of its own.
package struct CareReader: Sendable {
  let store: RecordStore
  /// The partition whose children are read.
  package private(set) var records: ChildRecords
  /// The rules under which it is worked out.
  package let rules: ReviewRules
  /// The due dates by its timetable.
  package let dueDates: DueDates
  /// The day from which the loaded reviews are complete (`C`).
  package let completeFrom: CivilDate
  /// Whether any Episodes table is loaded; without one, nothing is known of periods of care.
  package let hasEpisodes: Bool
  private(set) var episodeRows: RowsByChild
  private(set) var reviewRows: RowsByChild
  let sourceYears: [Int16]
  let sourceIsReturn: [Bool]
  /// For each source whether its episodes have no legal status, and whether any are such.
  let sourceLacksStatus: [Bool]
  let hasSourceWithoutStatus: Bool
  let latestReturnYear: Int16
  /// The last day of the first year of which a return with episodes is loaded; nil where no year is
  /// known.
  let firstReturnEnd: CivilDate?

  /// Whether any file of the service's own exports has reviews.
  let hasServiceReviews: Bool

  /// The number of children in the partition.
  package var childCount: Int { records.ids.count }

  /// Prepares to read the children of a store under the rules of a report, first those of the first
  /// partition.
  package init(_ store: RecordStore, rules: ReviewRules) {
    self.store = store
    self.rules = rules
    dueDates = DueDates(rules.timetable, rules.intervalRule, rules.calendar)
    hasEpisodes = store.supplies(.episodes)
    hasServiceReviews = store.partitions.contains { $0.reviews.service != nil }
    records = store.partitions[0]
    episodeRows = RowsByChild(records.episodes.children, childCount: records.ids.count)
    reviewRows = RowsByChild(records.reviews.children, childCount: records.ids.count)
    sourceYears = store.sources.map { Int16($0.collectionYear ?? 0) }
    sourceIsReturn = store.sources.map { $0.format.isReturn }
    sourceLacksStatus = store.sources.map { source in
      source.table == .episodes && !source.has(EpisodeColumn.legalStatus)
    }
    hasSourceWithoutStatus = sourceLacksStatus.contains(true)
    latestReturnYear =
      store.sources.filter { $0.table == .episodes }.compactMap { $0.collectionYear }.max()
      .map { Int16($0) } ?? 0
    firstReturnEnd =
      store.sources.filter { $0.table == .episodes }.compactMap { $0.collectionYear }.min()
      .flatMap { CivilDate(year: $0 + 1, month: 3, day: 31) }
    completeFrom =
      rules.completeFrom
      ?? ReviewCompleteness.completeFrom(period: rules.period, store)
  }

  /// The same reader for the children of another partition.
  package func of(partition: Int) -> CareReader {
    CareReader(self, store.partitions[partition])
  }

  private init(_ reader: CareReader, _ records: ChildRecords) {
    self = reader
    self.records = records
    episodeRows = RowsByChild(records.episodes.children, childCount: records.ids.count)
    reviewRows = RowsByChild(records.reviews.children, childCount: records.ids.count)
  }

  /// Reads a child into buffers that are used again and again.
  package func read(_ child: Int, into care: inout ChildCare) {
    care.child = child
    care.number = records.firstChild + UInt32(child)
    care.issues.clear()
    readEpisodes(of: child, into: &care)
    readReviews(of: child, into: &care)
    standReviews(&care)
    walkObligations(&care)
  }
}
