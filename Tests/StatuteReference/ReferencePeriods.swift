import CareRecords

/// A period of care of one child.
struct ReferencePeriod: Hashable, Sendable {
  var child: String
  /// The DECOM of its first episode.
  var start: CivilDate
  /// False when the period began on an unknown day not later than `start`.
  var startKnown: Bool
  /// Nil while the period is open.
  var end: CivilDate?
  var episodes: [ReferenceEpisode]

  /// Statute 2: for reviews held, a period covers the days up to and including its end.
  func covers(_ day: CivilDate) -> Bool {
    if day < start { return false }
    if let end { return day <= end }
    return true
  }

  /// Statute 2: for being looked after, a period covers the days up to but not including its end.
  func isLookedAfter(on day: CivilDate) -> Bool {
    if day < start { return false }
    if let end { return day < end }
    return true
  }
}

/// The series of agreed short breaks of one child.
struct ReferenceShortBreakSeries: Hashable, Sendable {
  var child: String
  /// B, the DECOM of the first V3 or V4 episode.
  var start: CivilDate
  var startKnown: Bool
  var end: CivilDate?

  func covers(_ day: CivilDate) -> Bool {
    if day < start { return false }
    if let end { return day <= end }
    return true
  }
}

/// Statute 2 with rulings 1, 3, 5 and 10: from rows to periods of care.
enum ReferencePeriods {
  /// The rows of one child as on T, settled into episodes, in order.
  static func episodes(
    from rows: [ReferenceEpisode], shortBreaks: Bool, to: CivilDate
  ) -> [ReferenceEpisode] {
    var read: [ReferenceEpisode] = []
    for row in rows where row.isShortBreak == shortBreaks {
      // Ruling 10: episodes dated after T are not read.
      if row.decom > to { continue }
      // Ruling 3: DEC before DECOM, row refused.
      if let dec = row.dec, dec < row.decom { continue }
      var row = row
      // Ruling 10: a DEC after T is read as blank.
      if let dec = row.dec, dec > to { row.dec = nil }
      // What has not ended has no reason why it did.
      if row.dec == nil { row.rec = .blank }
      read.append(row)
    }

    var settled: [ReferenceEpisode] = []
    for decom in Set(read.map(\.decom)).sorted() {
      // Ruling 1: rows with the same CHILD and DECOM are one episode.
      let rivals = read.filter { $0.decom == decom }
      // Rulings 1 and 3: the row of the later return counts; it replaces all of that DECOM.
      let lastReturn = rivals.map(\.returnYear).max()
      let latest = rivals.filter { $0.returnYear == lastReturn }
      // Ruling 3: one that ends the day it begins is kept apart and stands before the other.
      if let oneDay = latest.last(where: \.isOfOneDay) { settled.append(oneDay) }
      // Ruling 1: within one return a filled DEC before a blank one, then the later DEC; of rows
      // alike in both, the last row.
      var chosen: ReferenceEpisode?
      for row in latest where !row.isOfOneDay {
        guard let current = chosen else {
          chosen = row
          continue
        }
        switch (current.dec, row.dec) {
        case (nil, _): chosen = row
        case (.some, nil): break
        case (.some(let old), .some(let new)): if new >= old { chosen = row }
        }
      }
      if let chosen { settled.append(chosen) }
    }

    // Ruling 3: an episode that is open, or ends after the next begins, is taken to end the day the
    // next begins, with X1 unless that one has RNE = S.
    for index in settled.indices.dropLast() {
      let next = settled[index + 1]
      if let dec = settled[index].dec, dec <= next.decom { continue }
      settled[index].dec = next.decom
      if next.rne != .s { settled[index].rec = .x1 }
    }
    return settled
  }

  /// The periods of care of one child, in order.
  static func periods(of child: String, episodes: [ReferenceEpisode]) -> [ReferencePeriod] {
    var groups: [[ReferenceEpisode]] = []
    for episode in episodes {
      if let before = groups.last?.last, goesOn(from: before, to: episode) {
        groups[groups.count - 1].append(episode)
      } else {
        groups.append([episode])
      }
    }
    return groups.compactMap { group in
      guard let first = group.first, let last = group.last else { return nil }
      return ReferencePeriod(
        child: child, start: first.decom,
        // Statute 2: the start is known when the first episode's RNE is S.
        startKnown: first.rne == .s,
        // Statute 2: in every case but one the earlier period ends, also after an X1 that nothing
        // follows; an episode without DEC is open.
        end: last.dec, episodes: group)
    }
  }

  /// Statute 2: a period goes on only where REC is X1, DEC equals the next DECOM and RNE is not S.
  private static func goesOn(from before: ReferenceEpisode, to next: ReferenceEpisode) -> Bool {
    before.rec == .x1 && before.dec == next.decom && next.rne != .s
  }

  /// Ruling 5: the series runs from the child's first V3 or V4 episode to the end of the last.
  static func series(
    of child: String, episodes: [ReferenceEpisode], firstYear: Int?
  ) -> ReferenceShortBreakSeries? {
    guard let first = episodes.first, let last = episodes.last else { return nil }
    // Ruling 63: V4 with RNE S; V3 with RNE S only after the first loaded year.
    var startKnown = false
    if first.rne == .s {
      if first.ls == .v4 { startKnown = true }
      if let firstYear, ReferenceReviewDays.reportingYear(of: first.decom) > firstYear {
        startKnown = true
      }
    }
    return ReferenceShortBreakSeries(
      child: child, start: first.decom, startKnown: startKnown, end: last.dec)
  }
}
