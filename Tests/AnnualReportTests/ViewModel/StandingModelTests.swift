import Testing

@testable import AnnualReport
@testable import ServiceFigures

struct StandingModelTests {
  private func sentence(_ figure: Figure, _ standard: Standard? = nil) throws -> String {
    let standard = try #require(standard ?? figure.definition.standard)
    let assessment = try #require(Assessment(figure, against: standard))
    return try StandingModel(assessment: assessment).rendered("{{sentence}}")
  }

  @Test func `a share stands with its two numbers and what is expected`() throws {
    #expect(
      try sentence(.share("reviews.onTime", 1402, of: 1471))
        == "Reviews held on time: 95.3% (1,402 of 1,471); expected: every review in time "
        + "(regulation 33).")
    #expect(
      try sentence(
        .share("reviews.onTime", 9, of: 10),
        Standard(.atLeast(0.95), words: "at least 95.0%", source: "Corporate parenting plan"))
        == "Reviews held on time: 90.0% (9 of 10); expected: at least 95.0% "
        + "(Corporate parenting plan).")
  }

  @Test func `counts and rates stand alone`() throws {
    #expect(
      try sentence(.make("reviews.overdue") { $0.count = 1204 })
        == "Reviews overdue at the end of the period: 1,204; expected: no review overdue "
        + "(regulation 33).")
    #expect(
      try sentence(.make("caseload.perFTE") { $0.value = 70.25 })
        == "Children for each full-time equivalent IRO: 70.3; expected: 50 to 70 children for each "
        + "full-time IRO (IRO Handbook 7.15).")
  }

  @Test func `what cannot be told says why`() throws {
    #expect(
      try sentence(.make("challenge.resolved20", .notSupplied(needs: "Escalations.RESOLVED")))
        == "Challenges settled within the time allowed: cannot be told, because "
        + "Escalations.RESOLVED was not supplied.")
    #expect(
      try sentence(
        .share("reviews.onTime", 584, of: 623, .partial(lower: 0.562, upper: 0.98)))
        == "Reviews held on time: between 56.2% and 98.0%, as far as part of the data tells; "
        + "expected: every review in time (regulation 33).")
  }

  @Test(arguments: Catalogue.figures.filter { $0.standard != nil }.map(\.id))
  func `every standing is one sentence, with its evidence`(_ id: String) throws {
    let definition = try #require(Catalogue.definition(id))
    let standard = try #require(definition.standard)
    let figures: [Figure] = [
      try .share(id, 30, of: 40), try .make(id) { $0.count = 3 },
      try .make(id, .notSupplied(needs: "Reviews")),
      try .share(id, 30, of: 40, .partial(lower: 0.5, upper: 0.75)),
    ]
    for figure in figures {
      guard let assessment = Assessment(figure, against: standard) else { continue }
      let model = StandingModel(assessment: assessment)
      let sentence = try model.rendered("{{sentence}}")
      #expect(sentence.hasPrefix(definition.title + ": "))
      #expect(sentence.hasSuffix(".") && !sentence.hasSuffix(".."))
      #expect(!sentence.contains("  ") && !sentence.contains(". "))
      #expect(try model.rendered("{{id}}") == id)
      #expect(
        try model.rendered("{{#remedy}}{{remedy}}{{/remedy}}") == standard.remedy)
    }
  }

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
