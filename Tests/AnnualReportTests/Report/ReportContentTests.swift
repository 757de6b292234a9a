import Foundation
import Testing

@testable import AnnualReport

/// What the report says about data of different kinds.
struct ReportContentTests {
  private func report(_ kind: ReportKind) throws -> [String] {
    [try kind.report.html, try kind.report.markdown]
  }

  @Test(arguments: ReportKind.allCases)
  func `the sections stand in the order that readers know`(_ kind: ReportKind) throws {
    let titles = [
      "What children told us, and what changed", "Last year’s recommendations: what happened",
      "The team", "The children", "Reviews", "Participation",
      "The service for looked after children as a whole", "Challenge and its impact",
      "Quality assurance", "Resources at risk", "Strengths, weaknesses and recommendations",
      "The service health check", "About the figures",
    ]
    let numbered = titles.enumerated().map { "\($0 + 1). \($1)" }
    let html = HTMLText(try kind.report.html).all("h2").map(\.text)
    #expect(html == ["How the year was", "The board is asked to"] + numbered)
    let markdown = try kind.report.markdown.split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(markdown.map { String($0.dropFirst(3)) } == ["How the year was"] + numbered)
  }

  @Test func `a whole service is compared with the year before`() throws {
    for text in try report(.wholeService) {
      #expect(text.contains("2023-24"))
      // Only list 8 of Annex A shows when an IRO last saw a child.
      #expect(
        text.components(separatedBy: "not supplied:").count - 1
          == ["AnnexA8", "HealthAssessments"].reduce(0) {
            $0 + text.components(separatedBy: "not supplied: \($1)").count - 1
          })
      #expect(!text.contains("Part of the data could not be read"))
    }
  }

  @Test func `one year's return alone gives ranges that are not judged`() throws {
    let (html, markdown) = (try html(.oneYear), try ReportKind.oneYear.report.markdown)
    #expect(html.contains("<dt>Reviews held on time</dt>\n<dd><strong>between "))
    #expect(html.contains("<span class=\"quiet\">part of the data</span>"))
    #expect(markdown.contains("- Reviews held on time: **between "))
    #expect(markdown.contains("; part of the data; expected: "))
    for text in [html, markdown] {
      #expect(text.contains("Reviews held on time: between "))
      #expect(
        text.contains(
          ". Part of the data could not be read, so this is neither judged nor compared."))
      #expect(!text.contains("in 2023-24"))
      // Official statistics are those of the year before, and say so.
      #expect(text.contains("others 2023-24"))
    }
    #expect(try ReportKind.oneYear.report.text("method", "md").contains("Figures known in part"))
    var input = try ReportKind.oneYear.report.input
    input.official = nil
    input.configuration.comparators = []
    let (page, text) = try input.renderedWithMethod()
    for text in [page, text] {
      #expect(
        text.components(separatedBy: "2023-24").count
          == text.components(separatedBy: "the annual return of 2023-24").count,
        "the year before is named only as what would settle the ranges")
    }
  }

  @Test func `what was not supplied is said, and is no zero`() throws {
    let (html, markdown) = (try html(.returnsOnly), try ReportKind.returnsOnly.report.markdown)
    #expect(html.contains("<dt>Challenges raised</dt>\n<dd><strong>[x]</strong>"))
    #expect(html.contains("not supplied: Escalations"))
    #expect(markdown.contains("- Challenges raised: **\\[x\\]**; not supplied: Escalations"))
    #expect(
      markdown.contains(
        "- We cannot give “Challenges settled within the time allowed”: Escalations.RESOLVED was not "
          + "supplied."))
  }

  @Test func `where there is nothing, that is said, and counts are true zeros`() throws {
    let html = try html(.noChildren)
    #expect(html.contains("<dt>Reviews held on time</dt>\n<dd><strong>[z]</strong>"))
    #expect(html.contains("<dt>Reviews held</dt>\n<dd><strong>0 reviews</strong>"))
  }

  @Test func `a range of caseloads that is set is not said to be that of guidance`() throws {
    let words = "Guidance expects 50 to 70 looked after children for each full-time IRO"
    var input = try ReportKind.returnsOnly.report.input
    for text in try report(.returnsOnly) {
      #expect(text.contains(words) && !text.contains("held against 40"))
    }
    input.configuration.caseloadRange = 40...60
    let own = try input.rendered()
    for text in [own.html, own.markdown] {
      #expect(text.contains(words) && text.contains("this report is held against 40 to 60."))
    }
  }

  private func html(_ kind: ReportKind) throws -> String { try kind.report.html }
}
