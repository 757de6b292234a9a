/// A separator between cells.
enum CSVSeparator: String, CaseIterable, Sendable {
  case comma, semicolon, tab, pipe

  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: 0x09
    case .pipe: UInt8(ascii: "|")
    }
  }

  /// Chooses the separator that the first line with text has most often outside quotation marks.
  ///
  /// It is the comma where the line has none. Of separators found equally often, it is the one
  /// listed first.
  init(detectingIn bytes: FileBytes) {
    var counts = [Int](repeating: 0, count: Self.allCases.count)
    var isQuoted = false
    var hasText = false
    for index in 0..<min(bytes.count, 1 << 20) {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
        hasText = true
      } else if !isQuoted {
        if byte == 0x0A || byte == 0x0D {
          if hasText { break }
          counts = counts.map { _ in 0 }
        } else if let found = Self.allCases.firstIndex(where: { $0.byte == byte }) {
          counts[found] += 1
          if byte != 0x09 { hasText = true }
        } else if byte != 0x20 {
          hasText = true
        }
      }
    }
    let most = counts.max() ?? 0
    self = most == 0 ? .comma : Self.allCases[counts.firstIndex(of: most) ?? 0]
  }
}
