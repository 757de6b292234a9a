import CareRecords
import Testing

@testable import ServiceFigures
@testable import StatuteReference

/// Section B of the catalogue, worked by hand.
@Suite("Figures of participation")
struct ParticipationFigureTests {
  private static func service(without missing: [RecordColumn] = []) -> SmallService {
    var service = SmallService(without: missing)
    // Avery is 8 and 9; her parents were there once, once not, once it is blank.
    service.child("Avery", born: "2015-05-05", sex: .female, "2024-04-02.. S C2 U6")
    service.review("Avery", "2024-04-30", .pn1) {
      $0.parents = .yes
      $0.seen = .yes
      $0.advocacy = .yes
    }
    service.review("Avery", "2024-07-30", .pn2) {
      $0.parents = .no
      $0.seen = .yes
      $0.advocacy = .no
    }
    service.review("Avery", "2025-01-30", .pn3) { $0.seen = .no }
    // Bo turns 4 on 10 August: PN0 before it, PN6 said of a child of 3, then on the birthday PN4.
    service.child("Bo", born: "2020-08-10", sex: .male, "2024-04-02.. S C2 U6")
    service.review("Bo", "2024-04-30", .pn0)
    service.review("Bo", "2024-08-09", .pn6)
    service.review("Bo", "2024-08-10", .pn4)
    // Cato's date of birth is not known: PN5 counts.
    service.child("Cato", "2024-04-02.. S C2 U6")
    service.review("Cato", "2024-04-30", .pn5)
    // Dee's is after the review, so it counts as not known: PN7 counts.
    service.child("Dee", born: "2024-12-24", "2024-04-02.. S C2 U6")
    service.review("Dee", "2024-04-30", .pn7)
    // PN0 at 10, a blank and a code that does not exist.
    service.child("Eli", born: "2014-01-01", "2024-04-02.. S C2 U6")
    service.review("Eli", "2024-04-30", .pn0)
    service.review("Eli", "2024-07-30", .blank)
    service.review("Eli", "2025-01-30", .unlisted)
    // Short breaks and cancelled reviews are not reviews held.
    service.child("Fay", born: "2014-01-01", "2024-05-01..2024-05-10 S V4 U6 E4A")
    service.review("Fay", "2024-05-05", .pn1)
    service.review("Eli", "2024-09-30", .pn1) { $0.cancelled = .yes }
    return service
  }

