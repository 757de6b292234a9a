import Testing

@testable import AnnualReport
@testable import ServiceFigures

struct FigureModelTests {
  private func printed(_ figure: Figure) -> [String] {
    let model = FigureModel(figure: figure, previous: nil, assessment: nil)
    return [model.value, model.valueWithUnit]
  }

  @Test func `a share is a percentage, never 100% when some are short`() throws {
    #expect(printed(try .share("reviews.onTime", 1402, of: 1471)) == ["95.3%", "95.3%"])
    #expect(printed(try .share("reviews.onTime", 4999, of: 5000)) == ["over 99.9%", "over 99.9%"])
    #expect(printed(try .share("reviews.onTime", 5000, of: 5000)) == ["100.0%", "100.0%"])
    #expect(printed(try .share("reviews.onTime", 1, of: 5000)) == ["under 0.1%", "under 0.1%"])
    #expect(printed(try .share("reviews.onTime", 0, of: 5000)) == ["0.0%", "0.0%"])
  }

  @Test(arguments: [
    (0, "0", "0 reviews"), (1, "1", "1 review"), (2, "2", "2 reviews"),
    (1503, "1,503", "1,503 reviews"),
  ])
  func `a count stands with its noun`(_ number: Int, _ value: String, _ whole: String) throws {
    #expect(printed(try .make("reviews.held") { $0.count = number }) == [value, whole])
    #expect(printed(try .make("participation.codes") { $0.count = number }) == [value, whole])
  }

  @Test func `a rate has one decimal, days and spreads their median`() throws {
    let rate = try Figure.make("caseload.perFTE") { $0.value = 61 }
    #expect(printed(rate) == ["61.0", "61.0 children per full-time equivalent"])
    let days = try Figure.make("challenge.daysToResolve") {
      $0.count = 41
      $0.median = 12.5
    }
    #expect(printed(days) == ["12.5", "median 12.5 working days"])
    let day = try Figure.make("challenge.daysToResolve") { $0.median = 1 }
    #expect(printed(day) == ["1", "median 1 working day"])
    let none = try Figure.make("challenge.daysToResolve") { $0.median = 0 }
    #expect(printed(none) == ["0", "median 0 working days"])
    let spread = try Figure.make("caseload.perIRO") {
      $0.count = 6
      $0.median = 43.5
    }
    #expect(printed(spread) == ["43.5", "median 43.5 children per IRO"])
    let one = try Figure.make("caseload.perIRO") { $0.median = 1 }
    #expect(printed(one) == ["1", "median 1 child per IRO"])
  }

  @Test func `what children are counted by is not counted as children`() throws {
    let scores = try Figure.make("health.sdqScore") {
      $0.count = 129
      $0.median = 14
    }
    #expect(printed(scores) == ["14", "median 14 points"])
    let workers = try Figure.make("socialWorkers.perChild") { $0.median = 1 }
    #expect(printed(workers) == ["1", "median 1 social worker"])
  }

  @Test(arguments: Catalogue.figures.map(\.id))
  func `in place of a number that is missing stands a sign`(_ id: String) throws {
    #expect(printed(try .make(id, .notSupplied(needs: "Escalations"))) == ["[x]", "[x]"])
    #expect(printed(try .make(id, .notApplicable)) == ["[z]", "[z]"])
  }

