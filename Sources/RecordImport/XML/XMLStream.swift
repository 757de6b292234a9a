internal import CLibXML2
import CareRecords
import Documents
import Files

/// Receives the parts of an XML file while it is read.
///
/// Names are passed as small numbers.
protocol XMLReceiver {
  /// A new name has this number and text.
  mutating func noteName(_ name: Int, _ text: String)
  /// An element begins; the root has depth 1.
  mutating func start(_ name: Int, depth: Int, line: Int) throws(Failure)
  /// There is text directly in the innermost open element; it may come in several parts.
  mutating func text(_ bytes: ByteField, depth: Int) throws(Failure)
  /// An element ends.
  mutating func end(depth: Int) throws(Failure)
}

/// Reads XML with libxml2, and passes on elements and text as they come.
///
/// The file is read in pieces, so memory use does not grow with its size. No entity is defined, no
/// document type is accepted and nothing is fetched. Every fault that libxml2 reports ends the
/// reading.
@safe
struct XMLStream {
  private(set) var receiver: XMLForm
  private let file: String
  private let depthLimit: Int
  /// The first fault; later ones are ignored.
  private var error: Failure?
  private var hasFailed = false
  /// The encoding that the file declares, in capitals.
  private(set) var declaredEncoding: String?

  private var names = XMLNames()
  /// The names of the open elements.
  private var open: [Int] = []
  private var context: xmlParserCtxtPtr?
  /// Whether the last byte has been given to libxml2.
  private var isEnding = false

  init(file: String, _ options: ImportOptions) {
    receiver = XMLForm(file: file, options)
    self.file = file
    depthLimit = options.limits.depth
  }

  /// Reads the whole file.
  mutating func read(_ bytes: MappedFile, _ progress: ProgressCounter) throws(Failure) {
    try read(bytes, 0..<bytes.count, root: nil, isLast: true, progress)
  }

  /// Reads a stretch of the file as a document of its own.
  ///
  /// - Parameters:
  ///   - root: the root's start tag, which is put before a stretch that lacks it.
  ///   - isLast: whether the stretch has the root's end tag, which is otherwise put after it.
  mutating func read(
    _ bytes: MappedFile, _ range: Range<Int>, root: Range<Int>?, isLast: Bool,
    _ progress: ProgressCounter
  ) throws(Failure) {
    XMLLibrary.start()
    try unsafe withUnsafeMutablePointer(to: &self) { stream throws(Failure) in
      try unsafe Self.push(bytes, range, root, isLast, through: stream, progress)
    }
  }

  /// Gives the file to libxml2, which reaches the stream by its address.
  private static func push(
    _ bytes: MappedFile, _ stretch: Range<Int>, _ root: Range<Int>?, _ isLast: Bool,
    through stream: UnsafeMutablePointer<Self>, _ progress: ProgressCounter
  ) throws(Failure) {
    var handler = unsafe XMLCallbacks.handler()
    guard let context = unsafe xmlCreatePushParserCtxt(&handler, stream, nil, 0, nil) else {
      throw unsafe .unreadable(stream.pointee.file, reason: "libxml2 cannot begin")
    }
    defer { unsafe xmlFreeParserCtxt(context) }
    unsafe stream.pointee.context = context
    defer { unsafe stream.pointee.context = nil }
    unsafe xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
    if let root { bytes.withBytes(root) { unsafe Self.push($0, into: context) } }
    var from = stretch.lowerBound
    while from < stretch.upperBound, unsafe !stream.pointee.hasFailed {
      let range = from..<min(from + 1 << 18, stretch.upperBound)
      bytes.withBytes(range) { unsafe Self.push($0, into: context) }
      bytes.dropPages(range)
      progress.add(range.count)
      from = range.upperBound
    }
    if !isLast { FileBytes.withArray(XMLPieces.endTag) { unsafe Self.push($0, into: context) } }
    unsafe stream.pointee.isEnding = true
    if unsafe !stream.pointee.hasFailed { unsafe xmlParseChunk(context, nil, 0, 1) }
    if let encoding = unsafe context.pointee.encoding {
      unsafe stream.pointee.declaredEncoding = unsafe String(cString: encoding).uppercased()
    }
    if let error = unsafe stream.pointee.error { throw error }
  }

