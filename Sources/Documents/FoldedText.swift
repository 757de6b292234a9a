/// Texts that differ only in what people do not see or do not mean are one.
///
/// Capitals, blanks of any kind, curled apostrophes, dashes of any length and characters that take no
/// room make no difference.
///
/// ```swift
/// FoldedText.of("Child’s  views – by letter")  // "child's views - by letter"
/// ```
package enum FoldedText {
  /// The text in the form in which it is compared.
  package static func of(_ text: String) -> String {
    guard text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x60 }) else {
      return plain(text).split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }
    // Files have many thousand cells, nearly all of plain letters.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x09...0x0D, 0x20: if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      default: bytes.append(byte)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func plain(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x200B...0x200F, 0x2060, 0xFEFF, 0x00AD: continue
      case 0x60, 0x2018, 0x2019, 0x201B, 0x02BC, 0x00B4, 0xFF07: scalars.append("'")
      case 0x201C, 0x201D: scalars.append("\"")
      case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: scalars.append("-")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
