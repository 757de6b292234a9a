/// Every name of a shape, for the authors of templates: one list for each kind of object.
///
/// An object that can be reached in several ways, or through itself, is listed once.
package struct ShapeNames {
  /// The names of one kind of object.
  package struct Section {
    /// What the object is called.
    package let title: String
    /// Its names in their order.
    package internal(set) var names: [Name]
  }

  /// One name.
  package struct Name {
    /// The name as a template writes it inside a section of the object.
    package let name: String
    /// The kind of the value, in words.
    package let kind: String
    /// The title of the section that lists the parts of the value; nil if it has no parts.
    package let section: String?
    /// Whether the value may be absent.
    package let mayBeAbsent: Bool
    /// What the value means.
    package let meaning: String
  }

  /// The sections; those of the objects that templates begin with come first.
  package private(set) var sections: [Section] = []
  private var titles: [ObjectShape: String] = [:]
  private var waiting: [ObjectShape] = []

  /// Lists the names of these objects and of all objects within them.
  ///
  /// - Parameter roots: the objects that templates begin with, each with its title.
  package init(of roots: [(shape: Shape, title: String)]) {
    for case (.object(let object), let title) in roots {
      titles[object] = title
      waiting.append(object)
    }
    while !waiting.isEmpty {
      let object = waiting.removeFirst()
      let title = titles[object] ?? object.name
      var section = Section(title: title, names: [])
      add(object, below: object.isModel ? "" : title + ".", in: title, to: &section)
      sections.append(section)
    }
  }

  /// Adds the names of an object.
  ///
  /// An object made at run time is only a step on the way to others. Its names are listed with the
  /// whole path to them.
  private mutating func add(
    _ object: ObjectShape, below way: String, in title: String, to section: inout Section
  ) {
    for field in object.fields {
      if case .object(let step) = field.shape, !step.isModel, !object.isModel {
        add(step, below: way + field.name + ".", in: title, to: &section)
        continue
      }
      let (kind, target, mayBeAbsent) = describe(field, in: object.isModel ? title : "")
      section.names.append(
        Name(
          name: way + field.name, kind: kind, section: target, mayBeAbsent: mayBeAbsent,
          meaning: field.documentation))
    }
  }

  private mutating func describe(
    _ field: ShapeField, in title: String
  ) -> (kind: String, section: String?, mayBeAbsent: Bool) {
    var mayBeAbsent = false
    if case .optional = field.shape { mayBeAbsent = true }
    switch field.shape.present {
    case .list(let element):
      if case .object(let object) = element.present {
        return ("list of", self.title(of: object, field.name, in: title), mayBeAbsent)
      }
      return ("list of \(element.present.phrase)", nil, mayBeAbsent)
    case .object(let object):
      return ("object", self.title(of: object, field.name, in: title), mayBeAbsent)
    case let shape: return (shape.phrase, nil, mayBeAbsent)
    }
  }

  /// The title of an object: from its type, or the name under which it first appears.
  private mutating func title(
    of object: ObjectShape, _ name: String, in parent: String
  ) -> String {
    if let title = titles[object] { return title }
    let title =
      object.isModel
      ? (Self.words(object.name) ?? (parent.isEmpty ? name : "\(parent): \(name)")) : name
    titles[object] = title
    waiting.append(object)
    return title
  }

  /// Turns `HealthCheckModel` into words; nil for a type that is named within another.
  private static func words(_ type: String) -> String? {
    guard type.hasSuffix("Model") else { return nil }
    var words = ""
    for letter in type.dropLast("Model".count) {
      if letter.isUppercase, !words.isEmpty { words += " " }
      words += words.isEmpty ? String(letter) : letter.lowercased()
    }
    return words
  }
}
