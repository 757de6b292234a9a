import Testing

@testable import AnnualReport
@testable import ServiceFigures

struct TableModelTests {
  private func figure(
    _ id: String, _ dimension: Dimension, rows: [(String, (inout FigureNumbers) -> Void)],
    leftOut: [LeftOut] = []
  ) throws -> Figure {
    var figure = try Figure.make(id, leftOut: leftOut)
    figure.result.breakdowns = [
      Breakdown(
        dimension: dimension,
        rows: rows.map { label, fill in
          var numbers = FigureNumbers()
          fill(&numbers)
          return FigureRow(key: label, label: label, numbers: numbers, leftOut: leftOut)
        })
    ]
    return figure
  }

  private func lines(_ table: TableModel?) throws -> [String] {
    let table = try #require(table)
    return [
      table.caption, ([table.firstHeading] + table.columns.map(\.heading)).joined(separator: "/"),
    ]
      + table.rows.map { ([$0.header] + $0.cells).joined(separator: "/") }
      + (table.note.map { [$0] } ?? [])
  }

  @Test func `a share is broken down with what was left out`() throws {
    let figure = try figure(
      "reviews.onTime", .team,
      rows: [
        (
          "North",
          {
            $0.numerator = 1402
            $0.denominator = 1403
          }
        ),
        (
          "South",
          {
            $0.numerator = 0
            $0.denominator = 0
          }
        ),
      ], leftOut: [LeftOut(reason: .undetermined, count: 3)])
    #expect(
      try lines(TableModel(figure, by: .team, period: "2024-25")) == [
        "Reviews held on time, by team, 2024-25", "Team/Number/Out of/Share/Left out",
        "North/1,402/1,403/99.9%/3", "South/0/0/[z]/3",
        "Left out: 3 that the data cannot settle.",
      ])
  }

  /// The status and the number of a count, with a row of none and one of two.
  private func partial(_ lower: Double, _ upper: Double, unsettled: Int) throws -> [String] {
    var figure = try figure(
      "reviews.held", .team, rows: [("North", { $0.count = 2 }), ("South", { $0.count = 0 })])
    figure.result.numbers.count = 2
    figure.result.status = .partial(lower: lower, upper: upper)
    figure.result.breakdowns[0].rows[1].leftOut =
      unsettled == 0 ? [] : [LeftOut(reason: .undetermined, count: unsettled)]
    return try #require(TableModel(figure, by: .team, period: "2024-25")).rows.map {
      $0.cells.joined(separator: "/")
    }
  }

  @Test func `rows of a count known in part are no plain numbers where they may be others`() throws
  {
    // Three records that may be of any row.
    #expect(try partial(2, 5, unsettled: 0) == ["at least 2/[x]", "between 0 and 3/[x]"])
    // Three records of one row.
    #expect(try partial(2, 5, unsettled: 3) == ["2/[x]", "between 0 and 3/[x]"])
    // One that was counted may have to be taken away.
    #expect(try partial(1, 2, unsettled: 0) == ["at least 1/[x]", "0/[x]"])
  }

  @Test func `counts are broken down with their share, or with days where they have some`() throws {
    let codes = try figure(
      "participation.codes", .code,
      rows: [("PN0", { $0.count = 1 }), ("PN1", { $0.count = 2999 })])
    #expect(
      try lines(TableModel(codes, by: .code, period: "2024-25")) == [
        "Reviews by the way the child took part, 2024-25", "Participation/Number/Share",
        "PN0/1/under 0.1%", "PN1/2,999/over 99.9%",
      ])
    let late = try figure(
      "reviews.late", .reason,
      rows: [
        (
          "Illness",
          {
            $0.count = 4
            $0.median = 7.5
            $0.p90 = 10
            $0.max = 12
          }
        )
      ])
    #expect(
      try lines(TableModel(late, by: .reason, period: "2024-25")) == [
        "Reviews held late, by reason recorded, 2024-25",
        "Reason recorded/Number/Median days/90th percentile/Longest", "Illness/4/7.5/10/12",
      ])
  }

  @Test func `durations and rates have columns of their own`() throws {
    let days = try figure(
      "challenge.daysToResolve", .stage,
      rows: [
        (
          "Informal",
          {
            $0.count = 2
            $0.median = 3
            $0.p90 = 4.6
            $0.max = 5
          }
        )
      ])
    #expect(
      try lines(TableModel(days, by: .stage, period: "2024-25")) == [
        "Working days to settle a challenge, by highest stage reached, 2024-25",
        "Highest stage reached/Number/Median/90th percentile/Longest", "Informal/2/3/4.6/5",
      ])
    let rate = try figure(
      "caseload.perFTE", .month,
      rows: [
        (
          "30 April 2024",
          {
            $0.count = 1250
            $0.value = 61
          }
        )
      ])
    #expect(
      try lines(TableModel(rate, by: .month, period: "2024-25")) == [
        "Children for each full-time equivalent IRO, by month, 2024-25", "Month/Children/Rate",
        "30 April 2024/1,250/61.0",
      ])
  }

  @Test func `the heading IRO keeps its capitals inside a caption`() throws {
    let figure = try figure("reviews.onTime", .iro, rows: [("A", { $0.numerator = 1 })])
    #expect(
      TableModel(figure, by: .iro, period: "2024-25")?.caption
        == "Reviews held on time, by IRO, 2024-25")
  }

  @Test func `a breakdown without rows is no table`() throws {
    #expect(TableModel(try .make("reviews.onTime"), by: .team, period: "2024-25") == nil)
    let empty = try figure("reviews.onTime", .team, rows: [])
    #expect(TableModel(empty, by: .team, period: "2024-25") == nil)
  }
}
