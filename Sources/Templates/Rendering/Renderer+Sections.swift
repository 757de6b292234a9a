/// Sections: nothing, once, or for each element.
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
