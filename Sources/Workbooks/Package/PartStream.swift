internal import CLibXML2
import Documents

/// Reads a part of a workbook with libxml2, and passes on elements and texts as they come.
///
/// The part is read in pieces as it is unpacked, so memory use does not grow with its size. No
/// entity is defined, no document type is accepted and nothing is fetched. Every fault that libxml2
/// reports ends the reading.
@safe
final class PartStream {
  /// The most bytes of a tag or a comment.
  ///
  /// libxml2 compares every attribute of a tag with all others, so a tag of megabytes takes hours.
  static let tagBytes = 1 << 18
  /// The most attributes of an element, and the most namespaces that it declares.
  static let attributes = 128

  private let file: String
  private let part: String
  private let root: PartElement
  private let receiver: any PartReceiver
  /// The open elements.
  private var open: [PartElement] = []
  /// The elements by the addresses of their names, which libxml2 keeps once.
  private var elements: [Name: PartElement] = [:]
  private var context: xmlParserCtxtPtr?
  private var error: Failure?

  /// The addresses of a name and its namespace.
  private struct Name: Hashable {
    let local: UInt
    let namespace: UInt
  }

  private init(
    _ file: String, _ part: String, root: PartElement, _ receiver: any PartReceiver
  ) {
    self.file = file
    self.part = part
    self.root = root
    self.receiver = receiver
  }

  /// Reads a part of an archive, whose root must be the element that is named.
  static func read(
    _ part: String, of archive: ZipArchive, root: PartElement, into receiver: any PartReceiver
  ) throws(Failure) {
    try PartStream(archive.file, part, root: root, receiver).read(archive)
  }

  private func read(_ archive: ZipArchive) throws(Failure) {
    XMLLibrary.start()
    var handler = unsafe Self.handler()
    let address = unsafe Unmanaged.passUnretained(self).toOpaque()
    guard let context = unsafe xmlCreatePushParserCtxt(&handler, address, nil, 0, nil) else {
      throw .unreadable(file, reason: "libxml2 cannot begin")
    }
    unsafe self.context = context
    defer {
      unsafe self.context = nil
      unsafe xmlFreeParserCtxt(context)
    }
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
      if error == nil, unsafe waiting(context) > Self.tagBytes {
        fail(.damaged(file, "\(part) holds a tag or a comment that is too long"))
      }
      if let error { throw error }
      return true
    }
    unsafe xmlParseChunk(context, nil, 0, 1)
    if let error { throw error }
  }

  /// The bytes that libxml2 was given and has not read: the start of a tag that does not end yet.
  private func waiting(_ context: xmlParserCtxtPtr) -> Int {
    guard let input = unsafe context.pointee.input, let end = unsafe input.pointee.end,
      let current = unsafe input.pointee.cur
    else { return 0 }
    return unsafe end - current
  }

  // MARK: What the callbacks do

  private func startElement(
    _ name: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?, _ namespaces: Int,
    _ attributes: borrowing PartAttributes
  ) {
    guard error == nil else { return }
    guard attributes.count <= Self.attributes, namespaces <= Self.attributes else {
      fail(.damaged(file, "\(part) holds an element with too many attributes"))
      return
    }
    var element = unsafe self.element(name, namespace)
    if !element.belongs(in: open.last) { element = .other }
    guard element == root || !open.isEmpty else {
      fail(.damaged(file, "\(part) does not begin as parts of its kind do"))
      return
    }
    open.append(element)
    do throws(Failure) { try receiver.start(element, attributes) } catch { fail(error) }
  }

  private func element(
    _ name: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?
  ) -> PartElement {
    guard let namespace = unsafe namespace else { return .other }
    let key = Name(local: UInt(bitPattern: name), namespace: UInt(bitPattern: namespace))
    if let known = elements[key] { return known }
    let element = unsafe PartElement(
      name: String(cString: name), namespace: String(cString: namespace))
    // A hostile part can have any number of names.
    if elements.count < 1024 { elements[key] = element }
    return element
  }

  private func endElement() {
    guard error == nil, let element = open.popLast() else { return }
    do throws(Failure) { try receiver.end(element) } catch { fail(error) }
  }

  private func characters(_ bytes: UnsafePointer<UInt8>?, count: Int) {
    guard error == nil, let element = open.last else { return }
    let buffer = unsafe UnsafeBufferPointer(start: bytes, count: count)
    do throws(Failure) { try receiver.text(unsafe buffer.span, in: element) } catch { fail(error) }
  }

  private func report(_ line: Int) {
    guard error == nil else { return }
    fail(.damaged(file, "\(part) is not well-formed XML in line \(line)"))
  }

  @inline(never)
  private func fail(_ fault: Failure) {
    guard error == nil else { return }
    error = fault
    // This call makes no callbacks.
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
      unsafe PartStream.stream(context)?.startElement(
        name, uri, Int(namespaces), PartAttributes(attributes, count: Int(count)))
    }
    unsafe handler.endElementNs = { context, _, _, _ in
      unsafe PartStream.stream(context)?.endElement()
    }
    unsafe handler.characters = { context, bytes, count in
      unsafe PartStream.stream(context)?.characters(bytes, count: Int(count))
    }
    unsafe handler.ignorableWhitespace = { context, bytes, count in
      unsafe PartStream.stream(context)?.characters(bytes, count: Int(count))
    }
    unsafe handler.cdataBlock = { context, bytes, count in
      unsafe PartStream.stream(context)?.characters(bytes, count: Int(count))
    }
    unsafe handler.internalSubset = { context, _, _, _ in
      guard let stream = unsafe PartStream.stream(context) else { return }
      stream.fail(.damaged(stream.file, "\(stream.part) has a document type"))
    }
    unsafe handler.serror = { context, error in
      guard let error = unsafe error, unsafe error.pointee.level != XML_ERR_WARNING else { return }
      unsafe PartStream.stream(context)?.report(Int(error.pointee.line))
    }
    return unsafe handler
  }

  private static func stream(_ context: UnsafeMutableRawPointer?) -> PartStream? {
    guard let context = unsafe context else { return nil }
    return unsafe Unmanaged<PartStream>.fromOpaque(context).takeUnretainedValue()
  }
}

/// Starts libxml2 once; this must happen before two threads use it.
private enum XMLLibrary {
  private static let started: Void = xmlInitParser()

  static func start() { _ = started }
}
