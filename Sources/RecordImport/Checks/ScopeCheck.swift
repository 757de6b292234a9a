import CareRecords

/// Runs the rules that compare tables, on one return.
struct ScopeCheck {
  private let store: RecordStore
  private let rules: RuleColumns
  private let rows: [Range<Int>]
  private let scope: ReturnChecks.Scope
  private let runs: RuleSet
  private let sources: [RecordTable: [Int]]

  /// Facts about each child, as bits.
  private var known: [UInt8]
  /// The first date of birth in the Header; the few children with several have the others below.
  private var birthDates: DateColumn
  private var otherBirthDates: [UInt32: [CivilDate]] = [:]
  private var issues: [DataIssue] = []

  private static let hasEpisode: UInt8 = 1
  private static let hasLongEpisode: UInt8 = 2
  private static let isInHeader: UInt8 = 4
  private static let isMother: UInt8 = 8
  private static let isReviewed: UInt8 = 16

  init(_ checks: ReturnChecks, _ scope: ReturnChecks.Scope, _ runs: RuleSet) {
    store = checks.store
    rules = checks.rules
    rows = checks.rows
    self.scope = scope
    self.runs = runs
    sources = Dictionary(grouping: scope.sources) { checks.store.sources[$0].table }
    known = [UInt8](repeating: 0, count: checks.store.children.count)
    birthDates = DateColumn(missingCount: checks.store.children.count)
  }

  /// Runs every rule that can be run.
  consuming func run() -> [DataIssue] {
    learn()
    if runs.contains(.shortBreakReviewed) { findShortBreaks() }
    if runs.contains(.childWithoutEpisode) { findWithoutEpisode() }
    if runs.contains(.childNotInHeader) { findNotInHeader() }
    if runs.contains(.birthDateDiffers) { findBirthDates() }
    return issues
  }

  private mutating func learn() {
    let episodes = sources[.episodes] ?? []
    for source in episodes where hasLegalStatus(source) {
      for row in rows[source] { learnEpisode(row) }
    }
    // Episodes without a legal status show only that the child has an episode.
    for source in episodes where !hasLegalStatus(source) {
      for row in rows[source]
      where known[Int(store.episodes.children[row])] & Self.hasEpisode == 0 {
        learnEpisode(row)
      }
    }
    for row in allRows(.header) {
      let child = store.headers.children[row]
      let isFilled = rules.headers[row] & RuleColumns.isFilled != 0
      known[Int(child)] |= isFilled ? Self.isInHeader | Self.isMother : Self.isInHeader
      guard let date = headerBirthDate(row) else { continue }
      if let first = birthDates[Int(child)] {
        if first != date { otherBirthDates[child, default: []].append(date) }
      } else {
        birthDates[Int(child)] = date
      }
    }
    for row in allRows(.reviews) where rules.reviews[row] & RuleColumns.isFilled != 0 {
      known[Int(store.reviews.children[row])] |= Self.isReviewed
    }
  }

  private mutating func learnEpisode(_ row: Int) {
    let isShort = rules.episodes[row] & RuleColumns.isShortBreak != 0
    known[Int(store.episodes.children[row])] |=
      isShort ? Self.hasEpisode : Self.hasEpisode | Self.hasLongEpisode
  }

  private func hasLegalStatus(_ source: Int) -> Bool {
    store.sources[source].columns.contains("LS")
  }

  private func allRows(_ table: RecordTable) -> some Sequence<Int> {
    (sources[table] ?? []).lazy.flatMap { rows[$0] }
  }

  private func flaggedRows(_ table: RecordTable) -> some Sequence<Int> {
    (sources[table] ?? []).filter(scope.flagged.contains).lazy.flatMap { rows[$0] }
  }

  private func headerBirthDate(_ row: Int) -> CivilDate? {
    rules.headers[row] & RuleColumns.hasOtherBirthDate == 0
      ? store.headers.birthDates[row] : rules.oddHeaderBirthDates[row]
  }

  private func reviewBirthDate(_ row: Int) -> CivilDate? {
    rules.reviews[row] & RuleColumns.hasOtherBirthDate == 0
      ? store.reviews.birthDates[row] : rules.oddReviewBirthDates[row]
  }

  // MARK: Rules

