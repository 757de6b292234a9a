import CareRecords
import Documents
import Files
import Workbooks

/// A CSV file or a sheet whose headings have been recognised and whose rows have been cut into pieces.
struct CSVFile: Sendable {
  let file: InputFile
  /// The sheet of a workbook; nil for other files.
  let sheet: SheetFacts?
  let bytes: MappedFile
  let encoding: TextEncoding
  let separator: CSVSeparator
  let recognition: Recognition
  /// The headings as they are compared.
  let headings: [String]
  /// The number of cells that a row must have.
  var width: Int { headings.count }
  /// The line of the headings, and the number of lines before the first row.
  let headingLine: Int
  let linesBefore: UInt32
  /// Whether cells have a blank before their quotation mark, which then does not open them.
  let hasPaddedQuotes: Bool
  /// The average length of the first rows, used to make room for records.
  let averageRow: Int
  /// Stretches of whole rows.
  let pieces: [Range<Int>]

  /// Recognises a file.
  init(_ input: OpenInput, _ options: ImportOptions) throws(Rejection) {
    file = input.file
    sheet = input.sheet
    bytes = input.bytes
    encoding = input.encoding
    let isTranscoded = input.isTranscoded
    let start = isTranscoded ? 0 : encoding.markLength
    let text = start..<bytes.count
    let name = input.name
    let mapped = MappedName(file: file.name, sheet: input.sheet?.name, name: name)
    let found = try bytes.withBytes(text) { bytes throws(Rejection) in
      try CSVHeading(bytes, options, of: mapped)
    }
    guard let heading = found else {
      throw file.isTextNote ? .other(.emptyFile(name)) : .broken(.emptyFile(name))
    }
    guard let recognition = heading.recognition else {
      throw heading.rejection(of: mapped, options)
    }
    if let duplicate = heading.names.duplicate {
      throw .broken(.duplicateHeading(name, line: heading.line, heading: duplicate))
    }
    self.recognition = recognition
    separator = heading.separator
    headings = heading.names.normalised
    headingLine = heading.line
    linesBefore = heading.lines
    let hasQuotes = input.survey.hasQuotes || isTranscoded
    let length = max(options.pieceLength, 1)
    let (first, byte) = (heading.end, heading.separator.byte)
    hasPaddedQuotes =
      hasQuotes && bytes.withBytes(text) { Self.hasPaddedQuotes($0, separator: byte) }
    let borders = bytes.withBytes(text) { bytes in
      CSVBorders(
        bytes, from: first, separator: byte, pieceLength: length, hasQuotes: hasQuotes)
    }
    if let unclosed = borders.unclosed {
      throw .broken(
        .unclosedQuote(name, line: Self.line(of: unclosed + start, in: bytes, from: start)))
    }
    let width = heading.names.normalised.count
    if sheet == nil,
      let cut = bytes.withBytes(text, { CutRow.find(in: $0, from: first, separator: byte, width) })
    {
      let line = Self.line(of: cut.start + start, in: bytes, from: start)
      throw .broken(.cutRow(name, line: line, cells: cut.cells, of: width))
    }
    averageRow = Self.averageRow(bytes, first + start..<bytes.count)
    var from = first + start
    pieces = borders.ends.map { end in
      defer { from = end + start }
      return from..<(end + start)
    }
  }

  /// Whether a quotation mark stands behind a separator and a blank near the start.
  private static func hasPaddedQuotes(_ bytes: FileBytes, separator: UInt8) -> Bool {
    var isAfterSeparator = false
    for index in 0..<min(bytes.count, 1 << 16) {
      switch bytes[index] {
      case separator: isAfterSeparator = true
      case 0x20 where isAfterSeparator:
        if bytes.count > index + 1, bytes[index + 1] == 0x22 { return true }
      default: isAfterSeparator = false
      }
    }
    return false
  }

  private static func averageRow(_ bytes: MappedFile, _ rows: Range<Int>) -> Int {
    let sample = rows.lowerBound..<min(rows.lowerBound + 4096, rows.upperBound)
    let lines = bytes.withBytes(sample) { bytes in
      (0..<bytes.count).count { bytes[$0] == 0x0A || bytes[$0] == 0x0D }
    }
    return max(sample.count / max(lines, 1), 8)
  }

  /// The line of a position, counted from `start`.
  private static func line(of position: Int, in bytes: MappedFile, from start: Int) -> Int {
    bytes.withBytes(start..<position) { bytes in
      var line = 1
      for index in 0..<bytes.count {
        let byte = bytes[index]
        if byte == 0x0D || byte == 0x0A && (index == 0 || bytes[index - 1] != 0x0D) {
          line += 1
        }
      }
      return line
    }
  }

  /// Makes the result of the file from the records of its pieces.
  func result(
    _ pieces: [ChunkRecords], sha256: String, _ options: ImportOptions, _ partitioning: Partitioning
  ) -> ReadFile {
    var file = ReadFile(
      name: file.name, returnName: file.folder, format: recognition.format,
      encoding: encoding.rawValue, separator: separator.rawValue, sha256: sha256,
      tables: [
        .init(
          table: recognition.schema.table, format: recognition.format,
          columns: recognition.columns, ignored: recognition.ignored)
      ],
      linesBefore: linesBefore, pieces: settled(pieces, options, partitioning),
      isEncodingAssumed: encoding == .windows1252)
    file.headingLine = headingLine
    file.userMapping = recognition.userMapping
    if let sheet {
      file.sheet = sheet
      file.separator = nil
      file.encoding = "workbook"
      file.letters = letters
    }
    return file
  }

  /// The letters of the columns of a sheet, by the columns of the table.
  private var letters: [String: String] {
    let columns = recognition.schema.columns
    var letters: [String: String] = [:]
    for (index, position) in recognition.positions.enumerated() where position >= 0 {
      let column =
        recognition.mapping.map { mapping in
          index < mapping.fields.count ? mapping.fields[index].column : nil
        } ?? index
      if let column { letters[columns[column].name] = Workbook.columnName(Int(position) + 1) }
    }
    return letters
  }
}

/// What is known of a sheet besides its rows.
struct SheetFacts: Sendable {
  let name: String
  let hiddenRows: Int
  let hiddenColumns: [String]
  let merged: [String]

  init(_ sheet: Workbook.Sheet) {
    name = sheet.name
    hiddenRows = sheet.hiddenRows.count
    hiddenColumns = sheet.hiddenColumns
    merged = sheet.merged.first
  }

  /// The hidden rows and columns in words; nil where there are none.
  var hidden: String? {
    var parts: [String] = []
    if hiddenRows > 0 { parts.append(hiddenRows == 1 ? "1 row" : "\(hiddenRows) rows") }
    if !hiddenColumns.isEmpty {
      parts.append(
        (hiddenColumns.count == 1 ? "column " : "columns ") + hiddenColumns.joined(separator: ", "))
    }
    return parts.isEmpty ? nil : parts.joined(separator: " and ")
  }
}