  private static func push(_ bytes: FileBytes, into context: xmlParserCtxtPtr) {
    guard let start = unsafe bytes.start else { return }
    // libxml2 takes the bytes of a file as the characters of a C string.
    _ = unsafe start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { chars in
      unsafe xmlParseChunk(context, chars, Int32(bytes.count), 0)
    }
  }

  // MARK: What the callbacks do

  mutating func startElement(_ name: UnsafePointer<UInt8>) {
    guard !hasFailed else { return }
    let address = UInt(bitPattern: name)
    let number = unsafe names.number(at: address) ?? noteName(name)
    open.append(number)
    guard open.count <= depthLimit else {
      let (line, column) = position
      fail(.tooDeep(file, line: line, column: column, limit: depthLimit))
      return
    }
    do throws(Failure) {
      try receiver.start(number, depth: open.count, line: position.line)
    } catch { fail(error) }
  }

  mutating func endElement() {
    guard !hasFailed else { return }
    do throws(Failure) { try receiver.end(depth: open.count) } catch { fail(error) }
    if !open.isEmpty { open.removeLast() }
  }

  mutating func characters(_ bytes: UnsafePointer<UInt8>?, count: Int) {
    guard !hasFailed else { return }
    do throws(Failure) {
      try unsafe receiver.text(ByteField(start: bytes, count: count), depth: open.count)
    } catch { fail(error) }
  }

  mutating func documentType() {
    let (line, column) = position
    fail(.documentType(file, line: line, column: column))
  }

  mutating func report(code: Int, line: Int, column: Int) {
    guard !hasFailed else { return }
    let element = open.last.map { names.texts[$0] }
    if let element, isEnding, XMLFault.isOfTruncation(code) {
      fail(.truncated(file, line: line, column: column, open: element))
    } else {
      fail(
        .notWellFormed(
          file, line: line, column: column, open: element, reason: XMLFault.words(code)))
    }
  }

  @inline(never)
  private mutating func fail(_ fault: Failure) {
    guard !hasFailed else { return }
    error = fault
    hasFailed = true
    // This call makes no callbacks.
    if let context = unsafe context { unsafe xmlStopParser(context) }
  }

  private var position: (line: Int, column: Int) {
    guard let input = unsafe context?.pointee.input else { return (0, 0) }
    return unsafe (Int(input.pointee.line), Int(input.pointee.col))
  }

  @inline(never)
  private mutating func noteName(_ name: UnsafePointer<UInt8>) -> Int {
    let text = unsafe String(cString: name)
    let number = names.add(text, at: UInt(bitPattern: name))
    receiver.noteName(number, text)
    return number
  }
}

/// Starts libxml2 once; this must happen before two threads use it.
enum XMLLibrary {
  private static let started: Void = xmlInitParser()

  static func start() { _ = started }
}

/// The functions that libxml2 calls while it parses.
///
/// libxml2 passes on the address of the stream, a struct that `XMLStream.read` keeps in place
/// meanwhile. So reaching it costs no reference counting and no check at run time.
enum XMLCallbacks {
  /// Makes a handler that calls a stream and does nothing else.
  ///
  /// libxml2's own handlers, which build trees and define entities, are not used.
  static func handler() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = XML_SAX2_MAGIC
    unsafe handler.startElementNs = { context, name, _, _, _, _, _, _, _ in
      guard let name = unsafe name else { return }
      unsafe XMLCallbacks.stream(context)?.pointee.startElement(name)
    }
    unsafe handler.endElementNs = { context, _, _, _ in
      unsafe XMLCallbacks.stream(context)?.pointee.endElement()
    }
    unsafe handler.characters = { context, bytes, count in
      unsafe XMLCallbacks.stream(context)?.pointee.characters(bytes, count: Int(count))
    }
    unsafe handler.cdataBlock = { context, bytes, count in
      unsafe XMLCallbacks.stream(context)?.pointee.characters(bytes, count: Int(count))
    }
    unsafe handler.internalSubset = { context, _, _, _ in
      unsafe XMLCallbacks.stream(context)?.pointee.documentType()
    }
    unsafe handler.serror = { context, error in
      guard let error = unsafe error else { return }
      unsafe XMLCallbacks.stream(context)?.pointee.report(
        code: Int(error.pointee.code), line: Int(error.pointee.line),
        column: Int(error.pointee.int2))
    }
    return unsafe handler
  }

  @inline(__always)
  private static func stream(
    _ context: UnsafeMutableRawPointer?
  ) -> UnsafeMutablePointer<XMLStream>? {
    unsafe context?.assumingMemoryBound(to: XMLStream.self)
  }
}

