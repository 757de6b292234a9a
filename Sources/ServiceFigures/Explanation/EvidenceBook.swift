import CareRecords
import StatutoryReviews

/// Finds the rows behind each record of the figure that is explained (ruling 72).
///
/// It is made only when a figure is explained, never when figures are only computed. It is a class so
/// that a pass without one does not carry the room for it.
final class EvidenceBook: Sendable {
  private let store: RecordStore
  /// The reader of the children of one partition.
  private let reader: CareReader
  /// The tables and columns that the figure needs.
  private let tables: Set<RecordTable>
  private let columns: Set<RecordColumn>
  /// The columns of reviews that the figure is broken down by.
  private let groupColumns: [ReviewColumn]
  /// Whether children are counted, each once, however many events of theirs there are.
  private let countsChildren: Bool
  private let returns: ReturnBook
  private let challenges: ChallengeBook
  /// The rows of the smaller tables that count, by the child's number in the partition.
  private let smallerRows: [UInt32: [ChildRow]]
  private let allocations: [UInt32: [Allocation]]
  private let escalations: [UInt32: [EscalationStageRecord]]
  /// The challenges of the period by child, where children are counted.
  private let challengesOfChildren: [UInt32?: [Challenge]]

  private var period: ReportingPeriod { reader.rules.period }

  init(
    explaining definition: FigureDefinition, _ store: RecordStore, reader: CareReader,
    _ challenges: ChallengeBook
  ) {
    self.store = store
    self.reader = reader
    returns = ReturnBook(
      reader.records, sources: store.sources, period: reader.rules.period)
    self.challenges = challenges
    tables = Self.tables(definition.needs)
    columns = Self.columns(definition.needs)
    let groups = definition.breakdowns.flatMap { $0.needs(.reviews) }
    groupColumns = ReviewColumn.allCases.filter { groups.contains(RecordColumn($0)) }
    countsChildren = definition.unit == "children"
    escalations =
      tables.contains(.escalations)
      ? Dictionary(grouping: store.escalations, by: \.escalation) : [:]
    challengesOfChildren =
      countsChildren
      ? Dictionary(grouping: challenges.challenges.filter(\.counts), by: \.child) : [:]
    smallerRows = [:]
    let period = reader.rules.period
    let inPeriod = store.allocations.filter { row in
      row.start <= period.to && row.end.map { $0 >= period.from } ?? true
    }
    allocations =
      tables.contains(.allocations) ? Dictionary(grouping: inPeriod, by: \.child) : [:]
  }

  /// Makes the same book for the children of another partition.
  init(_ book: EvidenceBook, _ reader: CareReader, _ returns: ReturnBook) {
    self.reader = reader
    self.returns = returns
    smallerRows = Dictionary(
      grouping: returns.rowsThatCount().filter { book.tables.contains($0.table) }, by: \.child)
    store = book.store
    challenges = book.challenges
    tables = book.tables
    columns = book.columns
    groupColumns = book.groupColumns
    countsChildren = book.countsChildren
    escalations = book.escalations
    challengesOfChildren = book.challengesOfChildren
    allocations = book.allocations
  }

  private func place(ofReview row: Int32) -> SourceLine {
    let origins = reader.records.reviews.origins
    return SourceLine(source: origins.sources[Int(row)], line: origins.lines[Int(row)])
  }

  private func place(ofEpisode row: Int32) -> SourceLine {
    let origins = reader.records.episodes.origins
    return SourceLine(source: origins.sources[Int(row)], line: origins.lines[Int(row)])
  }

  /// The tables that a figure needs.
  static func tables(_ needs: [Need]) -> Set<RecordTable> {
    needs.reduce(into: Set(columns(needs).map(\.table))) { tables, need in
      if case .table(let table) = need { tables.insert(table) }
    }
  }

