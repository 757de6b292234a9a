import Foundation
import Testing

@testable import AnnualReport

/// The page that explains conclusions, recommendations and the health check.
struct ConclusionsDocumentationTests {
  private let page: String
  private let blocks: [String]

  init() throws {
    page = try String(
      contentsOfFile: Checkout.path("Documentation/conclusions.md"), encoding: .utf8)
    blocks = page.components(separatedBy: "```yaml\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
  }

  private func block(_ start: String) throws -> String {
    try #require(blocks.first { $0.hasPrefix(start) }, "\(start)")
  }

  @Test func `every key is explained`() {
    let keys =
      ConclusionRules.ruleKeys + ConfigurationKey.comparator + ConfigurationKey.answer
      + RecommendationsFile.itemKeys
      + ConclusionsFile.conclusionKeys.filter {
        ["numbers", "now", "decision", "words", "reason", "note"].contains($0.name)
      }
    for key in keys {
      #expect(
        page.contains("`\(key.name)") || page.contains("\(key.name): "), "\(key.name)")
    }
    for test in ConclusionTest.allCases { #expect(page.contains("`\(test.rawValue)`")) }
  }

  @Test func `its examples are read as they stand`() throws {
    let rules = try ConclusionRules(yaml: try block("rules:"), file: "rules.yaml")
    #expect(rules.rules.first?.tests.count == 4)
    let base = "authority: {name: X}\nyear: 2024-25\ninputs: [a]\n"
    let settings = try ReportConfiguration(
      yaml: base + (try block("conclusions: ")) + (try block("comparators:"))
        + (try block("health_check:")), file: "iro-report.yaml")
    #expect(settings.conclusions == "conclusions-2024-25.yaml")
    #expect(settings.comparators.count == 1 && settings.healthCheck.count == 2)
    let made = try block("recommendations:\n")
    let followed = made + (try block("    progress:"))
    for text in [made, followed] {
      #expect(
        try RecommendationsFile(yaml: text, file: "r.yaml").recommendations.map(\.id) == ["A1"])
    }
  }

  @Test func `its sentence is one that the program makes`() throws {
    let words = page.replacing("\n> ", with: " ")
    let scene = try ConclusionScene(
      [.share("reviews.onTime", 570, of: 600)], before: [.share("reviews.onTime", 425, of: 500)],
      rules: ConclusionRules.yaml("reviews.onTime", "last_year"))
    #expect(words.contains(try #require(scene.conclusions.first).sentence))
  }
}
