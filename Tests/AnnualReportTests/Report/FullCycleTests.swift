import CareRecords
import Documents
import SampleAuthority
import Testing

@testable import AnnualReport
@testable import ServiceFigures

/// Two years of one authority: a report is decided on, the next follows up what it recommended.
struct FullCycleTests {
  private let service: SampleService

  init() throws { service = try SampleService(SampleOptions(children: 120)) }

  private struct Year {
    var input: ReportInput
    var manager: ManagerFiles { input.manager }
    var proposals: [ProposedConclusion] { Report(input).model.proposals }
    /// The same, called final.
    var asFinal: Year {
      var year = self
      year.input.isFinal = true
      return year
    }
  }

  /// The report of a year, with the manager's files as they are on the disk.
  private func year(
    _ start: Int, change: (inout ReportConfiguration) -> Void = { _ in }
  ) throws -> Year {
    let label = ReportingPeriod(startingIn: start).label
    let input = try service.input(
      of: start == 2023 ? [service.path("2023-24"), service.path("service")] : nil
    ) { configuration in
      configuration.period = ReportingPeriod(startingIn: start)
      configuration.conclusions = "conclusions-\(label).yaml"
      change(&configuration)
    }
    return Year(input: input)
  }

  /// Writes what a run adds to the manager's files.
  private func write(_ year: Year) throws {
    for file in Report(year.input).managerFiles {
      let name = try #require(file.path.split(separator: "/").last)
      try service.folder.write(file.text, to: "sample/\(name)")
    }
  }

  /// Decides on every conclusion of a year: one reworded, one dismissed, the rest adopted.
  private func decide(_ label: String) throws {
    let path = service.path("conclusions-\(label).yaml")
    var file = try ConclusionsFile(readingFrom: path, label: label)
    #expect(file.records.count > 3)
    for index in file.records.indices { file.records[index].decision = .adopted }
    file.records[0].decision = .reworded("Not every review was held when it was due.")
    file.records[1].decision = .dismissed(reason: "Two children, both on the day after.")
    try service.folder.write(file.text, to: "sample/conclusions-\(label).yaml")
  }

  @Test func `year one is made final, year two follows it up`() throws {
    try service.folder.write(
      """
      recommendations:
        - {id: A1, made: 2023-24, text: Set the next date before the review ends., owner: The manager,
           due: 2024-09-30, measure: reviews.onTime, evidence: [reviews.onTime]}
        - {id: A2, made: 2023-24, text: Agree who answers., owner: Heads of service,
           due: 2024-12-31, measure: challenge.resolved20, evidence: [challenge.resolved20]}

      """, to: "sample/recommendations.yaml")

    // Year one: everything is proposed at first.
    let draft = try year(2023)
    #expect(draft.manager.conclusions?.records.isEmpty == true)
    #expect(try draft.input.rendered().markdown.contains("(proposed)"))
    #expect(throws: ReportError.self) { try draft.asFinal.input.rendered() }
    try write(draft)
    try decide("2023-24")

    // Decided, it is final: nothing waits, and the manager's words stand in it.
    let final = try year(2023).asFinal
    let one = try final.input.rendered()
    #expect(!one.html.contains("<strong>Draft.</strong>"))
    for text in [one.html, one.markdown] {
      #expect(!text.contains("(proposed)") && !text.contains(">proposed<"))
      #expect(text.contains("Not every review was held when it was due."))
      #expect(!text.contains("Two children, both on the day after."))
      #expect(text.contains("the manager’s conclusion"))
    }
    try write(final)
    let kept = try service.folder.text("sample/conclusions-2023-24.yaml")
    try write(try year(2023))
    #expect(try service.folder.text("sample/conclusions-2023-24.yaml") == kept)

    // The figures of the day are recorded with the recommendations.
    let recorded = try RecommendationsFile(readingFrom: service.path("recommendations.yaml"))
    let onTime = try #require(final.input.figures.figure("reviews.onTime"))
    let then = FigureModel(figure: onTime, previous: nil, assessment: nil).inFull
    #expect(recorded.recommendations.first?.then?.printed(as: onTime.definition) == then)

    // Year two: what happened is said, and disputes are now held to ten days.
    try service.folder.write(
      try service.folder.text("sample/recommendations.yaml")
        .replacing(
          "    then: {number: \(onTime.numbers.numerator ?? 0)",
          with: "    progress: done\n    happened: Dates are set at every review.\n"
            + "    then: {number: \(onTime.numbers.numerator ?? 0)"),
      to: "sample/recommendations.yaml")
    let second = try year(2024) { $0.disputeWorkingDays = 10 }
    #expect(second.manager.conclusions?.records.isEmpty == true)
    let two = try second.input.rendered()
    #expect(two.html.contains("<strong>Draft.</strong>"))
    let rows = two.markdown.split(separator: "\n").filter {
      $0.hasPrefix("| A1 ") || $0.hasPrefix("| A2 ")
    }
    try #require(rows.count == 2)
    #expect(rows[0].contains("**done**: Dates are set at every review."))
    let now = try #require(second.input.figures.figure("reviews.onTime"))
    let words = FigureComparison(now, since: onTime).words()
    #expect(
      rows[0].hasSuffix(
        "| \(then) | \(FigureModel(figure: now, previous: nil, assessment: nil).inFull): \(words) |"
      ))
    #expect(rows[1].contains("**nothing recorded**, overdue"))
    #expect(rows[1].hasSuffix(": not compared: the definition has changed |"))
    let same = try year(2024).input.rendered().markdown
    #expect(!same.contains("not compared: the definition has changed"))

