import Templates

/// Where the templates of a report come from.
public enum TemplateSources: Hashable, Sendable {
  /// Those that are part of the program.
  case embedded
  /// Those in a folder of the user's and below it.
  case folder(String)

  /// The templates in the order of their names.
  ///
  /// - Throws: `ConfigurationError` for a folder that cannot be read or holds no template.
  public func templates() throws(ConfigurationError) -> [TemplateSource] {
    switch self {
    case .embedded:
      return EmbeddedFiles.files.filter { $0.name.hasSuffix(".mustache") }.map {
        TemplateSource(name: $0.name, text: $0.text)
      }
    case .folder(let path):
      let folder = try TemplateFolder(path)
      var sources: [TemplateSource] = []
      for name in folder.names where name.hasSuffix(".mustache") {
        sources.append(
          TemplateSource(
            name: name, path: folder.path(of: name), bytes: try folder.bytes(of: name)))
      }
      guard !sources.isEmpty else {
        throw ConfigurationError(
          path, what: "the folder holds no template", expected: "files that end in .mustache")
      }
      return sources
    }
  }

  /// A text beside the templates, such as a style sheet; a folder that has none of this name has
  /// that of the program.
  ///
  /// - Throws: `ConfigurationError` for a file that cannot be read.
  public func text(_ name: String) throws(ConfigurationError) -> String? {
    if case .folder(let path) = self {
      let folder = try TemplateFolder(path)
      if folder.names.contains(name) {
        guard let text = String(validating: try folder.bytes(of: name), as: UTF8.self) else {
          throw ConfigurationError(
            folder.path(of: name), what: "the bytes are not UTF-8",
            expected: "a file saved as UTF-8")
        }
        return text
      }
    }
    return EmbeddedFiles.text(name)
  }
}
