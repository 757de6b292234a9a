/// Shares against the number of their records, with the lines between which they would lie by chance.
package struct Funnel: Part {
  /// One share.
  package struct Point: Sendable {
    let records: Int
    let share: Double
    let words: String?

    /// Describes a share from 0 to 1.
    ///
    /// - Parameter words: what is written next to it; nil for one of the others.
    package init(records: Int, share: Double, words: String? = nil) {
      self.records = records
      self.share = share
      self.words = words
    }
  }

  let points: [Point]
  let unit: String
  let overall: Double
  /// For each level the lower and the upper line; the inner lines first.
  let limits: [@Sendable (Int) -> ClosedRange<Double>]

  /// A funnel.
  ///
  /// - Parameters:
  ///   - unit: what the records are, such as `reviews`, for the scale across.
  ///   - overall: the share of all records together.
  ///   - limits: for each pair of lines, where they are at a number of records; the inner lines first.
  package init(
    _ points: [Point], of unit: String, overall: Double,
    limits: [@Sendable (Int) -> ClosedRange<Double>]
  ) {
    self.points = points
    self.unit = unit
    self.overall = overall
    self.limits = limits
  }

  private static let plot = 300.0
  private static let left = 42.0
  private static let below = 40.0
  /// How many straight pieces a line is drawn with.
  private static let pieces = 48

  /// The height that it takes at a width.
  package func height(width: Double) -> Double { 10 + Self.plot + Self.below }

  private var most: Int { points.map(\.records).max() ?? 1 }

  private var fewest: Int { points.map(\.records).min() ?? 1 }

  /// The scale holds the points, and the lines wherever there are points.
  private var shares: Ticks {
    let lines = limits.map { $0(fewest) }.flatMap { [$0.lowerBound * 100, $0.upperBound * 100] }
    let all = points.map { $0.share * 100 } + [overall * 100] + lines
    return Ticks(
      covering: (all.min() ?? 0)...(all.max() ?? 100), about: 6, within: 0...100)
  }

  /// What it draws.
  package func marks(top: Double, width: Double) -> [any Mark] {
    let ticks = shares
    let (high, low) = (top + 10, top + 10 + Self.plot)
    let vertical = LinearScale(ticks.range, from: low, to: high)
    let across = Ticks(covering: 0...Double(most), about: 5, within: 0...Double(Int32.max))
    let horizontal = LinearScale(across.range, from: Self.left, to: width - 8)
    func place(_ records: Int, _ share: Double) -> (x: Double, y: Double) {
      (horizontal.place(of: Double(records)), vertical.place(of: share * 100))
    }
    var marks = grid(ticks, vertical, width: width)
    for number in across.numbers {
      let isLast = number == across.numbers.last
      marks.append(
        Words(
          text: "\(Int(number))", x: horizontal.place(of: number), y: low + 16,
          anchor: isLast ? .end : .middle, ink: .quiet, size: .small))
    }
    marks.append(
      Words(
        text: unit, x: width - 8, y: low + 32, anchor: .end, ink: .quiet, size: .small))
    marks += lines(place)
    for point in points where point.words == nil {
      let (x, y) = place(point.records, point.share)
      marks.append(Dot(x: x, y: y, ink: .neutral, form: .hollowDiamond))
    }
    for point in points {
      guard let words = point.words else { continue }
      let (x, y) = place(point.records, point.share)
      let isRight = x > width / 2
      marks += [
        Dot(x: x, y: y, ink: .first),
        Words(
          text: words, x: isRight ? x - 8 : x + 8, y: y - 8, anchor: isRight ? .end : .start,
          isBold: true),
      ]
    }
    return marks
  }

  private func grid(_ ticks: Ticks, _ scale: LinearScale, width: Double) -> [any Mark] {
    ticks.numbers.flatMap { number -> [any Mark] in
      let y = scale.place(of: number)
      return [
        Stroke((Self.left, y), (width - 8, y), ink: .band),
        Words(
          text: "\(Int(number))%", x: Self.left - 6, y: y + 4, anchor: .end, ink: .quiet,
          size: .small),
      ]
    }
  }

  /// The overall share, and the lines around it from the fewest records of a point on.
  private func lines(
    _ place: (Int, Double) -> (x: Double, y: Double)
  ) -> [any Mark] {
    var marks: [any Mark] = [
      Stroke(place(0, overall), place(most, overall), ink: .quiet, width: 1.5)
    ]
    for (index, limits) in limits.enumerated() {
      // Close together at first, where the lines bend.
      let counts = (1...Self.pieces).map { piece -> Int in
        let part = Double(piece) / Double(Self.pieces)
        return max(fewest, Int(Double(fewest) + Double(most - fewest) * part * part))
      }
      for bound in [\ClosedRange<Double>.lowerBound, \.upperBound] {
        let points = ([fewest] + counts).map { ($0, limits($0)[keyPath: bound]) }
        guard points.count > 1 else { continue }
        marks.append(
          Stroke(
            through: points.map(place), ink: .second, width: index == 0 ? 1.5 : 1,
            isDashed: index > 0))
      }
    }
    return marks
  }
}
