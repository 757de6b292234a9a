/// A name as a tag gives it: `rows`, `totals.reviews`, or the single dot for the current value.
struct DottedName: Sendable {
  /// The name as written.
  let text: String
  /// The parts between the dots; none for the single dot.
  let parts: [String]
  /// Where it begins in the source.
  let offset: Int

  init(_ range: Range<Int>, in source: SourceText) throws(TemplateError) {
    text = source.text(range)
    offset = range.lowerBound
    guard text != "." else {
      parts = []
      return
    }
    parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard parts.allSatisfy({ !$0.isEmpty }), Self.isName(source.bytes[range]) else {
      throw TemplateError(.badName(text), at: source.place(at: offset))
    }
  }

  /// Where the part at `index` begins in the source.
  func offset(ofPart index: Int) -> Int {
    parts[..<index].reduce(offset) { $0 + $1.utf8.count + 1 }
  }

  /// The name up to and including the part at `index`.
  func prefix(through index: Int) -> String { parts[...index].joined(separator: ".") }

  /// Whether the bytes can be a name: no blank, and none of the characters that mean something
  /// in a tag, one of which at the start is nearly always a slip.
  static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty
      && bytes.allSatisfy { byte in
        switch byte {
        case 0...UInt8(ascii: " "), 0x7F: false
        case UInt8(ascii: "*"), UInt8(ascii: "{"), UInt8(ascii: "}"): false
        default: true
        }
      }
  }
}
