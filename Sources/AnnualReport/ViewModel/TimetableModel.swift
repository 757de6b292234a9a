import CareRecords
import Documents
import StatutoryReviews
import Templates

/// When reviews are due, as sentences of the report say it.
struct TimetableModel: TemplateModel {
  let timetable: ReviewTimetable

  static let fields: [TemplateField<TimetableModel>] = [
    .text("start", "What the first review is counted from: coming into care") {
      $0.timetable.ordinary.start
    },
    .text("first", "The time to the first review: 20 working days") {
      $0.timetable.ordinary.first.within.figures
    },
    .text("firstLastDay", "The last day of that time: on the 20th working day after") {
      $0.timetable.ordinary.first.within.lastDay
    },
    .flag("isFirstInWorkingDays", "Whether that time is counted in working days") {
      $0.timetable.ordinary.first.within.unit == .workingDays
    },
    .optionalText("firstInWeeks", "That time in weeks, if it is in working days") {
      $0.timetable.ordinary.first.within.inWeeks
    },
    .text("second", "The time from the first review to the second: 3 months") {
      $0.timetable.ordinary.second.within.figures
    },
    .text("secondInWords", "The same in words: three months") {
      $0.timetable.ordinary.second.within.spelled
    },
    .text("later", "The time from any later review to the next: 6 months") {
      $0.timetable.ordinary.later.within.figures
    },
    .text("laterInWords", "The same in words: six months") {
      $0.timetable.ordinary.later.within.spelled
    },
    .text("source", "The provision that sets these times") { $0.timetable[.reviewTimes].inText },
    .text("validFrom", "The day from which these times have applied") {
      $0.timetable.validFrom.longText
    },
    .text("adoption", "The three times of a child placed for adoption: 4 weeks, 3 months, 6 months")
    {
      let adoption = $0.timetable.adoption
      return [adoption.first, adoption.second, adoption.later].map(\.within.figures)
        .joined(separator: ", ")
    },
    .text("adoptionSource", "The provision that sets them") {
      $0.timetable[.adoption].inText
    },
    .text("dayCount", "Which days take the place of months where a system counts days") {
      $0.timetable.dayCountSentence
    },
  ]
}

/// Law and guidance as last checked.
struct LawModel: TemplateModel {
  static let fields: [TemplateField<LawModel>] = [
    .text("asOf", "The month in which it was checked: November 2026") { _ in
      LawAndGuidance.asOf.monthAndYearText
    },
    .textList("statements", "What has changed, and what was looked for and has not") { _ in
      LawAndGuidance.statements.map(\.words)
    },
    .text("seen", "What was read in the source itself") { _ in subjects(seen: true) },
    .text("unseen", "What rests on published accounts") { _ in subjects(seen: false) },
  ]

  private static func subjects(seen: Bool) -> String {
    LawAndGuidance.statements.filter { $0.isTextSeen == seen }.map(\.subject).listed("and")
  }
}
