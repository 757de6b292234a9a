import CareRecords
import Testing

@testable import ServiceFigures
@testable import StatuteReference

/// Section A of the catalogue, worked by hand for a service of nine children.
@Suite("Figures of reviews and timeliness")
struct ReviewFigureTests {
  /// 2024-25 with reviews complete from 1 April 2024.
  private static func service(without missing: [RecordColumn] = []) -> SmallService {
    var service = SmallService(without: missing)

    // Avery came on 2 April. First review due 30 April, second 3 months after it, the next 6 months
    // after that on 30 January: held on time, on time, and 4 days late.
    service.child(
      "Avery", born: "2015-05-05", sex: .male, ethnic: .wbri, "2024-04-02.. S C2 U6")
    service.review("Avery", "2024-04-30") {
      $0.officer = "Patel"
      $0.team = "North"
    }
    service.review("Avery", "2024-07-30") {
      $0.officer = "Patel"
      $0.team = "North"
    }
    service.review("Avery", "2025-02-03") {
      $0.officer = "Okafor"
      $0.team = "North"
      $0.lateReason = "Illness"
      // The regulations say 30 January.
      $0.due = day("2025-02-03")
    }

    // Bo came on the same day. The first review was 10 days late; the second, due 10 August, was
    // not held: on 31 March it is 233 days overdue.
    service.child(
      "Bo", born: "2020-12-01", sex: .female, ethnic: .mwbc, "2024-04-02.. S V2 U1")
    service.review("Bo", "2024-05-10") {
      $0.officer = "Patel"
      $0.due = day("2024-04-30")
    }

    // Cato came on an unknown day, not later than 1 May 2023. The first review seen, on 1 June,
    // may have been due on any day to 30 September: undetermined. The second is due 6 months after,
    // on 1 December, because the first seen came long after the first due.
    service.child("Cato", born: "2008-01-01", sex: .male, "2023-05-01.. L C1 K2")
    service.review("Cato", "2024-06-01")
    service.review("Cato", "2024-11-30") { $0.team = "South" }

    // Dee came on 6 January and has had no review: due 3 February, 56 days overdue.
    service.child("Dee", "2025-01-06.. S C1 U6")

    // Eli left on 2 September and had no review: the first, due 31 May, was missed.
    service.child("Eli", "2024-05-01..2024-09-02 S V2 U6 E4A")

    // Fay has short breaks only.
    service.child("Fay", "2024-05-01..2024-05-10 S V4 U6 E4A")
    service.review("Fay", "2024-05-05")

    // Gil was placed for adoption on 10 June: 28 days later a review on time, and 3 months after
    // that, on 8 October, one held a day late.
    service.child(
      "Gil", born: "2023-10-01", sex: .female, ethnic: .refu, "2024-04-02..2024-06-10 S C2 U4 X1",
      "2024-06-10.. P E1 A5")
    service.review("Gil", "2024-04-10")
    service.review("Gil", "2024-07-08")
    service.review("Gil", "2024-10-09") { $0.lateReason = "Court" }

    // Hal came on 3 March. A review was cancelled; the one on the due day was held.
    service.child("Hal", "2025-03-03.. S J1 H5")
    service.review("Hal", "2025-03-20") { $0.cancelled = .yes }
    service.review("Hal", "2025-03-31") { $0.cancelled = .no }

    // Ivy has no episodes: her review counts and is undetermined.
    service.review("Ivy", "2024-08-08")
    // Reviews of other years count nowhere.
    service.review("Ivy", "2024-03-31")
    service.review("Ivy", "2025-04-01")
    return service
  }

