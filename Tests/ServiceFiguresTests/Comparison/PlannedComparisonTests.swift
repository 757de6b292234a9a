import CareRecords
import TestSupport
import Testing

@testable import ServiceFigures

/// White children with children of all other ethnic groups together.
struct PlannedComparisonTests {
  private func figures(
    _ groups: [EthnicGroup: (met: Int, total: Int)], _ status: FigureStatus = .available
  ) -> PeriodFigures {
    var result = FigureResult(status: status)
    result.numbers.numerator = groups.values.reduce(0) { $0 + $1.met }
    result.numbers.denominator = groups.values.reduce(0) { $0 + $1.total }
    result.breakdowns = [
      Breakdown(
        dimension: .ethnicGroup,
        rows: groups.map { group, counts in
          var numbers = FigureNumbers()
          (numbers.numerator, numbers.denominator) = (counts.met, counts.total)
          return FigureRow(key: group.key, label: group.key, numbers: numbers)
        })
    ]
    let period = ReportingPeriod(startingIn: 2024)
    return PeriodFigures(
      authority: nil, period: period, intervalRule: "calendar-months",
      figures: [Figure(definition: PlannedComparison.figure, result: result)],
      basis: FigureBasis(completeFrom: period.from, inputs: []))
  }

  @Test func `all other groups are one side, and those not stated are on neither`() throws {
    let planned = try #require(
      PlannedComparison(
        of: figures([
          .white: (90, 100), .mixed: (10, 20), .asian: (5, 5), .black: (7, 10), .other: (1, 2),
          .notStated: (3, 9),
        ])))
    #expect(planned.white == PlannedComparison.Side(met: 90, total: 100))
    #expect(planned.others == PlannedComparison.Side(met: 23, total: 37))
    #expect(planned.notStated == 9 && planned.isClear)
  }

  @Test func `it is nil without the figure, without a side, and where a row is not known`() {
    #expect(PlannedComparison(of: figures([.white: (9, 10)])) == nil)
    #expect(PlannedComparison(of: figures([.black: (9, 10), .notStated: (1, 1)])) == nil)
    let groups: [EthnicGroup: (met: Int, total: Int)] = [.white: (90, 100), .black: (10, 40)]
    #expect(PlannedComparison(of: figures(groups, .partial(lower: 0, upper: 1))) == nil)
    var withheld = figures(groups)
    withheld.figures[0].result.breakdowns[0].rows[0].numbers = FigureNumbers()
    #expect(PlannedComparison(of: withheld) == nil)
  }

  @Test func `fewer than 20 on a side are never a clear difference`() throws {
    let few = try #require(
      PlannedComparison(of: figures([.white: (400, 400), .black: (0, 19)])))
    #expect(few.isOfTooFew && !few.isClear)
    let enough = try #require(
      PlannedComparison(of: figures([.white: (400, 400), .black: (0, 20)])))
    #expect(!enough.isOfTooFew && enough.isClear)
  }

  @Test func `where no difference is true, at most 6.5% of authorities have a clear one`() throws {
    var random = SeededNumbers(22)
    var clear = 0
    let authorities = 2000
    for _ in 0..<authorities {
      let chance = random.number(in: 60...99)
      func side(_ total: Int) -> (met: Int, total: Int) {
        ((0..<total).reduce(0) { sum, _ in sum + (random.happens(chance) ? 1 : 0) }, total)
      }
      let planned = try #require(
        PlannedComparison(
          of: figures([
            .white: side(random.number(in: 40...300)), .black: side(random.number(in: 20...60)),
            .mixed: side(random.number(in: 0...40)),
          ])))
      if planned.isClear { clear += 1 }
    }
    #expect(clear * 1000 <= 65 * authorities, "\(clear) of \(authorities)")
    #expect(clear > 0)
  }
}
