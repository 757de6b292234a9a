/// Questions about the lines of a template.
extension SourceText {
  /// Whether a line begins at `offset`.
  func startsLine(at offset: Int) -> Bool {
    offset <= contentStart || bytes[offset - 1] == .lineFeed
  }

  /// Where the line begins that has only blanks before `offset`; nil if it has anything else.
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

  /// The blanks that begin the first line at or after `lineStart` with anything else in it.
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
