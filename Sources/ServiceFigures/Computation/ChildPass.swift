import CareRecords
import StatutoryReviews

/// Reads one child of a partition after another and counts it in every figure at once.
struct ChildPass: Sendable {
  let reader: CareReader
  let details: ChildDetails
  let allocations: AllocationBook?
  /// The posts that changes of officer may come from.
  let handovers: HandoverBook
  let returns: ReturnBook
  /// The rows that could not be read.
  let unread: UnreadRows
  /// Whether the service's own export of reviews was supplied, even if it has only a heading.
  let hasServiceReviews: Bool
  /// Whether allocations or the service's reviews show a child's officers over the period.
  var tellsOfficers: Bool { allocations?.isDated ?? false || hasServiceReviews }
  /// Whether reviews and episodes show who was reviewed recently.
  let tellsRecentReviews: Bool
  /// Whether a table has health assessments.
  let tellsHealthAssessments: Bool
  let settings: FigureSettings
  /// Finds the rows behind each record, for an explanation; nil where figures are only computed.
  let book: EvidenceBook?
  let monthEnds: [CivilDate]
  /// The first of the six months in which a review is a recent one.
  let firstRecentDay: CivilDate

  private var period: ReportingPeriod { reader.rules.period }

  /// The counts of one part of the children.
  struct Part: Sendable {
    var tallies: FigureTallies
    var lookedAfterAtMonthEnds: [Int]
    var lookedAfterAtStart = 0
    /// Children at the start, started, ceased and at the end, by group, for the balance.
    var movements = MovementCounts()
    var childrenByOfficer: [Int]
    var unallocated = 0
    /// Children who may be looked after on the last day, on each month end, or by another officer than
    /// the data shows, because a row could not be read.
    var unsettled = 0
    var unsettledAtMonthEnds: [Int]
    var unsettledOfficers = 0
    /// The first day of the care of a child who was looked after in the period.
    var earliestStart: CivilDate?
    /// Reviews of the period whose verdict rests on a recorded due date.
    var recordedDueDates = 0
    var lookedAfter = 0
    var obligations: [ObligationRow] = []
    var issues: IssueList

    init(tallies: FigureTallies, monthEnds: Int, officers: Int, listsIssues: Bool) {
      issues = IssueList(isListed: listsIssues)
      self.tallies = tallies
      lookedAfterAtMonthEnds = Array(repeating: 0, count: monthEnds)
      unsettledAtMonthEnds = lookedAfterAtMonthEnds
      childrenByOfficer = Array(repeating: 0, count: officers)
    }

    /// Notes when the care of a child began.
    mutating func note(start: CivilDate?) {
      guard let start else { return }
      earliestStart = min(earliestStart ?? start, start)
    }

    mutating func add(_ other: Part) {
      tallies.add(other.tallies)
      for index in lookedAfterAtMonthEnds.indices {
        lookedAfterAtMonthEnds[index] += other.lookedAfterAtMonthEnds[index]
        unsettledAtMonthEnds[index] += other.unsettledAtMonthEnds[index]
      }
      for index in childrenByOfficer.indices {
        childrenByOfficer[index] += other.childrenByOfficer[index]
      }
      lookedAfterAtStart += other.lookedAfterAtStart
      unallocated += other.unallocated
      unsettled += other.unsettled
      unsettledOfficers += other.unsettledOfficers
      recordedDueDates += other.recordedDueDates
      lookedAfter += other.lookedAfter
      note(start: other.earliestStart)
      movements.add(other.movements)
      obligations += other.obligations
      issues.append(contentsOf: other.issues)
    }
  }

  /// Reads all children of the partition into a part.
  func run(into part: inout Part) {
    var care = ChildCare()
    var placements = PlacementHistory()
    let skipsObligations = !settings.listsObligations
    for child in 0..<reader.childCount {
      var unread = unread.of(reader.records.firstChild + UInt32(child))
      if skipsObligations, unread.isEmpty, reader.isOver(child, before: period.from) {
        reader.readIssues(of: child, into: &care)
        countReturnRows(of: UInt32(child), unread, &part)
        noteIssues(care.issues, of: care.number, &part)
        continue
      }
      reader.read(child, into: &care)
      // A code that cannot be read leaves open when care began or ended, and whether it was care.
      if care.isCareUnread || mayGoOn(care, unread.earlierEnds) { unread.add(.episodes) }
      if care.isLegalStatusUnread { unread.mayHaveShortBreaks = true }
      part.note(
        start: care.periods.first { $0.end.map { $0 >= period.from } ?? true }?.start)
      countReviews(care, unread, &part)
      countObligations(care, unread, &part)
      countIntervals(care, unread, &part)
      if unread.episodes > 0 {
        countUnsettled(care, unread, &part)
      } else {
        countMoves(care, unread, &part)
        countPlacements(care, &placements, &part)
        countChild(care, placements, unread, &part)
      }
      countReturnRows(of: UInt32(child), unread, &part)
      part.tallies.endChild()
      if unread.isEmpty { noteIssues(care, &part) }
      noteIssues(care.issues, of: care.number, &part)
    }
  }

