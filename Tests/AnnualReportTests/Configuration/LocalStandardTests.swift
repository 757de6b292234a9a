import Testing

@testable import AnnualReport

struct LocalStandardTests {
  @Test func `what the authority expects is said in the figure's own kind of number`() throws {
    let configuration = try ReportConfiguration(
      yaml: """
        authority: {name: Exampleshire}
        year: 2024-25
        inputs: [in]
        expectations:
          reviews.onTime: {at_least: 95%, source: A plan}
          caseload.perFTE: {between: [45, 62.5], source: A plan}
          reviews.late: {at_most: 1200, source: A plan}
        """, file: "iro-report.yaml")
    #expect(
      configuration.expectations.map(\.standard.words) == [
        "at least 95.0%", "between 45 and 62.5", "at most 1,200",
      ])
  }

  @Test func `a range of caseloads that is set is the one that is judged by`() throws {
    var input = try ReportKind.wholeService.report.input
    #expect(input.localStandards["caseload.perFTE"] == nil)
    input.configuration.caseloadRange = 40...62.5
    #expect(
      input.localStandards["caseload.perFTE"]?.words
        == "40 to 62.5 children for each full-time IRO")
    #expect(input.localStandards["caseload.perFTE"]?.test == .between(40, 62.5))
    input.configuration.expectations = try ReportConfiguration(
      yaml: """
        authority: {name: Exampleshire}
        year: 2024-25
        inputs: [in]
        expectations: {caseload.perFTE: {at_most: 55, source: A plan}}
        """, file: "iro-report.yaml"
    ).expectations
    #expect(input.localStandards["caseload.perFTE"]?.words == "at most 55")
  }
}
