/// Sections, and running one part within another.
extension Renderer {
  mutating func enterSection(_ value: TemplateValue, end: Int) throws(TemplateError) {
    guard value.counts else {
      position = end
      return
    }
    try countStep()
    position += 1
    if case .list(let list) = value {
      frames.append(list[0])
      sections.append(OpenSection(list: list, next: 1, body: position))
    } else {
      frames.append(value)
      sections.append(OpenSection(list: nil, next: 1, body: position))
    }
  }

  mutating func continueSection() throws(TemplateError) {
    let last = sections.count - 1
    guard let list = sections[last].list, sections[last].next < list.count else {
      sections.removeLast()
      frames.removeLast()
      position += 1
      return
    }
    try countStep()
    frames[frames.count - 1] = list[sections[last].next]
    sections[last].next += 1
    position = sections[last].body
  }
}

extension TemplateValue {
  /// Whether a section over the value is rendered.
  var counts: Bool {
    switch self {
    case .text(let text), .markup(let text): !text.isEmpty
    case .flag(let flag): flag
    case .list(let list): list.count > 0
    case .object: true
    case .absent: false
    }
  }
}

/// Running one part within another.
extension Renderer {
  mutating func enter(_ call: Program.Call) throws(TemplateError) {
    guard callers.count < program.limits.inclusionDepth else {
      throw error(.includedTooDeep(program.limits.inclusionDepth))
    }
    try countStep()
    callers.append(
      Caller(
        position: position, base: base, frameCount: frames.count,
        indentationStart: indentationStart, indentationCount: indentation.count))
    if let kept = call.frames {
      let callerBase = base
      base = frames.count
      for index in kept { frames.append(frames[callerBase + index]) }
    }
    if call.placing == .inline { indentationStart = indentation.count }
    if call.placing == .continuingLine { indentedLength = output.count }
    indentation.append(contentsOf: program.literals[call.indentation])
    position = program.entries[call.part]
  }

  mutating func leave(to caller: Caller) {
    position = caller.position + 1
    base = caller.base
    frames.removeLast(frames.count - caller.frameCount)
    indentation.removeLast(indentation.count - caller.indentationCount)
    indentationStart = caller.indentationStart
  }

  /// Includes the template that `value` names.
  mutating func choose(_ value: TemplateValue, _ index: Int) throws(TemplateError) {
    let choices = program.choices[index]
    switch value {
    case .text(let name):
      guard let option = choices.options.first(where: { $0.name == name }) else {
        let allowed = choices.options.map(\.name)
        throw error(.nameNotAllowed(name, name: choices.name, allowed: allowed))
      }
      try enter(program.calls[option.call])
    case .absent: position += 1
    default: throw error(.unexpectedValue)
    }
  }
}
