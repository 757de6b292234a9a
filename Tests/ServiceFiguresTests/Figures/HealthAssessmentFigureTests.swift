import CareRecords
import Testing

@testable import ServiceFigures
@testable import StatuteReference

/// The assessment of a child's health on coming into care.
@Suite("Initial health assessments")
struct HealthAssessmentFigureTests {
  private static let id = "health.initialAssessment"

  private func figure(
    _ episode: String, _ assessments: [(HealthAssessmentKind, String?)]
  ) -> String {
    var service = SmallService()
    service.child("Avery", episode)
    service.builder.supply(.healthAssessments, format: .serviceCSV, year: nil)
    for (kind, held) in assessments {
      service.builder.add(
        SmallRow(
          child: "Avery",
          content: .healthAssessment(HealthAssessment(kind: kind, held: held.map { day($0) })),
          year: nil))
    }
    return String(service.figures.text(Self.id).dropFirst(Self.id.count + 1))
  }

  /// Twenty working days after Tuesday 2 April 2024 end on Tuesday 30 April.
  @Test(arguments: [
    ("2024-04-02.. S C2 U6", "2024-04-30", "1/1"),
    ("2024-04-02.. S C2 U6", "2024-05-01", "0/1"),
    ("2024-04-02.. S C2 U6", "2024-01-02", "1/1"),
    ("2024-04-02.. S C2 U6", "2024-01-01", "0/1"),
    ("2024-04-02.. P C2 U6", "2024-04-09", "notApplicable 0/0 (startUnknown 1)"),
    ("2024-04-02..2024-04-30 S C2 U6 E4A", "2024-04-09", "notApplicable 0/0 (leftBefore 1)"),
    ("2024-04-02..2024-05-01 S C2 U6 E4A", "2024-04-09", "1/1"),
    ("2025-03-03.. S C2 U6", "2025-03-10", "1/1"),
    ("2025-03-04.. S C2 U6", "2025-03-10", "notApplicable 0/0 (notYetDue 1)"),
    ("2024-03-31.. S C2 U6", "2024-04-09", "notApplicable 0/0"),
    ("2024-04-02.. S V4 U6", "2024-04-09", "notApplicable 0/0"),
  ])
  func `the health of a child is assessed within twenty working days of the start`(
    episode: String, held: String, expected: String
  ) {
    #expect(figure(episode, [(.initial, held)]) == expected)
  }

  @Test
  func `an assessment counts unless it is a review, one of before care only if it is initial`() {
    let episode = "2024-04-02.. S C2 U6"
    #expect(figure(episode, [(.unstated, "2024-04-09")]) == "1/1")
    #expect(figure(episode, [(.unstated, "2024-04-01")]) == "0/1")
    #expect(figure(episode, [(.review, "2024-04-09"), (.other, "2024-04-10")]) == "0/1")
    #expect(figure(episode, [(.initial, nil)]) == "0/1")
    #expect(figure(episode, []) == "0/1")
  }

  @Test func `a check in words that are not known leaves the child open, unless another counts`() {
    let episode = "2024-04-02.. S C2 U6"
    #expect(
      figure(episode, [(.unknown, "2024-04-09")])
        == "notSupplied enough of HealthAssessments.ASSESSMENT")
    #expect(figure(episode, [(.unknown, "2024-05-09")]) == "0/1")
    #expect(figure(episode, [(.unknown, "2024-04-09"), (.initial, "2024-04-10")]) == "1/1")
  }

  @Test func `without a table of assessments nothing is supplied, and with a heading all are late`()
  {
    var service = SmallService()
    service.child("Avery", "2024-04-02.. S C2 U6")
    #expect(service.figures.text(Self.id) == "\(Self.id) notSupplied HealthAssessments")
    #expect(figure("2024-04-02.. S C2 U6", []) == "0/1")
  }
}
