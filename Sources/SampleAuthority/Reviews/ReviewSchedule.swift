import CareRecords
import StatutoryReviews

/// Holds the reviews of one period of care on their statutory sequence.
///
/// They are due by the timetable of England. Once a placement for adoption has ended, a review is due
/// as long after the last one as any later review of the ordinary sequence.
struct ReviewSchedule {
  /// A stretch of a period in which one sequence applies; its last day is not included.
  private struct Sequence {
    var start: CivilDate
    var end: CivilDate
    var firstDue: CivilDate
    var kind: ReviewSequence.Kind
  }

  private static let dueDates = DueDates(.england)

  let window: SampleWindow

  /// The days on which reviews are held, with the days on which they were due.
  func reviews(
    of period: CarePeriod, _ random: inout SampleRandom
  ) -> [(day: CivilDate, due: CivilDate)] {
    var held: [(day: CivilDate, due: CivilDate)] = []
    for sequence in sequences(of: period) {
      var due = sequence.firstDue
      let isContinued = sequence.kind == .continued
      if isContinued, let last = held.last {
        due = Self.dueDates.later(of: .continued, after: last.day)
      }
      var previous = sequence.start
      var number = isContinued ? 2 : 1
      while true {
        let day = dayHeld(due: due, after: previous, isFirst: number == 1, &random)
        guard day < sequence.end, day <= window.end else { break }
        held.append((day, due))
        due =
          number == 1
          ? Self.dueDates.second(of: sequence.kind, after: day)
          : Self.dueDates.later(of: sequence.kind, after: day)
        previous = day
        number += 1
      }
    }
    return held
  }

  private func sequences(of period: CarePeriod) -> [Sequence] {
    let end = period.end ?? window.end.adding(days: 1)
    let kind: ReviewSequence.Kind = period.isShortBreak ? .shortBreak : .ordinary
    let firstDue = Self.dueDates.first(of: kind, from: period.start)
    let ordinary = Sequence(start: period.start, end: end, firstDue: firstDue, kind: kind)
    guard let placed = period.placedForAdoption, placed < end else { return [ordinary] }
    var before = ordinary
    before.end = placed
    var adoption = Sequence(
      start: placed, end: end, firstDue: Self.dueDates.first(of: .adoption, from: placed),
      kind: .adoption)
    guard let disruption = period.disruption, disruption < end else { return [before, adoption] }
    adoption.end = disruption
    return [
      before, adoption,
      Sequence(start: disruption, end: end, firstDue: firstDue, kind: .continued),
    ]
  }

  private func dayHeld(
    due: CivilDate, after previous: CivilDate, isFirst: Bool, _ random: inout SampleRandom
  ) -> CivilDate {
    if random.chance(ReviewTiming.chanceOfLate(due: due, isFirst: isFirst, window)) {
      let days = ReviewTiming.daysLate(isFirst: isFirst, &random)
      return WorkingDays.england.onOrAfter(max(due, previous).adding(days: days))
    }
    let room = max(0, CivilDate.days(from: previous, to: due))
    let early = min(ReviewTiming.daysEarly(isFirst: isFirst, &random), room / 2)
    let day = WorkingDays.england.onOrBefore(due.adding(days: -early))
    return day > previous ? day : WorkingDays.england.onOrAfter(max(due, previous.adding(days: 1)))
  }
}

/// How often, and by how much, reviews miss their due day.
///
/// The last year is better than the one before, except for its third quarter, in which the team was
/// short of an officer. First reviews are the hardest to arrange in time.
enum ReviewTiming {
  private static let late = Weighted<ClosedRange<Int>>(
    (1...7, 520), (8...28, 330), (29...60, 115), (92...150, 35))
  private static let lateFirst = Weighted<ClosedRange<Int>>((1...7, 600), (8...28, 400))
  private static let early = Weighted<ClosedRange<Int>>(
    (0...4, 430), (5...14, 350), (15...30, 150), (31...75, 70))
  private static let earlyFirst = Weighted<ClosedRange<Int>>((0...3, 600), (4...10, 400))

  static func chanceOfLate(due: CivilDate, isFirst: Bool, _ window: SampleWindow) -> Int {
    let base: Int
    switch window.yearsBack(due) {
    case ..<1: base = isHardQuarter(due, window) ? 105 : 40
    case 1: base = 80
    default: base = 95
    }
    return isFirst ? base + 45 : base
  }

  /// Whether a day lies in the third quarter of the last year.
  static func isHardQuarter(_ day: CivilDate, _ window: SampleWindow) -> Bool {
    window.last.contains(day) && window.last.quarterIndex(day) == 2
  }

  static func daysLate(isFirst: Bool, _ random: inout SampleRandom) -> Int {
    random.within(random.pick(isFirst ? lateFirst : late))
  }

  static func daysEarly(isFirst: Bool, _ random: inout SampleRandom) -> Int {
    random.within(random.pick(isFirst ? earlyFirst : early))
  }
}
