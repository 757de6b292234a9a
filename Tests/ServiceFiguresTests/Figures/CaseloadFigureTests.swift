import CareRecords
import Testing

@testable import ServiceFigures
@testable import StatuteReference

/// The caseload of section D: rulings 21 to 23, worked by hand.
@Suite("Figures of caseload")
struct CaseloadFigureTests {
  /// Six children at the end of the year and three officers.
  private static func service(without missing: [RecordColumn] = []) -> SmallService {
    var service = SmallService(without: missing)
    for name in ["Avery", "Bo", "Cato", "Dee", "Eli"] {
      service.child(name, "2024-04-02.. S C2 U6")
    }
    service.child("Fay", "2024-12-02.. S C2 U6")
    service.child("Gil", "2024-05-01..2025-03-31 S C2 U6 E4A")
    // Patel has three children on half a post, Okafor two on a whole one; Jones has one and is not
    // in the register; Ahmed is in post without FTE; Silva's post ended on the last day.
    service.post("Patel", fte: 500, protectionCases: 4, otherCases: 1)
    service.post("Okafor", fte: 1000, start: "2024-10-01")
    service.post("Ahmed", fte: nil, start: "2024-04-01")
    service.post("Silva", fte: 300, start: "2023-01-01", end: "2025-03-31")
    service.post("Gone", fte: 800, start: "2023-01-01", end: "2025-03-30")
    service.allocation("Avery", "Patel", "2024-04-03")
    service.allocation("Bo", "Patel", "2024-04-09")
    service.allocation("Cato", "Patel", "2024-04-10")
    service.allocation("Dee", "Okafor", "2024-04-02", "2025-03-31")
    // Of two allocations of a day the later start counts, then the first in the order of the text.
    service.allocation("Eli", "Patel", "2024-04-02")
    service.allocation("Eli", "Okafor", "2024-12-01")
    service.allocation("Eli", "Patel", "2024-12-01")
    service.allocation("Fay", "Jones", "2024-12-02")
    service.allocation("Gil", "Patel", "2024-05-01")
    return service
  }

