import CareRecords
import Documents
import StatutoryReviews

// The times of a timetable as sentences name them.
extension ReviewTimetable {
  /// The months between ordinary reviews in words: `three and six months`.
  package var monthWords: String {
    monthIntervals.map { NumberWords.spelled($0.count) }.listed("and") + " months"
  }

  /// The same in figures: `3 and 6 months`.
  package var monthFigures: String {
    monthIntervals.map { "\($0.count)" }.listed("and") + " months"
  }

  /// The days that take the place of these months where a system counts days: `91 and 183 days`.
  package var dayCountWords: String {
    monthIntervals.map { "\($0.countedDays ?? 0)" }.listed("and") + " days"
  }

  /// What was counted as what: `Three months were counted as 91 days and six months as 183 days`.
  var dayCountSentence: String {
    let parts = monthIntervals.enumerated().map { position, months in
      "\(months.spelled) \(position == 0 ? "were counted " : "")as \(months.countedDays ?? 0) days"
    }
    let text = parts.listed("and")
    return text.capitalisedFirst
  }
}

extension ReviewTimetable.Interval {
  /// In figures: `20 working days`.
  var figures: String { NumberWords.counted(count, unit.rawValue) }

  /// In words: `three months`.
  var spelled: String {
    "\(NumberWords.spelled(count)) \(NumberWords.noun(unit.rawValue, for: count))"
  }

  /// The last day of it: `on the 20th working day after`, or `3 months after`.
  var lastDay: String {
    guard unit == .workingDays else { return "\(figures) after" }
    return "on the \(NumberWords.ordinal(count)) \(NumberWords.noun(unit.rawValue, for: 1)) after"
  }

  /// Working days in weeks: `about four weeks`; nil for other units and for less than two weeks.
  var inWeeks: String? {
    let weeks = calendarDays / 7
    return unit == .workingDays && weeks > 1 ? "about \(NumberWords.spelled(weeks)) weeks" : nil
  }
}

extension ReviewTimetable.Relaxation {
  /// When and by what: `between 24 April and 25 September 2020, when timescales were relaxed by …`.
  var words: String {
    let first = from.year == to.year ? from.dayAndMonthText : from.longText
    return "between \(first) and \(to.longText), when timescales were relaxed by \(source)"
  }
}

extension CivilDate {
  /// The day without its year: `24 April`.
  var dayAndMonthText: String { "\(components.day) \(Self.monthNames[components.month - 1])" }

  /// The month and its year: `November 2026`.
  var monthAndYearText: String { "\(Self.monthNames[components.month - 1]) \(year)" }
}
