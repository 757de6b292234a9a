import CareRecords
import StatutoryReviews

// The parts of the pass that sections D and E of the catalogue rest on.
extension ChildPass {
  private var period: ReportingPeriod { reader.rules.period }

  /// Whether the decisions and records of a review were made in time.
  func records(of review: Review) -> ReviewSubject.Records {
    func time(_ day: CivilDate?, _ isUnread: Bool, _ limit: Int) -> RecordTime {
      RecordTime(
        day, isUnread: isUnread, after: review.date, limit: limit, reader.rules.calendar)
    }
    let limits = settings.recordWorkingDays
    return ReviewSubject.Records(
      decisions: time(review.decisionsSent, review.isDecisionsUnread, limits.decisions),
      completed: time(review.recordCompleted, review.isCompletedUnread, limits.completed),
      sent: time(review.recordSent, review.isSentUnread, limits.sent))
  }

  /// Counts the times between two reviews of one period of care (ruling 25).
  func countIntervals(
    _ care: ChildCare, _ unread: UnreadRows.ChildRows, _ part: inout Part
  ) {
    guard hasServiceReviews else { return }
    // A review that may not have been held may stand between two others, or not.
    let unsure = care.reviews.count(where: \.isHoldingUnknown)
    let isUnsure =
      unread.reviews > 0 || unread.episodes > 0 || unread.mayHaveShortBreaks || unsure > 0
    if isUnsure {
      part.tallies.intervals.addUndetermined(
        unread.reviews + unread.episodes + unsure, from: book?.evidence(ofUnsettled: care))
    }
    var previous: Review?
    for review in care.reviews
    where review.period >= 0 && !review.isCancelled && review.standing != .shortBreak {
      defer { previous = review }
      guard let first = previous, first.period == review.period, period.contains(review.date),
        review.date > first.date.adding(months: 3)
      else { continue }
      let evidence = book?.evidence(from: first, to: review, care)
      let hasCheck = care.midwayChecks.contains { first.date < $0 && $0 < review.date }
      guard !isUnsure, hasCheck || !care.isMidwayUnread else {
        part.tallies.intervals.addUndetermined(1, from: evidence)
        continue
      }
      part.tallies.intervals.add(ReviewInterval(hasMidwayCheck: hasCheck), from: evidence)
    }
  }

  /// Reads the placements and counts their changes and first placements for adoption.
  func countPlacements(
    _ care: ChildCare, _ history: inout PlacementHistory, _ part: inout Part
  ) {
    countRecordedChanges(care, &part)
    let isAtEnd = care.period(on: period.to) != nil
    guard isAtEnd || care.episodes.contains(where: { period.contains($0.start) }) else { return }
    history.read(care, of: reader.records)
    if care.isPlacementUnread || care.isProviderUnread || history.isUnread {
      // Any episode that began in the period may be a new placement, or not be one.
      let count = care.episodes.count { period.contains($0.start) }
      let unsettled = book?.evidence(ofUnsettled: care)
      part.tallies.placementChanges.addUndetermined(count, from: unsettled)
      part.tallies.adoptions.addUndetermined(1, from: unsettled)
      return
    }
    for (index, placement) in history.placements.enumerated()
    where period.contains(placement.start) && history.isChange(at: index) {
      let left = care.episodes[history.placements[index - 1].lastEpisode]
      part.tallies.placementChanges.add(
        PlacementChange(reason: reader.records.episodes.reasonsChanged[Int(left.row)]),
        from: book?.evidence(leaving: left, for: placement, care))
    }
    for careOf in care.periods {
      guard let first = care.episodes[careOf.episodes].first(where: \.placement.isForAdoption),
        period.contains(first.start)
      else { continue }
      part.tallies.adoptions.add(
        PlacementForAdoption(
          days: careOf.startIsKnown ? CivilDate.days(from: careOf.start, to: first.start) : nil),
        from: book?.evidence(of: careOf, care, note: "placed \(first.start)"))
    }
  }

  /// Counts the ends of placements for which a reason is recorded.
  private func countRecordedChanges(_ care: ChildCare, _ part: inout Part) {
    for episode in care.episodes {
      guard let end = episode.end, period.contains(end) else { continue }
      let reason = reader.records.episodes.reasonsChanged[Int(episode.row)]
      guard reason != .blank else { continue }
      if episode.isEndUnread {
        part.tallies.recordedChanges.addUndetermined(1, from: nil)
      } else {
        part.tallies.recordedChanges.add(PlacementChange(reason: reason), from: nil)
      }
    }
  }

