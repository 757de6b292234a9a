import CareRecords

/// The rows that could not be read and may concern a period, by table and by child (rule 38).
struct UnreadRows: Sendable {
  /// How many rows of each table.
  private var counts: [RecordTable: Int] = [:]
  /// How many of them name no child.
  private var nameless: [RecordTable: Int] = [:]
  /// How many of those may have been episodes of short breaks.
  private(set) var namelessShortBreaks = 0
  /// The days before the period of rows of Reviews that name no child: one may be the review before the
  /// first of the period of any child who was in care then.
  private var namelessEarlierDays: [CivilDate] = []
  /// The last days before the period of episodes that name no child: care of an unknown start that begins
  /// on one of them may have gone on from it.
  private(set) var namelessEarlierEnds: Set<CivilDate> = []
  /// How many rows are of escalations raised and settled before the period: other rows of the same
  /// escalation may say that it is open.
  private(set) var earlierEscalations = 0
  private var byChild: [UInt32: ChildRows] = [:]

  /// The rows that may be about one child.
  struct ChildRows: Sendable {
    var reviews = 0
    var episodes = 0
    var allocations = 0
    /// The last days of episodes before the period: care that began on one of them may have gone on
    /// from it.
    var earlierEnds: [CivilDate] = []
    /// The tables that the rows are of.
    private(set) var tables: Set<RecordTable> = []
    /// Whether the child may be one of short breaks, whose reviews count in no figure.
    var mayHaveShortBreaks = false
    /// Whether the child has episodes under another id only, so that its reviews belong to that care.
    var isInCareElsewhere = false
    /// The tables whose rows may stand once more under another id that may be the child's.
    var repeated: Set<RecordTable> = []

    /// Whether there are none.
    var isEmpty: Bool {
      tables.isEmpty && earlierEnds.isEmpty && !mayHaveShortBreaks && !isInCareElsewhere
        && repeated.isEmpty
    }

    /// Adds a row of a table.
    mutating func add(_ table: RecordTable) {
      tables.insert(table)
      switch table {
      case .reviews: reviews += 1
      case .episodes: episodes += 1
      case .allocations: allocations += 1
      default: break
      }
    }
  }

  /// Finds the rows of a store.
  init(_ store: RecordStore, period: ReportingPeriod) {
    let year = ReportingPeriod(holding: period.to).from.year
    for row in store.unreadRows {
      guard row.mayConcern(period) else {
        if row.table == .episodes, let last = row.last, last < period.from {
          if let child = row.child {
            byChild[child, default: ChildRows()].earlierEnds.append(last)
          } else {
            namelessEarlierEnds.insert(last)
          }
        }
        if row.table == .reviews, row.child == nil, let last = row.last, last < period.from {
          namelessEarlierDays.append(last)
        }
        if row.table == .escalations, row.last.map({ $0 < period.from }) ?? false {
          earlierEscalations += 1
        }
        continue
      }
      if ReturnBook.coversItsYearOnly(row.table),
        !ReturnBook.sources(of: row.table, among: store.sources, year: year).contains(row.source)
      {
        continue
      }
      counts[row.table, default: 0] += 1
      guard let child = row.child else {
        nameless[row.table, default: 0] += 1
        if row.mayBeShortBreak { namelessShortBreaks += 1 }
        continue
      }
      byChild[child, default: ChildRows()].add(row.table)
      if row.mayBeShortBreak { byChild[child]?.mayHaveShortBreaks = true }
    }
    for pair in store.idsOfOneChild {
      add(rowsOf: pair.changed, to: pair.meant)
      add(rowsOf: pair.meant, to: pair.changed)
      byChild[pair.changed.child, default: ChildRows()].repeated.formUnion(
        pair.changed.tables.intersection(pair.meant.tables))
    }
  }

  /// Adds the rows under an id to those of the child that the id may mean (rule 91).
  private mutating func add(rowsOf other: IdsOfOneChild.Side, to side: IdsOfOneChild.Side) {
    var rows = byChild[side.child] ?? ChildRows()
    for table in other.tables {
      // A child that only the other id has episodes of is in care under that id and no other.
      if table == .episodes, !side.tables.contains(.episodes) {
        rows.isInCareElsewhere = true
        continue
      }
      rows.add(table)
    }
    if other.hasShortBreaks { rows.mayHaveShortBreaks = true }
    byChild[side.child] = rows
  }

  /// Whether every row could be read.
  var isEmpty: Bool {
    counts.isEmpty && namelessEarlierDays.isEmpty && earlierEscalations == 0
  }

  /// The reviews without a child that may be the one before another, in the period or before it.
  var namelessReviews: Int { nameless(.reviews) + namelessEarlierDays.count }

  /// The same without reviews of days before any child was in care who is so in the period.
  ///
  /// - Parameter start: the first day of the care of such a child; nil where there is none.
  func since(_ start: CivilDate?) -> UnreadRows {
    var rows = self
    rows.namelessEarlierDays.removeAll { day in start.map { day < $0 } ?? true }
    return rows
  }

  /// How many rows of a table could not be read.
  func count(_ table: RecordTable) -> Int { counts[table] ?? 0 }

  /// How many rows of a table could not be read and name no child.
  func nameless(_ table: RecordTable) -> Int { nameless[table] ?? 0 }

  /// The rows about a child, by its number in the store.
  func of(_ child: UInt32) -> ChildRows {
    byChild.isEmpty ? ChildRows() : byChild[child] ?? ChildRows()
  }

  /// Whether the rows of a table about a child may stand once more under another id.
  func isRepeated(_ table: RecordTable, of child: UInt32) -> Bool {
    byChild.isEmpty ? false : byChild[child]?.repeated.contains(table) ?? false
  }
}
