import Documents
import Files

/// An XML file of records that are children of one root.
struct XMLFile: RecordWriter {
  private let file: OutputFile
  private var row = RowBuffer()
  private let root: String

  init(_ name: String, folder: String, in directory: String, root: String) throws(Failure) {
    self.root = root
    try FileSystem.makeFolder(directory + "/" + folder)
    file = try OutputFile("\(folder)/\(name)", in: directory)
    row.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<\(root)>\n")
    try file.add(&row, isRecord: false)
  }

  mutating func open(_ element: String) {
    row.append(UInt8(ascii: "<"))
    row.append(element)
    row.append(UInt8(ascii: ">"))
  }

  mutating func close(_ element: String) {
    row.append("</")
    row.append(element)
    row.append(UInt8(ascii: ">"))
  }

  /// Adds a record: as its own element where its table has one, otherwise only its columns.
  mutating func add<Record: SampleRecord>(_ record: Record) {
    let (element, elements) = (Record.element, Record.elements)
    if !element.isEmpty { open(element) }
    for index in elements.indices {
      add(record.cell(elements[index].column), as: elements[index].name)
    }
    if !element.isEmpty { close(element) }
  }

  /// Adds one column as an element; a blank one is an empty element.
  mutating func add(_ cell: Cell, as element: String) {
    guard cell != .blank else {
      row.append(UInt8(ascii: "<"))
      row.append(element)
      return row.append("/>")
    }
    open(element)
    switch cell {
    case .blank: break
    case .date(let date): row.append(date)
    case .number(let number): row.append(number)
    case .thousandths(let number): row.appendThousandths(number)
    case .text(let text): append(text)
    }
    close(element)
  }

  /// Writes a record on a line of its own.
  mutating func write<Record: SampleRecord>(_ record: Record) throws(Failure) {
    add(record)
    try endRow()
  }

  /// Ends the line of a record.
  mutating func endRow() throws(Failure) {
    row.append(UInt8(ascii: "\n"))
    try file.add(&row)
  }

  /// Closes the root and the file.
  mutating func finish() throws(Failure) -> [WrittenFile] {
    close(root)
    row.append(UInt8(ascii: "\n"))
    try file.add(&row, isRecord: false)
    return [try file.finish()]
  }

  private mutating func append(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): row.append("&amp;")
      case UInt8(ascii: "<"): row.append("&lt;")
      case UInt8(ascii: ">"): row.append("&gt;")
      default: row.append(byte)
      }
    }
  }
}
