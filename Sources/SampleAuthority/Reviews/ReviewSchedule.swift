import CareRecords

/// Holds the reviews of one period of care on their statutory sequence.
///
/// The first review is due within 20 working days, the next within 3 months, then one every 6
/// months. After a placement for adoption reviews are due at 4 weeks, 3 months and 6 months. Once
/// such a placement has ended, a review is due 6 months after the last one. In a series of short
/// breaks reviews are due at 3 and then 6 months.
struct ReviewSchedule {
  /// A stretch of a period in which one sequence applies; its last day is not included.
  private struct Sequence {
    var start: CivilDate
    var end: CivilDate
    var firstDue: CivilDate
    /// Whether every interval is six months.
    var isContinued = false
  }

  let window: SampleWindow

  /// The days on which reviews are held, with the days on which they were due.
  func reviews(
    of period: CarePeriod, _ random: inout SampleRandom
  ) -> [(day: CivilDate, due: CivilDate)] {
    var held: [(day: CivilDate, due: CivilDate)] = []
    for sequence in sequences(of: period) {
      var due = sequence.firstDue
      if sequence.isContinued, let last = held.last { due = last.day.adding(months: 6) }
      var previous = sequence.start
      var number = sequence.isContinued ? 2 : 1
      while true {
        let day = dayHeld(due: due, after: previous, isFirst: number == 1, &random)
        guard day < sequence.end, day <= window.end else { break }
        held.append((day, due))
        due = day.adding(months: number == 1 && !period.isShortBreak ? 3 : 6)
        previous = day
        number += 1
      }
    }
    return held
  }

  private func sequences(of period: CarePeriod) -> [Sequence] {
    let end = period.end ?? window.end.adding(days: 1)
    let firstDue =
      period.isShortBreak
      ? period.start.adding(months: 3) : WorkingDays.england.adding(20, to: period.start)
    let ordinary = Sequence(start: period.start, end: end, firstDue: firstDue)
    guard let placed = period.placedForAdoption, placed < end else { return [ordinary] }
    var before = ordinary
    before.end = placed
    var adoption = Sequence(start: placed, end: end, firstDue: placed.adding(days: 28))
    guard let disruption = period.disruption, disruption < end else { return [before, adoption] }
    adoption.end = disruption
    return [
      before, adoption,
      Sequence(start: disruption, end: end, firstDue: firstDue, isContinued: true),
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