  @Test
  func `every figure of section B of a small service`() {
    // Of PN1 to PN7: Avery's three, Bo's PN4 on the birthday, Cato's PN5, Dee's PN7.
    #expect(
      Self.service().figures.text("participation.", "children.viewsAtEveryReview") == """
        participation.codes 11
          code: PN0 2, PN1 1, PN2 1, PN3 1, PN4 1, PN5 1, PN6 1, PN7 1, blank 1, invalid 1
        participation.viewsConveyed partial 0.5...0.75 4/6 (PN0 2, blank 1, invalid 1, under4 1)
          kind: first 2/3 (PN0 2), second 1/1 (blank 1, under4 1), subsequent 1/2 (invalid 1)
          quarter: 2024-Q1 2/3 (PN0 2), 2024-Q2 1/2 (blank 1, under4 1), 2024-Q4 1/1 (invalid 1)
          month: 2024-04 2/3 (PN0 2), 2024-07 1/1 (blank 1), 2024-08 0/1 (under4 1), \
        2025-01 1/1 (invalid 1)
          ageBand: 1-4 0/1 (PN0 1, under4 1), 5-9 3/3, 10-15 0/0 (PN0 1, blank 1, invalid 1), \
        unknown 1/2
          sex: female 3/3, male 0/1 (PN0 1, under4 1), unknown 1/2 (PN0 1, blank 1, invalid 1)
          ethnicGroup: Not stated 4/6 (PN0 2, blank 1, invalid 1, under4 1)
          legalStatus: fullCareOrder 4/6 (PN0 2, blank 1, invalid 1, under4 1)
          placement: fosterOther 4/6 (PN0 2, blank 1, invalid 1, under4 1)
          iro: not recorded 4/6 (PN0 2, blank 1, invalid 1, under4 1)
          team: not recorded 4/6 (PN0 2, blank 1, invalid 1, under4 1)
        participation.attended partial 0.5...0.75 4/6 (PN0 2, blank 1, invalid 1, under4 1)
        participation.spokeForSelf partial 0.125...0.375 1/6 (PN0 2, blank 1, invalid 1, under4 1)
        participation.advocate partial 0.25...0.5 2/6 (PN0 2, blank 1, invalid 1, under4 1)
        participation.none partial 0.125...0.375 1/6 (PN0 2, blank 1, invalid 1, under4 1)
        children.viewsAtEveryReview partial 0.5...0.75 2/3 (under4 1, codeMissing 1)
        participation.parents 1/2 (blank 9)
        participation.seenBefore 2/3 (blank 8)
        participation.advocacyOffered 1/2 (blank 9)
        """)
  }

  @Test
  func `columns that are not there are named`() {
    let columns = [
      ReviewColumn.code, .parentsContributed, .childSeenBefore, .advocacyOffered,
    ].map { RecordColumn($0) }
    #expect(
      Self.service(without: columns).figures.text("participation.", "children.viewsAtEveryReview")
        == """
        participation.codes notSupplied Reviews.REVIEW_CODE
        participation.viewsConveyed notSupplied Reviews.REVIEW_CODE
        participation.attended notSupplied Reviews.REVIEW_CODE
        participation.spokeForSelf notSupplied Reviews.REVIEW_CODE
        participation.advocate notSupplied Reviews.REVIEW_CODE
        participation.none notSupplied Reviews.REVIEW_CODE
        children.viewsAtEveryReview notSupplied Reviews.REVIEW_CODE
        participation.parents notSupplied Reviews.PARENTS_CONTRIBUTED
        participation.seenBefore notSupplied Reviews.CHILD_SEEN_BEFORE
        participation.advocacyOffered notSupplied Reviews.ADVOCACY_OFFERED
        """)
  }

  @Test
  func `without a review of a child of 4 or over there is no share`() {
    var service = SmallService()
    service.child("Bo", born: "2022-08-10", "2024-04-02.. S C2 U6")
    service.review("Bo", "2024-04-30", .pn0)
    #expect(
      service.figures.figure("participation.attended")?.lines
        == ["participation.attended notApplicable 0/0 (PN0 1)"])
  }

  @Test
  func `a child born on a leap day is 4 on the day of the leap year and 5 on 28 February`() {
    var service = SmallService()
    service.child("Leap", born: "2020-02-29", "2023-05-01.. S C2 U6")
    service.settings.rules.period = ReportingPeriod(startingIn: 2023)
    service.review("Leap", "2024-02-28", .pn1)
    service.review("Leap", "2024-02-29", .pn1)
    #expect(
      service.figures.figure("participation.attended")?.lines
        == ["participation.attended 1/1 (under4 1)"])
    service.settings.rules.period = ReportingPeriod(startingIn: 2024)
    service.review("Leap", "2025-02-27", .pn1)
    service.review("Leap", "2025-02-28", .pn1)
    #expect(
      service.figures.figure("participation.viewsConveyed")?.rows(by: .ageBand).map(\.key)
        == ["1-4", "5-9"])
  }

  @Test
  func `a date of birth outside the Header serves where no Header has one`() {
    var service = SmallService()
    service.builder.supply(.episodes)
    service.review("Avery", "2024-04-30", .pn1) { $0.born = day("2022-01-01") }
    service.review("Bo", "2024-04-30", .pn1) { $0.born = day("2022-01-01") }
    service.builder.addHeader("Bo", born: day("2012-01-01"))
    #expect(
      service.figures.figure("participation.attended")?.lines
        == ["participation.attended 1/1 (under4 1)"])
    #expect(
      service.figures.figure("participation.viewsConveyed")?.rows(by: .ageBand).map(\.key)
        == ["1-4", "10-15"])
  }

  /// Ruling 17, each child on its own.
  private func viewsAtEveryReview(
    start: String = "2024-04-02", born: String? = "2012-01-01",
    _ reviews: (String, ParticipationCode)...
  ) -> String {
    var service = SmallService()
    service.builder.supply(.reviews, format: .serviceCSV, year: nil)
    service.child("Avery", born: born, "\(start).. S C2 U6")
    for (date, code) in reviews { service.review("Avery", date, code) }
    return service.figures.figure("children.viewsAtEveryReview")?.lines.first ?? ""
  }

  @Test
  func `views at every review ask of each child in order: weeks, reviews, age, views, codes`() {
    let id = "children.viewsAtEveryReview"
    // 28 days are four weeks and not over: 3 March to 31 March.
    #expect(
      viewsAtEveryReview(start: "2025-03-03", ("2025-03-31", .pn1)) == "\(id) notApplicable 0/0")
    #expect(viewsAtEveryReview(start: "2025-03-02", ("2025-03-31", .pn1)) == "\(id) 1/1")
    #expect(viewsAtEveryReview() == "\(id) notApplicable 0/0 (noReview 1)")
    #expect(viewsAtEveryReview(("2024-03-31", .pn1)) == "\(id) notApplicable 0/0 (noReview 1)")
    #expect(
      viewsAtEveryReview(born: "2020-06-01", ("2024-05-31", .pn7), ("2024-08-01", .pn7))
        == "\(id) notApplicable 0/0 (under4 1)")
    #expect(
      viewsAtEveryReview(born: "2020-06-01", ("2024-06-01", .pn1), ("2024-08-01", .pn6))
        == "\(id) 1/1")
    #expect(viewsAtEveryReview(("2024-06-01", .blank), ("2024-08-01", .pn4)) == "\(id) 0/1")
    #expect(viewsAtEveryReview(("2024-06-01", .pn7), ("2024-08-01", .pn1)) == "\(id) 0/1")
    for code in [ParticipationCode.blank, .unlisted, .pn0] {
      #expect(
        viewsAtEveryReview(("2024-06-01", code), ("2024-08-01", .pn1))
          == "\(id) notSupplied enough of Reviews.REVIEW_CODE")
    }
    #expect(viewsAtEveryReview(born: nil, ("2024-06-01", .pn5)) == "\(id) 1/1")
  }
}
