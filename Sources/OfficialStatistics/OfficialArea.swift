/// What an official number is about: England, a region or an authority.
public enum OfficialArea: Hashable, Sendable {
  case england
  /// A region, by its code.
  case region(String)
  /// An authority, by its nine-character code.
  case authority(String)

  /// Whether counts of it are rounded to the nearest 10 and shares to whole per cents.
  ///
  /// Those of authorities are exact.
  public var isRounded: Bool { if case .authority = self { false } else { true } }
}

/// What the files say of an authority apart from its numbers.
struct OfficialAuthority: Hashable, Sendable {
  /// The nine-character code.
  var code: String
  /// The three-digit number of the Department; blank where the file has none.
  var number: String
  /// The name.
  var name: String
  /// The code of its region.
  var region: String
}

extension String {
  /// The text as words are compared: small letters, one blank between words, plain apostrophes.
  var folded: String {
    guard utf8.allSatisfy({ $0 < 0x80 }) else {
      return String(lowercased().map { $0 == "’" ? "'" : $0 })
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    // The files have many thousand cells, nearly all of plain letters.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for byte in utf8 {
      switch byte {
      case 0x09...0x0D, 0x20: if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      default: bytes.append(byte)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
