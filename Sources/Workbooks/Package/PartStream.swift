internal import CLibXML2
import Documents

/// Reads a part of a workbook with libxml2, and passes on elements and texts as they come.
///
/// The part is read in pieces as it is unpacked, so memory use does not grow with its size. No
/// entity is defined, no document type is accepted and nothing is fetched. Every fault that libxml2
/// reports ends the reading.
@safe
struct PartStream {
  /// The most bytes of a tag or a comment.
  ///
  /// libxml2 compares every attribute of a tag with all others, so a tag of megabytes takes hours.
  static let tagBytes = 1 << 18
  /// The most elements in each other; those of a sheet are eight deep.
  static let depth = 64
  /// The most attributes of an element, and the most namespaces that it declares.
  static let attributes = 128

  private let file: String
  private let part: String
  private var receiver: any PartReceiver
  private var elements: OpenElements
  private var context: xmlParserCtxtPtr?
  private var error: Failure?

  private init(
    _ file: String, _ part: String, root: PartElement, _ receiver: any PartReceiver
  ) {
    self.file = file
    self.part = part
    self.receiver = receiver
    elements = OpenElements(root: root)
  }

  /// Reads a part of an archive, whose root must be the element that is named.
  static func read<Receiver: PartReceiver>(
    _ part: String, of archive: ZipArchive, root: PartElement, into receiver: inout Receiver
  ) throws(Failure) {
    XMLLibrary.start()
    var stream = PartStream(archive.file, part, root: root, receiver)
    try unsafe withUnsafeMutablePointer(to: &stream) { stream throws(Failure) in
      try unsafe push(part, of: archive, through: stream)
    }
    if let result = stream.receiver as? Receiver { receiver = result }
  }

  /// Gives the part to libxml2, which reaches the stream by its address.
  private static func push(
    _ part: String, of archive: ZipArchive, through stream: UnsafeMutablePointer<Self>
  ) throws(Failure) {
    var handler = unsafe Self.handler()
    guard let context = unsafe xmlCreatePushParserCtxt(&handler, stream, nil, 0, nil) else {
      throw .unreadable(archive.file, reason: "libxml2 cannot begin")
    }
    defer { unsafe xmlFreeParserCtxt(context) }
    unsafe stream.pointee.context = context
    defer { unsafe stream.pointee.context = nil }
    // Parts are in UTF-8 or, with a mark at the start, UTF-16; another encoding is never looked for.
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    unsafe xmlCtxtUseOptions(context, Int32(options))
    try archive.read(part) { bytes throws(Failure) in
      unsafe bytes.withUnsafeBufferPointer { buffer in
        guard let start = buffer.baseAddress else { return }
        // libxml2 takes the bytes of a file as the characters of a C string.
        unsafe start.withMemoryRebound(to: CChar.self, capacity: buffer.count) { characters in
          _ = unsafe xmlParseChunk(context, characters, Int32(buffer.count), 0)
        }
      }
      if unsafe waiting(context) > tagBytes { unsafe stream.pointee.failForLength() }
      if let error = unsafe stream.pointee.error { throw error }
      return true
    }
    unsafe xmlParseChunk(context, nil, 0, 1)
    if let error = unsafe stream.pointee.error { throw error }
  }

  /// The bytes that libxml2 was given and has not read: the start of a tag that does not end yet.
  private static func waiting(_ context: xmlParserCtxtPtr) -> Int {
    guard let input = unsafe context.pointee.input, let end = unsafe input.pointee.end,
      let current = unsafe input.pointee.cur
    else { return 0 }
    return unsafe end - current
  }

  // MARK: What the callbacks do

  private mutating func startElement(
    _ name: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?, _ namespaces: Int,
    _ attributes: borrowing PartAttributes
  ) {
    guard attributes.count <= Self.attributes, namespaces <= Self.attributes else {
      fail(.damaged(file, "\(part) holds an element with too many attributes"))
      return
    }
    guard elements.depth < Self.depth else {
      fail(.damaged(file, "\(part) holds too many elements in each other"))
      return
    }
    guard let element = unsafe elements.begin(name, namespace) else {
      fail(.damaged(file, "\(part) does not begin as parts of its kind do"))
      return
    }
    do throws(Failure) { try receiver.start(element, attributes) } catch { fail(error) }
  }

  private mutating func endElement() {
    guard let element = elements.end() else { return }
    do throws(Failure) { try receiver.end(element) } catch { fail(error) }
  }

  private mutating func characters(_ bytes: UnsafePointer<UInt8>?, count: Int) {
    guard let element = elements.innermost, element != .other else { return }
    let buffer = unsafe UnsafeBufferPointer(start: bytes, count: count)
    do throws(Failure) { try receiver.text(unsafe buffer.span, in: element) } catch { fail(error) }
  }

