/// Resolves every name of a template and of all it includes, and makes a ``Program`` of them.
///
/// Parts are compiled one after the other from a list that grows as inclusions are found. So deep
/// inclusion needs no deep stack.
struct Compiler {
  let library: TemplateLibrary
  var program = Program()
  var parts: [Part] = []
  var overrideSets = OverrideSets()
  var fieldIndex = FieldIndex()

  private var partIndices: [Part.Key: Int] = [:]
  /// Parent tags with blocks of their own, to be checked when all parts are known.
  private var parentTags: [ParentTag] = []

  // The part being compiled.
  var current = 0
  var context = Context(shapes: [])
  /// How many blanks each line loses.
  var dedent = 0
  /// The operation that an inverted section jumps to.
  ///
  /// Text from there on may not be joined to the text before it.
  var jumpTarget = -1

  /// Compiles the template at `index` for values of `shape`.
  static func compile(
    _ index: Int, in library: TemplateLibrary, for shape: Shape
  ) throws(TemplateError) -> Program {
    var compiler = Compiler(library)
    compiler.program.entrySource = index
    let key = Part.Key(
      body: .template(index), context: [shape.present], overrides: 0, isIndented: false,
      layout: library.templates[index].isNeutral ? .paragraphs : .asWritten)
    _ = try compiler.part(for: key, request: nil)
    while compiler.current < compiler.parts.count {
      try compiler.compileCurrentPart()
      compiler.current += 1
    }
    try compiler.checkParentTags()
    if let endless = RecursionCheck.endlessInclusion(in: compiler.parts) {
      throw compiler.error(.endlessInclusion, at: endless.inclusion.origin, in: endless.part)
    }
    return compiler.program
  }

  private init(_ library: TemplateLibrary) {
    self.library = library
    program.sources = library.templates.map(\.source)
    program.limits = library.limits
  }

  private mutating func compileCurrentPart() throws(TemplateError) {
    let key = parts[current].key
    program.entries.append(program.operations.count)
    context = Context(shapes: key.context)
    dedent = 0
    var nodes = template.nodes
    if case .block(_, let index) = key.body {
      let block = template.blocks[index]
      nodes = block.nodes
      if case .override(let blanks) = block.layout { dedent = blanks }
    }
    if key.layout == .line { emit(.flow(.beginLine), at: 0) }
    try compile(nodes)
    if key.layout == .line { emit(.flow(.endLine), at: 0) }
    if key.layout == .paragraphs { emit(.flow(.end(template.language)), at: 0) }
    emit(.finish, at: 0)
  }

  mutating func compile(_ nodes: [Node]) throws(TemplateError) {
    for node in nodes {
      switch node {
      case .text(let range, let startsLine): compileText(range, startsLine: startsLine)
      case .variable(let variable): try compileVariable(variable)
      case .section(let section): try compileSection(section)
      case .inclusion(let inclusion): try compileInclusion(inclusion)
      case .block(let index): try compileBlock(template.blocks[index])
      }
    }
  }
}

// MARK: - The part being compiled

extension Compiler {
  var templateIndex: Int { parts[current].key.body.template }

  var template: ParsedTemplate { library.templates[templateIndex] }

  var layout: Part.Layout { parts[current].key.layout }

  func origin(_ offset: Int) -> Program.Origin {
    Program.Origin(source: templateIndex, offset: offset)
  }

  mutating func emit(_ operation: Program.Operation, at offset: Int) {
    program.operations.append(operation)
    program.origins.append(origin(offset))
  }

  /// An error in the part being compiled.
  func error(_ problem: Problem, at offset: Int) -> TemplateError {
    error(problem, at: origin(offset), in: current)
  }

  /// An error in `part`, with the inclusions that led there.
  func error(_ problem: Problem, at origin: Program.Origin, in part: Int) -> TemplateError {
    var includedFrom: [TemplatePlace] = []
    var request = parts[part].request
    while let step = request, includedFrom.count < 8 {
      includedFrom.append(program.place(of: step.origin))
      request = parts[step.part].request
    }
    return TemplateError(problem, at: program.place(of: origin), includedFrom: includedFrom)
  }
}

// MARK: - Asking for parts

extension Compiler {
  /// The part for `key`, which is compiled later if it is new.
  mutating func part(for key: Part.Key, request: Part.Request?) throws(TemplateError) -> Int {
    if let index = partIndices[key] { return index }
    guard parts.count < library.limits.parts else {
      throw error(
        .tooManyParts(library.limits.parts), at: request?.origin ?? origin(0), in: current)
    }
    parts.append(Part(key: key, request: request))
    partIndices[key] = parts.count - 1
    return parts.count - 1
  }

  /// A parent tag with blocks of its own.
  private struct ParentTag {
    let part: Int
    let parent: Int
    let name: String
    let overrides: [Int]
  }

  mutating func checkLater(overrides: [Int], of parent: Int, called name: String) {
    guard !overrides.isEmpty else { return }
    parentTags.append(
      ParentTag(part: current, parent: parent, name: name, overrides: overrides))
  }

  /// Checks that every override replaces a block somewhere in its parent.
  private func checkParentTags() throws(TemplateError) {
    for tag in parentTags {
      let reachable = parts(from: tag.parent)
      let overridden = reachable.reduce(into: Set()) { $0.formUnion(parts[$1].overridden) }
      let template = parts[tag.part].key.body.template
      for index in tag.overrides {
        let block = library.templates[template].blocks[index]
        guard !overridden.contains(block.name) else { continue }
        guard !isKnownElsewhere(block.name, tag) else { continue }
        let known = reachable.reduce(into: Set()) { $0.formUnion(parts[$1].blocks) }
        throw error(
          .unknownBlock(block.name, parent: tag.name, known: Array(known)),
          at: Program.Origin(source: template, offset: block.offset), in: tag.part)
      }
    }
  }

  /// Whether a tag of a neutral template fills a block that its parent has only in another
  /// language.
  ///
  /// For example, HTML has a block for the address of a link, but Markdown prints only the words.
  private func isKnownElsewhere(_ block: String, _ tag: ParentTag) -> Bool {
    guard library.templates[parts[tag.part].key.body.template].isNeutral else { return false }
    return TemplateLanguage.neutral.contains { language in
      guard let parent = library.indexByName[tag.name + language.ending] else { return false }
      return library.templates[parent].blocks.contains { $0.name == block }
    }
  }

  /// The part and all that it includes, directly or not.
  private func parts(from part: Int) -> Set<Int> {
    var seen: Set = [part]
    var waiting = [part]
    while let next = waiting.popLast() {
      for inclusion in parts[next].inclusions where seen.insert(inclusion.part).inserted {
        waiting.append(inclusion.part)
      }
    }
    return seen
  }
}
