import CareRecords

/// The due dates that a timetable gives, in plain numbers.
///
/// The walk from review to review reads these instead of the timetable: the texts of its citations
/// would be retained and released for every sequence of a country.
package struct DueDates: Sendable {
  /// A time allowed, with months already turned into days where a system counts days.
  struct Time: Sendable {
    enum Unit: UInt8 { case workingDays, days, months }

    let count: Int32
    let unit: Unit

    init(_ interval: ReviewTimetable.Interval, _ rule: IntervalRule) {
      switch interval.unit {
      case .workingDays: (count, unit) = (Int32(interval.count), .workingDays)
      case .days: (count, unit) = (Int32(interval.count), .days)
      case .weeks: (count, unit) = (Int32(interval.count * 7), .days)
      case .months:
        if rule == .dayCount, let days = interval.countedDays {
          (count, unit) = (Int32(days), .days)
        } else {
          (count, unit) = (Int32(interval.count), .months)
        }
      }
    }
  }

  /// The times of one kind of sequence.
  struct Times: Sendable {
    let first: Time
    let second: Time
    let later: Time

    init(_ sequence: ReviewTimetable.Sequence, _ rule: IntervalRule) {
      first = Time(sequence.first.within, rule)
      second = Time(sequence.second.within, rule)
      later = Time(sequence.later.within, rule)
    }
  }

  private let ordinary: Times
  private let adoption: Times
  private let shortBreaks: Times
  private let calendar: WorkingDayCalendar

  /// Takes the times out of a timetable.
  package init(
    _ timetable: ReviewTimetable, _ rule: IntervalRule = .calendarMonths,
    _ calendar: WorkingDayCalendar = .standard
  ) {
    ordinary = Times(timetable.ordinary, rule)
    adoption = Times(timetable.adoption, rule)
    shortBreaks = Times(timetable.shortBreaks, rule)
    self.calendar = calendar
  }

  /// The times of a kind of sequence.
  func times(of kind: ReviewSequence.Kind) -> Times {
    switch kind {
    case .ordinary, .continued: ordinary
    case .adoption: adoption
    case .shortBreak: shortBreaks
    }
  }

  /// The last day of a time that runs from a day.
  @inline(__always)
  func day(_ time: Time, after day: CivilDate) -> CivilDate {
    switch time.unit {
    case .months: day.adding(months: Int(time.count))
    case .days: day.adding(days: Int(time.count))
    case .workingDays: calendar.day(Int(time.count), workingDaysAfter: day)
    }
  }

  /// The day by which the first review of a sequence is due, counted from its first day.
  package func first(of kind: ReviewSequence.Kind, from start: CivilDate) -> CivilDate {
    day(times(of: kind).first, after: start)
  }

  /// The day by which the second review of a sequence is due, counted from the first.
  package func second(of kind: ReviewSequence.Kind, after review: CivilDate) -> CivilDate {
    day(times(of: kind).second, after: review)
  }

  /// The day by which a later review of a sequence is due, counted from the one before.
  package func later(of kind: ReviewSequence.Kind, after review: CivilDate) -> CivilDate {
    day(times(of: kind).later, after: review)
  }
}
