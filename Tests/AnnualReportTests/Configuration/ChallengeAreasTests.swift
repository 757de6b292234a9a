import Documents
import ServiceFigures
import Testing

@testable import AnnualReport

/// Which area of the service a theme of challenge belongs to, as the configuration says.
struct ChallengeAreasTests {
  private func areas(_ lines: String) throws -> ChallengeAreas {
    try ReportConfiguration(
      yaml: """
        authority: {name: Exampleshire}
        year: 2024-25
        inputs: [in]
        challenge_areas:
        \(lines)
        """, file: "report.yaml"
    ).challengeAreas
  }

  @Test func `capitals and blanks of a theme do not matter`() throws {
    let areas = try areas("  planning: [Care plan, \"Delay  in court\"]\n  voice: [Family time]")
    #expect(areas["CARE PLAN "] == .planning)
    #expect(areas["Delay in court"] == .planning)
    #expect(areas["family time"] == .voice)
    #expect(areas["Other"] == nil)
  }

  @Test(arguments: [
    (
      "  planning: [Drift]\n  voice: [drift]",
      "report.yaml:6:11: the theme is in the area 'planning' too; expected each theme in one area"
    ),
    ("  planing: [Drift]", "report.yaml:5:3: "),
  ])
  func `a theme in two areas and an area that is not known are errors`(
    _ lines: String, _ message: String
  ) {
    #expect {
      try areas(lines)
    } throws: { "\($0)".hasPrefix(message) }
  }
}