  private static func columns(_ needs: [Need]) -> Set<RecordColumn> {
    needs.reduce(into: []) { columns, need in
      switch need {
      case .column(let column): columns.insert(column)
      case .oneOf(let some): columns.formUnion(some)
      case .table, .tables, .placement, .stages: break
      }
    }
  }
}

// MARK: - Reviews and due dates

extension EvidenceBook {
  func evidence(of review: Review, _ obligation: Obligation?, _ care: ChildCare) -> Evidence {
    var note = review.isCancelled ? "planned for \(review.date), cancelled" : "held \(review.date)"
    if let obligation { note = "\(Self.words(obligation, review)), \(note)" }
    return Evidence(child: care.number, rows: rows(of: review, care), note: note)
  }

  func evidence(of obligation: Obligation, _ care: ChildCare) -> Evidence {
    let child = care.number
    let due = Self.words(obligation.window)
    if obligation.review >= 0 {
      let review = care.reviews[Int(obligation.review)]
      return Evidence(
        child: child, rows: rows(of: review, care),
        note: "\(Self.words(obligation, review)), held \(review.date)")
    }
    var rows: [SourceLine] = []
    if obligation.period >= 0 {
      let opening = care.periods[Int(obligation.period)].episodes.lowerBound
      rows.append(place(ofEpisode: care.episodes[opening].row))
      if let last = care.reviews.last(where: { $0.period == obligation.period }) {
        rows += self.rows(of: last, care)
      }
    }
    return Evidence(child: child, rows: rows, note: "\(due), not held")
  }

  /// The time between two reviews, with the rows that tell of a midway check in it.
  func evidence(from first: Review, to second: Review, _ care: ChildCare) -> Evidence {
    let checks = reader.midwayCheckRows(from: first, to: second, care)
    return Evidence(
      child: care.number,
      rows: checks.map { place(ofReview: $0) } + rows(of: first, care) + rows(of: second, care),
      note: "\(first.date) to \(second.date)")
  }

  /// All rows of the day of a review, first those that hold the value counted.
  private func rows(of review: Review, _ care: ChildCare) -> [SourceLine] {
    let rows = reader.rows(of: review, care)
    func rank(_ row: Review) -> Int {
      let holdsValue = ReviewColumn.allCases.allSatisfy { column in
        !columns.contains(RecordColumn(column)) || column.isAlike(row, review)
      }
      let others: [ReviewColumn] = [.cancelled, .due]
      return (holdsValue ? 0 : 100) + 10 * groupColumns.count { !$0.isAlike(row, review) }
        + others.count { !$0.isAlike(row, review) }
    }
    // Rows of one rank stay in the order of the table.
    return rows.map { (rank($0), $0.row) }.sorted(by: <).map { place(ofReview: $0.1) }
  }

  /// When a review was due, in words, with the recorded day where that one decided.
  private static func words(_ obligation: Obligation, _ review: Review) -> String {
    guard obligation.isRecorded, let recorded = review.recordedDue else {
      return words(obligation.window)
    }
    return "recorded as due \(recorded) (\(words(obligation.window)) by the rules)"
  }

  /// When a review was due, in words.
  private static func words(_ window: DueWindow) -> String {
    switch (window.earliest, window.latest) {
    case (nil, nil): "due on a day that is not known"
    case (nil, let latest?): "due by \(latest)"
    case (let earliest?, nil): "due from \(earliest)"
    case (let earliest?, let latest?):
      earliest == latest ? "due \(latest)" : "due between \(earliest) and \(latest)"
    }
  }
}

