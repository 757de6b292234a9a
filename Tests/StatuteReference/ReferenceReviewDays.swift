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

  /// The default of C.
  ///
  /// Statute 4: the first day of the earliest year in the unbroken run of reporting years that ends
  /// with T's year and in which every year before T's holds at least half as many reviews as the
  /// fullest loaded year. Ruling 11: by the reviews on or before T, short breaks included.
  static func defaultCompleteFrom(_ days: [ReferenceReviewDay], to: CivilDate) -> CivilDate {
    func count(_ year: Int) -> Int { days.count { reportingYear(of: $0.date) == year } }
    let fullest = days.map { count(reportingYear(of: $0.date)) }.max() ?? 0
    var year = reportingYear(of: to)
    // A year without a review is no loaded year, so the run stops there even where no year has one.
    while count(year - 1) > 0, 2 * count(year - 1) >= fullest { year -= 1 }
    guard let day = CivilDate(year: year, month: 4, day: 1) else {
      preconditionFailure("every year has a first of April")
    }
    return day
  }
}
