/// Shares of successive periods, each with its interval, joined by a line.
package struct Trend: Part {
  /// The share of one period.
  package struct Point: Sendable {
    let label: [String]
    let share: Double
    let interval: ClosedRange<Double>
    let words: String

    /// Describes a share from 0 to 1.
    ///
    /// - Parameters:
    ///   - label: the name of the period, one element for each line of text.
    ///   - words: the share in print.
    package init(label: [String], share: Double, interval: ClosedRange<Double>, words: String) {
      self.label = label
      self.share = share
      self.interval = interval
      self.words = words
    }
  }

  let points: [Point]
  let expected: Double?

  /// A row of shares.
  ///
  /// - Parameter expected: a share from 0 to 1 at which a line is drawn.
  package init(_ points: [Point], expected: Double? = nil) {
    self.points = points
    self.expected = expected
  }

  private static let plot = 190.0
  private static let above = 22.0
  private static let left = 42.0
  private static let line = 15.0

  private var labelLines: Int { points.map(\.label.count).max() ?? 0 }

  /// The height that it takes at a width.
  package func height(width: Double) -> Double {
    Self.above + Self.plot + 8 + Double(labelLines) * Self.line
  }

  /// What it draws.
  package func marks(top: Double, width: Double) -> [any Mark] {
    let ticks = ticks
    let (high, low) = (top + Self.above, top + Self.above + Self.plot)
    let scale = LinearScale(ticks.range, from: low, to: high)
    return grid(ticks, scale, width: width) + expectation(scale, width: width)
      + series(scale, width: width, low: low)
  }

  /// The percentages marked on the scale; they cover all intervals and the expected share.
  private var ticks: Ticks {
    let ends =
      points.flatMap { [$0.interval.lowerBound, $0.interval.upperBound] } + [expected ?? 1]
    let low = (ends.min() ?? 0) * 100, high = (ends.max() ?? 1) * 100
    return Ticks(covering: low...high, about: 6, within: 0...100)
  }

  private func grid(_ ticks: Ticks, _ scale: LinearScale, width: Double) -> [any Mark] {
    ticks.numbers.flatMap { number -> [any Mark] in
      let y = scale.place(of: number)
      return [
        Stroke((Self.left, y), (width, y), ink: .band),
        Words(
          text: "\(Int(number))%", x: Self.left - 6, y: y + 4, anchor: .end, ink: .quiet,
          size: .small),
      ]
    }
  }

  private func expectation(_ scale: LinearScale, width: Double) -> [any Mark] {
    guard let expected else { return [] }
    let y = scale.place(of: expected * 100)
    return [Stroke((Self.left, y), (width, y), ink: .quiet, width: 1.5, isDashed: true)]
  }

  private func series(_ scale: LinearScale, width: Double, low: Double) -> [any Mark] {
    let step = (width - Self.left) / Double(max(1, points.count))
    let places = points.indices.map { Self.left + (Double($0) + 0.5) * step }
    func height(_ share: Double) -> Double { scale.place(of: share * 100) }
    var marks: [any Mark] = [
      Stroke(through: zip(places, points).map { ($0, height($1.share)) }, ink: .first, width: 1.5)
    ]
    for (x, point) in zip(places, points) {
      let (top, bottom) = (height(point.interval.upperBound), height(point.interval.lowerBound))
      marks += [
        Stroke((x, top), (x, bottom), ink: .first, width: 2),
        Stroke((x - 5, top), (x + 5, top), ink: .first, width: 2),
        Stroke((x - 5, bottom), (x + 5, bottom), ink: .first, width: 2),
        Dot(x: x, y: height(point.share), ink: .first),
        Words(text: point.words, x: x, y: top - 6, anchor: .middle, isBold: true),
      ]
      for (index, text) in point.label.enumerated() {
        marks.append(
          Words(
            text: text, x: x, y: low + 8 + Double(index + 1) * Self.line - 3, anchor: .middle,
            size: .small))
      }
    }
    return marks
  }
}
