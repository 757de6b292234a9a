/// A tag, before its content is understood.
///
/// Ranges are bytes of the source.
struct Tag {
  enum Kind {
    case variable
    case unescaped
    case section
    case inverted
    case close
    case partial
    case parent
    case block
    case comment
    case delimiters

    /// Whether the tag always prints text.
    ///
    /// A partial does not count: it may be part of a line or have the line to itself.
    var prints: Bool { self == .variable || self == .unescaped }
  }

  let kind: Kind
  let range: Range<Int>
  /// The text between the delimiters, without the blanks around it.
  let content: Range<Int>
}

/// Finds one tag after the other, and follows changes of the delimiters.
///
/// The scan reads every byte a fixed number of times, because a tag that is not closed ends it.
struct TagScanner {
  private let source: SourceText
  private var position: Int
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)

  init(_ source: SourceText) {
    self.source = source
    position = source.contentStart
  }

  /// The next tag, or nil after the last.
  mutating func next() throws(TemplateError) -> Tag? {
    guard let start = find(open, from: position) else { return nil }
    let inside = start + open.count
    let (kind, sign) = kind(at: inside)
    let ending = ending(of: kind, sign: sign)
    let contentStart = inside + (sign == nil ? 0 : 1)
    guard let end = find(ending, from: contentStart) else {
      throw unclosed(from: start, to: contentStart, ending)
    }
    // A tag that begins inside this one shows that this one was not closed, unless both
    // delimiters are the same, as after `{{=| |=}}`.
    if kind != .comment, open != close, find(open, from: contentStart, to: end) != nil {
      throw unclosed(from: start, to: contentStart, ending)
    }
    position = end + ending.count
    let tag = Tag(kind: kind, range: start..<position, content: trim(contentStart..<end))
    switch kind {
    case .delimiters: try setDelimiters(tag)
    case .comment: break
    default:
      guard !tag.content.isEmpty else {
        throw TemplateError(.emptyTag, at: source.place(at: start))
      }
    }
    return tag
  }

  private func kind(at offset: Int) -> (Tag.Kind, sign: UInt8?) {
    guard offset < source.bytes.count else { return (.variable, nil) }
    let byte = source.bytes[offset]
    switch byte {
    case UInt8(ascii: "&"): return (.unescaped, byte)
    // Three braces work only with the delimiters the language starts with; others use `&`.
    case UInt8(ascii: "{") where hasUsualDelimiters: return (.unescaped, byte)
    case UInt8(ascii: "#"): return (.section, byte)
    case UInt8(ascii: "^"): return (.inverted, byte)
    case UInt8(ascii: "/"): return (.close, byte)
    case UInt8(ascii: ">"): return (.partial, byte)
    case UInt8(ascii: "<"): return (.parent, byte)
    case UInt8(ascii: "$"): return (.block, byte)
    case UInt8(ascii: "!"): return (.comment, byte)
    case UInt8(ascii: "="): return (.delimiters, byte)
    default: return (.variable, nil)
    }
  }

  private var hasUsualDelimiters: Bool { open == Array("{{".utf8) && close == Array("}}".utf8) }

  private func ending(of kind: Tag.Kind, sign: UInt8?) -> [UInt8] {
    switch (kind, sign) {
    case (.unescaped, UInt8(ascii: "{")): Array("}}}".utf8)
    case (.delimiters, _): [UInt8(ascii: "=")] + close
    default: close
    }
  }

  private func unclosed(from start: Int, to inside: Int, _ ending: [UInt8]) -> TemplateError {
    TemplateError(
      .unclosedTag(
        open: source.text(start..<inside), close: String(decoding: ending, as: UTF8.self)),
      at: source.place(at: start))
  }

  private mutating func setDelimiters(_ tag: Tag) throws(TemplateError) {
    let groups = source.bytes[tag.content].split(whereSeparator: \.isWhitespace)
    guard groups.count == 2, !groups.joined().contains(UInt8(ascii: "=")) else {
      throw TemplateError(
        .badDelimiters(source.text(tag.content)), at: source.place(at: tag.range.lowerBound))
    }
    open = Array(groups[0])
    close = Array(groups[1])
  }

  private func find(_ wanted: [UInt8], from start: Int, to limit: Int? = nil) -> Int? {
    let bytes = source.bytes
    let last = (limit ?? bytes.count) - wanted.count
    let first = wanted[0]
    var index = start
    while index <= last {
      if bytes[index] == first {
        var matched = 1
        while matched < wanted.count, bytes[index + matched] == wanted[matched] { matched += 1 }
        if matched == wanted.count { return index }
      }
      index += 1
    }
    return nil
  }

  private func trim(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, source.bytes[start].isWhitespace { start += 1 }
    while start < end, source.bytes[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }
}
