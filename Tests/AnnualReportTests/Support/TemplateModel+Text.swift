import Templates

extension TemplateModel {
  /// What a template makes of it, as HTML.
  func rendered(_ template: String) throws -> String {
    let library = try TemplateLibrary(
      sources: [TemplateSource(name: "test.html.mustache", text: template)])
    let bytes = try library.compile("test.html.mustache", for: Self.self).render(self)
    return String(decoding: bytes, as: UTF8.self)
  }
}
