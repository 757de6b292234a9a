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
      let stream = XMLStream(
        FormSwitch(file: file.name, limits: options.limits), file: file.name,
        limits: options.limits)
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

/// Hands what is read to the collector that the root element asks for.
private struct FormSwitch: XMLReceiver {
  let file: String
  let limits: ImportOptions.Limits
  private var annual: ReturnCollector?
  private var service: ServiceCollector?
  private var root = ""

  init(file: String, limits: ImportOptions.Limits) {
    self.file = file
    self.limits = limits
  }

  mutating func meet(_ name: Int, _ text: String) {
    if annual == nil, service == nil {
      switch text {
      case "EXPSSDA903": annual = ReturnCollector(file: file, limits: limits)
      case "iroExport": service = ServiceCollector(file: file, limits: limits)
      default: break
      }
    }
    annual?.meet(name, text)
    service?.meet(name, text)
  }

  mutating func start(_ name: Int, depth: Int, line: Int) throws(ImportError) {
    guard annual != nil || service != nil else { throw .unknownRoot(file, line: line) }
    try annual?.start(name, depth: depth, line: line)
    try service?.start(name, depth: depth, line: line)
  }

  mutating func text(_ bytes: ByteField, depth: Int) throws(ImportError) {
    try annual?.text(bytes, depth: depth)
    try service?.text(bytes, depth: depth)
  }

  mutating func end(depth: Int) throws(ImportError) {
    try annual?.end(depth: depth)
    try service?.end(depth: depth)
  }

  func finish() -> (sink: RecordSink, format: InputFormat)? {
    if let annual { return (annual.sink, .ssda903XML) }
    if let service { return (service.finish(), .serviceXML) }
    return nil
  }
}
