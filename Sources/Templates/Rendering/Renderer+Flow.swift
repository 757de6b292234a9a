/// Paragraphs and white space of neutral templates.
///
/// White space is written only when text follows it, so a section that is left out leaves no gap. A
/// paragraph without text is not written at all.
extension Renderer {
  mutating func run(_ step: Program.FlowStep) {
    switch step {
    case .gap(let wider): if wider.rawValue > gap.rawValue { gap = wider }
    case .text(let language): beginText(language)
    case .textOfLine:
      if gap != .none, let start = lines.last, output.count > start { output.append(.space) }
      gap = .none
    case .beginBlock(let language):
      endParagraph(language)
      if gap == .paragraph, language == .markdown { writeEmptyLine() } else { endLine() }
      gap = .none
    case .endBlock:
      endLine()
      gap = .line
    case .end(let language):
      endParagraph(language)
      gap = .none
    case .beginLine: lines.append(output.count)
    case .endLine:
      lines.removeLast()
      gap = .none
    case .emptyLine: writeEmptyLine()
    }
  }

  private mutating func beginText(_ language: TemplateLanguage) {
    if gap == .paragraph { endParagraph(language) }
    if paragraph == nil {
      if language == .markdown { writeEmptyLine() } else { endLine() }
      indent()
      paragraph = output.count
      if language == .html { output.append(contentsOf: Self.opening) }
    } else if gap == .line {
      output.append(.lineFeed)
      indent()
    } else if gap == .space {
      output.append(.space)
    }
    gap = .none
  }

  private mutating func endParagraph(_ language: TemplateLanguage) {
    guard let start = paragraph else { return }
    paragraph = nil
    gap = .paragraph
    let empty = language == .html ? start + Self.opening.count : start
    while output.count > empty, let last = output.last, last.isWhitespace { output.removeLast() }
    if output.count == empty {
      output.removeLast(output.count - start)
    } else if language == .html {
      output.append(contentsOf: Self.closing)
    } else {
      output.append(.lineFeed)
    }
  }

  private static let opening = Array("<p>".utf8)
  private static let closing = Array("</p>\n".utf8)

  /// Ends the line that is being written, if there is one.
  private mutating func endLine() {
    if let last = output.last, last != .lineFeed { output.append(.lineFeed) }
  }

  /// Ends the line, and writes an empty one unless there is one already.
  private mutating func writeEmptyLine() {
    guard !output.isEmpty else { return }
    endLine()
    if output.count < 2 || output[output.count - 2] != .lineFeed { output.append(.lineFeed) }
  }

  private mutating func indent() { output.append(contentsOf: indentation[indentationStart...]) }
}