  @Test
  func `every figure of caseload of a small service`() {
    // Month ends: 5 children in April, 6 from May to November (with Gil), 7 until February, 6 on
    // 31 March. FTE: 1.6 (Patel, Silva, Gone) until September, 2.6 with Okafor, on 31 March 1.8.
    #expect(
      Self.service().figures.text("caseload.", "workforce.fte") == """
        caseload.perIRO 3 mean 2 min 1 median 2 max 3
          iro: Jones 1, Okafor 2 value 2, Patel 3 value 6
        caseload.perFTE 6 value 3.3333333333333335 mean 3.1583867521367526 peak 3.75 (fteUnknown 1)
          month: 2024-04 5 value 3.125, 2024-05 6 value 3.75, 2024-06 6 value 3.75, \
        2024-07 6 value 3.75, 2024-08 6 value 3.75, 2024-09 6 value 3.75, \
        2024-10 6 value 2.3076923076923075, 2024-11 6 value 2.3076923076923075, \
        2024-12 7 value 2.6923076923076925, 2025-01 7 value 2.6923076923076925, \
        2025-02 7 value 2.6923076923076925, 2025-03 6 value 3.3333333333333335
        caseload.outsideRange 3 (fteUnknown 1, unknownToRegister 1)
          range: below 3
        caseload.withOtherDuties 3 mean 6 min 0 median 2 max 16 (fteUnknown 1)
        caseload.unallocated 0
        caseload.allocatedIn5Days 6/7
        workforce.fte 4 value 1.8 (fteUnknown 1)
        """)
  }

  @Test
  func `a register of other names than the children's IROs have gives no IRO as without children`()
  {
    var service = SmallService(from: "2024-04-01", to: "2025-03-31")
    for name in ["Avery", "Bo", "Cato"] { service.child(name, "2024-04-02.. S C2 U6") }
    service.allocation("Avery", "Smith, Jane", "2024-04-02")
    service.allocation("Bo", "Jane Smith", "2024-04-02")
    service.post("Jane Smith", fte: 1000, start: "2024-01-01")
    #expect(
      service.figures.text("caseload.outsideRange")
        == "caseload.outsideRange 1 (unknownToRegister 1)\n  range: below 1")
    service.allocation("Cato", "Smith, Jane", "2024-04-02")
    #expect(
      service.figures.text("caseload.outsideRange", "caseload.withOtherDuties") == """
        caseload.outsideRange notSupplied a register (IROs) with the children's IROs
        caseload.withOtherDuties notSupplied a register (IROs) with the children's IROs
        """)
  }

  @Test
  func `a month with nobody in post is a row without a value (ruling 71)`() {
    var service = SmallService(from: "2024-04-01", to: "2024-08-31")
    service.child("Avery", "2024-04-02.. S C2 U6")
    service.post("Patel", fte: 500, start: "2024-01-01", end: "2024-05-31")
    service.post("Jones", fte: 1000, start: "2024-07-15")
    #expect(
      service.figures.text("caseload.perFTE") == """
        caseload.perFTE 1 value 1 mean 1.5 peak 2
          month: 2024-04 1 value 2, 2024-05 1 value 2, 2024-06 1, 2024-07 1 value 1, \
        2024-08 1 value 1
        """)
  }

  @Test
  func `with nobody in post on the last day the months are listed all the same`() {
    var service = SmallService(from: "2024-04-01", to: "2024-06-30")
    service.child("Avery", "2024-04-02.. S C2 U6")
    service.post("Patel", fte: 500, start: "2024-01-01", end: "2024-05-31")
    #expect(
      service.figures.text("caseload.perFTE") == """
        caseload.perFTE notApplicable mean 2 peak 2
          month: 2024-04 1 value 2, 2024-05 1 value 2, 2024-06 1
        """)
  }

  @Test
  func `months are those of the calendar, the last one at the end of the period`() {
    var service = SmallService(from: "2024-04-10", to: "2024-06-09")
    service.child("Avery", "2024-04-02.. S C2 U6")
    service.post("Patel", fte: 1000, start: "2024-01-01")
    let rows = service.figures.figure("caseload.perFTE")?.rows(by: .month) ?? []
    #expect(rows.map(\.key) == ["2024-04", "2024-05", "2024-06"])
    #expect(rows.map(\.label) == ["30 April 2024", "31 May 2024", "9 June 2024"])
  }

  @Test
  func `without allocations the officer of the latest held review counts`() {
    var service = SmallService()
    service.child("Avery", "2024-04-02.. S C2 U6")
    service.child("Bo", "2024-04-02.. S C2 U6")
    service.child("Cato", "2024-04-02.. S C2 U6")
    service.child("Dee", "2024-04-02.. S C2 U6")
    service.review("Avery", "2024-04-30") { $0.officer = "Patel" }
    service.review("Avery", "2024-07-30") { $0.officer = "Okafor" }
    service.review("Avery", "2024-09-30") {
      $0.officer = "Silva"
      $0.cancelled = .yes
    }
    service.review("Avery", "2025-04-01") { $0.officer = "Silva" }
    // The latest review of Bo names nobody; Cato's was held before the period; Dee has none.
    service.review("Bo", "2024-04-30") { $0.officer = "Patel" }
    service.review("Bo", "2024-07-30")
    service.review("Cato", "2023-07-30") { $0.officer = "Patel" }
    #expect(
      service.figures.text("caseload.perIRO", "caseload.unallocated", "caseload.allocatedIn5Days")
        == """
        caseload.perIRO 2 mean 1 min 1 median 1 max 1 (noIRO 2)
          iro: Okafor 1, Patel 1
        caseload.unallocated notSupplied Allocations
        caseload.allocatedIn5Days notSupplied Allocations
        """)
  }

  /// Three children in care all year and their IROs, in a list without the days of allocations.
  private func listed(on day: String) -> SmallService {
    var service = SmallService(without: [
      RecordColumn(AllocationColumn.start), RecordColumn(AllocationColumn.end),
    ])
    for child in ["Avery", "Bo", "Cato"] { service.child(child, "2024-03-02.. S C2 U6") }
    service.allocation("Avery", "Patel", day, day)
    service.allocation("Bo", "Okafor", day, day)
    return service
  }

  @Test
  func `a list as on the last day shows the caseload, and nothing that needs a start`() {
    let service = listed(on: "2025-03-31")
    #expect(
      service.figures.text(
        "caseload.perIRO", "caseload.unallocated", "caseload.allocatedIn5Days", "continuity.sameIRO"
      ) == """
        caseload.perIRO 2 mean 1 min 1 median 1 max 1 (unallocated 1)
          iro: Okafor 1, Patel 1
        caseload.unallocated 1
        caseload.allocatedIn5Days notSupplied Allocations.START
        continuity.sameIRO notSupplied Allocations.START or Reviews.IRO
        """)
  }

  @Test
  func `a list as on another day does not show the caseload on the last day`() {
    let service = listed(on: "2025-03-28")
    #expect(
      service.figures.text("caseload.perIRO", "continuity.sameIRO") == """
        caseload.perIRO notSupplied Allocations.IRO or Reviews.IRO on 2025-03-31
        continuity.sameIRO notSupplied Allocations.START or Reviews.IRO
        """)
  }

  @Test
  func `next to a list, the service's reviews show who kept their IRO`() {
    var service = listed(on: "2025-03-31")
    service.review("Avery", "2024-06-01") { $0.officer = "Patel" }
    service.review("Avery", "2024-12-01") { $0.officer = "Patel" }
    service.review("Bo", "2024-06-01") { $0.officer = "Silva" }
    service.review("Bo", "2024-12-01") { $0.officer = "Okafor" }
    #expect(
      service.figures.text("caseload.perIRO", "continuity.sameIRO") == """
        caseload.perIRO 2 mean 1 min 1 median 1 max 1 (unallocated 1)
          iro: Okafor 1, Patel 1
        continuity.sameIRO 1/2 (noIRO 1)
        """)
  }

  @Test
  func `tables and columns that are not there are named`() {
    let either = "Allocations.IRO or Reviews.IRO"
    var service = SmallService()
    #expect(
      service.figures.text("caseload.", "workforce.fte").split(separator: "\n").allSatisfy {
        $0.hasSuffix("notSupplied Episodes") || $0 == "workforce.fte notSupplied IROs.FTE"
      })
    service.builder.supply(.episodes)
    #expect(
      service.figures.text("caseload.", "workforce.fte") == """
        caseload.perIRO notSupplied \(either)
        caseload.perFTE notSupplied IROs.FTE
        caseload.outsideRange notSupplied \(either)
        caseload.withOtherDuties notSupplied \(either)
        caseload.unallocated notSupplied Allocations
        caseload.allocatedIn5Days notSupplied Allocations
        workforce.fte notSupplied IROs.FTE
        """)
    service.builder.supply(.allocations, format: .serviceCSV, year: nil)
    service.builder.supply(.officers, format: .serviceCSV, year: nil)
    #expect(
      service.figures.text("caseload.", "workforce.fte") == """
        caseload.perIRO notApplicable
        caseload.perFTE notApplicable
          month: 2024-04 0, 2024-05 0, 2024-06 0, 2024-07 0, 2024-08 0, 2024-09 0, 2024-10 0, \
        2024-11 0, 2024-12 0, 2025-01 0, 2025-02 0, 2025-03 0
        caseload.outsideRange 0
        caseload.withOtherDuties notApplicable
        caseload.unallocated 0
        caseload.allocatedIn5Days notApplicable 0/0
        workforce.fte 0 value 0
        """)
    let without = [OfficerColumn.childProtectionCases, .otherCases].map { RecordColumn($0) }
    #expect(
      Self.service(without: without).figures.text("caseload.withOtherDuties")
        == "caseload.withOtherDuties notSupplied "
        + "one of IROs.CP_CASES, IROs.OTHER_CASES, Conferences.IRO")
  }

  @Test
  func `50 and 70 children for each full-time officer are within the range`() {
    var service = SmallService()
    for (officer, children) in [("A", 50), ("B", 70), ("C", 49), ("D", 71), ("E", 35)] {
      for number in 0..<children {
        service.child("\(officer)\(number)", "2024-04-02.. S C2 U6")
        service.allocation("\(officer)\(number)", officer, "2024-04-02")
      }
      service.post(officer, fte: officer == "E" ? 500 : 1000)
    }
    service.post("None", fte: 0)
    #expect(
      service.figures.text("caseload.outsideRange")
        == "caseload.outsideRange 5\n  range: above 1, within 3, below 1")
  }

  @Test
  func `an officer has one post a day, that of the latest start`() {
    var service = SmallService()
    service.builder.supply(.episodes)
    service.post("Patel", fte: 1000, start: "2024-01-01")
    service.post("Patel", fte: 600, start: "2024-07-01")
    service.post("Patel", fte: 200, start: "2025-04-01")
    service.post("Okafor", fte: 400, end: "2025-03-30")
    #expect(service.figures.text("workforce.fte") == "workforce.fte 1 value 0.6")
  }

  /// Ruling 23: five working days after Tuesday 2 April 2024 end on Tuesday 9 April.
  @Test(arguments: [
    ("2024-04-02.. S C2 U6", "2024-04-09", "", "1/1"),
    ("2024-04-02.. S C2 U6", "2024-04-10", "", "0/1"),
    ("2024-04-02.. S C2 U6", "2024-03-01", "2024-04-02", "1/1"),
    ("2024-04-02.. S C2 U6", "2024-03-01", "2024-04-01", "0/1"),
    ("2024-04-02.. P C2 U6", "2024-04-02", "", "notApplicable 0/0 (startUnknown 1)"),
    ("2024-04-02..2024-04-09 S C2 U6 E4A", "2024-04-10", "", "notApplicable 0/0 (leftBefore 1)"),
    ("2024-04-02..2024-04-09 S C2 U6 E4A", "2024-04-02", "", "notApplicable 0/0 (leftBefore 1)"),
    ("2024-04-02..2024-04-10 S C2 U6 E4A", "2024-05-10", "", "0/1"),
    ("2025-03-24.. S C2 U6", "2026-01-01", "", "0/1"),
    ("2025-03-25.. S C2 U6", "2026-01-01", "", "notApplicable 0/0 (notYetDue 1)"),
    ("2025-03-25.. S C2 U6", "2025-03-26", "", "notApplicable 0/0 (notYetDue 1)"),
    ("2024-03-31.. S C2 U6", "2024-04-02", "", "notApplicable 0/0"),
  ])
  func `an officer is appointed within five working days of the start`(
    episode: String, start: String, end: String, expected: String
  ) {
    var service = SmallService()
    service.child("Avery", episode)
    service.allocation("Avery", "Patel", start, end.isEmpty ? nil : end)
    #expect(
      service.figures.text("caseload.allocatedIn5Days")
        == "caseload.allocatedIn5Days \(expected)")
  }
}

