import CareRecords
import Documents

/// Collects records from the annual return in XML: `EXPSSDA903` with one `CHILD` for each child.
///
/// The id and the date of birth are written once, anywhere in `HEADER`, and apply to every record
/// of the child. So the records of a child are kept until `CHILD` ends. A record has only what its
/// own elements hold: a missing element is an empty cell.
struct ReturnCollector: XMLReceiver {
  private let file: String
  private let limits: ImportOptions.Limits
  private(set) var sink: RecordSink
  private var buffer = RecordBuffer()
  /// The names and what they mean, by their numbers.
  private var texts: [String] = []
  private var elements: ContiguousArray<ReturnElement> = []

  /// The part of the file that is being read, below the root.
  private enum Place {
    case outside, child, header, episode, group
  }

  private var place = Place.outside
  /// The record that fields are added to; the fields of `HEADER` itself go to `headerRecord`.
  private var record = -1
  private var table = RecordTable.header
  /// The first of the records whose fields are directly in the last `HEADER`.
  private var headerRecord = -1
  /// The open field: its depth (-1 when there is none), its bytes and its name.
  private var fieldDepth = -1
  private var field = RecordBuffer.Cell()
  private var fieldName = 0
  private var childId = RecordBuffer.Cell()
  private var birthDate = RecordBuffer.Cell()
  /// Whether UASC says that the child is an unaccompanied asylum seeker, even where DUC is blank.
  private var isUASC = false
  private var childLine = 0

  /// For each table, the position of the date of birth; -1 where it has none.
  private let birthColumns = PerTable { $0.birthDate?.ordinal ?? -1 }
  /// For each table taken from `HEADER`, one bit for each column that the Header lacks; 0 for
  /// others.
  private let ownColumns = PerTable { Self.ownColumns(of: $0) }

  init(file: String, _ options: ImportOptions) {
    self.file = file
    limits = options.limits
    sink = RecordSink(isReturn: true, options)
  }

  mutating func noteName(_ name: Int, _ text: String) {
    texts.append(text)
    elements.append(ReturnElement(text))
  }

  mutating func start(_ name: Int, depth: Int, line: Int) throws(Failure) {
    try checkSize()
    switch place {
    case .group:
      guard depth == 5 else { return }
      try refuseRecord(name, line)
      beginField(name, depth)
    case .episode:
      guard depth == 4 else { return }
      try refuseRecord(name, line)
      beginField(name, depth)
    case .header:
      guard depth == 4 else { return }
      switch elements[name].role {
      case .group(let table):
        place = .group
        beginGroup(table, line)
      case .episode:
        // Some systems write episodes inside the header.
        place = .group
        begin(.episodes, line)
        sink.noteColumn(EpisodeColumn.child.ordinal, of: .episodes)
      default: beginHeaderField(name, depth)
      }
    case .child:
      guard depth == 3 else {
        table = .header
        return try refuseRecord(name, line)
      }
      switch elements[name].role {
      case .header:
        place = .header
        beginHeader(line)
      case .episode:
        place = .episode
        begin(.episodes, line)
        sink.noteColumn(EpisodeColumn.child.ordinal, of: .episodes)
      case .group(let table):
        place = .episode
        beginGroup(table, line)
      default: break
      }
    case .outside:
      guard depth == 2 else { return }
      switch elements[name].role {
      case .child:
        place = .child
        childLine = line
      case .episode, .group: throw .outsideChild(file, line: line, texts[name])
      case .header, .field: return
      }
    }
  }

  /// Refuses a record within another record, or within an element that the return does not have: it would
  /// else be passed over.
  private func refuseRecord(_ name: Int, _ line: Int) throws(Failure) {
    switch elements[name].role {
    case .episode, .group:
      // Some records have a field of their own name.
      if elements[name].columns[table] < 0 {
        throw .misplacedRecord(file, line: line, texts[name])
      }
    case .child, .header, .field: return
    }
  }

  private mutating func beginGroup(_ table: RecordTable, _ line: Int) {
    begin(table, line)
    sink.noteColumn(0, of: table)
    sink.noteColumn(1, of: table)
  }

  private mutating func begin(_ table: RecordTable, _ line: Int) {
    record = buffer.begin(table, line: line)
    self.table = table
  }

  private mutating func beginHeader(_ line: Int) {
    headerRecord = buffer.records.count
    for table in ReturnElement.headerTables { _ = buffer.begin(table, line: line) }
    sink.noteColumn(HeaderColumn.child.ordinal, of: .header)
  }

