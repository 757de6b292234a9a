/// Whole numbers and truth values as attributes and cells hold them.
enum PlainNumber {
  /// A whole number of one to nine digits.
  static func whole(_ bytes: Span<UInt8>) -> Int? {
    guard (1...9).contains(bytes.count) else { return nil }
    var number = 0
    for index in bytes.indices {
      guard (0x30...0x39).contains(bytes[index]) else { return nil }
      number = number * 10 + Int(bytes[index] - 0x30)
    }
    return number
  }

  /// Whether the text is `1`, `true` or `on`.
  static func flag(_ bytes: Span<UInt8>) -> Bool {
    switch bytes.count {
    case 1: bytes[0] == UInt8(ascii: "1")
    case 2: bytes[0] | 0x20 == UInt8(ascii: "o") && bytes[1] | 0x20 == UInt8(ascii: "n")
    case 4: bytes[0] | 0x20 == UInt8(ascii: "t") && bytes[1] | 0x20 == UInt8(ascii: "r")
    default: false
    }
  }
}
