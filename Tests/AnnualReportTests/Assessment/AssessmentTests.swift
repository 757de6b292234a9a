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

  private func missed(_ count: Int) -> Assessment.Judgement { .missed(.records(count)) }

  @Test(arguments: [(612, 612, 0), (611, 612, 1), (3, 3, 0), (2, 3, 1), (0, 40, 40)])
  func `that all are met is missed by those who fall short`(part: Int, total: Int, short: Int)
    throws
  {
    #expect(judgement(try share(part, of: total), .all) == (short == 0 ? .met : missed(short)))
  }

  @Test func `that none is there is missed by those that are`() throws {
    #expect(judgement(try share(0, of: 40), .none) == .met)
    #expect(judgement(try share(3, of: 40), .none) == missed(3))
    #expect(judgement(try .make("reviews.overdue") { $0.count = 0 }, .none) == .met)
    #expect(judgement(try .make("reviews.overdue") { $0.count = 5 }, .none) == missed(5))
  }

  /// All shares of up to 40 records against all targets of whole per cents, by trying out how many
  /// records would have to be otherwise.
  @Test func `a target is missed by the fewest records that would meet it`() throws {
    for total in 1...40 {
      for part in 0...total {
        let figure = try share(part, of: total)
        for percent in stride(from: 0, through: 100, by: 5) {
          // Whole numbers, so that nothing is lost in fractions.
          let more = (0...total).first { (part + $0) * 100 >= percent * total } ?? 0
          let fewer = (0...total).first { (part - $0) * 100 <= percent * total } ?? 0
          let target = Double(percent) / 100
          #expect(judgement(figure, .atLeast(target)) == (more == 0 ? .met : missed(more)))
          #expect(judgement(figure, .atMost(target)) == (fewer == 0 ? .met : missed(fewer)))
        }
      }
    }
  }

  @Test(arguments: [(60, 0), (50, 0), (70, 0), (49, 1), (40, 10), (71, 1), (90, 20)])
  func `a range of shares is missed on either side`(part: Int, short: Int) throws {
    #expect(
      judgement(try share(part, of: 100), .between(0.5, 0.7)) == (short == 0 ? .met : missed(short))
    )
  }

  @Test(arguments: [
    Standard.Test.all, .none, .atLeast(0.5), .atMost(0.5), .between(0.1, 0.2),
  ])
  func `missing and partial data is not known, and where there is nothing nothing is said`(
    _ test: Standard.Test
  ) throws {
    let partial = try Figure.share(
      "reviews.onTime", 90, of: 100, .partial(lower: 0.8, upper: 0.9))
    #expect(judgement(partial, test) == .unknown)
    let missing = try Figure.make("reviews.onTime", .notSupplied(needs: "Reviews"))
    #expect(judgement(missing, test) == .unknown)
    let nothing = try Figure.share("reviews.onTime", 0, of: 0, .notApplicable)
    #expect(judgement(nothing, test) == nil)
  }

  @Test func `a rate without month ends is judged by its value, both ends of a range within it`()
    throws
  {
    func rate(_ value: Double) throws -> Figure {
      try .make("caseload.perFTE") { $0.value = value }
    }
    for value in [50, 60, 70] {
      #expect(judgement(try rate(Double(value)), .between(50, 70)) == .met)
    }
    #expect(judgement(try rate(49.9), .between(50, 70)) == .missed(.value))
    #expect(judgement(try rate(70.1), .between(50, 70)) == .missed(.value))
    #expect(judgement(try rate(60), .atLeast(60)) == .met)
    #expect(judgement(try rate(59.9), .atLeast(60)) == .missed(.value))
    #expect(judgement(try rate(60), .atMost(60)) == .met)
    #expect(judgement(try rate(60.1), .atMost(60)) == .missed(.value))
  }

  @Test(arguments: [
    ([60.0, 70, 50], "met at all 3 month ends"),
    ([60, 80.625, 70], "above the range at 1 of 3 month ends, at most 80.6"),
    ([60, 41, 49.9], "below the range at 2 of 3 month ends, at least 41.0"),
    ([80, 41, 90], "above the range at 2 and below it at 1 of 3 month ends, from 41.0 to 90.0"),
    ([71], "above the range at 1 of 1 month end, at most 71.0"),
  ])
  func `a range is judged at every month end`(values: [Double], words: String) throws {
    var figure = try Figure.make("caseload.perFTE") { $0.value = 60 }
    figure.result.breakdowns = [
      Breakdown(
        dimension: .month,
        rows: values.enumerated().map { month, value in
          var numbers = FigureNumbers()
          numbers.value = value
          return FigureRow(key: "2024-0\(month + 4)", label: "", numbers: numbers)
        })
    ]
    #expect(Assessment(figure, against: standard(.between(50, 70)))?.words == words)
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
    #expect(general.map(\.judgement) == [missed(10)])
    let local = figures.assessments(local: ["reviews.onTime": standard(.atLeast(0.8))])
    #expect(local.map(\.judgement) == [.met])
    #expect(local.map(\.standard.words) == ["as it should be"])
  }

  @Test func `the number of challenges is never judged`() throws {
    let input = try ReportKind.dangerousTexts.report.input
    let judged = input.figures.assessments(local: [:]).map(\.figure.id)
    #expect(
      judged.filter { $0.hasPrefix("challenge.") }
        == ["challenge.improperPressure", "challenge.resolved20"])
    let local = Dictionary(
      uniqueKeysWithValues: Catalogue.figures.map { ($0.id, standard(.atLeast(1))) })
    let held = input.figures.assessments(local: local).map(\.figure)
    #expect(held.filter { !$0.definition.isGraded }.map(\.id).isEmpty)
  }

  @Test func `each judgement has its words`() throws {
    func words(_ figure: Figure, _ test: Standard.Test) -> String? {
      Assessment(figure, against: standard(test))?.words
    }
    #expect(words(try share(95, of: 100), .atLeast(0.95)) == "met")
    #expect(words(try share(94, of: 100), .atLeast(0.95)) == "missed by 1 review")
    #expect(words(try share(1000, of: 4000), .all) == "missed by 3,000 reviews")
    #expect(words(try .make("caseload.perFTE") { $0.value = 40 }, .atLeast(60)) == "missed")
    #expect(
      words(try .make("caseload.perFTE") { $0.value = 60 }, .between(50, 70))
        == "met on the last day")
    #expect(
      words(try .make("reviews.onTime", .notSupplied(needs: "Reviews")), .all) == "not known")
  }
}
