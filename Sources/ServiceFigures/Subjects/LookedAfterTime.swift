import CareRecords

/// Since when something has gone on, as far as the data tells.
struct KnownSince {
  /// The first day seen.
  var day: CivilDate
  /// Whether it began on that day, and not earlier.
  var isKnown: Bool

  /// Whether something has lasted long enough.
  enum Answer { case yes, no, unknown }

  /// Whether it has gone on for a number of months at the end of a day (ruling 29).
  ///
  /// From 1 April to 31 March is twelve months. Where the beginning is not known, the first day seen
  /// counts if it suffices.
  func hasLasted(months: Int, on last: CivilDate) -> Answer {
    if day.adding(months: months) <= last.adding(days: 1) { return .yes }
    return isKnown ? .no : .unknown
  }
}
