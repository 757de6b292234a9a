/// A template's bytes with the path to show for them.
struct SourceText: Sendable {
  let path: String
  let bytes: [UInt8]

  /// Where the text begins: after the byte order mark that some editors write.
  let contentStart: Int

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    contentStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Line and column of a byte.
  ///
  /// Counted only when an error is made, so that parsing need not.
  func place(at offset: Int) -> TemplatePlace {
    var line = 1
    var column = 1
    for byte in bytes[contentStart..<max(offset, contentStart)] {
      if byte == .lineFeed {
        line += 1
        column = 1
      } else if !byte.continuesScalar {
        column += 1
      }
    }
    return TemplatePlace(file: path, line: line, column: column)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
