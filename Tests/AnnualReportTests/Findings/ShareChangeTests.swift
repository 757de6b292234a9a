import Testing

@testable import AnnualReport
@testable import ServiceFigures

struct ShareChangeTests {
  private func share(_ met: Int, _ total: Int) throws -> MeasuredShare {
    try #require(MeasuredShare(.share("reviews.onTime", met, of: total)))
  }

  /// Differences of other statistical software (statsmodels 0.15.0, Newcombe's method 10).
  @Test(arguments: [
    (596, 612, 571, 598, 0.019006710822567552, -0.002137046919778115, 0.04113330204214968),
    (612, 612, 598, 598, 0.0, -0.006237739869040859, 0.006382841800598893),
  ])
  func `the interval of a change is that of other software`(
    _ met: Int, _ total: Int, _ before: Int, _ all: Int, _ value: Double, _ lower: Double,
    _ upper: Double
  ) throws {
    let change = ShareChange(
      from: try share(before, all), to: try share(met, total), .higherIsBetter)
    #expect(abs(change.value - value) < 1e-9)
    #expect(abs(change.lower - lower) < 1e-9)
    #expect(abs(change.upper - upper) < 1e-9)
  }

  @Test(arguments: [
    (19, 19, 5, 50, ShareChange.Verdict.tooFew), (45, 50, 19, 19, .tooFew),
    (950, 1000, 900, 1000, .better), (900, 1000, 950, 1000, .worse),
    (9900, 10000, 9800, 10000, .clearButSmall), (500, 1000, 450, 1000, .better),
    (990, 1000, 991, 1000, .aboutTheSame), (50, 100, 45, 100, .noClearChange),
    (20, 20, 20, 20, .noClearChange),
  ])
  func `the words follow from the interval`(
    _ met: Int, _ total: Int, _ before: Int, _ all: Int, _ verdict: ShareChange.Verdict
  ) throws {
    let (then, now) = (try share(before, all), try share(met, total))
    let change = ShareChange(from: then, to: now, .higherIsBetter)
    let isSmall = verdict == .clearButSmall && abs(change.value) >= 0.02
    #expect(change.verdict == verdict || isSmall, "\(change)")
    if verdict == .better {
      #expect(ShareChange(from: then, to: now, .lowerIsBetter).verdict == .worse)
      #expect(ShareChange(from: then, to: now, .neither).verdict == .higher)
    }
  }

  @Test func `a difference of exactly two points is not small, one below is`() throws {
    let then = try share(98_000, 100_000)
    #expect(
      ShareChange(from: then, to: try share(100_000, 100_000), .higherIsBetter).verdict == .better)
    #expect(
      ShareChange(from: then, to: try share(99_999, 100_000), .higherIsBetter).verdict
        == .clearButSmall)
  }

  @Test func `reviews of the same children widen the interval of a group as of the whole`() throws {
    let figure = try Figure.share("reviews.onTime", 60, of: 100, clustered: 0.40...0.77)
    let whole = try #require(MeasuredShare(figure))
    #expect(whole.effectiveSize < 60)
    let group = try #require(MeasuredShare(met: 30, of: 50, in: whole))
    let plain = try #require(Proportion.wilson(met: 30, of: 50))
    #expect(group.lower < plain.lower && group.upper > plain.upper)
    let alone = try share(60, 100)
    #expect(abs(alone.effectiveSize - 100) < 1e-9)
    let same = try #require(MeasuredShare(met: 30, of: 50, in: alone))
    #expect(abs(same.lower - plain.lower) < 1e-12 && abs(same.upper - plain.upper) < 1e-12)
  }

  @Test func `of many comparisons those count that stand out among all`() {
    #expect(FalseAlarms.bound([]) == nil)
    #expect(FalseAlarms.bound([0.04]) == 0.04)
    #expect(FalseAlarms.bound([0.04, 0.9, 0.8]) == nil)
    // Each chance against 0.05 times its rank over 5: 0.01, 0.02, 0.03, 0.04, 0.05.
    #expect(FalseAlarms.bound([0.9, 0.028, 0.015, 0.012, 0.6]) == 0.028)
    #expect(FalseAlarms.bound([0.01, 0.02, 0.03, 0.04, 0.05]) == 0.05)
  }

  @Test func `groups of a figure that is no headline must stand out among all`() throws {
    // Of eight groups, one a little worse: by itself it would count.
    let rules = FindingRules.yaml("children.upToDate", "last_year")
    #expect(try FindingRules(yaml: rules, file: "rules.yaml").rules.count == 1)
    let groups = [("first", 88, 100)] + (2...8).map { ("group \($0)", 95, 100) }
    let figure = try Figure.share("participation.attended", 753, of: 800)
      .broken(by: .ageBand, groups.map { (key: $0.0, part: $0.1, total: $0.2) })
    let scene = try FindingScene([figure])
    func proposals(_ breakdown: [Dimension]) -> [ProposedFinding] {
      let rule = FindingRule(
        figure: figure.definition, tests: [.groups], breakdowns: breakdown, isUrgent: false,
        recommendation: "Find out why.")
      return FindingProposals(scene.input, scene.rules, []).groups(figure, rule)
    }
    #expect(proposals([.ageBand]).isEmpty)
  }
}
