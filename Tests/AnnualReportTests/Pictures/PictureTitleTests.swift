import CareRecords
import Testing

@testable import AnnualReport
@testable import ServiceFigures

/// What pictures say of their figures, for none, one and many.
struct PictureTitleTests {
  private func rows(
    _ rows: [(String, (inout FigureNumbers) -> Void)]
  ) -> [FigureRow] {
    rows.map { label, fill in
      var numbers = FigureNumbers()
      fill(&numbers)
      return FigureRow(key: label, label: label, numbers: numbers)
    }
  }

  // MARK: Reviews on time

  private func onTime(
    _ quarters: [(met: Int, total: Int)], _ test: Standard.Test?
  ) throws -> OnTimePicture? {
    var figure = try Figure.make("reviews.onTime")
    figure.result.breakdowns = [
      Breakdown(
        dimension: .quarter,
        rows: rows(
          quarters.enumerated().map { index, quarter in
            (
              "Quarter \(index)",
              {
                $0.numerator = quarter.met
                $0.denominator = quarter.total
              }
            )
          }))
    ]
    return OnTimePicture(figure, test.map { Standard($0, words: "", source: "") })
  }

  @Test(arguments: [
    (
      [(80, 100), (95, 100)], Standard.Test.atLeast(0.9),
      "Between 80.0% and 95.0% of reviews were held on time from quarter to quarter, in 1 of 2 "
        + "quarters clearly below the 90.0% expected"
    ),
    (
      [(50, 100), (60, 100)], .atLeast(0.9),
      "Between 50.0% and 60.0% of reviews were held on time from quarter to quarter, in all 2 "
        + "quarters clearly below the 90.0% expected"
    ),
    (
      [(90, 100), (90, 100)], .atLeast(0.9),
      "90.0% of reviews were held on time in every quarter, in no quarter clearly below the 90.0% "
        + "expected"
    ),
    (
      [(199, 200), (198, 200)], .atLeast(0.9),
      "Between 99.0% and 99.5% of reviews were held on time from quarter to quarter, clearly above "
        + "the 90.0% expected in all 2 quarters"
    ),
    (
      [(9, 10), (8, 10)], .all,
      "Between 80.0% and 90.0% of reviews were held on time from quarter to quarter; in no quarter "
        + "were all of them"
    ),
    (
      [(10, 10), (8, 10)], .all,
      "Between 80.0% and 100.0% of reviews were held on time from quarter to quarter; in 1 of 2 "
        + "quarters all of them were"
    ),
    ([(10, 10), (20, 20)], .all, "Every review was held on time in every quarter"),
  ])
  func `reviews on time are held against what is expected`(
    _ quarters: [(Int, Int)], _ test: Standard.Test, _ title: String
  ) throws {
    #expect(try onTime(quarters, test)?.title == title)
  }

