import CareRecords

/// The rules that compare the tables of a child: 399, 1012, INT08 and INT17.
///
/// It also lists the reviews that were marked for 440 and 441 when they were read.
struct ScopeCheck {
  /// What the files of one scope show of a child.
  private struct Facts {
    var known: UInt8 = 0
    /// The first date of birth in the Header, and those that differ from it.
    var birthDate: CivilDate?
    var hasOtherBirthDates = false
  }

  /// The scopes of which something is known of the child being checked.
  private var touched: ContiguousArray<Int> = []
  private let records: ChildRecords
  private let rules: RuleColumns
  private let checks: ReturnChecks
  private let serviceScope: Int?
  /// Whether any row of the partition names its child otherwise than the records, and the id of the
  /// rows being checked.
  private let hasWrittenIds: Bool
  private var writtenId: UInt32?
  /// What is known of the child being checked, by scope.
  private var facts: [Facts]

  private static let hasEpisode: UInt8 = 1
  private static let hasLongEpisode: UInt8 = 2
  private static let isInHeader: UInt8 = 4
  private static let isMother: UInt8 = 8
  private static let isReviewed: UInt8 = 16

  init(_ records: ChildRecords, _ rules: RuleColumns, _ checks: ReturnChecks) {
    self.records = records
    self.rules = rules
    self.checks = checks
    serviceScope = checks.serviceScope
    facts = [Facts](repeating: Facts(), count: checks.scopes.count)
    hasWrittenIds =
      !rules.headerIds.isEmpty || !rules.episodeIds.isEmpty || !rules.reviewIds.isEmpty
      || records.otherRows.contains { $0.writtenId != nil }
  }

  /// Runs every rule that can be run on the rows of a child.
  ///
  /// The rules compare ids as they are written: rows of the child with another id are another child's
  /// to them.
  mutating func check(_ rows: RowsOfChild, _ issues: inout IssueList) {
    guard hasWrittenIds else { return checkRows(rows, &issues) }
    let ids = Set(
      rows.headers.map { rules.headerIds[$0] } + rows.episodes.map { rules.episodeIds[$0] }
        + rows.reviews.map { rules.reviewIds[$0] }
        + rows.others.map { records.otherRows[$0].writtenId })
    for id in ids.sorted(by: { ($0 ?? 0) < ($1 ?? 0) }) {
      writtenId = id
      checkRows(rows, &issues)
    }
  }

  /// Whether a row has the id that is being checked.
  @inline(__always)
  private func isOfId(_ id: @autoclosure () -> UInt32?) -> Bool {
    !hasWrittenIds || id() == writtenId
  }

  private mutating func checkRows(_ rows: RowsOfChild, _ issues: inout IssueList) {
    // There can be thousands of returns, and a child is in few of them.
    for scope in touched { facts[scope] = Facts() }
    touched.clear()
    learn(rows)
    for row in rows.episodes where isOfId(rules.episodeIds[row]) {
      checkEpisode(row, of: rows.child, &issues)
    }
    for row in rows.headers where isOfId(rules.headerIds[row]) {
      checkHeader(row, of: rows.child, &issues)
    }
    checkReviews(rows, &issues)
    for row in rows.others where isOfId(records.otherRows[row].writtenId) {
      checkOther(records.otherRows[row], &issues)
    }
  }

  // MARK: What is known

  private mutating func learn(_ rows: RowsOfChild) {
    var isComplete = true
    for row in rows.episodes where isOfId(rules.episodeIds[row]) {
      let source = Int(records.episodes.origins.sources[row])
      guard checks.hasLegalStatus[source] else {
        isComplete = false
        continue
      }
      learnEpisode(row, checks.scopeOfSource[source])
      if let serviceScope { learnEpisode(row, serviceScope) }
    }
    // Episodes without a legal status show only that the child has an episode.
    if !isComplete {
      for row in rows.episodes where isOfId(rules.episodeIds[row]) {
        let source = Int(records.episodes.origins.sources[row])
        guard !checks.hasLegalStatus[source] else { continue }
        learnUnlessKnown(row, checks.scopeOfSource[source])
        if let serviceScope { learnUnlessKnown(row, serviceScope) }
      }
    }
    for row in rows.headers where isOfId(rules.headerIds[row]) {
      let scope = checks.scopeOfSource[Int(records.headers.origins.sources[row])]
      learnHeader(row, scope)
      if let serviceScope { learnHeader(row, serviceScope) }
    }
    for row in rows.reviews
    where rules.reviews[row] & RuleColumns.isFilled != 0 && isOfId(rules.reviewIds[row]) {
      let scope = checks.scopeOfSource[Int(records.reviews.origins.sources[row])]
      if scope >= 0 { know(Self.isReviewed, scope) }
    }
  }

