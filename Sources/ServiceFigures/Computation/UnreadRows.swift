import CareRecords

/// The rows that could not be read and may concern a period, by table and by child (rule 38).
struct UnreadRows: Sendable {
  /// How many rows of each table.
  private var counts: [RecordTable: Int] = [:]
  /// How many of them name no child.
  private var nameless: [RecordTable: Int] = [:]
  private var byChild: [UInt32: ChildRows] = [:]

  /// The rows about one child.
  struct ChildRows: Sendable {
    var reviews = 0
    var episodes = 0
    var allocations = 0
    /// Whether there are none.
    var isEmpty: Bool { reviews == 0 && episodes == 0 && allocations == 0 }
  }

  /// Finds the rows of a store.
  init(_ store: RecordStore, period: ReportingPeriod) {
    let year = ReportingPeriod(holding: period.to).from.year
    for row in store.unreadRows where row.mayConcern(period) {
      if ReturnBook.coversItsYearOnly(row.table),
        !ReturnBook.sources(of: row.table, among: store.sources, year: year).contains(row.source)
      {
        continue
      }
      counts[row.table, default: 0] += 1
      guard let child = row.child else {
        nameless[row.table, default: 0] += 1
        continue
      }
      switch row.table {
      case .reviews: byChild[child, default: ChildRows()].reviews += 1
      case .episodes: byChild[child, default: ChildRows()].episodes += 1
      case .allocations: byChild[child, default: ChildRows()].allocations += 1
      default: break
      }
    }
    // Ids that were changed hide rows of the children who are meant (rule 91).
    for file in store.unmatched {
      for child in file.meant {
        switch store.sources[Int(file.source)].table {
        case .reviews: byChild[child, default: ChildRows()].reviews += 1
        case .allocations: byChild[child, default: ChildRows()].allocations += 1
        default: break
        }
      }
    }
  }

  /// Whether every row could be read.
  var isEmpty: Bool { counts.isEmpty }

  /// How many rows of a table could not be read.
  func count(_ table: RecordTable) -> Int { counts[table] ?? 0 }

  /// How many rows of a table could not be read and name no child.
  func nameless(_ table: RecordTable) -> Int { nameless[table] ?? 0 }

  /// The rows about a child, by its number in the store.
  func of(_ child: UInt32) -> ChildRows {
    byChild.isEmpty ? ChildRows() : byChild[child] ?? ChildRows()
  }
}
