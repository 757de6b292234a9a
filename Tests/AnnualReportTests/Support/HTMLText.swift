/// The tags of an HTML text, read as plainly as can be.
struct HTMLText {
  struct Tag {
    let name: String
    let attributes: [String: String]
    let isClosing: Bool
    /// The text up to the next tag.
    let text: String
  }

  let tags: [Tag]
  /// What is wrong with the form: names given twice, quotation marks that are missing.
  private(set) var mistakes: [String] = []

  private static let empty: Set<String> = ["meta", "link", "br", "hr", "img", "input"]

  init(_ html: String) {
    var tags: [Tag] = []
    var mistakes: [String] = []
    // The style sheet holds signs that would look like tags.
    let style = html.firstRange(of: "<style>"), end = html.firstRange(of: "</style>")
    var body = html
    if let style, let end { body.removeSubrange(style.upperBound..<end.lowerBound) }
    // The program's mark after the page is a comment.
    for status in ["draft", "final"] where body.hasSuffix("<!-- iro-report: \(status) -->\n") {
      body.removeLast("<!-- iro-report: \(status) -->\n".count)
    }
    for piece in body.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      guard let close = piece.firstIndex(of: ">") else {
        mistakes.append("a tag that does not end: \(piece)")
        continue
      }
      var inside = piece[..<close]
      if inside.hasPrefix("!DOCTYPE") { continue }
      let isClosing = inside.hasPrefix("/")
      if isClosing { inside = inside.dropFirst() }
      let name = String(inside.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) })
      var attributes: [String: String] = [:]
      var rest = inside.dropFirst(name.count)
      while !rest.isEmpty {
        guard rest.first == " ", let equals = rest.firstRange(of: "=\""),
          let quote = rest[equals.upperBound...].firstIndex(of: "\"")
        else {
          mistakes.append("attributes that cannot be read: <\(inside)>")
          break
        }
        let key = String(rest[rest.index(after: rest.startIndex)..<equals.lowerBound])
        if attributes.updateValue(String(rest[equals.upperBound..<quote]), forKey: key) != nil {
          mistakes.append("\(key) twice: <\(inside)>")
        }
        rest = rest[rest.index(after: quote)...]
      }
      if name.isEmpty { mistakes.append("a tag without a name: <\(inside)>") }
      tags.append(
        Tag(
          name: name, attributes: attributes, isClosing: isClosing,
          text: String(piece[piece.index(after: close)...])))
    }
    self.tags = tags
    self.mistakes = mistakes + Self.nesting(tags)
  }

  /// Tags of a name that open an element.
  func all(_ names: String...) -> [Tag] { tags.filter { !$0.isClosing && names.contains($0.name) } }

  /// The values of an attribute in all tags.
  func values(of attribute: String) -> [String] { tags.compactMap { $0.attributes[attribute] } }

  private static func nesting(_ tags: [Tag]) -> [String] {
    var open: [String] = []
    for tag in tags where !empty.contains(tag.name) {
      if !tag.isClosing {
        if tag.name == "p", open.contains("p") { return ["a paragraph in a paragraph"] }
        open.append(tag.name)
      } else if open.last == tag.name {
        open.removeLast()
      } else {
        return ["</\(tag.name)> closes \(open.last ?? "nothing")"]
      }
    }
    return open.map { "<\($0)> is never closed" }
  }
}
