import CareRecords
import Documents
import Testing

@testable import AnnualReport
@testable import ServiceFigures

struct RecommendationTests {
  private static let one = """
    recommendations:
      - id: R1
        made: 2024-25
        text: "Book the next review before this one ends."
        owner: Head of service
        due: 2025-09-30
        measure: reviews.onTime
        target: at least 97%
        evidence: [reviews.onTime/expectation, reviews.onTime/ageBand/16+]

    """

  private func file(_ yaml: String = one) throws -> RecommendationsFile {
    try RecommendationsFile(yaml: yaml, file: "recommendations.yaml")
  }

  private func scene(_ part: Int, of total: Int = 623) throws -> ConclusionScene {
    try ConclusionScene([.share("reviews.onTime", part, of: total)])
  }

  @Test func `the figure is recorded when a recommendation is made, once and for all`() throws {
    let scene = try scene(584)
    let settings = scene.input.configuration.figureSettings()
    let made = try file().updated(scene.input.figures, settings)
    #expect(
      made.recommendations.first?.then?.printed(
        as: try #require(made.recommendations.first).measure)
        == "93.7% (584 of 623)")
    let read = try file(made.text)
    #expect(read.text == made.text)
    #expect(read.updated(try self.scene(600).input.figures, settings).text == made.text)
    let line = try #require(made.text.split(separator: "\n").first { $0.contains("then:") })
    #expect(line.hasPrefix("    then: {number: 584, out_of: 623, interval: [0.9"))
  }

  @Test func `one of another year is given no figure of this`() throws {
    let scene = try scene(584)
    let earlier = try file(Self.one.replacing("made: 2024-25", with: "made: 2023-24"))
    let updated = earlier.updated(scene.input.figures, scene.input.configuration.figureSettings())
    #expect(updated.recommendations.first?.then == nil)
  }

  @Test func `one can be made in the report on a part of a year`() throws {
    let half = "2024-04-01_2024-09-30"
    let file = try file(Self.one.replacing("made: 2024-25", with: "made: \(half)"))
    #expect(file.made(in: half).count == 1)
  }

  @Test func `those of the report before and older open ones are followed up`() throws {
    func item(_ id: String, _ made: String, _ progress: String?) -> String {
      """
        - {id: \(id), made: \(made), text: T., owner: O, due: 2024-09-30, measure: reviews.onTime,
           evidence: [reviews.onTime]\(progress.map { ", progress: \($0), happened: H." } ?? "")}

      """
    }
    let file = try file(
      "recommendations:\n" + item("A", "2022-23", "done") + item("B", "2022-23", "under way")
        + item("C", "2023-24", "done") + item("D", "2023-24", nil) + item("E", "2024-25", nil)
        + item("F", "2021-22", "dropped") + item("G", "2025-26", nil))
    let period = ReportingPeriod(startingIn: 2024)
    #expect(file.carried(into: period).map(\.id) == ["B", "C", "D"])
    #expect(file.made(in: period.label).map(\.id) == ["E"])
  }

