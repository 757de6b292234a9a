import CareRecords

/// Puts records collected from XML through the builders that CSV rows go through.
struct RecordSink {
  private(set) var chunk = ChunkRecords()
  private var builders: [any RowBuilder]
  private let fieldLimit: Int
  /// For each table a bit for each column whose element was met in any record.
  private var found: [UInt64]
  /// For each table the elements that it has no column for.
  private(set) var ignored: [Set<String>]

  init(isExtended: Bool, fieldLimit: Int) {
    self.fieldLimit = fieldLimit
    found = Array(repeating: 0, count: RecordTable.allCases.count)
    ignored = Array(repeating: [], count: RecordTable.allCases.count)
    builders = RecordTable.allCases.map { table -> any RowBuilder in
      switch table {
      case .header: HeaderBuilder()
      case .episodes: EpisodeBuilder()
      case .reviews: ReviewBuilder(isExtended: isExtended, hasCodes: true)
      case .escalations: EscalationBuilder()
      case .officers: OfficerBuilder()
      case .allocations: AllocationBuilder()
      default: ChildRowBuilder(table)
      }
    }
  }

  /// Notes that a column's element was met, the table given by its ordinal.
  mutating func meet(_ table: Int, column: Int) { found[table] |= 1 << UInt64(column) }

  private func hasMet(_ table: RecordTable, column: Int) -> Bool {
    found[table.ordinal] & 1 << UInt64(column) != 0
  }

  /// Notes an element that a table has no column for.
  mutating func ignore(_ element: String, in table: RecordTable) {
    ignored[table.ordinal].insert(element)
  }

  /// Reads one record.
  mutating func add(_ record: Int, of buffer: RecordBuffer) {
    let (table, line) = (buffer.records[record].table, buffer.records[record].line)
    chunk.counts[table.ordinal].read += 1
    if buffer.records[record].hasRepeatedField {
      chunk.refuse(.cellCount, table, line: line)
      return
    }
    buffer.withRow(record) { row in
      if row.hasCell(longerThan: fieldLimit) {
        chunk.refuse(.elementTooLong, table, line: line)
      } else {
        builders[table.ordinal].add(row, line: line, to: &chunk)
      }
    }
  }

  /// The tables met, with their columns, in the order of the list of tables.
  func tables(_ format: InputFormat) -> [ReadFile.FoundTable] {
    RecordTable.allCases.filter { found[$0.ordinal] != 0 }.map { table in
      let columns = TableSchemas[table].columns
      return ReadFile.FoundTable(
        table: table, format: format,
        columns: columns.indices.filter { hasMet(table, column: $0) }.map { columns[$0].name },
        ignored: ignored[table.ordinal].sorted())
    }
  }

  /// Takes back findings about codes where no review has the element, as in a CSV file without
  /// the column.
  mutating func settle() {
    guard !hasMet(.reviews, column: ReviewColumn.code) else { return }
    chunk.findings.removeAll { $0.check == .participationInvalid }
  }
}
