import CareRecords

/// The Department's rules 101, 146, 301 and 354, which depend on the year of the return.
struct YearRules {
  private let records: ChildRecords
  private let rules: RuleColumns
  private let written: WrittenEpisodes
  private let checks: ReturnChecks

  /// Prepares to check a partition.
  ///
  /// Where the year of a return is not known, codes of any year are accepted.
  init(
    _ records: ChildRecords, _ rules: RuleColumns, _ written: WrittenEpisodes,
    _ checks: ReturnChecks
  ) {
    self.records = records
    self.rules = rules
    self.written = written
    self.checks = checks
  }

  /// Checks the rows of a child.
  func check(_ rows: RowsOfChild, _ issues: inout IssueList) {
    for row in rows.headers { checkHeader(row, of: rows.child, &issues) }
    for row in rows.episodes { checkEpisode(row, of: rows.child, &issues) }
  }

  @inline(__always)
  private func year(of source: UInt16) -> ReportingPeriod? {
    let scope = checks.scopeOfSource[Int(source)]
    return scope < 0 ? nil : checks.yearOfScope[scope]
  }

  // MARK: Header

  /// The form of SEX codes that a year's list does not have.
  private static func wrongSex(in year: ReportingPeriod) -> UInt8 {
    year.from.year < 2024 ? RuleColumns.hasSexLetter : RuleColumns.hasSexNumber
  }

  private func checkHeader(_ row: Int, of child: UInt32, _ issues: inout IssueList) {
    let headers = records.headers
    guard let year = year(of: headers.origins.sources[row]) else { return }
    let flags = rules.headers[row]
    if flags & Self.wrongSex(in: year) != 0 {
      issues.append(
        DataIssue(
          .sexInvalid, source: headers.origins.sources[row], line: headers.origins.lines[row],
          column: HeaderColumn.sex, child: child, value: Self.code(headers.sexes[row], flags),
          action: .used))
    }
    if let birth = rules.birthDate(ofHeader: row, headers), birth > year.to {
      issues.append(
        DataIssue(
          .bornAfterYear, source: headers.origins.sources[row],
          line: headers.origins.lines[row], column: HeaderColumn.birthDate, child: child,
          value: birth.slashText, action: .used))
    }
  }

  /// SEX as written, but in capitals.
  private static func code(_ sex: Sex, _ flags: UInt8) -> String {
    flags & RuleColumns.hasSexNumber == 0 ? sex.letter : sex.code
  }

  // MARK: Episodes

  @inline(__always)
  private func checkEpisode(_ row: Int, of child: UInt32, _ issues: inout IssueList) {
    guard let year = year(of: records.episodes.origins.sources[row]) else { return }
    let placement = written.placement(row)
    if !placement.isListed(inYearFrom: year.from.year) {
      note(.placementInvalid, row, .placement, child, placement.code, &issues)
    }
    if let began = written.began(row), began > year.to {
      note(.episodeAfterYear, row, .began, child, began.slashText, &issues)
    }
  }

  @inline(never)
  private func note(
    _ check: Check, _ row: Int, _ column: EpisodeColumn, _ child: UInt32, _ value: String,
    _ issues: inout IssueList
  ) {
    let episodes = records.episodes
    issues.append(
      DataIssue(
        check, source: episodes.origins.sources[row], line: episodes.origins.lines[row],
        column: column, child: child, value: value,
        action: episodes.began[row] == nil ? .refused : .used))
  }

  // MARK: Rows without CHILD

  /// The issues of a row without CHILD.
  static func issues(
    _ row: RuleColumns.ChildlessRow, in year: ReportingPeriod
  ) -> [DataIssue] {
    var issues: [DataIssue] = []
    func find(_ check: Check, _ column: some TableColumn, _ value: String) {
      issues.append(
        DataIssue(
          check, source: row.source, line: row.line, column: column, value: value,
          action: .refused))
    }
    switch row.table {
    case .header:
      if row.flags & wrongSex(in: year) != 0 {
        find(.sexInvalid, HeaderColumn.sex, code(row.sex, row.flags))
      }
      if let birth = row.birthDate, birth > year.to {
        find(.bornAfterYear, HeaderColumn.birthDate, birth.slashText)
      }
    case .episodes:
      // A code that is in no list counts too, because the row's reader has already reported it.
      if !row.placement.isListed(inYearFrom: year.from.year) {
        find(.placementInvalid, EpisodeColumn.placement, row.placement.code)
      }
      if let began = row.began, began > year.to {
        find(.episodeAfterYear, EpisodeColumn.began, began.slashText)
      }
    default: break
    }
    return issues
  }
}
