import Testing

@testable import AnnualReport
@testable import ServiceFigures

/// The conclusions as the report prints them.
struct ConclusionsInReportTests {
  private func proposals(_ report: ReportKind.Report) throws -> [ProposedConclusion] {
    Report(report.input).model.proposals
  }

  @Test(arguments: ReportKind.allCases)
  func `each sentence leads to its figure`(_ kind: ReportKind) throws {
    let report = try kind.report
    let tags = HTMLText(report.html).tags
    let ids = Set(tags.compactMap { $0.attributes["id"] })
    for conclusion in try proposals(report) {
      let plain = conclusion.sentence.prefix { !"&<>\"'".contains($0) }
      let links = tags.filter {
        $0.name == "a" && !$0.isClosing && $0.text.hasPrefix(plain)
      }
      #expect(!links.isEmpty, "\(conclusion.id)")
      let figure = try #require(conclusion.evidence.first?.figureID)
      let target =
        Catalogue.definition(figure)?.kind == .distribution ? "about" : "figure-\(figure)"
      #expect(
        links.contains { $0.attributes["href"] == "#\(target)" && ids.contains(target) },
        "\(conclusion.id)")
    }
  }

  @Test func `the first page says what is strong, what is not and what must happen`() throws {
    let report = try ReportKind.wholeService.report
    let conclusions = try proposals(report)
    for text in [report.html, report.markdown] {
      let first = try #require(text.split(separator: "1. What children told us").first)
      for kind in [ProposedConclusion.Kind.strength, .weakness] {
        let plain = conclusions.filter { $0.kind == kind }.prefix(3).map {
          $0.sentence.prefix { !"&<>\"'[".contains($0) }
        }
        #expect(!plain.isEmpty && plain.allSatisfy { first.contains($0) })
      }
      for urgent in conclusions where urgent.kind == .urgent {
        #expect(first.contains(try #require(urgent.suggestion)))
      }
    }
  }

  @Test func `three of a kind are on the first page, and the rest are counted`() throws {
    let ids = Catalogue.figures.filter {
      $0.kind == .proportion && $0.direction == .higherIsBetter && $0.family == nil
    }.map(\.id).prefix(5)
    var input = try ConclusionScene(
      ids.map { try .share($0, 30, of: 100) },
      configuration: "expectations:\n"
        + ids.map { "  \($0): {at_least: 90%, source: A plan}\n" }.joined()
    ).input
    let five = try input.rendered()
    let words = "2 more conclusions are in section 11."
    #expect(five.markdown.contains("\n\(words)\n"))
    #expect(five.html.contains("<p><a href=\"#strengths\">\(words)</a></p>"))
    input.figures.figures.removeLast()
    #expect(try input.rendered().markdown.contains("\n1 more conclusion is in section 11.\n"))
    input.figures.figures.removeLast()
    #expect(!(try input.rendered().markdown.contains("in section 11.\n")))
  }

  @Test func `a report without conclusions, recommendations and answers says so`() throws {
    let report = try ConclusionScene([]).input.rendered()
    for text in [report.html, report.markdown] {
      #expect(text.contains("No figure shows a strength."))
      #expect(text.contains("No figure shows that anything else needs to improve."))
      #expect(text.contains("Nothing has to happen at once."))
      #expect(text.contains("None has been recorded for this report."))
      #expect(text.contains("No recommendation of an earlier report has been recorded."))
      #expect(!text.contains("What we cannot yet say"))
    }
  }
}