  /// Adds what the service's tables and the smaller tables show of a child looked after on the last
  /// day.
  func readService(
    _ care: ChildCare, _ index: Int, _ history: PlacementHistory, _ unread: UnreadRows.ChildRows,
    _ subject: inout ChildSubject
  ) {
    let child = UInt32(care.child)
    if tellsOfficers, care.isLookedAfter(throughout: period) {
      subject.continuity = OfficerContinuity(officerStretches(care))
      subject.continuity?.isUnread =
        subject.isOfficerUnread || care.periods.contains(where: \.isEndUnread)
    }
    subject.isPlacementUnread =
      care.isPlacementUnread || care.isProviderUnread || history.isUnread
    if let now = care.episode(on: period.to) {
      subject.placementType = care.episodes[now].placement
    }
    subject.placements = history.count(in: period)
    if let placement = history.current(in: index) {
      subject.placement = KnownSince(day: placement.start, isKnown: placement.startIsKnown)
      subject.isPlacedForAdoption = care.episodes[placement.lastEpisode].placement.isForAdoption
      subject.placementBefore = history.previous(in: index).map {
        KnownSince(day: $0.start, isKnown: $0.startIsKnown)
      }
    }
    subject.isWorkerUnread =
      unread.tables.contains(.socialWorkers) || returns.unreadWorkers.contains(child)
    subject.isHealthUnread = unread.tables.contains(.oc2)
    subject.isAsylumUnread = unread.tables.contains(.uasc)
    subject.isLibertyUnread = unread.tables.contains(.deprivationOfLiberty)
    if returns.isEmpty { return }
    subject.socialWorkers = returns.socialWorkers[child]?.count ?? 0
    if let seeker = returns.asylumSeekers[child] {
      subject.isAsylumSeeker = seeker.ceased.map { $0 > period.to } ?? true
      if seeker.isCeasedUnread { subject.isAsylumUnread = true }
    }
    if let deprived = returns.deprivations[child] {
      subject.isDeprivedOfLiberty = deprived.isDeprivedOnLastDay
      if deprived.mayHoldOnLastDay { subject.isLibertyUnread = true }
    }
    subject.health = returns.health[child]
  }

  /// The officers of a child over the period (ruling 24).
  ///
  /// They come from the allocations, or else from the reviews held in the period.
  private func officerStretches(_ care: ChildCare) -> [UInt32?] {
    if let allocations, allocations.isDated {
      return allocations.stretches(of: care.number, in: period).map(\.officer)
    }
    return care.reviews.filter { !$0.isCancelled && period.contains($0.date) }
      .compactMap(\.officer)
  }

  /// Counts the rows of a child that count whether or not the child is in care.
  func countReturnRows(
    of child: UInt32, _ unread: UnreadRows.ChildRows, _ part: inout Part
  ) {
    if returns.isEmpty { return }
    let isRepeated = unread.repeated.contains(.missing)
    let days = returns.missing[child]?.sorted() ?? []
    for (index, day) in days.enumerated() {
      part.tallies.incidents.add(
        MissingIncident(isFirstOfChild: index == 0, isUnread: isRepeated),
        from: book?.evidence(of: child, missingOn: day))
    }
    // Those of which nobody can tell if the child was missing or away.
    for (index, day) in (returns.maybeMissing[child]?.sorted() ?? []).enumerated()
    where !days.contains(day) {
      part.tallies.incidents.add(
        MissingIncident(isFirstOfChild: index == 0 && days.isEmpty, isUnread: true),
        from: book?.evidence(of: child, missingOn: day))
    }
    if var deprived = returns.deprivations[child] {
      if unread.tables.contains(.deprivationOfLiberty) { deprived.isLengthUnread = true }
      deprived.isRepeated = unread.repeated.contains(.deprivationOfLiberty)
      part.tallies.deprivations.add(deprived, from: book?.evidence(ofDeprived: child, deprived))
    }
    if let leaver = returns.careLeavers[child] {
      let evidence = book?.evidence(ofCareLeaver: child)
      if unread.repeated.contains(.oc3) {
        part.tallies.careLeavers.addUndetermined(1, from: evidence)
      } else {
        // A return covers its whole year, whichever day of it the period ends on.
        let last = ReportingPeriod(holding: period.to).to
        part.tallies.careLeavers.add(
          CareLeaver(outcomes: leaver, age: details.age(of: Int(child), on: last)), from: evidence)
      }
    }
  }
}
