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
/// finds `section/team.html.mustache`, or else the neutral `section/team.mustache`, and never a
/// template of another language.
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
      let language = TemplateLanguage(fileName: source.name)
      let neutral = TemplateLanguage.neutralName(source.name)
      guard language != nil || neutral != nil else {
        throw TemplateError(.unknownEnding, at: TemplatePlace(file: source.path))
      }
      let parsed = try Parser.parse(source, language: language, limits: limits)
      for language in language.map({ [$0] }) ?? TemplateLanguage.neutral {
        let name = neutral.map { $0 + language.ending } ?? source.name
        if let other = indexByName.updateValue(templates.count, forKey: name) {
          throw TemplateError(
            .duplicateTemplate(source.name, other: templates[other].name),
            at: TemplatePlace(file: source.path))
        }
        templates.append(parsed.compiled(for: language))
      }
    }
    self.limits = limits
    self.templates = templates
    self.indexByName = indexByName
  }

  /// The names, without ending, under which templates of this library include others.
  public var includedNames: Set<String> {
    templates.reduce(into: []) { $0.formUnion($1.includedNames) }
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

/// A template whose every name has been found in `Model`.
public struct CompiledTemplate<Model: TemplateModel>: Sendable {
  let program: Program

  /// Writes `model` through the template.
  ///
  /// - Returns: the output in UTF-8.
  /// - Throws: a ``TemplateError`` if one of the library's ``TemplateLimits`` is passed, or a
  ///   dynamic partial's name is not one that its field allows.
  public func render(_ model: Model) throws(TemplateError) -> [UInt8] {
    try Renderer.render(program, value: model.templateValue)
  }
}

/// A template whose every name has been found in a ``Shape`` that no Swift type declares.
public struct CompiledShapeTemplate: Sendable {
  let program: Program
  let shape: Shape

  /// Writes `value` through the template.
  ///
  /// - Returns: the output in UTF-8.
  /// - Throws: a ``TemplateError`` if `value` does not fit the shape the template was compiled
  ///   for, and for the same reasons as ``CompiledTemplate/render(_:)``.
  public func render(_ value: TemplateValue) throws(TemplateError) -> [UInt8] {
    if let misfit = Misfit.find(in: value, for: shape) {
      let place = TemplatePlace(file: program.sources[program.entrySource].path)
      throw TemplateError(.misfit(misfit), at: place)
    }
    return try Renderer.render(program, value: value)
  }
}

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

/// How far a template may go before it is refused.
///
/// Templates are edited by people, and some are mistaken: each limit turns a crash, a full disk
/// or an endless run into an error that names the place.
public struct TemplateLimits: Hashable, Sendable {
  /// Sections, blocks and parents opened one inside the other in one file.
  public var nesting = 64

  /// Partials, parents and blocks that are being rendered one inside the other.
  public var inclusionDepth = 64

  /// Compiled parts: one for every partial, parent and block in every context it is used in.
  public var parts = 2_000

  /// Bytes of output.
  public var output = 256 << 20

  /// Sections entered, list elements visited and partials included, all together.
  public var steps = 100_000_000

  /// The limits that suit reports.
  public init() {}
}
