import CareRecords

/// The due window of an obligation; nil is no bound.
struct ReferenceWindow: Hashable, Sendable {
  var earliest: CivilDate?
  var latest: CivilDate?

  static func exactly(_ day: CivilDate) -> ReferenceWindow {
    ReferenceWindow(earliest: day, latest: day)
  }

  /// Statute 4: held ≤ earliest, on time; held > latest, late; else undetermined.
  func verdict(held: CivilDate) -> ReferenceVerdict {
    if let earliest, held <= earliest { return .onTime }
    if let latest, held > latest { return .late }
    return .undetermined
  }

  /// Statute 4, not held by T: latest ≤ T, overdue; T < earliest, not yet due; else undetermined.
  func verdict(notHeldBy to: CivilDate) -> ReferenceVerdict {
    if let latest, latest <= to { return .overdue }
    if let earliest, to < earliest { return .notYetDue }
    return .undetermined
  }

  /// The verdict of an obligation not held in its sequence, or nil when it falls away (statute 4).
  func verdict(notHeldWhenSequenceEnded end: CivilDate) -> ReferenceVerdict? {
    // It falls away when the sequence ends on or before `earliest`.
    if let earliest, end <= earliest { return nil }
    // An obligation not held when its sequence ends after `latest` is missed.
    if let latest, end > latest { return .missed }
    // Undetermined when the sequence ends inside the window and nothing was held.
    return .undetermined
  }

  /// Ruling 15: the relaxation of 2020 where the window meets 24 April – 25 September.
  func meetsRelaxation(of timetable: ReferenceTimetable) -> Bool {
    guard let first = timetable.relaxed.first, let last = timetable.relaxed.last else {
      return false
    }
    if let earliest, earliest > last { return false }
    if let latest, latest < first { return false }
    return true
  }
}

/// The verdicts, spelt as in `obligations.csv` (ruling 35).
enum ReferenceVerdict: String, Sendable {
  case onTime, late, overdue, missed, undetermined, notYetDue
}

/// The table of statute 4, one function a row.
///
/// The comments name the months of England's timetable.
struct ReferenceWindowRules {
  /// C.
  var completeFrom: CivilDate
  var timetable: ReferenceTimetable
  var dayCount: Bool

  /// Ruling 6: `day-count` puts 91 days for 3 months and 183 for 6 in every row; 20 working days and
  /// 28 days stay.
  func day(_ interval: ReferenceTimetable.Interval, after day: CivilDate) -> CivilDate {
    switch interval {
    case .workingDays(let count): ReferenceCalendar.day(workingDays: count, after: day)
    case .days(let count): ReferenceCalendar.day(count, after: day)
    case .months(let count, let days):
      dayCount
        ? ReferenceCalendar.day(days, after: day) : ReferenceCalendar.day(months: count, after: day)
    }
  }

  /// The 3 months between the first review and the second.
  func second(_ kind: ReferenceSequence.Kind, after held: CivilDate) -> CivilDate {
    day(timetable.times(of: kind).second, after: held)
  }

  /// The 6 months between later reviews.
  func later(_ kind: ReferenceSequence.Kind, after held: CivilDate) -> CivilDate {
    day(timetable.times(of: kind).later, after: held)
  }

  /// (C − 1 day) + 6 months.
  func laterThanTheUnseen(_ kind: ReferenceSequence.Kind) -> CivilDate {
    later(kind, after: ReferenceCalendar.dayBefore(completeFrom))
  }

  /// Statute 4: S + 20 working days (ordinary), P + 28 days (adoption), B + 3 months (short
  /// breaks); a continued sequence uses the ordinary one.
  func firstDue(_ kind: ReferenceSequence.Kind, from start: CivilDate) -> CivilDate {
    day(timetable.times(of: kind).first, after: start)
  }

  /// The heading of the first column: sequence starts on or after C, start known.
  func isSeenFromItsStart(start: CivilDate, known: Bool) -> Bool {
    known && start >= completeFrom
  }

  /// First review in the data, R1.
  func first(
    _ kind: ReferenceSequence.Kind, start: CivilDate, known: Bool
  ) -> ReferenceWindow {
    let latestPossible = firstDue(kind, from: start)
    // First column: `firstDue` exactly.
    if isSeenFromItsStart(start: start, known: known) { return .exactly(latestPossible) }
    // Second column: [firstDue if the start is known else no bound, L], where L = (C − 1 day) + 6
    // months,
    let unseen = laterThanTheUnseen(kind)
    if known { return ReferenceWindow(earliest: latestPossible, latest: unseen) }
    // and where the start is unknown the later of that and the latest possible `firstDue`.
    return ReferenceWindow(earliest: nil, latest: max(unseen, latestPossible))
  }

  /// Next, R2.
  func second(
    _ kind: ReferenceSequence.Kind, start: CivilDate, known: Bool, afterFirstHeld held: CivilDate
  ) -> ReferenceWindow {
    // First column: R1 + 3 months exactly.
    if isSeenFromItsStart(start: start, known: known) {
      return .exactly(second(kind, after: held))
    }
    // Second column: R1 + 6 months exactly if (latest possible `firstDue`) + 3 months ≤ R1,
    if second(kind, after: firstDue(kind, from: start)) <= held {
      return .exactly(later(kind, after: held))
    }
    // else [R1 + 3 months, R1 + 6 months].
    return ReferenceWindow(
      earliest: second(kind, after: held), latest: later(kind, after: held))
  }

  /// R3 and later, and a continued sequence after any review of the period: previous + 6 months.
  func later(_ kind: ReferenceSequence.Kind, afterHeld held: CivilDate) -> ReferenceWindow {
    .exactly(later(kind, after: held))
  }

  /// After a review held before C, `latest` of the next obligation is not before (C − 1 day) + 6
  /// months.
  func widened(
    _ window: ReferenceWindow, _ kind: ReferenceSequence.Kind, afterHeld held: CivilDate
  ) -> ReferenceWindow {
    guard held < completeFrom, let latest = window.latest else { return window }
    var window = window
    window.latest = max(latest, laterThanTheUnseen(kind))
    return window
  }
}
