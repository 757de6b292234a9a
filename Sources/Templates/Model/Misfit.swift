/// A place at which a value differs from the shape it was declared to have.
struct Misfit {
  /// The way to the value, such as `rows[3].label`; empty for the whole value.
  let path: String
  let expected: String

  /// Looks through all of `value`, without recursion, because a value may be nested to any depth.
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
