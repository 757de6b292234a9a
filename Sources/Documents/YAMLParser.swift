internal import CLibYAML

/// An error that libyaml reports in a text.
struct YAMLError: Error {
  /// The problem in libyaml's words.
  let problem: String
  /// Where it is; nil when there is no memory left.
  let place: TextPlace?
}

/// One step in reading YAML: a scalar, an alias, or the start or end of something larger.
struct YAMLEvent {
  enum Kind {
    case scalar(String, YAMLNode.Style)
    case alias(String)
    case listStart(YAMLNode.Style)
    case listEnd
    case mappingStart(YAMLNode.Style)
    case mappingEnd
    /// The start or end of a document or of the text.
    case border(isEndOfText: Bool)
  }

  let kind: Kind
  /// The name by which aliases refer to the value.
  var anchor: String?
  let start: TextPlace
  let end: TextPlace
}

/// Reads YAML with libyaml, event by event, so that the caller decides when to stop.
///
/// All unsafe calls to the library are in here.
@safe
struct YAMLParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// The text, which libyaml reads by its address.
  private let input: UnsafeMutableBufferPointer<UInt8>
  /// The byte at which each Unicode scalar begins, and the end: libyaml counts scalars.
  private let offsets: [Int]

  init(_ text: String) {
    // A byte order mark would count as a column, and indent the first line.
    let mark = text.unicodeScalars.first == "\u{FEFF}" ? 3 : 0
    let bytes = Array(text.utf8)
    offsets = (mark...bytes.count).filter { $0 == bytes.count || bytes[$0] & 0xC0 != 0x80 }
    unsafe input = .allocate(capacity: bytes.count)
    _ = unsafe input.initialize(from: bytes)
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
    // This fails only if there is no memory left, and reading reports that.
    _ = unsafe yaml_parser_initialize(parser)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(
      parser, input.baseAddress.map { unsafe UnsafePointer($0 + mark) }, bytes.count - mark)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// The next event.
  mutating func next() throws(YAMLError) -> YAMLEvent {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw error }
    defer { unsafe yaml_event_delete(&event) }
    let (start, end) = unsafe (place(event.start_mark), place(event.end_mark))
    let kind: YAMLEvent.Kind
    var anchor: UnsafeMutablePointer<UInt8>?
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let style: YAMLNode.Style =
        switch unsafe scalar.style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
        default: .plain
        }
      kind = unsafe .scalar(String(decoding: bytes, as: UTF8.self), style)
      unsafe anchor = unsafe scalar.anchor
    case YAML_ALIAS_EVENT: kind = unsafe .alias(Self.name(event.data.alias.anchor) ?? "")
    case YAML_SEQUENCE_START_EVENT:
      let list = unsafe event.data.sequence_start
      kind = unsafe .listStart(list.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block)
      unsafe anchor = unsafe list.anchor
    case YAML_SEQUENCE_END_EVENT: kind = .listEnd
    case YAML_MAPPING_START_EVENT:
      let mapping = unsafe event.data.mapping_start
      kind = unsafe .mappingStart(mapping.style == YAML_FLOW_MAPPING_STYLE ? .flow : .block)
      unsafe anchor = unsafe mapping.anchor
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    default: kind = unsafe .border(isEndOfText: event.type == YAML_STREAM_END_EVENT)
    }
    return unsafe YAMLEvent(kind: kind, anchor: Self.name(anchor), start: start, end: end)
  }

  private static func name(_ text: UnsafeMutablePointer<UInt8>?) -> String? {
    unsafe text.map { unsafe String(cString: $0) }
  }

  private func place(_ mark: yaml_mark_t) -> TextPlace {
    TextPlace(
      offset: offsets[min(Int(mark.index), offsets.count - 1)], line: Int(mark.line) + 1,
      column: Int(mark.column) + 1)
  }

  /// The line of a place.
  private func line(of place: TextPlace) -> String {
    var start = unsafe min(place.offset, input.count)
    while start > 0, unsafe input[start - 1] != 0x0A { start -= 1 }
    var line: [UInt8] = []
    for index in unsafe start..<input.count {
      let byte = unsafe input[index]
      if byte == 0x0A { break }
      line.append(byte)
    }
    return String(decoding: line, as: UTF8.self)
  }

  private var error: YAMLError {
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) }
    switch unsafe parser.pointee.error {
    case YAML_SCANNER_ERROR, YAML_PARSER_ERROR:
      let place = unsafe place(parser.pointee.problem_mark)
      let begin = unsafe parser.pointee.context.map { _ in
        unsafe Int(parser.pointee.context_mark.line) + 1
      }
      let described = YAMLProblem(
        problem: problem ?? "", begin: begin, line: line(of: place), column: place.column)
      return YAMLError(problem: described.words, place: place)
    default: return YAMLError(problem: problem ?? "it cannot be read", place: nil)
    }
  }
}