  /// Rule 399: all episodes are V3 or V4, yet MOTHER or a review is filled.
  private mutating func findShortBreaks() {
    func isShort(_ child: UInt32) -> Bool {
      known[Int(child)] & (Self.hasEpisode | Self.hasLongEpisode) == Self.hasEpisode
    }
    for row in flaggedRows(.episodes) {
      let child = store.episodes.children[row]
      guard isShort(child), known[Int(child)] & (Self.isMother | Self.isReviewed) != 0 else {
        continue
      }
      find(
        .shortBreakReviewed, store.episodes.origins, row, EpisodeColumn.legalStatus, child,
        isRefused: store.episodes.began[row] == nil)
    }
    for row in flaggedRows(.header) {
      let child = store.headers.children[row]
      let isFilled = rules.headers[row] & RuleColumns.isFilled != 0
      guard isShort(child), isFilled || known[Int(child)] & Self.isReviewed != 0 else { continue }
      find(.shortBreakReviewed, store.headers.origins, row, HeaderColumn.mother, child)
    }
    for row in flaggedRows(.reviews) {
      let child = store.reviews.children[row]
      let isFilled = rules.reviews[row] & RuleColumns.isFilled != 0
      guard isShort(child), isFilled || known[Int(child)] & Self.isMother != 0 else { continue }
      findReview(.shortBreakReviewed, row, .date)
    }
  }

  /// Rule 1012: a row of some tables about a child who has no row in Episodes.
  private mutating func findWithoutEpisode() {
    for row in flaggedRows(.reviews)
    where known[Int(store.reviews.children[row])] & Self.hasEpisode == 0 {
      findReview(.childWithoutEpisode, row, .child)
    }
    let tables: [RecordTable] = [.placedAdoption, .missing, .ad1, .prevPerm, .oc2]
    for table in tables {
      for row in flaggedRows(table) {
        let other = store.otherRows[row]
        // The tables of one XML file share a stretch of rows.
        guard other.table == table, known[Int(other.child)] & Self.hasEpisode == 0 else {
          continue
        }
        issues.append(
          DataIssue(
            .childWithoutEpisode, source: other.source, line: other.line,
            column: TableSchemas[table].child?.name ?? "", child: other.child, action: .used))
      }
    }
    guard childless(.episodes).isEmpty else { return }
    for table in [.reviews] + tables { findChildless(.childWithoutEpisode, table) }
  }

  /// Rule INT08: a review whose child is not in the Header.
  private mutating func findNotInHeader() {
    for row in flaggedRows(.reviews)
    where known[Int(store.reviews.children[row])] & Self.isInHeader == 0 {
      findReview(.childNotInHeader, row, .child)
    }
    if childless(.header).isEmpty { findChildless(.childNotInHeader, .reviews) }
  }

  /// Rule INT17: a review whose date of birth is not that of any Header row of the child.
  private mutating func findBirthDates() {
    for row in flaggedRows(.reviews) {
      let child = store.reviews.children[row]
      guard let first = birthDates[Int(child)], let date = reviewBirthDate(row),
        date != first || otherBirthDates[child] != nil
      else { continue }
      findReview(.birthDateDiffers, row, .birthDate, value: date.slashText)
    }
    let dates = childless(.header).compactMap(\.birthDate)
    for row in childless(.reviews) where scope.flagged.contains(Int(row.source)) {
      if let date = row.birthDate, dates.contains(where: { $0 != date }) {
        issues.append(
          DataIssue(
            .birthDateDiffers, source: row.source, line: row.line,
            column: ReviewColumn.birthDate, value: date.slashText, action: .refused))
      }
    }
  }

  // MARK: Issues

  private func childless(_ table: RecordTable) -> [RuleColumns.ChildlessRow] {
    let here = Set(sources[table] ?? [])
    return rules.childless.filter { $0.table == table && here.contains(Int($0.source)) }
  }

  private mutating func findChildless(_ check: Check, _ table: RecordTable) {
    for row in childless(table) where scope.flagged.contains(Int(row.source)) {
      issues.append(
        DataIssue(
          check, source: row.source, line: row.line, column: TableSchemas[table].child?.name ?? "",
          action: .refused))
    }
  }

  private mutating func findReview(
    _ check: Check, _ row: Int, _ column: ReviewColumn, value: String = ""
  ) {
    find(
      check, store.reviews.origins, row, column, store.reviews.children[row], value: value,
      isRefused: store.reviews.dates[row] == nil)
  }

  private mutating func find(
    _ check: Check, _ origins: RowOrigins, _ row: Int, _ column: some TableColumn, _ child: UInt32,
    value: String = "", isRefused: Bool = false
  ) {
    issues.append(
      DataIssue(
        check, source: origins.sources[row], line: origins.lines[row], column: column,
        child: child, value: value, action: isRefused ? .refused : .used))
  }
}
