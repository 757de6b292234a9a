import SampleAuthority
import ServiceFigures
import Testing

@testable import AnnualReport

/// The service as a whole, area by area.
struct AreasTableTests {
  private func areas(_ input: ReportInput) -> TableModel? {
    AreasTable(input, ReportModel(input).settled).table
  }

  @Test func `every challenge of both years is counted once`() throws {
    let input = try SampleService(SampleOptions(children: 200, seed: 3)).input()
    let table = try #require(areas(input))
    #expect(
      table.columns.map(\.heading) == [
        "Figures known", "Challenges, 2024-25", "Challenges, 2023-24", "Strengths", "Weaknesses",
      ])
    #expect(table.rows.map(\.header) == ServiceArea.allCases.map(\.title))
    for (column, figures) in [(1, input.figures), (2, input.previous)] {
      let counts = table.rows.map { Int($0.cells[column]) ?? 0 }
      #expect(counts.reduce(0, +) == figures?.figure("challenge.raised")?.numbers.count)
    }
    #expect(table.note == nil)
  }

  @Test func `a theme in no area is told below the table and in what is to be done`() throws {
    var input = try SampleService(SampleOptions(children: 200, seed: 3)).input()
    let before = try #require(areas(input)).rows.map { Int($0.cells[1]) ?? 0 }.reduce(0, +)
    input.configuration.challengeAreas = try ReportConfiguration(
      yaml: """
        authority: {name: Exampleshire}
        year: 2024-25
        inputs: [in]
        challenge_areas: {planning: [Care plan not updated]}
        """, file: "report.yaml"
    ).challengeAreas
    let rows = try #require(areas(input)).rows
    let left = Int(rows[0].cells[1]) ?? 0
    #expect(rows.dropFirst().allSatisfy { $0.cells[1] == "0" })
    #expect(
      areas(input)?.note == "\(before - left) challenges of 2024-25 are in none of these areas.")
    #expect(
      ReportModel(input).readiness.remarks.contains {
        $0.hasSuffix(
          "themes of challenge are in no area of the service: name them below the key "
            + "'challenge_areas'")
      })
  }

  @Test func `a misspelt theme of the setting is named, with the theme that was meant`() throws {
    var input = try SampleService(SampleOptions(children: 200, seed: 3)).input()
    input.configuration.challengeAreas = try ReportConfiguration(
      yaml: """
        authority: {name: Exampleshire}
        year: 2024-25
        inputs: [in]
        challenge_areas: {planning: [Care plan not updatd, Something that nobody raised]}
        """, file: "report.yaml"
    ).challengeAreas
    #expect(
      ReportModel(input).readiness.remarks.filter { $0.contains("names '") } == [
        "'challenge_areas' names 'Care plan not updatd', which no challenge is about: "
          + "'Care plan not updated' is in no area"
      ])
  }

  @Test func `without areas of themes no challenge is counted, and without figures we cannot say`()
    throws
  {
    var input = try SampleService(SampleOptions(children: 200, seed: 3)).input()
    input.configuration.challengeAreas = ChallengeAreas()
    let ids = Set(ServiceArea.outcomes.figures.map(\.id))
    input.figures.figures.removeAll { ids.contains($0.id) }
    let table = try #require(areas(input))
    #expect(table.columns.map(\.heading) == ["Figures known", "Strengths", "Weaknesses"])
    #expect(table.rows[2].cells[0] == "none")
    #expect(
      table.note
        == "We cannot yet say how the service is in: Health, education and leaving care.")
  }

  @Test func `the public edition has no such table`() throws {
    let authority = try PublishedAuthority(seed: 1, children: 200)
    #expect(try areas(authority.report(authority.released).report.input) == nil)
  }
}
