/// A value in YAML: its content, its style and its place in the text.
package struct YAMLNode: Sendable {
  /// What the value is.
  package enum Content: Sendable {
    case scalar(String)
    case list([YAMLNode])
    /// The entries in the order in which they are written; each key is there once.
    case mapping([Entry])
  }

  /// One key of a mapping with its value.
  package struct Entry: Sendable {
    package let key: YAMLNode
    package let value: YAMLNode
  }

  /// How the value is written.
  ///
  /// Block scalars are those after `|` and `>`.
  package enum Style: Sendable {
    case plain, singleQuoted, doubleQuoted, block, flow
  }

  package let content: Content
  package let style: Style
  /// Where the value begins, with its anchor or tag; after the colon or dash where it has none.
  package let start: TextPlace
  /// Where the value ends.
  ///
  /// A block ends after its last value and before any comment; a block scalar ends after its last
  /// line end.
  package let end: TextPlace
  /// Whether an alias is written here; the places are then those of the value that it stands for.
  package var isAlias = false

  /// The text of a scalar.
  package var text: String? { if case .scalar(let text) = content { text } else { nil } }

  /// Whether nothing is written, or one of the words for nothing.
  package var isBlank: Bool { style == .plain && ["", "~", "null"].contains(text) }

  /// The number of values in it, itself included, and how deep they are nested.
  fileprivate var size: (count: Int, height: Int) {
    let children: [YAMLNode] =
      switch content {
      case .scalar: []
      case .list(let items): items
      case .mapping(let entries): entries.flatMap { [$0.key, $0.value] }
      }
    let sizes = children.map(\.size)
    return (sizes.reduce(1) { $0 + $1.count }, (sizes.map(\.height).max() ?? 0) + 1)
  }
}

/// Reads the one value of a YAML text, with everything in it.
package struct YAMLReader: ~Copyable {
  /// The deepest nesting that is read; a configuration needs six levels.
  package static let deepest = 100
  /// The most values that all aliases together may stand for.
  ///
  /// Without this limit a few lines could mean millions of values.
  package static let mostAliased = 10_000

  private var parser: YAMLParser
  private let file: String
  /// The values that aliases can stand for.
  private var anchors: [String: YAMLNode] = [:]
  private var aliased = 0

  /// Prepares to read a text; `file` is its name in messages.
  package init(_ text: String, file: String) {
    parser = YAMLParser(text)
    self.file = file
  }

  /// The value; nil where the text has none.
  package mutating func read() throws(Failure) -> YAMLNode? {
    _ = try next()
    if case .border(isEndOfText: true) = try next().kind { return nil }
    let root = try node(try next(), depth: 1)
    _ = try next()
    let last = try next()
    guard case .border(isEndOfText: true) = last.kind else {
      throw error("but found another document", at: last.start)
    }
    return root
  }

  private mutating func next() throws(Failure) -> YAMLEvent {
    do {
      return try parser.next()
    } catch {
      throw self.error(error.problem, at: error.place)
    }
  }

  private func error(
    _ what: String, at place: TextPlace?, expected: String = "YAML or JSON"
  ) -> Failure {
    Failure(file, at: place, what: what, expected: expected)
  }

  private mutating func node(
    _ event: YAMLEvent, depth: Int
  ) throws(Failure) -> YAMLNode {
    guard depth <= Self.deepest else {
      throw error(
        "lists and mappings are nested too deeply", at: event.start,
        expected: "at most \(Self.deepest) levels")
    }
    let node: YAMLNode
    switch event.kind {
    case .scalar(let text, let style):
      node = YAMLNode(
        content: .scalar(text), style: style, start: event.start, end: event.end)
    case .listStart(let style): node = try list(style, from: event.start, depth)
    case .mappingStart(let style): node = try mapping(style, from: event.start, depth)
    case .alias(let name): return try alias(name, event, depth)
    case .listEnd, .mappingEnd, .border:
      throw error("it cannot be read", at: event.start)
    }
    if let anchor = event.anchor { anchors[anchor] = node }
    return node
  }

  private mutating func alias(
    _ name: String, _ event: YAMLEvent, _ depth: Int
  ) throws(Failure) -> YAMLNode {
    guard let node = anchors[name] else {
      throw error("found undefined alias", at: event.start)
    }
    let (count, height) = node.size
    aliased += count
    guard aliased <= Self.mostAliased, depth + height <= Self.deepest + 1 else {
      throw error(
        "the aliases stand for too much", at: event.start,
        expected: "at most \(Self.mostAliased) values and \(Self.deepest) levels")
    }
    return YAMLNode(
      content: node.content, style: node.style, start: event.start, end: event.end, isAlias: true)
  }

  private mutating func list(
    _ style: YAMLNode.Style, from start: TextPlace, _ depth: Int
  ) throws(Failure) -> YAMLNode {
    var items: [YAMLNode] = []
    while true {
      let event = try next()
      if case .listEnd = event.kind {
        // libyaml reports the end of a block only at the next thing, after the comments.
        let end = style == .block ? items.last?.end ?? event.end : event.end
        return YAMLNode(content: .list(items), style: style, start: start, end: end)
      }
      items.append(try node(event, depth: depth + 1))
    }
  }

  private mutating func mapping(
    _ style: YAMLNode.Style, from start: TextPlace, _ depth: Int
  ) throws(Failure) -> YAMLNode {
    var entries: [YAMLNode.Entry] = []
    var keys: Set<String> = []
    while true {
      let event = try next()
      if case .mappingEnd = event.kind {
        let end = style == .block ? entries.last?.value.end ?? event.end : event.end
        return YAMLNode(content: .mapping(entries), style: style, start: start, end: end)
      }
      let key = try node(event, depth: depth + 1)
      if let text = key.text, !keys.insert(text).inserted {
        throw error(
          "a key appears twice in one mapping", at: key.start, expected: "each key once")
      }
      entries.append(
        YAMLNode.Entry(key: key, value: try node(try next(), depth: depth + 1)))
    }
  }
}