/// The children of section E that episodes tell of: started, ceased and looked after.
@Suite("Figures of children looked after")
struct ChildrenFigureTests {
  @Test
  func `every figure of children of a small service`() {
    var service = SmallService()
    // Avery was there all year and turned 10 in it.
    service.child(
      "Avery", born: "2014-06-01", sex: .male, ethnic: .wbri, need: .n1,
      "2023-01-09..2024-07-01 S C1 U6 X1", "2024-07-01.. P C2 K2")
    // Bo left and came back: two periods of care, of which one ended.
    service.child(
      "Bo", born: "2024-01-01", sex: .female, ethnic: .bafr, need: .n5,
      "2024-02-05..2024-09-02 S V2 U4 E4A", "2024-11-04.. S C1 U1")
    // Cato came and left by adoption on the last day: not looked after on it.
    service.child(
      "Cato", sex: .unlisted, ethnic: .unlisted, "2024-04-01..2024-06-03 S C2 U6 X1",
      "2024-06-03..2025-03-31 P E1 A5 E12")
    // Dee's reason for leaving is blank; short breaks and later starts count nowhere.
    service.child("Dee", need: .n2, "2022-01-01..2024-04-01 S C2 Z1 -")
    service.child("Eli", "2024-05-01..2024-05-10 S V4 U6 E4A")
    service.child("Fay", "2025-04-01.. S C2 U6")
    let figures = service.figures
    #expect(
      figures.text("children.lookedAfter", "children.started", "children.ceased") == """
        children.lookedAfter 2
          ageBand: 1-4 1, 10-15 1
          sex: female 1, male 1
          ethnicGroup: White 1, Black 1
          legalStatus: interimCareOrder 1, fullCareOrder 1
          placement: fosterRelative 1, childrensHome 1
          need: N1 1, N5 1
        children.started 2
          ageBand: under 1 1, unknown 1
          sex: female 1, unknown 1
          ethnicGroup: Black 1, Not stated 1
          legalStatus: interimCareOrder 1, fullCareOrder 1
          placement: fosterRelative 1, fosterOther 1
          need: N5 1, unknown 1
        children.ceased 3
          recGroup: adopted 1, home 1, not recorded 1
          ageBand: under 1 1, unknown 2
          sex: female 1, unknown 2
          ethnicGroup: Black 1, Not stated 2
          legalStatus: fullCareOrder 1, placementOrder 1, section20 1
          placement: fosterOther 1, adoption 1, other 1
          need: N2 1, N5 1, unknown 1
        """)
    // At the start: Avery, Bo and Dee.
    #expect(figures.basis?.balance.map(\.holds) == [true, true, true, true, true])
  }

  @Test func `reviews for each full-time IRO are those held by the mean of the month ends`() {
    var service = SmallService()
    service.child("Avery", "2024-05-02.. S C2 U6")
    for day in ["2024-05-20", "2024-08-19", "2025-02-17"] { service.review("Avery", day, .pn1) }
    service.review("Avery", "2024-11-01") { $0.cancelled = .yes }
    service.post("Patel", fte: 500, start: "2024-01-01")
    service.post("Jones", fte: 1000, start: "2024-10-01")
    #expect(
      service.figures.text("reviews.perFTE") == "reviews.perFTE 3 value 3")
  }

  @Test func `time in care is counted from a start that is known`() {
    var service = SmallService()
    service.child("Avery", "2025-03-01.. S C2 U6")
    service.child("Bo", "2024-03-31..2024-06-01 S V2 U6 E4A", "2025-03-21.. S C2 U6")
    service.child("Cato", "2024-05-02.. L C2 U6")
    #expect(
      service.figures.text("children.timeInCare")
        == "children.timeInCare 2 median 20 p90 28 max 30 (startUnknown 1)")
  }
}