  @Test func `one quarter is no picture, and a quarter without reviews is none`() throws {
    #expect(try onTime([(9, 10)], .all) == nil)
    #expect(try onTime([(9, 10), (0, 0)], .all) == nil)
    #expect(
      try onTime([(9, 10), (8, 10)], nil)?.title
        == "Between 80.0% and 90.0% of reviews were held on time from quarter to quarter")
  }

  // MARK: Challenges

  private func challenges(_ themes: [(String, Int)], formal: Int?) throws -> String? {
    var figure = try Figure.make("challenge.raised") {
      $0.count = themes.reduce(0) { $0 + $1.1 }
    }
    figure.result.breakdowns = [
      Breakdown(
        dimension: .theme, rows: rows(themes.map { theme in (theme.0, { $0.count = theme.1 }) }))
    ]
    return ChallengePicture(figure, formal: formal)?.title
  }

  @Test func `the themes raised most are named with their number`() throws {
    #expect(try challenges([], formal: 0) == nil)
    #expect(try challenges([("Drift", 1)], formal: 0) == "The only challenge was about “Drift”")
    #expect(
      try challenges([("Drift", 2), ("Health", 1)], formal: 0)
        == "“Drift” was the theme raised most: 2 of 3 challenges; none went to a formal stage or to "
        + "Cafcass")
    #expect(
      try challenges([("Drift", 2), ("Health", 2)], formal: 1)
        == "“Drift” and “Health” were the themes raised most: 2 of 4 challenges each; 1 went to a "
        + "formal stage or to Cafcass")
    #expect(
      try challenges([("a", 1), ("b", 1), ("c", 1), ("d", 1)], formal: 4)
        == "No theme was raised most: 4 had 1 of 4 challenges each; all 4 went to a formal stage or "
        + "to Cafcass")
    #expect(
      try challenges([("Drift", 2), ("Health", 1)], formal: nil)
        == "“Drift” was the theme raised most: 2 of 3 challenges")
  }

  @Test func `what stands for several themes or for none is no theme`() throws {
    #expect(
      try challenges([("not recorded", 9), ("Drift", 6), ("all others", 20)], formal: nil)
        == "“Drift” was the theme raised most: 6 of 35 challenges")
    #expect(
      try challenges([("not recorded", 9), ("all others", 20)], formal: nil)
        == "29 challenges by the stage reached")
  }

  // MARK: Caseload

  private func caseload(_ values: [Double?]) throws -> CaseloadPicture? {
    var figure = try Figure.make("caseload.perIRO")
    figure.result.breakdowns = [
      Breakdown(
        dimension: .iro,
        rows: rows(
          values.enumerated().map { index, value in
            (
              "IRO \(index)",
              {
                $0.count = 30
                $0.value = value
              }
            )
          }))
    ]
    return CaseloadPicture(figure, range: 50...70)
  }

  @Test(arguments: [
    ([60.0], "The only IRO is within the 50 to 70 children expected for a full-time post"),
    ([50, 70], "All 2 IROs are within the 50 to 70 children expected for a full-time post"),
    ([70.1], "The only IRO has more than the 70 children expected for a full-time post"),
    ([80, 60], "1 of 2 IROs has more than the 70 children expected for a full-time post"),
    (
      [80, 90, 40],
      "2 of 3 IROs have more than the 70 children expected for a full-time post; 1 of 3 has fewer "
        + "than 50"
    ),
    (
      [40, 45, 60],
      "No IRO has more than the 70 children expected for a full-time post; 2 of 3 have fewer than "
        + "50"
    ),
    (
      [40],
      "No IRO has more than the 70 children expected for a full-time post; the only one has fewer "
        + "than 50"
    ),
  ])
  func `caseloads are held against the range`(_ values: [Double], _ title: String) throws {
    #expect(try caseload(values)?.title == title)
  }

  @Test func `an IRO whose full-time equivalent is not known is not drawn`() throws {
    #expect(try caseload([nil, nil]) == nil)
    let picture = try #require(try caseload([60, nil]))
    #expect(picture.rows.count == 1)
    #expect(picture.unknown == 1)
  }

  // MARK: Two years

  private func years(_ shares: [(id: String, now: Int, then: Int)]) throws -> String {
    try YearsPicture(
      now: ReportingPeriod(startingIn: 2024), then: ReportingPeriod(startingIn: 2023),
      comparisons: shares.map { share in
        FigureComparison(
          try .share(share.id, share.now, of: 400), since: try .share(share.id, share.then, of: 400)
        )
      }
    ).title
  }

  @Test func `what changed clearly is named, and what did not is counted`() throws {
    #expect(
      try years([("reviews.onTime", 300, 300)])
        == "No clear change since 2023-24 in the one share that can be compared")
    #expect(
      try years([("reviews.onTime", 300, 301), ("children.upToDate", 300, 299)])
        == "No clear change since 2023-24 in any of the 2 shares compared")
    #expect(
      try years([("reviews.onTime", 390, 300), ("children.upToDate", 300, 299)])
        == "Better than in 2023-24: reviews held on time; no clear change in the other one")
    #expect(
      try years([
        ("reviews.onTime", 390, 300), ("children.upToDate", 200, 299),
        ("continuity.sameIRO", 100, 200),
      ])
        == "Better than in 2023-24: reviews held on time; worse: children with no "
        + "review overdue and children with the same IRO all through the period")
  }
}
