/// What kinds of bytes a stretch of a file holds.
struct ByteSurvey: Sendable {
  /// Whether there is a quotation mark.
  var hasQuotes = false
  /// Whether there is a byte outside ASCII.
  var hasNonASCII = false
  /// Whether there is a NUL byte, which never occurs in text.
  var hasNUL = false

  /// A survey that found nothing.
  init() {}

  /// Looks at every byte, eight at a time.
  init(_ bytes: FileBytes) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highBits: UInt64 = 0x8080_8080_8080_8080
    let quotes = ones &* UInt64(UInt8(ascii: "\""))
    var seen: UInt64 = 0
    var zeros: UInt64 = 0
    var marks: UInt64 = 0
    let whole = bytes.count & ~7
    if let start = unsafe UnsafeRawPointer(bytes.start) {
      var index = 0
      while index < whole {
        let word = unsafe (start + index).loadUnaligned(as: UInt64.self)
        let marked = word ^ quotes
        seen |= word
        // This sets a high bit exactly when the word has a zero byte somewhere.
        zeros |= (word &- ones) & ~word
        marks |= (marked &- ones) & ~marked
        index &+= 8
      }
    }
    hasNonASCII = seen & highBits != 0
    hasNUL = zeros & highBits != 0
    hasQuotes = marks & highBits != 0
    for index in whole..<bytes.count {
      let byte = bytes[index]
      if byte >= 0x80 { hasNonASCII = true }
      if byte == 0 { hasNUL = true }
      if byte == UInt8(ascii: "\"") { hasQuotes = true }
    }
  }

  /// Adds what another stretch of the same file holds.
  mutating func add(_ other: ByteSurvey) {
    hasQuotes = hasQuotes || other.hasQuotes
    hasNonASCII = hasNonASCII || other.hasNonASCII
    hasNUL = hasNUL || other.hasNUL
  }
}
