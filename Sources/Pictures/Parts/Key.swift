/// The legend: what each mark means, for marks that have no words next to them.
package struct Key: Part {
  /// A mark with its words.
  package struct Entry: Sendable {
    /// The marks that a key can show.
    package enum Sample: Hashable, Sendable {
      /// A filled area.
      case area(Ink)
      /// A dot on the line of its interval.
      case interval(Ink)
      /// A hollow dot on the line of its interval.
      case hollowInterval(Ink)
      /// A dashed line.
      case dashes
      /// A shaded range.
      case band
    }

    let sample: Sample
    let words: String

    /// Says what a mark means.
    package init(_ sample: Sample, _ words: String) {
      self.sample = sample
      self.words = words
    }
  }

  let entries: [Entry]

  /// A key with its entries in order.
  package init(_ entries: [Entry]) { self.entries = entries }

  private static let line = 18.0
  private static let sample = 20.0

  /// The height that it takes at a width.
  package func height(width: Double) -> Double {
    Double((places(width: width).map(\.line).max() ?? -1) + 1) * Self.line
  }

  /// What it draws.
  package func marks(top: Double, width: Double) -> [any Mark] {
    zip(entries, places(width: width)).flatMap { entry, place in
      let y = top + Double(place.line) * Self.line + 9
      return Self.marks(of: entry.sample, x: place.x, y: y) + [
        Words(text: entry.words, x: place.x + Self.sample + 5, y: y + 4, size: .small)
      ]
    }
  }

  /// Places entries one after the other, and on a new line when a line is full.
  private func places(width: Double) -> [(x: Double, line: Int)] {
    var places: [(x: Double, line: Int)] = []
    var x = 0.0
    var line = 0
    for entry in entries {
      let length = Self.sample + 5 + TextSize.small.width(of: entry.words)
      if x > 0, x + length > width {
        x = 0
        line += 1
      }
      places.append((x, line))
      x += length + 14
    }
    return places
  }

  private static func marks(of sample: Entry.Sample, x: Double, y: Double) -> [any Mark] {
    let (start, end) = ((x, y), (x + Self.sample, y))
    let middle = x + Self.sample / 2
    switch sample {
    case .area(let ink):
      return [Rectangle(x: x + 4, y: y - 6, width: 12, height: 12, ink: ink)]
    case .interval(let ink):
      return [Stroke(start, end, ink: ink, width: 2), Dot(x: middle, y: y, ink: ink)]
    case .hollowInterval(let ink):
      return [
        Stroke(start, end, ink: ink, width: 2),
        Dot(x: middle, y: y, ink: ink, form: .hollowDiamond),
      ]
    case .dashes: return [Stroke(start, end, ink: .quiet, width: 1.5, isDashed: true)]
    case .band:
      return [
        Rectangle(x: x, y: y - 6, width: Self.sample, height: 12, ink: .band),
        Stroke((x, y - 6), (x, y + 6), ink: .quiet),
        Stroke((x + Self.sample, y - 6), (x + Self.sample, y + 6), ink: .quiet),
      ]
    }
  }
}
