/// A CSV file with a heading and one line for each record.
struct CSVTable<Record: SampleRecord>: ~Copyable {
  private var file: OutputFile
  private var rows = 0
  private let columns = ContiguousArray(Record.Column.allCases)

  init(_ name: String, in directory: String) throws(SampleError) {
    file = try OutputFile(name, in: directory)
    for (index, column) in columns.enumerated() {
      if index > 0 { file.append(UInt8(ascii: ",")) }
      file.append(column.rawValue)
    }
    file.append(UInt8(ascii: "\n"))
  }

  /// Writes one record.
  mutating func write(_ record: Record) throws(SampleError) {
    for index in columns.indices {
      if index > 0 { file.append(UInt8(ascii: ",")) }
      switch record.cell(columns[index]) {
      case .blank: break
      case .date(let date): file.append(date)
      case .number(let number): file.append(number)
      case .thousandths(let number): file.appendThousandths(number)
      case .text(let text): write(text)
      }
    }
    file.append(UInt8(ascii: "\n"))
    rows += 1
    try file.endRow()
  }

  /// Writes a line that need not have the right number of cells.
  mutating func write(line: String) throws(SampleError) {
    file.append(line)
    file.append(UInt8(ascii: "\n"))
    rows += 1
    try file.endRow()
  }

  /// Closes the file.
  consuming func finish() throws(SampleError) -> WrittenFile { try file.finish(rows: rows) }

  /// Writes a text, between quotes where it holds a separator, a quote or a line break.
  private mutating func write(_ text: String) {
    let quote = UInt8(ascii: "\"")
    let needsQuotes = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == quote || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    guard needsQuotes else { return file.append(text) }
    file.append(quote)
    for byte in text.utf8 {
      if byte == quote { file.append(quote) }
      file.append(byte)
    }
    file.append(quote)
  }
}
