import Documents

/// Values as templates see them, written as JSON: every name with its value.
///
/// Text and markup become strings, flags become true or false, and an absent value becomes null.
/// Names are in the order of their shape, so that the same values give the same bytes.
package struct ContextJSON {
  private var json = JSONWriter()

  /// The JSON, ending with a line end.
  package var text: String { json.text }

  /// Writes a value that has a shape.
  package init(_ value: TemplateValue, _ shape: Shape) { Self.write(value, shape, &json) }

  private static func write(_ value: TemplateValue, _ shape: Shape, _ json: inout JSONWriter) {
    switch (value, shape.present) {
    case (.absent, _): json.writeNull()
    case (.flag(let flag), _): json.write(flag)
    case (.text(let words), _), (.markup(let words), _): json.write(words)
    case (.list(let list), .list(let element)):
      json.array { json in
        for index in 0..<list.count { json.element { write(list[index], element, &$0) } }
      }
    case (.object(let object), .object(let shape)):
      json.object { json in
        for (slot, field) in shape.fields.enumerated() {
          json.key(field.name) { write(object[slot], field.shape, &$0) }
        }
      }
    // The value does not fit its shape; models cannot make such a value.
    default: json.writeNull()
    }
  }
}
