import CareRecords
import StatutoryReviews

// The parts of the pass that count children and their care.
extension ChildPass {
  private var period: ReportingPeriod { reader.rules.period }

  /// Leaves a child out of all figures of children and their care: a row about its care could not be
  /// read, so nobody can say where it belongs.
  func countUnsettled(
    _ care: ChildCare, _ unread: UnreadRows.ChildRows, _ part: inout Part
  ) {
    let unsettled = book?.evidence(ofUnsettled: care)
    part.unsettled += 1
    part.unsettledOfficers += 1
    for index in monthEnds.indices { part.unsettledAtMonthEnds[index] += 1 }
    part.tallies.children.addUndetermined(1, from: unsettled)
    leaveOutHandovers(care, unread, &part)
    if tellsRecentReviews { part.tallies.recentReviews.addUndetermined(1, from: unsettled) }
    // Each of the child's rows, read or not, can be the one that counts.
    let starts = care.periods.count { period.contains($0.start) }
    let endings = care.periods.count { $0.end.map { period.contains($0) } ?? false }
    let begun = care.episodes.count { period.contains($0.start) }
    part.tallies.starts.addUndetermined(unread.episodes + starts, from: unsettled)
    part.tallies.endings.addUndetermined(unread.episodes + endings, from: unsettled)
    part.tallies.placementChanges.addUndetermined(unread.episodes + begun, from: unsettled)
    part.tallies.recordedChanges.addUndetermined(unread.episodes, from: unsettled)
    part.tallies.adoptions.addUndetermined(unread.episodes + begun, from: unsettled)
  }

