import Testing

@testable import AnnualReport
@testable import ServiceFigures

struct AssessmentTests {
  private func standard(_ test: Standard.Test) -> Standard {
    Standard(test, words: "as it should be", source: "a plan")
  }

  private func judgement(_ figure: Figure, _ test: Standard.Test) -> Assessment.Judgement? {
    Assessment(figure, against: standard(test))?.judgement
  }

  private func share(_ part: Int, of total: Int) throws -> Figure {
    try .share("reviews.onTime", part, of: total)
  }

  @Test func `that all are met can be seen, however many there are`() throws {
    #expect(judgement(try share(612, of: 612), .all) == .met)
    #expect(judgement(try share(611, of: 612), .all) == .notMet)
    #expect(judgement(try share(3, of: 3), .all) == .met)
    #expect(judgement(try share(2, of: 3), .all) == .notMet)
    #expect(judgement(try share(0, of: 40), .all) == .notMet)
  }

  @Test func `that none is there is met by none alone`() throws {
    #expect(judgement(try share(0, of: 40), .none) == .met)
    #expect(judgement(try share(1, of: 40), .none) == .notMet)
    let none = try Figure.make("reviews.overdue") { $0.count = 0 }
    let one = try Figure.make("reviews.overdue") { $0.count = 1 }
    #expect(judgement(none, .none) == .met)
    #expect(judgement(one, .none) == .notMet)
  }

  /// 60 of 100: the interval is 50.2% to 69.1%.
  @Test(arguments: [
    (Standard.Test.atLeast(0.50), Assessment.Judgement.met),
    (.atLeast(0.55), .tooClose), (.atLeast(0.60), .tooClose), (.atLeast(0.65), .tooClose),
    (.atLeast(0.70), .notMet),
    (.atMost(0.70), .met),
    (.atMost(0.65), .tooClose), (.atMost(0.60), .tooClose), (.atMost(0.55), .tooClose),
    (.atMost(0.50), .notMet),
    (.between(0.50, 0.70), .met),
    (.between(0.55, 0.70), .tooClose), (.between(0.50, 0.65), .tooClose),
    (.between(0.58, 0.62), .tooClose), (.between(0.10, 0.55), .tooClose),
    (.between(0.70, 0.90), .notMet), (.between(0.10, 0.50), .notMet),
  ])
  func `a share is judged by the side on which its whole interval lies`(
    _ test: Standard.Test, _ expected: Assessment.Judgement
  ) throws {
    #expect(judgement(try share(60, of: 100), test) == expected)
  }

  @Test func `an end of the interval that is the standard itself meets it`() throws {
    let figure = try share(60, of: 100)
    let interval = try #require(figure.interval)
    #expect(judgement(figure, .atLeast(interval.lower)) == .met)
    #expect(judgement(figure, .atLeast(interval.lower.nextUp)) == .tooClose)
    #expect(judgement(figure, .atLeast(interval.upper)) == .tooClose)
    #expect(judgement(figure, .atLeast(interval.upper.nextUp)) == .notMet)
    #expect(judgement(figure, .atMost(interval.upper)) == .met)
    #expect(judgement(figure, .atMost(interval.upper.nextDown)) == .tooClose)
    #expect(judgement(figure, .atMost(interval.lower)) == .tooClose)
    #expect(judgement(figure, .atMost(interval.lower.nextDown)) == .notMet)
    #expect(judgement(figure, .between(interval.lower, interval.upper)) == .met)
    #expect(judgement(figure, .between(interval.lower.nextUp, interval.upper)) == .tooClose)
    #expect(judgement(figure, .between(interval.lower, interval.upper.nextDown)) == .tooClose)
  }

  @Test func `the interval widened for several reviews of a child counts where there is one`()
    throws
  {
    #expect(judgement(try .share("reviews.onTime", 95, of: 100), .atLeast(0.88)) == .met)
    let widened = try Figure.share("reviews.onTime", 95, of: 100, clustered: 0.85...0.99)
    #expect(judgement(widened, .atLeast(0.88)) == .tooClose)
    #expect(judgement(widened, .atLeast(0.85)) == .met)
  }

