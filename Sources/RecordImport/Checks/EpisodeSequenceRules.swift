import CareRecords

/// The Department's rules that compare the episodes of a child, on one return.
///
/// They are rules 142, 302, 357, 388, 431–437, 501 and 504. They flag the rows that the validator
/// used by authorities flags (csc-validator-be-903 0.1.17), except where
/// `Documentation/decisions.md` says otherwise. One pass over the children serves all of them. Rows
/// of a child that are already in the order of DECOM are not sorted.
struct EpisodeSequenceRules {
  private let records: ChildRecords
  private let written: WrittenEpisodes
  private let rules: RuleColumns
  private let checks: ReturnChecks

  /// The rules that can be run on the return being checked, and the first day of its year.
  private var runs = RuleSet(without: [])
  private var firstDay: CivilDate?
  /// The episodes of the child in that return.
  private var rows: ContiguousArray<Int> = []
  /// The episodes of the child in all returns.
  private var ofScopes: ContiguousArray<RowOfScope> = []

  private struct RowOfScope {
    var scope: Int
    var row: Int
  }

  /// What has been found in the partition so far.
  private(set) var issues: IssueList

  /// The day that replaces a DECOM without a date in rule 388.
  private static let undated = CivilDate(year: 1901, month: 1, day: 1)

  init(
    _ records: ChildRecords, _ rules: RuleColumns, _ written: WrittenEpisodes,
    _ checks: ReturnChecks
  ) {
    self.records = records
    self.rules = rules
    self.written = written
    self.checks = checks
    issues = IssueList(isListed: checks.listsIssues)
  }

  /// Checks the episodes of a child, those of each return by themselves.
  ///
  /// - Returns: the sources of the episodes that rule 302 has flagged.
  mutating func check(_ child: RowsOfChild) -> [UInt16] {
    guard !child.episodes.isEmpty else { return [] }
    var flagged: [UInt16] = []
    let sources = records.episodes.origins.sources
    ofScopes.clear()
    for row in child.episodes {
      let scope = checks.scopeOfSource[Int(sources[row])]
      if scope >= 0 { ofScopes.append(RowOfScope(scope: scope, row: row)) }
    }
    ofScopes.sortFew { ($0.scope, $0.row) < ($1.scope, $1.row) }
    var next = 0
    while next < ofScopes.count {
      let scope = ofScopes[next].scope
      rows.clear()
      while next < ofScopes.count, ofScopes[next].scope == scope {
        rows.append(ofScopes[next].row)
        next += 1
      }
      check(child, scope, &flagged)
    }
    return flagged
  }

  private mutating func check(_ child: RowsOfChild, _ scope: Int, _ flagged: inout [UInt16]) {
    runs = checks.runs[scope]
    firstDay = checks.yearOfScope[scope]?.from
    let first = order()
    check(of: child.child)
    guard runs.contains(.firstEpisodeBeforeBirth), let day = written.began(first) else { return }
    checkBirths(child, scope, first, day, &flagged)
  }

  // MARK: Rule 302

  /// Compares the first episode with the dates of birth in the Header of the return.
  private mutating func checkBirths(
    _ child: RowsOfChild, _ scope: Int, _ first: Int, _ day: CivilDate, _ flagged: inout [UInt16]
  ) {
    let headers = records.headers
    var isFlagged = false
    for row in child.headers where checks.scopeOfSource[Int(headers.origins.sources[row])] == scope
    {
      guard let date = rules.birthDate(ofHeader: row, headers), date > day else { continue }
      isFlagged = true
      issues.append(
        DataIssue(
          .firstEpisodeBeforeBirth, source: headers.origins.sources[row],
          line: headers.origins.lines[row], column: HeaderColumn.birthDate,
          child: child.child, value: date.slashText, action: .used))
    }
    guard isFlagged else { return }
    find(.firstEpisodeBeforeBirth, first, .began, value: day.slashText)
    flagged.append(records.episodes.origins.sources[first])
  }

  // MARK: One child

  /// Puts the rows in order, and returns the first.
  private mutating func order() -> Int {
    if !written.areInOrder(rows) {
      let written = written
      rows.sort { written.precedes($0, $1) }
    }
    return rows[0]
  }

  private mutating func check(of child: UInt32) {
    if let day = written.began(rows[0]), runs.contains(.firstEpisodeNotStart), let firstDay,
      day >= firstDay, written.reasonBegan(rows[0]) != .s
    {
      find(.firstEpisodeNotStart, rows[0], .reasonBegan)
    }
    for index in rows.indices.dropFirst() {
      checkFollowed(rows[index - 1])
      check(rows[index], after: rows[index - 1])
    }
    checkContinuations(rows)
  }

