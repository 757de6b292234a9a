import CareRecords
import StatutoryReviews
import Testing

@testable import AnnualReport
@testable import ServiceFigures

/// What the method section says of reviews that come from two sources.
struct ReconciliationTableTests {
  private func year(
    _ start: Int, _ first: Reconciliation.Side, _ second: Reconciliation.Side, both: Int,
    differing: Int = 0
  ) -> Reconciliation.Year {
    Reconciliation.Year(
      period: ReportingPeriod(startingIn: start), first: first, second: second, inBoth: both,
      differing: differing)
  }

  private func rendered(
    _ sources: [ReviewSource], _ years: [Reconciliation.Year]
  ) throws -> (html: String, markdown: String) {
    var input = try SampleService(.init(children: 20, seed: 4)).input()
    input.reconciliation = Reconciliation(sources: sources, years: years, rows: [])
    return try input.renderedWithMethod()
  }

  @Test func `each year that both hold has a row, with what counts below`() throws {
    let (html, markdown) = try rendered(
      [.annualReturn, .service],
      [
        year(
          2022, .init(source: .annualReturn, reviews: 0), .init(source: .service, reviews: 7),
          both: 0),
        year(
          2023, .init(source: .annualReturn, reviews: 1200, alone: 5, close: 2),
          .init(source: .service, reviews: 1198, shortBreaks: 4, alone: 3, close: 2), both: 1195,
          differing: 6),
      ])
    let row = "| 2023-24 | 1,200 | 1,198 | 1,195 | 6 | 5 | 3 |"
    let caption = "Reviews in the annual return and in the service’s export, up to 31 March 2025"
    #expect(markdown.contains("**\(caption)**"))
    #expect(markdown.contains(row) && !markdown.contains("| 2022-23 |"))
    #expect(html.contains("<caption>\(caption)</caption>"))
    #expect(html.contains("<tr><th scope=\"row\">2023-24</th><td>1,200</td><td>1,198</td>"))
    for text in [html, markdown] {
      #expect(text.contains("A review that only one source has counts."))
      #expect(text.contains("one review in each source: 2. Both count."))
      #expect(text.contains("which the return does not ask for, stand apart: 4."))
    }
  }

  @Test func `two sources that share no year say so`() throws {
    let markdown = try rendered(
      [.annualReturn, .dataset],
      [
        year(
          2024, .init(source: .annualReturn, reviews: 3), .init(source: .dataset), both: 0)
      ]
    ).markdown
    #expect(markdown.contains("Reviews in the annual return and in the SSD extract"))
    #expect(markdown.contains("No year has reviews in both."))
  }

  @Test func `one source alone has no table`() throws {
    #expect(try !rendered([.service], []).markdown.contains("**Reviews in the"))
  }
}
