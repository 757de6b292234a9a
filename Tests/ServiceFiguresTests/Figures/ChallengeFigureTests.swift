import CareRecords
import Testing

@testable import ServiceFigures
@testable import StatuteReference

/// Section C of the catalogue: rulings 18 to 20, worked by hand.
@Suite("Figures of challenge")
struct ChallengeFigureTests {
  private static func service(
    to: String = "2025-03-31", stages: [EscalationStage] = stagesOfAnAuthority,
    without missing: [RecordColumn] = []
  ) -> SmallService {
    var service = SmallService(to: to, without: missing)
    service.settings.stages = stages
    return service
  }

  /// Seven escalations of 2024-25.
  private static func year(
    stages: [EscalationStage] = stagesOfAnAuthority, without missing: [RecordColumn] = []
  ) -> SmallService {
    var service = service(stages: stages, without: missing)
    // Settled by the team manager in 4 working days: Monday 3 June to Friday 7 June.
    service.escalation(
      "E1", raised: "2024-06-03", "Team manager", on: "2024-06-03", resolved: "2024-06-07"
    ) {
      $0.child = "Avery"
      $0.theme = "Drift"
      $0.team = "North"
      $0.outcome = "Agreed"
      $0.responded = day("2024-06-05")
    }
    // Two stages; settled by the service manager after 26 working days. The theme stands on the
    // first stage only, the outcome on the second.
    service.escalation("E2", raised: "2024-09-02", "Team manager", on: "2024-09-02") {
      $0.child = "Avery"
      $0.theme = "Drift"
      $0.team = "North"
      $0.responded = day("2024-09-13")
    }
    service.escalation(
      "E2", raised: "2024-09-02", "service MANAGER ", on: "2024-09-16", resolved: "2024-10-08"
    ) {
      $0.outcome = "Agreed"
      $0.responded = day("2024-10-08")
      $0.pressure = .yes
    }
    // Referred to Cafcass and open since 2 December: neither formal nor informal.
    service.escalation("E3", raised: "2024-12-02", "Cafcass", on: "2025-01-06") {
      $0.child = "Bo"
      $0.theme = "Placement"
    }
    // A stage that is not named, of no child, resolved on the day it was raised.
    service.escalation(
      "E4", raised: "2025-01-10", "Ombudsman", on: "2025-01-10", resolved: "2025-01-10")
    // Praise.
    service.escalation("E5", raised: "2025-02-03", "Team manager", on: "2025-02-03") {
      $0.kind = .goodPractice
      $0.child = "Bo"
    }
    // Resolved before it was raised.
    service.escalation(
      "E6", raised: "2025-02-10", "Director", on: "2025-02-10", resolved: "2025-02-03"
    ) {
      $0.child = "Cato"
      $0.theme = "Drift"
      $0.responded = day("2025-02-07")
    }
    // Raised the year before and open: 254 working days old on 31 March, where E3 is 82.
    service.escalation("E7", raised: "2024-03-28", "Team manager", on: "2024-03-28")
    // Raised after the period, and not read.
    service.escalation("E8", raised: "2025-04-01", "Director", on: "2025-04-01")
    return service
  }

