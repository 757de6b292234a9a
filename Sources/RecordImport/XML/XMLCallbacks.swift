internal import CLibXML2

/// The functions that libxml2 calls while it parses.
///
/// What it carries for us is the address of the stream, a struct that `XMLStream.read` holds in
/// place meanwhile: entering it costs neither counting nor a check at run time.
enum XMLCallbacks {
  /// Makes a handler that tells a stream, and nothing else: libxml2's own handlers, which build
  /// trees and define entities, are all absent.
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
