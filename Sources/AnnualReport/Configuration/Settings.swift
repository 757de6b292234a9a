import Documents

/// A mapping in a file of settings whose keys are all known.
struct Settings {
  private let mapping: Setting
  private var values: [String: Setting] = [:]
  /// Keys that are written with their former name, each with a line that gives the new one.
  private(set) var notes: [String] = []

  /// Checks the keys; each may also have its former name.
  ///
  /// - Throws: `Failure` for a key that is not known, and for one that is missing.
  init(_ setting: Setting, known: [ConfigurationKey]) throws(Failure) {
    mapping = setting
    let names = known.map(\.name)
    guard case .mapping(let entries) = setting.node.content else {
      throw setting.wrong(expected: "a mapping with keys such as '\(names.first ?? "")'")
    }
    for entry in entries {
      let written = entry.key.text
      guard let written, let key = known.first(where: { $0.isCalled(written) }) else {
        throw Self.unknown(entry.key, of: setting, known: names)
      }
      if written != key.name {
        notes.append(
          Failure(
            setting.file, at: entry.key.start,
            what: "the key '\(written)' is now called '\(key.name)'", expected: ""
          ).description)
      }
      guard values[key.name] == nil else {
        let place = Setting(file: setting.file, node: entry.key, subject: "a key")
        throw place.error(
          "'\(key.name)' is there by its former name too", expected: "only '\(key.name)'")
      }
      values[key.name] = Setting(file: setting.file, node: entry.value, subject: "'\(written)'")
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
