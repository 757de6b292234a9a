import CareRecords
import Documents

/// Passes what is read to the collector for the root element.
struct XMLForm: XMLReceiver {
  private let file: String
  private let options: ImportOptions
  private var annual: ReturnCollector?
  private var service: ServiceCollector?

  init(file: String, _ options: ImportOptions) {
    self.file = file
    self.options = options
  }

  mutating func noteName(_ name: Int, _ text: String) {
    if annual == nil, service == nil {
      switch text {
      case "EXPSSDA903": annual = ReturnCollector(file: file, options)
      case "iroExport": service = ServiceCollector(file: file, options)
      default: break
      }
    }
    annual?.noteName(name, text)
    service?.noteName(name, text)
  }

  mutating func start(_ name: Int, depth: Int, line: Int) throws(Failure) {
    guard annual != nil || service != nil else { throw .unknownRoot(file, line: line) }
    try annual?.start(name, depth: depth, line: line)
    try service?.start(name, depth: depth, line: line)
  }

  mutating func text(_ bytes: ByteField, depth: Int) throws(Failure) {
    try annual?.text(bytes, depth: depth)
    try service?.text(bytes, depth: depth)
  }

  mutating func end(depth: Int) throws(Failure) {
    try annual?.end(depth: depth)
    try service?.end(depth: depth)
  }

  func finish() -> (sink: RecordSink, format: InputFormat)? {
    if let annual { return (annual.sink, .ssda903XML) }
    if let service { return (service.finish(), .serviceXML) }
    return nil
  }
}
