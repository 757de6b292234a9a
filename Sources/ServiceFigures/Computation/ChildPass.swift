import CareRecords
import StatutoryReviews

/// Reads one child of a partition after another and counts it in every figure at once.
struct ChildPass: Sendable {
  let reader: CareReader
  let details: ChildDetails
  let allocations: AllocationBook?
  let returns: ReturnBook
  /// The rows that could not be read.
  let unread: UnreadRows
  /// Whether the service's own export of reviews was supplied, even if it has only a heading.
  let hasServiceReviews: Bool
  /// Whether allocations or the service's reviews show a child's officers over the period.
  var tellsOfficers: Bool { allocations?.isDated ?? false || hasServiceReviews }
  /// Whether reviews and episodes show who was reviewed recently.
  let tellsRecentReviews: Bool
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
      let unread = unread.of(reader.records.firstChild + UInt32(child))
      if skipsObligations, unread.isEmpty, reader.isOver(child, before: period.from) {
        reader.readIssues(of: child, into: &care)
        countReturnRows(of: UInt32(child), &part)
        noteIssues(care.issues, of: care.number, &part)
        continue
      }
      reader.read(child, into: &care)
      countReviews(care, unread, &part)
      countObligations(care, unread, &part)
      countIntervals(care, unread, &part)
      if unread.episodes > 0 {
        countUnsettled(unread, &part)
      } else {
        countMoves(care, unread, &part)
        countPlacements(care, &placements, &part)
        countChild(care, placements, unread, &part)
      }
      countReturnRows(of: UInt32(child), &part)
      part.tallies.endChild()
      if unread.isEmpty { noteIssues(care, &part) }
      noteIssues(care.issues, of: care.number, &part)
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
      if review.isHoldingUnknown {
        part.tallies.reviews.addUndetermined(1, from: book?.evidence(of: review, obligation, care))
        continue
      }
      var verdict = obligation?.verdict ?? .undetermined
      let isUnsure = unread.episodes > 0 || isOrderUnsure && verdict == .late
      if isUnsure { verdict = .undetermined }
      part.tallies.reviews.add(
        ReviewSubject(
          review: review, isHeld: !review.isCancelled && review.standing != .shortBreak,
          verdict: verdict, isUnsure: isUnsure, kind: obligation?.kind ?? .subsequent,
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
    if unread.episodes > 0 { part.tallies.obligations.addUndetermined(unread.episodes) }
    let isUnsure =
      unread.reviews > 0 || unread.episodes > 0 || care.isEndUndetermined
      || care.reviews.contains(where: \.isHoldingUnknown)
    for index in care.obligations.indices {
      var obligation = care.obligations[index]
      let hasUnknownEnd =
        obligation.period >= 0 && care.periods[Int(obligation.period)].isEndUnread
      let isUnread =
        obligation.held == nil
        && (isUnsure && obligation.verdict != .fellAway || hasUnknownEnd)
        && (obligation.verdict != .notYetDue || unread.episodes > 0)
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

  /// Leaves a child out of all figures of children and their care: a row about its care could not be
  /// read, so nobody can say where it belongs.
  private func countUnsettled(_ unread: UnreadRows.ChildRows, _ part: inout Part) {
    part.unsettled += 1
    part.unsettledOfficers += 1
    for index in monthEnds.indices { part.unsettledAtMonthEnds[index] += 1 }
    part.tallies.children.addUndetermined(1)
    if tellsRecentReviews { part.tallies.recentReviews.addUndetermined(1) }
    part.tallies.starts.addUndetermined(unread.episodes)
    part.tallies.endings.addUndetermined(unread.episodes)
    part.tallies.placementChanges.addUndetermined(unread.episodes)
    part.tallies.adoptions.addUndetermined(unread.episodes)
  }

  private func countMoves(
    _ care: ChildCare, _ unread: UnreadRows.ChildRows, _ part: inout Part
  ) {
    let before = period.from.adding(days: -1)
    for index in care.periods.indices {
      let careOfChild = care.periods[index]
      // Of care that ended on a day not known, the day matters unless it began in the period.
      if careOfChild.isEndUnread, !period.contains(careOfChild.start) {
        part.tallies.endings.addUndetermined(1)
        continue
      }
      if careOfChild.isLookedAfter(on: before) {
        part.lookedAfterAtStart += 1
        part.movements.count(.atStart, move(care, index, on: before))
      }
      if period.contains(careOfChild.start) {
        var start = move(care, index, on: careOfChild.start)
        start.allocation = allocation(of: care.number, careOfChild, unread)
        part.tallies.starts.add(
          start,
          from: book?.evidence(of: careOfChild, care, note: "began \(careOfChild.start)"))
        part.movements.count(.started, start)
      }
      if let end = careOfChild.end, period.contains(end) {
        let ending = move(care, index, on: end)
        part.tallies.endings.add(
          ending, from: book?.evidence(of: careOfChild, care, note: "ended \(end)"))
        part.movements.count(.ceased, ending)
      }
    }
    guard let first = care.periods.first, first.start <= period.to else { return }
    for (index, day) in monthEnds.enumerated() {
      guard let current = care.period(on: day) else { continue }
      let isUnsettled =
        care.periods[current].isEndUnread
        || care.isEndUndetermined && current == care.periods.count - 1
      if isUnsettled {
        part.unsettledAtMonthEnds[index] += 1
      } else {
        part.lookedAfterAtMonthEnds[index] += 1
      }
    }
  }

  private func move(_ care: ChildCare, _ index: Int, on day: CivilDate) -> CareMove {
    let of = care.periods[index]
    // The last episode that has begun by the day, and the last with a category of need (ruling 32).
    var latest = of.episodes.lowerBound
    var need = CategoryOfNeed.blank
    for position in of.episodes {
      if care.episodes[position].start <= day { latest = position }
      if care.episodes[position].need.isListed { need = care.episodes[position].need }
    }
    return CareMove(
      traits: traits(of: care.child, on: day, episode: care.episodes[latest], need: need),
      ceased: of.reasonCeased.group)
  }

  private func traits(
    of child: Int, on day: CivilDate, episode: CareEpisode?, need: CategoryOfNeed = .blank
  ) -> ChildTraits {
    ChildTraits(
      age: details.age(of: child, on: day), sex: details.sexes[child],
      ethnicGroup: details.ethnicOrigins[child].group,
      legalStatus: episode?.legalStatus.group ?? .unknown,
      placement: episode?.placement.group ?? .unknown, need: need)
  }

  private func allocation(
    of child: UInt32, _ careOf: PeriodOfCare, _ unread: UnreadRows.ChildRows
  ) -> CareMove.AllocationInTime {
    guard careOf.startIsKnown else { return .startUnknown }
    let last = reader.rules.calendar.day(
      settings.allocationWorkingDays, workingDaysAfter: careOf.start)
    // Leave the child out, allocated or not. Otherwise only children not allocated would be left
    // out.
    if let end = careOf.end, end <= last { return .leftBefore }
    if last > period.to { return .notYetDue }
    let isInTime = allocations?.holdsDay(of: child, from: careOf.start, to: last) ?? false
    if isInTime { return .yes }
    return unread.allocations > 0 ? .unread : .no
  }

  private func countChild(
    _ care: ChildCare, _ placements: PlacementHistory, _ unread: UnreadRows.ChildRows,
    _ part: inout Part
  ) {
    guard let index = care.period(on: period.to) else { return }
    if care.isEndUndetermined {
      let last = care.periods[index]
      part.unsettled += 1
      part.unsettledOfficers += 1
      part.movements.count(.unsettled, move(care, index, on: period.to))
      part.tallies.children.addUndetermined(1, from: book?.evidence(ofChildIn: last, care))
      if tellsRecentReviews { part.tallies.recentReviews.addUndetermined(1) }
      part.tallies.endings.addUndetermined(1)
      return
    }
    part.lookedAfter += 1
    let current = care.periods[index]
    let now = move(care, index, on: period.to)
    var subject = ChildSubject(
      traits: now.traits, lastDay: period.to,
      inCare: KnownSince(day: current.start, isKnown: current.startIsKnown))
    part.movements.count(.atEnd, now)
    let firstDue = reader.rules.firstDue(of: .ordinary, from: current.start)
    subject.isFirstReviewDue = firstDue <= period.to
    subject.isWhollySeen = current.startIsKnown && current.start >= reader.completeFrom
    subject.daysInCare = CivilDate.days(from: current.start, to: period.to)
    readObligations(care, &subject)
    readReviews(care, Int32(index), &subject)
    subject.isReviewUnread =
      unread.reviews > 0 || care.reviews.contains(where: \.isHoldingUnknown)
    subject.isBirthUnread = details.isBirthUnread(care.child)
    let officer = officer(of: care)
    subject.hasOfficer = officer != nil
    subject.isOfficerUnread =
      allocations.map { unread.allocations > 0 || $0.isUnread(of: care.number) }
      ?? subject.isReviewUnread
    readService(care, index, placements, &subject)
    if subject.isOfficerUnread {
      part.unsettledOfficers += 1
    } else if let officer {
      part.childrenByOfficer[Int(officer)] += 1
    } else {
      part.unallocated += 1
    }
    part.tallies.children.add(subject, from: book?.evidence(ofChildIn: current, care))
    if tellsRecentReviews {
      countRecentReview(care, current, isUnread: subject.isReviewUnread, &part)
    }
  }

  private func readObligations(_ care: ChildCare, _ subject: inout ChildSubject) {
    for index in care.obligations.indices where care.obligations[index].kind != .shortBreak {
      let obligation = care.obligations[index]
      if obligation.held == nil, obligation.sequenceEnd == nil {
        if obligation.verdict == .overdue { subject.hasOverdue = true }
        if obligation.verdict == .undetermined { subject.hasUndeterminedOpen = true }
      }
      guard obligation.verdict != .fellAway, let latest = obligation.window.latest,
        period.contains(latest)
      else { continue }
      // Ruling 13: without a known due date, skip a sequence or review that ended before the
      // period.
      if obligation.window.dueDate == nil {
        if let end = obligation.sequenceEnd, end < period.from { continue }
        if let held = obligation.held, held < period.from { continue }
      }
      switch obligation.verdict {
      case .onTime: subject.dueOnTime += 1
      case .undetermined: subject.dueUndetermined += 1
      default: subject.dueNotMet += 1
      }
    }
  }

  private func readReviews(_ care: ChildCare, _ current: Int32, _ subject: inout ChildSubject) {
    for index in care.reviews.indices {
      let review = care.reviews[index]
      guard !review.isCancelled, review.standing != .shortBreak else { continue }
      if review.period == current { subject.hasReviewOfPeriodOfCare = true }
      guard period.contains(review.date) else { continue }
      subject.reviewsHeld += 1
      if let age = details.age(of: care.child, on: review.date), age < 4 {
        subject.reviewsUnder4 += 1
      }
      if review.code == .pn4 || review.code == .pn7 { subject.reviewsNotConveyed += 1 }
      if !review.code.isForFourAndOver { subject.reviewsCodeMissing += 1 }
    }
  }

  /// The officer on the last day: by allocation, or else of the latest held review (ruling 21).
  private func officer(of care: ChildCare) -> UInt32? {
    if let allocations { return allocations.officer(of: care.number, on: period.to) }
    return care.reviews.last { !$0.isCancelled }?.officer
  }
}
