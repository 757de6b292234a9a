import CareRecords

/// Finds files of the smaller tables that are those of another year than their return, as
/// `CollectionYears` finds them of Episodes.
///
/// Missing and SWEpisodes have days, of which none is in the year and several are in another. UASC, OC2 and
/// OC3 have none, but a copy of another year's file says the same of the same children, however it was
/// saved.
struct FilesOfAnotherYear {
  /// Fewer days in another year say nothing.
  private static let fewest = 3

  /// The days of each source.
  private var days: [YearCounts]
  /// What the sources that may be copies say.
  private var contents: [UInt16: Set<Row>]

  private struct Row: Hashable {
    var child: UInt32
    var content: ChildRowContent
  }

  /// Marks the files, each with an issue.
  static func find(in store: inout RecordStore, _ issues: inout IssueList) {
    var files = FilesOfAnotherYear(store)
    for partition in store.partitions {
      for row in partition.otherRows {
        guard let content = row.content else { continue }
        files.add(content, ofChild: partition.firstChild + row.child, row.source)
      }
    }
    files.mark(in: &store, &issues)
  }

  private init(_ store: RecordStore) {
    days = Array(repeating: YearCounts(), count: store.sources.count)
    // Copies have as many rows. In nearly all folders no two files have, and nothing need be compared.
    let sources = store.sources.indices.filter { index in
      let source = store.sources[index]
      return [.uasc, .oc2, .oc3].contains(source.table) && source.rowsUsed >= Self.fewest
        && source.format == .ssda903CSV
    }
    struct Size: Hashable { var table: RecordTable, rows: Int }
    let alike = Dictionary(grouping: sources) { index in
      Size(table: store.sources[index].table, rows: store.sources[index].rowsUsed)
    }.values.filter { $0.count > 1 }
    contents = Dictionary(uniqueKeysWithValues: alike.joined().map { (UInt16($0), []) })
  }

  private mutating func add(
    _ content: ChildRowContent, ofChild child: UInt32, _ source: UInt16
  ) {
    switch content {
    case .missing(let episode): days[Int(source)].count(episode.start)
    case .socialWorker(let episode):
      days[Int(source)].count(episode.start)
      if let end = episode.end { days[Int(source)].count(end) }
    case .asylumSeeker, .health, .careLeaver:
      contents[source]?.insert(Row(child: child, content: content))
    default: break
    }
  }

  private func mark(in store: inout RecordStore, _ issues: inout IssueList) {
    func isOpen(_ source: UInt16) -> Bool {
      let source = store.sources[Int(source)]
      return source.isYearOpen || source.format != .ssda903CSV
    }
    for (index, years) in days.enumerated() where !isOpen(UInt16(index)) {
      let source = UInt16(index)
      guard let year = store.sources[index].collectionYear, years.counts[year] == nil,
        years.counts.values.contains(where: { $0 >= Self.fewest })
      else { continue }
      store.sources[Int(source)].isYearOpen = true
      issues.append(
        DataIssue(
          .fileOfAnotherYear, source: source, line: 0,
          value: ReportingPeriod(startingIn: year).label, action: .used))
    }
    let sources = contents.keys.filter { !isOpen($0) }
    for (_, copies) in Dictionary(grouping: sources, by: { contents[$0, default: []] }) {
      let years = Set(copies.compactMap { store.sources[Int($0)].collectionYear })
      guard years.count > 1 else { continue }
      let words = years.sorted().map { ReportingPeriod(startingIn: $0).label }
      for source in copies.sorted() {
        store.sources[Int(source)].isYearOpen = true
        issues.append(
          DataIssue(
            .fileOfTwoYears, source: source, line: 0, value: words.joined(separator: ", "),
            action: .used))
      }
    }
  }
}
