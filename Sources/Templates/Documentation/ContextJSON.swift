/// Values as templates see them, as JSON: every name with what stands behind it.
///
/// Text and markup are strings, flags true or false, what is absent null. Names stand in the order of
/// their shape, so that the same values give the same bytes.
package struct ContextJSON {
  /// The JSON, with a line end.
  package private(set) var text = ""

  /// Writes a value that has a shape.
  package init(_ value: TemplateValue, _ shape: Shape) {
    write(value, shape, depth: 0)
    text += "\n"
  }

  private mutating func write(_ value: TemplateValue, _ shape: Shape, depth: Int) {
    switch (value, shape.present) {
    case (.absent, _): text += "null"
    case (.flag(let flag), _): text += flag ? "true" : "false"
    case (.text(let words), _), (.markup(let words), _): quote(words)
    case (.list(let list), .list(let element)):
      nest("[", "]", list.count, depth) { $0.write(list[$1], element, depth: depth + 1) }
    case (.object(let object), .object(let shape)):
      let fields = shape.fields
      nest("{", "}", fields.count, depth) { json, slot in
        json.quote(fields[slot].name)
        json.text += ": "
        json.write(object[slot], fields[slot].shape, depth: depth + 1)
      }
    // A value that is not of its shape; models cannot make one.
    default: text += "null"
    }
  }

  private mutating func nest(
    _ open: String, _ close: String, _ count: Int, _ depth: Int,
    _ write: (inout ContextJSON, Int) -> Void
  ) {
    text += open
    for index in 0..<count {
      text += (index == 0 ? "\n" : ",\n") + String(repeating: "  ", count: depth + 1)
      write(&self, index)
    }
    if count > 0 { text += "\n" + String(repeating: "  ", count: depth) }
    text += close
  }

  private mutating func quote(_ words: String) {
    text += "\""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
