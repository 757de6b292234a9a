import CareRecords

/// The records of an XML file, of whichever of the two forms it has.
struct XMLRecords: Sendable {
  private let file: InputFile
  private let format: InputFormat
  private let encoding: String
  private let tables: [ReadFile.FoundTable]
  private let chunk: ChunkRecords

  /// Reads a file.
  static func read(
    _ bytes: MappedFile, of file: InputFile, _ options: ImportOptions, _ progress: ProgressCounter
  ) -> Result<XMLRecords, ImportError> {
    do throws(ImportError) {
      var stream = XMLStream(file: file.name, limits: options.limits)
      try stream.read(bytes, progress)
      let mark = bytes.withBytes(0..<min(bytes.count, 4)) { TextEncoding(markAtStartOf: $0) }
      let encoding =
        mark.markLength == 2 || stream.declaredEncoding == nil
        ? mark.rawValue : stream.declaredEncoding
      return .success(
        try XMLRecords(file, stream.receiver.finish(), encoding: encoding ?? mark.rawValue))
    } catch {
      return .failure(error)
    }
  }

  private init(
    _ file: InputFile, _ found: (sink: RecordSink, format: InputFormat)?, encoding: String
  ) throws(ImportError) {
    guard let found else { throw .noRecords(file.name) }
    self.file = file
    format = found.format
    self.encoding = encoding
    tables = found.sink.tables(found.format)
    guard !tables.isEmpty else { throw .noRecords(file.name) }
    chunk = found.sink.chunk
  }

  /// Makes the result of the file.
  func result(sha256: String) -> ReadFile {
    ReadFile(
      name: file.name, returnName: format.isReturn ? file.name : file.folder, format: format,
      encoding: encoding, separator: nil, sha256: sha256, tables: tables, linesBefore: 0,
      pieces: [chunk])
  }
}
