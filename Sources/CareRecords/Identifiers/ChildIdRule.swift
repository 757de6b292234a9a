/// How the ids of children in some files become those of the annual return.
///
/// Spreadsheets take the zeros at the front away, databases add `.0`, and some systems put a letter
/// in front or leave it out. Nothing of this is guessed: a configuration says what to do.
///
/// ```swift
/// ChildIdRule(pad: 8).id("4711")  // "00004711"
/// ChildIdRule(strip: ".0", prefix: "P").id("4711.0")  // "P4711"
/// ChildIdRule(stripFront: "#").id("#4711")  // "4711"
/// ```
public struct ChildIdRule: Hashable, Sendable {
  /// A text that is taken away from the end of an id; nil for none.
  public var strip: String?
  /// A text that is taken away from the front of an id; nil for none.
  public var stripFront: String?
  /// How many characters an id has once zeros are put at its front; nil to put none.
  ///
  /// The prefix is not one of them.
  public var pad: Int?
  /// A text that is put in front of ids that lack it; nil for none.
  public var prefix: String?

  /// Describes what is done with an id, in this order.
  public init(
    strip: String? = nil, stripFront: String? = nil, pad: Int? = nil, prefix: String? = nil
  ) {
    self.strip = strip
    self.stripFront = stripFront
    self.pad = pad
    self.prefix = prefix
  }

  /// The id that a text means; the same for an id that the rule has already changed.
  ///
  /// Capitals make no difference, because ids are compared in capitals. A blank text stays blank.
  public func id(_ text: String) -> String {
    guard !text.isEmpty else { return text }
    var body = Substring(text)
    if let strip, !strip.isEmpty, body.count > strip.count, body.hasSuffix(strip) {
      body = body.dropLast(strip.count)
    }
    let front = prefix ?? ""
    for text in [stripFront ?? "", front] where body.count > text.count {
      if body.prefix(text.count).uppercased() == text.uppercased() {
        body = body.dropFirst(text.count)
      }
    }
    let zeros = max((pad ?? 0) - body.count, 0)
    return front + String(repeating: "0", count: zeros) + body
  }
}
