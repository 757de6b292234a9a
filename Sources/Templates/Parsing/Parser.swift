/// Turns the bytes of one template into nodes.
///
/// Open tags are on a stack of the parser's own, so that no template can exhaust the program's
/// stack.
struct Parser {
  let source: SourceText
  let limits: TemplateLimits
  let isNeutral: Bool
  var blocks: [Block] = []
  var includedNames: Set<String> = []

  /// All tags, and the index of the one that is being taken.
  let tags: [Tag]
  var tagIndex = 0
  /// Whether something before on the line prints; text of a neutral template needs to know.
  private var lineHasText = false

  /// The nodes at the top of the template, then those of each tag that is open.
  private var levels: [[Node]] = [[]]
  /// Where the text begins that is not yet in a node.
  private var textStart: Int
  private var open: [OpenTag] = []

  /// Parses `source`; without a language it is neutral.
  static func parse(
    _ source: TemplateSource, language: TemplateLanguage?, limits: TemplateLimits
  ) throws(TemplateError) -> ParsedTemplate {
    let text = SourceText(path: source.path, bytes: source.bytes)
    try validate(text)
    var scanner = TagScanner(text)
    var tags: [Tag] = []
    while let tag = try scanner.next() { tags.append(tag) }
    var parser = Parser(text, tags, isNeutral: language == nil, limits: limits)
    let nodes = try parser.run()
    return ParsedTemplate(
      name: source.name, source: text, language: language ?? TemplateLanguage.neutral[0],
      isNeutral: language == nil, nodes: nodes, blocks: parser.blocks,
      includedNames: parser.includedNames)
  }

  private static func validate(_ source: SourceText) throws(TemplateError) {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: source.bytes.span)
    } catch {
      throw TemplateError(.notUTF8, at: source.place(at: error.byteOffsets.lowerBound))
    }
  }

  private init(_ source: SourceText, _ tags: [Tag], isNeutral: Bool, limits: TemplateLimits) {
    self.source = source
    self.tags = tags
    self.isNeutral = isNeutral
    self.limits = limits
    textStart = source.contentStart
  }

  private mutating func run() throws(TemplateError) -> [Node] {
    while tagIndex < tags.count {
      try take(tags[tagIndex])
      tagIndex += 1
    }
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
      var indentation = try takeTextBeforeLineTag(tag)
      if isNeutral { indentation = hasLine(from: tagIndex, to: tagIndex) ? 0..<0 : nil }
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
    case .block(let block) where block.isText:
      try endBlock(block, last.tag, at: tag)
      try takeClose(tag)
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
    /// The name that the closing tag must have.
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

  /// The name of the parent tag whose text is being taken.
  var textParent: String? {
    if let last = open.last, case .block(let block) = last.kind, block.isText {
      last.label
    } else {
      nil
    }
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
      let startsLine = source.startsLine(at: textStart)
      if isNeutral { try refuseMarkup(in: textStart..<end, startsLine: startsLine) }
      append(.text(textStart..<end, startsLine: startsLine))
    }
    textStart = end
  }

  /// Refuses text of a neutral template that is markup in one of its languages.
  private mutating func refuseMarkup(
    in range: Range<Int>, startsLine: Bool
  ) throws(TemplateError) {
    if startsLine { lineHasText = false }
    let text = NeutralText(source.bytes, range)
    if let mark = text.markup(startsLine: !lineHasText) {
      throw error(.markup(source.text(mark.range), mark.language), at: mark.range.lowerBound)
    }
    lineHasText = text.endsWithText ?? lineHasText
  }

  /// Takes the text before a tag that shares its line with text.
  mutating func takeTextBeforeInlineTag(_ tag: Tag) throws(TemplateError) {
    let start = tag.range.lowerBound
    try takeText(upTo: start)
    lineHasText =
      tag.kind.prints || tag.kind == .partial || lineHasText && !source.startsLine(at: start)
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
