import Documents

/// A mapping in a file of settings whose keys are all known.
struct Settings {
  private let mapping: Setting
  private var values: [String: Setting] = [:]

  /// Checks the keys.
  ///
  /// - Throws: `Failure` for a key that is not known, and for one that is missing.
  init(_ setting: Setting, known: [ConfigurationKey]) throws(Failure) {
    mapping = setting
    let names = known.map(\.name)
    guard case .mapping(let entries) = setting.node.content else {
      throw setting.wrong(expected: "a mapping with keys such as '\(names.first ?? "")'")
    }
    for entry in entries {
      guard let name = entry.key.text, names.contains(name) else {
        throw Self.unknown(entry.key, of: setting, known: names)
      }
      values[name] = Setting(file: setting.file, node: entry.value, subject: "'\(name)'")
    }
    if let missing = known.first(where: { $0.isRequired && values[$0.name] == nil }) {
      throw setting.error(
        "the key '\(missing.name)' is missing", expected: "\(missing.name): \(missing.kindOfValue)")
    }
  }

  /// The value of a key, nil when it is not there.
  subscript(_ name: String) -> Setting? { values[name] }

  /// The value of a key that must be there.
  func required(_ name: String) throws(Failure) -> Setting {
    guard let value = values[name] else {
      throw mapping.error("the key '\(name)' is missing")
    }
    return value
  }

  /// The one of several keys that is set; exactly one of them must be set.
  func only(of names: [String]) throws(Failure) -> (name: String, value: Setting) {
    let found = names.filter { values[$0] != nil }
    guard let name = found.first, let value = values[name], found.count == 1 else {
      let what =
        found.isEmpty
        ? "one key is missing" : "'\(found[0])' and '\(found[1])' cannot stand together"
      throw mapping.error(what, expected: "one of \(names.listed("or"))")
    }
    return (name, value)
  }

  private static func unknown(
    _ key: YAMLNode, of setting: Setting, known: [String]
  ) -> Failure {
    let place = Setting(file: setting.file, node: key, subject: "a key")
    // Only a misspelt key is repeated: other text may be anything, even a child's name.
    guard let text = key.text, let nearest = NearestName.quoted(text, in: known) else {
      return place.error("a key is not known", expected: choice(known))
    }
    return place.error("the key '\(text)' is not known", expected: nearest)
  }

  private static func choice(_ names: [String]) -> String {
    "one of the keys \(names.listed("or"))"
  }
}