  @Test(arguments: [
    (540, 600, "better"), (440, 600, "worse"), (500, 600, "no clear change"),
  ])
  func `then and now are compared by the words of every comparison`(
    _ part: Int, _ total: Int, _ words: String
  ) throws {
    let before = try scene(500, of: 600)
    let settings = before.input.configuration.figureSettings()
    let then = try #require(RecordedValue(before.input.figures.figures[0], settings))
    #expect(then.change(to: try .share("reviews.onTime", part, of: total), settings) == words)
    var other = settings
    other.rules.intervalRule = .dayCount
    #expect(
      then.change(to: try .share("reviews.onTime", part, of: total), other)
        == "not compared: the definition has changed")
    let byHand = RecordedValue(then.number, definition: nil)
    #expect(byHand.change(to: try .share("reviews.onTime", part, of: total), settings) == nil)
  }

  @Test func `counts are compared too, rates of the team are not`() throws {
    let settings = try scene(1, of: 1).input.configuration.figureSettings()
    func change(_ id: String, _ before: Double, _ now: Double) throws -> String? {
      let figures = try [before, now].map { number in
        try Figure.make(id) {
          if id == "reviews.missed" { $0.count = Int(number) } else { $0.value = number }
        }
      }
      return try #require(RecordedValue(figures[0], settings)).change(to: figures[1], settings)
    }
    #expect(try change("reviews.missed", 90, 40) == "better")
    #expect(try change("reviews.missed", 40, 90) == "worse")
    #expect(try change("reviews.missed", 5, 2) == "too few to say")
    #expect(try change("caseload.perFTE", 60, 80) == nil)
  }

  @Test func `each setting that gives a figure another meaning changes its mark`() throws {
    let settings = try scene(1, of: 1).input.configuration.figureSettings()
    func changed(_ change: (inout FigureSettings) -> Void) -> [String] {
      var other = settings
      change(&other)
      return Catalogue.figures.filter {
        $0.mark(under: settings) != $0.mark(under: other)
      }.map(\.id)
    }
    #expect(changed { $0.disputeWorkingDays = 10 } == ["challenge.resolved20"])
    #expect(changed { $0.allocationWorkingDays = 3 } == ["caseload.allocatedIn5Days"])
    #expect(changed { $0.caseloadRange = 40...60 } == ["caseload.outsideRange"])
    #expect(changed { $0.recordWorkingDays.sent = 10 } == ["records.sent20"])
    #expect(changed { $0.population = 60_000 }.isEmpty)
    let months = changed { $0.rules.intervalRule = .dayCount }
    #expect(months.contains("reviews.onTime") && months.contains("children.upToDate"))
    #expect(!months.contains("reviews.held") && !months.contains("participation.attended"))
    let marks = Catalogue.figures.map { $0.mark(under: settings) }
    #expect(Set(marks).count == marks.count && marks.allSatisfy { $0.count == 16 })
  }

  @Test(arguments: [
    (
      "measure: reviews.onTime", "measure: reviews.onTme",
      "recommendations.yaml:7:14: no figure has this id; expected 'reviews.onTime'"
    ),
    (
      "measure: reviews.onTime", "measure: challenge.raised",
      "recommendations.yaml:7:14: how much IROs challenge is never graded: more can be a healthy "
        + "sign; expected another figure"
    ),
    (
      "due: 2025-09-30", "due: soon",
      "recommendations.yaml:6:10: the value of 'due' cannot be used; "
        + "expected a date such as 2025-03-31"
    ),
    (
      "made: 2024-25", "made: last year",
      "recommendations.yaml:3:11: the value of 'made' cannot be used; "
        + "expected the period of a report, such as 2024-25"
    ),
    (
      "[reviews.onTime/expectation,", "[reviews.onTme/expectation,",
      "recommendations.yaml:9:16: no figure has this id; "
        + "expected an id that begins with 'reviews.onTime'"
    ),
    (
      "    owner: Head of service\n", "",
      "recommendations.yaml:2:5: the key 'owner' is missing; expected owner: text"
    ),
    (
      "    owner: Head of service\n", "    owner: Head of service\n    progress: done\n",
      "recommendations.yaml:6:15: 'happened' is missing; "
        + "expected happened: what happened, in a sentence"
    ),
    (
      "    owner: Head of service\n", "    owner: Head of service\n    happened: Much.\n",
      "recommendations.yaml:6:15: 'progress' is missing; "
        + "expected progress: not started, under way, done or dropped"
    ),
    (
      "    owner: Head of service\n",
      "    owner: Head of service\n    progress: finished\n    happened: Much.\n",
      "recommendations.yaml:6:15: the value of 'progress' cannot be used; "
        + "expected not started, under way, done or dropped"
    ),
    (
      "    owner: Head of service\n",
      "    owner: Head of service\n    then: {number: 7, out_of: 5}\n",
      "recommendations.yaml:6:20: the value of 'number' cannot be used; "
        + "expected a whole number from 0 to 5"
    ),
  ])
  func `a mistake in the file is told with its place`(
    _ right: String, _ wrong: String, _ message: String
  ) throws {
    let yaml = Self.one.replacing(right, with: wrong)
    #expect(yaml != Self.one)
    let error = #expect(throws: Failure.self) { try file(yaml) }
    #expect(error?.description == message)
  }

  @Test func `counts and rates are recorded as one number`() throws {
    let settings = try scene(1, of: 1).input.configuration.figureSettings()
    let figures: [Figure] = [
      try .make("reviews.overdue") { $0.count = 1204 },
      try .make("caseload.perFTE") { $0.value = 62.45 },
      try .make("workforce.turnover") { $0.value = 0.25 },
    ]
    let printed = figures.compactMap { figure in
      RecordedValue(figure, settings)?.printed(as: figure.definition)
    }
    #expect(printed == ["1,204", "62.5", "25.0%"])
    #expect(RecordedValue(try .make("reviews.held", .notSupplied(needs: "X")), settings) == nil)
  }
}
