import CareRecords
import StatutoryReviews

/// Reads one child of a partition after another and counts it in every figure at once.
struct ChildPass: Sendable {
  let reader: CareReader
  let details: ChildDetails
  let allocations: AllocationBook?
  let returns: ReturnBook
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
    /// Reviews of the period whose verdict rests on a recorded due date.
    var recordedDueDates = 0
    var lookedAfter = 0
    var obligations: [ObligationRow] = []
    var issues: IssueList

    init(tallies: FigureTallies, monthEnds: Int, officers: Int, listsIssues: Bool) {
      issues = IssueList(isListed: listsIssues)
      self.tallies = tallies
      lookedAfterAtMonthEnds = Array(repeating: 0, count: monthEnds)
      childrenByOfficer = Array(repeating: 0, count: officers)
    }

    mutating func add(_ other: Part) {
      tallies.add(other.tallies)
      for index in lookedAfterAtMonthEnds.indices {
        lookedAfterAtMonthEnds[index] += other.lookedAfterAtMonthEnds[index]
      }
      for index in childrenByOfficer.indices {
        childrenByOfficer[index] += other.childrenByOfficer[index]
      }
      lookedAfterAtStart += other.lookedAfterAtStart
      unallocated += other.unallocated
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
      if skipsObligations, reader.isOver(child, before: period.from) {
        reader.readIssues(of: child, into: &care)
        countReturnRows(of: UInt32(child), &part)
        noteIssues(care.issues, of: care.number, &part)
        continue
      }
      reader.read(child, into: &care)
      countReviews(care, &part)
      countObligations(care, &part)
      countMoves(care, &part)
      countIntervals(care, &part)
      countPlacements(care, &placements, &part)
      countChild(care, placements, &part)
      countReturnRows(of: UInt32(child), &part)
      part.tallies.endChild()
      noteIssues(care, &part)
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
    guard part.issues.isListed else { return part.issues.note(issue.check) }
    let (row, records) = (Int(issue.row), reader.records)
    let origins =
      issue.table == .episodes ? records.episodes.origins : records.reviews.origins
    part.issues.append(
      DataIssue(
        issue.check, source: origins.sources[row], line: origins.lines[row], child: child,
        action: issue.action))
  }

  private func countReviews(_ care: ChildCare, _ part: inout Part) {
    for index in care.reviews.indices where period.contains(care.reviews[index].date) {
      let review = care.reviews[index]
      let obligation = review.obligation >= 0 ? care.obligations[Int(review.obligation)] : nil
      let episode = care.episode(on: review.date).map { care.episodes[$0] }
      if obligation?.isRecorded == true, review.standing != .shortBreak {
        part.recordedDueDates += 1
      }
      part.tallies.reviews.add(
        ReviewSubject(
          review: review, isHeld: !review.isCancelled && review.standing != .shortBreak,
          verdict: obligation?.verdict ?? .undetermined, kind: obligation?.kind ?? .subsequent,
          daysLate: obligation?.daysLate.map { Int($0) }, dueDate: obligation?.window.dueDate,
          traits: traits(of: care.child, on: review.date, episode: episode),
          quarter: period.quarterIndex(review.date), month: period.monthIndex(review.date),
          records: hasServiceReviews ? records(of: review) : nil),
        from: book?.evidence(of: review, obligation, care))
    }
  }

  private func countObligations(_ care: ChildCare, _ part: inout Part) {
    for index in care.obligations.indices {
      let obligation = care.obligations[index]
      if obligation.held == nil {
        part.tallies.obligations.add(
          ObligationSubject(
            obligation: obligation,
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

  private func countMoves(_ care: ChildCare, _ part: inout Part) {
    let before = period.from.adding(days: -1)
    for index in care.periods.indices {
      let careOfChild = care.periods[index]
      if careOfChild.isLookedAfter(on: before) {
        part.lookedAfterAtStart += 1
        part.movements.count(.atStart, move(care, index, on: before))
      }
      if period.contains(careOfChild.start) {
        var start = move(care, index, on: careOfChild.start)
        start.allocation = allocation(of: care.number, careOfChild)
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
    for (index, day) in monthEnds.enumerated() where care.period(on: day) != nil {
      part.lookedAfterAtMonthEnds[index] += 1
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
    of child: UInt32, _ careOf: PeriodOfCare
  ) -> CareMove.AllocationInTime {
    guard careOf.startIsKnown else { return .startUnknown }
    let last = reader.rules.calendar.day(
      settings.allocationWorkingDays, workingDaysAfter: careOf.start)
    // Leave the child out, allocated or not. Otherwise only children not allocated would be left
    // out.
    if let end = careOf.end, end <= last { return .leftBefore }
    if last > period.to { return .notYetDue }
    let isInTime = allocations?.holdsDay(of: child, from: careOf.start, to: last) ?? false
    return isInTime ? .yes : .no
  }

  private func countChild(
    _ care: ChildCare, _ placements: PlacementHistory, _ part: inout Part
  ) {
    guard let index = care.period(on: period.to) else { return }
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
    let officer = officer(of: care)
    subject.hasOfficer = officer != nil
    readService(care, index, placements, &subject)
    if let officer {
      part.childrenByOfficer[Int(officer)] += 1
    } else {
      part.unallocated += 1
    }
    part.tallies.children.add(subject, from: book?.evidence(ofChildIn: current, care))
    if tellsRecentReviews { countRecentReview(care, current, &part) }
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
