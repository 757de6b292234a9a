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

  @Test func `reports and care plans are shares of the reviews with an answer`() {
    var service = SmallService()
    service.child("Avery", "2024-05-02.. S C2 U6")
    for (date, report, plan) in [
      ("2024-05-20", Answer.yes, Answer.no), ("2024-08-20", .no, .yes),
      ("2025-02-20", .yes, .blank),
    ] {
      service.review("Avery", date) {
        $0.report = report
        $0.carePlan = plan
      }
    }
    service.review("Avery", "2024-09-20") {
      $0.report = .no
      $0.cancelled = .yes
    }
    #expect(
      service.figures.text("reviews.workerReportOnTime", "reviews.carePlanUpdated") == """
        reviews.workerReportOnTime 2/3
        reviews.carePlanUpdated 1/2 (blank 1)
        """)
  }

  /// The figure of a child who came into care on 2 May 2024 and had three reviews.
  private func permanence(
    completeFrom: String = "2024-04-01", _ fill: (Int, inout ReviewRow) -> Void
  ) -> String {
    var service = SmallService(completeFrom: completeFrom)
    service.child("Avery", "2024-05-02.. S C2 U6")
    for (index, date) in ["2024-05-20", "2024-08-20", "2025-02-20"].enumerated() {
      service.review("Avery", date) { fill(index, &$0) }
    }
    return service.figures.text("permanence.bySecondReview")
  }

  @Test func `the plan for permanence is asked of the second review of care alone`() {
    let id = "permanence.bySecondReview"
    #expect(permanence { $1.permanence = $0 == 1 ? .yes : .no } == "\(id) 1/1")
    #expect(permanence { $1.permanence = $0 == 1 ? .no : .yes } == "\(id) 0/1")
    #expect(
      permanence { if $0 != 1 { $1.permanence = .yes } } == "\(id) notApplicable 0/0 (blank 1)")
    // Reviews before June may be missing, so nobody knows which one is the second.
    #expect(
      permanence(completeFrom: "2024-06-01") { $1.permanence = .yes }
        == "\(id) notApplicable 0/0")
    // Whether the first one was held is not known, so the next may be the first.
    #expect(
      permanence {
        $1.permanence = .yes
        if $0 == 0 { $1.cancelled = .invalid }
      } == "\(id) notSupplied enough of Reviews.PERMANENCE_PLAN")
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
