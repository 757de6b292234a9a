import Documents
import Files

/// Writes records of any table.
protocol RecordWriter {
  mutating func write<Record: SampleRecord>(_ record: Record) throws(Failure)
}

/// The CSV files of one folder, one for each table.
struct CSVFiles: RecordWriter {
  private var files: [(table: ObjectIdentifier, file: OutputFile)] = []
  private var row = RowBuffer()

  /// Creates the folder and its files with their headings.
  init(
    _ tables: some Sequence<any SampleRecord.Type>, folder: String, in directory: String
  ) throws(Failure) {
    try FileSystem.makeFolder(directory + "/" + folder)
    for table in tables { try add(table, folder: folder, in: directory) }
  }

  private mutating func add<Record: SampleRecord>(
    _ table: Record.Type, folder: String, in directory: String
  ) throws(Failure) {
    let file = try OutputFile("\(folder)/\(table.file).csv", in: directory)
    row.append(table.columns.map(\.name).joined(separator: ",") + "\n")
    try file.add(&row, isRecord: false)
    files.append((ObjectIdentifier(table), file))
  }

  /// Writes a record into the file of its table; does nothing if that table is not written.
  mutating func write<Record: SampleRecord>(_ record: Record) throws(Failure) {
    guard let file = file(of: Record.self) else { return }
    let columns = Record.columns
    for index in columns.indices {
      if index > 0 { row.append(UInt8(ascii: ",")) }
      switch record.cell(columns[index]) {
      case .blank: break
      case .date(let date): row.append(date)
      case .number(let number): row.append(number)
      case .thousandths(let number): row.appendThousandths(number)
      case .text(let text): append(text)
      }
    }
    row.append(UInt8(ascii: "\n"))
    try file.add(&row)
  }

  /// Writes a line, which may have the wrong number of cells.
  mutating func write<Record: SampleRecord>(
    line: String, of table: Record.Type
  ) throws(Failure) {
    row.append(line + "\n")
    try file(of: table)?.add(&row)
  }

  /// Closes the files.
  func finish() throws(Failure) -> [WrittenFile] {
    var written: [WrittenFile] = []
    for (_, file) in files { written.append(try file.finish()) }
    return written
  }

  @inline(__always)
  private func file<Record: SampleRecord>(of table: Record.Type) -> OutputFile? {
    let table = ObjectIdentifier(table)
    for index in files.indices where files[index].table == table { return files[index].file }
    return nil
  }

  /// Writes a text, between quotes where it holds a separator, a quote or a line break.
  private mutating func append(_ text: String) {
    let quote = UInt8(ascii: "\"")
    let needsQuotes = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == quote || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    guard needsQuotes else { return row.append(text) }
    row.append(quote)
    for byte in text.utf8 {
      if byte == quote { row.append(quote) }
      row.append(byte)
    }
    row.append(quote)
  }
}
