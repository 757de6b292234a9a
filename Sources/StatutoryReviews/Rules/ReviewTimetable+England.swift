import CareRecords

extension ReviewTimetable {
  /// The timetable of England.
  ///
  /// The days in place of months are those that one vendor's system counts. The second review of a
  /// series of short breaks has no time of its own.
  public static let england = ReviewTimetable(
    country: "England",
    validFrom: CivilDate(dayNumber: 15_065),  // 1 April 2011
    workingDay: .workingDay, reviewTimes: .reviewTimes,
    ordinary: Sequence(
      from: "coming into care",
      first: Step(within: .workingDays(20), citation: .firstReview),
      second: Step(within: .months(3, countedAs: 91), citation: .laterReviews),
      later: Step(within: .months(6, countedAs: 183), citation: .laterReviews)),
    adoption: Sequence(
      from: "the placement for adoption",
      first: Step(within: .weeks(4), citation: .adoption),
      second: Step(within: .months(3, countedAs: 91), citation: .adoption),
      later: Step(within: .months(6, countedAs: 183), citation: .adoption)),
    shortBreaks: Sequence(
      from: "the first short break",
      first: Step(within: .months(3, countedAs: 91), citation: .shortBreaks),
      second: Step(within: .months(6, countedAs: 183), citation: .shortBreaks),
      later: Step(within: .months(6, countedAs: 183), citation: .shortBreaks)),
    relaxations: [
      Relaxation(
        from: CivilDate(dayNumber: 18_376),  // 24 April 2020
        to: CivilDate(dayNumber: 18_530),  // 25 September 2020
        source: "SI 2020/445")
    ])
}
