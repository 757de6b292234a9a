/// The bytes of one template, and the name under which others include it.
public struct TemplateSource: Hashable, Sendable {
  /// The path below the folder of templates, such as `section/team.html.mustache`.
  public let name: String

  /// The path that error messages show; the name, unless another is given.
  public let path: String

  /// The template's text in UTF-8, with or without a byte order mark.
  public let bytes: [UInt8]

  /// A template called `name`, read from `path`.
  public init(name: String, path: String? = nil, bytes: [UInt8]) {
    self.name = name
    self.path = path ?? name
    self.bytes = bytes
  }

  /// A template whose text is in the program itself.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}
