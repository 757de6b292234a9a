import CareRecords
import Documents
import Files

/// The records of an XML file, which has one of two forms.
struct XMLRecords: Sendable {
  private let file: InputFile
  private let format: InputFormat
  private let encoding: String
  private let tables: [ReadFile.FoundTable]
  private let chunks: [ChunkRecords]

  /// Reads the whole file.
  static func read(
    _ bytes: MappedFile, of file: InputFile, _ options: ImportOptions,
    _ partitioning: Partitioning, _ progress: ProgressCounter
  ) -> Result<XMLRecords, Failure> {
    do throws(Failure) {
      var stream = XMLStream(file: file.name, options)
      try stream.read(bytes, progress)
      let mark = bytes.withBytes(0..<min(bytes.count, 4)) { TextEncoding(markAtStartOf: $0) }
      let encoding =
        mark.markLength == 2 || stream.declaredEncoding == nil
        ? mark.rawValue : stream.declaredEncoding
      guard var found = stream.receiver.finish() else { throw .noRecords(file.name) }
      found.sink.chunk.sort(into: partitioning)
      return .success(
        try XMLRecords(file, found.format, [found.sink], encoding: encoding ?? mark.rawValue))
    } catch {
      return .failure(error)
    }
  }

  /// A piece of a file after it has been read.
  struct Piece: Sendable {
    var sink: RecordSink
    var format: InputFormat
    var encoding: String
  }

  /// Reads a piece of a file; nil where the file must be read as a whole.
  static func read(
    piece: Int, of pieces: XMLPieces, _ bytes: MappedFile, of file: InputFile,
    _ options: ImportOptions, _ partitioning: Partitioning, _ progress: ProgressCounter
  ) -> Piece? {
    let range = pieces.ranges[piece]
    let first = piece == 0 ? pieces.root.lowerBound : 0
    guard bytes.withBytes(range, { XMLPieces.isPlain($0, from: first) }) else { return nil }
    // Lines are counted first, because reading the piece drops its pages from memory.
    let lineCount = bytes.withBytes(range) { XMLPieces.lineFeeds(in: $0) }
    var stream = XMLStream(file: file.name, options)
    do throws(Failure) {
      try stream.read(
        bytes, range, root: piece == 0 ? nil : pieces.root,
        isLast: piece == pieces.ranges.count - 1, progress)
    } catch {
      return nil
    }
    guard let found = stream.receiver.finish() else { return nil }
    var sink = found.sink
    sink.chunk.sort(into: partitioning)
    sink.chunk.lineCount = lineCount
    let mark = bytes.withBytes(0..<4) { TextEncoding(markAtStartOf: $0) }
    return Piece(
      sink: sink, format: found.format, encoding: stream.declaredEncoding ?? mark.rawValue)
  }

  /// Joins the pieces of a file, after each has been read by itself.
  static func joined(_ pieces: [Piece], of file: InputFile) -> Result<XMLRecords, Failure> {
    guard let first = pieces.first else { return .failure(.noRecords(file.name)) }
    do throws(Failure) {
      return .success(
        try XMLRecords(file, first.format, pieces.map(\.sink), encoding: first.encoding))
    } catch {
      return .failure(error)
    }
  }

  private init(
    _ file: InputFile, _ format: InputFormat, _ sinks: [RecordSink], encoding: String
  ) throws(Failure) {
    self.file = file
    self.format = format
    self.encoding = encoding
    var all = RecordSink(isReturn: true, ImportOptions())
    for sink in sinks { all.addColumns(of: sink) }
    tables = all.tables(format)
    guard !tables.isEmpty else { throw .noRecords(file.name) }
    chunks = sinks.map(\.chunk)
  }

  /// The columns in which some day is written month first.
  var unreadColumns: UnreadColumns { UnreadColumns(chunks.lazy.map(\.orders)) }

  /// Makes the result of the file.
  func result(sha256: String) -> ReadFile {
    ReadFile(
      name: file.name, returnName: format.isReturn ? file.name : file.folder, format: format,
      encoding: encoding, separator: nil, sha256: sha256, tables: tables, linesBefore: 0,
      pieces: chunks)
  }
}
