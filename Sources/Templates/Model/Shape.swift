/// What kind of value stands behind a name in a template.
///
/// The shape of a whole view model is the list of every name a template may use. It is what
/// templates are checked against, and what the page documenting the names is made from.
public indirect enum Shape: Hashable, Sendable {
  /// Text, escaped where it is printed. As a section: is it not empty?
  case text

  /// Yes or no. It can only be asked, not printed.
  case flag

  /// Text that already is correct in a language. Only `{{{name}}}` and `{{&name}}` print it, and
  /// only in a template of that language.
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

  /// The kind of value in messages.
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
