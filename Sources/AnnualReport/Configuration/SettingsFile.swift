import Yams

/// A file of settings, YAML or JSON, as a tree of values with their places.
enum SettingsFile {
  /// The largest file that is read; settings are small, exports are not.
  private static let largest = 1 << 20

  /// Reads a file.
  static func read(_ path: String) throws(ConfigurationError) -> Setting {
    let bytes = try TextFile.bytes(of: path, largest: largest, kind: "a file of settings")
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ConfigurationError(
        path, what: "the bytes are not UTF-8", expected: "a file saved as UTF-8")
    }
    return try parse(text, file: path)
  }

  /// Reads a text; `file` is what messages call it.
  static func parse(_ text: String, file: String) throws(ConfigurationError) -> Setting {
    let root: Node?
    do {
      root = try compose(yaml: text)
    } catch {
      throw syntaxError(error, in: text, file: file)
    }
    guard let root else {
      throw ConfigurationError(file, what: "the file is empty", expected: "settings")
    }
    return Setting(file: file, node: root, subject: "the file")
  }

  private static func syntaxError(
    _ error: any Error, in text: String, file: String
  ) -> ConfigurationError {
    let expected = "YAML or JSON"
    guard let error = error as? YamlError else {
      return ConfigurationError(file, what: "it cannot be read", expected: expected)
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return Setting.error(
        at: (mark.line, mark.column), of: file, problem, expected: expected)
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.sorted().first ?? ""
      let mark = DuplicateKey.place(of: key, after: context.mark, text)
      return Setting.error(
        at: mark, of: file, "a key stands twice in one mapping", expected: "each key once")
    default:
      return ConfigurationError(file, what: "it cannot be read", expected: expected)
    }
  }
}

/// Finds the second of two equal keys, because the parser tells only where the first stands.
private enum DuplicateKey {
  /// The place of the second key, or of the first where both stand on one line.
  static func place(
    of key: String, after first: Mark, _ text: String
  ) -> (line: Int, column: Int) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated().dropFirst(max(0, first.line)) {
      let indent = line.unicodeScalars.prefix(first.column - 1)
      let rest = Substring(line.unicodeScalars.dropFirst(indent.count))
      if indent.allSatisfy({ $0 == " " }),
        ["\(key):", "\"\(key)\":", "'\(key)':"].contains(where: { rest.hasPrefix($0) })
      {
        return (index + 1, first.column)
      }
    }
    return (first.line, first.column)
  }
}