  @Test func `part of the data is a range`() throws {
    let figure = try Figure.share(
      "reviews.onTime", 584, of: 623, .partial(lower: 0.5621, upper: 0.99991))
    #expect(
      printed(figure) == [
        "between 56.2% and over 99.9%", "between 56.2% and over 99.9%",
      ])
  }

  /// What a template prints of a figure.
  private func rendered(_ figure: Figure, previous: Figure? = nil) throws -> String {
    let assessment = Assessment(
      figure, against: Standard(.atLeast(0.9), words: "at least 90.0%", source: "a plan"))
    return try FigureModel(figure: figure, previous: previous, assessment: assessment)
      .rendered(
        """
        {{value}}; {{#fraction}}{{fraction}}{{/fraction}}; {{#interval}}{{interval}}{{/interval}}; \
        {{#lastYear}}{{lastYear}}{{/lastYear}}; {{#needs}}{{needs}}{{/needs}}; \
        {{#judgement}}{{judgement}}{{/judgement}}; \
        {{#isAvailable}}given{{/isAvailable}} {{#isPartial}}in part{{/isPartial}}
        """)
  }

  @Test func `a figure tells templates no more than there is`() throws {
    let before = try Figure.share("reviews.onTime", 571, of: 624)
    #expect(
      try rendered(.share("reviews.onTime", 1402, of: 1471), previous: before)
        == "95.3%; 1,402 of 1,471; 94.1% to 96.3%; 91.5%; ; met; given ")
    #expect(
      try rendered(.share("reviews.onTime", 90, of: 100, .partial(lower: 0.6, upper: 0.93)))
        == "between 60.0% and 93.0%; ; ; ; ; not known; given in part")
    #expect(
      try rendered(.make("reviews.onTime", .notSupplied(needs: "Reviews")), previous: before)
        == "[x]; ; ; 91.5%; Reviews; not known;  ")
    #expect(
      try rendered(.share("reviews.onTime", 0, of: 0, .notApplicable)) == "[z]; ; ; ; ; ;  ")
  }
}

/// The figure of the year before, as a list prints it.
struct LastYearInFullTests {
  private func printed(_ figure: Figure, _ previous: Figure?, isWithheld: Bool = false) throws
    -> String
  {
    try FigureModel(
      figure: figure, previous: previous, assessment: nil, isWithheldLastYear: isWithheld
    ).rendered("{{#lastYearInFull}}{{lastYearInFull}}{{/lastYearInFull}}")
  }

  @Test func `a share has its two numbers, and a sign stands in place of what is missing`() throws {
    let share = try Figure.share("reviews.onTime", 584, of: 623)
    let missing = try Figure.make("reviews.onTime", .notSupplied(needs: "Reviews"))
    #expect(
      try printed(share, .share("reviews.onTime", 1402, of: 1471)) == "95.3% (1,402 of 1,471)")
    #expect(
      try printed(share, .share("reviews.onTime", 9, of: 10, .partial(lower: 0.5, upper: 0.9)))
        == "between 50.0% and 90.0%")
    #expect(try printed(share, missing) == "[x]")
    #expect(try printed(share, nil, isWithheld: true) == "[c]")
    #expect(try printed(missing, share) == "93.7% (584 of 623)")
    #expect(
      try printed(.make("reviews.held") { $0.count = 9 }, .make("reviews.held") { $0.count = 1402 })
        == "1,402")
  }

  @Test func `where neither year is known, or there was none, nothing is said`() throws {
    let missing = try Figure.make("reviews.onTime", .notSupplied(needs: "Reviews"))
    #expect(try printed(missing, missing).isEmpty)
    #expect(try printed(.share("reviews.onTime", 584, of: 623), nil).isEmpty)
  }
}

/// Days beside a figure, with the word that goes with their number.
struct FigureDaysTests {
  @Test(arguments: [(1.0, "1 day"), (2, "2 days"), (12.5, "12.5 days"), (0, "0 days")])
  func `one day is no days`(_ days: Double, _ words: String) throws {
    let late = try Figure.make("reviews.late") {
      $0.count = 3
      $0.median = days
      $0.max = days
    }
    let settled = try Figure.make("challenge.daysToResolve") {
      $0.count = 3
      $0.median = days
    }
    func rendered(_ figure: Figure, _ name: String) throws -> String {
      try FigureModel(figure: figure, previous: nil, assessment: nil)
        .rendered("{{#\(name)}}{{\(name)}}{{/\(name)}}")
    }
    #expect(try rendered(late, "medianWithUnit") == words)
    #expect(try rendered(late, "longestWithUnit") == words)
    #expect(
      try rendered(settled, "medianWithUnit")
        == words.replacing(" day", with: " working day"))
  }
}
