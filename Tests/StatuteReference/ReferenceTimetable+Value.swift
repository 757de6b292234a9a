import CareRecords
import StatutoryReviews

// The only file of the reference that knows the program: it hands the program the same times.
extension ReferenceTimetable {
  /// The same timetable for the program: England's own value, or one of a country that there is not.
  var value: ReviewTimetable {
    self == .england
      ? .england
      : ReviewTimetable(
        country: "Nowhere", validFrom: CivilDate(dayNumber: 0),
        ordinary: sequence(
          ordinary, from: "coming into the care of Nowhere", .firstReview, .laterReviews),
        adoption: sequence(adoption, from: "the placement", .adoption, .adoption),
        shortBreaks: sequence(shortBreaks, from: "the first break", .shortBreaks, .shortBreaks),
        relaxations: relaxed.first.flatMap { first in
          relaxed.last.map { [.init(from: first, to: $0, source: "Order 7")] }
        } ?? [], source: citation)
  }

  private func citation(_ rule: TimetableRule) -> Citation {
    Citation(
      rule, short: "NA \(rule)", Instrument(name: "Nowhere Act 1999", number: "N 1"),
      provision: "article \(rule)")
  }

  private func sequence(
    _ sequence: Sequence, from start: String, _ first: TimetableRule, _ later: TimetableRule
  ) -> ReviewTimetable.Sequence {
    func step(_ interval: Interval, _ rule: TimetableRule) -> ReviewTimetable.Step {
      let within: ReviewTimetable.Interval =
        switch interval {
        case .workingDays(let count): .workingDays(count)
        case .days(let count): count % 7 == 0 ? .weeks(count / 7) : .days(count)
        case .months(let count, let days): .months(count, countedAs: days)
        }
      return .init(within: within, by: rule)
    }
    return .init(
      from: start, first: step(sequence.first, first), second: step(sequence.second, later),
      later: step(sequence.later, later))
  }
}
