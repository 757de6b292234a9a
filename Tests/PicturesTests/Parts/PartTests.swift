import Testing

@testable import Pictures

/// Parts of pictures with numbers and words of many kinds.
struct PartTests {
  /// Texts as authorities write them.
  private static let labels = [
    "A", "Placement", "Change to or implementation of the care plan for the child and the family",
    String(repeating: "Wandsworth ", count: 30), String(repeating: "W", count: 300), "",
  ]

  private static func parts(_ part: Double) -> [any Part] {
    let rows = labels.enumerated().map { index, label in
      BarRows.Row(label, value: Double(index) * part * 20, words: "\(index),000 above")
    }
    let shares = labels.enumerated().map { index, label in
      (label: label, share: min(1, part + Double(index) / 50))
    }
    func interval(_ share: Double) -> ClosedRange<Double> {
      max(0, share - 0.07)...min(1, share + 0.04)
    }
    return [
      Heading("By stage"),
      Key([
        .init(.interval(.first), "2024-25, with its 95% interval"),
        .init(.hollowInterval(.third), "2023-24"), .init(.dashes, "expected: at least 95.0%"),
        .init(.band, "expected: 50 to 70"), .init(.area(.second), "views conveyed"),
      ]),
      BarRows(rows, ink: .first),
      BarRows(rows, ink: .first, band: .init(50...70, low: "50", high: "70")),
      StackedRows(
        zip(labels, Ink.marks + [.first]).enumerated().map { index, item in
          StackedRows.Row(
            item.0, short: "PN\(index)", value: Double(index) * part, words: "1,205 (32.9%)",
            ink: item.1)
        }),
      Trend(
        shares.map { item in
          .init(
            label: ["Apr–Jun", "2024"], share: item.share, interval: interval(item.share),
            words: "99.9%")
        }, expected: 0.95),
      IntervalRows(
        shares.map { item in
          .init(
            item.label,
            [
              .init(
                share: item.share, interval: interval(item.share), words: "2024-25: 99.9%",
                isHollow: false),
              .init(
                share: item.share, interval: interval(item.share), words: "2023-24: 99.9%",
                isHollow: true),
            ])
        }),
    ]
  }

  @Test(arguments: [0.0, 0.001, 0.4, 0.93, 1])
  func `nothing is drawn outside the picture`(_ share: Double) {
    for part in Self.parts(share) {
      let height = part.height(width: 360)
      for mark in part.marks(top: 20, width: 360) {
        let frame = mark.frame
        let place = "\(type(of: part)): \(mark)"
        #expect(frame.x.lowerBound >= -0.5 && frame.x.upperBound <= 360.5, "\(place)")
        #expect(frame.y.lowerBound >= 14 && frame.y.upperBound <= 20.5 + height, "\(place)")
      }
    }
  }

  @Test(arguments: [0.0, 0.001, 0.4, 0.93, 1])
  func `no words lie on other words`(_ share: Double) {
    for part in Self.parts(share) {
      let frames = part.marks(top: 0, width: 360).compactMap { $0 as? Words }
        .filter { !$0.text.isEmpty }
      for (index, one) in frames.enumerated() {
        for other in frames[(index + 1)...] where one.frame.overlaps(other.frame) {
          // Six quarters do not fit side by side; years have four.
          if part is Trend { continue }
          Issue.record("\(type(of: part)): \(one) on \(other)")
        }
      }
    }
  }

  @Test func `the values of four quarters stand apart`() {
    let trend = Trend(
      [0.925, 0.958, 0.913, 0.951].map { share in
        .init(
          label: ["Apr–Jun", "2024"], share: share, interval: share - 0.05...share + 0.03,
          words: "92.5%")
      }, expected: 0.95)
    let words = trend.marks(top: 0, width: 360).compactMap { $0 as? Words }
    for (index, one) in words.enumerated() {
      for other in words[(index + 1)...] { #expect(!one.frame.overlaps(other.frame)) }
    }
  }

  @Test func `a bar is as long as its value, from nought`() {
    let bars = BarRows(
      [.init("a", value: 10, words: "10"), .init("b", value: 5, words: "5")], ink: .first
    ).marks(top: 0, width: 360).compactMap { $0 as? Rectangle }
    #expect(bars.map(\.x) == [0, 0])
    #expect(bars[0].width == 2 * bars[1].width)
  }

  @Test func `a part of a whole begins where the one before ends`() {
    let marks = StackedRows([
      .init("a", short: "a", value: 1, words: "1", ink: .first),
      .init("b", short: "b", value: 3, words: "3", ink: .second),
    ]).marks(top: 0, width: 360).compactMap { $0 as? Rectangle }
    let rows = marks.filter { $0.height == 14 }
    #expect(rows.map(\.x) == [0, 90])
    #expect(rows.map(\.width) == [90, 270])
    let whole = marks.filter { $0.height == 30 }
    // A slit parts neighbours whose colours a reader cannot tell apart.
    #expect(whole.map { $0.x + $0.width } == [88, 358])
  }
}

/// The room that a mark takes.
struct MarkFrame {
  var x: ClosedRange<Double>
  var y: ClosedRange<Double>

  func overlaps(_ other: MarkFrame) -> Bool {
    x.lowerBound < other.x.upperBound && other.x.lowerBound < x.upperBound
      && y.lowerBound < other.y.upperBound && other.y.lowerBound < y.upperBound
  }
}

extension Mark {
  var frame: MarkFrame {
    switch self {
    case let mark as Rectangle:
      return MarkFrame(x: mark.x...mark.x + mark.width, y: mark.y...mark.y + mark.height)
    case let mark as Stroke:
      let (xs, ys) = (mark.points.map(\.x), mark.points.map(\.y))
      return MarkFrame(
        x: (xs.min() ?? 0)...(xs.max() ?? 0), y: (ys.min() ?? 0)...(ys.max() ?? 0))
    case let mark as Dot: return MarkFrame(x: mark.x - 6...mark.x + 6, y: mark.y - 6...mark.y + 6)
    case let mark as Words:
      let width = mark.size.width(of: mark.text)
      let start =
        switch mark.anchor {
        case .start: mark.x
        case .middle: mark.x - width / 2
        case .end: mark.x - width
        }
      // Letters reach about three quarters of their size above the base line.
      return MarkFrame(
        x: start...start + width,
        y: mark.y - mark.size.rawValue * 0.75...mark.y + mark.size.rawValue * 0.2)
    default:
      Issue.record("a kind of mark that the tests do not know: \(self)")
      return MarkFrame(x: 0...0, y: 0...0)
    }
  }
}