  /// Rules 142 and 437, which look at an episode that has another one after it.
  @inline(__always)
  private mutating func checkFollowed(_ row: Int) {
    guard written.began(row) != nil else { return }
    let reason = written.reasonCeased(row)
    if written.ended(row) == nil {
      find(.episodeNotEnded, row, .ended)
    } else if reason == .blank {
      find(.episodeNotEnded, row, .reasonCeased)
    }
    if reason == .e2 || reason == .e15 { find(.episodeAfterLast, row, .reasonCeased) }
  }

  /// The rules that look at an episode and the one before it.
  @inline(__always)
  private mutating func check(_ row: Int, after previous: Int) {
    let (began, ended) = (written.began(row), written.ended(previous))
    let (reason, reasonBefore) = (written.reasonBegan(row), written.reasonCeased(previous))
    if let began, let ended {
      if reason == .s, began <= ended {
        find(.startOnDayOfEnd, row, .began, value: began.slashText)
      }
      if began < ended { find(.episodesOverlap, row, .began, value: began.slashText) }
    }
    if reason != .s, reasonBefore.endsCare { find(.careEndedWithoutStart, row, .reasonBegan) }
    switch reason {
    case .s, .blank, .unlisted: break
    case .p, .l, .t, .u, .b:
      if !written.endsOnStart(previous, of: row) {
        find(.continuationNotOnDayOfEnd, row, .began, value: began?.slashText ?? "")
      }
      checkChange(row, after: previous, reason)
    }
    if runs.contains(.needChanged), reasonBefore == .x1, let began, began == ended,
      !written.isSameNeed(row, previous)
    {
      find(.needChanged, row, .need)
    }
  }

  /// Rules 434, 435 and 436: RNE must agree with what has changed since the episode before.
  @inline(__always)
  private mutating func checkChange(
    _ row: Int, after previous: Int, _ reason: ReasonNewEpisode
  ) {
    guard runs.contains(.legalStatusUnchanged) else { return }
    switch reason {
    case .l:
      if written.isSameStatus(row, previous, blankIsValue: false)
        || !written.isSamePlacement(row, previous, blankIsValue: true)
      {
        find(.legalStatusUnchanged, row, .reasonBegan)
      }
    case .p, .t:
      if !written.isSameStatus(row, previous, blankIsValue: false)
        || written.isSamePlacement(row, previous, blankIsValue: false)
      {
        find(.placementUnchanged, row, .reasonBegan)
      }
    case .u, .b:
      if written.isSameStatus(row, previous, blankIsValue: true)
        || written.isSamePlacement(row, previous, blankIsValue: true)
      {
        find(.placementAndStatusUnchanged, row, .reasonBegan)
      }
    case .s, .blank, .unlisted: break
    }
  }

  // MARK: Rule 388

  /// Rule 388: X1 and the next episode's DECOM must agree.
  ///
  /// An episode without a date comes first here.
  private mutating func checkContinuations(_ rows: ContiguousArray<Int>) {
    guard written.began(rows[rows.count - 1]) == nil else {
      checkContinuations(inOrder: rows)
      return
    }
    guard let undated = Self.undated else { return }
    let dated = rows.prefix { written.began($0) != nil }
    let earlier = dated.prefix { (written.began($0) ?? undated) < undated }
    var ordered = ContiguousArray(earlier)
    ordered += rows.dropFirst(dated.count)
    ordered += dated.dropFirst(earlier.count)
    checkContinuations(inOrder: ordered)
  }

  @inline(__always)
  private mutating func checkContinuations(inOrder rows: ContiguousArray<Int>) {
    for (index, row) in rows.enumerated() {
      let reason = written.reasonCeased(row)
      guard reason != .blank, let ended = written.ended(row) else { continue }
      let goesOn =
        index + 1 < rows.count && ended == written.began(rows[index + 1]) ?? Self.undated
      if goesOn != (reason == .x1) { find(.continuationMissing, row, .reasonCeased) }
    }
  }

  // MARK: Issues

  private mutating func find(_ check: Check, _ row: Int, _ cell: EpisodeText) {
    find(check, row, cell.column, value: written.text(row, cell))
  }

  @inline(never)
  private mutating func find(
    _ check: Check, _ row: Int, _ column: EpisodeColumn, value: String = ""
  ) {
    issues.append(
      DataIssue(
        check, source: records.episodes.origins.sources[row],
        line: records.episodes.origins.lines[row], column: column,
        child: records.episodes.children[row], value: value,
        action: records.episodes.began[row] == nil ? .refused : .used))
  }
}

extension ReasonEpisodeCeased {
  /// Whether care ends with the episode, by the Department's list.
  fileprivate var endsCare: Bool {
    switch self {
    case .x1, .e43, .e44, .blank, .unlisted: false
    default: true
    }
  }
}
