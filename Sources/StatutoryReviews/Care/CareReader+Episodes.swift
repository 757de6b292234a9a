import CareRecords

extension CareReader {
  /// Reads a child's episodes, settles repeated rows and overlaps, and builds periods of care.
  func readEpisodes(of child: Int, into care: inout ChildCare) {
    care.rawEpisodes.clear()
    care.episodes.clear()
    care.periods.clear()
    care.sequences.clear()
    care.shortBreaks = nil
    care.isEndUndetermined = false
    care.isCareUnread = false
    care.isLegalStatusUnread = false
    care.isPlacementUnread = false
    care.isProviderUnread = false
    let last = rules.period.to
    for position in episodeRows.positions(of: child) {
      let row = episodeRows.row(at: position)
      guard let start = records.episodes.began[row], start <= last else { continue }
      var end = records.episodes.ended[row]
      let reason = records.episodes.reasonsCeased[row]
      // A reason for the end of care without a readable day: care has ended, nobody knows when.
      let isUnread = end == nil && (records.episodes.ended.isUnread(row) || reason.endsCare)
      if let day = end, day > last { end = nil }
      care.rawEpisodes.append(
        CareEpisode(
          start: start, end: end, isEndUnread: isUnread,
          reasonBegan: records.episodes.reasonsBegan[row],
          reasonCeased: end == nil && !isUnread ? .blank : reason,
          legalStatus: records.episodes.legalStatuses[row],
          placement: records.episodes.placements[row], need: records.episodes.needs[row],
          returnYear: sourceYears[Int(records.episodes.origins.sources[row])],
          row: Int32(row)))
    }
    guard !care.rawEpisodes.isEmpty else { return }
    if records.episodes.entered != nil { readEntered(&care) }
    if hasSourceWithoutStatus { dropCopiesWithoutStatus(&care) }
    care.rawEpisodes.sortFew { comesBefore($0, $1) }
    settleRepeatedRows(&care)
    endOverlaps(&care)
    buildPeriods(&care)
    noteUnreadCodes(&care)
  }

  /// The rows of a child's episodes, also those that could not be read.
  package func episodeRows(of care: ChildCare) -> [Int32] {
    episodeRows.positions(of: care.child).map { Int32(episodeRows.row(at: $0)) }
  }

  /// Notes which codes cannot be read of episodes that are of care in the period of the report.
  private func noteUnreadCodes(_ care: inout ChildCare) {
    // Care that ended on the day the next began may be one period with it.
    var start: CivilDate?
    for period in care.periods.reversed() {
      let isLate = period.end.map { $0 >= rules.period.from || $0 == start } ?? true
      guard isLate else { return }
      start = period.start
      for index in period.episodes { noteUnreadCodes(of: care.episodes[index], &care) }
      // Without a reason care ended here; the next episode says that it went on.
      let next = period.episodes.upperBound
      if next < care.episodes.count, care.episodes[next - 1].reasonCeased == .blank,
        care.episodes[next - 1].end == care.episodes[next].start,
        care.episodes[next].reasonBegan.isListed, care.episodes[next].reasonBegan != .s
      {
        care.isCareUnread = true
      }
    }
  }

  private func noteUnreadCodes(of episode: CareEpisode, _ care: inout ChildCare) {
    if episode.placement == .unlisted { care.isPlacementUnread = true }
    if records.episodes.providers[Int(episode.row)] == .unlisted { care.isProviderUnread = true }
    if episode.legalStatus == .unlisted { care.isLegalStatusUnread = true }
    if episode.legalStatus == .unlisted || episode.reasonBegan == .unlisted
      || episode.reasonCeased == .unlisted
    {
      care.isCareUnread = true
    }
  }

  /// Sorts short breaks last, then by first day, the row that counts in front, zero length first.
  private func comesBefore(_ left: CareEpisode, _ right: CareEpisode) -> Bool {
    if left.legalStatus.isShortBreak != right.legalStatus.isShortBreak {
      return right.legalStatus.isShortBreak
    }
    if left.start != right.start { return left.start < right.start }
    if left.returnYear != right.returnYear { return left.returnYear > right.returnYear }
    if left.isZeroLength != right.isZeroLength { return left.isZeroLength }
    if left.end != right.end {
      guard let leftEnd = left.end else { return false }
      guard let rightEnd = right.end else { return true }
      return leftEnd > rightEnd
    }
    // Alike in everything that ruling 1 names: settled by content, never by place in a file.
    let leftCodes = contentKey(left)
    let rightCodes = contentKey(right)
    if leftCodes != rightCodes { return leftCodes < rightCodes }
    let leftPlace = records.episodes.places[Int(left.row)]
    let rightPlace = records.episodes.places[Int(right.row)]
    if leftPlace != rightPlace { return records.places[leftPlace] < records.places[rightPlace] }
    return left.row < right.row
  }