  @Test
  func `every figure of section A of a small service`() {
    let figures = Self.service().figures
    // Held: Avery 3, Bo 1, Cato 2, Gil 3, Hal 1, Ivy 1. Late: Avery's third, Bo's, Gil's third;
    // undetermined: Cato's first, Ivy's. Of the six children at the end, all their reviews were on
    // time for Hal alone; Cato's are undetermined.
    #expect(
      figures.text(
        "reviews.", "children.allOnTime", "children.upToDate", "children.neverReviewed") == """
          reviews.held 11 (cancelled 1, shortBreak 1)
          reviews.onTime partial 0.5454545454545454...0.7272727272727273 6/9 (undetermined 2)
            kind: first 3/4, second 1/1, subsequent 1/2 (undetermined 2), adoption 1/2
            quarter: 2024-Q1 2/3 (undetermined 1), 2024-Q2 2/2 (undetermined 1), 2024-Q3 1/2, \
          2024-Q4 1/2
            month: 2024-04 2/2, 2024-05 0/1, 2024-06 0/0 (undetermined 1), 2024-07 2/2, \
          2024-08 0/0 (undetermined 1), 2024-10 0/1, 2024-11 1/1, 2025-02 0/1, 2025-03 1/1
            ageBand: under 1 2/2, 1-4 0/2, 5-9 2/3, 16+ 1/1 (undetermined 1), \
          unknown 1/1 (undetermined 1)
            sex: female 2/4, male 3/4 (undetermined 1), unknown 1/1 (undetermined 1)
            ethnicGroup: White 2/3, Mixed 0/1, Not stated 4/5 (undetermined 2)
            legalStatus: interimCareOrder 1/1 (undetermined 1), fullCareOrder 3/4, \
          placementOrder 1/2, section20 0/1, youthJustice 1/1, unknown 0/0 (undetermined 1)
            placement: fosterRelative 0/1, fosterOther 3/4, adoption 1/2, \
          childrensHome 1/1 (undetermined 1), supported 1/1, unknown 0/0 (undetermined 1)
            iro: Okafor 0/1, Patel 2/3, not recorded 4/5 (undetermined 2)
            team: North 2/3, South 1/1, not recorded 3/5 (undetermined 2)
          reviews.late 3 median 4 p90 8.8 max 10
            reason: Court 1 median 1 p90 1 max 1, Illness 1 median 4 p90 4 max 4, \
          not recorded 1 median 10 p90 10 max 10
          reviews.daysLateBands 3
            band: 1-7 2, 8-28 1
          reviews.overdue 2 median 144.5 p90 215.3 max 233
            kind: first 1 median 56 p90 56 max 56, second 1 median 233 p90 233 max 233
          reviews.missed 1
            kind: first 1
          reviews.cancelled 1
          reviews.shortBreak 1
          reviews.dueDisagreement 1
          children.allOnTime partial 0.16666666666666666...0.3333333333333333 1/5 (undetermined 1)
            ageBand: 1-4 0/2, 5-9 0/1, 16+ 0/0 (undetermined 1), unknown 1/2
            sex: female 0/2, male 0/1 (undetermined 1), unknown 1/2
            ethnicGroup: White 0/1, Mixed 0/1, Not stated 1/3 (undetermined 1)
            legalStatus: interimCareOrder 0/1 (undetermined 1), fullCareOrder 0/1, \
          placementOrder 0/1, section20 0/1, youthJustice 1/1
            placement: fosterRelative 0/1, fosterOther 0/2, adoption 0/1, \
          childrensHome 0/0 (undetermined 1), supported 1/1
          children.upToDate 4/6
          children.neverReviewed 1
          reviews.perFTE notSupplied IROs.FTE
          reviews.workerReportOnTime notApplicable 0/0 (blank 11)
          reviews.carePlanUpdated notApplicable 0/0 (blank 11)
          """)
  }

  @Test
  func `what is not in the files is not supplied, and says what is needed`() {
    let columns = [
      RecordColumn(ReviewColumn.cancelled), RecordColumn(ReviewColumn.due),
      RecordColumn(ReviewColumn.officer), RecordColumn(ReviewColumn.lateReason),
      RecordColumn(EpisodeColumn.legalStatus), RecordColumn(HeaderColumn.sex),
    ]
    let figures = Self.service(without: columns).figures
    #expect(figures.text("reviews.cancelled") == "reviews.cancelled notSupplied Reviews.CANCELLED")
    #expect(
      figures.text("reviews.dueDisagreement")
        == "reviews.dueDisagreement notSupplied Reviews.REVIEW_DUE")
    #expect(figures.text("reviews.late") == "reviews.late 3 median 4 p90 8.8 max 10")
    #expect(
      figures.figure("reviews.onTime")?.breakdowns.map(\.dimension)
        == [.kind, .quarter, .month, .ageBand, .ethnicGroup, .placement, .team])
  }

  @Test
  func `without episodes reviews are judged from the second on and no child is counted`() {
    var service = SmallService()
    // The first has no due date at all; the second falls 3 to 6 months after it.
    service.review("Avery", "2024-04-30")
    service.review("Avery", "2024-07-30")
    service.review("Avery", "2025-01-31")
    let figures = service.figures
    #expect(
      figures.text("reviews.", "children.allOnTime", "children.upToDate", "children.neverReviewed")
        == """
        reviews.held 3
        reviews.onTime partial 0.3333333333333333...0.6666666666666666 1/2 (undetermined 1)
          kind: subsequent 1/2 (undetermined 1)
          quarter: 2024-Q1 0/0 (undetermined 1), 2024-Q2 1/1, 2024-Q4 0/1
          month: 2024-04 0/0 (undetermined 1), 2024-07 1/1, 2025-01 0/1
          ageBand: unknown 1/2 (undetermined 1)
          iro: not recorded 1/2 (undetermined 1)
          team: not recorded 1/2 (undetermined 1)
        reviews.late 1 median 1 p90 1 max 1
          reason: not recorded 1 median 1 p90 1 max 1
        reviews.daysLateBands 1
          band: 1-7 1
        reviews.overdue notSupplied Episodes
        reviews.missed notSupplied Episodes
        reviews.cancelled 0
        reviews.shortBreak notSupplied Episodes
        reviews.dueDisagreement 0
        children.allOnTime notSupplied Episodes
        children.upToDate notSupplied Episodes
        children.neverReviewed notSupplied Episodes
        reviews.perFTE notSupplied IROs.FTE
        reviews.workerReportOnTime notApplicable 0/0 (blank 3)
        reviews.carePlanUpdated notApplicable 0/0 (blank 3)
        """)
    #expect(
      SmallService().figures.figure("reviews.held")?.status == .notSupplied(needs: "Reviews"))
  }

  @Test
  func `a table with a heading only means none, and a share of none has no value`() {
    var service = SmallService()
    service.builder.supply(.episodes)
    service.builder.supply(.reviews, format: .serviceCSV, year: nil)
    #expect(
      service.figures.text(
        "reviews.", "children.allOnTime", "children.upToDate", "children.neverReviewed") == """
          reviews.held 0
          reviews.onTime notApplicable 0/0
          reviews.late 0
          reviews.daysLateBands 0
          reviews.overdue 0
          reviews.missed 0
          reviews.cancelled 0
          reviews.shortBreak 0
          reviews.dueDisagreement 0
          children.allOnTime notApplicable 0/0
          children.upToDate notApplicable 0/0
          children.neverReviewed 0
          reviews.perFTE notSupplied IROs.FTE
          reviews.workerReportOnTime notApplicable 0/0
          reviews.carePlanUpdated notApplicable 0/0
          """)
  }

  /// Children whose first review is on time, and some of unknown start whose review cannot be
  /// judged.
  private static func service(judged: Int, undetermined: Int) -> PeriodFigures {
    var service = SmallService()
    for number in 0..<judged {
      service.child("J\(number)", "2024-04-02.. S C2 U6")
      service.review("J\(number)", "2024-04-30")
    }
    for number in 0..<undetermined {
      service.child("U\(number)", "2023-05-01.. L C2 U6")
      service.review("U\(number)", "2024-06-01")
    }
    return service.figures
  }

  @Test
  func `exactly 5% undetermined is available and more is partial`() throws {
    let exact = try #require(Self.service(judged: 19, undetermined: 1).figure("reviews.onTime"))
    #expect(exact.status == .available && exact.lines[0] == "reviews.onTime 19/19 (undetermined 1)")
    let above = try #require(Self.service(judged: 37, undetermined: 2).figure("reviews.onTime"))
    #expect(above.status == .partial(lower: 37.0 / 39, upper: 1))
    #expect(above.numbers.value == 1)
    let none = try #require(Self.service(judged: 0, undetermined: 2).figure("reviews.onTime"))
    #expect(none.lines[0] == "reviews.onTime notSupplied enough of Reviews")
  }

  @Test
  func `reviews of one child are one cluster, and undetermined ones are in none`() throws {
    var service = SmallService()
    // Six children on time twice, three late twice, one with a review that is undetermined.
    for number in 0..<9 {
      let isLate = number < 3
      service.child("C\(number)", "2024-04-02.. S C2 U6")
      service.review("C\(number)", isLate ? "2024-05-01" : "2024-04-30")
      service.review("C\(number)", isLate ? "2024-08-02" : "2024-07-30")
    }
    service.child("U", "2023-05-01.. L C2 U6")
    service.review("U", "2024-06-01")
    let figures = service.figures
    let figure = try #require(figures.figure("reviews.onTime"))
    // All children agree with themselves, so that two reviews tell as much as one: of 18 reviews 9
    // would count, and with the factor 9/8 of the ratio estimator 8.
    let (lower, upper) = Proportion.wilson(share: 12.0 / 18, size: 8)
    let clustered = try #require(figure.result.clusteredInterval)
    #expect(abs(clustered.lower - lower) < 1e-12 && abs(clustered.upper - upper) < 1e-12)
    #expect(figure.result.interval == Proportion.wilson(met: 12, of: 18))
    // Children are counted once: there is nothing to correct.
    let children = try #require(figures.figure("children.upToDate"))
    #expect(children.result.interval != nil && children.result.clusteredInterval == nil)
  }

  @Test
  func `days late fall into their bands at the edges`() {
    var service = SmallService()
    let days = [1, 7, 8, 28, 29, 91, 92]
    for late in days {
      service.child("L\(late)", "2024-04-02.. S C2 U6")
      service.review("L\(late)", day("2024-04-30").adding(days: late).description)
    }
    #expect(
      service.figures.text("reviews.daysLateBands")
        == "reviews.daysLateBands 7\n  band: 1-7 2, 8-28 2, 29-91 2, over 91 1")
  }

  @Test
  func `of the reviews of a day that disagree the least favourable counts`() {
    var service = SmallService()
    service.child("Avery", "2024-04-02.. S C2 U6")
    service.review("Avery", "2024-05-02", .pn1) {
      $0.lateReason = "School"
      $0.parents = .yes
    }
    service.review("Avery", "2024-05-02", .pn5) {
      $0.lateReason = "Illness"
      $0.parents = .no
      $0.cancelled = .yes
    }
    service.review("Avery", "2024-05-02", .unlisted)
    let figures = service.figures
    #expect(
      figures.text("reviews.held", "reviews.cancelled") == "reviews.held 1\nreviews.cancelled 0")
    #expect(figures.figure("reviews.late")?.rows(by: .reason).map(\.key) == ["Illness"])
    #expect(figures.figure("participation.codes")?.rows(by: .code).map(\.key) == ["PN5"])
    #expect(figures.figure("participation.parents")?.lines == ["participation.parents 0/1"])
  }
}

