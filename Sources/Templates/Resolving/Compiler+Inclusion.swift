/// Partials, parents and blocks.
extension Compiler {
  mutating func compileInclusion(_ inclusion: Inclusion) throws(TemplateError) {
    let overrides = overridesPassed(by: inclusion)
    let isBlock = inclusion.indentation != nil
    beginInclusion(isBlock: isBlock, at: inclusion.offset)
    defer { endInclusion(isBlock: isBlock, at: inclusion.offset) }
    switch inclusion.target {
    case .template(let name, _):
      let call = try addCall(to: name, by: inclusion, overrides: overrides)
      emit(.call(call), at: inclusion.offset)
    case .dynamic(let name):
      let resolved = try resolve(name)
      guard case .templateName(let allowed) = resolved.shape.present else {
        throw error(.notATemplateName(name.text, shape: resolved.shape), at: name.offset)
      }
      var choices = Program.Choices(name: name.text, options: [])
      for option in allowed {
        let call = try addCall(to: option, by: inclusion, overrides: overrides)
        choices.options.append((option, call))
      }
      program.choices.append(choices)
      emit(.choose(resolved.path, program.choices.count - 1), at: inclusion.offset)
    }
  }

  /// Begins an inclusion of a neutral template.
  ///
  /// An inclusion on lines of its own is a block between paragraphs. Any other is part of a line.
  private mutating func beginInclusion(isBlock: Bool, at offset: Int) {
    if isBlock, layout == .paragraphs {
      emit(.flow(.beginBlock(template.language)), at: offset)
    } else {
      emitTextBegins(at: offset)
    }
  }

  private mutating func endInclusion(isBlock: Bool, at offset: Int) {
    if isBlock, layout == .paragraphs { emit(.flow(.endBlock), at: offset) }
  }

  private mutating func addCall(
    to name: String, by inclusion: Inclusion, overrides: Int
  ) throws(TemplateError) -> Int {
    let call = try addCall(
      to: .template(try find(name, at: inclusion.offset)), overrides: overrides,
      indentation: inclusion.indentation.map { indentationBytes($0) } ?? [],
      placing: inclusion.indentation == nil ? .inline : .lines, at: inclusion.offset)
    checkLater(overrides: inclusion.overrides, of: program.calls[call].part, called: name)
    return call
  }

  mutating func compileBlock(_ block: Block) throws(TemplateError) {
    parts[current].blocks.insert(block.name)
    let overrides = overrideSets.sets[parts[current].key.overrides]
    guard let override = overrides[block.name] else { return try compile(block.nodes) }
    parts[current].overridden.insert(block.name)
    let (indentation, placing): (Range<Int>, Program.Call.Placing) =
      switch block.layout {
      case .lines(let blanks): (blanks, .lines)
      case .inline(let blanks): (blanks, .continuingLine)
      case .override: (0..<0, .continuingLine)
      }
    beginInclusion(isBlock: placing == .lines, at: block.offset)
    defer { endInclusion(isBlock: placing == .lines, at: block.offset) }
    let call = try addCall(
      to: .block(template: override.template, block: override.block),
      overrides: override.overrides, indentation: indentationBytes(indentation), placing: placing,
      at: block.offset)
    emit(.call(call), at: block.offset)
  }

  /// The set of overrides that applies inside `inclusion`.
  private mutating func overridesPassed(by inclusion: Inclusion) -> Int {
    let outer = parts[current].key.overrides
    var own: [String: Override] = [:]
    for index in inclusion.overrides {
      let name = template.blocks[index].name
      own[name] = Override(template: templateIndex, block: index, overrides: outer)
      parts[current].blocks.insert(name)
      if overrideSets.sets[outer][name] != nil { parts[current].overridden.insert(name) }
    }
    return overrideSets.adding(own, to: outer)
  }

  private func indentationBytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
    template.source.bytes[range].dropFirst(dedent)
  }

  private mutating func addCall(
    to body: Part.Body, overrides: Int, indentation: ArraySlice<UInt8>,
    placing: Program.Call.Placing, at offset: Int
  ) throws(TemplateError) -> Int {
    let reachable = context.reachable
    // A line cannot contain further lines.
    let placing = layout == .line ? .inline : placing
    let layout: Part.Layout =
      !library.templates[body.template].isNeutral
      ? .asWritten : placing == .lines ? .paragraphs : .line
    let isIndented = parts[current].key.isIndented || !indentation.isEmpty
    let key = Part.Key(
      body: body, context: reachable.map { context.frames[$0].shape }, overrides: overrides,
      isIndented: placing != .inline && isIndented, layout: layout)
    let origin = origin(offset)
    let part = try part(for: key, request: Part.Request(part: current, origin: origin))
    parts[current].inclusions.append(
      PartInclusion(part: part, descent: context.descent, origin: origin))
    let start = program.literals.count
    program.literals.append(contentsOf: indentation)
    program.calls.append(
      Program.Call(
        part: part, frames: reachable.count == context.frames.count ? nil : reachable,
        indentation: start..<program.literals.count, placing: placing))
    return program.calls.count - 1
  }

  /// The template of the same language called `name`.
  private func find(_ name: String, at offset: Int) throws(TemplateError) -> Int {
    let language = template.language
    if let index = library.indexByName[name + language.ending] { return index }
    let known = library.names.filter { $0.hasSuffix(language.ending) }
      .map { String($0.dropLast(language.ending.count)) }
    let elsewhere = TemplateLanguage.allCases.map { name + $0.ending }
      .first { library.indexByName[$0] != nil }
    throw error(
      .unknownTemplate(name, language: language, known: known, elsewhere: elsewhere), at: offset)
  }
}
