import Documents
import Testing

@testable import AnnualReport
@testable import ServiceFigures

/// Page one: what the board is asked, and who made the report.
struct FrontPageTests {
  private func page(_ figures: [Figure] = [], _ configuration: String = "") throws -> String {
    let scene = try ConclusionScene(figures, configuration: configuration)
    let markdown = try scene.input.rendered().markdown
    return String(try #require(markdown.split(separator: "\n## 1. ").first))
  }

  private static let standing = """
    **The board is asked to:**

    - consider the strengths and weaknesses of the service (section 11)

    """

  @Test func `without anything else the board considers strengths and weaknesses`() throws {
    #expect(try page().contains(Self.standing + "\n|"))
  }

  @Test func `what is urgent is reported back, and weaknesses without a recommendation are named`()
    throws
  {
    #expect(
      try page([.share("children.upToDate", 95, of: 100)]).contains(
        Self.standing + """
          - hear at its next meeting what was done about the matter to be dealt with now
          - decide what to recommend about what needs to improve

          """))
  }

  @Test
  func `the settings name the board, its meeting, the author, who approved, and what is asked`()
    throws
  {
    let page = try page(
      [],
      """
      report_date: 2025-06-30
      board: {name: Corporate parenting board, meets: 2025-07-14, asked_to: [note the report]}
      author: A. Example
      approved_by: B. Example

      """)
    #expect(
      page.contains(
        "31 March 2025** · 30 June 2025 · Corporate parenting board, 14 July 2025 · Author: A. Example "
          + "· Approved by: B. Example\n"))
    #expect(page.contains("**The board is asked to:**\n\n- note the report\n\n|"))
  }

  @Test(arguments: [
    ("board: {meets: 2025-07-14}", "report.yaml:4:8: the key 'name' is missing"),
    (
      "board: {name: A, when: 1}",
      "report.yaml:4:18: a key is not known; expected one of the keys name, meets or asked_to"
    ),
    ("board: {name: A, meets: soon}", "report.yaml:4:25: "),
  ])
  func `a mistake in the settings of the board has its line`(_ line: String, _ message: String)
    throws
  {
    let error = try #require(throws: Failure.self) {
      _ = try ReportConfiguration(
        yaml: "authority: {name: A}\nyear: 2024-25\ninputs: [in]\n\(line)\n", file: "report.yaml")
    }
    #expect(error.description.hasPrefix(message), "\(error)")
  }

  @Test func `at most five questions are proposed, the urgent ones first, and none twice`() throws {
    let ids = Catalogue.figures.filter { $0.kind == .proportion && $0.direction != .neither }
      .map(\.id)
    let input = try ConclusionScene(
      ids.map { try .share($0, 30, of: 100) },
      configuration: "expectations:\n"
        + ids.map { "  \($0): {between: [80%, 90%], source: A plan}\n" }.joined()
    ).input
    let report = ReportModel(input)
    let summary = try #require(try input.texts()["restricted/members-summary-2024-25.md"])
    let questions = try #require(
      summary.split(separator: "## Questions you could ask").last
    )
    .split(separator: "\n").filter { $0.hasPrefix("- ") }
    #expect(questions.count == 5 && Set(questions).count == 5)
    #expect(questions.allSatisfy { $0.hasSuffix("?") })
    let urgent = report.conclusions([.urgent]).compactMap(\.conclusion.proposal.question)
    #expect(!urgent.isEmpty)
    #expect(questions.prefix(urgent.count).map { String($0.dropFirst(2)) } == urgent)
  }
}
