import SampleAuthority
import Testing

struct ConfigurationTests {
  private func settings(_ options: SampleOptions) throws -> [String] {
    try SampleFolder(options).lines("iro-report.yaml")
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }
  }

  @Test func `the configuration reads every return and the service's exports`() throws {
    #expect(
      try settings(SampleOptions(children: 2)) == [
        "authority: {name: Exampleshire, code: E10000099, old_code: 999}",
        "period: {from: 2024-04-01, to: 2025-03-31}",
        "report_date: 2025-06-30",
        "board: {name: Corporate parenting board, meets: 2025-07-14}",
        "author: A. Example, IRO service manager",
        "approved_by: B. Example, Director of Children's Services",
        "inputs: [2023-24, 2024-25, service]",
        "reviews_complete_from: 2023-04-01",
        "interval_rule: calendar-months",
        "escalation_stages:",
        "  - {name: Informal, formal: false, cafcass: false, days: 5}",
        "  - {name: Team manager, formal: true, cafcass: false, days: 5}",
        "  - {name: Head of service, formal: true, cafcass: false, days: 5}",
        "  - {name: Director, formal: true, cafcass: false, days: 5}",
        "  - {name: Cafcass, formal: false, cafcass: true, days: 20}",
        "challenge_areas:", "  planning:",
        "    [Delay in permanence planning, Care plan not updated, Statutory visits not in time,",
        "    Decisions of the review not acted on, Life story work]",
        "  placements: [Placement suitability]", "  outcomes:",
        "    [Health assessment or dental check overdue, Personal education plan, Pathway plan,",
        "    Accommodation after 18, Immigration status]",
        "  voice: [Report not shared before the review, Family time]",
        "expectations:",
        "  reviews.onTime: {at_least: 95%, source: Corporate parenting plan 2024-25}",
        "  participation.viewsConveyed: {at_least: 75%, source: Corporate parenting plan 2024-25}",
        "  challenge.resolved20: {at_least: 80%, source: Dispute resolution protocol 2024}",
        "  caseload.allocatedIn5Days: {at_least: 90%, source: IRO service standards 2024}",
        "withhold_up_to: 5",
        "narrative: narrative",
        "conclusions: conclusions-2024-25.yaml",
        "recommendations: recommendations.yaml",
        "official: [official]",
        "comparators:",
        "  - figure: reviews.onTime",
        "    name: an invented group of neighbours",
        "    period: 2023-24",
        "    value: 91%",
        "    source: Invented for this sample",
        "    date: 2024-11-14",
        "health_check:",
        "  2: {answer: yes, note: Reports of pressure go to the Director and are counted in section 8.}",
        "  17: {answer: partly, about: As the service reads it, note: Agreed and not yet in use.}",
      ])
  }

  @Test func `the last year can be another one`() throws {
    let settings = try settings(SampleOptions(children: 2, years: 1, endYear: 2020))
    #expect(settings.contains("inputs: [2019-20, service]"))
    #expect(settings.contains("reviews_complete_from: 2019-04-01"))
  }
}
