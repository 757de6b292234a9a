import CareRecords
import Documents

/// Collects records from the service's XML: `iroExport` with one element for each record.
struct ServiceCollector: XMLReceiver {
  private let file: String
  private let limits: ImportOptions.Limits
  private(set) var sink: RecordSink
  private var buffer = RecordBuffer()
  /// The meaning of a name: the table of a record, and the column in each table.
  private struct Element {
    var table: RecordTable?
    var columns: PerTable<Int8>
  }

  /// The names and what they mean, by their numbers.
  private var texts: [String] = []
  private var elements: ContiguousArray<Element> = []
  /// Elements that are where a record should be but are not a record.
  private var unknown: Set<String> = []
  private var record: Int?
  private var field: (cell: RecordBuffer.Cell, column: Int)?

  init(file: String, _ options: ImportOptions) {
    self.file = file
    limits = options.limits
    sink = RecordSink(isReturn: false, options)
  }

  mutating func noteName(_ name: Int, _ text: String) {
    let table = TableSchemas.all.first { $0.element == text }?.table
    let columns = PerTable { schema in
      schema.element == nil
        ? -1 : Int8(schema.columns.firstIndex { $0.element == text } ?? -1)
    }
    texts.append(text)
    elements.append(Element(table: table, columns: columns))
  }

  mutating func start(_ name: Int, depth: Int, line: Int) throws(Failure) {
    try checkSize()
    if depth == 2 {
      guard let table = elements[name].table else {
        unknown.insert(texts[name])
        return
      }
      record = buffer.begin(table, line: line)
    } else if depth == 3, let record {
      let table = buffer.records[record].table
      let column = Int(elements[name].columns[table])
      if column >= 0 {
        field = (buffer.beginField(), column)
        sink.noteColumn(column, of: table)
      } else {
        sink.ignore(name, of: texts, in: table)
      }
    }
  }

  mutating func text(_ bytes: ByteField, depth: Int) throws(Failure) {
    guard depth == 3, var current = field else { return }
    buffer.add(bytes, to: &current.cell, limit: limits.fieldBytes)
    field = current
    try checkSize()
  }

  private func checkSize() throws(Failure) {
    guard buffer.byteCount <= limits.recordBytes else {
      let line = buffer.records.first.map { Int($0.line) } ?? 0
      throw .recordTooLarge(file, line: line, limit: limits.recordBytes)
    }
  }

  mutating func end(depth: Int) throws(Failure) {
    if depth == 3, let field, let record {
      buffer.set(field.cell, record: record, column: field.column)
      self.field = nil
    } else if depth == 2, let record {
      sink.add(record, of: &buffer)
      buffer.removeAll()
      self.record = nil
    }
  }

  consuming func finish() -> RecordSink {
    sink.settle()
    if let first = sink.tables(.serviceXML).first {
      for name in unknown { sink.ignore(name, in: first.table) }
    }
    return sink
  }
}
