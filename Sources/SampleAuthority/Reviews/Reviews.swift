import CareRecords

/// One review that was held, or that was arranged and cancelled.
struct Review: Sendable {
  let day: CivilDate
  let due: CivilDate
  /// The participation code; blank for a cancelled review.
  var code: ParticipationCode = .blank
  /// Whether the review belongs to a series of short breaks, which the annual return leaves out.
  var isShortBreak = false
  var isCancelled = false
  var lateReason = ""
  var team = ""
  /// Whether parents contributed; nil where it is not recorded.
  var parentsContributed: Bool?
  var childSeenBefore: Bool?
  var workerReportOnTime: Bool?
  var carePlanUpdated: Bool?
  var permanencePlan: Bool?
  var advocacyOffered: Bool?
  var midwayCheck: CivilDate?
  var decisionsSent: CivilDate?
  var recordCompleted: CivilDate?
  var recordSent: CivilDate?
  /// The position of the Independent Reviewing Officer's post; set once allocations are made.
  var officer: Int?
}

/// Draws how children take part in their reviews.
enum Participation {
  private static let young = Weighted<ParticipationCode>(
    (.pn1, 150), (.pn2, 40), (.pn3, 60), (.pn4, 80), (.pn5, 80), (.pn6, 330), (.pn7, 260))
  private static let middle = Weighted<ParticipationCode>(
    (.pn1, 330), (.pn2, 60), (.pn3, 25), (.pn4, 50), (.pn5, 90), (.pn6, 250), (.pn7, 195))
  private static let teens = Weighted<ParticipationCode>(
    (.pn1, 470), (.pn2, 50), (.pn3, 10), (.pn4, 25), (.pn5, 85), (.pn6, 215), (.pn7, 145))
  private static let older = Weighted<ParticipationCode>(
    (.pn1, 470), (.pn2, 30), (.pn3, 5), (.pn4, 20), (.pn5, 65), (.pn6, 230), (.pn7, 180))

  /// The code at an age; a child often takes part in the same way as the last time.
  static func code(
    age: Int, last: ParticipationCode?, _ random: inout SampleRandom
  ) -> ParticipationCode {
    guard age >= 4 else { return .pn0 }
    if let last, last != .pn0, random.chance(350) { return last }
    switch age {
    case ..<7: return random.pick(young)
    case ..<12: return random.pick(middle)
    case ..<16: return random.pick(teens)
    default: return random.pick(older)
    }
  }
}

/// Holds a child's reviews and records what the service keeps of each.
struct ReviewMaker {
  private static let lateReasons = Weighted<String>(
    ("Social worker not available", 250), ("Report not ready", 190), ("IRO sickness", 120),
    ("Placement move", 110), ("Parent unable to attend", 90), ("IRO not available", 80),
    ("Carer unable to attend", 50), ("Child asked for another day", 40), ("", 70))
  private static let hardQuarterReasons = Weighted<String>(
    ("IRO sickness", 380), ("IRO not available", 240), ("Social worker not available", 140),
    ("Report not ready", 100), ("Placement move", 50), ("Parent unable to attend", 40), ("", 50))
  private static let teams = ["Care and Court North", "Care and Court South"]

  let seed: UInt64
  let window: SampleWindow

  /// The child's reviews in the window, cancelled ones included, in order of their days.
  func reviews(of child: Child, at index: Int) -> [Review] {
    var random = SampleRandom(seed: seed, .reviews, index: index)
    var answers = SampleRandom(seed: seed, .answers, index: index)
    let schedule = ReviewSchedule(window: window)
    var reviews: [Review] = []
    let team = child.person.id % 2
    for period in child.periods {
      var last: Review?
      var number = 0
      for (day, due) in schedule.reviews(of: period, &random) {
        var review = Review(day: day, due: due)
        review.isShortBreak = period.isShortBreak
        review.team = Self.team(of: child, in: period, on: day, district: team)
        if day > due {
          review.lateReason = random.pick(
            ReviewTiming.isHardQuarter(due, window) ? Self.hardQuarterReasons : Self.lateReasons)
        }
        conduct(&review, of: child, in: period, after: last, &random)
        number += 1
        Self.answer(&review, number: number, &answers)
        if let cancelled = cancelled(before: review, after: last?.day ?? period.start, &random) {
          reviews.append(cancelled)
        }
        reviews.append(review)
        last = review
      }
    }
    return reviews.filter { $0.day >= window.start }
  }