  @inline(__always)
  private mutating func know(_ fact: UInt8, _ scope: Int) {
    if facts[scope].known == 0 { touched.append(scope) }
    facts[scope].known |= fact
  }

  private mutating func learnEpisode(_ row: Int, _ scope: Int) {
    guard scope >= 0 else { return }
    let isShort = rules.episodes[row] & RuleColumns.isShortBreak != 0
    know(isShort ? Self.hasEpisode : Self.hasEpisode | Self.hasLongEpisode, scope)
  }

  private mutating func learnUnlessKnown(_ row: Int, _ scope: Int) {
    guard scope >= 0, facts[scope].known & Self.hasEpisode == 0 else { return }
    learnEpisode(row, scope)
  }

  private mutating func learnHeader(_ row: Int, _ scope: Int) {
    guard scope >= 0 else { return }
    let isFilled = rules.headers[row] & RuleColumns.isFilled != 0
    know(isFilled ? Self.isInHeader | Self.isMother : Self.isInHeader, scope)
    guard let date = rules.birthDate(ofHeader: row, records.headers) else { return }
    if let first = facts[scope].birthDate {
      if first != date { facts[scope].hasOtherBirthDates = true }
    } else {
      facts[scope].birthDate = date
    }
  }

  // MARK: Rules

  /// Rule 399: all episodes are V3 or V4, yet MOTHER or a review is filled.
  private func isShort(_ scope: Int) -> Bool {
    checks.runs[scope].contains(.shortBreakReviewed)
      && facts[scope].known & (Self.hasEpisode | Self.hasLongEpisode) == Self.hasEpisode
  }

  private func checkEpisode(_ row: Int, of child: UInt32, _ issues: inout IssueList) {
    let episodes = records.episodes
    let scope = checks.scopeOfSource[Int(episodes.origins.sources[row])]
    guard scope >= 0, isShort(scope),
      facts[scope].known & (Self.isMother | Self.isReviewed) != 0
    else { return }
    issues.append(
      DataIssue(
        .shortBreakReviewed, source: episodes.origins.sources[row],
        line: episodes.origins.lines[row], column: EpisodeColumn.legalStatus, child: child,
        action: episodes.began[row] == nil ? .refused : .used))
  }

  private func checkHeader(_ row: Int, of child: UInt32, _ issues: inout IssueList) {
    let headers = records.headers
    let scope = checks.scopeOfSource[Int(headers.origins.sources[row])]
    guard scope >= 0, isShort(scope) else { return }
    let isFilled = rules.headers[row] & RuleColumns.isFilled != 0
    guard isFilled || facts[scope].known & Self.isReviewed != 0 else { return }
    issues.append(
      DataIssue(
        .shortBreakReviewed, source: headers.origins.sources[row],
        line: headers.origins.lines[row], column: HeaderColumn.mother, child: child,
        action: .used))
  }

  /// What the rules flag in every review of a child in one scope.
  private struct ReviewPlan {
    /// Rule 399, and whether it flags reviews that are not filled too.
    var isShort = false
    var isMother = false
    /// Rule 1012: the child has no row in Episodes.
    var lacksEpisode = false
    /// Rule INT08: the child is not in the Header.
    var lacksHeader = false
    /// Rule INT17: the date of birth in the Header; nil where the rule flags nothing.
    var birthDate: CivilDate?
    var hasOtherBirthDates = false

