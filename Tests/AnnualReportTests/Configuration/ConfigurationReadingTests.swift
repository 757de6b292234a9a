import CareRecords
import ServiceFigures
import StatutoryReviews
import Testing

@testable import AnnualReport

struct ConfigurationReadingTests {
  private static let whole = """
    authority: {name: Exampleshire, code: E10000099, old_code: 999}
    period: {from: 2024-04-01, to: 2025-03-31}
    report_date: 30/06/2025
    board: {name: Board, meets: 2025-07-14, asked_to: [note the report]}
    author: A. Example
    approved_by: B. Example
    inputs: [2024-25, "service/*.csv", /data/2023-24]
    mapping: [{table: Reviews, columns: {CHILD: Child Ref}}]
    child_id: {strip: .0, pad: 8, prefix: P}
    conferences_from_ssd: true
    unmatched_children: accept
    unread_tables: accept
    unread_rows: {reviews.csv: {rows: 2, reason: Lost with the old system.}}
    reviews_complete_from: 2023-04-01
    interval_rule: day-count
    escalation_stages:
      - {name: Informal, formal: false, days: 5}
      - {name: Cafcass, formal: false, cafcass: true}
    challenge_areas: {planning: [Drift], voice: [Family time]}
    extra_bank_holidays: [2024-05-07]
    collection_years: {2024-25: 2024-25, old: 2022-23}
    expectations:
      reviews.onTime: {at_least: 95.5%, source: Service plan 2024-25}
      reviews.overdue: {at_most: 5, source: Service plan 2024-25}
      caseload.perFTE: {between: [50, 65.5], source: IRO Handbook 7.15}
    caseload: {low: 45, high: 60.5}
    dispute_working_days: 15
    allocation_working_days: 3
    record_working_days: {decisions: 4, sent: 18}
    population: 61200
    show_values: true
    withhold_up_to: 9
    markdown_pictures: false
    templates: my-templates
    narrative: my-texts
    rules: my-rules.yaml
    conclusions: conclusions-2024-25.yaml
    recommendations: recommendations.yaml
    comparators:
      - {figure: reviews.onTime, name: England, period: 2023-24, value: 92.5%,
         source: A report, date: 14/11/2024}
    official: [official]
    earlier_figures: [figures-2022-23.json]
    health_check:
      3: {answer: no, note: Not yet.}
      2: {answer: yes, about: Pressure}
    """

  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
    try #require(CivilDate(year: year, month: month, day: day))
  }

  @Test func `every key is read`() throws {
    let read = try ReportConfiguration(yaml: Self.whole, file: "county/report.yaml")
    #expect(read.readsDatasetConferences)
    #expect(read.authority == Authority(name: "Exampleshire", code: "E10000099", oldCode: "999"))
    #expect(read.challengeAreas["drift"] == .planning)
    #expect(read.period == ReportingPeriod(startingIn: 2024))
    #expect(read.reportDate == (try day(2025, 6, 30)))
    #expect(read.inputs == ["2024-25", "service/*.csv", "/data/2023-24"])
    #expect(read.reviewsCompleteFrom == (try day(2023, 4, 1)))
    #expect(read.intervalRule == .dayCount)
    #expect(
      read.stages == [
        EscalationStage(name: "Informal", isFormal: false, isCafcass: false, days: 5),
        EscalationStage(name: "Cafcass", isFormal: false, isCafcass: true, days: nil),
      ])
    #expect(read.extraBankHolidays == [try day(2024, 5, 7)])
    #expect(read.collectionYears == ["2024-25": 2024, "old": 2022])
    #expect(
      read.expectations.map(\.figureID) == ["reviews.onTime", "reviews.overdue", "caseload.perFTE"])
    #expect(read.expectations.map(\.test) == [.atLeast(0.955), .atMost(5), .between(50, 65.5)])
    #expect(read.expectations.last?.source == "IRO Handbook 7.15")
    #expect(read.caseloadRange == 45...60.5)
    #expect(read.disputeWorkingDays == 15)
    #expect(read.allocationWorkingDays == 3)
    #expect(read.showValues)
    #expect(read.withholdUpTo == 9)
    #expect(!read.markdownPictures)
    #expect(read.templates == "my-templates")
    #expect(read.narrative == "my-texts")
    #expect(read.rules == "my-rules.yaml")
    #expect(read.conclusions == "conclusions-2024-25.yaml")
    #expect(read.recommendations == "recommendations.yaml")
    #expect(
      read.comparators == [
        Comparator(
          figureID: "reviews.onTime", name: "England", period: "2023-24", value: 0.925,
          source: "A report", date: try day(2024, 11, 14))
      ])
    #expect(read.childIds == ChildIdRule(strip: ".0", pad: 8, prefix: "P"))
    #expect(read.acceptsUnmatchedChildren && read.acceptsUnreadTables)
    #expect(
      read.acceptedRows == [
        AcceptedRows(file: "reviews.csv", rows: 2, reason: "Lost with the old system.")
      ])
    #expect(read.earlierFigures == ["figures-2022-23.json"])
    #expect(read.official == ["official"])
    #expect(
      read.healthCheck == [
        HealthCheckAnswer(number: 2, about: "Pressure", answer: .yes, note: nil),
        HealthCheckAnswer(number: 3, about: nil, answer: .no, note: "Not yet."),
      ])
  }

  @Test func `the whole example has every known key`() {
    for key in ConfigurationKey.all where key.name != "year" {
      #expect(
        Self.whole.contains("\n\(key.name): ") || Self.whole.hasPrefix("\(key.name): ")
          || Self.whole.contains("\n\(key.name):\n"), "\(key.name)")
    }
  }

  @Test func `settings of figures come from the configuration`() throws {
    let settings = try ReportConfiguration(yaml: Self.whole, file: "report.yaml")
      .figureSettings(listsObligations: true)
    #expect(settings.authority?.name == "Exampleshire")
    #expect(settings.rules.period.label == "2024-25")
    #expect(settings.rules.completeFrom == (try day(2023, 4, 1)))
    #expect(settings.rules.intervalRule == .dayCount)
    #expect(!settings.rules.calendar.isWorkingDay(try day(2024, 5, 7)))
    #expect(settings.stages.map(\.name) == ["Informal", "Cafcass"])
    #expect(settings.caseloadRange == 45...60.5)
    #expect(settings.disputeWorkingDays == 15)
    #expect(settings.allocationWorkingDays == 3)
    #expect(settings.recordWorkingDays == (4, 15, 18))
    #expect(settings.population == 61_200)
    #expect(settings.listsObligations)
  }

  @Test func `three keys are enough, and guidance fills the rest`() throws {
    let read = try ReportConfiguration(
      yaml: "authority: {name: X}\nyear: 2024-25\ninputs: [a]\n", file: "report.yaml")
    #expect(read.authority == Authority(name: "X"))
    #expect(read.period == ReportingPeriod(startingIn: 2024))
    let settings = read.figureSettings()
    let usual = FigureSettings(rules: ReviewRules(period: read.period))
    #expect(settings.caseloadRange == usual.caseloadRange)
    #expect(settings.disputeWorkingDays == usual.disputeWorkingDays)
    #expect(settings.allocationWorkingDays == usual.allocationWorkingDays)
    #expect(settings.rules.intervalRule == .calendarMonths)
    #expect(settings.rules.completeFrom == nil)
    #expect(!settings.listsObligations)
    #expect(!read.showValues)
  }

  @Test func `paths are relative to the configuration`() throws {
    let read = try ReportConfiguration(
      yaml: "authority: {name: X}\nyear: 2024-25\ninputs: [a]\n", file: "county/report.yaml")
    #expect(read.resolve("2024-25") == "county/2024-25")
    #expect(read.resolve("/data") == "/data")
    #expect(read.written("county/2024-25/reviews.csv") == "2024-25/reviews.csv")
    #expect(read.written("/data/reviews.csv") == "/data/reviews.csv")
    var here = read
    here.file = "report.yaml"
    #expect(here.resolve("2024-25") == "2024-25")
    #expect(here.written("2024-25/reviews.csv") == "2024-25/reviews.csv")
  }
}