  @Test(arguments: [
    Standard.Test.none, .atLeast(0.5), .atMost(0.5), .between(0.1, 0.2), .between(0, 1),
  ])
  func `a share of fewer than 20 is too few`(_ test: Standard.Test) throws {
    #expect(judgement(try share(0, of: 19), test) == .tooFew)
    #expect(judgement(try share(19, of: 19), test) == .tooFew)
    #expect(judgement(try share(1, of: 1), test) == .tooFew)
    #expect(judgement(try share(20, of: 20), test) != .tooFew)
  }

  @Test(arguments: [
    Standard.Test.all, .none, .atLeast(0.5), .atMost(0.5), .between(0.1, 0.2),
  ])
  func `missing and partial data cannot tell, and where there is nothing nothing is said`(
    _ test: Standard.Test
  ) throws {
    let partial = try Figure.share(
      "reviews.onTime", 90, of: 100, .partial(lower: 0.8, upper: 0.9))
    #expect(judgement(partial, test) == .cannotTell)
    let missing = try Figure.make("reviews.onTime", .notSupplied(needs: "Reviews"))
    #expect(judgement(missing, test) == .cannotTell)
    let nothing = try Figure.share("reviews.onTime", 0, of: 0, .notApplicable)
    #expect(judgement(nothing, test) == nil)
  }

  @Test func `a rate is judged by its value, both ends of a range within it`() throws {
    func rate(_ value: Double) throws -> Figure {
      try .make("caseload.perFTE") { $0.value = value }
    }
    for value in [50, 60, 70] {
      #expect(judgement(try rate(Double(value)), .between(50, 70)) == .met)
    }
    #expect(judgement(try rate(49.9), .between(50, 70)) == .notMet)
    #expect(judgement(try rate(70.1), .between(50, 70)) == .notMet)
    #expect(judgement(try rate(60), .atLeast(60)) == .met)
    #expect(judgement(try rate(59.9), .atLeast(60)) == .notMet)
    #expect(judgement(try rate(60), .atMost(60)) == .met)
    #expect(judgement(try rate(60.1), .atMost(60)) == .notMet)
  }

  @Test func `a figure without any number is not judged`() throws {
    #expect(judgement(try .make("reviews.held"), .atLeast(1)) == nil)
    #expect(judgement(try .make("reviews.held") { $0.count = 3 }, .all) == nil)
  }

  @Test func `a local standard takes the place of the general one`() throws {
    let onTime = try share(90, of: 100)
    let held = try Figure.make("reviews.held") { $0.count = 100 }
    var figures = try ReportKind.dangerousTexts.report.input.figures
    figures.figures = [onTime, held]
    let general = figures.assessments(local: [:])
    #expect(general.map(\.figure.id) == ["reviews.onTime"])
    #expect(general.map(\.judgement) == [.notMet])
    let local = figures.assessments(local: ["reviews.onTime": standard(.atLeast(0.8))])
    #expect(local.map(\.judgement) == [.met])
    #expect(local.map(\.standard.words) == ["as it should be"])
  }

  @Test func `the number of challenges is never judged`() throws {
    let input = try ReportKind.dangerousTexts.report.input
    let judged = input.figures.assessments(local: [:]).map(\.figure.id)
    #expect(judged.filter { $0.hasPrefix("challenge.") } == ["challenge.resolved20"])
    let local = Dictionary(
      uniqueKeysWithValues: Catalogue.figures.map { ($0.id, standard(.atLeast(1))) })
    let held = input.figures.assessments(local: local).map(\.figure)
    #expect(held.filter { !$0.definition.isGraded }.map(\.id).isEmpty)
  }

  @Test func `each judgement has its words`() {
    let words = [Assessment.Judgement.met, .notMet, .tooClose, .tooFew, .cannotTell].map(\.words)
    #expect(
      words == ["met", "not met", "too close to call", "too few to say", "not known"])
  }
}
