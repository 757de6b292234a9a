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
  private func ten() throws -> ComparisonInput {
    let order = [3, 1, 2] + Array(4...10)
    return ComparisonInput(
      try SideBySide(
        order.map { try authority($0, onTime: 156 + 4 * $0, of: 200, caseload: 50 + Double($0)) }))
  }

  private func lines(_ table: TableModel?) throws -> [String] {
    try #require(table).rows.map { ([$0.header] + $0.cells).joined(separator: " | ") }
  }

  @Test
  func
    `the spread of shares and rates is printed with the place of the first, that of counts is not`()
    throws
  {
    let tables = AuthoritiesTables(input: try ten())
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
    let tables = AuthoritiesTables(input: ComparisonInput(try SideBySide(figures)))
    #expect(tables.spread([Catalogue.reviewsOnTime]) == nil)
  }

  @Test func `every authority stands in the table of all, with what chance would give`() throws {
    let tables = AuthoritiesTables(input: try ten())
    let rows = try lines(tables.all)
    #expect(rows.count == 10)
    #expect(rows[0].hasPrefix("Place 3 | 84.0%"))
    // All together 89.0%: of 200, 95% lie between 84.3% and 92.9% by chance.
    #expect(rows[0].hasSuffix("| below 95%"))
    #expect(rows[1].hasSuffix("| below 99.8%"))
    #expect(rows[5].hasPrefix("Place 6 | 90.0%") && rows[5].hasSuffix("| within"))
    #expect(rows[9].hasSuffix("| above 99.8%"))
    #expect(
      tables.funnel?.picture.title
        == "Reviews on time: 6 of 10 authorities lie outside the 95% lines around 89.0%")
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
