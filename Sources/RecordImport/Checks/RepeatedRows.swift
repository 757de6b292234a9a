import CareRecords

/// Finds rows that say the same as another row of the same return, or of the service's exports.
///
/// Each repeat is listed as an issue. What else happens to it depends on its table:
///
/// - Header, Episodes, Reviews: it stays in the store, and the join makes one record of the rows.
/// - Escalations, IROs, Allocations: it is removed, because rows with the same content are one
///   record (ruling 37).
/// - Feedback: it is removed if it repeats a row of another file (ruling 37).
/// - The smaller tables about children: it stays in the store. The figures that use such a table
///   take one record for each key.
enum RepeatedRows {
  static func find(
    in store: inout RecordStore, rows: [Range<Int>], _ issues: inout [DataIssue]
  ) {
    for group in groups(of: store.sources) {
      for table in [RecordTable.header, .episodes, .reviews] {
        let ranges = group.filter { store.sources[$0].table == table }.map { rows[$0] }
        if !ranges.isEmpty { issues += repeated(table, ranges, in: store) }
      }
      findRepeatedChildRows(group.map { rows[$0] }, of: group, in: store, &issues)
    }
    mergeService(&store, &issues)
    mergeFeedback(&store, &issues)
  }

  private struct OtherRow: Hashable {
    var table: RecordTable
    var child: UInt32
    var birthDate: CivilDate?
    var content: ChildRowContent
  }

  private static func findRepeatedChildRows(
    _ ranges: [Range<Int>], of sources: [Int], in store: RecordStore, _ issues: inout [DataIssue]
  ) {
    var seen: Set<OtherRow> = []
    for (source, range) in zip(sources, ranges) where store.sources[source].table.isChildRow {
      for row in store.otherRows[range] where Int(row.source) == source {
        guard let content = row.content else { continue }
        let key = OtherRow(
          table: row.table, child: row.child, birthDate: row.birthDate, content: content)
        guard !seen.insert(key).inserted else { continue }
        issues.append(
          DataIssue(
            .repeatedRow, source: row.source, line: row.line, child: row.child, action: .merged))
      }
    }
  }

  /// Of rows that are equal, keeps as many as are in the file that has most of them.
  ///
  /// Equal rows in one file are different records; in two files they are the same record (ruling
  /// 37).
  private static func mergeFeedback(_ store: inout RecordStore, _ issues: inout [DataIssue]) {
    var kept: [FeedbackRecord: Int] = [:]
    var inFile: [FeedbackRecord: Int] = [:]
    store.feedback.removeAll { record in
      var ofFile = record
      ofFile.line = 0
      inFile[ofFile, default: 0] += 1
      var content = ofFile
      content.source = 0
      guard inFile[ofFile, default: 0] <= kept[content, default: 0] else {
        kept[content, default: 0] += 1
        return false
      }
      issues.append(
        DataIssue(.repeatedRow, source: record.source, line: record.line, action: .merged))
      return true
    }
  }

  /// The sources in groups: one group for each return, and one for all exports of the service.
  private static func groups(of sources: [InputSource]) -> [[Int]] {
    var names: [String?] = []
    var groups: [String?: [Int]] = [:]
    for (index, source) in sources.enumerated() {
      let name = source.format.isReturn ? source.returnName : nil
      if groups[name] == nil { names.append(name) }
      groups[name, default: []].append(index)
    }
    return names.map { groups[$0] ?? [] }
  }

  private static func repeated(
    _ table: RecordTable, _ ranges: [Range<Int>], in store: RecordStore
  ) -> [DataIssue] {
    let children =
      switch table {
      case .header: store.headers.children
      case .episodes: store.episodes.children
      default: store.reviews.children
      }
    let origins =
      switch table {
      case .header: store.headers.origins
      case .episodes: store.episodes.origins
      default: store.reviews.origins
      }
    let dates =
      switch table {
      case .header: store.headers.birthDates
      case .episodes: store.episodes.began
      default: store.reviews.dates
      }
    var found: [DataIssue] = []
    func compare(_ row: Int, with earlier: Int) -> Bool {
      // Refused rows have no date, and few other rows share one.
      guard let date = dates[row], date == dates[earlier] else { return false }
      let isSame =
        switch table {
        case .header: store.headers.isSame(row, earlier)
        case .episodes: store.episodes.isSame(row, earlier)
        default: store.reviews.isSame(row, earlier)
        }
      guard isSame else { return false }
      found.append(
        DataIssue(
          .repeatedRow, source: origins.sources[row], line: origins.lines[row],
          child: children[row], action: .merged))
      return true
    }
    RowsOfChildren.forEach(children, ranges, childCount: store.children.count) { _, rows in
      for position in rows.indices.dropFirst() {
        for earlier in 0..<position where compare(rows[position], with: rows[earlier]) { break }
      }
    }
    return found
  }

  private static func mergeService(_ store: inout RecordStore, _ issues: inout [DataIssue]) {
    func note(_ source: UInt16, _ line: UInt32, _ child: UInt32?) {
      issues.append(
        DataIssue(.repeatedRow, source: source, line: line, child: child, action: .merged))
    }
    var stages: Set<EscalationStageRecord> = []
    store.escalations.removeAll { record in
      var content = record
      (content.source, content.line) = (0, 0)
      if stages.insert(content).inserted { return false }
      note(record.source, record.line, record.child)
      return true
    }
    var posts: Set<OfficerPost> = []
    store.officerPosts.removeAll { record in
      var content = record
      (content.source, content.line) = (0, 0)
      if posts.insert(content).inserted { return false }
      note(record.source, record.line, nil)
      return true
    }
    var allocations: Set<Allocation> = []
    store.allocations.removeAll { record in
      var content = record
      (content.source, content.line) = (0, 0)
      if allocations.insert(content).inserted { return false }
      note(record.source, record.line, record.child)
      return true
    }
  }
}

extension HeaderTable {
  fileprivate func isSame(_ row: Int, _ other: Int) -> Bool {
    birthDates[row] == birthDates[other] && sexes[row] == sexes[other]
      && ethnicOrigins[row] == ethnicOrigins[other] && motherhood[row] == motherhood[other]
  }
}

extension EpisodeTable {
  fileprivate func isSame(_ row: Int, _ other: Int) -> Bool {
    began[row] == began[other] && ended[row] == ended[other]
      && reasonsBegan[row] == reasonsBegan[other]
      && legalStatuses[row] == legalStatuses[other] && needs[row] == needs[other]
      && placements[row] == placements[other] && providers[row] == providers[other]
      && reasonsCeased[row] == reasonsCeased[other]
      && reasonsChanged[row] == reasonsChanged[other] && places[row] == places[other]
      && entered?[row] == entered?[other]
  }
}

extension ReviewTable {
  fileprivate func isSame(_ row: Int, _ other: Int) -> Bool {
    guard dates[row] == dates[other], codes[row] == codes[other],
      birthDates[row] == birthDates[other]
    else { return false }
    guard let service else { return true }
    return service.due[row] == service.due[other]
      && service.officers[row] == service.officers[other]
      && service.lateReasons[row] == service.lateReasons[other]
      && service.teams[row] == service.teams[other]
      && service.cancelled[row] == service.cancelled[other]
      && service.parentsContributed[row] == service.parentsContributed[other]
      && service.childSeenBefore[row] == service.childSeenBefore[other]
      && service.midwayChecks[row] == service.midwayChecks[other]
      && service.decisionsSent[row] == service.decisionsSent[other]
      && service.recordsCompleted[row] == service.recordsCompleted[other]
      && service.recordsSent[row] == service.recordsSent[other]
  }
}
