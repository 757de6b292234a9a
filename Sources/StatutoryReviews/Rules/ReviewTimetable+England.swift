import CareRecords

extension ReviewTimetable {
  /// The timetable of England.
  ///
  /// The days in place of months are those that one vendor's system counts. The second review of a
  /// series of short breaks has no time of its own.
  public static let england = ReviewTimetable(
    country: "England",
    validFrom: CivilDate(dayNumber: 15_065),  // 1 April 2011
    ordinary: Sequence(
      from: "coming into care",
      first: Step(within: .workingDays(20), by: .firstReview),
      second: Step(within: .months(3, countedAs: 91), by: .laterReviews),
      later: Step(within: .months(6, countedAs: 183), by: .laterReviews)),
    adoption: Sequence(
      from: "the placement for adoption",
      first: Step(within: .weeks(4), by: .adoption),
      second: Step(within: .months(3, countedAs: 91), by: .adoption),
      later: Step(within: .months(6, countedAs: 183), by: .adoption)),
    shortBreaks: Sequence(
      from: "the first short break",
      first: Step(within: .months(3, countedAs: 91), by: .shortBreaks),
      second: Step(within: .months(6, countedAs: 183), by: .shortBreaks),
      later: Step(within: .months(6, countedAs: 183), by: .shortBreaks)),
    relaxations: [
      Relaxation(
        from: CivilDate(dayNumber: 18_376),  // 24 April 2020
        to: CivilDate(dayNumber: 18_530),  // 25 September 2020
        source: "SI 2020/445")
    ]
  ) { rule in
    switch rule {
    case .workingDay: .workingDay
    case .reviewTimes: .reviewTimes
    case .firstReview: .firstReview
    case .laterReviews: .laterReviews
    case .adoption: .adoption
    case .shortBreaks: .shortBreaks
    }
  }
}
