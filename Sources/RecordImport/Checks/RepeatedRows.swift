import CareRecords

/// Finds rows that say the same as another row of the same return, or of the service's exports.
///
/// Each repeat is listed as an issue. What else happens to it depends on its table:
///
/// - Header, Episodes, Reviews: it stays in the store, and the join makes one record of the rows.
/// - Escalations, IROs, Allocations, Conferences, CarerReviews: it is removed, because rows with the
///   same content are one record (ruling 37).
///   A row with a cell that cannot be read is none: the cells may have held different things, even if
///   they look alike (`########`).
/// - Feedback: it is removed if it repeats a row of another file (ruling 37).
/// - The smaller tables about children: it stays in the store. The figures that use such a table
///   take one record for each key.
struct RepeatedRows {
  private let records: ChildRecords
  private let groupOfSource: [Int]
  private var seen: Set<OtherRow> = []

  /// Prepares to check a partition.
  init(_ records: ChildRecords, _ checks: ReturnChecks) {
    self.records = records
    groupOfSource = checks.groupOfSource
  }

  /// A row of a smaller table, in its group.
  private struct OtherRow: Hashable {
    var group: Int
    var table: RecordTable
    var birthDate: CivilDate?
    var content: ChildRowContent
  }

  /// Finds the rows of a child that repeat another.
  mutating func check(_ rows: RowsOfChild, _ issues: inout IssueList) {
    let (headers, episodes, reviews) = (records.headers, records.episodes, records.reviews)
    find(rows.headers, headers.birthDates, headers.origins, rows.child, &issues) {
      headers.isSame($0, $1)
    }
    find(rows.episodes, episodes.began, episodes.origins, rows.child, &issues) {
      episodes.isSame($0, $1)
    }
    find(rows.reviews, reviews.dates, reviews.origins, rows.child, &issues) {
      reviews.isSame($0, $1)
    }
    if !rows.others.isEmpty { findOthers(rows, &issues) }
  }

  /// Finds rows of a table that are the same as an earlier one of their group.
  @inline(__always)
  private func find(
    _ rows: Range<Int>, _ dates: DateColumn, _ origins: RowOrigins, _ child: UInt32,
    _ issues: inout IssueList, isSame: (Int, Int) -> Bool
  ) {
    guard rows.count > 1 else { return }
    for row in rows.dropFirst() {
      // Refused rows have no date, and few other rows share one.
      guard let date = dates[row] else { continue }
      for earlier in rows.lowerBound..<row where dates[earlier] == date {
        guard
          groupOfSource[Int(origins.sources[row])] == groupOfSource[Int(origins.sources[earlier])],
          isSame(row, earlier)
        else { continue }
        issues.append(
          DataIssue(
            .repeatedRow, source: origins.sources[row], line: origins.lines[row], child: child,
            action: .merged))
        break
      }
    }
  }

  private mutating func findOthers(_ rows: RowsOfChild, _ issues: inout IssueList) {
    seen.removeAll(keepingCapacity: true)
    for row in records.otherRows[rows.others] {
      guard let content = row.content else { continue }
      let key = OtherRow(
        group: groupOfSource[Int(row.source)], table: row.table, birthDate: row.birthDate,
        content: content)
      guard !seen.insert(key).inserted else { continue }
      issues.append(
        DataIssue(
          .repeatedRow, source: row.source, line: row.line, child: row.child, action: .merged))
    }
  }
}

// MARK: - The service's tables

extension RepeatedRows {
  /// Merges the rows of the service's tables, which are in no partition.
  static func mergeService(in store: inout RecordStore, _ issues: inout IssueList) {
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
    var conferences: Set<ConferenceRecord> = []
    store.conferences.removeAll { record in
      if record.isUnread { return false }
      var content = record
      (content.source, content.line) = (0, 0)
      if conferences.insert(content).inserted { return false }
      note(record.source, record.line, nil)
      return true
    }
    var carerReviews: Set<CarerReviewRecord> = []
    store.carerReviews.removeAll { record in
      if record.isUnread { return false }
      var content = record
      (content.source, content.line) = (0, 0)
      if carerReviews.insert(content).inserted { return false }
      note(record.source, record.line, nil)
      return true
    }
    mergeFeedback(&store, &issues)
  }
}

extension RepeatedRows {
  /// Of rows that are equal, keeps as many as are in the file that has most of them.
  ///
  /// Equal rows in one file are different records; in two files they are the same record (ruling
  /// 37).
  private static func mergeFeedback(_ store: inout RecordStore, _ issues: inout IssueList) {
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
      && service.workerReportsOnTime[row] == service.workerReportsOnTime[other]
      && service.carePlansUpdated[row] == service.carePlansUpdated[other]
      && service.permanencePlans[row] == service.permanencePlans[other]
      && service.advocacyOffered[row] == service.advocacyOffered[other]
  }
}
