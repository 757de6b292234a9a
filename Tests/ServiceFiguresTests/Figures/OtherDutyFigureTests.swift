import CareRecords
import Testing

@testable import ServiceFigures
@testable import StatuteReference

/// Conferences and carers' reviews of small services in 2024-25, worked by hand.
@Suite("Figures of conferences and foster carers' reviews")
struct OtherDutyFigureTests {
  private func conference(
    _ child: String?, _ kind: ConferenceKind, strategy: String? = nil, due: String? = nil,
    _ held: String?, family: String? = nil, by officer: String? = nil
  ) -> ConferenceRow {
    ConferenceRow(
      child: child, family: family, kind: kind, strategy: strategy.map { day($0) },
      due: due.map { day($0) }, held: held.map { day($0) }, officer: officer)
  }

  private func text(_ rows: [ConferenceRow], _ ids: String...) -> String {
    var service = SmallService()
    for row in rows { service.builder.add(row) }
    let figures = service.figures
    return ids.map { figures.text("conferences.\($0)") }.joined(separator: "\n")
  }

  @Test(arguments: [
    // Thursday 2 May; 6 May and 27 May are bank holidays.
    ("2024-05-02", nil, "2024-05-24", "1/1"), ("2024-05-02", nil, "2024-05-28", "0/1"),
    // The strategy discussion counts before the recorded day.
    ("2024-05-02", "2024-06-30", "2024-05-28", "0/1"), (nil, "2024-06-30", "2024-05-28", "1/1"),
    ("2024-05-29", nil, "2024-05-28", "notApplicable 0/0 (datesContradict 1)"),
    (nil, nil, "2024-05-28", "notSupplied enough of Conferences"),
    ("2024-03-01", nil, "2024-03-28", "notApplicable 0/0"),
  ])
  func `an initial conference is due 15 working days after the strategy discussion`(
    strategy: String?, due: String?, held: String, expected: String
  ) {
    #expect(
      text([conference("K", .initial, strategy: strategy, due: due, held)], "initialInTime")
        == "conferences.initialInTime \(expected)")
  }

  @Test func `a first review is due in three months, each later one in six`() {
    let initial = conference("K", .initial, strategy: "2024-01-10", "2024-01-31")
    func reviews(_ days: String...) -> String {
      text([initial] + days.map { conference("K", .review, $0) }, "reviewsInTime")
    }
    // 31 January and three months is 30 April.
    #expect(reviews("2024-04-30") == "conferences.reviewsInTime 1/1")
    #expect(reviews("2024-05-01") == "conferences.reviewsInTime 0/1")
    #expect(reviews("2024-04-30", "2024-10-30") == "conferences.reviewsInTime 2/2")
    #expect(reviews("2024-04-30", "2024-10-31") == "conferences.reviewsInTime 1/2")
  }

  @Test func `without the conference before, the recorded day counts`() {
    let id = "conferences.reviewsInTime"
    func review(due: String?) -> String {
      text([conference("K", .review, due: due, "2024-06-03")], "reviewsInTime")
    }
    #expect(review(due: "2024-06-03") == "\(id) 1/1")
    #expect(review(due: "2024-05-31") == "\(id) 0/1")
    #expect(review(due: nil) == "\(id) notSupplied enough of Conferences")
  }

  @Test func `rows of one family, day and kind are one conference, of which the later due counts`()
  {
    let rows = [
      conference(
        "K1", .initial, strategy: "2024-05-02", "2024-05-24", family: "F", by: "Silva"),
      conference(
        "K2", .initial, strategy: "2024-04-29", "2024-05-24", family: "F", by: "Ahmed"),
      conference("K3", .review, due: "2024-06-01", "2024-05-24", family: "F", by: "Ahmed"),
      conference("K4", .initial, strategy: "2024-05-02", "2024-05-24"),
    ]
    #expect(
      text(rows, "held", "initialInTime", "reviewsInTime") == """
        conferences.held 3
          conferenceKind: initial 2, review 1
          iro: Ahmed 2, not recorded 1
        conferences.initialInTime 1/2
        conferences.reviewsInTime 1/1
        """)
  }

  @Test func `what is listed, was due and was not held is overdue`() {
    let rows = [
      // Due on 5 February 2025, by the conference before: 54 days.
      conference("K1", .review, due: "2024-08-01", "2024-08-05"),
      conference("K1", .review, due: "2025-05-05", nil),
      // Held after the period, 11 days after it was due by the strategy discussion.
      conference("K2", .initial, strategy: "2025-02-27", "2025-04-10"),
      // Another took its place.
      conference("K3", .initial, strategy: "2024-06-03", nil),
      conference("K3", .initial, strategy: "2024-06-05", "2024-06-20"),
      // Not due yet.
      conference("K4", .review, due: "2025-04-01", nil),
    ]
    #expect(
      text(rows, "overdue") == "conferences.overdue 2 median 32.5 p90 49.7 max 54")
    #expect(
      text(rows + [conference("K5", .review, nil)], "overdue")
        == "conferences.overdue partial 2...3 2 median 32.5 p90 49.7 max 54 (undetermined 1)")
  }

  @Test func `a child listed with two families for one day has two conferences to come`() {
    let rows = ["F1", "F2"].map { family in
      conference("K", .review, due: "2025-03-03", nil, family: family)
    }
    #expect(text(rows, "overdue") == "conferences.overdue 2 median 28 p90 28 max 28")
    #expect(text(rows.reversed(), "overdue") == text(rows, "overdue"))
    // Of two days only the first is the next, whichever family it is of.
    let later = conference("K", .review, due: "2025-03-04", nil, family: "F2")
    #expect(text([rows[0], later], "overdue") == "conferences.overdue 1 median 28 p90 28 max 28")
  }

  @Test func `a conference whose day cannot be read leaves open what it may change`() {
    var unread = conference("K", .review, nil)
    unread.isHeldUnread = true
    let rows = [
      conference("K", .initial, strategy: "2024-05-02", "2024-05-24"), unread,
      conference("K", .review, "2024-12-24"),
      conference("L", .initial, strategy: "2024-05-02", "2024-05-24"),
    ]
    #expect(
      text(rows, "held", "initialInTime", "reviewsInTime", "overdue") == """
        conferences.held partial 3...4 3 (undetermined 1)
          conferenceKind: initial 2, review 1 (undetermined 1)
          iro: not recorded 3 (undetermined 1)
        conferences.initialInTime partial 0.5...1 1/1 (undetermined 1)
        conferences.reviewsInTime notSupplied enough of Conferences
        conferences.overdue partial 0...1 0 (undetermined 1)
        """)
  }

  @Test func `where the register has no cases, the latest conferences show them`() {
    func cases(without missing: [RecordColumn]) -> String {
      var service = SmallService(without: missing)
      service.child("Avery", "2024-05-02.. S C2 U6")
      service.allocation("Avery", "Ann", "2024-05-03")
      service.post("Ann", fte: 500, protectionCases: 9, otherCases: 1)
      for row in [
        conference("K1", .initial, "2024-11-05", by: "Ann"),
        conference("K1", .review, "2025-02-05", by: "Ben"),
        conference("K2", .review, "2025-01-05", by: "Ann"),
        conference("K3", .review, "2024-09-30", by: "Ann"),
        // More than six months before the last day.
        conference("K4", .review, "2024-09-29", by: "Ann"),
        conference(nil, .initial, "2025-03-05", family: "F", by: "Ann"),
      ] {
        service.builder.add(row)
      }
      return service.figures.text("caseload.withOtherDuties")
    }
    // A child, 9 cases and 1 other for half a post.
    #expect(
      cases(without: [])
        == "caseload.withOtherDuties 1 mean 22 min 22 median 22 max 22")
    // K2, K3 and F in place of the 9.
    #expect(
      cases(without: [RecordColumn(OfficerColumn.childProtectionCases)])
        == "caseload.withOtherDuties 1 mean 10 min 10 median 10 max 10")
  }

  @Test
  func `carers' reviews are in time by the recorded day, and overdue until the carer is seen`() {
    var service = SmallService()
    for (carer, due, held) in [
      ("A", "2024-06-14", "2024-06-14"), ("B", "2024-06-14", "2024-06-15"),
      ("C", "2025-03-21", nil), ("D", "2024-03-01", nil),
      // The carer has been reviewed since.
      ("E", "2024-05-01", nil), ("E", "2025-05-01", "2025-03-03"),
      ("F", nil, "2024-08-01"), ("G", "2025-03-31", "2025-04-02"),
    ] {
      service.builder.add(
        CarerReviewRow(
          carer: carer, due: due.map { day($0) }, held: held.map { day($0) }, officer: "Ann"))
    }
    #expect(
      service.figures.text("carerReviews.") == """
        carerReviews.due 5 (notRecorded 1)
          iro: Ann 5 (notRecorded 1)
        carerReviews.inTime 1/5 (notRecorded 1)
        carerReviews.overdue 3 median 10 p90 318 max 395
        """)
  }

  @Test func `tables that are not there are named`() {
    #expect(
      SmallService().figures.text("conferences.", "carerReviews.") == """
        conferences.held notSupplied Conferences
        conferences.initialInTime notSupplied Conferences
        conferences.reviewsInTime notSupplied Conferences
        conferences.overdue notSupplied Conferences
        conferences.perFTE notSupplied Conferences
        carerReviews.due notSupplied CarerReviews
        carerReviews.inTime notSupplied CarerReviews
        carerReviews.overdue notSupplied CarerReviews
        """)
  }
}
