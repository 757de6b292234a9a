/// Numbers as a sheet holds them, written so that they are the same everywhere.
enum NumberText {
  /// Writes a cell's number as its format asks for.
  ///
  /// - Returns: whether the text is a number; otherwise nothing was written.
  static func write(
    _ number: [UInt8], _ meaning: NumberMeaning, from1904: Bool, to text: inout [UInt8]
  ) -> Bool {
    let digits = trimmed(number)
    switch meaning {
    case .plain: return write(digits, to: &text)
    case .zeros(let width):
      let start = text.count
      guard write(digits, to: &text) else { return false }
      restoreZeros(of: &text, from: start, width: width)
      return true
    case .day, .time:
      guard let value = value(digits) else { return false }
      return SerialDay.write(value, from1904: from1904, isTime: meaning == .time, to: &text)
        || write(digits, to: &text)
    }
  }

  private static func trimmed(_ number: [UInt8]) -> ArraySlice<UInt8> {
    var digits = number[...]
    while let first = digits.first, first <= 0x20 { digits.removeFirst() }
    while let last = digits.last, last <= 0x20 { digits.removeLast() }
    return digits
  }

  /// Puts zeros in front of a whole number.
  private static func restoreZeros(of text: inout [UInt8], from start: Int, width: Int) {
    let first = text[start] == UInt8(ascii: "-") ? start + 1 : start
    guard text[first...].allSatisfy({ (0x30...0x39).contains($0) }) else { return }
    let missing = width - (text.count - first)
    if missing > 0 {
      text.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: missing), at: first)
    }
  }

  /// Writes a number without needless digits: `5.0` is `5`, and `0.80000000000000004` is `0.8`.
  private static func write(_ digits: ArraySlice<UInt8>, to text: inout [UInt8]) -> Bool {
    if writeShort(digits, to: &text) { return true }
    guard let value = value(digits) else { return false }
    write(value, to: &text)
    return true
  }

  /// Writes a number of at most 15 digits; these are already the shortest for their value.
  private static func writeShort(_ digits: ArraySlice<UInt8>, to text: inout [UInt8]) -> Bool {
    let isNegative = digits.first == UInt8(ascii: "-")
    var rest = isNegative ? digits.dropFirst() : digits
    guard (1...16).contains(rest.count) else { return false }
    var points = 0
    for byte in rest {
      if byte == UInt8(ascii: ".") {
        points += 1
      } else if !(0x30...0x39).contains(byte) {
        return false
      }
    }
    guard points <= 1, rest.count - points <= 15, rest.count > points else { return false }
    if points == 1 {
      while rest.last == UInt8(ascii: "0") { rest.removeLast() }
      if rest.last == UInt8(ascii: ".") { rest.removeLast() }
    }
    while rest.count > 1, rest.first == UInt8(ascii: "0"),
      rest.dropFirst().first != UInt8(ascii: ".")
    {
      rest.removeFirst()
    }
    if rest.isEmpty || rest.elementsEqual([UInt8(ascii: "0")]) {
      text.append(UInt8(ascii: "0"))
      return true
    }
    if isNegative { text.append(UInt8(ascii: "-")) }
    if rest.first == UInt8(ascii: ".") { text.append(UInt8(ascii: "0")) }
    text.append(contentsOf: rest)
    return true
  }

  /// The value of a number, written with or without an exponent; nil where the text is none.
  private static func value(_ digits: ArraySlice<UInt8>) -> Double? {
    let allowed = digits.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "e"),
        UInt8(ascii: "E"):
        true
      default: false
      }
    }
    guard allowed, digits.count <= 400, let value = Double(String(decoding: digits, as: UTF8.self)),
      value.isFinite
    else { return nil }
    return value
  }

  /// Writes the shortest digits that give the value, without an exponent up to 2^53.
  private static func write(_ value: Double, to text: inout [UInt8]) {
    if value == 0 {
      text.append(UInt8(ascii: "0"))
    } else if value.magnitude <= 0x1p53, value == value.rounded() {
      text.append(contentsOf: String(Int64(value)).utf8)
    } else {
      writeExpanded(Array(value.description.utf8), to: &text)
    }
  }

  /// Writes `1.5e-07` as `0.00000015`; leaves a large power of ten as it is.
  private static func writeExpanded(_ digits: [UInt8], to text: inout [UInt8]) {
    guard let mark = digits.firstIndex(of: UInt8(ascii: "e")),
      let power = Int(String(decoding: digits[(mark + 1)...], as: UTF8.self)), power < 0
    else {
      text.append(contentsOf: digits)
      return
    }
    var figures = digits[..<mark]
    if figures.first == UInt8(ascii: "-") { text.append(figures.removeFirst()) }
    if figures.suffix(2).elementsEqual(".0".utf8) { figures.removeLast(2) }
    text.append(contentsOf: "0.".utf8)
    text.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: -power - 1))
    text.append(contentsOf: figures.filter { $0 != UInt8(ascii: ".") })
  }
}
