/// `{{<parent}}` and `{{$block}}`, which have their own rules for lines.
extension Parser {
  /// An open `{{<parent}}`.
  struct OpenParent {
    let target: Inclusion.Target
    /// The blanks before the tag if nothing else is before it on its line.
    let blanks: Range<Int>?
    /// The index of the tag.
    let index: Int
  }

  /// An open `{{$block}}`.
  struct OpenBlock {
    let name: String
    let isOverride: Bool
    /// Whether it is the text of a parent tag without blocks.
    ///
    /// Such a block has no tags of its own.
    var isText = false
    /// Where the first line inside begins, if the opening tag is the last thing on its line.
    let firstLine: Int?
    /// The blanks before the tag if nothing else is before it on its line.
    let blanks: Range<Int>?
  }

  mutating func target(of tag: Tag) throws(TemplateError) -> Inclusion.Target {
    guard source.bytes[tag.content.lowerBound] == UInt8(ascii: "*") else {
      guard DottedName.isName(source.bytes[tag.content]) else {
        throw error(.badName(source.text(tag.content)), at: tag.content.lowerBound)
      }
      let name = source.text(tag.content)
      includedNames.insert(name)
      return .template(name, offset: tag.content.lowerBound)
    }
    var start = tag.content.lowerBound + 1
    while start < tag.content.upperBound, source.bytes[start].isWhitespace { start += 1 }
    if let star = source.bytes[start..<tag.content.upperBound].firstIndex(of: UInt8(ascii: "*")) {
      throw error(.nestedDynamicName, at: star)
    }
    return .dynamic(try DottedName(start..<tag.content.upperBound, in: source))
  }

  /// Begins a parent tag.
  ///
  /// The parent and its content disappear with their lines if nothing else is on those lines. Only
  /// the closing tag shows whether that is so. Until then, the blanks before the opening tag are
  /// kept aside.
  mutating func beginParent(_ tag: Tag) throws(TemplateError) {
    try refuseInParent(tag)
    let target = try target(of: tag)
    let start = tag.range.lowerBound
    let blanks = source.lineStart(beforeBlanksAt: start).map { $0..<start }
    try takeText(upTo: blanks?.lowerBound ?? start)
    let parent = OpenParent(target: target, blanks: blanks, index: tagIndex)
    try begin(.parent(parent), tag)
    skipText(upTo: tag.range.upperBound)
    guard holdsText(tag) else { return }
    let firstLine = source.nextLine(afterBlanksAt: tag.range.upperBound)
    skipText(upTo: firstLine ?? tag.range.upperBound)
    try begin(
      .block(
        OpenBlock(
          name: "text", isOverride: true, isText: true, firstLine: firstLine, blanks: nil)), tag)
  }

  /// Whether something other than a block follows a parent tag.
  ///
  /// Then everything up to the closing tag is given to the block `text`, as in
  /// `{{<heading}}The team{{/heading}}`.
  private func holdsText(_ tag: Tag) -> Bool {
    var end = tag.range.upperBound
    for next in tags[(tagIndex + 1)...] {
      if source.bytes[end..<next.range.lowerBound].contains(where: { !$0.isWhitespace }) {
        return true
      }
      switch next.kind {
      case .comment, .delimiters: end = next.range.upperBound
      case .block, .close: return false
      default: return true
      }
    }
    return false
  }

  /// Whether the tags from one to another have their lines to themselves.
  ///
  /// Only tags that print nothing themselves may share these lines.
  func hasLine(from first: Int, to last: Int) -> Bool {
    var first = first
    while source.lineStart(beforeBlanksAt: tags[first].range.lowerBound) == nil {
      guard first > 0, !tags[first - 1].kind.prints, areBlank(between: first - 1, first) else {
        return false
      }
      first -= 1
    }
    var last = last
    while source.nextLine(afterBlanksAt: tags[last].range.upperBound) == nil {
      guard last + 1 < tags.count, !tags[last + 1].kind.prints, areBlank(between: last, last + 1)
      else { return false }
      last += 1
    }
    return true
  }

  private func areBlank(between first: Int, _ second: Int) -> Bool {
    source.bytes[tags[first].range.upperBound..<tags[second].range.lowerBound]
      .allSatisfy(\.isBlank)
  }

  mutating func endParent(
    _ parent: OpenParent, _ opened: Tag, at tag: Tag
  ) throws(TemplateError) {
    try takeText(upTo: tag.range.lowerBound)
    let overrides = endInnermost().compactMap {
      if case .block(let index) = $0 { index } else { nil }
    }
    var given: Set<String> = []
    for index in overrides where !given.insert(blocks[index].name).inserted {
      throw error(.blockGivenTwice(blocks[index].name), at: blocks[index].offset)
    }
    var indentation: Range<Int>?
    skipText(upTo: tag.range.upperBound)
    if isNeutral {
      indentation = hasLine(from: parent.index, to: tagIndex) ? 0..<0 : nil
    } else if let blanks = parent.blanks {
      if let nextLine = source.nextLine(afterBlanksAt: tag.range.upperBound) {
        skipText(upTo: nextLine)
        indentation = blanks
      } else {
        append(.text(blanks, startsLine: true))
      }
    }
    append(
      .inclusion(
        Inclusion(target: parent.target, indentation: indentation, overrides: overrides)))
  }

  mutating func beginBlock(_ tag: Tag) throws(TemplateError) {
    let name = source.text(tag.content)
    guard DottedName.isName(source.bytes[tag.content]) else {
      throw error(.badName(name), at: tag.content.lowerBound)
    }
    if let parent = textParent {
      throw error(.textAndBlocks(parent: parent), at: tag.range.lowerBound)
    }
    let start = tag.range.lowerBound
    let isOverride = isInParent
    let blanks = source.lineStart(beforeBlanksAt: start).map { $0..<start }
    var firstLine = source.nextLine(afterBlanksAt: tag.range.upperBound)
    if isOverride {
      // Text on the same line as an override is not rendered, so only what follows matters.
      try takeText(upTo: start)
      skipText(upTo: firstLine ?? tag.range.upperBound)
    } else if try takeTextBeforeLineTag(tag) == nil {
      firstLine = nil
    }
    let block = OpenBlock(name: name, isOverride: isOverride, firstLine: firstLine, blanks: blanks)
    try begin(.block(block), tag)
  }

  mutating func endBlock(
    _ block: OpenBlock, _ opened: Tag, at tag: Tag
  ) throws(TemplateError) {
    if block.isOverride {
      let lineStart = source.lineStart(beforeBlanksAt: tag.range.lowerBound)
      try takeText(upTo: lineStart ?? tag.range.lowerBound)
      skipText(upTo: block.isText ? tag.range.lowerBound : tag.range.upperBound)
    } else {
      _ = try takeTextBeforeLineTag(tag)
    }
    let inner = endInnermost()
    blocks.append(
      Block(
        name: block.name, offset: opened.content.lowerBound, nodes: inner,
        layout: layout(of: block, isEmpty: inner.isEmpty, at: opened)))
    append(.block(blocks.count - 1))
  }

  private func layout(of block: OpenBlock, isEmpty: Bool, at tag: Tag) -> Block.Layout {
    let nothing = tag.range.lowerBound..<tag.range.lowerBound
    let own = block.firstLine.map { source.indentation(from: $0) }
    if block.isOverride { return .override(dedent: own?.count ?? 0) }
    guard let own else { return .inline(indentation: block.blanks ?? nothing) }
    return .lines(indentation: isEmpty ? block.blanks ?? nothing : own)
  }
}
