/// One key that a configuration can have.
///
/// There is only one list of keys: reading, messages and documentation all use it.
package struct ConfigurationKey: Hashable, Sendable {
  /// The key as written.
  package let name: String
  /// The kind of value, in words.
  package let kindOfValue: String
  /// The purpose of the key.
  package let purpose: String
  /// Whether the key must be given.
  package let isRequired: Bool
  /// The default value, as a configuration would write it; nil if there is none.
  package let defaultValue: String?
  /// An example value, as a configuration would write it.
  ///
  /// It is empty for a key inside another one: the example of the outer key shows both.
  package let example: String
  /// The keys inside its value, where the value is a mapping or a list of mappings.
  package let keys: [ConfigurationKey]
  /// What the key was called in earlier versions; it is still read under that name.
  let formerName: String?

  init(
    _ name: String, _ kindOfValue: String, _ purpose: String, isRequired: Bool = false,
    defaultValue: String? = nil, example: String = "", keys: [ConfigurationKey] = [],
    formerName: String? = nil
  ) {
    self.name = name
    self.kindOfValue = kindOfValue
    self.purpose = purpose
    self.isRequired = isRequired
    self.defaultValue = defaultValue
    self.example = example
    self.keys = keys
    self.formerName = formerName
  }
}

extension ConfigurationKey {
  /// Whether this is the key's name or its former one.
  func isCalled(_ written: String) -> Bool { written == name || written == formerName }

  /// The keys inside the value of the configuration's key with this name.
  static func keys(of name: String) -> [ConfigurationKey] {
    all.first { $0.name == name }?.keys ?? []
  }

  /// The page that explains every key, in Markdown: `Documentation/configuration.md`.
  package static var page: String {
    var page = """
      # The configuration

      One YAML file holds the settings of an authority's report; JSON is read too. Three keys are enough:

      ```yaml
      authority: {name: Exampleshire}
      year: 2024-25
      inputs: [2023-24, 2024-25, service]
      ```

      Paths are relative to the file. A key that is not known, or is there twice, is an error with its
      place and the nearest known key. Numbers, dates and texts may be in quotation marks or not; a date
      is written 2025-03-31 or 31/03/2025. This page is made by `iro-report schema configuration`.

      | key | value | what it is for |
      |---|---|---|

      """
    for key in all {
      page += "| [`\(key.name)`](#\(key.name)) | \(key.kindOfValue) | \(key.purpose) |\n"
    }
    return page + all.map(\.section).joined()
  }

  /// The key with its example value, as a configuration would write it.
  package var exampleLines: String { "\(name):\(example.hasPrefix("\n") ? "" : " ")\(example)\n" }

  private var section: String {
    var text = "\n## \(name)\n\n\(purpose) Value: \(kindOfValue)."
    if isRequired { text += " Required." }
    if let defaultValue { text += " If left out: `\(defaultValue)`." }
    text += "\n\n```yaml\n\(exampleLines)```\n"
    guard !keys.isEmpty else { return text }
    text += "\n| key | value | required | what it is for |\n|---|---|---|---|\n"
    for key in keys {
      let fallback = key.defaultValue.map { "; `\($0)` if left out" } ?? ""
      text += "| `\(key.name)` | \(key.kindOfValue) | \(key.isRequired ? "yes" : "no") "
      text += "| \(key.purpose.dropLast())\(fallback). |\n"
    }
    return text
  }
}
