import CareRecords

/// The rows of one child in each table of a partition.
struct RowsOfChild {
  var child: UInt32
  var headers: Range<Int>
  var episodes: Range<Int>
  var reviews: Range<Int>
  var others: Range<Int>
}

/// Runs the checks that look at all rows of a child, child by child through a partition.
struct PartitionChecks {
  private let records: ChildRecords
  private let rules: RuleColumns
  private let checks: ReturnChecks

  /// Prepares to check a partition.
  init(_ records: ChildRecords, _ rules: RuleColumns, _ checks: ReturnChecks) {
    self.records = records
    self.rules = rules
    self.checks = checks
  }

  /// The issues found, whose children are numbers in the partition.
  func run() -> (issues: IssueList, outsideYears: ReviewsOutsideYears.FirstRows) {
    let written = WrittenEpisodes(records, rules)
    var issues = IssueList(isListed: checks.listsIssues)
    var scope = ScopeCheck(records, rules, checks)
    let years = YearRules(records, rules, written, checks)
    var sequences = EpisodeSequenceRules(records, rules, written, checks)
    let births = DatesBeforeBirth(records, checks)
    let liberty = LibertyRules(records, checks)
    var repeats = RepeatedRows(records, checks)
    var outside = ReviewsOutsideYears(records, checks)
    let tables = (
      RowsByChild(records.headers.children, childCount: records.ids.count),
      RowsByChild(records.episodes.children, childCount: records.ids.count),
      RowsByChild(records.reviews.children, childCount: records.ids.count),
      RowsByChild(ContiguousArray(records.otherRows.map(\.child)), childCount: records.ids.count)
    )
    for child in 0..<records.ids.count {
      let rows = RowsOfChild(
        child: UInt32(child), headers: tables.0.positions(of: child),
        episodes: tables.1.positions(of: child), reviews: tables.2.positions(of: child),
        others: tables.3.positions(of: child))
      scope.check(rows, &issues)
      years.check(rows, &issues)
      let flagged = sequences.check(rows)
      births.check(rows, besides: flagged, &issues)
      liberty.check(rows, &issues)
      repeats.check(rows, &issues)
      outside.check(rows, &issues)
    }
    issues.append(contentsOf: sequences.issues)
    return (issues, outside.firstRows)
  }
}
