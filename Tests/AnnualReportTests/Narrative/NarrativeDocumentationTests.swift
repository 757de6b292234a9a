import Foundation
import ServiceFigures
import Testing

@testable import AnnualReport

/// The page on the narrative.
struct NarrativeDocumentationTests {
  @Test func `it lists the file of every place with what the place is`() throws {
    let page = try String(
      contentsOfFile: Checkout.path("Documentation/narrative.md"), encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") && $0.contains(".md` |") }
    #expect(
      rows.map(String.init)
        == NarrativePlace.allCases.map {
          "| `\($0.fileName)` | \($0.title.replacing("’", with: "'")) |"
        })
  }

  @Test func `a place of a section is called as the report calls it`() throws {
    let report = try ConclusionScene([]).input.rendered().markdown
    for section in ReportSection.numbered {
      #expect(report.contains("\n## \(section.number). \(section.title)\n"))
      #expect(
        NarrativePlace.section(section).title == "section \(section.number), \(section.title)")
    }
    for area in ServiceArea.allCases { #expect(report.contains("\n### \(area.title)\n")) }
  }
}
