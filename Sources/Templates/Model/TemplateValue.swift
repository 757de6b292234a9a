/// A value as templates see it.
///
/// View models conform to ``TemplateModel`` and never build these by hand.
public enum TemplateValue: Sendable {
  /// Text that has yet to be escaped.
  case text(String)

  /// Yes or no.
  case flag(Bool)

  /// Text that is already correct in the language its shape names.
  case markup(String)

  /// Any number of values.
  case list(ListValue)

  /// A value with parts.
  case object(ObjectValue)

  /// The value that an optional shape allows to be missing.
  case absent
}

/// The parts of an object, in the order of ``ObjectShape/fields``.
public struct ObjectValue: Sendable, ExpressibleByArrayLiteral {
  private let source: any ObjectSource

  init(source: any ObjectSource) { self.source = source }

  /// An object with these parts.
  public init(_ slots: [TemplateValue]) { source = StoredObject(slots: slots) }

  /// An object with these parts.
  public init(arrayLiteral slots: TemplateValue...) { self.init(slots) }

  /// An object of `count` parts, each computed when a template asks for it.
  public init(count: Int, part: @escaping @Sendable (Int) -> TemplateValue) {
    source = ComputedObject(count: count, part: part)
  }

  var count: Int { source.count }

  subscript(slot: Int) -> TemplateValue { source.value(at: slot) }
}

/// The elements of a list.
public struct ListValue: Sendable, ExpressibleByArrayLiteral {
  private let source: any ListSource

  init(source: any ListSource) { self.source = source }

  /// A list of these elements.
  public init(_ elements: [TemplateValue]) { source = StoredList(elements: elements) }

  /// A list of these elements.
  public init(arrayLiteral elements: TemplateValue...) { self.init(elements) }

  var count: Int { source.count }

  subscript(index: Int) -> TemplateValue { source.element(at: index) }
}

/// Where an object's parts come from.
///
/// Models compute a part only when a template asks for it.
protocol ObjectSource: AnyObject, Sendable {
  var count: Int { get }
  func value(at slot: Int) -> TemplateValue
}

/// Where a list's elements come from.
protocol ListSource: AnyObject, Sendable {
  var count: Int { get }
  func element(at index: Int) -> TemplateValue
}

private final class StoredObject: ObjectSource {
  let slots: [TemplateValue]

  init(slots: [TemplateValue]) { self.slots = slots }

  var count: Int { slots.count }

  func value(at slot: Int) -> TemplateValue { slots[slot] }
}

private final class ComputedObject: ObjectSource {
  let count: Int
  let part: @Sendable (Int) -> TemplateValue

  init(count: Int, part: @escaping @Sendable (Int) -> TemplateValue) {
    self.count = count
    self.part = part
  }

  func value(at slot: Int) -> TemplateValue { part(slot) }
}

private final class StoredList: ListSource {
  let elements: [TemplateValue]

  init(elements: [TemplateValue]) { self.elements = elements }

  var count: Int { elements.count }

  func element(at index: Int) -> TemplateValue { elements[index] }
}

/// A place where a value does not have its declared shape.
struct Misfit {
  /// The path to the value, such as `rows[3].label`; empty for the whole value.
  let path: String
  let expected: String

  /// Searches all of `value`, without recursion, because a value may be nested to any depth.
  static func find(in value: TemplateValue, for shape: Shape) -> Misfit? {
    var fieldsByShape: [ObjectShape: [ShapeField]] = [:]
    var waiting = [(path: "", value: value, shape: shape)]
    while let (path, value, shape) = waiting.popLast() {
      switch (shape, value) {
      case (.optional, .absent): break
      case (.optional(let shape), let value): waiting.append((path, value, shape))
      case (.text, .text), (.flag, .flag), (.markup, .markup), (.templateName, .text): break
      case (.list(let element), .list(let list)):
        for index in 0..<list.count {
          waiting.append(("\(path)[\(index)]", list[index], element))
        }
      case (.object(let shape), .object(let object)):
        let fields = fieldsByShape[shape] ?? shape.fields
        fieldsByShape[shape] = fields
        guard fields.count == object.count else {
          return Misfit(path: path, expected: "an object of \(fields.count) parts")
        }
        for (slot, field) in fields.enumerated() {
          let name = path.isEmpty ? field.name : "\(path).\(field.name)"
          waiting.append((name, object[slot], field.shape))
        }
      default: return Misfit(path: path, expected: shape.phrase)
      }
    }
    return nil
  }
}
