import CareRecords

/// When reviews are due, as the reference reads it: nothing but the times.
struct ReferenceTimetable: Hashable, Sendable {
  /// A time allowed between an event and a review.
  enum Interval: Hashable, Sendable {
    case workingDays(Int)
    case days(Int)
    /// Months, or the days that `day-count` puts for them.
    case months(Int, days: Int)
  }

  /// The times to the first review, from there to the second, and from any later one to the next.
  struct Sequence: Hashable, Sendable {
    var first: Interval
    var second: Interval
    var later: Interval
  }

  var ordinary: Sequence
  var adoption: Sequence
  var shortBreaks: Sequence
  /// The first and last day of the time in which it was relaxed; empty for none.
  var relaxed: [CivilDate] = []

  /// Statute 3.
  static let england = ReferenceTimetable(
    ordinary: Sequence(
      first: .workingDays(20), second: .months(3, days: 91), later: .months(6, days: 183)),
    adoption: Sequence(
      first: .days(28), second: .months(3, days: 91), later: .months(6, days: 183)),
    // Ruling 5: in a short-break series every interval after the first is 6 months.
    shortBreaks: Sequence(
      first: .months(3, days: 91), second: .months(6, days: 183), later: .months(6, days: 183)),
    relaxed: ["2020-04-24", "2020-09-25"].compactMap { CivilDate(text: $0) })

  /// The times of no country.
  ///
  /// Where England gives two rules the same time, they differ here.
  static let invented = ReferenceTimetable(
    ordinary: Sequence(
      first: .workingDays(10), second: .months(2, days: 60), later: .months(4, days: 121)),
    adoption: Sequence(
      first: .days(21), second: .months(1, days: 31), later: .months(5, days: 152)),
    shortBreaks: Sequence(
      first: .days(42), second: .months(3, days: 92), later: .months(7, days: 213)),
    relaxed: ["2021-02-01", "2021-03-10"].compactMap { CivilDate(text: $0) })

  func times(of kind: ReferenceSequence.Kind) -> Sequence {
    switch kind {
    // Statute 4: a continued sequence uses the times of the ordinary one.
    case .ordinary, .continued: ordinary
    case .adoption: adoption
    case .shortBreak: shortBreaks
    }
  }
}
