/// The kind of value that a name in a template has.
///
/// The shape of a whole view model lists every name a template may use. Templates are checked
/// against it, and the page that documents the names is made from it.
public indirect enum Shape: Hashable, Sendable {
  /// Text, escaped where it is printed.
  ///
  /// As a section, it counts as yes if it is not empty.
  case text

  /// Yes or no. It can only be asked, not printed.
  case flag

  /// Text that is already correct in a language.
  ///
  /// Only `{{{name}}}` and `{{&name}}` print it, and only in a template of that language.
  case markup(TemplateLanguage)

  /// The name of one of these templates, for `{{>*name}}`.
  case templateName([String])

  /// Any number of values of one shape.
  case list(Shape)

  /// A value with named parts.
  case object(ObjectShape)

  /// A value that may be absent. Absent prints nothing and counts as no.
  case optional(Shape)

  /// The shape of the value if it is there.
  var present: Shape {
    if case .optional(let shape) = self { shape.present } else { self }
  }

  /// The words for this kind of value in messages.
  var phrase: String {
    switch self {
    case .text: "text"
    case .flag: "a flag"
    case .markup(let language): "\(language.label) markup"
    case .templateName: "the name of a template"
    case .list: "a list"
    case .object: "an object"
    case .optional(let shape): shape.phrase
    }
  }
}

/// The named parts of an object, in a fixed order.
///
/// The parts are listed on demand, so that an object may contain objects of its own shape. Two
/// shapes are equal if they are the same declaration, not if their parts look alike. Code that
/// walks a shape uses this to recognise the objects it has already seen.
public struct ObjectShape: Hashable, Sendable {
  /// What the object is called in documentation: the Swift type's name, if it has one.
  public var name: String { declaration.name() }

  /// Whether a type declares it.
  ///
  /// An object made at run time is only a step on the way to others.
  public let isModel: Bool

  private let declaration: Declaration
  private let identity: ObjectIdentifier

  /// The parts.
  ///
  /// Their positions are the slots of ``ObjectValue``.
  public var fields: [ShapeField] { declaration.fields(self) }

  /// The shape that a model declares.
  public init<Model: TemplateModel>(_ model: Model.Type) {
    isModel = true
    // The name is made only for documentation, because every report makes some two hundred shapes.
    declaration = Declaration(name: { String(describing: model) }) { _ in
      Model.fields.map(\.shapeField)
    }
    identity = ObjectIdentifier(model)
  }

  /// A new shape with these parts.
  public init(name: String, fields: [ShapeField]) {
    self.init(name: name) { _ in fields }
  }

  /// A new shape whose parts may contain the shape itself.
  ///
  /// ```swift
  /// let node = ObjectShape(name: "Node") { node in
  ///   [ShapeField("label", "What it is called", .text),
  ///    ShapeField("children", "What is below it", .list(.object(node)))]
  /// }
  /// ```
  public init(name: String, fields: @escaping @Sendable (ObjectShape) -> [ShapeField]) {
    isModel = false
    declaration = Declaration(name: { name }, fields: fields)
    identity = ObjectIdentifier(declaration)
  }

  /// Whether both are the same declaration.
  public static func == (left: ObjectShape, right: ObjectShape) -> Bool {
    left.identity == right.identity
  }

  /// Hashes the declaration's identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(identity) }

  private final class Declaration: Sendable {
    let name: @Sendable () -> String
    let fields: @Sendable (ObjectShape) -> [ShapeField]

    init(
      name: @escaping @Sendable () -> String,
      fields: @escaping @Sendable (ObjectShape) -> [ShapeField]
    ) {
      self.name = name
      self.fields = fields
    }
  }
}

/// One named part of an object.
public struct ShapeField: Hashable, Sendable {
  /// The name that templates use.
  public let name: String

  /// What the value means, in one sentence for the authors of templates.
  public let documentation: String

  /// The kind of value.
  public let shape: Shape

  /// A part called `name`.
  public init(_ name: String, _ documentation: String, _ shape: Shape) {
    self.name = name
    self.documentation = documentation
    self.shape = shape
  }
}
