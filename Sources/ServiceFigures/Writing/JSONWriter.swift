/// Writes JSON with a fixed order of keys, two-space indent and shortest numbers.
///
/// The order of keys and the form of numbers are part of the file format: the same figures must
/// give the same bytes, which a general encoder does not promise.
struct JSONWriter {
  private(set) var text = ""
  private var depth = 0
  private var isFirst = true
  /// How many enclosing values are written on one line.
  private var inline = 0

  /// Writes an object; on one line where asked.
  mutating func object(inline isInline: Bool = false, _ body: (inout JSONWriter) -> Void) {
    nest("{", "}", isInline, body)
  }

  /// Writes an array; on one line where asked.
  mutating func array(inline isInline: Bool = false, _ body: (inout JSONWriter) -> Void) {
    nest("[", "]", isInline, body)
  }

  /// Writes a key whose value the body writes.
  mutating func key(_ name: String, _ body: (inout JSONWriter) -> Void) {
    separate()
    quote(name)
    text += ": "
    body(&self)
  }

  /// Starts an element of an array.
  mutating func element(_ body: (inout JSONWriter) -> Void) {
    separate()
    body(&self)
  }

  mutating func key(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name) { $0.quote(value) }
  }

  mutating func key(_ name: String, _ value: Int?) {
    guard let value else { return }
    key(name) { $0.text += "\(value)" }
  }

  mutating func key(_ name: String, _ value: Bool) {
    key(name) { $0.text += value ? "true" : "false" }
  }

  /// Writes a number by its shortest digits that read back as the same number.
  mutating func key(_ name: String, _ value: Double?) {
    guard let value else { return }
    key(name) { $0.text += Self.number(value) }
  }

  /// Writes a number whose digits are made already.
  mutating func key(_ name: String, digits: String) {
    key(name) { $0.text += digits }
  }

  static func number(_ value: Double) -> String {
    if value == value.rounded(), value.magnitude < 1e15 { return "\(Int(value))" }
    return "\(value)"
  }

  private mutating func nest(
    _ open: String, _ close: String, _ isInline: Bool, _ body: (inout JSONWriter) -> Void
  ) {
    text += open
    depth += 1
    if isInline { inline += 1 }
    let outer = isFirst
    isFirst = true
    body(&self)
    let isEmpty = isFirst
    isFirst = outer
    depth -= 1
    if !isEmpty, inline == 0 { newLine() }
    if isInline { inline -= 1 }
    text += close
  }

  private mutating func separate() {
    if !isFirst { text += inline > 0 ? ", " : "," }
    isFirst = false
    if inline == 0 { newLine() }
  }

  private mutating func newLine() {
    text += "\n" + String(repeating: "  ", count: depth)
  }

  /// Writes a text.
  mutating func quote(_ value: String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