  private mutating func beginField(_ name: Int, _ depth: Int) {
    (field, fieldName, fieldDepth) = (buffer.beginField(), name, depth)
    let column = Int(elements[name].columns[table])
    if column >= 0 {
      sink.noteColumn(column, of: table)
    } else {
      sink.ignore(name, of: texts, in: table)
    }
  }

  private mutating func beginHeaderField(_ name: Int, _ depth: Int) {
    (field, fieldName, fieldDepth) = (buffer.beginField(), name, depth)
    let shown = elements[name].headerTablesShown
    if shown != 0 {
      for index in 0..<4 where shown & 1 << UInt8(index) != 0 {
        sink.noteColumn(
          Int(elements[name].headerColumns[index]), of: ReturnElement.headerTables[index])
      }
    }
    guard !elements[name].feedsHeader else { return }
    if elements[name].isUASC {
      sink.noteColumn(UASCColumn.child.ordinal, of: .uasc)
    } else {
      sink.ignore(name, of: texts, in: .header)
    }
  }

  mutating func text(_ bytes: ByteField, depth: Int) throws(Failure) {
    guard depth == fieldDepth else { return }
    buffer.add(bytes, to: &field, limit: limits.fieldBytes)
    try checkSize()
  }

  private func checkSize() throws(Failure) {
    guard buffer.byteCount <= limits.recordBytes else {
      throw .recordTooLarge(file, line: childLine, limit: limits.recordBytes)
    }
  }

  mutating func end(depth: Int) throws(Failure) {
    if depth == fieldDepth {
      if place == .header {
        try endHeaderField()
      } else {
        let column = Int(elements[fieldName].columns[table])
        if column >= 0 { buffer.set(field, record: record, column: column) }
      }
      fieldDepth = -1
    } else if depth == 4, place == .group {
      place = .header
    } else if depth == 3, place == .header || place == .episode {
      place = .child
    } else if depth == 2, place == .child {
      endChild()
      place = .outside
    }
  }

  private mutating func endHeaderField() throws(Failure) {
    for index in 0..<4 {
      let column = Int(elements[fieldName].headerColumns[index])
      guard column >= 0 else { continue }
      buffer.set(field, record: headerRecord + index, column: column)
      guard index == 0 else { continue }
      if column == HeaderColumn.child.ordinal {
        if childId.start < 0 {
          childId = field
        } else if buffer.trimmedText(childId) != buffer.trimmedText(field) {
          throw .twoChildren(file, line: childLine)
        }
      }
      if column == HeaderColumn.birthDate.ordinal, birthDate.start < 0 { birthDate = field }
    }
    if elements[fieldName].isUASC, !elements[fieldName].feedsHeader,
      !buffer.isByte(UInt8(ascii: "0"), field)
    {
      let text = buffer.trimmedText(field).uppercased()
      if !["", "0", "N", "NO", "FALSE"].contains(text) { isUASC = true }
    }
  }

  /// Sets the child's id and date of birth in its records, and reads the records that hold
  /// something.
  private mutating func endChild() {
    for record in buffer.records.indices {
      let table = buffer.records[record].table
      let ownColumns = ownColumns[table]
      if ownColumns == 0 {
        if headerRecord >= 0, table != .header {
          buffer.set(childId, record: record, column: 0)
          let birthColumn = birthColumns[table]
          if birthColumn >= 0 { buffer.set(birthDate, record: record, column: birthColumn) }
        }
      } else {
        // A table taken from `HEADER` has a row only where it says more than the Header does.
        let isFilled = buffer.isFilled(record: record, columns: ownColumns)
        guard isFilled || (table == .uasc && isUASC) else { continue }
      }
      sink.add(record, of: &buffer)
    }
    buffer.removeAll()
    record = -1
    headerRecord = -1
    childId = RecordBuffer.Cell()
    birthDate = RecordBuffer.Cell()
    isUASC = false
  }

  private static func ownColumns(of schema: TableSchema) -> UInt64 {
    guard schema.table != .header, ReturnElement.headerTables.contains(schema.table) else {
      return 0
    }
    return schema.columns.indices.reduce(0) { bits, column in
      let inHeader = [HeaderColumn.child, .birthDate, .sex].map(\.name)
      return inHeader.contains(schema.columns[column].name) ? bits : bits | 1 << UInt64(column)
    }
  }
}
