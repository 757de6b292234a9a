import CareRecords

extension CareReader {
  /// Walks each sequence and sets every obligation with its window and its verdict (statute 4).
  func walkObligations(_ care: inout ChildCare) {
    care.obligations.clear()
    guard hasEpisodes else {
      walkWithoutEpisodes(&care)
      return
    }
    for period in care.periods.indices {
      var previousOfPeriod: CivilDate?
      for review in care.reviews
      where review.period == Int32(period) && review.standing == .beforeSequence
        && !review.isCancelled
      {
        previousOfPeriod = review.date
      }
      for sequence in care.periods[period].sequences {
        walk(sequence, of: period, previousOfPeriod: &previousOfPeriod, &care)
      }
    }
    if let series = care.shortBreaks { walk(series, &care) }
  }

  private func walk(
    _ sequenceIndex: Int, of periodIndex: Int, previousOfPeriod: inout CivilDate?,
    _ care: inout ChildCare
  ) {
    let sequence = care.sequences[sequenceIndex]
    let period = care.periods[periodIndex]
    let isLast = sequenceIndex == period.sequences.upperBound - 1
    let isFirst = sequenceIndex == period.sequences.lowerBound
    var walk = SequenceWalk(
      completeFrom: completeFrom, kind: sequence.kind,
      times: dueDates.times(of: sequence.kind), period: Int32(periodIndex), start: sequence.start,
      startIsKnown: sequence.startIsKnown, end: sequence.end)
    if sequence.kind == .continued {
      if let previousOfPeriod {
        walk.continueAfter(previousOfPeriod)
      } else {
        walk.start = period.start
        walk.startIsKnown = period.startIsKnown
      }
    } else if sequence.kind == .adoption, !sequence.startIsKnown, let previousOfPeriod {
      walk.mayFollow(previousOfPeriod)
    }
    for index in care.reviews.indices
    where care.reviews[index].period == Int32(periodIndex)
      && care.reviews[index].standing == .inSequence && !care.reviews[index].isCancelled
    {
      let day = care.reviews[index].date
      guard isFirst || day >= sequence.start else { continue }
      guard isLast || sequence.end.map({ day < $0 }) ?? true else { break }
      meet(with: index, &walk, &care)
      previousOfPeriod = day
    }
    // A sequence of no length owes nothing (ruling 69).
    if sequence.end != sequence.start {
      care.obligations.append(walk.unmet(on: rules.period.to, dueDates))
    }
  }

  private func walk(_ series: ShortBreakSeries, _ care: inout ChildCare) {
    var walk = SequenceWalk(
      completeFrom: completeFrom, kind: .shortBreak,
      times: dueDates.times(of: .shortBreak), period: -1, start: series.start,
      startIsKnown: series.startIsKnown, end: series.end)
    // Reviews of a child with no other care may belong to a series that began earlier (ruling 63).
    if !series.startIsKnown, care.periods.isEmpty,
      let earlier = care.reviews.last(where: { !$0.isCancelled && $0.date < series.start })
    {
      walk.mayFollow(earlier.date)
    }
    for index in care.reviews.indices
    where care.reviews[index].standing == .shortBreak && !care.reviews[index].isCancelled
      && series.holdsReview(on: care.reviews[index].date)
    {
      meet(with: index, &walk, &care)
    }
    if series.end != series.start {
      care.obligations.append(walk.unmet(on: rules.period.to, dueDates))
    }
  }

  /// Without an Episodes table a child's reviews are one sequence without known start or end.
  private func walkWithoutEpisodes(_ care: inout ChildCare) {
    var walk = SequenceWalk(
      completeFrom: completeFrom, kind: .ordinary, times: dueDates.times(of: .ordinary),
      period: -1, start: nil, startIsKnown: false, end: nil)
    for index in care.reviews.indices where !care.reviews[index].isCancelled {
      care.reviews[index].standing = .inSequence
      meet(with: index, &walk, &care)
    }
  }

  private func meet(with index: Int, _ walk: inout SequenceWalk, _ care: inout ChildCare) {
    let review = care.reviews[index]
    let obligation = walk.meet(
      heldOn: review.date, recordedDue: review.recordedDue, review: Int32(index), dueDates)
    care.reviews[index].obligation = Int32(care.obligations.count)
    care.obligations.append(obligation)
    if let due = obligation.window.dueDate, let recorded = review.recordedDue,
      recorded != due
    {
      care.issues.append(
        CareIssue(check: .dueDateDiffers, table: .reviews, row: review.row, action: .used))
    }
  }
}