  /// Whether care in the period may have gone on from an episode before it that could not be read.
  ///
  /// - Parameter days: the last days of such episodes of the child; those that name no child are added.
  private func mayGoOn(_ care: ChildCare, _ days: [CivilDate]) -> Bool {
    let nameless = self.unread.namelessEarlierEnds
    if days.isEmpty, nameless.isEmpty { return false }
    return care.periods.contains { current in
      let goesOn =
        days.contains(current.start)
        || !current.startIsKnown && nameless.contains(current.start)
      return goesOn && current.end.map { $0 >= period.from } ?? true
    }
  }

  private func noteIssues(
    _ issues: ContiguousArray<CareIssue>, of child: UInt32, _ part: inout Part
  ) {
    for issue in issues { note(issue, of: child, &part) }
  }

  /// Adds an issue with the place of its row.
  func note(_ issue: CareIssue, of child: UInt32, _ part: inout Part) {
    guard part.issues.isListed else { return part.issues.note(issue.check, issue.action) }
    let (row, records) = (Int(issue.row), reader.records)
    let origins =
      issue.table == .episodes ? records.episodes.origins : records.reviews.origins
    part.issues.append(
      DataIssue(
        issue.check, source: origins.sources[row], line: origins.lines[row], child: child,
        action: issue.action))
  }

  private func countReviews(
    _ care: ChildCare, _ unread: UnreadRows.ChildRows, _ part: inout Part
  ) {
    // A review of which nobody knows whether it was held may be the one before another.
    let isOrderUnsure = unread.reviews > 0 || care.reviews.contains(where: \.isHoldingUnknown)
    for index in care.reviews.indices where period.contains(care.reviews[index].date) {
      let review = care.reviews[index]
      let obligation = review.obligation >= 0 ? care.obligations[Int(review.obligation)] : nil
      let episode = care.episode(on: review.date).map { care.episodes[$0] }
      if obligation?.isRecorded == true, review.standing != .shortBreak {
        part.recordedDueDates += 1
      }
      if review.isHoldingUnknown || unread.mayHaveShortBreaks || unread.repeated.contains(.reviews)
      {
        part.tallies.reviews.addUndetermined(1, from: book?.evidence(of: review, obligation, care))
        continue
      }
      var verdict = obligation?.verdict ?? .undetermined
      let isCareUnsure =
        unread.episodes > 0 || unread.isInCareElsewhere || care.isPlacementUnread
      let isUnsure = isCareUnsure || isOrderUnsure && verdict == .late
      if isUnsure { verdict = .undetermined }
      let kind = obligation?.kind ?? .subsequent
      // A review that is not seen makes the first the second, and the second a later one.
      let isKindUnsure = isCareUnsure || isOrderUnsure && (kind == .first || kind == .second)
      part.tallies.reviews.add(
        ReviewSubject(
          review: review, isHeld: !review.isCancelled && review.standing != .shortBreak,
          verdict: verdict, isUnsure: isUnsure, kind: kind, isKindUnsure: isKindUnsure,
          daysLate: obligation?.daysLate.map { Int($0) }, dueDate: obligation?.window.dueDate,
          traits: traits(of: care.child, on: review.date, episode: episode),
          quarter: period.quarterIndex(review.date), month: period.monthIndex(review.date),
          records: hasServiceReviews ? records(of: review) : nil),
        from: book?.evidence(of: review, obligation, care))
    }
  }

  private func countObligations(
    _ care: ChildCare, _ unread: UnreadRows.ChildRows, _ part: inout Part
  ) {
    // Rows that could not be read may be reviews that met one, or episodes that made another.
    if unread.episodes > 0 {
      part.tallies.obligations.addUndetermined(
        unread.episodes, from: book?.evidence(ofUnsettled: care))
    }
    let isUnsure =
      unread.reviews > 0 || unread.episodes > 0 || care.isEndUndetermined || care.isPlacementUnread
      || care.reviews.contains(where: \.isHoldingUnknown)
    for index in care.obligations.indices {
      var obligation = care.obligations[index]
      let hasUnknownEnd =
        obligation.period >= 0 && care.periods[Int(obligation.period)].isEndUnread
      let isUnread =
        obligation.held == nil
        && (isUnsure && obligation.verdict != .fellAway || hasUnknownEnd)
        && (obligation.verdict != .notYetDue || unread.episodes > 0 || care.isPlacementUnread)
      if isUnread || isUnsure && obligation.verdict == .late { obligation.verdict = .undetermined }
      if obligation.held == nil {
        part.tallies.obligations.add(
          ObligationSubject(
            obligation: obligation, isUnread: isUnread,
            isLatestInPeriod: obligation.window.latest.map { period.contains($0) } ?? false,
            periodEnd: period.to),
          from: book?.evidence(of: obligation, care))
      }
      if settings.listsObligations, obligation.belongs(to: period) {
        let review = obligation.review >= 0 ? care.reviews[Int(obligation.review)] : nil
        part.obligations.append(
          ObligationRow(
            child: care.number, obligation: obligation,
            lateReason: obligation.verdict == .late ? review?.lateReason : nil))
      }
    }
  }
}
