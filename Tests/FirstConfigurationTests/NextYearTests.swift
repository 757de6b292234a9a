import Documents
import Foundation
import ReportRun
import Testing

@Suite("The configuration of the next year")
struct NextYearTests {
  private let folder: ExportFolder

  init() throws {
    folder = try ExportFolder(["tracker.csv": "x"])
    try write(
      """
      authority: {name: Exampleshire, code: E10000099}
      year: 2024-25  # April to March
      report_date: 2025-06-30
      inputs: [../exports/2024-25, ../exports/tracker.csv]
      mapping:
        - table: Reviews
          columns: {CHILD: Ref, REVIEW: Held}  # our tracker
          dates: DD/MM/YY
      escalation_stages:
        - {name: Informal, formal: false}
      collection_years: {../exports/2024-25: 2024-25}
      caseload: {low: 40, high: 60}
      templates: mine
      narrative: texts
      conclusions: conclusions-2024-25.yaml
      recommendations: recommendations.yaml
      earlier_figures: [old/figures-2023-24.json]

      """, to: "last/iro-report.yaml")
    try write("Two IROs left in May. --> {{label}}\n", to: "last/texts/team.md")
    try write("body { }\n", to: "last/mine/styles/extra.css")
    try write("recommendations: []\n", to: "last/recommendations.yaml")
    try write(
      "{\"authority\": {\"name\": \"Exampleshire\"}}", to: "last/out/public/figures-2024-25.json")
    try write("{\"authority\": \"Other\"}", to: "last/a/public/figures-2024-25.json")
    try write("x", to: "exports/new.csv")
  }

  private func write(_ text: String, to name: String) throws {
    let file = URL(filePath: folder.path + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func begun(adding inputs: [String] = []) throws -> FirstReport {
    try FirstReport(
      in: folder.path + "/first", after: folder.path + "/last",
      adding: inputs.map { folder.path + "/" + $0 })
  }

  @Test func `settings stay, and what belongs to a year moves on`() throws {
    let first = try begun(adding: ["exports/new.csv"])
    let next = try ReportConfiguration(readingFrom: first.configuration)
    #expect(next.period.label == "2025-26")
    #expect(next.reportDate == nil)
    #expect(
      next.inputs == ["../exports/2024-25", "../exports/tracker.csv", "../exports/new.csv"])
    #expect(next.collectionYears == ["../exports/2024-25": 2024])
    #expect(next.mappings.map(\.headings) == [["CHILD": "Ref", "REVIEW": "Held"]])
    #expect(next.stages.map(\.name) == ["Informal"])
    #expect(next.caseloadRange == 40...60)
    #expect(next.conclusions == "conclusions-2025-26.yaml")
    #expect(next.templates == "templates" && next.recommendations == "recommendations.yaml")
    #expect(
      next.earlierFigures
        == ["../last/old/figures-2023-24.json", "../last/out/public/figures-2024-25.json"])
    let text = try folder.text()
    #expect(text.contains("# our tracker") && text.contains("# April to March"))
    #expect(try folder.text("templates/styles/extra.css") == "body { }\n")
    #expect(try folder.text("recommendations.yaml") == "recommendations: []\n")
  }

  @Test func `last year's text is a comment, and so counts as not written`() throws {
    _ = try begun()
    let text = try folder.text("narrative/team.md")
    #expect(text.hasPrefix("<!-- Section 3, The team"))
    #expect(text.contains("Last year's text:\n\nTwo IROs left in May. -- > {{label}}\n"))
    #expect(text.hasSuffix("-->\n"))
    #expect(try !folder.text("narrative/children.md").contains("Last year's text"))
  }

  @Test func `what is to be done is at the top and printed`() throws {
    let first = try begun()
    #expect(first.summary.contains("add the exports of 2025-26 to 'inputs'"))
    #expect(
      try folder.text().hasPrefix("# The report of 2025-26, begun from that of 2024-25.\n"))
  }

  @Test func `nothing is overwritten`() throws {
    _ = try begun()
    let failure = #expect(throws: Failure.self) { try begun() }
    #expect(failure?.what == "there is a configuration already, and nothing is overwritten")
  }
}
