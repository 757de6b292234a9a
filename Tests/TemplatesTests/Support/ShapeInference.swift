@testable import Templates

/// Makes a shape of a specification case's data, which declares none.
///
/// Text that the case prints with `{{{name}}}` or `{{&name}}` is taken for HTML markup, and text it
/// includes with `{{>*name}}` for the name of a template.
struct ShapeInference {
  private var unescaped: Set<Substring> = []
  private var dynamic: Set<Substring> = []

  init(templates: [String]) {
    for template in templates {
      for match in template.matches(of: /\{\{(?:\{|&)\s*([^}\s]+?)\s*\}\}/) {
        unescaped.insert(Self.lastPart(match.1))
      }
      for match in template.matches(of: /\{\{[><]\s*\*\s*([^}\s]+?)\s*\}\}/) {
        dynamic.insert(Self.lastPart(match.1))
      }
    }
  }

  private static func lastPart(_ name: Substring) -> Substring {
    name == "." ? name : name.split(separator: ".").last ?? name
  }

  /// The shape and the value of `data`, which the template knows as `name`.
  func infer(_ data: JSONValue, name: String = ".") -> (Shape, TemplateValue) {
    switch data {
    case .null: (.optional(text("", name: name).0), .absent)
    case .flag(let flag): (.flag, .flag(flag))
    case .text(let text): self.text(text, name: name)
    case .list(let elements): list(elements, name: name)
    case .object(let members): object(members, list: nil)
    }
  }

  private func text(_ text: String, name: String) -> (Shape, TemplateValue) {
    if unescaped.contains(name[...]) { return (.markup(.html), .markup(text)) }
    if dynamic.contains(name[...]) { return (.templateName([text]), .text(text)) }
    return (.text, .text(text))
  }

  private func list(_ elements: [JSONValue], name: String) -> (Shape, TemplateValue) {
    let inferred = elements.map { element in
      if case .object(let members) = element { object(members, list: name) } else { infer(element) }
    }
    return (.list(inferred.first?.0 ?? .text), .list(ListValue(inferred.map(\.1))))
  }

  /// An object; if it is in a list and has a list of the same name, that one's elements are like it.
  private func object(
    _ members: [String: JSONValue], list: String?
  ) -> (Shape, TemplateValue) {
    let sorted = members.sorted { $0.key < $1.key }.map {
      (name: $0.key, infer($0.value, name: $0.key))
    }
    let shape = ObjectShape(name: "case") { shape in
      sorted.map { name, inferred in
        ShapeField(name, "", name == list ? .list(.object(shape)) : inferred.0)
      }
    }
    return (.object(shape), .object(ObjectValue(sorted.map(\.1.1))))
  }
}
