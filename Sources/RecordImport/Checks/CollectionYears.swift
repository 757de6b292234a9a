import CareRecords

/// Finds the collection year of each return (ruling 2).
enum CollectionYears {
  /// The reporting years that dates are counted for.
  private static let years = 1900...2199

  /// Sets the year of every source of a return.
  ///
  /// It is the year that the user gave. Otherwise it is the year from April to March with most of
  /// the return's review dates and episode ends; of two years with equally many, it is the later.
  ///
  /// - Returns: the names of returns of several years: under half of the dates are in the fullest
  ///   year.
  static func set(
    in store: inout RecordStore, rows: [Range<Int>], given: [String: Int],
    _ issues: inout [DataIssue]
  ) -> Set<String> {
    var mixed: Set<String> = []
    var returns: [String: [Int]] = [:]
    for (index, source) in store.sources.enumerated() where source.format.isReturn {
      returns[source.returnName, default: []].append(index)
    }
    for (name, sources) in returns {
      let found = given[name].map { (year: $0, isMixed: false) } ?? fullest(store, sources, rows)
      let year = found?.year
      if found?.isMixed == true { mixed.insert(name) }
      for source in sources { store.sources[source].collectionYear = year }
      if year == nil, let first = sources.first {
        issues.append(
          DataIssue(.collectionYearUnknown, source: UInt16(first), line: 0, action: .used))
      }
    }
    return mixed
  }

  private static func fullest(
    _ store: RecordStore, _ sources: [Int], _ rows: [Range<Int>]
  ) -> (year: Int, isMixed: Bool)? {
    guard let first = CivilDate(year: years.lowerBound, month: 1, day: 1),
      let last = CivilDate(year: years.upperBound, month: 12, day: 31)
    else { return nil }
    // Rows are counted by day first, because working out the year of each row would take longer
    // than reading the row.
    var days = [Int](repeating: 0, count: CivilDate.days(from: first, to: last) + 1)
    func count(_ dates: DateColumn, _ rows: Range<Int>) {
      for row in rows {
        guard let date = dates[row] else { continue }
        let day = Int(date.dayNumber) - Int(first.dayNumber)
        if day >= 0, day < days.count { days[day] += 1 }
      }
    }
    for source in sources {
      switch store.sources[source].table {
      case .reviews: count(store.reviews.dates, rows[source])
      case .episodes: count(store.episodes.ended, rows[source])
      default: break
      }
    }
    var counts: [Int: Int] = [:]
    for (day, count) in days.enumerated() where count > 0 {
      let (year, month, _) = first.adding(days: day).components
      counts[month >= 4 ? year : year - 1, default: 0] += count
    }
    let total = counts.values.reduce(0, +)
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
      .map { ($0.key, $0.value * 2 < total) }
  }
}
