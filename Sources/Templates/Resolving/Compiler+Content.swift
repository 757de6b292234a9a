/// Text, variables and sections.
extension Compiler {
  mutating func compileText(_ range: Range<Int>, startsLine: Bool) {
    guard layout == .asWritten else { return compileNeutral(range, startsLine: startsLine) }
    var range = range
    if startsLine, template.language == .markdown {
      let rest = template.source.afterEmptyLines(in: range)
      if rest.lowerBound > range.lowerBound { emit(.flow(.emptyLine), at: range.lowerBound) }
      range = rest
    }
    let isIndented = parts[current].key.isIndented
    guard isIndented || dedent > 0 else { return emitText(range) }
    let bytes = template.source.bytes
    var start = range.lowerBound
    var startsLine = startsLine
    repeat {
      var end = start
      while end < range.upperBound, bytes[end] != .lineFeed { end += 1 }
      end = min(end + 1, range.upperBound)
      if startsLine {
        let limit = min(start + dedent, end)
        while start < limit, bytes[start].isBlank { start += 1 }
        // An empty line gets no indentation: nobody wants invisible blanks.
        let isEmptyLine =
          start < end && (bytes[start] == .lineFeed || bytes[start] == .carriageReturn)
        if isIndented, !isEmptyLine { emit(.indentation, at: start) }
      }
      emitText(start..<end)
      start = end
      startsLine = true
    } while start < range.upperBound
  }

  /// Text of a neutral template: escaped, with its white space left to the renderer.
  private mutating func compileNeutral(_ range: Range<Int>, startsLine: Bool) {
    let source = template.source
    for piece in NeutralText(source.bytes, range).pieces(startsLine: startsLine) {
      let offset = piece.text.lowerBound
      if piece.text.isEmpty {
        if piece.endsLine {
          emit(.flow(.gap(piece.startsLine ? .paragraph : .line)), at: offset)
        } else if piece.hasBlanksAfter || piece.hasBlanksBefore, !piece.startsLine {
          emit(.flow(.gap(.space)), at: offset)
        }
        continue
      }
      if piece.hasBlanksBefore, !piece.startsLine { emit(.flow(.gap(.space)), at: offset) }
      emitTextBegins(at: offset)
      let start = program.literals.count
      program.literals.append(contentsOf: template.language.literal(source.text(piece.text)))
      emit(.text(start: start, end: program.literals.count), at: offset)
      if piece.endsLine {
        emit(.flow(.gap(.line)), at: offset)
      } else if piece.hasBlanksAfter {
        emit(.flow(.gap(.space)), at: offset)
      }
    }
  }

  /// Handles the white space before the text printed next, if the template is neutral.
  mutating func emitTextBegins(at offset: Int) {
    switch layout {
    case .asWritten: break
    case .paragraphs: emit(.flow(.text(template.language)), at: offset)
    case .line: emit(.flow(.textOfLine), at: offset)
    }
  }

  private mutating func emitText(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let start = program.literals.count
    program.literals.append(contentsOf: template.source.bytes[range])
    let end = program.literals.count
    let isJumpTarget = jumpTarget == program.operations.count
    if case .text(let first, start)? = program.operations.last, !isJumpTarget {
      program.operations[program.operations.count - 1] = .text(start: first, end: end)
    } else {
      emit(.text(start: start, end: end), at: range.lowerBound)
    }
  }

  mutating func compileVariable(_ variable: Variable) throws(TemplateError) {
    let name = variable.name.text
    let resolved = try resolve(variable.name)
    let offset = variable.name.offset
    switch resolved.shape.present {
    case .text:
      guard !variable.unescaped else {
        throw error(.rawText(name, shape: resolved.shape), at: offset)
      }
      emitTextBegins(at: offset)
      emit(.print(resolved.path, template.language), at: offset)
    case .markup(let language):
      guard language == template.language else {
        throw error(
          .foreignMarkup(name, shape: resolved.shape, in: template.language), at: offset)
      }
      guard variable.unescaped else {
        throw error(.escapedMarkup(name, shape: resolved.shape), at: offset)
      }
      emitTextBegins(at: offset)
      emit(.printMarkup(resolved.path), at: offset)
    default:
      throw error(.notPrintable(name, shape: resolved.shape), at: offset)
    }
  }

  mutating func compileSection(_ section: Section) throws(TemplateError) {
    let resolved = try resolve(section.name)
    let start = program.operations.count
    // The end is known only after the content has been compiled.
    emit(.finish, at: section.name.offset)
    if section.inverted {
      try compile(section.nodes)
      jumpTarget = program.operations.count
      program.operations[start] = .inverted(resolved.path, end: jumpTarget)
    } else {
      context.frames.append(frame(for: resolved))
      try compile(section.nodes)
      context.frames.removeLast()
      emit(.endSection, at: section.name.offset)
      program.operations[start] = .section(resolved.path, end: program.operations.count)
    }
  }

  /// The frame that a section over the value adds to the context.
  private func frame(for resolved: Resolved) -> Context.Frame {
    switch resolved.shape.present {
    case .list(let element):
      let descent = resolved.descent == .elsewhere ? resolved.descent : .deeper
      return Context.Frame(shape: element.present, descent: descent)
    case let shape:
      return Context.Frame(shape: shape, descent: resolved.descent)
    }
  }
}