/// Words for the faults that libxml2 reports.
///
/// Its own messages may hold text of the file, which an error must not.
enum XMLFault {
  private static let known: [(code: xmlParserErrors, words: String)] = [
    (XML_ERR_DOCUMENT_EMPTY, "it does not begin with an element"),
    (XML_ERR_DOCUMENT_END, "there is more after the end of the first element"),
    (XML_ERR_INVALID_CHAR, "a character or byte that XML does not allow"),
    (XML_ERR_INVALID_ENCODING, "a byte that the encoding does not allow"),
    (XML_ERR_INTERNAL_ERROR, "a byte that the encoding does not allow"),
    (XML_ERR_UNSUPPORTED_ENCODING, "an encoding that is not known"),
    (XML_ERR_UNKNOWN_ENCODING, "an encoding that is not known"),
    (XML_ERR_UNDECLARED_ENTITY, "an entity that is not defined"),
    (XML_WAR_UNDECLARED_ENTITY, "an entity that is not defined"),
    (XML_ERR_NAME_REQUIRED, "a stray & or <"),
    (XML_ERR_ENTITYREF_SEMICOL_MISSING, "an & without its semicolon"),
    (XML_ERR_INVALID_CHARREF, "a character reference that is none"),
    (XML_ERR_TAG_NAME_MISMATCH, "an end tag that is not the one of the open element"),
    (XML_ERR_GT_REQUIRED, "a tag without its >"),
    (XML_ERR_LTSLASH_REQUIRED, "an end tag is missing"),
    (XML_ERR_TAG_NOT_FINISHED, "a tag that does not end"),
    (XML_ERR_ATTRIBUTE_NOT_STARTED, "an attribute without quotation marks"),
    (XML_ERR_ATTRIBUTE_WITHOUT_VALUE, "an attribute without a value"),
    (XML_ERR_ATTRIBUTE_REDEFINED, "an attribute that appears twice"),
    (XML_ERR_CDATA_NOT_FINISHED, "a CDATA section that does not end"),
    (XML_ERR_COMMENT_NOT_FINISHED, "a comment that does not end"),
    (XML_ERR_XMLDECL_NOT_FINISHED, "an XML declaration that does not end"),
    (XML_ERR_RESERVED_XML_NAME, "an XML declaration that is not at the start"),
    (XML_ERR_MISPLACED_CDATA_END, "a stray ]]>"),
    (XML_NS_ERR_UNDEFINED_NAMESPACE, "a prefix that is not declared"),
  ]

  /// Whether a fault at the end of the bytes means that the file is cut short.
  static func isOfTruncation(_ code: Int) -> Bool {
    [
      XML_ERR_DOCUMENT_END, XML_ERR_TAG_NOT_FINISHED, XML_ERR_GT_REQUIRED,
      XML_ERR_LTSLASH_REQUIRED, XML_ERR_COMMENT_NOT_FINISHED, XML_ERR_CDATA_NOT_FINISHED,
    ].contains { Int($0.rawValue) == code }
  }

  /// The meaning of a code in words.
  static func words(_ code: Int) -> String {
    known.first { Int($0.code.rawValue) == code }?.words ?? "libxml2 error \(code)"
  }
}
