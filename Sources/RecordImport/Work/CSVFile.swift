import CareRecords
import Documents
import Files

/// A CSV file whose heading has been recognised and whose rows have been cut into pieces.
struct CSVFile: Sendable {
  let file: InputFile
  let bytes: MappedFile
  let encoding: TextEncoding
  let separator: CSVSeparator
  let recognition: Recognition
  /// The number of cells that a row must have.
  let width: Int
  /// The number of lines before the first row.
  let linesBefore: UInt32
  /// The average length of the first rows, used to make room for records.
  let averageRow: Int
  /// Stretches of whole rows.
  let pieces: [Range<Int>]

  /// Recognises a file; nil for a file of no interest that the user did not name.
  ///
  /// Such a file is one of the program's own outputs, or a table or list of a known dataset that is
  /// not read.
  init?(_ input: OpenInput, _ options: ImportOptions) throws(Failure) {
    file = input.file
    bytes = input.bytes
    encoding = input.encoding
    let isTranscoded = encoding == .windows1252 || encoding.markLength == 2
    let start = isTranscoded ? 0 : encoding.markLength
    let text = start..<bytes.count
    let separator = bytes.withBytes(text) { CSVSeparator(detectingIn: $0) }
    self.separator = separator
    guard let heading = try Self.heading(bytes, text, separator, file.name) else {
      throw .emptyFile(file.name)
    }
    width = heading.names.written.count
    linesBefore = heading.lines
    guard let recognition = Recognition(heading.names, mappings: options.mappings, file: file.name)
    else {
      if let name = OwnOutputs.name(for: heading.names) {
        guard file.isNamed else { return nil }
        throw .ownOutput(file.name, name: name)
      }
      let name = file.name
      let mappings = options.mappings.filter { $0.mayRead(name) }
      for mapping in mappings {
        if let lacking = mapping.unfinished(for: heading.names) {
          throw .unfinishedMapping(file.name, mapping: mapping.name, lacking: lacking)
        }
      }
      if let mapping = Self.nearest(heading.names, mappings) {
        throw .missingColumns(
          file.name, table: mapping.name, missing: mapping.missing(in: heading.names))
      }
      if let table = SafeguardingTables.other(heading.names) {
        guard file.isNamed else { return nil }
        throw .unusedTable(file.name, table: table)
      }
      if InspectionList.isOther(heading.names) {
        guard file.isNamed else { return nil }
        throw .unusedList(file.name)
      }
      if let form = SafeguardingTables.nearest(heading.names) {
        throw .missingColumns(file.name, table: form.name, missing: form.missing)
      }
      guard let nearest = Recognition.nearest(heading.names) else {
        throw .unknownColumns(file.name)
      }
      throw .missingColumns(
        file.name, table: nearest.schema.table.name, missing: nearest.missing)
    }
    if let duplicate = heading.names.duplicate {
      throw .duplicateHeading(file.name, line: heading.line, heading: duplicate)
    }
    self.recognition = recognition
    let hasQuotes = input.survey.hasQuotes || isTranscoded
    let length = max(options.pieceLength, 1)
    let first = heading.end
    let borders = bytes.withBytes(text) { bytes in
      CSVBorders(
        bytes, from: first, separator: separator.byte, pieceLength: length, hasQuotes: hasQuotes)
    }
    if let unclosed = borders.unclosed {
      throw .unclosedQuote(file.name, line: Self.line(of: unclosed + start, in: bytes, from: start))
    }
    averageRow = Self.averageRow(bytes, first + start..<bytes.count)
    var from = first + start
    pieces = borders.ends.map { end in
      defer { from = end + start }
      return from..<(end + start)
    }
  }

  /// The user's mapping that shares most headings with a file, at least half of its own.
  private static func nearest(
    _ headings: Headings, _ mappings: [FileMapping]
  ) -> FileMapping? {
    let shared = mappings.map { ($0, $0.shared(with: headings)) }
      .filter { $0.1 * 2 >= $0.0.headings.count && !$0.0.missing(in: headings).isEmpty }
    return shared.max { $0.1 < $1.1 }?.0
  }

  private static func heading(
    _ bytes: MappedFile, _ text: Range<Int>, _ separator: CSVSeparator, _ name: String
  ) throws(Failure) -> (names: Headings, end: Int, line: Int, lines: UInt32)? {
    try bytes.withBytes(text) { bytes throws(Failure) in
      var scanner = CSVScanner(bytes, separator: separator.byte)
      guard scanner.next() else { return nil }
      if scanner.isUnclosed { throw .unclosedQuote(name, line: Int(scanner.line)) }
      guard scanner.cellCount <= CSVScanner.mostCells else {
        throw .tooManyColumns(name, line: Int(scanner.line), limit: CSVScanner.mostCells)
      }
      let names = (0..<scanner.cellCount).map { scanner[$0].text }
      return (Headings(names), scanner.position, Int(scanner.line), scanner.nextLine - 1)
    }
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
  func result(_ pieces: [ChunkRecords], sha256: String) -> ReadFile {
    ReadFile(
      name: file.name, returnName: file.folder, format: recognition.format,
      encoding: encoding.rawValue, separator: separator.rawValue, sha256: sha256,
      tables: [
        .init(
          table: recognition.schema.table, format: recognition.format,
          columns: recognition.columns, ignored: recognition.ignored)
      ],
      linesBefore: linesBefore, pieces: pieces, isEncodingAssumed: encoding == .windows1252)
  }
}
