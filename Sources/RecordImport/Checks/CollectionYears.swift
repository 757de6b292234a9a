import CareRecords

/// Finds the collection year of each return (ruling 2).
enum CollectionYears {
  /// Sets the year of every source of a return.
  ///
  /// It is the year that the user gave. Otherwise it is the year from April to March with most of
  /// the return's review dates and episode ends; of two years with equally many, it is the later.
  ///
  /// - Parameter years: the reporting years of the days of each source.
  /// - Returns: the names of returns of several years: under half of the dates are in the fullest
  ///   year.
  static func set(
    in store: inout RecordStore, years: [YearCounts], given: [String: Int],
    _ issues: inout IssueList
  ) -> Set<String> {
    var mixed: Set<String> = []
    var returns: [String: [Int]] = [:]
    for (index, source) in store.sources.enumerated() where source.format.isReturn {
      returns[source.returnName, default: []].append(index)
    }
    for (name, sources) in returns {
      let dated = sources.filter { !store.sources[$0].isYearOpen }
      guard !dated.isEmpty else { continue }
      let found =
        given[name].map { (year: $0, isMixed: false) } ?? fullest(dated.map { years[$0] })
      let year = found?.year
      if found?.isMixed == true { mixed.insert(name) }
      for source in sources { store.sources[source].collectionYear = year }
      if given[name] == nil, let year {
        for source in sources where isOfAnotherYear(source, than: year, store, years) {
          store.sources[source].isYearOpen = true
          issues.append(
            DataIssue(
              .fileOfAnotherYear, source: UInt16(source), line: 0,
              value: ReportingPeriod(startingIn: year).label, action: .used))
        }
      }
      let isLost = year == nil && sources.contains { hasUnreadDays($0, store, years) }
      if isLost, returns.count > 1 {
        // It has a year, which its unread days would have shown: it may be of any year.
        for source in sources { store.sources[source].isYearOpen = true }
      }
      if year == nil, let first = sources.first {
        issues.append(
          DataIssue(.collectionYearUnknown, source: UInt16(first), line: 0, action: .used))
      }
    }
    findCopies(in: &store, &issues)
    return mixed
  }

  /// Finds files that lie in the returns of two years: nothing shows which year they are for.
  private static func findCopies(in store: inout RecordStore, _ issues: inout IssueList) {
    let returns = store.sources.indices.filter {
      store.sources[$0].format == .ssda903CSV && store.sources[$0].rowsUsed > 0
    }
    for (_, copies) in Dictionary(grouping: returns, by: { store.sources[$0].sha256 }) {
      let years = Set(copies.compactMap { store.sources[$0].collectionYear })
      guard years.count > 1 else { continue }
      for source in copies {
        store.sources[source].isYearOpen = true
        issues.append(
          DataIssue(
            .fileOfTwoYears, source: UInt16(source), line: 0,
            value: years.sorted().map { ReportingPeriod(startingIn: $0).label }
              .joined(separator: ", "), action: .used))
      }
    }
  }

  /// Whether a file of Episodes is that of another year than its return: no episode ended in the year of
  /// the return, and several did in another.
  private static func isOfAnotherYear(
    _ source: Int, than year: Int, _ store: RecordStore, _ years: [YearCounts]
  ) -> Bool {
    guard store.sources[source].table == .episodes, store.sources[source].format == .ssda903CSV
    else { return false }
    let ends = years[source].counts
    return ends[year] == nil && ends.values.contains { $0 >= 3 }
  }

  /// Whether a day of Episodes or Reviews by which the year is found could not be read.
  private static func hasUnreadDays(_ source: Int, _ store: RecordStore, _ years: [YearCounts])
    -> Bool
  {
    let isOfDays = [.episodes, .reviews].contains(store.sources[source].table)
    return isOfDays && store.sources[source].rowsRefused > 0 || years[source].unread > 0
  }

  private static func fullest(_ ofSources: [YearCounts]) -> (year: Int, isMixed: Bool)? {
    var years = YearCounts()
    for counts in ofSources { years.add(counts) }
    return years.fullest
  }
}
