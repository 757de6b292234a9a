/// One name of a ``TemplateModel``, with its meaning, its shape and where its value comes from.
public struct TemplateField<Model: Sendable>: Sendable {
  /// The name that templates use.
  public let name: String

  /// What the value means, in one sentence for the authors of templates.
  public let documentation: String

  /// The kind of value.
  public let shape: Shape

  let value: @Sendable (Model) -> TemplateValue

  var shapeField: ShapeField { ShapeField(name, documentation, shape) }
}

extension TemplateField {
  /// Text, escaped where it is printed.
  public static func text(
    _ name: String, _ documentation: String, _ value: @escaping @Sendable (Model) -> String
  ) -> Self {
    Self(name: name, documentation: documentation, shape: .text) { .text(value($0)) }
  }

  /// Text that may be absent.
  public static func optionalText(
    _ name: String, _ documentation: String, _ value: @escaping @Sendable (Model) -> String?
  ) -> Self {
    Self(name: name, documentation: documentation, shape: .optional(.text)) {
      value($0).map { .text($0) } ?? .absent
    }
  }

  /// Yes or no.
  public static func flag(
    _ name: String, _ documentation: String, _ value: @escaping @Sendable (Model) -> Bool
  ) -> Self {
    Self(name: name, documentation: documentation, shape: .flag) { .flag(value($0)) }
  }

  /// Text that is already correct in `language`, printed with `{{{name}}}`.
  public static func markup(
    _ name: String, _ language: TemplateLanguage, _ documentation: String,
    _ value: @escaping @Sendable (Model) -> String
  ) -> Self {
    Self(name: name, documentation: documentation, shape: .markup(language)) {
      .markup(value($0))
    }
  }

  /// Text that is already correct in `language` and may be absent.
  public static func optionalMarkup(
    _ name: String, _ language: TemplateLanguage, _ documentation: String,
    _ value: @escaping @Sendable (Model) -> String?
  ) -> Self {
    Self(name: name, documentation: documentation, shape: .optional(.markup(language))) {
      value($0).map { .markup($0) } ?? .absent
    }
  }

  /// The name of one of the templates in `allowed`, for `{{>*name}}`.
  public static func templateName(
    _ name: String, _ documentation: String, oneOf allowed: [String],
    _ value: @escaping @Sendable (Model) -> String
  ) -> Self {
    Self(name: name, documentation: documentation, shape: .templateName(allowed)) {
      .text(value($0))
    }
  }

  /// An object with parts of its own.
  public static func object<Part: TemplateModel>(
    _ name: String, _ documentation: String, _ value: @escaping @Sendable (Model) -> Part
  ) -> Self {
    Self(name: name, documentation: documentation, shape: Part.shape) { value($0).templateValue }
  }

  /// An object that may be absent.
  public static func optionalObject<Part: TemplateModel>(
    _ name: String, _ documentation: String, _ value: @escaping @Sendable (Model) -> Part?
  ) -> Self {
    Self(name: name, documentation: documentation, shape: .optional(Part.shape)) {
      value($0)?.templateValue ?? .absent
    }
  }

  /// A list of objects.
  public static func list<Element: TemplateModel>(
    _ name: String, _ documentation: String, _ value: @escaping @Sendable (Model) -> [Element]
  ) -> Self {
    Self(name: name, documentation: documentation, shape: .list(Element.shape)) {
      .list(ListValue(value($0)))
    }
  }

  /// A list of texts, each of which is `{{.}}` in its section.
  public static func textList(
    _ name: String, _ documentation: String, _ value: @escaping @Sendable (Model) -> [String]
  ) -> Self {
    Self(name: name, documentation: documentation, shape: .list(.text)) {
      .list(ListValue(value($0)))
    }
  }
}

extension TemplateField {
  /// A value whose shape is made at run time, such as a list of names out of a catalogue.
  ///
  /// The value must have that shape: its objects hold their slots in the order of the fields.
  public static func shaped(
    _ name: String, _ documentation: String, _ shape: Shape,
    _ value: @escaping @Sendable (Model) -> TemplateValue
  ) -> Self {
    Self(name: name, documentation: documentation, shape: shape, value: value)
  }
}