  private func contentKey(_ episode: CareEpisode) -> UInt64 {
    let row = Int(episode.row)
    let codes: [UInt8] = [
      episode.reasonCeased.rawValue, episode.reasonBegan.rawValue, episode.legalStatus.rawValue,
      episode.placement.rawValue, episode.need.rawValue, records.episodes.providers[row].rawValue,
      records.episodes.reasonsChanged[row].rawValue,
    ]
    return codes.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Keeps one row for each first day (ruling 1), and beside it one of zero length (ruling 3).
  private func settleRepeatedRows(_ care: inout ChildCare) {
    var index = 0
    let rows = care.rawEpisodes
    var lastShortBreak: CareEpisode?
    while index < rows.count {
      let leader = rows[index]
      var next = index
      var keptZero = false
      var keptOther = false
      while next < rows.count, rows[next].start == leader.start,
        rows[next].legalStatus.isShortBreak == leader.legalStatus.isShortBreak
      {
        let episode = rows[next]
        let counts =
          episode.returnYear == leader.returnYear
          && (episode.isZeroLength ? !keptZero : !keptOther)
        if counts {
          if episode.isZeroLength { keptZero = true } else { keptOther = true }
          if episode.legalStatus.isShortBreak {
            noteShortBreak(episode, &care)
            lastShortBreak = episode
          } else {
            care.episodes.append(episode)
          }
          noteAbsence(of: episode, &care)
        }
        next += 1
      }
      index = next
    }
    if let lastShortBreak { care.shortBreaks?.end = lastShortBreak.end }
  }

  private func noteShortBreak(_ episode: CareEpisode, _ care: inout ChildCare) {
    guard care.shortBreaks == nil else { return }
    // Ruling 63: each break under V3 has RNE S, so that the first one loaded need not be the first.
    let isAfterFirstReturn = firstReturnEnd.map { episode.start > $0 } ?? false
    care.shortBreaks = ShortBreakSeries(
      start: episode.start,
      startIsKnown: episode.reasonBegan == .s
        && (episode.legalStatus == .v4 || isAfterFirstReturn),
      end: nil)
  }

  private func noteAbsence(of episode: CareEpisode, _ care: inout ChildCare) {
    guard episode.end == nil, episode.returnYear > 0, episode.returnYear < latestReturnYear else {
      return
    }
    care.issues.append(
      CareIssue(
        check: .episodeAbsentFromLaterReturn, table: .episodes, row: episode.row, action: .used))
  }

  /// Ends an episode that is open, or runs on, on the day the next begins (ruling 3).
  private func endOverlaps(_ care: inout ChildCare) {
    guard care.episodes.count > 1 else { return }
    for index in 0..<(care.episodes.count - 1) {
      let next = care.episodes[index + 1]
      let end = care.episodes[index].end
      guard end == nil || end.map({ $0 > next.start }) == true else { continue }
      care.episodes[index].end = next.start
      if next.reasonBegan != .s {
        care.episodes[index].isEndUnread = false
        care.episodes[index].reasonCeased = .x1
      }
    }
  }

  /// Joins episodes into periods of care and each period into its sequences (statute 2 and 4).
  private func buildPeriods(_ care: inout ChildCare) {
    var first = 0
    while first < care.episodes.count {
      var last = first
      while last + 1 < care.episodes.count,
        continues(care.episodes[last], into: care.episodes[last + 1], care)
      {
        last += 1
      }
      let opening = care.episodes[first]
      let closing = care.episodes[last]
      let recorded = recordedStart(of: opening, care)
      let isKnown = recorded != nil || opening.reasonBegan == .s
      if !isKnown {
        care.issues.append(
          CareIssue(check: .startUnknown, table: .episodes, row: opening.row, action: .used))
      }
      // Care that begins anew shows that it had ended, by that day.
      let hasEndedUnread =
        closing.isEndUnread && (closing.reasonCeased.endsCare || closing.end != nil)
      if closing.isEndUnread, !hasEndedUnread { care.isEndUndetermined = true }
      let end = hasEndedUnread ? closing.end ?? rules.period.to : closing.end
      let firstSequence = care.sequences.count
      var period = PeriodOfCare(
        start: recorded ?? opening.start, startIsKnown: isKnown, end: end,
        isEndUnread: hasEndedUnread, reasonCeased: end == nil ? .blank : closing.reasonCeased,
        episodes: first..<(last + 1), sequences: firstSequence..<firstSequence)
      appendSequences(of: period, &care)
      period.sequences = firstSequence..<care.sequences.count
      care.periods.append(period)
      first = last + 1
    }
  }

  private func continues(
    _ episode: CareEpisode, into next: CareEpisode, _ care: ChildCare
  ) -> Bool {
    guard episode.end == next.start, next.reasonBegan != .s else { return false }
    return episode.reasonCeased == .x1 || enteredTogether(episode, next, care)
  }

  private func appendSequences(of period: PeriodOfCare, _ care: inout ChildCare) {
    let opening = care.episodes[period.episodes.lowerBound]
    var isForAdoption = opening.placement.isForAdoption
    if isForAdoption {
      // Ruling 61: only then does the placement begin with the episode. After P or T it can have begun
      // before a stay elsewhere that the return does not have.
      let isKnown = [.s, .b, .u].contains(opening.reasonBegan)
      care.sequences.append(
        ReviewSequence(kind: .adoption, start: opening.start, startIsKnown: isKnown, end: nil))
    } else {
      care.sequences.append(
        ReviewSequence(
          kind: .ordinary, start: period.start, startIsKnown: period.startIsKnown, end: nil))
    }
    // Ruling 62: a temporary placement that opens a period of unknown start hides where the child was
    // before it, and so whether a placement for adoption after it goes on or begins.
    var isHidden = !period.startIsKnown && opening.placement.isTemporary
    for index in period.episodes.dropFirst() {
      let episode = care.episodes[index]
      guard !episode.placement.isTemporary else { continue }
      defer { isHidden = false }
      guard episode.placement.isForAdoption != isForAdoption else { continue }
      isForAdoption = episode.placement.isForAdoption
      care.sequences[care.sequences.count - 1].end = episode.start
      care.sequences.append(
        ReviewSequence(
          kind: isForAdoption ? .adoption : .continued, start: episode.start,
          startIsKnown: !isHidden, end: nil))
    }
    care.sequences[care.sequences.count - 1].end = period.end
  }
}
