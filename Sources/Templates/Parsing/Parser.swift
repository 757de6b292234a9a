/// Turns the bytes of one template into nodes.
///
/// What is open is kept on a stack of its own, so that no template can exhaust the program's.
struct Parser {
  let source: SourceText
  let limits: TemplateLimits
  var blocks: [Block] = []

  /// The nodes at the top of the template, then those of each tag that is open.
  private var levels: [[Node]] = [[]]
  /// Where the text begins that no node has yet.
  private var textStart: Int
  private var open: [OpenTag] = []

  /// Parses `source`.
  static func parse(
    _ source: TemplateSource, language: TemplateLanguage, limits: TemplateLimits
  ) throws(TemplateError) -> ParsedTemplate {
    let text = SourceText(path: source.path, bytes: source.bytes)
    try validate(text)
    var parser = Parser(text, limits: limits)
    let nodes = try parser.run()
    return ParsedTemplate(
      name: source.name, source: text, language: language, nodes: nodes, blocks: parser.blocks)
  }

  private static func validate(_ source: SourceText) throws(TemplateError) {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: source.bytes.span)
    } catch {
      throw TemplateError(.notUTF8, at: source.place(at: error.byteOffsets.lowerBound))
    }
  }

  private init(_ source: SourceText, limits: TemplateLimits) {
    self.source = source
    self.limits = limits
    textStart = source.contentStart
  }

  private mutating func run() throws(TemplateError) -> [Node] {
    var scanner = TagScanner(source)
    while let tag = try scanner.next() { try take(tag) }
    if let unclosed = open.last {
      throw error(
        .unclosedSection(source.text(unclosed.tag.range), close: "{{/\(unclosed.label)}}"),
        at: unclosed.tag.range.lowerBound)
    }
    try takeText(upTo: source.bytes.count)
    return levels[0]
  }

  private mutating func take(_ tag: Tag) throws(TemplateError) {
    switch tag.kind {
    case .comment, .delimiters:
      _ = try takeTextBeforeLineTag(tag)
    case .variable, .unescaped:
      try refuseInParent(tag)
      let name = try DottedName(tag.content, in: source)
      try takeTextBeforeInlineTag(tag)
      append(.variable(Variable(name: name, unescaped: tag.kind == .unescaped)))
    case .section, .inverted:
      try refuseInParent(tag)
      let name = try DottedName(tag.content, in: source)
      _ = try takeTextBeforeLineTag(tag)
      try begin(.section(name, inverted: tag.kind == .inverted), tag)
    case .partial:
      try refuseInParent(tag)
      let target = try target(of: tag)
      let indentation = try takeTextBeforeLineTag(tag)
      append(
        .inclusion(Inclusion(target: target, indentation: indentation, overrides: [])))
    case .parent: try beginParent(tag)
    case .block: try beginBlock(tag)
    case .close: try takeClose(tag)
    }
  }

  private mutating func takeClose(_ tag: Tag) throws(TemplateError) {
    guard let last = open.last else {
      throw error(.closesNothing(source.text(tag.range)), at: tag.range.lowerBound)
    }
    guard last.label == source.text(tag.content) else {
      throw error(
        .mismatchedClose(
          source.text(tag.range), open: source.text(last.tag.range),
          at: source.place(at: last.tag.range.lowerBound)),
        at: tag.range.lowerBound)
    }
    switch last.kind {
    case .section(let name, let inverted):
      _ = try takeTextBeforeLineTag(tag)
      let section = Section(name: name, inverted: inverted, nodes: endInnermost())
      append(.section(section))
    case .parent(let parent): try endParent(parent, last.tag, at: tag)
    case .block(let block): try endBlock(block, last.tag, at: tag)
    }
  }
}

// MARK: - What is open

extension Parser {
  /// A tag that waits for its closing tag.
  struct OpenTag {
    let kind: Kind
    let tag: Tag
    /// What the closing tag must say.
    let label: String

    enum Kind {
      case section(DottedName, inverted: Bool)
      case parent(OpenParent)
      case block(OpenBlock)
    }
  }

  var isInParent: Bool { parentLabel != nil }

  private var parentLabel: String? {
    if let last = open.last, case .parent = last.kind { last.label } else { nil }
  }

  mutating func begin(_ kind: OpenTag.Kind, _ tag: Tag) throws(TemplateError) {
    guard open.count < limits.nesting else {
      throw error(.nestedTooDeep(limits.nesting), at: tag.range.lowerBound)
    }
    open.append(OpenTag(kind: kind, tag: tag, label: source.text(tag.content)))
    levels.append([])
  }

  /// Closes the innermost tag and returns the nodes within it.
  mutating func endInnermost() -> [Node] {
    open.removeLast()
    return levels.removeLast()
  }

  mutating func append(_ node: Node) { levels[levels.count - 1].append(node) }

  func refuseInParent(_ tag: Tag) throws(TemplateError) {
    if let parentLabel { throw error(.notABlock(parent: parentLabel), at: tag.range.lowerBound) }
  }

  func error(_ problem: Problem, at offset: Int) -> TemplateError {
    TemplateError(problem, at: source.place(at: offset))
  }
}

// MARK: - Text

extension Parser {
  /// Makes a node of the text up to `end`.
  mutating func takeText(upTo end: Int) throws(TemplateError) {
    guard textStart < end else { return }
    if let parentLabel {
      if let lost = source.bytes[textStart..<end].firstIndex(where: { !$0.isWhitespace }) {
        throw error(.notABlock(parent: parentLabel), at: lost)
      }
    } else {
      append(.text(textStart..<end, startsLine: source.startsLine(at: textStart)))
    }
    textStart = end
  }

  /// Takes the text before a tag that shares its line with text.
  mutating func takeTextBeforeInlineTag(_ tag: Tag) throws(TemplateError) {
    let start = tag.range.lowerBound
    try takeText(upTo: start)
    if source.startsLine(at: start), !isInParent {
      append(.text(start..<start, startsLine: true))
    }
    textStart = tag.range.upperBound
  }

  /// Takes the text before a tag that vanishes with its whole line if it is alone there.
  ///
  /// - Returns: the blanks before a tag that is alone, else nil.
  mutating func takeTextBeforeLineTag(_ tag: Tag) throws(TemplateError) -> Range<Int>? {
    guard
      let lineStart = source.lineStart(beforeBlanksAt: tag.range.lowerBound),
      let nextLine = source.nextLine(afterBlanksAt: tag.range.upperBound)
    else {
      try takeTextBeforeInlineTag(tag)
      return nil
    }
    try takeText(upTo: lineStart)
    textStart = nextLine
    return lineStart..<tag.range.lowerBound
  }

  /// Leaves out everything up to `offset`.
  mutating func skipText(upTo offset: Int) { textStart = offset }
}
