import CareRecords

/// Finds reviews that are in none of the years whose returns were read.
///
/// In a return each such review is an issue, because its year was probably mistyped. The service's
/// own export may well cover more years than the returns, so each file has one issue, on its first
/// such row. A return of several years shows no single year, and is not checked.
struct ReviewsOutsideYears {
  private let reviews: ReviewTable
  private let ids: ChildIds
  private let checks: ReturnChecks
  /// The first and last day of the years, and whether a year between them is missing.
  private let days: ClosedRange<CivilDate>?
  private let hasGaps: Bool
  /// The first such row of each file of the service.
  private(set) var firstRows = FirstRows()

  /// Prepares to check a partition.
  init(_ records: ChildRecords, _ checks: ReturnChecks) {
    reviews = records.reviews
    ids = records.ids
    self.checks = checks
    let years = checks.years
    if let first = years.first, let last = years.last {
      days = first.from...last.to
      hasGaps = last.from.year - first.from.year >= years.count
    } else {
      days = nil
      hasGaps = false
    }
  }

  /// The years whose returns were read, where they are known.
  static func years(_ sources: [InputSource], mixed: Set<String>) -> Set<Int> {
    Set(sources.filter { !mixed.contains($0.returnName) }.compactMap(\.collectionYear))
  }

  /// Checks the reviews of a child.
  @inline(__always)
  mutating func check(_ rows: RowsOfChild, _ issues: inout IssueList) {
    guard let days else { return }
    for row in rows.reviews {
      guard let date = reviews.dates[row] else { continue }
      if days.contains(date), !hasGaps || checks.years.contains(where: { $0.contains(date) }) {
        continue
      }
      note(row, date, of: rows.child, &issues)
    }
  }

  @inline(never)
  private mutating func note(
    _ row: Int, _ date: CivilDate, of child: UInt32, _ issues: inout IssueList
  ) {
    let source = reviews.origins.sources[row]
    if checks.isMixed[Int(source)] { return }
    let found = FirstRows.Row(line: reviews.origins.lines[row], child: child, date: date)
    if checks.sources[Int(source)].format.isReturn {
      issues.append(found.issue(of: source, child: child))
    } else {
      firstRows.add(found, of: source) { ids[$0] }
    }
  }

  /// The first row of each source; of several on one line of an XML file the one whose child's id
  /// comes first, and of one child the earliest.
  struct FirstRows: Sendable {
    struct Row: Sendable {
      var line: UInt32
      var child: UInt32
      var date: CivilDate

      func issue(of source: UInt16, child: UInt32) -> DataIssue {
        DataIssue(
          .reviewOutsideYears, source: source, line: line, column: ReviewColumn.date,
          child: child, value: date.slashText, action: .used)
      }
    }

    private var rows: [UInt16: Row] = [:]

    mutating func add(_ row: Row, of source: UInt16, _ id: (UInt32) -> String) {
      if let known = rows[source] {
        if known.line < row.line { return }
        if known.line == row.line,
          (id(known.child), known.date) <= (id(row.child), row.date)
        {
          return
        }
      }
      rows[source] = row
    }

    /// Adds the rows of a partition whose first child has this number in the store.
    mutating func add(_ other: FirstRows, firstChild: UInt32, _ id: (UInt32) -> String) {
      for (source, var row) in other.rows {
        row.child += firstChild
        add(row, of: source, id)
      }
    }

    /// An issue for each row.
    var issues: [DataIssue] {
      rows.sorted { $0.key < $1.key }.map { $1.issue(of: $0, child: $1.child) }
    }
  }
}
