import Documents

/// One step on the path to a setting: a key of a mapping, or a position in a list (0 is the first).
package enum SettingStep: Hashable, Sendable {
  case key(String)
  case item(Int)
}

extension SettingStep: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  package init(stringLiteral key: String) { self = .key(key) }
  package init(integerLiteral item: Int) { self = .item(item) }
}

/// The meaning of a setting, independent of how it is written.
package enum SettingValue: Hashable, Sendable {
  /// No value, such as that of a key with nothing after its colon.
  case blank
  /// A single value; a number, a date, or true or false is kept as text too.
  case text(String)
  case list([SettingValue])
  /// The entries in their order.
  case mapping([Entry])

  /// One key of a mapping with its value.
  package struct Entry: Hashable, Sendable {
    package var key: SettingValue
    package var value: SettingValue

    package init(_ key: SettingValue, _ value: SettingValue) {
      self.key = key
      self.value = value
    }
  }

  init(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let text): self = node.isBlank ? .blank : .text(text)
    case .list(let items): self = .list(items.map(Self.init))
    case .mapping(let entries):
      self = .mapping(entries.map { Entry(Self($0.key), Self($0.value)) })
    }
  }

  /// Whether it is a list or a mapping that is not empty.
  var hasParts: Bool {
    switch self {
    case .blank, .text: false
    case .list(let items): !items.isEmpty
    case .mapping(let entries): !entries.isEmpty
    }
  }

  /// The value with one setting in it changed, or removed if `new` is nil.
  ///
  /// A key that is missing is added at the end of its mapping. An item whose position is one past
  /// the end of a list is added to the list. Returns nil if the path does not fit the value.
  package func changing(_ path: some Collection<SettingStep>, to new: SettingValue?) -> Self? {
    guard let step = path.first else { return new }
    let rest = path.dropFirst()
    switch (self, step) {
    case (.mapping(var entries), .key(let key)):
      let index = entries.firstIndex { $0.key == .text(key) }
      if rest.isEmpty, new == nil {
        guard let index else { return nil }
        entries.remove(at: index)
      } else {
        let old = index.map { entries[$0].value } ?? .blank
        guard let value = old.changing(rest, to: new) else { return nil }
        if let index {
          entries[index].value = value
        } else {
          entries.append(Entry(.text(key), value))
        }
      }
      return .mapping(entries)
    case (.list(var items), .item(let index)):
      guard (0...items.count).contains(index) else { return nil }
      if rest.isEmpty, new == nil {
        guard index < items.count else { return nil }
        items.remove(at: index)
      } else {
        let old = index < items.count ? items[index] : .blank
        guard let value = old.changing(rest, to: new) else { return nil }
        items[index..<min(index + 1, items.count)] = [value]
      }
      return .list(items)
    case (.blank, .key): return Self.mapping([]).changing(path, to: new)
    case (.blank, .item): return Self.list([]).changing(path, to: new)
    default: return nil
    }
  }
}

/// Writes values as the YAML or JSON of a file of settings.
struct SettingWriter {
  /// Whether the file is JSON, in which texts and keys have quotation marks.
  let isJSON: Bool
  let lineEnd: String

  /// A value on one line; `style` says how the value that it replaces is quoted.
  func line(_ value: SettingValue, like style: YAMLNode.Style = .plain) -> String {
    switch value {
    case .blank: isJSON ? "null" : "~"
    case .text(let text): scalar(text, like: style)
    case .list(let items): "[" + items.map { line($0) }.joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { entry($0.key, $0.value) }.joined(separator: ", ") + "}"
    }
  }

  /// A key with its value on one line.
  func entry(_ key: SettingValue, _ value: SettingValue) -> String {
    (isJSON ? line(key, like: .doubleQuoted) : line(key)) + ": " + line(value)
  }

  /// The parts of a value, each on its own line.
  ///
  /// Every line after the first begins with `indent` spaces.
  func lines(_ value: SettingValue, indent: Int) -> String {
    let parts: [String] =
      switch value {
      case .list(let items): items.map { "- " + line($0) }
      case .mapping(let entries): entries.map { entry($0.key, $0.value) }
      case .blank, .text: [line(value)]
      }
    return parts.joined(separator: lineEnd + String(repeating: " ", count: indent))
  }

  /// A key with its value.
  ///
  /// If a part of the value has parts of its own, each part of the value gets a line. Otherwise,
  /// and always in JSON, everything is on one line.
  func block(_ key: String, _ value: SettingValue, indent: Int) -> String {
    let hasParts: Bool =
      switch value {
      case .list(let items): items.contains(where: \.hasParts)
      case .mapping(let entries): entries.contains { $0.value.hasParts }
      case .blank, .text: false
      }
    guard hasParts, !isJSON else { return entry(.text(key), value) }
    return line(.text(key)) + ":" + indentedLines(value, indent: indent + 2)
  }

  /// The text that follows a key and its colon: the parts of its value, on lines of their own.
  func indentedLines(_ value: SettingValue, indent: Int) -> String {
    lineEnd + String(repeating: " ", count: indent) + lines(value, indent: indent)
  }

  private func scalar(_ text: String, like style: YAMLNode.Style) -> String {
    let isWord = ["true", "false"].contains(text) || Int(text).map(String.init) == text
    if isJSON { return isWord && style != .doubleQuoted ? text : YAMLText.quoted(text) }
    switch style {
    case .singleQuoted where text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value < 0x7F }:
      return "'" + text.replacing("'", with: "''") + "'"
    case .plain where Self.isPlain(text), .block where Self.isPlain(text),
      .flow where Self.isPlain(text):
      return text
    default: return YAMLText.quoted(text)
    }
  }

  /// Whether a text can be written without quotation marks, wherever it is in a file.
  private static func isPlain(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, last != " ",
      first.properties.isAlphabetic || ("0"..."9").contains(first) || first == "/"
    else { return false }
    let marks: Set<Unicode.Scalar> = [
      " ", ".", "_", "-", "/", "%", "+", "(", ")", "'", ";", "=", "*",
    ]
    return !["null", "Null", "NULL"].contains(text)
      && scalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || marks.contains($0)
      }
  }
}

/// Texts as they are written in a file of settings.
package enum YAMLText {
  /// A text between double quotation marks, which reads back as the same text.
  package static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}",
        "\u{FFFE}", "\u{FFFF}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Texts as a list on one line.
  static func list(_ texts: [String]) -> String {
    "[" + texts.map(quoted).joined(separator: ", ") + "]"
  }
}
