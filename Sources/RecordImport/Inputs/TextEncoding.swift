/// How the text of a file is encoded.
enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  case utf8WithMark = "UTF-8 with BOM"
  case utf16LittleEndian = "UTF-16LE with BOM"
  case utf16BigEndian = "UTF-16BE with BOM"
  case utf16LittleEndianUnmarked = "UTF-16LE"
  case utf16BigEndianUnmarked = "UTF-16BE"
  case windows1252 = "Windows-1252"

  /// The number of bytes in the byte order mark.
  var markLength: Int {
    switch self {
    case .utf8WithMark: 3
    case .utf16LittleEndian, .utf16BigEndian: 2
    case .utf8, .windows1252, .utf16LittleEndianUnmarked, .utf16BigEndianUnmarked: 0
    }
  }

  /// Whether the text has two bytes for a character.
  var isUTF16: Bool {
    switch self {
    case .utf16LittleEndian, .utf16BigEndian, .utf16LittleEndianUnmarked, .utf16BigEndianUnmarked:
      true
    case .utf8, .utf8WithMark, .windows1252: false
    }
  }

  /// The order of the bytes of UTF-16 without a mark; nil for other bytes.
  ///
  /// Every second byte of such a text is 0 as long as its letters are English.
  init?(unmarkedUTF16 bytes: FileBytes) {
    let count = min(bytes.count, 4096) & ~1
    guard count >= 16 else { return nil }
    var zeros = [0, 0]
    for index in 0..<count where bytes[index] == 0 { zeros[index & 1] += 1 }
    if zeros[1] * 4 >= count, zeros[0] * 40 < count {
      self = .utf16LittleEndianUnmarked
    } else if zeros[0] * 4 >= count, zeros[1] * 40 < count {
      self = .utf16BigEndianUnmarked
    } else {
      return nil
    }
  }

  /// The encoding that the first bytes declare; UTF-8 where there is no mark.
  init(markAtStartOf bytes: FileBytes) {
    if bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF {
      self = .utf8WithMark
    } else if bytes.count >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE {
      self = .utf16LittleEndian
    } else if bytes.count >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF {
      self = .utf16BigEndian
    } else {
      self = .utf8
    }
  }

  /// Whether bytes are UTF-8 as the Unicode Standard defines it (table 3-7).
  static func isUTF8(_ bytes: FileBytes) -> Bool {
    let count = bytes.count
    var index = 0
    while index < count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let length: Int
      var lowest: UInt8 = 0x80
      var highest: UInt8 = 0xBF
      switch byte {
      case 0xC2...0xDF: length = 2
      case 0xE0...0xEF:
        length = 3
        if byte == 0xE0 { lowest = 0xA0 }
        if byte == 0xED { highest = 0x9F }
      case 0xF0...0xF4:
        length = 4
        if byte == 0xF0 { lowest = 0x90 }
        if byte == 0xF4 { highest = 0x8F }
      default: return false
      }
      guard index + length <= count else { return false }
      let second = bytes[index + 1]
      guard second >= lowest, second <= highest else { return false }
      for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 {
        return false
      }
      index += length
    }
    return true
  }

  /// The text as UTF-8 without its mark; nil when the bytes are not of this encoding.
  func transcoded(_ bytes: FileBytes) -> [UInt8]? {
    switch self {
    case .utf8, .utf8WithMark: (markLength..<bytes.count).map { bytes[$0] }
    case .utf16LittleEndian, .utf16LittleEndianUnmarked:
      Self.fromUTF16(bytes.dropFirst(markLength), high: 1, low: 0)
    case .utf16BigEndian, .utf16BigEndianUnmarked:
      Self.fromUTF16(bytes.dropFirst(markLength), high: 0, low: 1)
    case .windows1252: Self.fromWindows1252(bytes)
    }
  }

  private static func fromUTF16(
    _ bytes: FileBytes, high: Int, low: Int
  ) -> [UInt8]? {
    guard bytes.count % 2 == 0 else { return nil }
    let units = stride(from: 0, to: bytes.count, by: 2).lazy.map { index in
      UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + low])
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2)
    let failed = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true
    ) { text.append($0) }
    return failed ? nil : text
  }

  /// The characters of bytes 0x80–0x9F in Windows-1252; the five that it leaves undefined become
  /// control characters.
  private static let windowsHigh: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  private static func fromWindows1252(_ bytes: FileBytes) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for index in 0..<bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        text.append(byte)
        continue
      }
      let unit = byte < 0xA0 ? windowsHigh[Int(byte) - 0x80] : UInt16(byte)
      if unit >= 0x800 {
        text.append(UInt8(0xE0 | unit >> 12))
        text.append(UInt8(0x80 | unit >> 6 & 0x3F))
      } else {
        text.append(UInt8(0xC0 | unit >> 6))
      }
      text.append(UInt8(0x80 | unit & 0x3F))
    }
    return text
  }
}
