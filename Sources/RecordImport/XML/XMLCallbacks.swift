internal import CLibXML2

/// The functions that libxml2 calls while it parses.
///
/// C knows no generic types, so the stream is handed over as one of these.
protocol XMLStreaming: AnyObject {
  func startElement(_ name: UnsafePointer<UInt8>)
  func endElement()
  func characters(_ bytes: UnsafePointer<UInt8>?, count: Int)
  func documentType()
  func report(code: Int, line: Int, column: Int)
}

extension XMLStream: XMLStreaming {}

/// The object that C code carries for us.
final class XMLContext {
  let stream: any XMLStreaming

  init(_ stream: any XMLStreaming) { self.stream = stream }

  static func stream(_ context: UnsafeMutableRawPointer?) -> (any XMLStreaming)? {
    guard let context = unsafe context else { return nil }
    return unsafe Unmanaged<XMLContext>.fromOpaque(context).takeUnretainedValue().stream
  }
}

enum XMLCallbacks {
  /// Makes a handler that tells a stream, and nothing else: libxml2's own handlers, which build
  /// trees and define entities, are all absent.
  static func handler() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = XML_SAX2_MAGIC
    unsafe handler.startElementNs = { context, name, _, _, _, _, _, _, _ in
      guard let name = unsafe name else { return }
      unsafe XMLContext.stream(context)?.startElement(name)
    }
    unsafe handler.endElementNs = { context, _, _, _ in
      unsafe XMLContext.stream(context)?.endElement()
    }
    unsafe handler.characters = { context, bytes, count in
      unsafe XMLContext.stream(context)?.characters(bytes, count: Int(count))
    }
    unsafe handler.cdataBlock = { context, bytes, count in
      unsafe XMLContext.stream(context)?.characters(bytes, count: Int(count))
    }
    unsafe handler.internalSubset = { context, _, _, _ in
      unsafe XMLContext.stream(context)?.documentType()
    }
    unsafe handler.serror = { context, error in
      guard let error = unsafe error else { return }
      unsafe XMLContext.stream(context)?.report(
        code: Int(error.pointee.code), line: Int(error.pointee.line),
        column: Int(error.pointee.int2))
    }
    return unsafe handler
  }
}
