import Testing

@testable import ServiceFigures

@Suite("A group beside the rest")
struct GroupComparisonTests {
  private typealias Group = (key: String, part: Int, total: Int)

  private func figure(
    _ id: String, _ groups: [Group], clustered: ClosedRange<Double>? = nil
  ) throws -> Figure {
    let (part, total) = (groups.reduce(0) { $0 + $1.part }, groups.reduce(0) { $0 + $1.total })
    var result = FigureResult()
    result.numbers.numerator = part
    result.numbers.denominator = total
    result.interval = Proportion.wilson(met: part, of: total)
    result.clusteredInterval = clustered.map {
      Interval(method: "wilson, clustered by child", lower: $0.lowerBound, upper: $0.upperBound)
    }
    result.breakdowns = [
      Breakdown(
        dimension: .ageBand,
        rows: groups.map { group in
          var numbers = FigureNumbers()
          numbers.numerator = group.part
          numbers.denominator = group.total
          return FigureRow(key: group.key, label: group.key, numbers: numbers)
        })
    ]
    return Figure(definition: try #require(Catalogue.definition(id)), result: result)
  }

  private func verdicts(_ figure: Figure) -> [String: ComparisonVerdict] {
    let groups = GroupComparison.groups(of: figure, by: [.ageBand])
    return Dictionary(uniqueKeysWithValues: groups.map { ($0.group.key, $0.comparison.verdict) })
  }

  @Test func `the rest is everything that is not in the group`() throws {
    let groups = GroupComparison.groups(
      of: try figure("reviews.onTime", [("1-4", 500, 540), ("16+", 40, 60)]), by: [.ageBand])
    #expect(groups.map(\.group.key) == ["1-4", "16+"])
    #expect(groups.map(\.rest.numerator) == [40, 500])
    #expect(groups.map(\.rest.denominator) == [60, 540])
    #expect(groups.map(\.comparison.verdict) == [.clear(.better), .clear(.worse)])
    #expect(groups.allSatisfy { !$0.comparison.isOneOfMany })
  }

  @Test func `small groups, small rests and what is not known are left out`() throws {
    #expect(
      try verdicts(figure("reviews.onTime", [("1-4", 500, 540), ("16+", 1, 19)])).isEmpty)
    let known = try verdicts(
      figure("reviews.onTime", [("1-4", 300, 320), ("16+", 10, 20), ("unknown", 1, 40)]))
    #expect(known.keys.sorted() == ["1-4", "16+"])
  }

  @Test func `several reviews of one child make a difference less clear`() throws {
    let groups: [Group] = [("1-4", 178, 200), ("16+", 80, 100)]
    #expect(try verdicts(figure("reviews.onTime", groups))["16+"] == .clear(.worse))
    let widened = try figure("reviews.onTime", groups, clustered: 0.74...0.94)
    #expect(verdicts(widened)["16+"] == .noClearChange)
  }

  @Test func `groups of a figure that is no headline must stand out among all`() throws {
    // One of ten is a little worse: by itself it would count.
    let groups: [Group] = [("first", 88, 100)] + (2...10).map { ("group \($0)", 94, 100) }
    #expect(try verdicts(figure("reviews.onTime", groups))["first"] == .clear(.worse))
    let many = try figure("participation.attended", groups)
    #expect(verdicts(many)["first"]?.change == nil)
    let worse: [Group] = [("first", 70, 100)] + (2...10).map { ("group \($0)", 94, 100) }
    let found = GroupComparison.groups(
      of: try figure("children.allOnTime", worse), by: [.ageBand])
    #expect(found.first?.comparison.verdict == .clear(.worse))
    #expect(found.first?.comparison.isOneOfMany == true)
  }
}
