/// Text with a mark `⟦` where an error must point.
struct MarkedText {
  /// The text without the mark.
  let text: String
  /// The mark's place as errors show it, such as `3:7`.
  let place: String

  init(_ marked: String) {
    // Scalars, because a carriage return and a line feed are one character.
    let scalars = marked.unicodeScalars
    let before = scalars.prefix { $0 != "⟦" }
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    text = String(before) + String(scalars.dropFirst(before.count + 1))
    place = "\(lines.count):\((lines.last?.count ?? 0) + 1)"
  }
}
