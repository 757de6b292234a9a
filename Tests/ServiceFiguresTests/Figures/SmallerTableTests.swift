import CareRecords
import Testing

@testable import ServiceFigures
@testable import StatuteReference

/// Rows of the smaller tables of the return that repeat or contradict each other.
@Suite("Smaller tables of the return")
struct SmallerTableTests {
  private func asylumSeekers(_ ceased: [String?]) -> String {
    var service = SmallService()
    service.child("Avery", "2024-05-02.. S C2 U6")
    for day in ceased {
      service.builder.add(
        SmallRow(
          child: "Avery", content: .asylumSeeker(ceased: day.map { CivilDate(text: $0) } ?? nil),
          year: 2024))
    }
    return service.figures.text("children.uasc")
  }

  @Test func `a child counts as seeking asylum up to the day before that in DUC`() {
    #expect(asylumSeekers([nil]) == "children.uasc 1")
    #expect(asylumSeekers(["2025-04-01"]) == "children.uasc 1")
    #expect(asylumSeekers(["2025-03-31"]) == "children.uasc 0")
  }

  @Test func `of two rows about asylum a day counts before a blank, then the later day`() {
    for rows in [[nil, "2024-12-01"], ["2024-12-01", nil]] {
      #expect(asylumSeekers(rows) == "children.uasc 0")
    }
    for rows in [["2024-12-01", "2025-06-01"], ["2025-06-01", "2024-12-01"]] {
      #expect(asylumSeekers(rows) == "children.uasc 1")
    }
  }

  private func worker(
    _ child: String, _ name: String, _ start: String, _ end: String? = nil, year: Int = 2024
  ) -> SmallRow {
    SmallRow(
      child: child,
      content: .socialWorker(name, start: day(start), end: end.map { day($0) }), year: year)
  }

  @Test func `a child with no social worker recorded is left out, never counted as 0 (ruling 65)`()
  {
    var service = SmallService()
    for name in ["Avery", "Bo", "Cato"] { service.child(name, "2024-05-02.. S C2 U6") }
    service.builder.add(worker("Avery", "Lee", "2024-05-02", "2024-08-31"))
    service.builder.add(worker("Avery", "Kay", "2024-09-01"))
    service.builder.add(worker("Bo", "Lee", "2024-05-02"))
    #expect(
      service.figures.text("socialWorkers.perChild") == """
        socialWorkers.perChild 2 mean 1.5 min 1 median 1.5 max 2 (notRecorded 1)
          workers: 1 1, 2 1
        """)
  }

  @Test func `a social worker before the period is not recorded for it`() {
    var service = SmallService()
    service.child("Avery", "2023-05-02.. S C2 U6")
    service.builder.add(worker("Avery", "Lee", "2023-05-02", "2024-03-31"))
    #expect(
      service.figures.text("socialWorkers.perChild") == "socialWorkers.perChild 0 (notRecorded 1)")
  }

  @Test func `a score that is blank and a child without a row are different things (ruling 70)`() {
    var service = SmallService()
    service.child("Avery", born: "2014-01-01", "2023-04-01.. S C2 U6")
    service.child("Bo", born: "2014-01-01", "2023-04-01.. S C2 U6")
    service.builder.add(SmallRow(child: "Avery", content: .health(HealthOutcomes()), year: 2024))
    #expect(
      service.figures.text("health.sdqScore", "health.dental") == """
        health.dental notApplicable 0/0 (notRecorded 1, blank 1)
        health.sdqScore 0 (notRecorded 1, blank 1)
        """)
  }

  private func order(
    _ child: String, _ start: String, _ end: String? = nil, year: Int = 2026
  ) -> SmallRow {
    SmallRow(
      child: child,
      content: .deprivationOfLiberty(start: day(start), end: end.map { day($0) }), year: year)
  }

  @Test func `days without liberty are those of the period, each once`() {
    var service = SmallService(from: "2026-04-01", to: "2027-03-31", completeFrom: "2026-04-01")
    for child in ["Avery", "Bo", "Cato"] { service.child(child, "2026-01-02.. S C2 K2 @2026") }
    // Nine days of April, and two orders that meet on one day.
    service.builder.add(order("Avery", "2026-03-20", "2026-04-09"))
    service.builder.add(order("Bo", "2027-03-01", "2027-03-10"))
    service.builder.add(order("Bo", "2027-03-10"))
    service.builder.add(order("Cato", "2026-02-01", "2026-03-31"))
    // Dee is looked after by nobody on the last day, and has an order all the same.
    service.builder.add(order("Dee", "2027-03-31"))
    #expect(
      service.figures.text(
        "children.deprivedOfLiberty", "children.deprivedOfLibertyInYear",
        "children.deprivedOfLibertyDays") == """
          children.deprivedOfLiberty 1
          children.deprivedOfLibertyInYear 3
          children.deprivedOfLibertyDays 3 median 9 p90 26.6 max 31
          """)
  }

  @Test func `an order that only an earlier return leaves open lasted to the end of its year`() {
    var service = SmallService(from: "2027-04-01", to: "2028-03-31", completeFrom: "2027-04-01")
    service.child("Avery", "2026-01-02.. S C2 K2 @2027")
    service.builder.add(order("Avery", "2027-01-01", year: 2026))
    service.builder.supply(.deprivationOfLiberty, year: 2027)
    #expect(
      service.figures.text("children.deprivedOfLiberty", "children.deprivedOfLibertyInYear") == """
        children.deprivedOfLiberty 0
        children.deprivedOfLibertyInYear 0
        """)
  }

  @Test func `care leavers are grouped by their age on the last day of the return's year`() {
    var service = SmallService(to: "2024-12-31")
    let born = [
      "Avery": "2008-03-31", "Bo": "2006-03-31", "Cato": "2006-04-01", "Dee": "2003-04-01",
      "Eli": "2003-03-31", "Flo": nil,
    ]
    for (child, day) in born.sorted(by: { $0.key < $1.key }) {
      if let day { service.builder.addHeader(child, born: CivilDate(text: day)) }
      service.builder.add(
        SmallRow(
          child: child,
          content: .careLeaver(
            CareLeaverOutcomes(
              contact: child == "Bo" ? .no : .yes, activity: .f1, accommodation: .b1)),
          year: 2024))
    }
    #expect(
      service.figures.text("careLeavers.inTouch") == """
        careLeavers.inTouch 5/6
          leaverAge: 17-18 2/2, 19-21 1/2, unknown 2/2
        """)
  }

  @Test func `asylum seekers are those of the return of the last day's year (ruling 70)`() {
    var service = SmallService()
    service.child("Avery", "2023-05-02.. S C2 U6")
    service.child("Bo", "2023-05-02.. S C2 U6")
    service.builder.add(SmallRow(child: "Avery", content: .asylumSeeker(ceased: nil), year: 2023))
    service.builder.add(SmallRow(child: "Bo", content: .asylumSeeker(ceased: nil), year: 2024))
    #expect(service.figures.text("children.uasc") == "children.uasc 1")
  }
}
