import CareRecords

/// Finds the day from which the loaded reviews are complete, `C` of the statute's rules.
enum ReviewCompleteness {
  /// The first day of the earliest year in the unbroken run of reporting years that ends with the
  /// year of the report and in which every year before it holds at least half as many reviews as
  /// the fullest loaded year.
  ///
  /// Reviews count once for a child and day, on or before the last day of the report, cancelled
  /// ones left out and short breaks included (ruling 11). Years run from the first day of the
  /// report where it covers twelve months, else from 1 April.
  static func completeFrom(
    period: ReportingPeriod, reviews: ReviewTable, rows: RowsByChild, childCount: Int
  ) -> CivilDate {
    let yearStart =
      period.isWholeYear ? period.from : ReportingPeriod(holding: period.to).from
    // Year 0 holds the last day of the report, year 1 is the one before it, and so on.
    var starts = [yearStart]
    while starts[starts.count - 1].year > 1899 {
      starts.append(yearStart.adding(months: -12 * starts.count))
    }
    var counts = [Int](repeating: 0, count: starts.count)
    var days: ContiguousArray<(day: Int32, cancelled: Bool)> = []
    for child in 0..<childCount {
      days.removeAll(keepingCapacity: true)
      for position in rows.positions(of: child) {
        let row = rows.row(at: position)
        guard let date = reviews.dates[row], date <= period.to else { continue }
        days.append((date.dayNumber, reviews.service?.cancelled[row] == .yes))
      }
      if days.count > 1 { days.sort { $0.day < $1.day } }
      var index = 0
      var year = starts.count - 1
      while index < days.count {
        let day = days[index].day
        var isCancelled = true
        while index < days.count, days[index].day == day {
          if !days[index].cancelled { isCancelled = false }
          index += 1
        }
        if isCancelled { continue }
        while year > 0, starts[year - 1].dayNumber <= day { year -= 1 }
        counts[year] += 1
      }
    }
    let fullest = counts.max() ?? 0
    var run = 0
    while run + 1 < counts.count, counts[run + 1] > 0, counts[run + 1] * 2 >= fullest { run += 1 }
    return starts[run]
  }
}