extension ReviewColumn {
  /// Whether a row of a review and the review put together from all its rows have one value.
  fileprivate func isAlike(_ row: Review, _ review: Review) -> Bool {
    switch self {
    case .code: row.code == review.code
    case .due: row.recordedDue == review.recordedDue
    case .officer: row.officer == review.officer
    case .lateReason: row.lateReason == review.lateReason
    case .team: row.team == review.team
    case .cancelled: row.isCancelled == review.isCancelled
    case .parentsContributed: row.parentsContributed == review.parentsContributed
    case .childSeenBefore: row.childSeenBefore == review.childSeenBefore
    case .decisionsSent: row.decisionsSent == review.decisionsSent
    case .recordCompleted: row.recordCompleted == review.recordCompleted
    case .recordSent: row.recordSent == review.recordSent
    case .workerReportOnTime: row.workerReportOnTime == review.workerReportOnTime
    case .carePlanUpdated: row.carePlanUpdated == review.carePlanUpdated
    case .permanencePlan: row.permanencePlan == review.permanencePlan
    case .advocacyOffered: row.advocacyOffered == review.advocacyOffered
    // All rows of a review are of one child and one day; midway checks are not put together.
    case .child, .birthDate, .date, .midwayCheck: true
    }
  }
}

// MARK: - Children and their care

extension EvidenceBook {
  func evidence(of period: PeriodOfCare, _ care: ChildCare, note: String) -> Evidence {
    let child = care.number
    return Evidence(
      child: child,
      rows: smallerRows(of: UInt32(care.child)) + allocations(of: child)
        + care.episodes[period.episodes].map { place(ofEpisode: $0.row) },
      note: note)
  }

  /// A child looked after on the last day, in the period of care of that day.
  func evidence(ofChildIn current: PeriodOfCare, _ care: ChildCare) -> Evidence {
    var evidence = evidence(
      of: current, care,
      note: current.startIsKnown ? "in care since \(current.start)" : "seen from \(current.start)")
    // Placements and continuity are of the whole reporting period, also of earlier care in it.
    for period in care.periods
    where period.episodes != current.episodes
      && period.end.map({ $0 > self.period.from }) ?? true
    {
      evidence.rows += care.episodes[period.episodes].map { place(ofEpisode: $0.row) }
    }
    guard tables.contains(.reviews) else { return evidence }
    // Where the days of allocations are supplied, no review shows the officer.
    if tables.contains(.allocations), store.hasDatedAllocations { return evidence }
    let latest = care.reviews.last { !$0.isCancelled }
    let told = care.reviews.filter {
      self.period.contains($0.date) || (tables.contains(.allocations) && $0.row == latest?.row)
    }
    evidence.rows += told.flatMap { rows(of: $0, care) }
    return evidence
  }

  /// A child with the latest review, by which the last six months are judged.
  func evidence(
    of period: PeriodOfCare, _ care: ChildCare, latest: Review?
  ) -> Evidence {
    var evidence = evidence(
      of: period, care, note: latest.map { "last reviewed \($0.date)" } ?? "no review")
    if let latest { evidence.rows += rows(of: latest, care) }
    return evidence
  }

  /// A child of whom a row, or a code on which its care depends, cannot be read.
  func evidence(ofUnsettled care: ChildCare) -> Evidence {
    Evidence(
      child: care.number, rows: reader.episodeRows(of: care).map { place(ofEpisode: $0) },
      note: "part of its rows cannot be read")
  }

  /// A change of placement: the last episode of the one left, which has the reason, and the first
  /// of the next one.
  func evidence(
    leaving left: CareEpisode, for placement: PlacementHistory.Placement, _ care: ChildCare
  ) -> Evidence {
    let next = care.episodes[care.periods[placement.period].episodes].first {
      $0.start == placement.start && $0.row != left.row && !$0.placement.isTemporary
    }
    return Evidence(
      child: care.number,
      rows: [place(ofEpisode: left.row)] + (next.map { [place(ofEpisode: $0.row)] } ?? []),
      note: "changed \(placement.start)")
  }

