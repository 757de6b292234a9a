/// The parts of a whole.
///
/// One bar shows all parts end to end. Below it, each part has its own row, where its bar begins at
/// the point where the previous one ended.
package struct StackedRows: Part {
  /// One part of the whole.
  package struct Row: Sendable {
    let label: String
    let short: String
    let value: Double
    let words: String
    let ink: Ink

    /// Describes a part.
    ///
    /// - Parameters:
    ///   - short: a few letters that are written in the bar of the whole, if they fit.
    ///   - words: the value in print.
    package init(_ label: String, short: String, value: Double, words: String, ink: Ink) {
      self.label = label
      self.short = short
      self.value = value
      self.words = words
      self.ink = ink
    }
  }

  let rows: [Row]

  /// The parts in order.
  package init(_ rows: [Row]) { self.rows = rows }

  private static let whole = 30.0
  private static let bar = 14.0
  private static let gap = 8.0
  /// The gap between neighbours in the bar of the whole, which separates them without colour.
  private static let slit = 2.0

  /// The height that it takes at a width.
  package func height(width: Double) -> Double {
    Self.whole
      + rows.reduce(0) { $0 + Self.gap + RowLabel($1.label, width: width).height + Self.bar }
  }

  /// What it draws.
  package func marks(top: Double, width: Double) -> [any Mark] {
    let total = rows.reduce(0) { $0 + $1.value }
    let scale = LinearScale(0...max(total, 1e-9), from: 0, to: width)
    var marks: [any Mark] = []
    var y = top + Self.whole
    var before = 0.0
    for row in rows {
      let (start, end) = (scale.place(of: before), scale.place(of: before + row.value))
      before += row.value
      marks += piece(row, from: start, to: end, top: top)
      let label = RowLabel(row.label, width: width)
      y += Self.gap
      marks += label.marks(top: y)
      y += label.height
      marks += bar(row, from: start, to: end, top: y, width: width)
      y += Self.bar
    }
    return marks
  }

  private func piece(_ row: Row, from start: Double, to end: Double, top: Double) -> [any Mark] {
    let length = max(end - start - Self.slit, 0.5)
    let piece = Rectangle(x: start, y: top, width: length, height: Self.whole, ink: row.ink)
    guard let ink = row.ink.words, TextSize.small.width(of: row.short) + 4 <= length else {
      return [piece]
    }
    return [
      piece,
      Words(
        text: row.short, x: start + length / 2, y: top + Self.whole / 2 + 4, anchor: .middle,
        ink: ink, size: .small, isBold: true),
    ]
  }

  /// Writes the value after the bar; if there is no room, before it; otherwise on top of it.
  private func bar(
    _ row: Row, from start: Double, to end: Double, top: Double, width: Double
  ) -> [any Mark] {
    let room = TextSize.usual.width(of: row.words) + 6
    let bar = Rectangle(
      x: start, y: top, width: max(end - start, 1), height: Self.bar, ink: row.ink)
    var words = Words(text: row.words, x: end + 6, y: top + Self.bar - 2.6, isBold: true)
    if end + room > width {
      words.anchor = .end
      words.x = start - 6
      if start < room {
        words.x = end - 6
        words.ink = row.ink.words ?? .text
      }
    }
    return [bar, words]
  }
}
