import CareRecords
import StatutoryReviews

/// Reads one child after another and counts it in every figure at once.
struct ChildPass: Sendable {
  let reader: CareReader
  let details: ChildDetails
  let allocations: AllocationBook?
  let returns: ReturnBook
  let episodes: EpisodeTable
  /// Whether the service's own export of reviews was supplied, even if it has only a heading.
  let hasServiceReviews: Bool
  /// Whether reviews and episodes show who was reviewed recently.
  let tellsRecentReviews: Bool
  let settings: FigureSettings
  /// Finds the rows behind each record, for an explanation; nil where figures are only computed.
  let book: EvidenceBook?
  let monthEnds: [CivilDate]

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
    var issues: [CareIssueOfChild] = []

    init(tallies: FigureTallies, monthEnds: Int, officers: Int) {
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
      issues += other.issues
    }
  }

  /// Reads the children of a range into a part.
  func run(over children: Range<Int>, into part: inout Part) {
    var care = ChildCare()
    var placements = PlacementHistory()
    let skipsObligations = !settings.listsObligations
    for child in children {
      if skipsObligations, reader.isOver(child, before: period.from) {
        reader.readIssues(of: child, into: &care)
        countReturnRows(of: UInt32(child), &part)
        noteIssues(care.issues, of: child, &part)
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
      noteIssues(care.issues, of: child, &part)
    }
  }

  private func noteIssues(
    _ issues: ContiguousArray<CareIssue>, of child: Int, _ part: inout Part
  ) {
    for issue in issues {
      part.issues.append(CareIssueOfChild(issue: issue, child: UInt32(child)))
    }
  }

  private func countReviews(_ care: ChildCare, _ part: inout Part) {
    for review in care.reviews where period.contains(review.date) {
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
    for obligation in care.obligations {
      part.tallies.obligations.add(
        ObligationSubject(
          obligation: obligation,
          isLatestInPeriod: obligation.window.latest.map { period.contains($0) } ?? false,
          periodEnd: period.to),
        from: book?.evidence(of: obligation, care))
      if settings.listsObligations, obligation.belongs(to: period) {
        let review = obligation.review >= 0 ? care.reviews[Int(obligation.review)] : nil
        part.obligations.append(
          ObligationRow(
            child: UInt32(care.child), obligation: obligation,
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
        start.allocation = allocation(of: care.child, careOfChild)
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
    for (index, day) in monthEnds.enumerated() where care.period(on: day) != nil {
      part.lookedAfterAtMonthEnds[index] += 1
    }
  }

  private func move(_ care: ChildCare, _ index: Int, on day: CivilDate) -> CareMove {
    let of = care.periods[index]
    let episodes = care.episodes[of.episodes]
    let episode = episodes.last { $0.start <= day } ?? episodes[of.episodes.lowerBound]
    return CareMove(
      traits: traits(of: care.child, on: day, episode: episode, need: need(episodes)),
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

  /// The category of need of a period of care: that of its latest episode with one (ruling 32).
  private func need(_ episodes: ContiguousArray<CareEpisode>.SubSequence) -> CategoryOfNeed {
    episodes.last { $0.need.isListed }?.need ?? .blank
  }

  private func allocation(
    of child: Int, _ careOf: PeriodOfCare
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
    for obligation in care.obligations where obligation.kind != .shortBreak {
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
    for review in care.reviews where !review.isCancelled && review.standing != .shortBreak {
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
    if let allocations { return allocations.officer(of: care.child, on: period.to) }
    return care.reviews.last { !$0.isCancelled }?.officer
  }
}

/// An issue about a child's rows.
struct CareIssueOfChild: Sendable {
  var issue: CareIssue
  var child: UInt32
}