  func countMoves(
    _ care: ChildCare, _ unread: UnreadRows.ChildRows, _ part: inout Part
  ) {
    let before = period.from.adding(days: -1)
    for index in care.periods.indices {
      let careOfChild = care.periods[index]
      // Of care that ended on a day not known, the day matters unless it began in the period.
      if careOfChild.isEndUnread, !period.contains(careOfChild.start) {
        part.tallies.endings.addUndetermined(1, from: book?.evidence(ofUnsettled: care))
        continue
      }
      if careOfChild.isLookedAfter(on: before) {
        part.lookedAfterAtStart += 1
        part.movements.count(.atStart, move(care, index, on: before))
      }
      if period.contains(careOfChild.start) {
        var start = move(care, index, on: careOfChild.start)
        start.isRepeated = care.periods[..<index].contains { period.contains($0.start) }
        let isEndUndetermined = care.isEndUndetermined && index == care.periods.count - 1
        start.allocation = allocation(of: care.number, careOfChild, isEndUndetermined, unread)
        if tellsHealthAssessments {
          start.healthAssessment = assessment(
            of: UInt32(care.child), careOfChild, isEndUndetermined, unread)
        }
        part.tallies.starts.add(
          start,
          from: book?.evidence(of: careOfChild, care, note: "began \(careOfChild.start)"))
        part.movements.count(.started, start)
      }
      if let end = careOfChild.end, period.contains(end) {
        var ending = move(care, index, on: end)
        ending.isRepeated = care.periods[..<index].contains {
          $0.end.map { period.contains($0) } ?? false
        }
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

  func traits(
    of child: Int, on day: CivilDate, episode: CareEpisode?, need: CategoryOfNeed = .blank
  ) -> ChildTraits {
    ChildTraits(
      age: details.age(of: child, on: day), sex: details.sexes[child],
      ethnicGroup: details.ethnicOrigins[child].group,
      legalStatus: episode?.legalStatus.group ?? .unknown,
      placement: episode?.placement.group ?? .unknown, need: need)
  }

  /// Why a period of care is left out where something is to be done by a day; nil where it counts.
  private func leftOut(
    _ careOf: PeriodOfCare, by last: CivilDate, _ isEndUndetermined: Bool
  ) -> CareMove.InTime? {
    guard careOf.startIsKnown else { return .startUnknown }
    // Leave the child out, whether it was done or not. Otherwise only children for whom it was not
    // done would be left out.
    // Whoever left before is left out, so it matters when.
    if careOf.isEndUnread || isEndUndetermined { return .unread }
    if let end = careOf.end, end <= last { return .leftBefore }
    return last > period.to ? .notYetDue : nil
  }

  /// Whether the health of a child was assessed when care began.
  ///
  /// A child assessed within three months before need not be assessed again (regulation 7(2)).
  private func assessment(
    of child: UInt32, _ careOf: PeriodOfCare, _ isEndUndetermined: Bool,
    _ unread: UnreadRows.ChildRows
  ) -> CareMove.InTime {
    let last = reader.rules.calendar.day(20, workingDaysAfter: careOf.start)
    if let reason = leftOut(careOf, by: last, isEndUndetermined) { return reason }
    let earliest = careOf.start.adding(months: -3)
    var mayBe = unread.tables.contains(.healthAssessments)
    for row in returns.healthAssessments[child] ?? [] where row.kind != .review {
      guard row.kind != .other else { continue }
      if row.isHeldUnread { mayBe = true }
      guard let held = row.held, earliest <= held, held <= last else { continue }
      switch row.kind {
      case .initial: return .yes
      case .unstated where held >= careOf.start: return .yes
      case .unknown: mayBe = true
      default: break
      }
    }
    return mayBe ? .unread : .no
  }

  private func allocation(
    of child: UInt32, _ careOf: PeriodOfCare, _ isEndUndetermined: Bool,
    _ unread: UnreadRows.ChildRows
  ) -> CareMove.InTime {
    let last = reader.rules.calendar.day(
      settings.allocationWorkingDays, workingDaysAfter: careOf.start)
    if let reason = leftOut(careOf, by: last, isEndUndetermined) { return reason }
    let isInTime = allocations?.holdsDay(of: child, from: careOf.start, to: last) ?? false
    if isInTime { return .yes }
    let isUnread = unread.allocations > 0 || allocations?.isUnread(of: child) ?? false
    return isUnread ? .unread : .no
  }

  func countChild(
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
      leaveOutHandovers(care, unread, &part)
      let unsettled = book?.evidence(ofUnsettled: care)
      if tellsRecentReviews { part.tallies.recentReviews.addUndetermined(1, from: unsettled) }
      part.tallies.endings.addUndetermined(1, from: unsettled)
      return
    }
    part.lookedAfter += 1
    let current = care.periods[index]
    let now = move(care, index, on: period.to)
    var subject = ChildSubject(
      traits: now.traits, lastDay: period.to,
      inCare: KnownSince(day: current.start, isKnown: current.startIsKnown))
    part.movements.count(.atEnd, now)
    let firstDue = reader.dueDates.first(of: .ordinary, from: current.start)
    subject.isFirstReviewDue = firstDue <= period.to
    subject.isWhollySeen = current.startIsKnown && current.start >= reader.completeFrom
    subject.daysInCare = CivilDate.days(from: current.start, to: period.to)
    readObligations(care, &subject)
    readReviews(care, Int32(index), &subject)
    subject.isReviewUnread =
      unread.reviews > 0 || care.isPlacementUnread
      || care.reviews.contains(where: \.isHoldingUnknown)
    subject.isBirthUnread =
      details.isBirthUnread(care.child)
      || unread.tables.contains(.header) && subject.traits.age == nil
    let officer = officer(of: care)
    subject.hasOfficer = officer != nil
    subject.isOfficerUnread =
      allocations.map { unread.allocations > 0 || $0.isUnread(of: care.number) }
      ?? subject.isReviewUnread
    readService(care, index, placements, unread, &subject)
    countHandovers(care, subject.continuity, unread, &part)
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
      // The recorded day of a review that it decides is the day on which that was due.
      let recorded = obligation.isRecorded ? care.reviews[Int(obligation.review)].recordedDue : nil
      guard obligation.verdict != .fellAway, let latest = recorded ?? obligation.window.latest,
        period.contains(latest)
      else { continue }
      // Ruling 13: without a known due date, skip a sequence or review that ended before the
      // period.
      if obligation.window.dueDate == nil {
        if let end = obligation.sequenceEnd, end < period.from { continue }
        if let held = obligation.held, held < period.from { continue }
      }
      let hasUnknownEnd =
        obligation.period >= 0 && care.periods[Int(obligation.period)].isEndUnread
      switch obligation.verdict {
      case .onTime: subject.dueOnTime += 1
      case _ where hasUnknownEnd: subject.dueUndetermined += 1
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
