/// Writes JSON with a fixed order of keys and the shortest numbers.
///
/// The order of keys and the form of numbers are part of the file format: the same values must give
/// the same bytes, which a general encoder does not promise.
///
/// ```swift
/// var json = JSONWriter()
/// json.object { json in
///   json.key("schema", "iro-figures/2")
///   json.key("count", 12)
/// }
/// json.text  // {, a line for each key, }
/// ```
package struct JSONWriter {
  /// The layouts of the text.
  package enum Layout: Sendable {
    /// A line for each key and item, indented by two spaces.
    ///
    /// Values that are written on one line have a space after each comma.
    case lines
    /// No spaces and no line ends.
    case compact
  }

  /// What is written so far, and has not been passed on.
  package private(set) var bytes: [UInt8] = []
  private let pass: (([UInt8]) -> Void)?
  /// After an element of an array, this many bytes are passed on.
  private static let passedOn = 1 << 16
  private let layout: Layout
  private var depth = 0
  private var isFirst = true
  /// The number of enclosing values that are written on one line.
  private var inline = 0

  /// Begins a file.
  ///
  /// - Parameter pass: takes the text piece by piece as it is written, so that a long one is never in
  ///   memory as a whole; what is then left in `bytes` is the last piece.
  package init(_ layout: Layout = .lines, passingOn pass: (([UInt8]) -> Void)? = nil) {
    self.layout = layout
    self.pass = pass
    inline = layout == .compact ? 1 : 0
  }

  /// What is written so far, as text with a line end.
  package var text: String { String(decoding: bytes, as: UTF8.self) + "\n" }

  /// Writes an object, on one line if asked.
  package mutating func object(
    inline isInline: Bool = false, _ body: (inout JSONWriter) -> Void
  ) {
    nest("{", "}", isInline, body)
  }

  /// Writes an array, on one line if asked.
  package mutating func array(
    inline isInline: Bool = false, _ body: (inout JSONWriter) -> Void
  ) {
    nest("[", "]", isInline, body)
  }

  /// Writes an array with an element for each item.
  package mutating func array<Item>(
    of items: some Sequence<Item>, inline isInline: Bool = false,
    _ body: (inout JSONWriter, Item) -> Void
  ) {
    nest("[", "]", isInline) { json in
      for item in items { json.element { body(&$0, item) } }
    }
  }

  /// Writes a key; the body writes its value.
  package mutating func key(_ name: String, _ body: (inout JSONWriter) -> Void) {
    separate()
    write(name)
    bytes.append(UInt8(ascii: ":"))
    if layout == .lines { bytes.append(UInt8(ascii: " ")) }
    body(&self)
  }

  /// Starts an element of an array.
  package mutating func element(_ body: (inout JSONWriter) -> Void) {
    separate()
    body(&self)
    if bytes.count >= Self.passedOn, let pass {
      pass(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
  }

  /// Writes a key with a text; writes nothing if there is none.
  package mutating func key(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name) { $0.write(value) }
  }

  /// Writes a key with a whole number; writes nothing if there is none.
  package mutating func key(_ name: String, _ value: Int?) {
    guard let value else { return }
    key(name) { $0.write(value) }
  }

  /// Writes a key with true or false.
  package mutating func key(_ name: String, _ value: Bool) {
    key(name) { $0.write(value) }
  }

  /// Writes a key with a number, in the fewest digits that read back as the same number.
  package mutating func key(_ name: String, _ value: Double?) {
    guard let value else { return }
    key(name) { $0.write(value) }
  }

  /// Writes a key with a number that is already in digits.
  package mutating func key(_ name: String, digits: String) {
    key(name) { $0.bytes += digits.utf8 }
  }

  /// Writes whole numbers as an array on one line.
  package mutating func key(_ name: String, _ values: [Int]) {
    key(name) { $0.write(values) }
  }

  /// Writes texts as an array.
  package mutating func key(_ name: String, _ values: [String]) {
    key(name) { $0.array(of: values) { $0.write($1) } }
  }

  /// The fewest digits that read back as the same number.
  package static func number(_ value: Double) -> String {
    if value == value.rounded(), value.magnitude < 1e15 { return "\(Int(value))" }
    return "\(value)"
  }

  /// Writes true or false.
  package mutating func write(_ value: Bool) { bytes += (value ? "true" : "false").utf8 }

  /// Writes a whole number.
  package mutating func write(_ value: Int) { bytes += "\(value)".utf8 }

  /// Writes a number in the fewest digits that read back as the same number.
  package mutating func write(_ value: Double) { bytes += Self.number(value).utf8 }

  /// Writes whole numbers as an array on one line.
  package mutating func write(_ values: [Int]) {
    array(of: values, inline: true) { $0.write($1) }
  }

  /// Writes `null`.
  package mutating func writeNull() { bytes += "null".utf8 }

  /// Writes a text.
  package mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func nest(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ isInline: Bool,
    _ body: (inout JSONWriter) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
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
    bytes.append(UInt8(ascii: close))
  }

  private mutating func separate() {
    if !isFirst {
      bytes.append(UInt8(ascii: ","))
      if layout == .lines, inline > 0 { bytes.append(UInt8(ascii: " ")) }
    }
    isFirst = false
    if inline == 0 { newLine() }
  }

  private mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { bytes += "  ".utf8 }
  }
}
