import CareRecords

/// Gives records collected from XML to the same builders that make records of CSV rows.
struct RecordSink {
  var chunk: ChunkRecords
  private var builders: TableBuilders
  private let fieldLimit: Int
  /// For each table, one bit for each column whose element is in any record.
  private var found = PerTable<UInt64>(repeating: 0)
  /// For each table, the elements for which it has no column.
  private(set) var ignored = PerTable<Set<String>>(repeating: [])
  /// For the number of each name, one bit for each table that already ignores it.
  private var ignoring: ContiguousArray<UInt32> = []

  init(isReturn: Bool, _ options: ImportOptions) {
    chunk = ChunkRecords(listsIssues: options.listsIssues)
    chunk.childIds = options.childIds
    fieldLimit = options.limits.fieldBytes
    builders = TableBuilders(isReturn: isReturn)
    builders.leaveUnread(options.unreadColumns)
  }

  /// Notes that the file has a column's element.
  @inline(__always)
  mutating func noteColumn(_ column: Int, of table: RecordTable) {
    found[table] |= 1 << UInt64(column)
  }

  private func hasColumn(_ column: Int, of table: RecordTable) -> Bool {
    found[table] & 1 << UInt64(column) != 0
  }

  /// Notes an element for which a table has no column.
  mutating func ignore(_ element: String, in table: RecordTable) {
    ignored[table].insert(element)
  }

  /// Notes an element for which a table has no column, by the number of its name.
  mutating func ignore(_ name: Int, of texts: [String], in table: RecordTable) {
    while ignoring.count <= name { ignoring.append(0) }
    let bit: UInt32 = 1 << UInt32(table.ordinal)
    guard ignoring[name] & bit == 0 else { return }
    ignoring[name] |= bit
    ignore(texts[name], in: table)
  }

  /// Reads one record; the buffer is not changed.
  mutating func add(_ record: Int, of buffer: inout RecordBuffer) {
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
        builders.add(row, table, line: line, to: &chunk)
      }
    }
  }

  /// Adds the elements found in another piece of the same file.
  mutating func addColumns(of other: RecordSink) {
    for table in RecordTable.allCases {
      found[table] |= other.found[table]
      ignored[table].formUnion(other.ignored[table])
    }
  }

  /// The tables found, with their columns, in the order of the list of tables.
  func tables(_ format: InputFormat) -> [ReadFile.FoundTable] {
    RecordTable.allCases.filter { found[$0] != 0 }.map { table in
      let columns = TableSchemas[table].columns
      return ReadFile.FoundTable(
        table: table, format: format,
        columns: columns.indices.filter { hasColumn($0, of: table) }.map { columns[$0].name },
        ignored: ignored[table].sorted())
    }
  }

  /// Removes issues about codes if no review has the element.
  ///
  /// A CSV file without the column has no such issues either.
  mutating func settle() {
    guard !hasColumn(ReviewColumn.code.ordinal, of: .reviews) else { return }
    chunk.issues.remove(.participationInvalid)
  }
}

/// One value for each table, stored inline so that reading one follows no pointer.
struct PerTable<Value: Sendable>: Sendable {
  private var values: InlineArray<20, Value>

  init(repeating value: Value) { values = InlineArray(repeating: value) }

  init(_ value: (TableSchema) -> Value) {
    values = InlineArray { value(TableSchemas.all[$0]) }
  }

  @inline(__always)
  subscript(table: RecordTable) -> Value {
    get { values[table.ordinal] }
    set { values[table.ordinal] = newValue }
  }
}
