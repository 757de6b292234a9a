import CareRecords
import Testing

/// The words of case systems for checks of health.
struct HealthAssessmentKindTests {
  @Test(
    arguments: [
      ("Initial Health Assessment", HealthAssessmentKind.initial), ("CLA - IHA", .initial),
      ("Initial medical", .initial), ("IHA / RHA", .initial), ("RHA", .review),
      ("Review Health Assessment (6 months)", .review), ("Health Assessment", .unstated),
      ("HEALTH", .unstated), ("Annual health assessments", .unstated), ("LAC Medical", .unstated),
      ("Dental Check", .other), ("Health check", .other), ("Optician check", .other),
      ("Health surveillance", .other), ("Immunisation assessment", .other), ("Zoom call", nil),
      ("Assessment", nil), ("Review", nil), ("", nil),
    ] as [(String, HealthAssessmentKind?)])
  func `a check is an initial assessment, a review, one of the two or neither`(
    text: String, kind: HealthAssessmentKind?
  ) {
    #expect(HealthAssessmentKind(named: text) == kind)
  }

  @Test func `each kind but that which is not known has a word in the service's table`() {
    #expect(
      HealthAssessmentKind.allCases.map(\.word) == ["initial", "review", "unstated", "other", nil])
  }
}
