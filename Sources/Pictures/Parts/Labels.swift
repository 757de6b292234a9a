/// The words above the marks of a row.
struct RowLabel {
  private let lines: [String]
  private static let line = 16.0

  init(_ text: String, width: Double) {
    lines = TextSize.usual.lines(of: text, width: width, most: 2)
  }

  var height: Double { Double(lines.count) * Self.line }

  func marks(top: Double) -> [any Mark] {
    lines.enumerated().map { index, text in
      Words(text: text, x: 0, y: top + Double(index) * Self.line + 12)
    }
  }
}

/// Words above the part that they describe.
package struct Heading: Part {
  let text: String

  /// A heading.
  package init(_ text: String) { self.text = text }

  /// The height that it takes at a width.
  package func height(width: Double) -> Double { 18 }

  /// What it draws.
  package func marks(top: Double, width: Double) -> [any Mark] {
    [Words(text: text, x: 0, y: top + 14, isBold: true)]
  }
}
