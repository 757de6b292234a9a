import CareRecords

extension CareReader {
  /// Joins all rows of one day into one review (rulings 8–10).
  func readReviews(of child: Int, into care: inout ChildCare) {
    care.rawReviews.clear()
    care.reviews.clear()
    care.midwayChecks.clear()
    care.isMidwayUnread = false
    for position in reviewRows.positions(of: child) {
      let row = reviewRows.row(at: position)
      guard let date = records.reviews.dates[row], date <= rules.period.to else { continue }
      care.rawReviews.append(RawReview(date: date, row: Int32(row)))
      if hasServiceReviews, let checks = records.reviews.service?.midwayChecks {
        if let check = checks[row] { care.midwayChecks.append(check) }
        if checks.isUnread(row) { care.isMidwayUnread = true }
      }
    }
    care.rawReviews.sortFew(by: <)
    var index = 0
    var previousRows = 0..<0
    while index < care.rawReviews.count {
      let date = care.rawReviews[index].date
      let firstRowOfDay = index
      var review = firstRow(care.rawReviews[index])
      index += 1
      var disagrees = false
      while index < care.rawReviews.count, care.rawReviews[index].date == date {
        if merge(firstRow(care.rawReviews[index]), into: &review) { disagrees = true }
        index += 1
      }
      if disagrees {
        care.issues.append(
          CareIssue(
            check: .reviewsOfOneDayDisagree, table: .reviews, row: review.row, action: .merged))
      }
      let rows = firstRowOfDay..<index
      noteCloseness(of: review, rows: rows, previousRows: previousRows, &care)
      previousRows = rows
      care.reviews.append(review)
    }
  }

  /// The rows of the day of a review, each as a review of its own, in the order of the table.
  package func rows(of review: Review, _ care: ChildCare) -> [Review] {
    care.rawReviews.filter { $0.date == review.date }.map(firstRow)
  }

  /// The rows that tell of a midway check between the days of two reviews.
  package func midwayCheckRows(from first: Review, to second: Review, _ care: ChildCare) -> [Int32]
  {
    guard let checks = records.reviews.service?.midwayChecks else { return [] }
    return care.rawReviews.map(\.row).filter { row in
      checks[Int(row)].map { first.date < $0 && $0 < second.date } ?? false
    }
  }

  @inline(__always)
  func firstRow(_ raw: RawReview) -> Review {
    let row = Int(raw.row)
    var review = Review(date: raw.date, row: raw.row, code: records.reviews.codes[row])
    guard hasServiceReviews, let service = records.reviews.service else { return review }
    func text(_ number: UInt32) -> UInt32? {
      number == ServiceReviewColumns.blank ? nil : number
    }
    let cancelled = service.cancelled[row]
    review.isHoldingUnknown = cancelled == .invalid
    review.isCancelled = cancelled == .yes || cancelled == .invalid
    review.noteUnread(row, service)
    review.recordedDue = service.due[row]
    review.officer = text(service.officers[row])
    review.lateReason = text(service.lateReasons[row])
    review.team = text(service.teams[row])
    review.parentsContributed = service.parentsContributed[row]
    review.childSeenBefore = service.childSeenBefore[row]
    review.decisionsSent = service.decisionsSent[row]
    review.recordCompleted = service.recordsCompleted[row]
    review.recordSent = service.recordsSent[row]
    review.workerReportOnTime = service.workerReportsOnTime[row]
    review.carePlanUpdated = service.carePlansUpdated[row]
    review.permanencePlan = service.permanencePlans[row]
    review.advocacyOffered = service.advocacyOffered[row]
    return review
  }

