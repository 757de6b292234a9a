import Testing

@testable import ServiceFigures

@Suite("A figure beside last year's")
struct FigureComparisonTests {
  private func share(_ id: String, _ part: Int, of total: Int) throws -> Figure {
    var result = FigureResult()
    result.numbers.numerator = part
    result.numbers.denominator = total
    result.interval = Proportion.wilson(met: part, of: total)
    return Figure(definition: try #require(Catalogue.definition(id)), result: result)
  }

  private func count(_ id: String, _ count: Int) throws -> Figure {
    var result = FigureResult()
    result.numbers.count = count
    return Figure(definition: try #require(Catalogue.definition(id)), result: result)
  }

  private func verdict(_ now: Figure, _ then: Figure?) -> ComparisonVerdict {
    FigureComparison(now, since: then).verdict
  }

  @Test func `a share is better or worse where the interval leaves out no change`() throws {
    let low = try share("reviews.onTime", 540, of: 600)
    let high = try share("reviews.onTime", 590, of: 610)
    #expect(verdict(high, low) == .clear(.better))
    #expect(verdict(low, high) == .clear(.worse))
    #expect(FigureComparison(high, since: low).words() == "better")
  }

  @Test func `a figure without a good direction is only higher or lower`() throws {
    let few = try count("challenge.raised", 41)
    let many = try count("challenge.raised", 90)
    #expect(verdict(many, few) == .clear(.higher))
    #expect(verdict(few, many) == .clear(.lower))
  }

  @Test func `a count that should be low is worse when it rises`() throws {
    let few = try count("reviews.late", 30)
    let many = try count("reviews.late", 70)
    #expect(verdict(many, few) == .clear(.worse))
    #expect(verdict(few, many) == .clear(.better))
  }

  @Test func `below 20 records in either year it is too few to say`() throws {
    let enough = try share("reviews.onTime", 20, of: 20)
    let few = try share("reviews.onTime", 1, of: 19)
    #expect(verdict(enough, few) == .tooFew && verdict(few, enough) == .tooFew)
    #expect(FigureComparison(enough, since: few).difference == nil)
    #expect(verdict(try count("reviews.overdue", 90), try count("reviews.overdue", 5)) == .tooFew)
    #expect(verdict(try count("reviews.overdue", 0), try count("reviews.overdue", 0)) == .tooFew)
  }

  @Test func `a clear change of less than two points is called small`() throws {
    let now = try share("reviews.onTime", 9_800, of: 10_000)
    let then = try share("reviews.onTime", 9_700, of: 10_000)
    #expect(verdict(now, then) == .clearButSmall(.better))
    #expect(FigureComparison(now, since: then).words() == "a clear but small change")
  }

  @Test func `within two points on both sides it is about the same, else there is no clear change`()
    throws
  {
    #expect(
      verdict(
        try share("reviews.onTime", 5_700, of: 6_000), try share("reviews.onTime", 5_690, of: 6_000)
      ) == .aboutTheSame)
    #expect(
      verdict(try share("reviews.onTime", 57, of: 60), try share("reviews.onTime", 55, of: 60))
        == .noClearChange)
  }

  @Test func `what is partial, missing or nothing is not compared`() throws {
    let whole = try share("reviews.onTime", 540, of: 600)
    var part = whole
    part.result.status = .partial(lower: 0.5, upper: 0.95)
    var missing = whole
    missing.result = FigureResult(status: .notSupplied(needs: "Reviews"))
    var nothing = whole
    nothing.result = FigureResult(status: .notApplicable)
    for (other, obstacle) in [
      (part, ComparisonVerdict.Obstacle.partial), (missing, .missing), (nothing, .missing),
    ] {
      #expect(verdict(whole, other) == .cannotBeCompared(obstacle))
      #expect(verdict(other, whole) == .cannotBeCompared(obstacle))
    }
    #expect(verdict(whole, nil) == .cannotBeCompared(.missing))
    #expect(FigureComparison(whole, since: nil).words() == "cannot be compared with last year")
  }

