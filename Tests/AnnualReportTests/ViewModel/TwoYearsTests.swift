import Testing

@testable import AnnualReport
@testable import ServiceFigures

/// The column of the year before in a table.
struct TwoYearsTests {
  private typealias Fill = (inout FigureNumbers) -> Void

  private static func count(_ number: Int) -> Fill { { $0.count = number } }

  private static func share(_ part: Int, of all: Int) -> Fill {
    { numbers in
      numbers.numerator = part
      numbers.denominator = all
      numbers.value = all < 20 ? nil : Double(part) / Double(all)
    }
  }

  private static func figure(
    _ id: String, _ dimension: Dimension, _ rows: [(key: String, fill: Fill?)],
    status: FigureStatus = .available
  ) throws -> Figure {
    var figure = try Figure.make(id, status)
    figure.result.breakdowns = [
      Breakdown(
        dimension: dimension,
        rows: rows.map { key, fill in
          var numbers = FigureNumbers()
          fill?(&numbers)
          return FigureRow(key: key, label: key, numbers: numbers, isWithheld: fill == nil)
        })
    ]
    return figure
  }

  /// The lines of the table of 2024-25 with the column of 2023-24.
  private static func lines(
    _ now: Figure, _ then: Figure?, _ dimension: Dimension,
    _ edition: PeriodFigures.Edition = .restricted, before: PeriodFigures.Edition? = nil,
    printsZeros: Bool = true
  ) throws -> [String] {
    var earlier = PeriodFigures.make(2023, edition: before ?? edition, [then].compactMap(\.self))
    earlier.printsZeros = printsZeros
    let year = PeriodFigures.make(2024, edition: edition, [now])
    let table = try #require(
      TableModel(
        now, by: dimension, period: "2024-25", isPublic: edition == .public,
        years: TwoYears(now, of: year, before: earlier, by: dimension)))
    return [([table.firstHeading] + table.columns.map(\.heading)).joined(separator: "/")]
      + table.rows.map { ([$0.header] + $0.cells).joined(separator: "/") }
      + (table.note.map { [$0] } ?? [])
  }

  private static let otherwise =
    "In a row with [x], one of the years has its groups put together otherwise."

  @Test func `each number is in the row of the same group, wherever that is`() throws {
    let now = try Self.figure(
      "challenge.raised", .theme,
      [("A", Self.count(1)), ("C", Self.count(3)), ("D", Self.count(4))])
    let then = try Self.figure(
      "challenge.raised", .theme,
      [("B", Self.count(20)), ("C", Self.count(30)), ("A", Self.count(10))])
    #expect(
      try Self.lines(now, then, .theme) == [
        "Theme/Number/Share/Number 2023-24", "B/0/0.0%/20", "A/1/12.5%/10", "C/3/37.5%/30",
        "D/4/50.0%/0",
      ])
  }

  @Test func `a share of the year before says of how many, and none of nobody`() throws {
    let now = try Self.figure(
      "reviews.onTime", .team,
      [("A", Self.share(9, of: 10)), ("B", Self.share(2, of: 2)), ("C", Self.share(1, of: 2))])
    let then = try Self.figure(
      "reviews.onTime", .team,
      [("A", Self.share(1402, of: 1471)), ("C", Self.share(0, of: 0)), ("D", Self.share(3, of: 4))])
    #expect(
      try Self.lines(now, then, .team) == [
        "Team/Number/Out of/Share/Left out/Share 2023-24", "A/9/10/90.0%/0/95.3% of 1,471",
        "B/2/2/100.0%/0/[z]", "C/1/2/50.0%/0/[z]", "D/0/0/[z]/0/75.0% of 4",
      ])
  }

  @Test func `posts that ended or began are others each year, so their table is of one year`()
    throws
  {
    let now = try Self.figure(
      "continuity.handovers", .handover, [("left 2024-10 IRO-05", Self.count(48))])
    let then = try Self.figure(
      "continuity.handovers", .handover, [("left 2023-06 IRO-02", Self.count(5))])
    #expect(
      try Self.lines(now, then, .handover) == [
        "Post that ended or began/Number/Share", "left 2024-10 IRO-05/48/100.0%",
      ])
  }

  @Test func `quarters and months are next to those of the year before`() throws {
    let now = try Self.figure(
      "challenge.raised", .quarter, [("2024-Q1", Self.count(1)), ("2024-Q3", Self.count(3))])
    let then = try Self.figure(
      "challenge.raised", .quarter, [("2023-Q3", Self.count(30)), ("2023-Q4", Self.count(40))])
    #expect(
      try Self.lines(now, then, .quarter) == [
        "Quarter/Number/Share/Number 2023-24", "2024-Q1/1/25.0%/0", "2024-Q3/3/75.0%/30",
        "January to March 2025/0/0.0%/40",
      ])
    let months = try Self.figure(
      "caseload.perFTE", .month,
      [
        (
          "2025-02",
          {
            $0.count = 266
            $0.value = 61.86
          }
        )
      ])
    let earlier = try Self.figure("caseload.perFTE", .month, [("2024-02", { $0.value = 61.71 })])
    #expect(
      try Self.lines(months, earlier, .month) == [
        "Month/Children/Rate/Rate 2023-24", "2025-02/266/61.9/61.7",
      ])
  }

  @Test func `of days it is the number of records, of a duration the median`() throws {
    func days(_ median: Double) -> Fill {
      {
        $0.count = 4
        ($0.median, $0.p90, $0.max) = (median, 9, 10)
      }
    }
    let late = try Self.figure("reviews.late", .reason, [("Illness", days(7.5))])
    #expect(
      try Self.lines(late, late, .reason) == [
        "Reason recorded/Number/Median days/90th percentile/Longest/Number 2023-24",
        "Illness/4/7.5/9/10/4",
      ])
    let settled = try Self.figure("challenge.daysToResolve", .stage, [("Informal", days(3))])
    let before = try Self.figure("challenge.daysToResolve", .stage, [("Formal", days(6))])
    #expect(
      try Self.lines(settled, before, .stage) == [
        "Highest stage reached/Number/Median/90th percentile/Longest/Median 2023-24",
        "Formal/0/[z]/[z]/[z]/6", "Informal/4/3/9/10/[z]",
      ])
  }

  @Test func `groups that a public edition puts together otherwise are not compared`() throws {
    let now = try Self.figure(
      "children.lookedAfter", .ageBand, [("under 5", Self.count(44)), ("5-9", Self.count(48))])
    let then = try Self.figure(
      "children.lookedAfter", .ageBand,
      [("under 1", Self.count(8)), ("1-4", nil), ("5-9", Self.count(59))])
    #expect(
      try Self.lines(now, then, .ageBand, .public) == [
        "Age/Number/Share/Number 2023-24", "Under 1/[x]/[x]/8", "1 to 4/[x]/[x]/[c]",
        "under 5/44/47.8%/[x]", "5-9/48/52.2%/59", Self.otherwise,
      ])
  }

  @Test func `an edition for managers next to a public one knows its own zeros alone`() throws {
    let now = try Self.figure(
      "children.lookedAfter", .ageBand, [("5-9", Self.count(48)), ("16+", Self.count(1))])
    let then = try Self.figure(
      "children.lookedAfter", .ageBand,
      [("under 5", Self.count(8)), ("5-9", Self.count(59)), ("10-15", nil)])
    #expect(
      try Self.lines(now, then, .ageBand, before: .public) == [
        "Age/Number/Share/Number 2023-24", "Under 5/[x]/[x]/8", "5-9/48/98.0%/59",
        "10 to 15/0/0.0%/[c]", "16+/1/2.0%/[x]", Self.otherwise,
      ])
  }

  @Test func `all others are compared only where they are the same groups`() throws {
    func themes(_ names: [String]) throws -> Figure {
      try Self.figure("challenge.raised", .theme, names.map { ($0, Self.count(10)) })
    }
    let others = FigureRow.allOthers
    #expect(
      try Self.lines(themes(["A", others]), themes(["A", others]), .theme, .public) == [
        "Theme/Number/Share/Number 2023-24", "A/10/50.0%/10", "all others/10/50.0%/10",
      ])
    #expect(
      try Self.lines(themes(["A", others]), themes(["A", "B", others]), .theme, .public) == [
        "Theme/Number/Share/Number 2023-24", "A/10/50.0%/10", "B/[x]/[x]/10",
        "all others/10/50.0%/[x]", Self.otherwise,
      ])
  }

  @Test func `what a public edition withheld stays withheld, and a share of few has two numbers`()
    throws
  {
    let now = try Self.figure(
      "reviews.onTime", .sex, [("female", Self.share(90, of: 100)), ("male", nil)])
    let then = try Self.figure(
      "reviews.onTime", .sex, [("female", nil), ("male", Self.share(13, of: 19))])
    #expect(
      try Self.lines(now, then, .sex, .public) == [
        "Sex/Number/Out of/Share/Share 2023-24", "female/90/100/90.0%/[c]",
        "male/[c]/[c]/[c]/13 of 19",
      ])
    // Editions of earlier versions withheld zeros too.
    #expect(
      try Self.lines(now, then, .sex, .public, printsZeros: false).last
        == "In the column of 2023-24, [c] may be 0.")
  }

  @Test func `of a year that is known in part, no row is taken for nobody`() throws {
    let now = try Self.figure(
      "challenge.raised", .theme, [("A", Self.count(1)), ("B", Self.count(1))])
    let then = try Self.figure(
      "challenge.raised", .theme, [("A", Self.count(10))],
      status: .partial(lower: 10, upper: 12))
    #expect(
      try Self.lines(now, then, .theme) == [
        "Theme/Number/Share/Number 2023-24", "A/1/50.0%/10", "B/1/50.0%/[x]",
        "The numbers of 2023-24 are of part of the data only. " + Self.otherwise,
      ])
  }

  @Test func `a table that the year before lacks has no such column`() throws {
    let now = try Self.figure("challenge.raised", .theme, [("A", Self.count(1))])
    for then in [
      nil, try Figure.make("challenge.raised") { $0.count = 9 },
      try Self.figure("challenge.raised", .stage, [("A", Self.count(9))]),
      try Self.figure("challenge.raised", .theme, [("A", Self.count(9))], status: .withheld),
      try Self.figure("challenge.raised", .theme, [], status: .notSupplied(needs: "Escalations")),
    ] {
      #expect(try Self.lines(now, then, .theme) == ["Theme/Number/Share", "A/1/100.0%"])
    }
  }
}
