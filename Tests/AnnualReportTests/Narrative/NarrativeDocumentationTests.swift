import Foundation
import ServiceFigures
import Testing

@testable import AnnualReport

/// The page on the narrative.
struct NarrativeDocumentationTests {
  @Test func `it lists each section's file with the number and title of the section`() throws {
    let page = try String(
      contentsOfFile: Checkout.path("Documentation/narrative.md"), encoding: .utf8)
    let report = try ConclusionScene([]).input.rendered().markdown
    for section in ReportSection.allCases {
      let row = try #require(
        page.split(separator: "\n").first { $0.contains("`\(section.fileName)`") })
      let title = try #require(
        report.split(separator: "\n").first { $0.hasPrefix("## \(section.number). ") })
      #expect(row == "| `\(section.fileName)` | \(title.dropFirst(3).replacing("’", with: "'")) |")
    }
  }
}
