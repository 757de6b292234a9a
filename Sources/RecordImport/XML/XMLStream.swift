internal import CLibXML2
import CareRecords

/// What is told of an XML file while it is read; names come as small numbers.
protocol XMLReceiver {
  /// A name that was not met before has this number and text.
  mutating func meet(_ name: Int, _ text: String)
  /// An element begins; the root has depth 1.
  mutating func start(_ name: Int, depth: Int, line: Int) throws(ImportError)
  /// Text directly in the element that began last and has not ended, perhaps in pieces.
  mutating func text(_ bytes: ByteField, depth: Int) throws(ImportError)
  /// An element ends.
  mutating func end(depth: Int) throws(ImportError)
}

/// Reads XML with libxml2, handing on elements and text as they come.
///
/// The file is pushed through in pieces, so memory does not grow with it. No entity is defined,
/// no document type accepted, nothing fetched; every fault that libxml2 reports ends the reading.
@safe
final class XMLStream<Receiver: XMLReceiver> {
  var receiver: Receiver
  let file: String
  let limits: ImportOptions.Limits
  /// The first fault; what comes after it is not looked at.
  private(set) var error: ImportError?
  /// The encoding that the file declares, in capitals.
  private(set) var declaredEncoding: String?

  private var names: [UnsafeRawPointer: Int] = unsafe [:]
  private var nameTexts: [String] = []
  /// The numbers of names met lately, by their address.
  private var recent = unsafe [(name: UnsafeRawPointer?, number: Int)](
    repeating: (nil, 0), count: recentCount)
  private static var recentCount: Int { 256 }
  /// The names of the elements that have begun and not ended.
  private var open: [Int] = []
  private var context: xmlParserCtxtPtr?
  /// Whether the last byte has been pushed.
  private var isEnding = false

  init(_ receiver: Receiver, file: String, limits: ImportOptions.Limits) {
    self.receiver = receiver
    self.file = file
    self.limits = limits
  }

  /// Reads the whole file.
  func read(_ bytes: MappedFile, _ progress: ProgressCounter) throws(ImportError) {
    XMLLibrary.start()
    var handler = unsafe XMLCallbacks.handler()
    let carried = XMLContext(self)
    defer { withExtendedLifetime(carried) {} }
    guard
      let context = unsafe xmlCreatePushParserCtxt(
        &handler, Unmanaged.passUnretained(carried).toOpaque(), nil, 0, nil)
    else { throw .unreadable(file, reason: "libxml2 cannot begin") }
    defer { unsafe xmlFreeParserCtxt(context) }
    unsafe self.context = context
    defer { unsafe self.context = nil }
    unsafe xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
    var from = 0
    while from < bytes.count, error == nil {
      let range = from..<min(from + 1 << 18, bytes.count)
      bytes.withBytes(range) { piece in
        guard let start = unsafe piece.start else { return }
        // The bytes of a C string and of a file are the same to libxml2.
        _ = unsafe start.withMemoryRebound(to: CChar.self, capacity: piece.count) { chars in
          unsafe xmlParseChunk(context, chars, Int32(piece.count), 0)
        }
      }
      bytes.dropPages(range)
      progress.add(range.count)
      from = range.upperBound
    }
    isEnding = true
    if error == nil { unsafe xmlParseChunk(context, nil, 0, 1) }
    if let encoding = unsafe context.pointee.encoding {
      declaredEncoding = unsafe String(cString: encoding).uppercased()
    }
    if let error { throw error }
  }

  // MARK: What the callbacks do

  func startElement(_ name: UnsafePointer<UInt8>) {
    guard error == nil else { return }
    let number = unsafe number(of: name)
    open.append(number)
    guard open.count <= limits.depth else {
      let (line, column) = position
      fail(.tooDeep(file, line: line, column: column, limit: limits.depth))
      return
    }
    do throws(ImportError) {
      try receiver.start(number, depth: open.count, line: position.line)
    } catch { fail(error) }
  }

  func endElement() {
    guard error == nil else { return }
    do throws(ImportError) { try receiver.end(depth: open.count) } catch { fail(error) }
    if !open.isEmpty { open.removeLast() }
  }

  func characters(_ bytes: UnsafePointer<UInt8>?, count: Int) {
    guard error == nil else { return }
    do throws(ImportError) {
      try unsafe receiver.text(ByteField(start: bytes, count: count), depth: open.count)
    } catch { fail(error) }
  }

  func documentType() {
    let (line, column) = position
    fail(.documentType(file, line: line, column: column))
  }

  func report(code: Int, line: Int, column: Int) {
    guard error == nil else { return }
    let element = open.last.map { nameTexts[$0] }
    if let element, isEnding, XMLFault.isOfTruncation(code) {
      fail(.truncated(file, line: line, column: column, open: element))
    } else {
      fail(
        .notWellFormed(
          file, line: line, column: column, open: element, reason: XMLFault.words(code)))
    }
  }

  private func fail(_ fault: ImportError) {
    guard error == nil else { return }
    error = fault
    if let context = unsafe context { unsafe xmlStopParser(context) }
  }

  private var position: (line: Int, column: Int) {
    guard let input = unsafe context?.pointee.input else { return (0, 0) }
    return unsafe (Int(input.pointee.line), Int(input.pointee.col))
  }

  /// libxml2 keeps one copy of each name, so its address stands for it.
  private func number(of name: UnsafePointer<UInt8>) -> Int {
    let slot = Int(bitPattern: name) >> 3 & (Self.recentCount - 1)
    if unsafe recent[slot].name == UnsafeRawPointer(name) { return unsafe recent[slot].number }
    let number = unsafe knownNumber(of: name)
    unsafe recent[slot] = (UnsafeRawPointer(name), number)
    return number
  }

  private func knownNumber(of name: UnsafePointer<UInt8>) -> Int {
    if let number = unsafe names[UnsafeRawPointer(name)] { return number }
    let number = nameTexts.count
    let text = unsafe String(cString: name)
    unsafe names[UnsafeRawPointer(name)] = number
    nameTexts.append(text)
    receiver.meet(number, text)
    return number
  }
}

/// The one-time start of libxml2, which must happen before two threads use it.
enum XMLLibrary {
  private static let started: Void = xmlInitParser()

  static func start() { _ = started }
}