    var flagsNothing: Bool { !isShort && !lacksEpisode && !lacksHeader && birthDate == nil }
  }

  private func plan(_ scope: Int) -> ReviewPlan {
    var plan = ReviewPlan()
    guard scope >= 0 else { return plan }
    let (known, runs) = (facts[scope].known, checks.runs[scope])
    plan.isShort = isShort(scope)
    plan.isMother = known & Self.isMother != 0
    plan.lacksEpisode = known & Self.hasEpisode == 0 && runs.contains(.childWithoutEpisode)
    plan.lacksHeader = known & Self.isInHeader == 0 && runs.contains(.childNotInHeader)
    if runs.contains(.birthDateDiffers) { plan.birthDate = facts[scope].birthDate }
    plan.hasOtherBirthDates = facts[scope].hasOtherBirthDates
    return plan
  }

  private func checkReviews(_ rows: RowsOfChild, _ issues: inout IssueList) {
    var scope = Int.min
    var plan = ReviewPlan()
    for row in rows.reviews where isOfId(rules.reviewIds[row]) {
      let flags = rules.reviews[row]
      if flags & RuleColumns.hasCodeOfWrongAge != 0 {
        let code = records.reviews.codes[row]
        note(ReviewRules.wrongAge(code), row, .code, rows.child, value: code.code, &issues)
      }
      let own = checks.scopeOfSource[Int(records.reviews.origins.sources[row])]
      if own != scope {
        scope = own
        plan = self.plan(own)
      }
      if plan.flagsNothing { continue }
      if plan.isShort, flags & RuleColumns.isFilled != 0 || plan.isMother {
        note(.shortBreakReviewed, row, .date, rows.child, &issues)
      }
      if plan.lacksEpisode { note(.childWithoutEpisode, row, .child, rows.child, &issues) }
      if plan.lacksHeader { note(.childNotInHeader, row, .child, rows.child, &issues) }
      if let first = plan.birthDate, let date = rules.birthDate(ofReview: row, records.reviews),
        date != first || plan.hasOtherBirthDates
      {
        note(.birthDateDiffers, row, .birthDate, rows.child, value: date.slashText, &issues)
      }
    }
  }

  private func checkOther(_ row: ChildRow, _ issues: inout IssueList) {
    guard Self.tablesWithEpisodes.contains(row.table) else { return }
    let scope = checks.scopeOfSource[Int(row.source)]
    guard scope >= 0, checks.runs[scope].contains(.childWithoutEpisode),
      facts[scope].known & Self.hasEpisode == 0
    else { return }
    issues.append(
      DataIssue(
        .childWithoutEpisode, source: row.source, line: row.line,
        column: TableSchemas[row.table].child?.name ?? "", child: row.child, action: .used))
  }

  /// The smaller tables whose children must have a row in Episodes.
  static let tablesWithEpisodes: [RecordTable] = [
    .placedAdoption, .missing, .ad1, .prevPerm, .oc2,
  ]

  @inline(never)
  private func note(
    _ check: Check, _ row: Int, _ column: ReviewColumn, _ child: UInt32,
    value: @autoclosure () -> String = "", _ issues: inout IssueList
  ) {
    let reviews = records.reviews
    let action: IssueAction = reviews.dates[row] == nil ? .refused : .used
    guard issues.isListed else { return issues.note(check, action) }
    issues.append(
      DataIssue(
        check, source: reviews.origins.sources[row], line: reviews.origins.lines[row],
        column: column, child: child, value: value(), action: action))
  }
}

extension RuleColumns {
  /// DOB of a Header row, as the rules see it.
  @inline(__always)
  func birthDate(ofHeader row: Int, _ table: HeaderTable) -> CivilDate? {
    headers[row] & Self.hasOtherBirthDate == 0 ? table.birthDates[row] : oddHeaderBirthDates[row]
  }

  /// DOB of a review, as the rules see it.
  @inline(__always)
  func birthDate(ofReview row: Int, _ table: ReviewTable) -> CivilDate? {
    reviews[row] & Self.hasOtherBirthDate == 0 ? table.birthDates[row] : oddReviewBirthDates[row]
  }
}
