import CareRecords
import Testing

@testable import AnnualReport
@testable import ServiceFigures

/// What a report needs before it is final.
struct ReadinessTests {
  private func readiness(
    _ figures: [Figure], narrative: Narrative = Narrative(), conclusions: String = ""
  ) throws -> Readiness {
    var input = try ConclusionScene(figures, configuration: conclusions).input
    input.manager.narrative = narrative
    return Report(input).readiness
  }

  private static func obstacle(_ matter: String, _ file: String) -> String {
    "nothing is said of a matter of the IRO Handbook, paragraph 7.11 (\(matter)): supply the data, "
      + "or write \(file)"
  }

  @Test func `without data and narrative every matter is missing, and each section is named`()
    throws
  {
    let readiness = try readiness([])
    #expect(
      readiness.obstacles.filter { !$0.contains("proposed") } == [
        Self.obstacle(
          "development, caseloads, continuity and make-up of the IRO service", "team.md"),
        Self.obstacle("reviews held on time and out of time, and why", "reviews.md"),
        Self.obstacle("participation of children and their parents", "participation.md"),
        Self.obstacle("quality assurance of reviews and children's feedback", "quality.md"),
        Self.obstacle("disputes, the issues they are about and their outcomes", "challenge.md"),
        Self.obstacle("resources that put the service at risk", "resources.md"),
        Self.obstacle("procedures for resolving concerns, and good practice", "challenge.md"),
      ])
    #expect(
      readiness.remarks == [
        "section 1 has no figures: supply the data, or write voices.md",
        "section 4 has no figures: supply the data, or write children.md",
        "section 7 has no figures: supply the data, or write service.md",
      ])
  }

  @Test func `rows that name an IRO by NAME are counted by file, and nobody is named`() throws {
    var source = InputSource(
      file: "service/reviews.csv", format: .serviceCSV, table: .reviews, encoding: "UTF-8",
      separator: "comma", sha256: "", columns: ["IRO"], returnName: "")
    (source.rowsByName, source.rowsOfSharedName) = (12, 1)
    var input = try ConclusionScene([]).input
    input.figures.basis?.inputs = [source]
    let remarks = Report(input).readiness.remarks.filter { $0.hasPrefix("service/") }
    #expect(
      remarks == [
        "service/reviews.csv: 12 rows name IROs by NAME and not by the id of the register, and "
          + "count as those IROs'",
        "service/reviews.csv: 1 row names an IRO by a NAME that more than one IRO of the register "
          + "has: write the id",
      ])
  }

  @Test func `a matter is there with its figure or with its narrative`() throws {
    let reviews = Self.obstacle("reviews held on time and out of time, and why", "reviews.md")
    let onTime = try Figure.share("reviews.onTime", 5, of: 6)
    #expect(try !readiness([onTime]).obstacles.contains(reviews))
    #expect(try !readiness([], narrative: .of(.reviews, "All.")).obstacles.contains(reviews))
    #expect(try readiness([], narrative: .of(.team, "All.")).obstacles.contains(reviews))
  }

  @Test func `proposed conclusions wait to be decided`() throws {
    let ids = ["reviews.onTime", "participation.viewsConveyed"]
    func waiting(_ count: Int, _ more: String = "") throws -> String? {
      let settings = ids.prefix(count).map { "  \($0): {at_least: 90%, source: A plan}\n" }.joined()
      return try readiness(
        ids.prefix(count).map { try .share($0, 50, of: 100) },
        conclusions: "expectations:\n" + settings + more
      ).obstacles.last
    }
    #expect(
      try waiting(1, "conclusions: none.yaml\n")
        == "1 proposed conclusion waits to be adopted, reworded or dismissed in none.yaml")
    #expect(
      try waiting(2)
        == "2 proposed conclusions wait to be adopted, reworded or dismissed in a file that the "
        + "key 'conclusions' names")
  }
}
