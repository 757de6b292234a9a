import CareRecords

/// The Department's rules that compare the episodes of a child, on one return.
///
/// They are rules 142, 302, 357, 388, 431–437, 501 and 504. They flag the rows that the validator
/// used by authorities flags (csc-validator-be-903 0.1.17), except where
/// `Documentation/decisions.md` says otherwise. One pass over the children serves all of them. Rows
/// that are already in the order of children and DECOM are not sorted.
struct EpisodeSequenceRules {
  private let store: RecordStore
  private let written: WrittenEpisodes
  private let rules: RuleColumns
  private let episodes: [Range<Int>]
  private let headers: [Range<Int>]
  private let runs: RuleSet
  /// The first day of the collection year.
  private let firstDay: CivilDate?

  /// The last date of birth that the Header has for each child.
  private var births: DateColumn
  /// The beginning of each child's first episode.
  private var firstDays: DateColumn
  private var issues: [DataIssue] = []

  /// The day that replaces a DECOM without a date in rule 388.
  private static let undated = CivilDate(year: 1901, month: 1, day: 1)

  init(_ checks: ReturnChecks, _ scope: ReturnChecks.Scope, _ runs: RuleSet) {
    store = checks.store
    rules = checks.rules
    written = WrittenEpisodes(checks.store, checks.rules)
    episodes = checks.flaggedRows(.episodes, of: scope)
    headers = checks.flaggedRows(.header, of: scope)
    self.runs = runs
    firstDay = checks.year(of: scope)?.from
    births = DateColumn(missingCount: checks.store.children.count)
    firstDays = births
  }

  consuming func run() -> [DataIssue] {
    guard !episodes.isEmpty else { return [] }
    if runs.contains(.firstEpisodeBeforeBirth) { learnBirths() }
    let (children, count) = (store.episodes.children, store.children.count)
    RowsOfChildren.forEach(children, episodes, childCount: count) { child, rows in
      check(&rows, of: child)
    }
    if runs.contains(.firstEpisodeBeforeBirth) { checkBirths() }
    return issues
  }

  // MARK: Rule 302

  private func birth(_ row: Int) -> CivilDate? {
    rules.headers[row] & RuleColumns.hasOtherBirthDate == 0
      ? store.headers.birthDates[row] : rules.oddHeaderBirthDates[row]
  }

  private mutating func learnBirths() {
    for row in headers.joined() {
      guard let date = birth(row) else { continue }
      let child = Int(store.headers.children[row])
      if let known = births[child], known >= date { continue }
      births[child] = date
    }
  }

  private mutating func checkBirths() {
    for row in headers.joined() {
      guard let date = birth(row), let first = firstDays[Int(store.headers.children[row])],
        date > first
      else { continue }
      issues.append(
        DataIssue(
          .firstEpisodeBeforeBirth, source: store.headers.origins.sources[row],
          line: store.headers.origins.lines[row], column: HeaderColumn.birthDate,
          child: store.headers.children[row], value: date.slashText, action: .used))
    }
  }

  // MARK: One child

  private mutating func check(_ rows: inout ContiguousArray<Int>, of child: UInt32) {
    if !written.areInOrder(rows) {
      let written = written
      rows.sort { written.precedes($0, $1) }
    }
    if let day = written.began(rows[0]) {
      firstDays[Int(child)] = day
      if let birth = births[Int(child)], birth > day {
        find(.firstEpisodeBeforeBirth, rows[0], .began, value: day.slashText)
      }
      if runs.contains(.firstEpisodeNotStart), let firstDay, day >= firstDay,
        written.reasonBegan(rows[0]) != .s
      {
        find(.firstEpisodeNotStart, rows[0], .reasonBegan)
      }
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
        check, source: store.episodes.origins.sources[row],
        line: store.episodes.origins.lines[row], column: column,
        child: store.episodes.children[row], value: value,
        action: store.episodes.began[row] == nil ? .refused : .used))
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
