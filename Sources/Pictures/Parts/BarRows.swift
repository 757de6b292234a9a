/// Horizontal bars, one below the other, that all begin at the left edge.
///
/// Each bar has its label above it. Its value is at its end: inside the bar if there is room,
/// otherwise after it. A range can be shaded behind the bars.
package struct BarRows: Part {
  /// One bar.
  package struct Row: Sendable {
    let label: String
    let value: Double
    let words: String

    /// Describes a bar.
    ///
    /// - Parameter words: the value in print.
    package init(_ label: String, value: Double, words: String) {
      self.label = label
      self.value = value
      self.words = words
    }
  }

  /// The expected range, shaded behind the bars.
  package struct Band: Sendable {
    let range: ClosedRange<Double>
    let ends: (low: String, high: String)

    /// Describes a range, with the words for its two ends.
    package init(_ range: ClosedRange<Double>, low: String, high: String) {
      self.range = range
      ends = (low, high)
    }
  }

  let rows: [Row]
  let ink: Ink
  let band: Band?

  /// Bars in order.
  package init(_ rows: [Row], ink: Ink, band: Band? = nil) {
    self.rows = rows
    self.ink = ink
    self.band = band
  }

  private static let bar = 16.0
  private static let gap = 9.0
  private static let axis = 18.0

  /// The height that it takes at a width.
  package func height(width: Double) -> Double {
    rows.reduce(0) { $0 + RowLabel($1.label, width: width).height + Self.bar }
      + Self.gap * Double(max(0, rows.count - 1)) + (band == nil ? 0 : Self.axis)
  }

  /// What it draws.
  package func marks(top: Double, width: Double) -> [any Mark] {
    let largest = max(rows.map(\.value).max() ?? 0, band?.range.upperBound ?? 0, 1e-9)
    // Keep room for the widest value after the longest bar, in case it does not fit inside.
    let room = 8 + (rows.map { TextSize.usual.width(of: $0.words) }.max() ?? 0)
    let scale = LinearScale(0...largest, from: 0, to: width - room)
    let bottom = top + height(width: width) - (band == nil ? 0 : Self.axis)
    var marks = shade(scale, top: top, bottom: bottom)
    var y = top
    for row in rows {
      let label = RowLabel(row.label, width: width)
      let end = scale.place(of: row.value)
      marks += label.marks(top: y)
      y += label.height
      marks += [
        Rectangle(x: 0, y: y, width: max(end, 1), height: Self.bar, ink: ink),
        value(row, at: end, y: y + Self.bar - 3.5),
      ]
      y += Self.bar + Self.gap
    }
    return marks
  }

  private func value(_ row: Row, at end: Double, y: Double) -> Words {
    if let within = ink.words, TextSize.usual.width(of: row.words) + 14 <= end {
      return Words(
        text: row.words, x: end - 6, y: y, anchor: .end, ink: within, isBold: true)
    }
    return Words(text: row.words, x: end + 6, y: y, isBold: true)
  }

  private func shade(_ scale: LinearScale, top: Double, bottom: Double) -> [any Mark] {
    guard let band else { return [] }
    let low = scale.place(of: band.range.lowerBound), high = scale.place(of: band.range.upperBound)
    return [
      Rectangle(x: low, y: top, width: high - low, height: bottom - top, ink: .band),
      Stroke((low, top), (low, bottom + 4), ink: .quiet),
      Stroke((high, top), (high, bottom + 4), ink: .quiet),
      Words(
        text: band.ends.low, x: low, y: bottom + 16, anchor: .middle, ink: .quiet, size: .small),
      Words(
        text: band.ends.high, x: high, y: bottom + 16, anchor: .middle, ink: .quiet, size: .small),
    ]
  }
}
