/// Shares with their intervals on one scale, several in each row, so that they can be compared.
package struct IntervalRows: Part {
  /// One share of a row.
  package struct Entry: Sendable {
    let share: Double
    let interval: ClosedRange<Double>
    let words: String
    let isHollow: Bool

    /// Describes a share from 0 to 1.
    ///
    /// - Parameters:
    ///   - words: the words next to it.
    ///   - isHollow: whether it is drawn as a hollow diamond, to distinguish it from the others.
    package init(share: Double, interval: ClosedRange<Double>, words: String, isHollow: Bool) {
      self.share = share
      self.interval = interval
      self.words = words
      self.isHollow = isHollow
    }
  }

  /// The shares that belong together.
  package struct Row: Sendable {
    let label: String
    let entries: [Entry]

    /// Describes a row.
    package init(_ label: String, _ entries: [Entry]) {
      self.label = label
      self.entries = entries
    }
  }

  let rows: [Row]
  /// A share that all others are seen against, drawn as a line down the rows; nil for none.
  let reference: Double?

  /// Rows in order.
  package init(_ rows: [Row], reference: Double? = nil) {
    self.rows = rows
    self.reference = reference
  }

  private static let line = 20.0
  private static let gap = 10.0
  private static let axis = 20.0
  private static let margin = 14.0

  /// The height that it takes at a width.
  package func height(width: Double) -> Double {
    rows.reduce(0) {
      $0 + RowLabel($1.label, width: width).height + Double($1.entries.count) * Self.line
    } + Self.gap * Double(max(0, rows.count - 1)) + Self.axis
  }

  /// What it draws.
  package func marks(top: Double, width: Double) -> [any Mark] {
    let room =
      6
      + (rows.flatMap(\.entries).map { TextSize.small.width(of: $0.words, isBold: !$0.isHollow) }
        .max() ?? 0)
    let ticks = ticks
    let scale = LinearScale(ticks.range, from: Self.margin, to: width - room - Self.margin)
    let bottom = top + height(width: width) - Self.axis
    var marks: [any Mark] = ticks.numbers.flatMap { number -> [any Mark] in
      let x = scale.place(of: number)
      return [
        Stroke((x, top), (x, bottom), ink: .band),
        Words(
          text: "\(Int(number))%", x: x, y: bottom + 15, anchor: .middle, ink: .quiet,
          size: .small),
      ]
    }
    if let reference {
      let x = scale.place(of: reference * 100)
      marks.append(Stroke((x, top), (x, bottom), ink: .third))
    }
    var y = top
    for row in rows {
      let label = RowLabel(row.label, width: width)
      marks += label.marks(top: y)
      y += label.height
      for entry in row.entries {
        marks += self.marks(of: entry, on: scale, y: y + Self.line / 2, right: width - room)
        y += Self.line
      }
      y += Self.gap
    }
    return marks
  }

  private var ticks: Ticks {
    let ends = rows.flatMap(\.entries).flatMap { [$0.interval.lowerBound, $0.interval.upperBound] }
    let low = (ends.min() ?? 0) * 100, high = (ends.max() ?? 1) * 100
    return Ticks(covering: low...high, about: 5, within: 0...100)
  }

  private func marks(
    of entry: Entry, on scale: LinearScale, y: Double, right: Double
  ) -> [any Mark] {
    let ink: Ink = entry.isHollow ? .third : .first
    let (start, end) = (
      scale.place(of: entry.interval.lowerBound * 100),
      scale.place(of: entry.interval.upperBound * 100)
    )
    return [
      Stroke((start, y), (end, y), ink: ink, width: 2),
      Stroke((start, y - 4), (start, y + 4), ink: ink, width: 2),
      Stroke((end, y - 4), (end, y + 4), ink: ink, width: 2),
      Dot(
        x: scale.place(of: entry.share * 100), y: y, ink: ink,
        form: entry.isHollow ? .hollowDiamond : .disc),
      Words(text: entry.words, x: right + 6, y: y + 4, size: .small, isBold: !entry.isHollow),
    ]
  }
}
