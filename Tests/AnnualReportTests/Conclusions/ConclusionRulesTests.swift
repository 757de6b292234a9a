import Documents
import Foundation
import Testing

@testable import AnnualReport
@testable import ServiceFigures

struct ConclusionRulesTests {
  private func message(_ yaml: String) -> String {
    do {
      _ = try ConclusionRules(yaml: yaml, file: "rules.yaml")
      return "no error"
    } catch {
      return error.description
    }
  }

  @Test func `the program's rules are about figures of every section that has a direction`() throws
  {
    let rules = try ConclusionRules(
      for: ConclusionScene([]).input.configuration, templates: .embedded
    ).rules
    #expect(rules.last?.figure == nil)
    let ids = rules.compactMap { $0.figure?.id }
    #expect(Set(ids).count == ids.count)
    for definition in Catalogue.figures where definition.standard != nil {
      #expect(ids.contains(definition.id), "\(definition.id)")
    }
    #expect(rules.allSatisfy { $0.recommendation.hasSuffix(".") })
    #expect(
      rules.filter(\.isUrgent).compactMap { $0.figure?.id } == [
        "children.upToDate", "reviews.overdue", "children.neverReviewed", "caseload.unallocated",
        "challenge.improperPressure", "placements.supportedAccommodationUnder16",
      ])
  }

  @Test func `a figure that is expected something of at home needs no rule of its own`() throws {
    let scene = try ConclusionScene(
      [.make("workforce.fte") { $0.value = 4 }],
      configuration: "expectations: {workforce.fte: {at_least: 6, source: The budget}}\n")
    #expect(scene.conclusions.map(\.id) == ["workforce.fte"])
    #expect(
      scene.conclusions.first?.suggestion
        == "Find out why this falls short of what is expected, and agree who changes what by when.")
  }

  @Test(arguments: [
    (
      "rules:\n  - {figure: reviews.onTme, against: [expectation], recommend: X.}\n",
      "rules.yaml:2:14: no figure has this id; expected 'reviews.onTime'"
    ),
    (
      "rules:\n  - {figure: reviews.onTime, against: [last_yaer], recommend: X.}\n",
      "rules.yaml:2:40: the value of an item of 'against' cannot be used; expected 'last_year'"
    ),
    (
      "rules:\n  - {figure: reviews.onTime, against: [yesterday], recommend: X.}\n",
      "rules.yaml:2:40: the value of an item of 'against' cannot be used; "
        + "expected expectation, last_year, comparators or groups"
    ),
    (
      "rules:\n  - {figure: reviews.onTime, agianst: [groups], recommend: X.}\n",
      "rules.yaml:2:30: the key 'agianst' is not known; expected 'against'"
    ),
    (
      "rules:\n  - {figure: reviews.onTime, against: [groups], recommend: X.}\n",
      "rules.yaml:2:39: the key 'by' is missing; expected by: a list of breakdowns of the figure"
    ),
    (
      "rules:\n  - {figure: reviews.onTime, against: [groups], by: [plaecment], recommend: X.}\n",
      "rules.yaml:2:54: the value of an item of 'by' cannot be used; expected 'placement'"
    ),
    (
      "rules:\n  - {figure: reviews.onTime, against: [groups], by: [iro], recommend: X.}\n",
      "rules.yaml:2:54: the value of an item of 'by' cannot be used; expected kind, quarter, month, "
        + "ageBand, sex, ethnicGroup, legalStatus, placement or team"
    ),
    (
      "rules:\n  - {figure: reviews.onTime, against: [expectation], by: [sex], recommend: X.}\n",
      "rules.yaml:2:58: groups are not among what the figure is held against; "
        + "expected 'groups' beside 'by'"
    ),
    (
      "rules:\n  - {figure: reviews.onTime, against: [last_year], urgent: true, recommend: X.}\n",
      "rules.yaml:2:60: only an expectation that is not met can be urgent; "
        + "expected 'expectation' among what the figure is held against"
    ),
    (
      "rules:\n  - {figure: reviews.overdue, against: [last_year], recommend: X.}\n",
      "rules.yaml:2:41: only a share of which one direction is better can be compared; "
        + "expected expectation"
    ),
    (
      "rules:\n  - {figure: any, against: [groups], recommend: X.}\n",
      "rules.yaml:2:29: 'any' stands for figures that something is expected of; "
        + "expected expectation"
    ),
    (
      "rules:\n  - {figure: challenge.raised, against: [expectation], recommend: X.}\n",
      "rules.yaml:2:14: how much IROs challenge is never graded: more can be a healthy sign; "
        + "expected another figure"
    ),
    (
      "rules:\n  - {figure: any, against: [expectation], recommend: X.}\n"
        + "  - {figure: any, against: [expectation], recommend: X.}\n",
      "rules.yaml:3:14: an earlier rule is about the same figure; "
        + "expected one rule for each figure"
    ),
    (
      "rules:\n  - {figure: reviews.onTime, against: [expectation]}\n",
      "rules.yaml:2:5: the key 'recommend' is missing; expected recommend: a sentence"
    ),
    ("rules: []\n", "rules.yaml:1:8: the list of rules is empty; expected at least one rule"),
  ])
  func `a mistake in a rule is told with its place`(_ yaml: String, _ message: String) {
    #expect(self.message(yaml) == message)
  }

  @Test(arguments: [
    (
      "comparators: [{figure: reviews.onTime, name: England, period: 2023-24, value: 92%,\n"
        + "  date: 2024-11-14}]\n",
      "iro-report.yaml:4:15: the key 'source' is missing; expected source: text"
    ),
    (
      "comparators: [{figure: reviews.held, name: England, period: 2023-24, value: 92%,\n"
        + "  source: A report, date: 2024-11-14}]\n",
      "iro-report.yaml:4:24: only shares can be held against those of others; "
        + "expected a figure that is a share"
    ),
    (
      "expectations: {challenge.raised: {at_least: 100, source: A plan}}\n",
      "iro-report.yaml:4:16: how much IROs challenge is never graded: more can be a healthy sign; "
        + "expected another figure"
    ),
  ])
  func `nothing is held against a number without a source, and challenge against none`(
    _ yaml: String, _ message: String
  ) throws {
    let error = #expect(throws: Failure.self) {
      try ConclusionScene([], configuration: yaml)
    }
    #expect(error?.description == message)
  }

  @Test func `rules come from the setting, from a copy of the templates, or from the program`()
    throws
  {
    let folder = try WorkFolder()
    let copy = ConclusionRules.yaml("reviews.missed", "expectation")
    try folder.write(copy, to: "mine/conclusion-rules.yaml")
    try folder.write(
      ConclusionRules.yaml("reviews.late", "expectation"), to: "county/rules.yaml")
    var configuration = try ConclusionScene([]).input.configuration
    configuration.file = folder.path("county/iro-report.yaml")
    func first(_ templates: TemplateSources) throws -> String? {
      try ConclusionRules(for: configuration, templates: templates).rules.first?.figure?.id
    }
    #expect(try first(.embedded) == "children.upToDate")
    #expect(try first(.folder(folder.path("mine"))) == "reviews.missed")
    configuration.rules = "rules.yaml"
    #expect(try first(.folder(folder.path("mine"))) == "reviews.late")
    configuration.rules = nil
    try folder.write(
      copy.replacing("reviews.missed", with: "reviews.mised"), to: "mine/conclusion-rules.yaml")
    let error = #expect(throws: Failure.self) {
      try first(.folder(folder.path("mine")))
    }
    #expect(
      error?.description
        == folder.path("mine/conclusion-rules.yaml")
        + ":2:13: no figure has this id; expected 'reviews.missed'")
  }
}
