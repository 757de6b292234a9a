/// A set of templates that may include one another.
///
/// ```swift
/// let library = try TemplateLibrary(sources: [
///   TemplateSource(name: "report.html.mustache", text: "<h1>{{title}}</h1>{{> footer}}"),
///   TemplateSource(name: "footer.html.mustache", text: "<p>{{year}}</p>"),
/// ])
/// let report = try library.compile("report.html.mustache", for: Report.self)
/// let page = try report.render(Report(title: "Reviews", year: "2024-25"))
/// ```
///
/// A template is included by its name without the ending: `{{> section/team}}` in an HTML template
/// finds `section/team.html.mustache`, and never a template of another language.
public struct TemplateLibrary: Sendable {
  /// The limits that hold for every template of this library.
  public let limits: TemplateLimits

  let templates: [ParsedTemplate]
  let indexByName: [String: Int]

  /// Parses all `sources`.
  ///
  /// - Throws: a ``TemplateError`` for a name with an unknown ending, a name given twice, bytes
  ///   that are not UTF-8, and any mistake of syntax.
  public init(
    sources: [TemplateSource], limits: TemplateLimits = TemplateLimits()
  ) throws(TemplateError) {
    var templates: [ParsedTemplate] = []
    var indexByName: [String: Int] = [:]
    for source in sources {
      guard let language = TemplateLanguage(fileName: source.name) else {
        throw TemplateError(.unknownEnding, at: TemplatePlace(file: source.path))
      }
      guard indexByName.updateValue(templates.count, forKey: source.name) == nil else {
        throw TemplateError(.duplicateTemplate(source.name), at: TemplatePlace(file: source.path))
      }
      templates.append(try Parser.parse(source, language: language, limits: limits))
    }
    self.limits = limits
    self.templates = templates
    self.indexByName = indexByName
  }

  /// The names of all templates, in alphabetical order.
  public var names: [String] { indexByName.keys.sorted() }

  /// Resolves every name in the template `name`, and in all it includes, for a model.
  ///
  /// - Throws: a ``TemplateError`` for a name, partial, parent or block that does not exist, and
  ///   for a value used in a way its shape does not allow.
  public func compile<Model: TemplateModel>(
    _ name: String, for model: Model.Type
  ) throws(TemplateError) -> CompiledTemplate<Model> {
    CompiledTemplate(program: try program(name, shape: Model.shape))
  }

  /// Resolves every name in the template `name`, and in all it includes, for values of `shape`.
  ///
  /// - Throws: what ``compile(_:for:)`` throws.
  public func compile(
    _ name: String, shape: Shape
  ) throws(TemplateError) -> CompiledShapeTemplate {
    CompiledShapeTemplate(program: try program(name, shape: shape), shape: shape)
  }

  private func program(_ name: String, shape: Shape) throws(TemplateError) -> Program {
    guard let index = indexByName[name] else {
      throw TemplateError(.unknownEntry(name, known: names), at: TemplatePlace(file: name))
    }
    return try Compiler.compile(index, in: self, for: shape)
  }
}