    // Last year's decisions are not this year's.
    let wrong = #expect(throws: Failure.self) {
      try year(2024) { $0.conclusions = "conclusions-2023-24.yaml" }
    }
    #expect(
      wrong?.what == "the conclusions are of another period than the report",
      "\(wrong?.description ?? "")")
  }

  @Test func `what was decided on other numbers says so in the report`() throws {
    let draft = try year(2024)
    try write(draft)
    try decide("2024-25")
    var moved = try year(2024)
    let index = try #require(moved.input.figures.figures.firstIndex { $0.id == "reviews.missed" })
    moved.input.figures.figures[index].result.numbers.count = 77
    let words = "the numbers have moved since this was decided: then 0; expected: no review missed"
    let text = try moved.input.rendered()
    // A strength that is one no more waits for a decision, and tells what was decided before.
    #expect(
      text.markdown.contains(
        "- 77 reviews were missed. (proposed) (\(words)"))
    let caseload = try #require(
      moved.input.figures.figures.firstIndex { $0.id == "caseload.perFTE" })
    func numbers() -> String {
      ConclusionWords(
        figure: moved.input.figures.figures[caseload], lastDay: moved.input.figures.period.to
      ).numbers
    }
    let before = numbers()
    moved.input.figures.figures[caseload].result.numbers.value? += 0.5
    let after = numbers()
    let html = try moved.input.rendered().html
    #expect(html.contains("since this was decided: then \(before); expected: 50 to 70 children"))
    #expect(html.contains("now \(after); expected: 50 to 70 children"))
    let file = try #require(Report(moved.input).managerFiles.first)
    #expect(file.text.contains("    now: \"\(after); expected: 50 to 70 children"))
  }

  @Test func `a decision that no figure calls for any more is not printed as a conclusion`() throws
  {
    let draft = try year(2024)
    try write(draft)
    try decide("2024-25")
    var later = try year(2024)
    later.input.figures.figures.removeAll { $0.id == "reviews.missed" }
    let text = try later.input.rendered().markdown
    let section = try #require(text.split(separator: "### Decided, but not shown by the").last)
    #expect(section.contains("- No review was missed."))
    #expect(text.components(separatedBy: "No review was missed.").count == 2)
  }

  @Test func `both files of the manager cannot be one`() throws {
    let error = #expect(throws: Failure.self) {
      try year(2024) { $0.recommendations = $0.conclusions }
    }
    #expect(
      error?.description
        == service.path("iro-report.yaml")
        + ": 'conclusions' and 'recommendations' name the same file; expected a file for each")
  }
}
