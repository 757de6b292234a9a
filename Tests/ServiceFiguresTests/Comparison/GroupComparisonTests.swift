import TestSupport
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

  private func groups(_ figures: Figure...) -> [GroupComparison] {
    GroupComparison.groups(of: figures.map { ($0, [.ageBand]) }).flatMap { $0 }
  }

  private func verdicts(_ figure: Figure) -> [String: ComparisonVerdict] {
    let groups = groups(figure)
    return Dictionary(uniqueKeysWithValues: groups.map { ($0.group.key, $0.comparison.verdict) })
  }

  @Test func `the rest is everything that is not in the group`() throws {
    let groups = groups(try figure("reviews.onTime", [("1-4", 500, 540), ("16+", 40, 60)]))
    #expect(groups.map(\.group.key) == ["1-4", "16+"])
    #expect(groups.map(\.rest.numerator) == [40, 500])
    #expect(groups.map(\.rest.denominator) == [60, 540])
    #expect(groups.map(\.comparison.verdict) == [.clear(.better), .clear(.worse)])
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

  @Test(arguments: ["reviews.onTime", "participation.attended"])
  func `a group must stand out among all, in a headline figure as in any other`(id: String) throws {
    // One of ten is a little worse: by itself it would count.
    let little: [Group] = [("first", 88, 100)] + (2...10).map { ("group \($0)", 94, 100) }
    #expect(
      try verdicts(figure(id, [("first", 88, 100), ("rest", 846, 900)]))["first"]?.change != nil)
    #expect(try verdicts(figure(id, little))["first"]?.change == nil)
    let much: [Group] = [("first", 70, 100)] + (2...10).map { ("group \($0)", 94, 100) }
    #expect(try verdicts(figure(id, much))["first"]?.change != nil)
  }

  @Test func `the groups of all figures are tested together`() throws {
    let clear = try figure("reviews.onTime", [("a", 85, 100), ("b", 188, 200)])
    let even = try figure(
      "participation.viewsConveyed", (1...20).map { ("group \($0)", 80, 100) })
    #expect(groups(clear).first?.comparison.verdict == .clear(.worse))
    #expect(groups(clear, even).first?.comparison.verdict == .noClearChange)
  }

  /// Authorities in which no group differs: children with one to four reviews, most of them on time or
  /// none, in six breakdowns of three to six groups, and two figures on each review.
  @Test func `without any true difference at most 6.5% of authorities have a group that is worse`()
    throws
  {
    let seeds = RandomCases.seeds(from: 40_000, few: 200, soak: 2_000)
    var found = 0
    for seed in seeds {
      var random = SeededNumbers(seed)
      let figures = try ["reviews.onTime", "participation.viewsConveyed"].map {
        try evenAuthority($0, &random)
      }
      let dimensions: [Dimension] = [.kind, .ageBand, .sex, .ethnicGroup, .legalStatus, .placement]
      let groups = GroupComparison.groups(of: figures.map { ($0, dimensions) }).flatMap { $0 }
      #expect(groups.count > 20)
      if groups.contains(where: { $0.comparison.verdict == .clear(.worse) }) { found += 1 }
    }
    print("of \(seeds.count) authorities without a difference \(found) have a group that is worse")
    #expect(Double(found) <= 0.065 * Double(seeds.count))
  }

  /// A share of reviews whose chance to be met differs from child to child, but not from group to group.
  private func evenAuthority(_ id: String, _ random: inout SeededNumbers) throws -> Figure {
    let sizes: [(dimension: Dimension, groups: Int)] = [
      (.kind, 3), (.ageBand, 5), (.sex, 2), (.ethnicGroup, 5), (.legalStatus, 4), (.placement, 6),
    ]
    var counts = sizes.map { [(met: Int, total: Int)](repeating: (0, 0), count: $0.groups) }
    var sums = ClusterSums()
    var (met, total) = (0, 0)
    for _ in 0..<260 {
      let chance = Int.random(in: 0..<10, using: &random) < 8 ? 0.97 : 0.75
      let groups = sizes.map { size in
        // The groups are of unequal size, as those of children are.
        min(
          Int.random(in: 0..<size.groups, using: &random),
          Int.random(in: 0..<size.groups, using: &random))
      }
      var own = (met: 0, total: 0)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let isMet = Double.random(in: 0..<1, using: &random) < chance
        own.met += isMet ? 1 : 0
        own.total += 1
        for (place, group) in groups.enumerated() {
          counts[place][group].met += isMet ? 1 : 0
          counts[place][group].total += 1
        }
      }
      sums.add(met: own.met, total: own.total)
      met += own.met
      total += own.total
    }
    var result = FigureResult()
    result.numbers.numerator = met
    result.numbers.denominator = total
    result.numbers.value = Double(met) / Double(total)
    result.interval = Proportion.wilson(met: met, of: total)
    result.clusteredInterval = sums.interval(met: met, of: total)
    result.breakdowns = zip(sizes, counts).map { size, counts in
      Breakdown(
        dimension: size.dimension,
        rows: counts.enumerated().map { place, count in
          var numbers = FigureNumbers()
          numbers.numerator = count.met
          numbers.denominator = count.total
          return FigureRow(key: "\(place)", label: "\(place)", numbers: numbers)
        })
    }
    return Figure(definition: try #require(Catalogue.definition(id)), result: result)
  }
}