  private mutating func failForLength() {
    fail(.damaged(file, "\(part) holds a tag or a comment that is too long"))
  }

  private mutating func failForDocumentType() {
    fail(.damaged(file, "\(part) has a document type"))
  }

  private mutating func report(_ line: Int) {
    fail(.damaged(file, "\(part) is not well-formed XML in line \(line)"))
  }

  @inline(never)
  private mutating func fail(_ fault: Failure) {
    guard error == nil else { return }
    error = fault
    elements.close()
    // This call makes no callbacks, but an element that ends itself is still reported.
    if let context = unsafe context { unsafe xmlStopParser(context) }
  }

  // MARK: The callbacks

  /// Makes a handler that calls a stream and does nothing else.
  ///
  /// libxml2's own handlers, which build trees and define entities, are not used.
  private static func handler() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = XML_SAX2_MAGIC
    unsafe handler.startElementNs = { context, name, _, uri, namespaces, _, count, _, attributes in
      guard let name = unsafe name else { return }
      unsafe PartStream.stream(context)?.pointee.startElement(
        name, uri, Int(namespaces), PartAttributes(attributes, count: Int(count)))
    }
    unsafe handler.endElementNs = { context, _, _, _ in
      unsafe PartStream.stream(context)?.pointee.endElement()
    }
    unsafe handler.characters = { context, bytes, count in
      unsafe PartStream.stream(context)?.pointee.characters(bytes, count: Int(count))
    }
    unsafe handler.ignorableWhitespace = { context, bytes, count in
      unsafe PartStream.stream(context)?.pointee.characters(bytes, count: Int(count))
    }
    unsafe handler.cdataBlock = { context, bytes, count in
      unsafe PartStream.stream(context)?.pointee.characters(bytes, count: Int(count))
    }
    unsafe handler.internalSubset = { context, _, _, _ in
      unsafe PartStream.stream(context)?.pointee.failForDocumentType()
    }
    unsafe handler.serror = { context, error in
      guard let error = unsafe error, unsafe error.pointee.level != XML_ERR_WARNING else { return }
      unsafe PartStream.stream(context)?.pointee.report(Int(error.pointee.line))
    }
    return unsafe handler
  }

  @inline(__always)
  private static func stream(
    _ context: UnsafeMutableRawPointer?
  ) -> UnsafeMutablePointer<PartStream>? {
    unsafe context?.assumingMemoryBound(to: PartStream.self)
  }
}

/// The open elements of a part, and the elements by the addresses of their names.
@safe
private struct OpenElements {
  private let root: PartElement
  private var open: [PartElement] = []
  private var isClosed = false
  /// The elements that were met last, each at a place that its address decides.
  ///
  /// libxml2 keeps every name once, so that an address stands for a name while a part is read.
  private var met = [Met](repeating: Met(local: 0, namespace: 0, element: .other), count: 256)

  private struct Met {
    let local: UInt
    let namespace: UInt
    let element: PartElement
  }

  init(root: PartElement) { self.root = root }

  var depth: Int { open.count }

  var innermost: PartElement? { isClosed ? nil : open.last }

  /// Begins an element; nil where it is the first and not the right one.
  mutating func begin(
    _ name: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?
  ) -> PartElement? {
    guard !isClosed else { return .other }
    var element = unsafe self.element(name, namespace)
    if !element.belongs(in: open.last) { element = .other }
    guard !open.isEmpty || element == root else { return nil }
    open.append(element)
    return element
  }

  /// Ends an element; nil where there is none or the reading has ended.
  mutating func end() -> PartElement? { isClosed ? nil : open.popLast() }

  /// Ignores whatever comes.
  mutating func close() { isClosed = true }

  private mutating func element(
    _ name: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?
  ) -> PartElement {
    guard let namespace = unsafe namespace else { return .other }
    let local = UInt(bitPattern: name)
    // Names lie close together; the product spreads them over all places.
    let place = Int((local &* 0x9E37_79B9_7F4A_7C15) >> 56)
    let known = met[place]
    if known.local == local, known.namespace == UInt(bitPattern: namespace) { return known.element }
    let element = unsafe PartElement(
      name: String(cString: name), namespace: String(cString: namespace))
    met[place] = Met(local: local, namespace: UInt(bitPattern: namespace), element: element)
    return element
  }
}

/// Starts libxml2 once; this must happen before two threads use it.
private enum XMLLibrary {
  private static let started: Void = xmlInitParser()

  static func start() { _ = started }
}
