import CareRecords
import Pictures
import Testing

@testable import AnnualReport
@testable import ServiceFigures

/// Many authorities side by side: their spread, all of them, and the funnel of reviews on time.
struct ManyAuthoritiesTests {
  private func authority(
    _ number: Int, onTime: Int, of held: Int, caseload: Double = 60
  ) throws -> PeriodFigures {
    PeriodFigures.make(
      2024, of: "Place \(number)",
      [
        try .share("reviews.onTime", onTime, of: held),
        try .make("caseload.perFTE") {
          $0.count = 300
          $0.value = caseload
        },
        try .make("challenge.raised") { $0.count = number },
      ])
  }

  /// Ten authorities with 200 reviews each: 80%, 82%, … 98% on time, the third named first.
  private func ten(_ comparators: [Comparator] = []) throws -> ComparisonInput {
    let order = [3, 1, 2] + Array(4...10)
    return ComparisonInput(
      try SideBySide(
        order.map { try authority($0, onTime: 156 + 4 * $0, of: 200, caseload: 50 + Double($0)) }),
      comparators: comparators)
  }

  private static let published = """
    figure,name,period,value,numerator,denominator,source,date
    reviews.onTime,England,2023-24,91%,,,A table,2024-11-14
    reviews.onTime,A region,2024-25,,1780,2000,Its report,2025-09-01
    children.allOnTime,A region,2024-25,,180,200,Its report,2025-09-01

    """

  private func lines(_ table: TableModel?) throws -> [String] {
    try #require(table).rows.map { ([$0.header] + $0.cells).joined(separator: " | ") }
  }

