import CareRecords
import Testing

@testable import ServiceFigures
@testable import StatuteReference

/// Whether children keep their officer, and how the team changes (rulings 24 and 25).
struct ContinuityFigureTests {
  private static func child(_ service: inout SmallService, _ name: String) {
    service.child(name, "2023-06-01.. S C2 U6")
  }

  @Test func `one officer on every day is the same, a gap or another officer breaks it`() {
    var service = SmallService()
    for name in ["Same", "Renewed", "Gap", "Other", "There and back", "None", "Late start"] {
      Self.child(&service, name)
    }
    service.allocation("Same", "Patel", "2023-06-01")
    service.allocation("Renewed", "Patel", "2023-06-01", "2024-08-31")
    service.allocation("Renewed", "Patel", "2024-09-01")
    service.allocation("Gap", "Patel", "2023-06-01", "2024-08-31")
    service.allocation("Gap", "Patel", "2024-09-02")
    service.allocation("Other", "Patel", "2023-06-01", "2024-08-31")
    service.allocation("Other", "Okafor", "2024-09-01")
    // The latest start counts, so Okafor stands for September only.
    service.allocation("There and back", "Patel", "2023-06-01")
    service.allocation("There and back", "Okafor", "2024-09-01", "2024-09-30")
    service.allocation("Late start", "Patel", "2024-04-02")
    // Not looked after on every day of the period.
    service.child("Left", "2023-06-01..2025-03-31 S C2 U6 E8")
    service.child("Came", "2024-04-02.. S C2 U6")
    #expect(
      service.figures.text("continuity.sameIRO", "continuity.changes") == """
        continuity.sameIRO 2/7
        continuity.changes 6 mean 0.5 min 0 median 0 max 2 (noIRO 1)
          changes: 0 4, 1 1, 2 1
        """)
  }

  @Test func `periods of care that meet on a day are one time in care`() {
    var service = SmallService()
    service.child("Avery", "2023-06-01..2024-09-01 S C2 U6 E8", "2024-09-01.. S C2 U6")
    service.child("Bo", "2023-06-01..2024-09-01 S C2 U6 E8", "2024-09-02.. S C2 U6")
    for name in ["Avery", "Bo"] { service.allocation(name, "Patel", "2023-06-01") }
    #expect(service.figures.text("continuity.sameIRO") == "continuity.sameIRO 1/1")
  }

  @Test func `without allocations the reviews of the period tell`() {
    var service = SmallService()
    for name in ["Same", "Other", "Unnamed"] { Self.child(&service, name) }
    service.review("Same", "2024-03-01") { $0.officer = "Okafor" }
    service.review("Same", "2024-05-01") { $0.officer = "Patel" }
    service.review("Same", "2024-09-01")
    service.review("Same", "2024-10-01") { $0.officer = "Patel" }
    service.review("Other", "2024-05-01") { $0.officer = "Patel" }
    service.review("Other", "2024-10-01") { $0.officer = "Okafor" }
    service.review("Unnamed", "2024-10-01")
    #expect(
      service.figures.text("continuity.sameIRO", "continuity.changes") == """
        continuity.sameIRO 1/2 (noIRO 1)
        continuity.changes 2 mean 0.5 min 0 median 0.5 max 1 (noIRO 1)
          changes: 0 1, 1 1
        """)
  }

  @Test func `an officer leaves with the last post, and the team is the mean of month ends`() {
    var service = SmallService()
    service.post("Stays", fte: 1000)
    service.post("Leaves", fte: 500, end: "2024-09-30")
    service.post("Changes hours", fte: 1000, end: "2024-09-30")
    service.post("Changes hours", fte: 600, start: "2024-10-01")
    service.post("Left before", fte: 800, end: "2024-03-31")
    service.post("Hours unknown", fte: nil, end: "2024-04-30")
    // Month ends: 2.5 six times, 1.6 six times.
    #expect(
      service.figures.text("workforce.turnover")
        == "workforce.turnover 2 value 0.24390243902439024 (fteUnknown 1)")
  }
}
