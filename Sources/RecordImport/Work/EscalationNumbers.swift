import CareRecords

/// Tells escalations apart whose numbers start again each year or in each team (rule 56).
enum EscalationNumbers {
  /// How far apart the first days of two files may be for rows to be of one escalation.
  private static let longest = 183

  /// Gives each escalation an id of its own.
  ///
  /// Rows of one id are one escalation unless they name different children, or come from different
  /// files whose first days are far apart, or name no child and have a stage again long after.
  ///
  /// - Parameter undated: the places of the rows without RAISED.
  static func split(
    _ store: inout RecordStore, undated: Set<Int>, _ issues: inout IssueList
  ) {
    var places: [UInt32: [Int]] = [:]
    for (place, record) in store.escalations.enumerated() {
      places[record.escalation, default: []].append(place)
    }
    let meant = Dictionary(
      store.idsOfOneChild.map { ($0.changed.child, $0.meant.child) }
    ) { first, _ in first }
    for (id, rows) in places where rows.count > 1 {
      let groups = groups(of: rows, in: store, undated, meant)
      guard groups.count > 1 else { continue }
      for (index, group) in groups.enumerated().dropFirst() {
        let name = store.texts.intern("\(store.texts[id]) (\(index + 1))")
        for row in group { store.escalations[row].escalation = name }
      }
      guard let first = rows.first.map({ store.escalations[$0] }) else { continue }
      issues.append(
        DataIssue(
          .escalationNumberAgain, source: first.source, line: first.line,
          column: EscalationColumn.id, value: "\(groups.count) escalations", action: .used))
    }
  }

  /// The rows of each escalation, in the order of the rows.
  private static func groups(
    of rows: [Int], in store: RecordStore, _ undated: Set<Int>, _ meant: [UInt32: UInt32]
  ) -> [[Int]] {
    let records = store.escalations
    // Two ids that may be one child's are no disagreement.
    func child(_ row: Int) -> UInt32? { records[row].child.map { meant[$0] ?? $0 } }
    // First by child; rows without one go with the child of their file, or else with the first.
    var byChild: [(child: UInt32?, rows: [Int])] = []
    for row in rows where child(row) != nil {
      if let index = byChild.firstIndex(where: { $0.child == child(row) }) {
        byChild[index].rows.append(row)
      } else {
        byChild.append((child(row), [row]))
      }
    }
    for row in rows where records[row].child == nil {
      let index = byChild.firstIndex { group in
        group.rows.contains { records[$0].source == records[row].source }
      }
      if let index = index ?? byChild.indices.first {
        byChild[index].rows.append(row)
      } else {
        byChild.append((nil, [row]))
      }
    }
    return byChild.flatMap { group in
      let rows = byDay(group.rows, records, undated)
      return group.child == nil ? rows.flatMap { byStage($0, records, undated) } : rows
    }
  }

  /// Divides rows of one file that name no child where a stage comes again long after.
  ///
  /// A log without children whose numbers start again each year would else be half as long.
  private static func byStage(
    _ rows: [Int], _ records: [EscalationStageRecord], _ undated: Set<Int>
  ) -> [[Int]] {
    var groups = [rows.filter(undated.contains)]
    var firsts: [UInt32?: CivilDate] = [:]
    let dated = rows.filter { !undated.contains($0) }
      .sorted { (records[$0].raised, $0) < (records[$1].raised, $1) }
    for row in dated {
      let (stage, raised) = (records[row].stage, records[row].raised)
      if let first = firsts[stage], CivilDate.days(from: first, to: raised) > longest {
        groups.append([])
        firsts = [:]
      }
      firsts[stage] = firsts[stage] ?? raised
      groups[groups.count - 1].append(row)
    }
    return groups.filter { !$0.isEmpty }
  }

  /// Divides the rows of one child by files whose first days are far apart.
  private static func byDay(
    _ rows: [Int], _ records: [EscalationStageRecord], _ undated: Set<Int>
  ) -> [[Int]] {
    var firsts: [UInt16: CivilDate] = [:]
    for row in rows where !undated.contains(row) {
      let record = records[row]
      firsts[record.source] = min(firsts[record.source] ?? record.raised, record.raised)
    }
    let sources = firsts.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    var groupOfSource: [UInt16: Int] = [:]
    var start: CivilDate?
    var group = -1
    for (source, day) in sources {
      if let first = start, CivilDate.days(from: first, to: day) <= longest {
        groupOfSource[source] = group
      } else {
        group += 1
        start = day
        groupOfSource[source] = group
      }
    }
    var groups = [[Int]](repeating: [], count: max(group + 1, 1))
    for row in rows { groups[groupOfSource[records[row].source] ?? 0].append(row) }
    return groups.filter { !$0.isEmpty }
  }
}
