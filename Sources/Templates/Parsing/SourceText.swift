/// A template's bytes, and the path that messages show for them.
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

  /// The line and column of a byte.
  ///
  /// They are counted only when an error is made, so that parsing need not count them.
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

/// The lines of a template.
extension SourceText {
  /// Whether a line begins at `offset`.
  func startsLine(at offset: Int) -> Bool {
    offset <= contentStart || bytes[offset - 1] == .lineFeed
  }

  /// Where the line begins, if only blanks come before `offset`; nil otherwise.
  func lineStart(beforeBlanksAt offset: Int) -> Int? {
    var start = offset
    while start > contentStart, bytes[start - 1].isBlank { start -= 1 }
    return startsLine(at: start) ? start : nil
  }

  /// Where the next line begins if only blanks follow `offset` on its line; nil otherwise.
  func nextLine(afterBlanksAt offset: Int) -> Int? {
    var end = offset
    while end < bytes.count, bytes[end].isBlank { end += 1 }
    if end == bytes.count { return end }
    if bytes[end] == .lineFeed { return end + 1 }
    if bytes[end] == .carriageReturn, end + 1 < bytes.count, bytes[end + 1] == .lineFeed {
      return end + 2
    }
    return nil
  }

  /// The rest of a text that begins a line, without the empty lines at its start.
  func afterEmptyLines(in range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, bytes[start] == .lineFeed { start += 1 }
    return start..<range.upperBound
  }

  /// The blanks that begin the first line, at or after `lineStart`, that is not blank.
  func indentation(from lineStart: Int) -> Range<Int> {
    var start = lineStart
    while start < bytes.count, let next = nextLine(afterBlanksAt: start), next > start {
      start = next
    }
    var end = start
    while end < bytes.count, bytes[end].isBlank { end += 1 }
    return start..<end
  }
}

/// Bytes that mean something to the parser or to an escaper.
extension UInt8 {
  static let null = UInt8(ascii: "\0")
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")

  /// A space or a tab; only these may share a line with a standalone tag.
  var isBlank: Bool { self == .space || self == .tab }

  /// A blank or a part of a line's end.
  var isWhitespace: Bool { isBlank || self == .lineFeed || self == .carriageReturn }

  /// A byte inside a scalar, after the first.
  var continuesScalar: Bool { self & 0b1100_0000 == 0b1000_0000 }

  var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }

  var isLetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }

  var isAlphanumeric: Bool { isDigit || isLetter }

  /// One of the characters that CommonMark lets a backslash escape.
  var isPunctuation: Bool { 0x21...0x7E ~= self && !isAlphanumeric }
}
