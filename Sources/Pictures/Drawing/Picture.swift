/// A picture of numbers, made of parts placed one below the other.
///
/// ```swift
/// let picture = Picture(
///   title: "Placements were the most frequent theme: 14 of 58 challenges",
///   description: "Bars for the themes of challenges.",
///   parts: [BarRows(rows: themes, ink: .first)])
/// let inline = picture.inline(id: "themes")   // for a page that has PictureStyle
/// let file = picture.file                     // for a file of its own
/// ```
package struct Picture: Sendable {
  /// What the numbers say, in one sentence.
  package let title: String
  /// What is drawn, for those who do not see it.
  package let description: String
  /// What it is made of, from the top.
  let parts: [any Part]

  /// Puts a picture together.
  package init(title: String, description: String, parts: [any Part]) {
    self.title = title
    self.description = description
    self.parts = parts
  }

  /// The width of every drawing: about that of a phone, so that the words stay readable there.
  static let width = 360.0
  private static let gap = 10.0

  /// The picture for a page of HTML.
  ///
  /// - Parameter id: a name that no other name on the page equals or begins with.
  package func inline(id: String) -> String {
    var pen = Pen(.classes)
    pen.open(
      "svg",
      [
        ("class", "drawing"), ("viewBox", viewBox), ("role", "img"),
        ("aria-labelledby", "\(id)-title \(id)-description"),
      ])
    pen.newLine()
    pen.element("title", [("id", id + "-title")], words: title)
    pen.element("desc", [("id", id + "-description")], words: description)
    draw(&pen)
    pen.close("svg")
    return pen.text
  }

  /// The picture as a separate file, drawn on a light page in its colours.
  package var file: String {
    var pen = Pen(.colours)
    pen.open(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", viewBox),
        ("width", Pen.number(Self.width * 1.5)), ("height", Pen.number(height * 1.5)),
        ("font-family", "'Source Sans 3', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"),
        ("font-size", "13"), ("role", "img"),
      ])
    pen.newLine()
    pen.element("title", [], words: title)
    pen.element("desc", [], words: description)
    Rectangle(x: 0, y: 0, width: Self.width, height: height, ink: .paper).draw(with: &pen)
    draw(&pen)
    pen.close("svg")
    return pen.text
  }

  private var viewBox: String { "0 0 \(Pen.number(Self.width)) \(Pen.number(height))" }

  private var height: Double {
    parts.reduce(0) { $0 + $1.height(width: Self.width) }
      + Self.gap * Double(max(0, parts.count - 1))
  }

  private func draw(_ pen: inout Pen) {
    var top = 0.0
    for part in parts {
      for mark in part.marks(top: top, width: Self.width) { mark.draw(with: &pen) }
      top += part.height(width: Self.width) + Self.gap
    }
  }
}

/// A part of a picture, which knows its height and draws itself below a given height.
package protocol Part: Sendable {
  /// The height that it takes at a width.
  func height(width: Double) -> Double
  /// What it draws.
  func marks(top: Double, width: Double) -> [any Mark]
}