  private func conduct(
    _ review: inout Review, of child: Child, in period: CarePeriod, after last: Review?,
    _ random: inout SampleRandom
  ) {
    let day = review.day
    let age = child.person.age(on: day)
    review.code = Participation.code(age: age, last: last?.code, &random)
    let isForAdoption = period.placedForAdoption.map { $0 <= day } ?? false
    let parentsAnswer = random.below(1000)
    if !child.person.isUnaccompanied, !isForAdoption, parentsAnswer < 970 {
      review.parentsContributed = parentsAnswer < (age < 10 ? 720 : 640)
    }
    let seenAnswer = random.below(1000)
    if seenAnswer < 980 { review.childSeenBefore = seenAnswer < (age < 4 ? 690 : 830) }
    let middle = random.within(-20...20)
    if let last, random.chance(880), last.day.adding(months: 3) < day {
      let half = CivilDate.days(from: last.day, to: day) / 2
      review.midwayCheck = WorkingDays.england.onOrBefore(last.day.adding(days: half + middle))
    }
    record(&review, &random)
  }

  /// Draws what is noted of the preparation and of the plans; some of it is left blank.
  private static func answer(
    _ review: inout Review, number: Int, _ random: inout SampleRandom
  ) {
    func answer(yes: Int, blank: Int) -> Bool? {
      let draw = random.below(1000)
      return draw < blank ? nil : draw - blank < yes * (1000 - blank) / 1000
    }
    review.workerReportOnTime = answer(yes: review.day > review.due ? 480 : 760, blank: 20)
    review.carePlanUpdated = answer(yes: 830, blank: 30)
    review.permanencePlan = answer(yes: number == 1 ? 380 : number == 2 ? 810 : 960, blank: 25)
    review.advocacyOffered = answer(yes: 720, blank: 60)
  }

  /// Draws the dates of the records.
  ///
  /// As a rule, decisions come within 5 working days; the record is made within 15 and sent within
  /// 20.
  private func record(_ review: inout Review, _ random: inout SampleRandom) {
    let calendar = WorkingDays.england
    let decisions = random.chance(870) ? random.within(1...5) : random.within(6...12)
    let completed = random.chance(880) ? random.within(6...15) : random.within(16...30)
    let sent = random.chance(930) ? max(completed, random.within(10...20)) : completed + 4
    let isRecorded = random.below(1000)
    if isRecorded >= 15 { review.decisionsSent = calendar.adding(decisions, to: review.day) }
    if isRecorded >= 25 { review.recordCompleted = calendar.adding(completed, to: review.day) }
    if isRecorded >= 40 { review.recordSent = calendar.adding(sent, to: review.day) }
  }

  /// The first attempt at a review that was cancelled and arranged again.
  private func cancelled(
    before review: Review, after previous: CivilDate, _ random: inout SampleRandom
  ) -> Review? {
    let isLate = review.day > review.due
    let days = random.within(5...16)
    guard random.chance(isLate ? 220 : 12) else { return nil }
    let day = WorkingDays.england.onOrBefore(review.day.adding(days: -days))
    guard day > previous.adding(days: 3) else { return nil }
    var cancelled = Review(day: day, due: review.due)
    cancelled.isShortBreak = review.isShortBreak
    cancelled.isCancelled = true
    cancelled.team = review.team
    return cancelled
  }

  /// The social work team that holds the case on a day.
  static func team(
    of child: Child, in period: CarePeriod, on day: CivilDate, district: Int
  ) -> String {
    if child.person.isUnaccompanied { return "Unaccompanied Young People" }
    if period.isShortBreak { return "Disabled Children" }
    if child.person.age(on: day) >= 16 { return "16 Plus" }
    if period.placedForAdoption.map({ $0 <= day }) ?? false { return "Permanence" }
    return CivilDate.days(from: period.start, to: day) < 45 ? "Assessment" : teams[district]
  }
}
