import CareRecords

/// Finds rows with a date before the child was born, in all tables.
///
/// The date of birth is the one in the latest return, and the earliest one where that return has
/// several (ruling 7). Where no Header has one, it is the one on the row itself. Episodes of a
/// child whom rule 302 flags in a return are not flagged again. Social workers are left out,
/// because they may know a family before the child is born.
struct DatesBeforeBirth {
  private let records: ChildRecords
  private let years: [Int]

  /// Prepares to check a partition.
  init(_ records: ChildRecords, _ checks: ReturnChecks) {
    self.init(records, years: checks.sources.map { $0.collectionYear ?? 0 })
  }

  private init(_ records: ChildRecords, years: [Int]) {
    self.records = records
    self.years = years
  }

  /// Checks the rows of a child.
  ///
  /// - Parameter flagged: the sources of episodes that rule 302 has flagged.
  func check(
    _ rows: RowsOfChild, besides flagged: [UInt16], _ issues: inout IssueList
  ) {
    let birth = birth(rows.headers)
    if let birth {
      for row in rows.episodes
      where !flagged.contains(records.episodes.origins.sources[row]) {
        checkEpisode(row, birth, of: rows.child, &issues)
      }
    }
    for row in rows.reviews { checkReview(row, birth, of: rows.child, &issues) }
    for row in rows.others { check(records.otherRows[row], birth, &issues) }
  }

  /// Checks the allocations of children to officers, which are in no partition.
  static func allocations(in store: RecordStore) -> [DataIssue] {
    if store.allocations.isEmpty { return [] }
    let years = store.sources.map { $0.collectionYear ?? 0 }
    let births = concurrentMap(store.partitions.count) { index in
      let records = store.partitions[index]
      let check = DatesBeforeBirth(records, years: years)
      let headers = RowsByChild(records.headers.children, childCount: records.ids.count)
      var births = DateColumn()
      for child in 0..<records.ids.count {
        births.append(check.birth(headers.positions(of: child)))
      }
      return births
    }
    return store.allocations.compactMap { row in
      let partition = store.partition(of: row.child)
      let number = Int(row.child - store.partitions[partition].firstChild)
      guard let birth = births[partition][number], row.start < birth else { return nil }
      return issue(row.source, row.line, .init(AllocationColumn.start), row.child, row.start)
    }
  }

  /// The date of birth in the Header rows of a child.
  @inline(__always)
  private func birth(_ headers: Range<Int>) -> CivilDate? {
    var birth: CivilDate?
    var found = -1
    for row in headers {
      guard let date = records.headers.birthDates[row] else { continue }
      let year = years[Int(records.headers.origins.sources[row])]
      if year < found { continue }
      if year == found, let birth, birth <= date { continue }
      birth = date
      found = year
    }
    return birth
  }

  // MARK: Tables

  @inline(__always)
  private func checkEpisode(
    _ row: Int, _ birth: CivilDate, of child: UInt32, _ issues: inout IssueList
  ) {
    let episodes = records.episodes
    let (column, date): (EpisodeColumn, CivilDate)
    if let began = episodes.began[row], began < birth {
      (column, date) = (.began, began)
    } else if let ended = episodes.ended[row], ended < birth {
      (column, date) = (.ended, ended)
    } else {
      return
    }
    issues.append(
      Self.issue(
        episodes.origins.sources[row], episodes.origins.lines[row], .init(column), child, date,
        isRefused: episodes.began[row] == nil))
  }

  @inline(__always)
  private func checkReview(
    _ row: Int, _ birth: CivilDate?, of child: UInt32, _ issues: inout IssueList
  ) {
    let reviews = records.reviews
    guard let birth = birth ?? reviews.birthDates[row], let (column, date) = early(row, birth)
    else { return }
    issues.append(
      Self.issue(
        reviews.origins.sources[row], reviews.origins.lines[row], .init(column), child, date,
        isRefused: reviews.dates[row] == nil))
  }

  /// The first date of a Reviews row that lies before the birth.
  @inline(__always)
  private func early(_ row: Int, _ birth: CivilDate) -> (column: ReviewColumn, date: CivilDate)? {
    if let date = records.reviews.dates[row], date < birth { return (.date, date) }
    guard let service = records.reviews.service else { return nil }
    // The dates are compared without making a list, because this runs for every review.
    if let date = service.due[row], date < birth { return (.due, date) }
    if let date = service.midwayChecks[row], date < birth { return (.midwayCheck, date) }
    if let date = service.decisionsSent[row], date < birth { return (.decisionsSent, date) }
    if let date = service.recordsCompleted[row], date < birth { return (.recordCompleted, date) }
    if let date = service.recordsSent[row], date < birth { return (.recordSent, date) }
    return nil
  }

  private func check(_ row: ChildRow, _ birth: CivilDate?, _ issues: inout IssueList) {
    guard let birth = birth ?? row.birthDate, let content = row.content else { return }
    // Rule 708 flags the row.
    if case .deprivationOfLiberty(let order) = content,
      LibertyRules.isBeforeBirth(row, order.start)
    {
      return
    }
    for case (let column, let date?) in Self.dates(content) where date < birth {
      issues.append(Self.issue(row.source, row.line, column, row.child, date))
      return
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
    case .healthAssessment(let row): [(.init(HealthAssessmentColumn.held), row.held)]
    case .inspected(let row):
      [
        (.init(AnnexAColumn.lookedAfter), row.started),
        (.init(AnnexAColumn.latestReview), row.latestReview),
        (.init(AnnexAColumn.officerVisit), row.latestContact),
        (.init(AnnexAColumn.lookedAfterEnd), row.ceased),
      ]
    case .health, .careLeaver, .permanence, .socialWorker: []
    }
  }

  // MARK: Issues

  private static func issue(
    _ source: UInt16, _ line: UInt32, _ column: RecordColumn, _ child: UInt32, _ date: CivilDate,
    isRefused: Bool = false
  ) -> DataIssue {
    DataIssue(
      .dateBeforeBirth, source: source, line: line, column: column, child: child,
      value: date.slashText, action: isRefused ? .refused : .used)
  }
}
