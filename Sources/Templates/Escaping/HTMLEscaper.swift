/// Escapes text for HTML: between tags, and in attributes in double or single quotes.
enum HTMLEscaper {
  static func append(_ text: String, to output: inout [UInt8]) {
    let length = escapedLength(text)
    // Most values have nothing to escape and can be copied whole.
    guard length > text.utf8.count else { return output.append(contentsOf: text.utf8) }
    output.append(addingCapacity: length) { space in
      let bytes = text.utf8.span
      for index in bytes.indices {
        guard let replacement = replacement(for: bytes[index]) else {
          space.append(bytes[index])
          continue
        }
        let escape = replacement.utf8Span.span
        for index in escape.indices { space.append(escape[index]) }
      }
    }
  }

  private static func escapedLength(_ text: String) -> Int {
    let bytes = text.utf8.span
    var length = bytes.count
    for index in bytes.indices {
      if let replacement = replacement(for: bytes[index]) { length += replacement.utf8.count - 1 }
    }
    return length
  }

  private static func replacement(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    // HTML has no way to write NUL; parsers put this character in its place.
    case .null: "\u{FFFD}"
    default: nil
    }
  }
}
