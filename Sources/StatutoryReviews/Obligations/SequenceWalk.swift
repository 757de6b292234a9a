import CareRecords

/// Goes along one sequence from review to review and gives each obligation its window.
///
/// It holds plain numbers and no rules: copying those for each sequence of a country took a tenth of
/// its time.
struct SequenceWalk {
  let completeFrom: CivilDate
  let kind: ReviewSequence.Kind
  private let times: DueDates.Times
  let period: Int32
  /// The first day, or the first seen of an unknown start; nil when nothing is known of it.
  var start: CivilDate?
  var startIsKnown: Bool
  let end: CivilDate?

  private var held = 0
  private var previous: CivilDate?
  /// A review before the sequence that may belong to it, because its start is not known.
  private var possiblePrevious: CivilDate?

  init(
    completeFrom: CivilDate, kind: ReviewSequence.Kind, times: DueDates.Times, period: Int32,
    start: CivilDate?, startIsKnown: Bool, end: CivilDate?
  ) {
    self.completeFrom = completeFrom
    self.kind = kind
    self.times = times
    self.period = period
    self.start = start
    self.startIsKnown = startIsKnown
    self.end = end
  }

  /// Goes on from the last review of the period, held in an earlier sequence.
  mutating func continueAfter(_ review: CivilDate) {
    previous = review
  }

  /// States that the last review before the sequence may belong to it (ruling 61).
  mutating func mayFollow(_ review: CivilDate) {
    possiblePrevious = review
  }

  /// Whether every review of the sequence must be in the data and its first day is known.
  private var isWhollySeen: Bool {
    guard let start else { return false }
    return startIsKnown && start >= completeFrom
  }

  /// The last day on which the review after an unseen one can have been due.
  ///
  /// The unseen one was held on the last day before the data is complete, or earlier.
  private func latestAfterUnseen(_ dates: DueDates) -> CivilDate {
    dates.day(times.later, after: completeFrom.adding(days: -1))
  }

  /// The latest day on which the first review can have been due.
  private func latestFirstDue(_ dates: DueDates) -> CivilDate? {
    start.map { dates.day(times.first, after: $0) }
  }

  /// The obligation that a review meets.
  mutating func meet(
    heldOn day: CivilDate, recordedDue: CivilDate?, review: Int32, _ dates: DueDates
  ) -> Obligation {
    let window = nextWindow(dates)
    var obligation = Obligation(
      kind: obligationKind, sequence: kind, period: period, review: review, window: window,
      held: day, verdict: .undetermined, isRecorded: false, daysLate: nil, sequenceEnd: end)
    var due = window.latest
    if let earliest = window.earliest, day <= earliest {
      obligation.verdict = .onTime
    } else if let latest = window.latest, day > latest {
      obligation.verdict = .late
    } else if let recordedDue {
      obligation.verdict = day <= recordedDue ? .onTime : .late
      obligation.isRecorded = true
      due = recordedDue
    }
    if obligation.verdict == .late, let due {
      obligation.daysLate = Int32(CivilDate.days(from: due, to: day))
    }
    held += 1
    previous = day
    return obligation
  }

  /// The obligation that follows the last review, which nothing in the data meets.
  ///
  /// - Parameter last: the day of the report.
  func unmet(on last: CivilDate, _ dates: DueDates) -> Obligation {
    let window = nextWindow(dates)
    var obligation = Obligation(
      kind: obligationKind, sequence: kind, period: period, review: -1, window: window, held: nil,
      verdict: .undetermined, isRecorded: false, daysLate: nil, sequenceEnd: end)
    if let end {
      if let earliest = window.earliest, end <= earliest {
        obligation.verdict = .fellAway
      } else if let latest = window.latest, end > latest {
        obligation.verdict = .missed
      }
    } else if let latest = window.latest, latest <= last {
      obligation.verdict = .overdue
    } else if let earliest = window.earliest, last < earliest {
      obligation.verdict = .notYetDue
    }
    return obligation
  }

  /// The window of the next obligation, by the table of statute 4.
  private func nextWindow(_ dates: DueDates) -> DueWindow {
    guard let previous else { return firstWindow(dates) }
    var window: DueWindow
    if held == 1, kind != .continued {
      window = secondWindow(after: previous, dates)
    } else {
      window = DueWindow(exactly: dates.day(times.later, after: previous))
    }
    if previous < completeFrom, let latest = window.latest {
      window.latest = max(latest, latestAfterUnseen(dates))
    }
    return window
  }

  private func firstWindow(_ dates: DueDates) -> DueWindow {
    guard let latestFirstDue = latestFirstDue(dates) else {
      return DueWindow(earliest: nil, latest: nil)
    }
    if isWhollySeen { return DueWindow(exactly: latestFirstDue) }
    let latestAfterUnseen = latestAfterUnseen(dates)
    if startIsKnown { return DueWindow(earliest: latestFirstDue, latest: latestAfterUnseen) }
    let latest = max(latestAfterUnseen, latestFirstDue)
    return DueWindow(
      earliest: nil,
      latest: possiblePrevious.map { max(latest, dates.day(times.later, after: $0)) } ?? latest)
  }

  private func secondWindow(after first: CivilDate, _ dates: DueDates) -> DueWindow {
    let second = dates.day(times.second, after: first)
    if isWhollySeen { return DueWindow(exactly: second) }
    let later = dates.day(times.later, after: first)
    if let latestFirstDue = latestFirstDue(dates),
      dates.day(times.second, after: latestFirstDue) <= first
    {
      return DueWindow(exactly: later)
    }
    return DueWindow(earliest: second, latest: later)
  }

  private var obligationKind: Obligation.Kind {
    switch kind {
    case .adoption: .adoption
    case .continued: .continued
    case .shortBreak: .shortBreak
    case .ordinary:
      if isWhollySeen {
        switch held {
        case 0: .first
        case 1: .second
        default: .subsequent
        }
      } else {
        .subsequent
      }
    }
  }
}