  @Test func `a definition that changed comes before all else, then what is withheld`() throws {
    let whole = try share("reviews.onTime", 5, of: 6)
    var (changed, withheld) = (whole, whole)
    changed.result = FigureResult(status: .definedOtherwise(until: "0.2.0"))
    withheld.result = FigureResult(status: .withheld)
    #expect(verdict(whole, changed) == .cannotBeCompared(.definition))
    #expect(verdict(changed, withheld) == .cannotBeCompared(.definition))
    #expect(verdict(whole, withheld) == .withheld && verdict(withheld, whole) == .withheld)
  }

  @Test func `several reviews of one child widen the interval of the difference`() throws {
    var now = try share("reviews.onTime", 560, of: 600)
    var then = try share("reviews.onTime", 540, of: 600)
    let plain = try #require(FigureComparison(now, since: then).difference)
    func widened(_ figure: Figure) throws -> Interval {
      let met = try #require(figure.numbers.numerator)
      let limits = Proportion.wilson(share: Double(met) / 600, size: 300)
      return Interval(
        method: "wilson, clustered by child", level: 0.95, lower: limits.lower, upper: limits.upper)
    }
    now.result.clusteredInterval = try widened(now)
    // One year alone with the correction does not make the other wider than it is.
    #expect(FigureComparison(now, since: then).difference == plain)
    then.result.clusteredInterval = try widened(then)
    let clustered = try #require(FigureComparison(now, since: then).difference)
    #expect(clustered.lower < plain.lower && clustered.upper > plain.upper)
    #expect(clustered.value == plain.value && clustered.chance > plain.chance)
    #expect(clustered.method == "newcombe, clustered by child")
  }

  @Test func `medians and rates of staff are shown without a verdict`() throws {
    var days = try count("challenge.daysToResolve", 41)
    days.result.numbers.median = 12
    #expect(verdict(days, days) == .notTested)
    var load = try count("caseload.perFTE", 340)
    load.result.numbers.value = 61.8
    #expect(verdict(load, load) == .notTested)
  }

  @Test func `a rate of events is compared by its events and the children at risk`() throws {
    var now = try count("challenge.per100Children", 58)
    now.result.numbers.value = 5_800.0 / 346
    var then = try count("challenge.per100Children", 41)
    then.result.numbers.value = 4_100.0 / 358
    let difference = try #require(FigureComparison(now, since: then).difference)
    #expect(abs((difference.value ?? 0) - 1.463696602283942) < 1e-9)
    #expect(abs(difference.chance - 0.07000000047282504) < 1e-6)
    #expect(verdict(now, then) == .noClearChange)
  }

  @Test func `counts of two authorities are not compared, their shares are`() throws {
    let now = try count("reviews.held", 600)
    let then = try count("reviews.held", 300)
    #expect(
      FigureComparison(now, since: then, sameSize: false).verdict == .cannotBeCompared(.size))
    let onTime = try share("reviews.onTime", 540, of: 600)
    #expect(
      FigureComparison(
        onTime, since: try share("reviews.onTime", 290, of: 300), sameSize: false
      ).verdict == .clear(.worse))
  }

  /// Real reports gave a change in per cent of this year's number, or of 39 cases.
  @Test func `a percentage change is of last year's number, and of no base under 50`() throws {
    let fewer = FigureComparison(
      try count("reviews.held", 319), since: try count("reviews.held", 341))
    let change = try #require(fewer.relativeChange)
    #expect(change.part == -22 && change.base == 341)
    // Of this year's number it would be 6.9%, which one report called 7%.
    #expect(Percentage.text(22, of: change.base) == "6.5%")
    let more = FigureComparison(
      try count("reviews.held", 454), since: try count("reviews.held", 447))
    #expect(more.relativeChange.map { Percentage.text($0.part, of: $0.base) } == "1.6%")
    let small = FigureComparison(
      try count("reviews.held", 80), since: try count("reviews.held", 49))
    #expect(small.relativeChange == nil && small.verdict == .clear(.higher))
    let share = FigureComparison(
      try share("reviews.onTime", 540, of: 600), since: try share("reviews.onTime", 500, of: 600))
    #expect(share.relativeChange == nil)
  }
}
