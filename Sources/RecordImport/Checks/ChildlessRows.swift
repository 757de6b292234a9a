import CareRecords

/// The Department's rules on rows without CHILD, which become no records.
///
/// To the rules such a row is a child of its own, which no other table has.
struct ChildlessRows {
  private let rows: [RuleColumns.ChildlessRow]
  private let checks: ReturnChecks

  init(_ rows: [RuleColumns.ChildlessRow], _ checks: ReturnChecks) {
    self.rows = rows
    self.checks = checks
  }

  /// The issues of all rows.
  func issues() -> [DataIssue] {
    if rows.isEmpty { return [] }
    return checks.scopes.flatMap(issues)
  }

  private func issues(_ scope: ReturnChecks.Scope) -> [DataIssue] {
    let here = Set(scope.sources)
    func childless(_ table: RecordTable) -> [RuleColumns.ChildlessRow] {
      rows.filter { $0.table == table && here.contains(Int($0.source)) }
    }
    func isFlagged(_ row: RuleColumns.ChildlessRow) -> Bool {
      scope.flagged.contains(Int(row.source))
    }
    func find(_ check: Check, _ table: RecordTable) -> [DataIssue] {
      childless(table).filter(isFlagged).map { row in
        DataIssue(
          check, source: row.source, line: row.line,
          column: TableSchemas[table].child?.name ?? "", action: .refused)
      }
    }
    var issues: [DataIssue] = []
    if scope.runs.contains(.childWithoutEpisode), childless(.episodes).isEmpty {
      for table in [.reviews] + ScopeCheck.tablesWithEpisodes {
        issues += find(.childWithoutEpisode, table)
      }
    }
    if scope.runs.contains(.childNotInHeader), childless(.header).isEmpty {
      issues += find(.childNotInHeader, .reviews)
    }
    if scope.runs.contains(.birthDateDiffers) {
      let dates = childless(.header).compactMap(\.birthDate)
      for row in childless(.reviews) where isFlagged(row) {
        guard let date = row.birthDate, dates.contains(where: { $0 != date }) else { continue }
        issues.append(
          DataIssue(
            .birthDateDiffers, source: row.source, line: row.line,
            column: ReviewColumn.birthDate, value: date.slashText, action: .refused))
      }
    }
    if scope.isReturn, let year = scope.year {
      for row in rows where isFlagged(row) { issues += YearRules.issues(row, in: year) }
    }
    return issues
  }
}
