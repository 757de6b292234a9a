import CareRecords

/// Finds rows with a date before the child was born, in all tables.
///
/// The date of birth is the one in the latest return, and the earliest one where that return has
/// several (ruling 7). Where no Header has one, it is the one on the row itself. Episodes of a
/// child whom rule 302 flags in a return are not flagged again. Social workers are left out,
/// because they may know a family before the child is born.
struct DatesBeforeBirth {
  private let store: RecordStore
  /// The sources and children that rule 302 has flagged.
  ///
  /// Lines are not enough to know them by, because many rows of an XML file share a line.
  private let flagged: Set<UInt64>
  private var births: DateColumn
  private var issues: [DataIssue] = []

  private init(_ store: RecordStore, _ found: [DataIssue]) {
    self.store = store
    flagged = Set(
      found.lazy.filter { $0.check == .firstEpisodeBeforeBirth }.map {
        Self.key($0.source ?? 0, $0.child ?? 0)
      })
    births = DateColumn(missingCount: store.children.count)
    learnBirths()
  }

  /// Finds the issues; `found` has those that other checks have already found.
  static func find(in store: RecordStore, besides found: [DataIssue]) -> [DataIssue] {
    var check = DatesBeforeBirth(store, found)
    check.checkEpisodes()
    check.checkReviews()
    for row in store.otherRows { check.check(row) }
    for row in store.allocations {
      guard let birth = check.births[Int(row.child)], row.start < birth else { continue }
      check.note(row.source, row.line, .init(AllocationColumn.start), row.child, row.start)
    }
    return check.issues
  }

  private mutating func learnBirths() {
    let headers = store.headers
    let years = store.sources.map { $0.collectionYear ?? 0 }
    var found = ContiguousArray<Int16>(repeating: -1, count: store.children.count)
    for row in 0..<headers.count {
      guard let date = headers.birthDates[row] else { continue }
      let child = Int(headers.children[row])
      let year = Int16(years[Int(headers.origins.sources[row])])
      if year < found[child] { continue }
      if year == found[child], let known = births[child], known <= date { continue }
      births[child] = date
      found[child] = year
    }
  }

  // MARK: Tables

  private mutating func checkEpisodes() {
    let episodes = store.episodes
    for row in 0..<episodes.count {
      guard let birth = births[Int(episodes.children[row])] else { continue }
      let (column, date): (EpisodeColumn, CivilDate)
      if let began = episodes.began[row], began < birth {
        (column, date) = (.began, began)
      } else if let ended = episodes.ended[row], ended < birth {
        (column, date) = (.ended, ended)
      } else {
        continue
      }
      let (source, line) = (episodes.origins.sources[row], episodes.origins.lines[row])
      let child = episodes.children[row]
      guard !flagged.contains(Self.key(source, child)) else { continue }
      note(source, line, .init(column), child, date, isRefused: episodes.began[row] == nil)
    }
  }

  private mutating func checkReviews() {
    let reviews = store.reviews
    for row in 0..<reviews.count {
      guard let birth = births[Int(reviews.children[row])] ?? reviews.birthDates[row],
        let (column, date) = early(row, birth)
      else { continue }
      note(
        reviews.origins.sources[row], reviews.origins.lines[row], .init(column),
        reviews.children[row], date, isRefused: reviews.dates[row] == nil)
    }
  }

  /// The first date of a Reviews row that lies before the birth.
  @inline(__always)
  private func early(_ row: Int, _ birth: CivilDate) -> (column: ReviewColumn, date: CivilDate)? {
    if let date = store.reviews.dates[row], date < birth { return (.date, date) }
    guard let service = store.reviews.service else { return nil }
    // The dates are compared without making a list, because this runs for every review.
    if let date = service.due[row], date < birth { return (.due, date) }
    if let date = service.midwayChecks[row], date < birth { return (.midwayCheck, date) }
    if let date = service.decisionsSent[row], date < birth { return (.decisionsSent, date) }
    if let date = service.recordsCompleted[row], date < birth { return (.recordCompleted, date) }
    if let date = service.recordsSent[row], date < birth { return (.recordSent, date) }
    return nil
  }

  private mutating func check(_ row: ChildRow) {
    guard let birth = births[Int(row.child)] ?? row.birthDate, let content = row.content else {
      return
    }
    for case (let column, let date?) in Self.dates(content) where date < birth {
      return note(row.source, row.line, column, row.child, date)
    }
  }

  private static func dates(_ content: ChildRowContent) -> [(RecordColumn, CivilDate?)] {
    switch content {
    case .asylumSeeker(let row): [(.init(UASCColumn.ceased), row.ceased)]
    case .adoption(let row):
      [(.init(AD1Column.decided), row.decided), (.init(AD1Column.matched), row.matched)]
    case .adoptionPlacement(let row):
      [
        (.init(PlacedAdoptionColumn.decided), row.placed),
        (.init(PlacedAdoptionColumn.revoked), row.ceased),
      ]
    case .missing(let row):
      [(.init(MissingColumn.start), row.start), (.init(MissingColumn.end), row.end)]
    case .deprivationOfLiberty(let row):
      [
        (.init(DeprivationOfLibertyColumn.start), row.start),
        (.init(DeprivationOfLibertyColumn.end), row.end),
      ]
    case .inspected(let row):
      [
        (.init(AnnexAColumn.lookedAfter), row.started),
        (.init(AnnexAColumn.latestReview), row.latestReview),
        (.init(AnnexAColumn.lookedAfterEnd), row.ceased),
      ]
    case .health, .careLeaver, .permanence, .socialWorker: []
    }
  }

  // MARK: Issues

  private static func key(_ source: UInt16, _ child: UInt32) -> UInt64 {
    UInt64(source) << 32 | UInt64(child)
  }

  private mutating func note(
    _ source: UInt16, _ line: UInt32, _ column: RecordColumn, _ child: UInt32, _ date: CivilDate,
    isRefused: Bool = false
  ) {
    issues.append(
      DataIssue(
        .dateBeforeBirth, source: source, line: line, column: column, child: child,
        value: date.slashText, action: isRefused ? .refused : .used))
  }
}
