import CareRecords
import Testing

@testable import ServiceFigures
@testable import StatuteReference

/// What follows a review, and what happens between two: ruling 25, worked by hand.
@Suite("Figures of records")
struct RecordFigureTests {
  private func decisions(_ sent: String?) -> String {
    var service = SmallService()
    service.child("Avery", "2024-05-02.. S C2 U6")
    // A Monday.
    service.review("Avery", "2024-06-03") { $0.decisionsSent = sent.map { day($0) } }
    return service.figures.text("records.decisions5")
  }

  @Test(arguments: [
    ("2024-06-03", "1/1"), ("2024-06-10", "1/1"), ("2024-06-11", "0/1"),
    ("2024-05-31", "notApplicable 0/0 (datesContradict 1)"),
    ("2025-06-03", "0/1"), (nil, "notApplicable 0/0 (blank 1)"),
  ])
  func `decisions sent on the fifth working day after the review are in time`(
    sent: String?, expected: String
  ) {
    #expect(decisions(sent) == "records.decisions5 \(expected)")
  }

  private func midway(_ second: String, check: String?) -> String {
    var service = SmallService()
    service.child("Avery", "2024-05-02.. S C2 U6")
    service.review("Avery", "2024-05-20")
    service.review("Avery", second) { $0.midwayCheck = check.map { day($0) } }
    return service.figures.text("midway.held")
  }

  @Test func `a midway check lies strictly between two reviews over three months apart`() {
    #expect(midway("2024-08-20", check: "2024-07-01") == "midway.held notApplicable 0/0")
    #expect(midway("2024-08-21", check: "2024-07-01") == "midway.held 1/1")
    #expect(midway("2024-08-21", check: "2024-05-20") == "midway.held 0/1")
    #expect(midway("2024-08-21", check: "2024-08-21") == "midway.held 0/1")
    #expect(midway("2024-08-21", check: nil) == "midway.held 0/1")
  }

  @Test func `reviews of the return are blank where the service's own export has a heading only`() {
    var service = SmallService()
    service.child("Avery", "2024-05-02.. S C2 U6")
    for date in ["2024-05-20", "2024-08-21"] {
      service.review("Avery", date) { $0.format = .ssda903CSV }
    }
    #expect(
      service.figures.text("records.", "midway.held") == """
        records.decisions5 notSupplied Reviews.DECISIONS_SENT
        records.completed15 notSupplied Reviews.RECORD_COMPLETED
        records.sent20 notSupplied Reviews.RECORD_SENT
        midway.held notSupplied Reviews.MIDWAY_DATE
        """)
    service.builder.supply(.reviews, format: .serviceCSV, year: nil)
    #expect(
      service.figures.text("records.", "midway.held") == """
        records.decisions5 notApplicable 0/0 (blank 2)
        records.completed15 notApplicable 0/0 (blank 2)
        records.sent20 notApplicable 0/0 (blank 2)
        midway.held 0/1
        """)
  }
}
