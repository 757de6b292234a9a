/// The bytes that have a meaning to the parser or to an escaper.
extension UInt8 {
  static let null = UInt8(ascii: "\0")
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")

  /// A space or a tab: what may stand beside a standalone tag.
  var isBlank: Bool { self == .space || self == .tab }

  /// A blank or a part of a line's end.
  var isWhitespace: Bool { isBlank || self == .lineFeed || self == .carriageReturn }

  /// A byte inside a scalar, after the first.
  var continuesScalar: Bool { self & 0b1100_0000 == 0b1000_0000 }

  var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }

  var isLetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }

  var isAlphanumeric: Bool { isDigit || isLetter }

  /// One of the characters that CommonMark lets a backslash escape.
  var isPunctuation: Bool { 0x21...0x7E ~= self && !isAlphanumeric }
}