  /// Takes over what is less favourable in another row of the day; says whether the two disagree.
  ///
  /// A blank in one row is filled from the other without being a disagreement.
  func merge(_ other: Review, into review: inout Review) -> Bool {
    var disagrees = false
    func settle<Value: Equatable>(
      _ mine: Value?, _ theirs: Value?, _ wins: (Value, Value) -> Bool
    ) -> Value? {
      guard let mine else { return theirs }
      guard let theirs, theirs != mine else { return mine }
      disagrees = true
      return wins(theirs, mine) ? theirs : mine
    }
    func listed(_ code: ParticipationCode) -> ParticipationCode? { code == .blank ? nil : code }
    // Where the answers of two rows differ, the answer no counts.
    func settleAnswer(_ answer: WritableKeyPath<Review, Answer>) {
      func given(_ answer: Answer) -> Answer? { answer == .blank ? nil : answer }
      review[keyPath: answer] =
        settle(given(review[keyPath: answer]), given(other[keyPath: answer])) { theirs, _ in
          theirs == .no
        } ?? .blank
    }
    review.code =
      settle(listed(review.code), listed(other.code)) { theirs, mine in
        theirs.isListed != mine.isListed ? theirs.isListed : theirs.rawValue > mine.rawValue
      } ?? .blank
    settleAnswer(\.parentsContributed)
    settleAnswer(\.childSeenBefore)
    settleAnswer(\.workerReportOnTime)
    settleAnswer(\.carePlanUpdated)
    settleAnswer(\.permanencePlan)
    settleAnswer(\.advocacyOffered)
    review.recordedDue = settle(review.recordedDue, other.recordedDue, <)
    review.officer = settle(review.officer, other.officer) {
      store.officers[$0] < store.officers[$1]
    }
    review.lateReason = settle(review.lateReason, other.lateReason) {
      store.texts[$0] < store.texts[$1]
    }
    review.team = settle(review.team, other.team) { store.texts[$0] < store.texts[$1] }
    review.decisionsSent = settle(review.decisionsSent, other.decisionsSent, >)
    review.recordCompleted = settle(review.recordCompleted, other.recordCompleted, >)
    review.recordSent = settle(review.recordSent, other.recordSent, >)
    review.takeUnread(other)
    if review.isCancelled != other.isCancelled {
      disagrees = true
      review.isCancelled = false
      review.isHoldingUnknown = false
    } else if other.isHoldingUnknown {
      review.isHoldingUnknown = true
    }
    return disagrees
  }

  /// Notes two reviews within three days that come from different sources; both count (ruling 9).
  private func noteCloseness(
    of review: Review, rows: Range<Int>, previousRows: Range<Int>, _ care: inout ChildCare
  ) {
    guard let previous = care.reviews.last, !previous.isCancelled, !review.isCancelled,
      CivilDate.days(from: previous.date, to: review.date) <= Self.closeDays
    else { return }
    let sources = records.reviews.origins.sources
    let shareSource = care.rawReviews[rows].contains { row in
      care.rawReviews[previousRows].contains { other in
        sources[Int(row.row)] == sources[Int(other.row)]
      }
    }
    guard !shareSource else { return }
    care.issues.append(
      CareIssue(
        check: .reviewsCloseTogether, table: .reviews, row: review.row, action: .used))
  }

  /// Finds the period and the sequence of each review (statute 2 and 4, rulings 4 and 5).
  func standReviews(_ care: inout ChildCare) {
    // Reviews are in order, so each begins to look where the one before it stopped.
    var later = 0
    for index in care.reviews.indices {
      let day = care.reviews[index].date
      while later < care.periods.count, care.periods[later].start <= day { later += 1 }
      if later > 0, care.periods[later - 1].holdsReview(on: day) {
        care.reviews[index].stand(in: Int32(later - 1))
      } else if let series = care.shortBreaks,
        care.periods.isEmpty || series.holdsReview(on: day)
      {
        care.reviews[index].standing = .shortBreak
      } else if later < care.periods.count, !care.periods[later].startIsKnown {
        care.reviews[index].period = Int32(later)
        let opening = care.sequences[care.periods[later].sequences.lowerBound]
        care.reviews[index].standing = opening.kind == .adoption ? .beforeSequence : .inSequence
      } else {
        care.reviews[index].standing = .outsideCare
        noteOutsideCare(care.reviews[index], &care)
      }
    }
  }

  private func noteOutsideCare(_ review: Review, _ care: inout ChildCare) {
    guard hasEpisodes, !review.isCancelled else { return }
    care.issues.append(
      CareIssue(check: .reviewOutsideCare, table: .reviews, row: review.row, action: .leftOut))
  }
}
