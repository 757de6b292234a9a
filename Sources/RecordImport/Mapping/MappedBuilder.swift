import CareRecords

/// Translates the rows of another system's file and gives them to the builders of our tables.
///
/// A row that it receives has its cells in the order of the mapping's fields, then the key, then the
/// cells that its filters look at.
struct MappedBuilder: RowBuilder {
  let table: RecordTable
  var dates = DateReader()
  private let mapping: TableMapping
  private let fieldLimit: Int
  /// What is put before the line to number rows, so that no two files or pieces have the same number.
  private let rowPrefix: String
  private var builders: TableBuilders
  private var buffer = RecordBuffer()

  /// Makes a builder for files that feed these columns of the mapping's table.
  init(
    _ mapping: TableMapping, feeding columns: [String], fieldLimit: Int, rowPrefix: String = ""
  ) {
    self.mapping = mapping
    self.rowPrefix = rowPrefix
    self.fieldLimit = fieldLimit
    table = mapping.table
    builders = TableBuilders(
      isReturn: mapping.format.isReturn, hasCodes: columns.contains(ReviewColumn.code.name))
  }

  mutating func leaveUnread(_ columns: UnreadColumns) { builders.leaveUnread(columns) }

  mutating func add(_ row: CellRow, line: UInt32, to chunk: inout ChunkRecords) {
    for (index, filter) in mapping.filters.enumerated() {
      let position = mapping.fields.count + 1 + index
      let cell = row.has(position) ? row[position].trimmed.text : ""
      if row.has(position), row[position].trimmed.isSpoilt {
        // Nobody knows if it is of another kind.
        chunk.refuse(.spoiltCell, table, line: line, cell: row[position])
        return
      }
      // A row of another kind is about something else, so it is not refused.
      guard filter.keeps(cell) else {
        chunk.counts[table.ordinal].setAside += 1
        return
      }
    }
    let record = buffer.begin(table, line: Int(line))
    defer { buffer.removeAll() }
    for (index, field) in mapping.fields.enumerated() where row.has(index) {
      var cell = buffer.beginField()
      let translation = field.reading.translation(of: row[index])
      if let translation {
        chunk.translated.insert(TranslatedCell(column: field.column, text: translation.word))
      }
      if var text = translation?.text ?? field.reading.content(of: row[index]) {
        text.withUTF8 { unsafe buffer.add(ByteField($0), to: &cell, limit: fieldLimit) }
      } else {
        buffer.add(row[index], to: &cell, limit: fieldLimit)
      }
      buffer.set(cell, record: record, column: field.column)
    }
    var given = mapping.constants.map { ($0.column, $0.text) }
    if let numbered = mapping.numbered { given.append((numbered, "\(rowPrefix):\(line)")) }
    for (column, text) in given {
      var cell = buffer.beginField()
      var text = text
      text.withUTF8 { unsafe buffer.add(ByteField($0), to: &cell, limit: fieldLimit) }
      buffer.set(cell, record: record, column: column)
    }
    let before = chunk.count(of: table)
    buffer.withRow(record) { row in
      builders.add(row, table, line: line, to: &chunk)
    }
    guard mapping.keyHeading != nil else { return }
    let key = mapping.fields.count
    chunk.keys.append(
      row.has(key) ? row[key].trimmed : ByteField(), line: line,
      isRecord: chunk.count(of: table) > before)
  }
}

/// A cell of each row of a stretch that no column of our table holds.
///
/// It is kept until the tables have been joined.
struct RecordKeys: Sendable {
  /// A row with its cell, whether it became a record or not.
  struct Row: Sendable {
    var line: UInt32
    /// A number in the pool of cells.
    var key: UInt32
    var isRecord: Bool
  }

  private var pool = IdentifierPool()
  private(set) var rows: ContiguousArray<Row> = []

  /// Adds a row whose cell has been trimmed.
  mutating func append(_ cell: ByteField, line: UInt32, isRecord: Bool) {
    rows.append(Row(line: line, key: pool.intern(cell), isRecord: isRecord))
  }

  /// The cell of a row; blank where a database wrote `NULL`.
  func text(of row: Row) -> String {
    let text = pool[row.key]
    return text.uppercased() == "NULL" ? "" : text
  }

  /// The cells of the rows that became records, in the order of the records.
  var texts: [String] { rows.lazy.filter(\.isRecord).map { text(of: $0) } }
}