  /// A change of officer: the allocations on both sides of it, and all posts of the two officers.
  func evidence(of change: OfficerChange, _ care: ChildCare) -> Evidence {
    func rows(_ officer: UInt32, on day: CivilDate) -> [SourceLine] {
      allocations[care.number, default: []].filter { row in
        row.officer == officer && row.start <= day && row.end.map { day <= $0 } ?? true
          && !store.isListed(row)
      }.map { SourceLine(source: $0.source, line: $0.line) }
    }
    let posts = [change.former, change.next].flatMap { officer in
      store.officerPosts.filter { $0.officer == officer }
    }
    return Evidence(
      child: care.number,
      rows: rows(change.former, on: change.lastDay) + rows(change.next, on: change.firstDay)
        + posts.map { SourceLine(source: $0.source, line: $0.line) },
      note: "\(store.officers[change.former]) until \(change.lastDay), "
        + "\(store.officers[change.next]) from \(change.firstDay)")
  }

  /// A day on which a child went missing, or all of its days where the child counts once.
  func evidence(of child: UInt32, missingOn day: CivilDate) -> Evidence {
    let rows = smallerRows[child, default: []].filter { row in
      guard case .missing(let episode) = row.content else { return false }
      return episode.start == day || countsChildren
    }
    return Evidence(
      child: reader.records.firstChild + child, rows: rows.map(Self.place),
      note: "missing \(day)")
  }

  /// A child whom orders of a court deprived of liberty.
  func evidence(ofDeprived child: UInt32, _ deprived: DeprivedChild) -> Evidence {
    Evidence(
      child: reader.records.firstChild + child, rows: smallerRows(of: child),
      note: deprived.isLengthUnread ? "days not known" : "\(deprived.days) days")
  }

  /// A young person of OC3.
  func evidence(ofCareLeaver child: UInt32) -> Evidence {
    Evidence(child: reader.records.firstChild + child, rows: smallerRows(of: child))
  }

  /// The rows of the smaller tables, first those that hold the value counted.
  private func smallerRows(of child: UInt32) -> [SourceLine] {
    let rows = smallerRows[child, default: []]
    let holding = rows.filter { returns.holdsValues(of: columns, $0) }
    let others = rows.filter { !returns.holdsValues(of: columns, $0) }
    return (holding + others).map(Self.place)
  }

  private func allocations(of child: UInt32) -> [SourceLine] {
    allocations[child, default: []].map { SourceLine(source: $0.source, line: $0.line) }
  }

  private static func place(_ row: ChildRow) -> SourceLine {
    SourceLine(source: row.source, line: row.line)
  }
}

// MARK: - Challenges

extension EvidenceBook {
  /// The rows of an escalation up to the end of the period, first those that hold the value counted;
  /// of all challenges about the child where the child counts once.
  func evidence(of challenge: Challenge) -> Evidence {
    var rows = rows(of: challenge)
    if let child = challenge.child {
      for other in challengesOfChildren[child, default: []]
      where other.escalation != challenge.escalation {
        rows += self.rows(of: other)
      }
    }
    let holding = rows.filter { holdsValue($0, challenge) }
    let others = rows.filter { !holdsValue($0, challenge) }
    return Evidence(
      child: challenge.child,
      rows: (holding + others).map { SourceLine(source: $0.source, line: $0.line) },
      note: "raised \(challenge.raised)"
        + (challenge.resolved.map { ", resolved \($0)" } ?? ", open"))
  }

  private func rows(of challenge: Challenge) -> [EscalationStageRecord] {
    challenges.inOrder(
      escalations[challenge.escalation, default: []].filter { $0.raised <= period.to })
  }

  private func holdsValue(_ row: EscalationStageRecord, _ challenge: Challenge) -> Bool {
    func needs(_ column: EscalationColumn) -> Bool { columns.contains(RecordColumn(column)) }
    if needs(.improperPressure) {
      return (row.improperPressure == .yes) == challenge.hasImproperPressure
        && challenges.isReached(row)
    }
    if needs(.kind) { return row.kind == challenge.kind }
    if needs(.child) { return row.child == challenge.child }
    if needs(.resolved) { return challenge.resolved == nil || row.resolved == challenge.resolved }
    return true
  }
}