/// The figures that count children, and what ruling 13 leaves out of them.
@Suite("Figures of children and their reviews")
struct ChildReviewFigureTests {
  private static func lines(_ service: SmallService) -> [String] {
    ["children.allOnTime", "children.upToDate", "children.neverReviewed"].map {
      service.figures.figure($0)?.lines.first ?? ""
    }
  }

  @Test
  func `a child whose first review is not due by the last day is not of the population`() {
    // 20 working days from 4 March end on 1 April.
    var service = SmallService()
    service.builder.supply(.reviews)
    service.child("Avery", "2025-03-04.. S C2 U6")
    #expect(
      Self.lines(service) == [
        "children.allOnTime notApplicable 0/0", "children.upToDate 1/1", "children.neverReviewed 0",
      ])
    // From 3 March they end on 31 March: due, not held, overdue.
    service.child("Bo", "2025-03-03.. S C2 U6")
    #expect(
      Self.lines(service) == [
        "children.allOnTime 0/1", "children.upToDate 1/2", "children.neverReviewed 1",
      ])
  }

  @Test
  func `a child for whom nothing fell due in the period is left out`() {
    // Reviewed on 5 January 2024 and on the last day of the quarter: the next is due in April.
    var service = SmallService(completeFrom: "2023-04-01")
    service.child("Avery", "2023-09-04.. S C2 U6")
    service.review("Avery", "2023-10-02")
    service.review("Avery", "2023-12-29")
    service.settings.rules.period = ReportingPeriod(startingIn: 2024)
    service.review("Avery", "2024-06-28")
    service.review("Avery", "2024-12-20")
    #expect(Self.lines(service)[0] == "children.allOnTime 1/1")
    var quiet = SmallService(from: "2025-01-01", to: "2025-03-31", completeFrom: "2023-04-01")
    quiet.builder = service.builder
    #expect(Self.lines(quiet)[0] == "children.allOnTime notApplicable 0/0 (nothingDue 1)")
  }

  @Test
  func `a missed review of an earlier stay counts against the child who is back`() {
    var service = SmallService()
    service.child("Avery", "2024-04-02..2024-06-03 S C2 U6 E4A", "2024-07-01.. S C2 U6")
    service.review("Avery", "2024-07-29")
    service.review("Avery", "2024-10-29")
    #expect(
      Self.lines(service) == [
        "children.allOnTime 0/1", "children.upToDate 1/1", "children.neverReviewed 0",
      ])
  }

  @Test
  func `an open window of a stay or a review before the period tells nothing of it`() {
    // Reviews are complete from 1 January 2024 only. In the first stay, which ended in February,
    // nothing was seen: its window is open to 30 June. The second is wholly seen and on time.
    var service = SmallService(completeFrom: "2024-01-01")
    service.child("Avery", "2023-05-01..2024-02-12 S C2 U6 E4A", "2024-07-01.. S C2 U6")
    service.review("Avery", "2024-07-29")
    service.review("Avery", "2024-10-29")
    #expect(Self.lines(service)[0] == "children.allOnTime 1/1")
    // Bo's first review seen was held in March, in a window that is open to 30 June; the next two,
    // each due six months after the one before, were on time.
    service.child("Bo", "2023-05-01.. S C2 U6")
    service.review("Bo", "2024-03-08")
    service.review("Bo", "2024-09-06")
    service.review("Bo", "2025-03-06")
    #expect(Self.lines(service)[0] == "children.allOnTime 2/2")
  }

  @Test
  func `a child whose review may be overdue is left out of those up to date`() {
    // Of an unknown start and unseen: from 30 September the review is overdue, until then perhaps.
    var service = SmallService(to: "2024-09-29")
    service.child("Avery", "2023-05-01.. L C2 U6")
    service.builder.supply(.reviews, format: .serviceCSV, year: nil)
    #expect(
      Self.lines(service) == [
        "children.allOnTime notApplicable 0/0 (nothingDue 1)",
        "children.upToDate notSupplied enough of Reviews", "children.neverReviewed 0",
      ])
  }

  @Test
  func `a child of unknown start is never counted as never reviewed`() {
    var service = SmallService()
    service.child("Avery", "2024-05-01.. P C2 U6")
    service.child("Bo", "2024-03-25.. S C2 U6")
    service.child("Cato", "2024-05-01.. S C2 U6")
    // A cancelled review is none.
    service.review("Cato", "2024-05-20") { $0.cancelled = .yes }
    #expect(Self.lines(service)[2] == "children.neverReviewed 1")
    service.review("Cato", "2024-05-20") { $0.cancelled = .no }
    #expect(Self.lines(service)[2] == "children.neverReviewed 0")
  }

  @Test func `a review late by a day before the period counts alike, whichever years are loaded`() {
    func allOnTime(from first: String, _ reviews: (inout SmallService) -> Void) -> String {
      var service = SmallService(completeFrom: first)
      service.child("Avery", "2023-04-02.. L C2 U6")
      reviews(&service)
      return service.figures.text("children.allOnTime").prefix { $0 != "\n" }.description
    }
    // Due on 20 March by the day recorded, and by the review before.
    let thisYear = allOnTime(from: "2024-04-01") { service in
      service.review("Avery", "2024-04-05") { $0.due = day("2024-03-20") }
      service.review("Avery", "2024-10-01")
    }
    let bothYears = allOnTime(from: "2023-04-01") { service in
      service.review("Avery", "2023-09-20")
      service.review("Avery", "2024-04-05")
      service.review("Avery", "2024-10-01")
    }
    // The review of 1 October was in time; that of 5 April belongs to the year before.
    #expect(thisYear == "children.allOnTime 1/1")
    #expect(bothYears == thisYear)
  }
}
