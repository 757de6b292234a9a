import CareRecords

/// Collects records from the annual return in XML: `EXPSSDA903` with one `CHILD` a child.
///
/// The id and the date of birth stand once in `HEADER`, in any place of it, and count for every
/// record of the child. So the records of a child are kept until `CHILD` ends. A record has only
/// what its own elements hold: a missing one is an empty cell.
struct ReturnCollector: XMLReceiver {
  private let file: String
  private let limits: ImportOptions.Limits
  private(set) var sink: RecordSink
  private var buffer = RecordBuffer()
  private var names: [ReturnElement] = []

  /// Where the reading is, below the root.
  private enum Place {
    case outside, child, header, episode, group
  }

  private var place = Place.outside
  /// The record that fields go into, apart from those of `HEADER` itself.
  private var record = -1
  /// The first of the records whose fields stand directly in the last `HEADER`.
  private var headerRecord = -1
  private var field: (cell: RecordBuffer.Cell, name: Int, depth: Int)?
  private var childId = RecordBuffer.Cell()
  private var birthDate = RecordBuffer.Cell()
  /// UASC, which says that the child is one even where DUC is blank.
  private var isUASC = false
  private var childLine = 0

  init(file: String, limits: ImportOptions.Limits) {
    self.file = file
    self.limits = limits
    sink = RecordSink(isExtended: false, fieldLimit: limits.fieldBytes)
  }

  mutating func meet(_ name: Int, _ text: String) { names.append(ReturnElement(text)) }

  mutating func start(_ name: Int, depth: Int, line: Int) throws(ImportError) {
    let role = names[name].role
    switch (depth, place, role) {
    case (2, _, .child):
      place = .child
      childLine = line
    case (3, .child, .header):
      place = .header
      beginHeader(line)
    case (3, .child, .episode):
      place = .episode
      record = buffer.begin(.episodes, line: line)
      sink.meet(RecordTable.episodes.ordinal, column: EpisodeColumn.child)
    case (4, .header, .group(let table)):
      place = .group
      record = buffer.begin(RecordTable.allCases[table], line: line)
      sink.meet(table, column: 0)
      sink.meet(table, column: 1)
    case (4, .header, _): beginHeaderField(name, depth)
    case (4, .episode, _), (5, .group, _): beginField(name, depth)
    default: break
    }
  }

  private mutating func beginHeader(_ line: Int) {
    headerRecord = buffer.records.count
    for table in ReturnElement.headerTables { _ = buffer.begin(table, line: line) }
    sink.meet(RecordTable.header.ordinal, column: HeaderColumn.child)
  }

  private mutating func beginField(_ name: Int, _ depth: Int) {
    field = (buffer.beginField(), name, depth)
    let table = buffer.records[record].table
    let column = names[name].columns[table.ordinal]
    if column >= 0 {
      sink.meet(table.ordinal, column: column)
    } else {
      sink.ignore(names[name].text, in: table)
    }
  }

  private mutating func beginHeaderField(_ name: Int, _ depth: Int) {
    field = (buffer.beginField(), name, depth)
    for column in names[name].headerColumns where column.isOwn {
      sink.meet(ReturnElement.headerTables[column.table].ordinal, column: column.column)
    }
    guard names[name].headerColumns.isEmpty else { return }
    if names[name].text == "UASC" {
      sink.meet(RecordTable.uasc.ordinal, column: ChildRowColumn.child)
    } else {
      sink.ignore(names[name].text, in: .header)
    }
  }

  mutating func text(_ bytes: ByteField, depth: Int) throws(ImportError) {
    guard field != nil, depth == field?.depth else { return }
    if var current = field {
      buffer.add(bytes, to: &current.cell, limit: limits.fieldBytes)
      field = current
    }
    guard buffer.byteCount <= limits.recordBytes else {
      throw .recordTooLarge(file, line: childLine, limit: limits.recordBytes)
    }
  }

  mutating func end(depth: Int) throws(ImportError) {
    if let field, depth == field.depth {
      if place == .header {
        endHeaderField(field.cell, field.name)
      } else {
        let column = names[field.name].columns[buffer.records[record].table.ordinal]
        if column >= 0 { buffer.set(field.cell, record: record, column: column) }
      }
      self.field = nil
    } else if depth == 4, place == .group {
      place = .header
    } else if depth == 3, place == .header || place == .episode {
      place = .child
    } else if depth == 2, place == .child {
      endChild()
      place = .outside
    }
  }

  private mutating func endHeaderField(_ cell: RecordBuffer.Cell, _ name: Int) {
    for column in names[name].headerColumns {
      buffer.set(cell, record: headerRecord + column.table, column: column.column)
      guard column.table == 0 else { continue }
      if column.column == HeaderColumn.child, childId.start < 0 { childId = cell }
      if column.column == HeaderColumn.birthDate, birthDate.start < 0 { birthDate = cell }
    }
    if names[name].headerColumns.isEmpty, names[name].text == "UASC" {
      let text = buffer.trimmedText(cell).uppercased()
      if !["", "0", "N", "NO", "FALSE"].contains(text) { isUASC = true }
    }
  }

  /// Gives the child's id and date of birth to its records, and reads those that hold something.
  private mutating func endChild() {
    for record in buffer.records.indices {
      let table = buffer.records[record].table
      let birthColumn = Self.birthColumns[table.ordinal]
      let ownColumns = Self.ownColumns[table.ordinal]
      if ownColumns.isEmpty {
        if headerRecord >= 0, table != .header {
          buffer.set(childId, record: record, column: 0)
          if birthColumn >= 0 { buffer.set(birthDate, record: record, column: birthColumn) }
        }
      } else {
        // A table taken from `HEADER`: a row only where it says more than the Header does.
        let isFilled = ownColumns.contains { buffer.isFilled(record: record, column: $0) }
        guard isFilled || (table == .uasc && isUASC) else { continue }
      }
      sink.add(record, of: buffer)
    }
    buffer.removeAll()
    record = -1
    headerRecord = -1
    childId = RecordBuffer.Cell()
    birthDate = RecordBuffer.Cell()
    isUASC = false
  }

  private static let birthColumns = TableSchemas.all.map { $0.position(of: "DOB") ?? -1 }

  /// For the tables taken from `HEADER` the columns that the Header has not; empty for others.
  private static let ownColumns = TableSchemas.all.map { schema -> [Int] in
    guard schema.table != .header, ReturnElement.headerTables.contains(schema.table) else {
      return []
    }
    return schema.columns.indices.filter {
      !["CHILD", "DOB", "SEX"].contains(schema.columns[$0].name)
    }
  }
}
