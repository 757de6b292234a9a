import CareRecords

extension Child {
  /// Why care had ended before a birthday, for those whom the return follows after care.
  ///
  /// They were looked after for 13 weeks since the age of 14, some of it after 16. Nil for all
  /// others.
  func reasonCareEnded(before birthday: CivilDate) -> ReasonEpisodeCeased? {
    let care = periods.filter { !$0.isShortBreak && $0.start <= birthday }
    guard let end = care.last?.end, end < birthday,
      end > person.birth.adding(months: 16 * 12),
      let reason = episodes.first(where: { $0.ended == end })?.reasonCeased,
      // Those who died, went to another authority, were adopted or found to be of age.
      ![.e2, .e3, .e11, .e12, .e15].contains(reason)
    else { return nil }
    let fourteenth = person.birth.adding(months: 14 * 12)
    let days = care.reduce(0) { sum, period in
      sum
        + max(0, CivilDate.days(from: max(period.start, fourteenth), to: period.end ?? birthday))
    }
    return days >= 13 * 7 ? reason : nil
  }
}

extension Person {
  /// The age reached on the birthday in a year, nil where it is not one of those asked for.
  func birthday(in year: ReportingPeriod, from first: Int, to last: Int) -> Int? {
    (first...last).first { year.contains(birth.adding(months: $0 * 12)) }
  }
}