  @Test
  func
    `the spread of shares and rates is printed with the place of the first, that of counts is not`()
    throws
  {
    let tables = ManyAuthorities(try ten())
    let figures = [
      Catalogue.reviewsOnTime, Catalogue.challengeRaised,
      try #require(Catalogue.definition("caseload.perFTE")),
    ]
    #expect(
      try lines(tables.spread(figures)) == [
        "Reviews held on time | 84.0% | 3rd lowest of 10 | 80.0% | 84.5% | 89.0% | 93.5% | 98.0%",
        "Children for each full-time equivalent IRO | 53.0 | 3rd lowest of 10 | 51.0 | 53.3 | 55.5 | "
          + "57.8 | 60.0",
      ])
    #expect(
      tables.headlines.first
        == "Reviews held on time: Place 3 has 84.0% (168 of 200), the 3rd lowest of 10. The middle "
        + "half lie between 84.5% and 93.5%, half of them below 89.0%.")
  }

  @Test func `of few records no share is ranked, and fewer than five are no spread`() throws {
    var figures = try (1...10).map { try authority($0, onTime: 9, of: 10) }
    figures[0] = try authority(1, onTime: 180, of: 200)
    let tables = ManyAuthorities(ComparisonInput(try SideBySide(figures)))
    #expect(tables.spread([Catalogue.reviewsOnTime]) == nil)
  }

  @Test func `every authority stands in the table of all, with what chance would give`() throws {
    let tables = ManyAuthorities(try ten())
    let rows = try lines(tables.all)
    #expect(rows.count == 10)
    #expect(rows[0].hasPrefix("Place 3 | 84.0%"))
    // All together 89.0%: of 200, 95% lie between 84.2% and 93.4% by chance.
    #expect(rows[0].hasSuffix("| below 95%"))
    #expect(rows[1].hasSuffix("| below 99.8%"))
    #expect(rows[5].hasPrefix("Place 6 | 90.0%") && rows[5].hasSuffix("| within"))
    #expect(rows[9].hasSuffix("| above 99.8%"))
    #expect(
      tables.funnel?.picture.title
        == "Reviews on time: 6 of 10 authorities lie outside the 95% lines around 89.0%")
  }

  @Test func `the funnel has its numbers below it, with the lines for each authority`() throws {
    let table = try #require(ManyAuthorities(try ten()).funnel?.tables.first)
    #expect(
      table.columns.map(\.measure) == [
        "Reviews", "On time", "Share", "95% lines", "99.8% lines", "Where it lies",
      ])
    #expect(
      try lines(table).prefix(2) == [
        "Place 3 | 200 | 168 | 84.0% | 84.2% to 93.4% | 81.4% to 95.5% | below 95%",
        "Place 1 | 200 | 160 | 80.0% | 84.2% to 93.4% | 81.4% to 95.5% | below 99.8%",
      ])
    let page = try renderComparison(try ten(), templates: .embedded)
    #expect(
      String(decoding: page.html.bytes, as: UTF8.self)
        .contains("<details>\n<summary>The numbers of the picture</summary>"))
    #expect(
      String(decoding: page.markdown.bytes, as: UTF8.self)
        .contains("| Place 3 | 200 | 168 | 84.0% | 84.2% to 93.4% |"))
  }

  @Test func `published shares of others follow the place, the spread and the list`() throws {
    let comparators = try ComparatorFile.parse(Array(Self.published.utf8), file: "c.csv")
    let input = try ten(comparators)
    let tables = ManyAuthorities(input)
    let end =
      "half of them below 89.0%. Compared with England, 2023-24 (91.0%): worse. "
      + "Compared with A region, 2024-25 (89.0%): worse."
    #expect(tables.headlines.first?.hasSuffix(end) == true)
    let published = try #require(tables.published([Catalogue.reviewsOnTime]))
    let expected = """
      Reviews held on time | England, 2023-24 | 91.0% |  | 84.0% | −7.0 points | worse
      Reviews held on time | A region, 2024-25 | 89.0% | 1,780 of 2,000 | 84.0% | −5.0 points \
      (−10.9 to −0.3) | worse
      """
    #expect(try lines(published).joined(separator: "\n") == expected)
    let sources =
      "England, 2023-24: A table, 14 November 2024. A region, 2024-25: Its report, 1 September 2025."
    #expect(published.note == sources)
    #expect(
      try lines(tables.all).suffix(2) == [
        "England, 2023-24 | 91.0% |  |  |  |  | ", "A region, 2024-25 | 89.0% |  |  |  |  | ",
      ])
    let pages = try renderComparison(input, templates: .embedded)
    for page in [pages.html, pages.markdown].map({ String(decoding: $0.bytes, as: UTF8.self) }) {
      #expect(page.contains("Place 3 next to published shares of others"))
      #expect(page.contains("1 September 2025."))
    }
    // A figure that none of the ten has stands next to nothing, but it is printed.
    let children = try #require(Catalogue.definition("children.allOnTime"))
    let alone = try lines(tables.published([children]))
    let row = "\(children.title) | A region, 2024-25 | 90.0% | 180 of 200 | [x] |  | "
    #expect(alone == [row + "cannot be compared with A region"])
  }

  @Test func `the CSV has a row for each published share, with how far the first is`() throws {
    let comparators = try ComparatorFile.parse(Array(Self.published.utf8), file: "c.csv")
    let rows = try ten(comparators).csv.split(separator: "\n")
      .filter { $0.hasPrefix("reviews.onTime,") }
    #expect(rows.count == 12)
    let expected = """
      reviews.onTime,Reviews held on time,reviews,proportion,England,,,published,,,,0.91,,,,\
      Place 3,2024-04-01,2025-03-31,points,-0.07,,,worse,2023-24,A table,2024-11-14
      reviews.onTime,Reviews held on time,reviews,proportion,A region,,,published,,1780,2000,0.89,,,,\
      Place 3,2024-04-01,2025-03-31,points,-0.05,-0.10859472,-0.003372798,worse,2024-25,Its report,2025-09-01
      """
    #expect(rows.suffix(2).joined(separator: "\n") == expected)
  }

  @Test func `from ten authorities on the page has their spread in place of every figure`() throws {
    let input = try ten()
    let (html, markdown) = try renderComparison(input, templates: .embedded)
    let page = String(decoding: html.bytes, as: UTF8.self)
    let text = String(decoding: markdown.bytes, as: UTF8.self)
    #expect(page.contains(PictureStyle.text))
    #expect(page.contains("<svg") && !page.contains("Difference from Place 3"))
    #expect(
      text.contains("## All authorities") && text.contains("**How 10 authorities lie, 2024-25**"))
    #expect(!text.contains("Worth a look"))
    let nine = ComparisonInput(
      try SideBySide(try (1...9).map { try authority($0, onTime: 180, of: 200) }))
    let few = String(
      decoding: try renderComparison(nine, templates: .embedded).markdown.bytes, as: UTF8.self)
    #expect(few.contains("Difference from Place 1") && !few.contains("All authorities"))
  }
}
