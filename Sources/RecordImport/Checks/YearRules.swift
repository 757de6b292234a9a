import CareRecords

/// The Department's rules 101, 146, 301 and 354, which depend on the year of the return.
struct YearRules {
  private let checks: ReturnChecks
  private let scope: ReturnChecks.Scope
  private let written: WrittenEpisodes
  private let year: ReportingPeriod
  private var issues: [DataIssue] = []

  /// Makes the rules for a return; nil where its year is not known, because then codes of any year
  /// are accepted.
  init?(_ checks: ReturnChecks, _ scope: ReturnChecks.Scope) {
    guard let year = checks.year(of: scope) else { return nil }
    self.checks = checks
    self.scope = scope
    self.year = year
    written = WrittenEpisodes(checks.store, checks.rules)
  }

  consuming func run() -> [DataIssue] {
    checkHeaders()
    checkEpisodes()
    for row in checks.rules.childless where scope.flagged.contains(Int(row.source)) {
      checkChildless(row)
    }
    return issues
  }

  // MARK: Header

  private mutating func checkHeaders() {
    let headers = checks.store.headers
    // The form of SEX codes that this year's list does not have.
    let wrong = year.from.year < 2024 ? RuleColumns.hasSexLetter : RuleColumns.hasSexNumber
    for row in checks.flaggedRows(.header, of: scope).joined() {
      let flags = checks.rules.headers[row]
      let child = headers.children[row]
      if flags & wrong != 0 {
        find(
          .sexInvalid, headers.origins, row, HeaderColumn.sex, child,
          value: Self.code(headers.sexes[row], flags))
      }
      let birth =
        flags & RuleColumns.hasOtherBirthDate == 0
        ? headers.birthDates[row] : checks.rules.oddHeaderBirthDates[row]
      if let birth, birth > year.to {
        find(
          .bornAfterYear, headers.origins, row, HeaderColumn.birthDate, child,
          value: birth.slashText)
      }
    }
  }

  /// SEX as written, but in capitals.
  private static func code(_ sex: Sex, _ flags: UInt8) -> String {
    flags & RuleColumns.hasSexNumber == 0 ? sex.letter : sex.code
  }

  // MARK: Episodes

  private mutating func checkEpisodes() {
    let episodes = checks.store.episodes
    for row in checks.flaggedRows(.episodes, of: scope).joined() {
      let isRefused = episodes.began[row] == nil
      let placement = written.placement(row)
      if !isListed(placement) {
        find(
          .placementInvalid, episodes.origins, row, EpisodeColumn.placement, episodes.children[row],
          value: placement.code, isRefused: isRefused)
      }
      if let began = written.began(row), began > year.to {
        find(
          .episodeAfterYear, episodes.origins, row, EpisodeColumn.began, episodes.children[row],
          value: began.slashText, isRefused: isRefused)
      }
    }
  }

  /// Whether a code is in the year's list.
  ///
  /// A code that is in no list counts too, because the row's reader has already reported it.
  @inline(__always)
  private func isListed(_ placement: PlacementType) -> Bool {
    placement.isListed(inYearFrom: year.from.year)
  }

  // MARK: Rows without CHILD

  private mutating func checkChildless(_ row: RuleColumns.ChildlessRow) {
    func find(_ check: Check, _ column: some TableColumn, _ value: String) {
      issues.append(
        DataIssue(
          check, source: row.source, line: row.line, column: column, value: value,
          action: .refused))
    }
    switch row.table {
    case .header:
      let wrong = year.from.year < 2024 ? RuleColumns.hasSexLetter : RuleColumns.hasSexNumber
      if row.flags & wrong != 0 {
        find(.sexInvalid, HeaderColumn.sex, Self.code(row.sex, row.flags))
      }
      if let birth = row.birthDate, birth > year.to {
        find(.bornAfterYear, HeaderColumn.birthDate, birth.slashText)
      }
    case .episodes:
      if !isListed(row.placement) {
        find(.placementInvalid, EpisodeColumn.placement, row.placement.code)
      }
      if let began = row.began, began > year.to {
        find(.episodeAfterYear, EpisodeColumn.began, began.slashText)
      }
    default: break
    }
  }

  private mutating func find(
    _ check: Check, _ origins: RowOrigins, _ row: Int, _ column: some TableColumn, _ child: UInt32,
    value: String, isRefused: Bool = false
  ) {
    issues.append(
      DataIssue(
        check, source: origins.sources[row], line: origins.lines[row], column: column,
        child: child, value: value, action: isRefused ? .refused : .used))
  }
}
