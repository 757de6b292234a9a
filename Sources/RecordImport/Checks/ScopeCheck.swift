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

  private let records: ChildRecords
  private let rules: RuleColumns
  private let checks: ReturnChecks
  private let serviceScope: Int?
  private let hasLegalStatus: [Bool]
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
    hasLegalStatus = checks.sources.map { $0.has(EpisodeColumn.legalStatus) }
    facts = [Facts](repeating: Facts(), count: checks.scopes.count)
  }

  /// Runs every rule that can be run on the rows of a child.
  mutating func check(_ rows: RowsOfChild, _ issues: inout IssueList) {
    for scope in facts.indices { facts[scope] = Facts() }
    learn(rows)
    for row in rows.episodes { checkEpisode(row, of: rows.child, &issues) }
    for row in rows.headers { checkHeader(row, of: rows.child, &issues) }
    for row in rows.reviews { checkReview(row, of: rows.child, &issues) }
    for row in rows.others { checkOther(records.otherRows[row], &issues) }
  }

  // MARK: What is known

  private mutating func learn(_ rows: RowsOfChild) {
    var isComplete = true
    for row in rows.episodes {
      let source = Int(records.episodes.origins.sources[row])
      guard hasLegalStatus[source] else {
        isComplete = false
        continue
      }
      learnEpisode(row, checks.scopeOfSource[source])
      if let serviceScope { learnEpisode(row, serviceScope) }
    }
    // Episodes without a legal status show only that the child has an episode.
    if !isComplete {
      for row in rows.episodes {
        let source = Int(records.episodes.origins.sources[row])
        guard !hasLegalStatus[source] else { continue }
        learnUnlessKnown(row, checks.scopeOfSource[source])
        if let serviceScope { learnUnlessKnown(row, serviceScope) }
      }
    }
    for row in rows.headers {
      let scope = checks.scopeOfSource[Int(records.headers.origins.sources[row])]
      learnHeader(row, scope)
      if let serviceScope { learnHeader(row, serviceScope) }
    }
    for row in rows.reviews where rules.reviews[row] & RuleColumns.isFilled != 0 {
      let scope = checks.scopeOfSource[Int(records.reviews.origins.sources[row])]
      if scope >= 0 { facts[scope].known |= Self.isReviewed }
    }
  }

  private mutating func learnEpisode(_ row: Int, _ scope: Int) {
    guard scope >= 0 else { return }
    let isShort = rules.episodes[row] & RuleColumns.isShortBreak != 0
    facts[scope].known |= isShort ? Self.hasEpisode : Self.hasEpisode | Self.hasLongEpisode
  }

  private mutating func learnUnlessKnown(_ row: Int, _ scope: Int) {
    guard scope >= 0, facts[scope].known & Self.hasEpisode == 0 else { return }
    learnEpisode(row, scope)
  }

  private mutating func learnHeader(_ row: Int, _ scope: Int) {
    guard scope >= 0 else { return }
    let isFilled = rules.headers[row] & RuleColumns.isFilled != 0
    facts[scope].known |= isFilled ? Self.isInHeader | Self.isMother : Self.isInHeader
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

  @inline(__always)
  private func checkReview(_ row: Int, of child: UInt32, _ issues: inout IssueList) {
    if rules.reviews[row] & RuleColumns.hasCodeOfWrongAge != 0 {
      let code = records.reviews.codes[row]
      note(ReviewRules.wrongAge(code), row, .code, child, value: code.code, &issues)
    }
    let scope = checks.scopeOfSource[Int(records.reviews.origins.sources[row])]
    guard scope >= 0 else { return }
    let known = facts[scope].known
    let runs = checks.runs[scope]
    if isShort(scope),
      rules.reviews[row] & RuleColumns.isFilled != 0 || known & Self.isMother != 0
    {
      note(.shortBreakReviewed, row, .date, child, &issues)
    }
    // Rule 1012: a row of some tables about a child who has no row in Episodes.
    if known & Self.hasEpisode == 0, runs.contains(.childWithoutEpisode) {
      note(.childWithoutEpisode, row, .child, child, &issues)
    }
    // Rule INT08: a review whose child is not in the Header.
    if known & Self.isInHeader == 0, runs.contains(.childNotInHeader) {
      note(.childNotInHeader, row, .child, child, &issues)
    }
    // Rule INT17: a review whose date of birth is not that of any Header row of the child.
    if let first = facts[scope].birthDate, runs.contains(.birthDateDiffers),
      let date = rules.birthDate(ofReview: row, records.reviews),
      date != first || facts[scope].hasOtherBirthDates
    {
      note(.birthDateDiffers, row, .birthDate, child, value: date.slashText, &issues)
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
    guard issues.isListed else { return issues.note(check) }
    let reviews = records.reviews
    issues.append(
      DataIssue(
        check, source: reviews.origins.sources[row], line: reviews.origins.lines[row],
        column: column, child: child, value: value(),
        action: reviews.dates[row] == nil ? .refused : .used))
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
