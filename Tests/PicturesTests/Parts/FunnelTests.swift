import Testing

@testable import Pictures

/// The funnel and its lines.
struct FunnelTests {
  @Test func `the scale holds the lines wherever there are points`() {
    // Points close together, and lines that reach far below them.
    let points = [(40, 0.93), (100, 0.95), (400, 0.94)].map {
      Funnel.Point(records: $0.0, share: $0.1)
    }
    let limits: [@Sendable (Int) -> ClosedRange<Double>] = [1.0, 1.6].map { reach in
      { records in
        (0.94 - reach / Double(records).squareRoot())...min(1, 0.94 + 1 / Double(records))
      }
    }
    let funnel = Funnel(points, of: "reviews", overall: 0.94, limits: limits)
    let lines = funnel.marks(top: 0, width: 600).compactMap { $0 as? Stroke }
      .filter { $0.ink == .second }
    // Two pairs, each whole: no piece is left out.
    #expect(lines.count == 4 && Set(lines.map(\.points.count)).count == 1)
    let heights = lines.flatMap(\.points).map(\.y)
    #expect(heights.allSatisfy { 10...310 ~= $0 })
    // The lowest point is no line along the edge: each line goes on rising.
    for line in lines.filter({ $0.points[0].y > 160 }) {
      #expect(zip(line.points, line.points.dropFirst()).allSatisfy { $0.0.y >= $0.1.y })
      #expect(line.points[0].y > line.points[5].y)
    }
  }
}
