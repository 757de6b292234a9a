/// An XML file of records that are children of one root.
struct XMLFile: ~Copyable {
  private var file: OutputFile
  private var rows = 0
  private let root: String

  init(_ name: String, in directory: String, root: String) throws(SampleError) {
    self.root = root
    file = try OutputFile(name, in: directory)
    file.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<")
    file.append(root)
    file.append(">\n")
  }

  mutating func open(_ element: String) {
    file.append(UInt8(ascii: "<"))
    file.append(element)
    file.append(UInt8(ascii: ">"))
  }

  mutating func close(_ element: String) {
    file.append("</")
    file.append(element)
    file.append(UInt8(ascii: ">"))
  }

  /// Writes one column as an element; a blank one is an empty element.
  mutating func write(_ cell: Cell, as element: String) {
    guard cell != .blank else {
      file.append(UInt8(ascii: "<"))
      file.append(element)
      return file.append("/>")
    }
    open(element)
    switch cell {
    case .blank: break
    case .date(let date): file.append(date)
    case .number(let number): file.append(number)
    case .thousandths(let number): file.appendThousandths(number)
    case .text(let text): write(text)
    }
    close(element)
  }

  /// Writes some columns of a record, each under its heading or another name.
  mutating func write<Record: SampleRecord>(_ record: Record, _ elements: ElementNames<Record>) {
    for index in elements.columns.indices {
      write(record.cell(elements.columns[index]), as: elements.names[index])
    }
  }

  /// Writes some columns of a record as an element of its own.
  mutating func write<Record: SampleRecord>(
    _ record: Record, _ elements: ElementNames<Record>, in element: String
  ) {
    open(element)
    write(record, elements)
    close(element)
  }

  /// Ends the line of a record.
  mutating func endRow() throws(SampleError) {
    file.append(UInt8(ascii: "\n"))
    rows += 1
    try file.endRow()
  }

  /// Closes the root and the file.
  consuming func finish() throws(SampleError) -> WrittenFile {
    close(root)
    file.append(UInt8(ascii: "\n"))
    return try file.finish(rows: rows)
  }

  private mutating func write(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): file.append("&amp;")
      case UInt8(ascii: "<"): file.append("&lt;")
      case UInt8(ascii: ">"): file.append("&gt;")
      default: file.append(byte)
      }
    }
  }
}

/// The columns of a record that are written as elements, in order, with the elements' names.
struct ElementNames<Record: SampleRecord>: Sendable {
  let columns: ContiguousArray<Record.Column>
  let names: ContiguousArray<String>

  /// Columns of the annual return: headings, but for those with another name in XML.
  init(_ columns: [Record.Column], renamed: [Record.Column: String] = [:]) {
    self.columns = ContiguousArray(columns)
    names = ContiguousArray(columns.map { renamed[$0] ?? $0.rawValue })
  }

  /// All columns with names in lower camel case: `REVIEW_DUE` as `reviewDue`.
  static var lowerCamelCase: ElementNames {
    let columns = Array(Record.Column.allCases)
    return ElementNames(
      columns, renamed: Dictionary(uniqueKeysWithValues: columns.map { ($0, camel($0.rawValue)) }))
  }

  private static func camel(_ heading: String) -> String {
    heading.split(separator: "_").enumerated().map { index, word in
      index == 0 ? word.lowercased() : word.prefix(1) + word.dropFirst().lowercased()
    }.joined()
  }
}
