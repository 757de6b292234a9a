import CareRecords

/// How often and how far reviews miss their day.
///
/// The last year is better than the one before, but for its third quarter, in which the team was
/// short of an officer; first reviews are the hardest to arrange in time.
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
