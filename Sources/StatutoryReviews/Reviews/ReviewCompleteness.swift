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
    let years = YearsByDay(starts: starts, last: period.to)
    let pieces = childCount < 5_000 ? 1 : 64
    let parts = concurrentMap(pieces) { piece in
      var counts = [Int](repeating: 0, count: years.count)
      for child in (childCount * piece / pieces)..<(childCount * (piece + 1) / pieces) {
        count(child, reviews, rows, years, into: &counts)
      }
      return counts
    }
    let counts = starts.indices.map { year in parts.reduce(0) { $0 + $1[year] } }
    let fullest = counts.max() ?? 0
    var run = 0
    while run + 1 < counts.count, counts[run + 1] > 0, counts[run + 1] * 2 >= fullest { run += 1 }
    return starts[run]
  }

  /// Counts the reviews of one child, one for each day.
  private static func count(
    _ child: Int, _ reviews: ReviewTable, _ rows: RowsByChild, _ years: YearsByDay,
    into counts: inout [Int]
  ) {
    let positions = rows.positions(of: child)
    // Nearly every export has a child's reviews once and in order.
    if reviews.service == nil {
      var previous = Int32.min
      let isInOrder = positions.allSatisfy { position in
        guard let date = reviews.dates[rows.row(at: position)] else { return true }
        defer { previous = date.dayNumber }
        return date.dayNumber > previous
      }
      if isInOrder {
        for position in positions {
          guard let date = reviews.dates[rows.row(at: position)] else { continue }
          if let year = years[date] { counts[year] += 1 }
        }
        return
      }
    }
    var held: [CivilDate: Bool] = [:]
    for position in positions {
      let row = rows.row(at: position)
      guard let date = reviews.dates[row] else { continue }
      if reviews.service?.cancelled[row] != .yes { held[date] = true }
    }
    for date in held.keys {
      if let year = years[date] { counts[year] += 1 }
    }
  }
}

/// The reporting year of each day up to the last of a report, counted back from it.
private struct YearsByDay: Sendable {
  /// The number of years.
  let count: Int
  private let first: Int32
  private let years: ContiguousArray<Int16>

  /// Lays out the days from the first year's start on; `starts` is from the latest year back.
  init(starts: [CivilDate], last: CivilDate) {
    count = starts.count
    first = starts[starts.count - 1].dayNumber
    var years = ContiguousArray<Int16>()
    years.reserveCapacity(Int(last.dayNumber - first) + 1)
    var year = starts.count - 1
    for day in first...last.dayNumber {
      while year > 0, starts[year - 1].dayNumber <= day { year -= 1 }
      years.append(Int16(year))
    }
    self.years = years
  }

  /// The position of a day's year, nil after the last day; days before all years are of the first.
  subscript(day: CivilDate) -> Int? {
    let index = Int(day.dayNumber) - Int(first)
    guard index < years.count else { return nil }
    return Int(years[max(index, 0)])
  }
}
