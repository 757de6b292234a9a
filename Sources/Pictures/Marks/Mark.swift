/// One mark of a picture.
package protocol Mark: Sendable {
  /// The mark as elements of SVG.
  func draw(with pen: inout Pen)
}

/// A filled rectangle.
struct Rectangle: Mark {
  var x: Double, y: Double, width: Double, height: Double
  var ink: Ink

  func draw(with pen: inout Pen) {
    pen.element(
      "rect",
      pen.fill(ink) + [
        ("x", Pen.number(x)), ("y", Pen.number(y)), ("width", Pen.number(width)),
        ("height", Pen.number(height)),
      ])
  }
}

/// A line through points, drawn as dashes if it is dashed.
struct Stroke: Mark {
  var points: [(x: Double, y: Double)]
  var ink: Ink
  var width = 1.0
  var isDashed = false

  init(_ points: (x: Double, y: Double)..., ink: Ink, width: Double = 1, isDashed: Bool = false) {
    self.init(through: points, ink: ink, width: width, isDashed: isDashed)
  }

  init(
    through points: [(x: Double, y: Double)], ink: Ink, width: Double = 1, isDashed: Bool = false
  ) {
    self.points = points
    self.ink = ink
    self.width = width
    self.isDashed = isDashed
  }

  func draw(with pen: inout Pen) {
    let path = points.enumerated().map { index, point in
      "\(index == 0 ? "M" : "L")\(Pen.number(point.x)) \(Pen.number(point.y))"
    }.joined(separator: " ")
    let dashes = isDashed ? [("stroke-dasharray", "4 3")] : []
    pen.element("path", pen.line(ink, width: width) + dashes + [("d", path)])
  }
}

/// A dot for a value.
///
/// It is a full disc or a hollow diamond, so that two kinds can be distinguished without colour.
struct Dot: Mark {
  /// The form of a dot.
  enum Form: Sendable { case disc, hollowDiamond }

  var x: Double, y: Double
  var ink: Ink
  var form = Form.disc

  func draw(with pen: inout Pen) {
    switch form {
    case .disc:
      pen.element(
        "circle",
        pen.fill(ink) + [("cx", Pen.number(x)), ("cy", Pen.number(y)), ("r", "4.5")])
    case .hollowDiamond:
      let path =
        "M\(Pen.number(x - 5.5)) \(Pen.number(y)) L\(Pen.number(x)) \(Pen.number(y - 5.5)) "
        + "L\(Pen.number(x + 5.5)) \(Pen.number(y)) L\(Pen.number(x)) \(Pen.number(y + 5.5)) Z"
      pen.element("path", pen.fill(.paper) + [("d", path)])
      pen.element("path", pen.line(ink, width: 2) + [("d", path)])
    }
  }
}

/// Words on one line, which begin, end or have their middle at a point on their base line.
struct Words: Mark {
  /// Which end of the words is at the point.
  enum Anchor: String, Sendable { case start, middle, end }

  var text: String
  var x: Double, y: Double
  var anchor = Anchor.start
  var ink = Ink.text
  var size = TextSize.usual
  var isBold = false

  func draw(with pen: inout Pen) {
    var attributes = pen.fill(ink) + [("x", Pen.number(x)), ("y", Pen.number(y))]
    if anchor != .start { attributes.append(("text-anchor", anchor.rawValue)) }
    if size != .usual { attributes.append(("font-size", Pen.number(size.rawValue))) }
    if isBold { attributes.append(("font-weight", "600")) }
    pen.element("text", attributes, words: text)
  }
}
