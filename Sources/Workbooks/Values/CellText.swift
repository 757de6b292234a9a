/// Texts as a workbook holds them, and as a line of comma-separated text holds them.
enum CellText {
  /// Writes a text as a cell of a line: decoded, with blanks for line breaks, quoted where needed.
  ///
  /// Cells with another separator are quoted too, so that nobody takes it for the separator.
  static func write(_ text: [UInt8], to line: inout [UInt8]) {
    guard text.contains(where: isSpecial) else {
      line.append(contentsOf: text)
      return
    }
    let decoded = withoutLineBreaks(text.contains(UInt8(ascii: "_")) ? decoded(text) : text)
    guard decoded.contains(where: isQuoted) else {
      line.append(contentsOf: decoded)
      return
    }
    line.append(UInt8(ascii: "\""))
    for byte in decoded {
      if byte == UInt8(ascii: "\"") { line.append(byte) }
      line.append(byte)
    }
    line.append(UInt8(ascii: "\""))
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte == 0x0A || byte == 0x0D || isQuoted(byte)
  }

  private static func isQuoted(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: ";"), UInt8(ascii: "|"), 0x09: true
    default: false
    }
  }

  /// Writes one blank for each line break, CR LF among them.
  private static func withoutLineBreaks(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for index in text.indices {
      let byte = text[index]
      if byte == 0x0A, index > 0, text[index - 1] == 0x0D { continue }
      result.append(byte == 0x0A || byte == 0x0D ? 0x20 : byte)
    }
    return result
  }

  /// The text of a name without escapes.
  static func decoded(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "_"))
      ? String(decoding: decoded(Array(text.utf8)), as: UTF8.self) : text
  }

  /// The text with the characters that `_x000D_` and the like stand for.
  ///
  /// A workbook writes characters that XML does not allow in this way, as units of UTF-16. Half a
  /// pair becomes the mark for an unreadable character.
  static func decoded(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var units: [UInt16] = []
    var index = 0
    while index < text.count {
      if let unit = unit(text, index) {
        units.append(unit)
        index += 7
        continue
      }
      if !units.isEmpty { flush(&units, to: &result) }
      result.append(text[index])
      index += 1
    }
    flush(&units, to: &result)
    return result
  }

  private static func flush(_ units: inout [UInt16], to result: inout [UInt8]) {
    if !units.isEmpty { result.append(contentsOf: String(decoding: units, as: UTF16.self).utf8) }
    units.removeAll(keepingCapacity: true)
  }

  /// The unit of UTF-16 that an escape at an index stands for; nil where there is no escape.
  private static func unit(_ text: [UInt8], _ index: Int) -> UInt16? {
    guard index + 7 <= text.count, text[index] == UInt8(ascii: "_"),
      text[index + 1] == UInt8(ascii: "x"), text[index + 6] == UInt8(ascii: "_")
    else { return nil }
    var unit: UInt16 = 0
    for digit in text[(index + 2)..<(index + 6)] {
      guard let value = Character(UnicodeScalar(digit)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(value)
    }
    return unit
  }
}
