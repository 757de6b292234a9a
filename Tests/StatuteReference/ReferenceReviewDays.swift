import CareRecords

/// One review of one child: all rows of a day together.
struct ReferenceReviewDay: Hashable, Sendable {
  var child: String
  var date: CivilDate
  /// The earliest REVIEW_DUE of the day's rows.
  var due: CivilDate?
}

/// Ruling 8 and the default of `reviews_complete_from`.
enum ReferenceReviewDays {
  /// The reviews held on or before T, one per child and day, by child and date.
  static func held(_ rows: [ReferenceReview], to: CivilDate) -> [ReferenceReviewDay] {
    // Ruling 10: reviews dated after T are not read.
    let read = rows.filter { $0.date <= to }
    var days: [ReferenceReviewDay] = []
    for child in Set(read.map(\.child)).sorted() {
      let own = read.filter { $0.child == child }
      for date in Set(own.map(\.date)).sorted() {
        let ofDay = own.filter { $0.date == date }
        // Ruling 8: cancelled only where every row of the day says so; a 903 row says held.
        if ofDay.allSatisfy({ $0.cancelled == true }) { continue }
        // Ruling 8: of rows that disagree, the earliest REVIEW_DUE.
        days.append(
          ReferenceReviewDay(child: child, date: date, due: ofDay.compactMap(\.due).min()))
      }
    }
    return days
  }

  /// The year in which a reporting year, 1 April to 31 March, begins (statute 7).
  static func reportingYear(of day: CivilDate) -> Int {
    let (year, month, _) = day.components
    return month >= 4 ? year : year - 1
  }

  /// The first day of the quarter of a day: 1 January, April, July or October.
  private static func quarter(of day: CivilDate) -> CivilDate {
    let (year, month, _) = day.components
    guard let first = CivilDate(year: year, month: (month - 1) / 3 * 3 + 1, day: 1) else {
      preconditionFailure("every quarter has a first day")
    }
    return first
  }

  /// The default of C.
  ///
  /// Ruling 60: by quarters of the reporting year from 1 April, back from T's. Ruling 11: by the reviews
  /// on or before T, short breaks included.
  static func defaultCompleteFrom(_ days: [ReferenceReviewDay], to: CivilDate) -> CivilDate {
    let last = quarter(of: to)
    if days.isEmpty {
      // The reporting year of T begins with the April on or before it.
      var april = last
      while april.components.month != 4 { april = quarter(of: april.adding(days: -1)) }
      return april
    }
    func reviews(_ start: CivilDate) -> [ReferenceReviewDay] {
      days.filter { quarter(of: $0.date) == start }
    }
    var whole: [CivilDate] = quarter(of: to.adding(days: 1)) == last ? [] : [last]
    var earliest = last
    while true {
      let before = quarter(of: earliest.adding(days: -1))
      let count = reviews(before).count
      if count == 0 { break }
      let after = whole.sorted().prefix(4)
      let mean =
        after.isEmpty
        ? 0 : Double(after.map { reviews($0).count }.reduce(0, +)) / Double(after.count)
      if Double(count) < mean / 2 { break }
      earliest = before
      whole.append(before)
    }
    guard let first = reviews(earliest).map(\.date).min(),
      CivilDate.days(from: earliest, to: first) > 14
    else { return earliest }
    return first
  }
}