  @Test
  func `every figure of section C of a small service`() {
    var service = Self.year()
    // Looked after at four month ends of the twelve: April to July.
    service.child("Avery", "2024-04-02..2024-08-01 S C2 U6 E4A")
    #expect(
      service.figures.text("challenge.") == """
        challenge.raised 5
          stage: Team manager 1, Service manager 1, Director 1, Cafcass 1, Ombudsman 1
          theme: Drift 3, Placement 1, not recorded 1
          team: North 2, not recorded 3
          quarter: 2024-Q1 1, 2024-Q2 1, 2024-Q3 1, 2024-Q4 2
          outcome: Agreed 2, not recorded 3
          themeByOutcome: Drift | Agreed 2, Drift | not recorded 1, Placement | not recorded 1, \
        not recorded | not recorded 1
        challenge.informal 1 (unknownStage 1)
        challenge.formal 2 (unknownStage 1)
        challenge.cafcass 1 (unknownStage 1)
        challenge.children 3 (notRecorded 1)
        challenge.per100Children 5 value 1500
        challenge.improperPressure 1
        challenge.goodPractice 1
        challenge.resolved20 2/4 (datesContradict 1)
        challenge.daysToResolve 3 median 4 p90 21.6 max 26 (datesContradict 1)
          stage: Team manager 1 median 4 p90 4 max 4, Service manager 1 median 26 p90 26 max 26, \
        Director 0 (datesContradict 1), Ombudsman 1 median 0 p90 0 max 0
        challenge.daysToRespond 3 median 9 p90 14.600000000000001 max 16 (datesContradict 1)
          stage: Team manager 2 median 5.5 p90 8.3 max 9, Service manager 1 median 16 p90 16 max 16, \
        Director 0 (datesContradict 1)
        challenge.open 2 median 168 p90 236.8 max 254
        """)
  }

  @Test
  func `without named stages nothing is formal or informal`() {
    let figures = Self.year(stages: []).figures
    #expect(
      figures.text("challenge.informal", "challenge.formal", "challenge.cafcass") == """
        challenge.informal notSupplied escalation_stages
        challenge.formal notSupplied escalation_stages
        challenge.cafcass notSupplied escalation_stages
        """)
    // Without ranks the latest stage counts, and all are told apart by name.
    #expect(
      figures.figure("challenge.raised")?.rows(by: .stage).map(\.key)
        == ["Cafcass", "Director", "Ombudsman", "Team manager", "service MANAGER "])
  }

  @Test
  func `where no challenge is settled the days to settle are not applicable (ruling 67)`() {
    var service = SmallService()
    service.escalation("1", raised: "2024-06-03", "Team manager")
    let id = "challenge.daysToResolve"
    #expect(service.figures.text(id) == "\(id) notApplicable 0")
    service.escalation("2", raised: "2024-06-03", "Team manager", resolved: "2024-05-31")
    #expect(
      service.figures.text(id) == """
        \(id) notApplicable 0 (datesContradict 1)
          stage: Team manager 0 (datesContradict 1)
        """)
  }

  @Test
  func `tables and columns that are not there are named`() {
    #expect(
      SmallService().figures.text("challenge.") == """
        challenge.raised notSupplied Escalations
        challenge.informal notSupplied Escalations
        challenge.formal notSupplied Escalations
        challenge.cafcass notSupplied Escalations
        challenge.children notSupplied Escalations.CHILD
        challenge.per100Children notSupplied Escalations
        challenge.improperPressure notSupplied Escalations.IMPROPER_PRESSURE
        challenge.goodPractice notSupplied Escalations.KIND
        challenge.resolved20 notSupplied Escalations.RESOLVED
        challenge.daysToResolve notSupplied Escalations.RESOLVED
        challenge.daysToRespond notSupplied Escalations.STAGE_DATE
        challenge.open notSupplied Escalations.RESOLVED
        """)
    var service = Self.year(
      without: [EscalationColumn.theme, .team, .outcome].map { RecordColumn($0) })
    #expect(
      service.figures.figure("challenge.raised")?.breakdowns.map(\.dimension)
        == [.stage, .quarter])
    #expect(
      service.figures.text("challenge.per100Children")
        == "challenge.per100Children notSupplied Episodes")
    service.builder.supply(.episodes)
    #expect(
      service.figures.text("challenge.per100Children")
        == "challenge.per100Children notApplicable")
  }

  /// The stage, theme, outcome and state at which one escalation stands.
  private func stand(
    to: String = "2025-03-31", _ add: (inout SmallService) -> Void
  ) -> String {
    var service = Self.service(to: to)
    add(&service)
    let figures = service.figures
    func key(_ id: String, _ dimension: Dimension) -> String {
      figures.figure(id)?.rows(by: dimension).map(\.key).joined(separator: "+") ?? ""
    }
    return [
      key("challenge.raised", .stage), key("challenge.raised", .themeByOutcome),
      figures.figure("challenge.open")?.numbers.count == 1 ? "open" : "settled",
    ].joined(separator: ", ")
  }

  @Test
  func `a stage dated after the last day is not read`() {
    func add(_ service: inout SmallService) {
      service.escalation(
        "E1", raised: "2024-05-01", "Team manager", on: "2024-05-01", resolved: "2024-05-08"
      ) { $0.theme = "Drift" }
      service.escalation("E1", raised: "2024-05-01", "Director", on: "2024-07-01") {
        $0.theme = "Delay"
        $0.outcome = "Agreed"
        $0.pressure = .yes
      }
    }
    #expect(stand(to: "2024-06-30", add) == "Team manager, Drift | not recorded, settled")
    #expect(stand(to: "2024-07-01", add) == "Director, Delay | Agreed, open")
    var service = Self.service(to: "2024-06-30")
    add(&service)
    #expect(service.figures.text("challenge.improperPressure") == "challenge.improperPressure 0")
    service = Self.service(to: "2024-07-01")
    add(&service)
    #expect(service.figures.text("challenge.improperPressure") == "challenge.improperPressure 1")
  }

  @Test
  func `a challenge none of whose stages is reached stands at the lowest and is open`() {
    func add(_ service: inout SmallService) {
      for (stage, date) in [("Director", "2024-07-02"), ("Service manager", "2024-07-01")] {
        service.escalation(
          "E1", raised: "2024-05-01", stage, on: date, resolved: "2024-05-10")
      }
    }
    #expect(
      stand(to: "2024-06-30", add) == "Service manager, not recorded | not recorded, open")
  }

  @Test
  func `before its first stage a challenge has a subject and no outcome`() {
    func add(_ service: inout SmallService) {
      service.escalation("E1", raised: "2024-05-01", "Director", on: "2024-07-01") {
        $0.theme = "Delay"
        $0.outcome = "Agreed"
        $0.pressure = .yes
      }
    }
    #expect(stand(to: "2024-06-30", add) == "Director, Delay | not recorded, open")
    var service = Self.service(to: "2024-06-30")
    add(&service)
    #expect(service.figures.text("challenge.improperPressure") == "challenge.improperPressure 0")
  }

  @Test
  func `stages that are not named come after the named ones, in the order of their names`() {
    var service = Self.service()
    // The highest stage of E1 is named; those of its lower rows are not.
    for (stage, on) in [("Panel", "2024-05-02"), ("Mediation", "2024-05-03")] {
      service.escalation("E1", raised: "2024-05-01", stage, on: on) { $0.responded = day(on) }
    }
    service.escalation("E1", raised: "2024-05-01", "Director", on: "2024-05-09")
    service.escalation("E2", raised: "2024-05-01", "Ombudsman", on: "2024-05-02") {
      $0.responded = day("2024-05-02")
    }
    #expect(
      service.figures.figure("challenge.daysToRespond")?.rows(by: .stage).map(\.key)
        == ["Mediation", "Ombudsman", "Panel"])
  }

  @Test
  func `it is settled when the row of its highest stage is, by the last day`() {
    // The lower stage is settled, the higher is not.
    #expect(
      stand { service in
        service.escalation(
          "E1", raised: "2024-05-01", "Team manager", on: "2024-05-01", resolved: "2024-05-08")
        service.escalation("E1", raised: "2024-05-01", "Director", on: "2024-05-09")
      } == "Director, not recorded | not recorded, open")
    // The highest stage counts, not the latest.
    #expect(
      stand { service in
        service.escalation("E1", raised: "2024-05-01", "Team manager", on: "2024-06-01")
        service.escalation(
          "E1", raised: "2024-05-01", "Director", on: "2024-05-09", resolved: "2024-05-10")
      } == "Director, not recorded | not recorded, settled")
    func later(_ service: inout SmallService) {
      service.escalation(
        "E1", raised: "2024-05-01", "Director", on: "2024-05-09", resolved: "2024-07-01")
    }
    #expect(
      stand(to: "2024-06-30", later) == "Director, not recorded | not recorded, open")
    #expect(
      stand(to: "2024-07-01", later) == "Director, not recorded | not recorded, settled")
  }

  @Test
  func `of two rows of one rank the later stage date is the higher`() {
    for order in [[0, 1], [1, 0]] {
      #expect(
        stand { service in
          for row in order {
            service.escalation(
              "E1", raised: "2024-05-01", row == 0 ? "Director" : "DIRECTOR",
              on: row == 0 ? "2024-05-09" : "2024-05-20", resolved: row == 0 ? "2024-05-10" : nil
            ) { $0.theme = row == 0 ? "Drift" : "Delay" }
          }
        } == "Director, Delay | not recorded, open")
    }
  }

  @Test
  func `an escalation is dated by its earliest RAISED, and blank KIND is a challenge`() {
    var service = Self.service()
    service.escalation("E1", raised: "2024-04-02", "Team manager", on: "2024-04-02")
    service.escalation("E1", raised: "2024-03-29", "Director", on: "2024-04-10")
    #expect(service.figures.text("challenge.goodPractice") == "challenge.goodPractice 0")
    #expect(service.figures.figure("challenge.raised")?.numbers.count == 0)
    #expect(service.figures.figure("challenge.open")?.numbers.count == 1)
    // KIND of the highest stage that has one: praise, although the lower stage says challenge.
    service.escalation("E2", raised: "2024-05-02", "Team manager", on: "2024-05-02") {
      $0.kind = .challenge
    }
    service.escalation("E2", raised: "2024-05-02", "Director", on: "2024-05-03") {
      $0.kind = .goodPractice
    }
    #expect(service.figures.text("challenge.goodPractice") == "challenge.goodPractice 1")
    #expect(service.figures.figure("challenge.raised")?.numbers.count == 0)
  }

  @Test(arguments: [
    // 20 working days after Monday 3 June 2024 end on Monday 1 July.
    ("2024-06-03", "2024-07-01", "2025-03-31", "1/1"),
    ("2024-06-03", "2024-07-02", "2025-03-31", "0/1"),
    ("2024-06-03", "", "2024-07-01", "notApplicable 0/0 (openWithinLimit 1)"),
    ("2024-06-03", "", "2024-07-02", "0/1"),
    ("2024-06-03", "2024-07-02", "2024-07-01", "notApplicable 0/0 (openWithinLimit 1)"),
    ("2024-06-03", "2024-06-03", "2025-03-31", "1/1"),
    ("2024-06-03", "2024-05-31", "2025-03-31", "notApplicable 0/0 (datesContradict 1)"),
  ])
  func `twenty working days are within the limit and the twenty-first is not`(
    raised: String, resolved: String, to: String, expected: String
  ) {
    var service = Self.service(to: to)
    service.escalation(
      "E1", raised: raised, "Director", on: raised, resolved: resolved.isEmpty ? nil : resolved)
    #expect(
      service.figures.text("challenge.resolved20") == "challenge.resolved20 \(expected)")
  }

  @Test
  func `a stricter protocol shortens the time allowed`() {
    var service = Self.service()
    service.settings.disputeWorkingDays = 4
    service.escalation(
      "E1", raised: "2024-06-03", "Director", on: "2024-06-03", resolved: "2024-06-07")
    service.escalation(
      "E2", raised: "2024-06-03", "Director", on: "2024-06-03", resolved: "2024-06-10")
    #expect(service.figures.text("challenge.resolved20") == "challenge.resolved20 1/2")
  }

  @Test
  func `rows that repeat each other are one stage`() {
    var service = Self.service()
    for _ in 0..<3 {
      service.escalation(
        "E1", raised: "2024-06-03", "Director", on: "2024-06-03", resolved: "2024-06-07"
      ) { $0.responded = day("2024-06-04") }
    }
    #expect(service.figures.figure("challenge.daysToRespond")?.numbers.count == 1)
    #expect(service.figures.figure("challenge.raised")?.numbers.count == 1)
  }

  @Test
  func `a stage that is not among those named is an issue`() throws {
    let basis = try #require(Self.year().figures.basis)
    let counts = basis.dataQuality.filter { $0.check == .stageUnknown }
    #expect(counts.map(\.count) == [1])
    let without = try #require(Self.year(stages: []).figures.basis)
    #expect(without.dataQuality.allSatisfy { $0.check != .stageUnknown })
  }

  @Test func `a last stage that the authority does not name settles the dispute all the same`() {
    func open(_ day: String) -> String {
      var service = Self.service()
      service.escalation("E1", raised: "2024-06-03", "Team manager", on: "2024-06-03")
      service.escalation("E1", raised: "2024-06-03", "TM", on: day, resolved: "2024-07-01")
      return service.figures.text("challenge.open")
    }
    #expect(open("2024-06-10") == "challenge.open 0")
    // Before the highest stage it was not the last.
    #expect(open("2024-06-02").hasPrefix("challenge.open 1 "))
  }
}
