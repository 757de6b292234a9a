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

  private var days: [UInt16: [Int: Int]] = [:]
  private var contents: [UInt16: Set<Row>] = [:]

  private struct Row: Hashable {
    var child: UInt32
    var content: ChildRowContent
  }

  /// Marks the files, each with an issue.
  static func find(in store: inout RecordStore, _ issues: inout IssueList) {
    var files = FilesOfAnotherYear()
    for partition in store.partitions {
      for row in partition.otherRows {
        guard let content = row.content else { continue }
        files.add(content, ofChild: partition.firstChild + row.child, row.source)
      }
    }
    files.mark(in: &store, &issues)
  }

  private mutating func add(
    _ content: ChildRowContent, ofChild child: UInt32, _ source: UInt16
  ) {
    func count(_ day: CivilDate?) {
      guard let day else { return }
      days[source, default: [:]][ReportingPeriod(holding: day).from.year, default: 0] += 1
    }
    switch content {
    case .missing(let episode): count(episode.start)
    case .socialWorker(let episode):
      count(episode.start)
      count(episode.end)
    case .asylumSeeker, .health, .careLeaver:
      contents[source, default: []].insert(Row(child: child, content: content))
    default: break
    }
  }

  private func mark(in store: inout RecordStore, _ issues: inout IssueList) {
    func isOpen(_ source: UInt16) -> Bool {
      let source = store.sources[Int(source)]
      return source.isYearOpen || source.format != .ssda903CSV
    }
    for (source, years) in days.sorted(by: { $0.key < $1.key }) where !isOpen(source) {
      guard let year = store.sources[Int(source)].collectionYear, years[year] == nil,
        years.values.contains(where: { $0 >= Self.fewest })
      else { continue }
      store.sources[Int(source)].isYearOpen = true
      issues.append(
        DataIssue(
          .fileOfAnotherYear, source: source, line: 0,
          value: ReportingPeriod(startingIn: year).label, action: .used))
    }
    let sources = contents.keys.filter {
      !isOpen($0) && contents[$0, default: []].count >= Self.fewest
    }
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
