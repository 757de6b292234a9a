/// A piece of a parsed template.
///
/// Ranges and offsets are bytes of the template's source.
enum Node: Sendable {
  /// Text to copy.
  ///
  /// If it begins a line, it may need an indentation. An empty text that begins a line comes before
  /// a tag that begins a line.
  case text(Range<Int>, startsLine: Bool)
  case variable(Variable)
  case section(Section)
  case inclusion(Inclusion)
  /// A place that can be overridden: an index into ``ParsedTemplate/blocks``.
  case block(Int)
}

/// `{{name}}`, or `{{{name}}}` and `{{&name}}`, which print without escaping.
struct Variable: Sendable {
  let name: DottedName
  let unescaped: Bool
}

/// `{{#name}}` or `{{^name}}` up to `{{/name}}`.
struct Section: Sendable {
  let name: DottedName
  let inverted: Bool
  let nodes: [Node]
}

/// `{{>partial}}`, or `{{<parent}}` with the blocks it overrides.
struct Inclusion: Sendable {
  let target: Target
  /// The blanks before a tag that has its lines to itself; nil for a tag among other text.
  let indentation: Range<Int>?
  /// Indices into ``ParsedTemplate/blocks``.
  let overrides: [Int]

  enum Target: Sendable {
    case template(String, offset: Int)
    case dynamic(DottedName)
  }

  /// Where the name begins.
  var offset: Int {
    switch target {
    case .template(_, let offset): offset
    case .dynamic(let name): name.offset
    }
  }
}

/// `{{$name}}` up to `{{/name}}`.
///
/// It is a place with its default or, in a parent tag, the content for such a place.
struct Block: Sendable {
  let name: String
  let offset: Int
  let nodes: [Node]
  let layout: Layout

  /// How the lines of a block, and of what replaces it, are indented.
  enum Layout: Sendable {
    /// An override; its own lines lose this many blanks.
    case override(dedent: Int)
    /// A place whose opening tag has a line to itself.
    ///
    /// The content that replaces it is indented by these blanks.
    case lines(indentation: Range<Int>)
    /// A place within a line.
    ///
    /// In the content that replaces it, every line after the first gets the blanks that begin the
    /// place's own line.
    case inline(indentation: Range<Int>)
  }
}

/// A template after parsing.
struct ParsedTemplate: Sendable {
  let name: String
  let source: SourceText
  /// What it is compiled for.
  private(set) var language: TemplateLanguage
  /// Whether it holds text without markup, and is compiled for more than one language.
  let isNeutral: Bool
  let nodes: [Node]
  let blocks: [Block]
  /// The names by which it includes others.
  let includedNames: Set<String>

  /// The same template for another language.
  func compiled(for language: TemplateLanguage) -> ParsedTemplate {
    var template = self
    template.language = language
    return template
  }
}

/// A name as a tag gives it: `rows`, `totals.reviews`, or the single dot for the current value.
struct DottedName: Sendable {
  /// The name as written.
  let text: String
  /// The parts between the dots; none for the single dot.
  let parts: [String]
  /// Where it begins in the source.
  let offset: Int

  init(_ range: Range<Int>, in source: SourceText) throws(TemplateError) {
    text = source.text(range)
    offset = range.lowerBound
    guard text != "." else {
      parts = []
      return
    }
    parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard parts.allSatisfy({ !$0.isEmpty }), Self.isName(source.bytes[range]) else {
      throw TemplateError(.badName(text), at: source.place(at: offset))
    }
  }

  /// Where the part at `index` begins in the source.
  func offset(ofPart index: Int) -> Int {
    parts[..<index].reduce(offset) { $0 + $1.utf8.count + 1 }
  }

  /// The name up to and including the part at `index`.
  func prefix(through index: Int) -> String { parts[...index].joined(separator: ".") }

  /// Whether the bytes can be a name.
  ///
  /// A name has no blank and no character that means something in a tag. Such a character at the
  /// start is nearly always a slip.
  static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty
      && bytes.allSatisfy { byte in
        switch byte {
        case 0...UInt8(ascii: " "), 0x7F: false
        case UInt8(ascii: "*"), UInt8(ascii: "{"), UInt8(ascii: "}"): false
        default: true
        }
      }
  }
}
