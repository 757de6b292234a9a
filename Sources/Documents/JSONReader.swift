/// A JSON value; an object keeps its names in order.
package indirect enum JSONValue: Hashable, Sendable {
  case text(String), number(Double), flag(Bool), null
  case list([JSONValue])
  case object([Member])

  /// One name of an object with its value.
  package struct Member: Hashable, Sendable {
    package var name: String
    package var value: JSONValue

    package init(name: String, value: JSONValue) {
      self.name = name
      self.value = value
    }
  }
}

/// Reads JSON strictly by RFC 8259, and accepts each name of an object only once.
///
/// A general decoder keeps the last of two equal names and does not know the line of a mistake.
package struct JSONReader {
  private let file: String
  private let kind: String
  private let bytes: [UInt8]
  private var next = 0
  private var depth = 0

  /// The most objects and lists inside one another.
  private static let deepest = 64

  /// Reads a file that holds one value.
  package static func read(
    _ bytes: [UInt8], file: String, kind: String
  ) throws(Failure) -> JSONValue {
    var reader = JSONReader(file: file, kind: kind, bytes: bytes)
    let value = try reader.value()
    reader.skipBlanks()
    guard reader.next == bytes.count else {
      throw reader.error("something follows after the end", expected: "one JSON object")
    }
    return value
  }

  private init(file: String, kind: String, bytes: [UInt8]) {
    self.file = file
    self.kind = kind
    self.bytes = bytes
  }

  private var byte: UInt8? { next < bytes.count ? bytes[next] : nil }

  private func error(_ what: String, expected: String) -> Failure {
    let before = bytes[..<min(next, bytes.count)]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    // Columns count characters, so the bytes that continue a character are left out.
    let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
    return Failure("\(file):\(line):\(column)", what: what, expected: expected)
  }

  private func notJSON() -> Failure {
    next < bytes.count
      ? error("this is not JSON", expected: kind)
      : error("the file ends too soon", expected: "the whole of it")
  }

  private mutating func skipBlanks() {
    while let byte, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { next += 1 }
  }

  private mutating func take(_ expected: UInt8) throws(Failure) {
    guard byte == expected else { throw notJSON() }
    next += 1
  }

  private mutating func value() throws(Failure) -> JSONValue {
    skipBlanks()
    switch byte {
    case UInt8(ascii: "{"): return .object(try object())
    case UInt8(ascii: "["): return .list(try list())
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func word(
    _ word: String, _ value: JSONValue
  ) throws(Failure) -> JSONValue {
    for byte in word.utf8 { try take(byte) }
    return value
  }

  private mutating func open(_ byte: UInt8) throws(Failure) {
    guard depth < Self.deepest else {
      throw error("the nesting is too deep", expected: "at most \(Self.deepest) levels")
    }
    depth += 1
    try take(byte)
    skipBlanks()
  }

  private mutating func object() throws(Failure) -> [JSONValue.Member] {
    try open(UInt8(ascii: "{"))
    defer { depth -= 1 }
    var members: [JSONValue.Member] = []
    var names: Set<String> = []
    if byte == UInt8(ascii: "}") {
      next += 1
      return members
    }
    while true {
      skipBlanks()
      let start = next
      let name = try text()
      guard names.insert(name).inserted else {
        next = start
        throw error("a name appears twice in one object", expected: "each name once")
      }
      skipBlanks()
      try take(UInt8(ascii: ":"))
      members.append(JSONValue.Member(name: name, value: try value()))
      if try isLast(before: UInt8(ascii: "}")) { return members }
    }
  }

  private mutating func list() throws(Failure) -> [JSONValue] {
    try open(UInt8(ascii: "["))
    defer { depth -= 1 }
    var items: [JSONValue] = []
    if byte == UInt8(ascii: "]") {
      next += 1
      return items
    }
    while true {
      items.append(try value())
      if try isLast(before: UInt8(ascii: "]")) { return items }
    }
  }

  /// Reads the comma before another item, or the character that closes the list or object.
  private mutating func isLast(before end: UInt8) throws(Failure) -> Bool {
    skipBlanks()
    if byte == end {
      next += 1
      return true
    }
    try take(UInt8(ascii: ","))
    return false
  }

  private mutating func number() throws(Failure) -> Double {
    let start = next
    if byte == UInt8(ascii: "-") { next += 1 }
    let first = next
    let whole = digits()
    guard whole > 0, whole == 1 || bytes[first] != UInt8(ascii: "0") else { throw notJSON() }
    if byte == UInt8(ascii: ".") {
      next += 1
      guard digits() > 0 else { throw notJSON() }
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      next += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { next += 1 }
      guard digits() > 0 else { throw notJSON() }
    }
    guard let number = Double(String(decoding: bytes[start..<next], as: UTF8.self)),
      number.isFinite
    else {
      next = start
      throw error("the number is too large", expected: "a smaller one")
    }
    return number
  }

  private mutating func digits() -> Int {
    let start = next
    while let byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { next += 1 }
    return next - start
  }

  private mutating func text() throws(Failure) -> String {
    try take(UInt8(ascii: "\""))
    let start = next
    var content: [UInt8] = []
    while let byte, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw notJSON() }
      next += 1
      if byte == UInt8(ascii: "\\") {
        content += try escape()
      } else {
        content.append(byte)
      }
    }
    try take(UInt8(ascii: "\""))
    guard let text = String(validating: content, as: UTF8.self) else {
      next = start
      throw error("the bytes are not UTF-8", expected: "a file saved as UTF-8")
    }
    return text
  }

  private mutating func escape() throws(Failure) -> [UInt8] {
    guard let byte else { throw notJSON() }
    next += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return try scalar()
    default:
      next -= 1
      throw notJSON()
    }
  }

  /// The character for one number of four digits, or for a pair of them.
  private mutating func scalar() throws(Failure) -> [UInt8] {
    var code = try fourDigits()
    if (0xD800..<0xDC00).contains(code) {
      try take(UInt8(ascii: "\\"))
      try take(UInt8(ascii: "u"))
      let low = try fourDigits()
      guard (0xDC00..<0xE000).contains(low) else { throw notJSON() }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw notJSON() }
    return Array(Character(scalar).utf8)
  }

  private mutating func fourDigits() throws(Failure) -> UInt32 {
    let digits = bytes[next..<min(next + 4, bytes.count)]
    guard digits.count == 4,
      digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw notJSON() }
    next += 4
    return code
  }
}
