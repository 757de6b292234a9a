import Testing

@testable import AnnualReport
@testable import ServiceFigures

/// The conclusions on single figures, word for word.
struct ConclusionSentenceTests {
  private func only(_ scene: ConclusionScene) throws -> ProposedConclusion {
    #expect(scene.conclusions.count == 1)
    return try #require(scene.conclusions.first)
  }

  @Test func `a share that is not as expected is a weakness with what to do`() throws {
    let conclusion = try only(ConclusionScene([.share("reviews.onTime", 1402, of: 1471)]))
    #expect(conclusion.id == "reviews.onTime/expectation")
    #expect(conclusion.kind == .weakness)
    #expect(
      conclusion.sentence
        == "Reviews held on time stood at 95.3% (1,402 of 1,471), which does not meet what is "
        + "expected: every review in time (regulation 33).")
    #expect(conclusion.evidence.map(\.id) == ["reviews.onTime"])
    #expect(conclusion.numbers == "1,402 of 1,471; expected: every review in time")
    #expect(conclusion.suggestion?.hasSuffix(".") == true)
  }

  @Test func `a local expectation is met, too close to call or on too few to say`() throws {
    let expectation = "expectations: {reviews.onTime: {at_least: 95%, source: A plan}}\n"
    func conclusion(_ part: Int, of total: Int) throws -> ProposedConclusion {
      try only(
        ConclusionScene([.share("reviews.onTime", part, of: total)], configuration: expectation))
    }
    let met = try conclusion(990, of: 1000)
    #expect(met.kind == .strength && met.suggestion == nil)
    #expect(
      met.sentence
        == "Reviews held on time stood at 99.0% (990 of 1,000), which meets what is expected: at "
        + "least 95.0% (A plan).")
    let close = try conclusion(94, of: 100)
    #expect(close.kind == .cannotTell && close.suggestion == nil)
    #expect(
      close.sentence
        == "Reviews held on time stood at 94.0% (94 of 100), which is too close to call against "
        + "what is expected: at least 95.0% (A plan).")
    let few = try conclusion(7, of: 12)
    #expect(few.kind == .cannotTell)
    #expect(
      few.sentence
        == "Reviews held on time stood at 7 of 12, too few to say whether they meet what is "
        + "expected: at least 95.0% (A plan).")
  }

  @Test func `an overdue review is urgent, and none is a strength`() throws {
    let urgent = try only(ConclusionScene([.make("reviews.overdue") { $0.count = 1204 }]))
    #expect(urgent.kind == .urgent)
    #expect(
      urgent.sentence
        == "Reviews overdue at the end of the period stood at 1,204, which does not meet what is "
        + "expected: no review overdue (regulation 33).")
    #expect(
      urgent.suggestion
        == "Hold every overdue review now, beginning with the one longest overdue.")
    let none = try only(ConclusionScene([.make("reviews.overdue") { $0.count = 0 }]))
    #expect(none.kind == .strength && none.suggestion == nil)
  }

  @Test func `a caseload tells of its highest month end too`() throws {
    let conclusion = try only(
      ConclusionScene([
        .make("caseload.perFTE") {
          $0.value = 70.25
          $0.peak = 74
        }
      ]))
    #expect(
      conclusion.sentence
        == "Children for each full-time equivalent IRO stood at 70.3 on the last day (74.0 at the "
        + "highest month end), which does not meet what is expected: 50 to 70 children for each "
        + "full-time IRO (IRO Handbook 7.15).")
  }

  @Test func `a change that is clear is better or worse than last year`() throws {
    func scene(_ now: Int, _ before: Int) throws -> ConclusionScene {
      try ConclusionScene(
        [.share("reviews.onTime", now, of: 600)],
        before: [.share("reviews.onTime", before, of: 500)],
        rules: ConclusionRules.yaml("reviews.onTime", "last_year"))
    }
    let better = try only(scene(570, 425))
    #expect(better.id == "reviews.onTime/last_year" && better.kind == .strength)
    #expect(
      better.sentence
        == "Reviews held on time stood at 95.0% (570 of 600), better than the 85.0% (425 of 500) of "
        + "2023-24: a rise of 10.0 percentage points (95% interval 6.5 to 13.7).")
    #expect(better.numbers == "570 of 600; 2023-24: 425 of 500")
    let worse = try only(scene(510, 475))
    #expect(worse.kind == .weakness && worse.suggestion == "Find out why.")
    #expect(
      worse.sentence
        == "Reviews held on time stood at 85.0% (510 of 600), worse than the 95.0% (475 of 500) of "
        + "2023-24: a fall of 10.0 percentage points (95% interval 6.5 to 13.5).")
    #expect(try scene(540, 450).conclusions.isEmpty)
    #expect(try scene(558, 450).conclusions.isEmpty)
  }

  @Test func `fewer is better where the definition says so`() throws {
    let conclusion = try only(
      ConclusionScene(
        [.share("placements.threeOrMore", 20, of: 200)],
        before: [.share("placements.threeOrMore", 50, of: 200)],
        rules: ConclusionRules.yaml("placements.threeOrMore", "last_year")))
    #expect(conclusion.kind == .strength)
    #expect(conclusion.sentence.contains("better than the 25.0% (50 of 200) of 2023-24: a fall of"))
  }

  @Test func `years that cannot be compared say why`() throws {
    let rules = ConclusionRules.yaml("reviews.onTime", "last_year")
    let now = try Figure.share("reviews.onTime", 570, of: 600)
    var scene = try ConclusionScene([now], before: [now], rules: rules)
    scene.input.previous?.intervalRule = "day-count"
    let changed = try only(scene)
    #expect(changed.kind == .cannotTell && changed.suggestion == nil)
    #expect(
      changed.sentence
        == "Reviews held on time cannot be compared with 2023-24, because three and six months "
        + "were counted in another way.")
    let partial = try only(
      ConclusionScene(
        [now],
        before: [.share("reviews.onTime", 400, of: 500, .partial(lower: 0.5, upper: 0.9))],
        rules: rules))
    #expect(
      partial.sentence
        == "Reviews held on time cannot be compared with 2023-24, because only part of the data of "
        + "that year is there.")
    let missing = try only(
      ConclusionScene(
        [now], before: [.make("reviews.onTime", .notSupplied(needs: "Reviews"))], rules: rules))
    #expect(
      missing.sentence
        == "Reviews held on time cannot be compared with 2023-24, because Reviews was not supplied "
        + "for that year.")
    #expect(try ConclusionScene([now], rules: rules).conclusions.isEmpty)
  }

  @Test func `others are named with the place and the day of publication`() throws {
    func scene(_ part: Int) throws -> ConclusionScene {
      try ConclusionScene(
        [.share("children.allOnTime", part, of: 300)],
        rules: ConclusionRules.yaml("children.allOnTime", "comparators"),
        configuration: """
          comparators:
            - {figure: children.allOnTime, name: all members of the benchmarking club, period: 2023-24,
               value: 90%, source: Club report, date: 2024-11-14}

          """)
    }
    let better = try only(scene(290))
    #expect(better.kind == .strength)
    #expect(
      better.sentence
        == "Children whose reviews were all on time stood at 96.7% (290 of 300), better than the "
        + "90.0% of all members of the benchmarking club for 2023-24 (Club report, 14 November "
        + "2024).")
    #expect(better.id == "children.allOnTime/comparators/all members of the benchmarking club")
    #expect(try only(scene(240)).kind == .weakness)
    #expect(try scene(270).conclusions.isEmpty)
  }

  @Test func `of a figure that is no headline a clear change is worth a look`() throws {
    let conclusion = try only(
      ConclusionScene(
        [.share("continuity.sameIRO", 110, of: 198)],
        before: [.share("continuity.sameIRO", 179, of: 187)]))
    #expect(
      conclusion.sentence
        == "Children with the same IRO all through the period stood at 55.6% (110 of 198), worse "
        + "than the 95.7% (179 of 187) of 2023-24: a fall of 40.2 percentage points (95% interval "
        + "32.4 to 47.4), which is worth a look.")
  }

  @Test func `a group is held against the rest`() throws {
    let figure = try Figure.share("reviews.onTime", 540, of: 600)
      .broken(by: .ageBand, [("1-4", 500, 540), ("16+", 40, 60), ("unknown", 0, 0)])
    let rules = ConclusionRules.yaml("reviews.onTime", "groups", "by: [ageBand]")
    let conclusion = try only(ConclusionScene([figure], rules: rules))
    #expect(conclusion.id == "reviews.onTime/ageBand/16+" && conclusion.kind == .weakness)
    #expect(conclusion.evidence.map(\.id) == ["reviews.onTime/ageBand/16+"])
    #expect(
      conclusion.sentence
        == "Reviews held on time stood at 66.7% (40 of 60) for the group “16+” (age), clearly worse "
        + "than the 92.6% (500 of 540) of all others.")
    #expect(conclusion.numbers == "40 of 60; others: 500 of 540")
  }

  @Test func `all figures that lack the same table are one conclusion`() throws {
    let figures = try ["health.assessment", "health.dental", "health.immunisations"].map {
      try Figure.make($0, .notSupplied(needs: "OC2"))
    }
    let conclusion = try only(ConclusionScene(figures))
    #expect(conclusion.id == "missing/OC2" && conclusion.kind == .cannotTell)
    #expect(
      conclusion.sentence
        == "OC2 was not supplied, so the report cannot give “Children whose health was assessed”, "
        + "“Children whose teeth were checked” and “Children with up-to-date immunisations”.")
    #expect(conclusion.evidence.count == 3)
  }

  @Test func `what is known in part is said in part and graded in nothing`() throws {
    let figure = try Figure.share(
      "reviews.onTime", 584, of: 623, .partial(lower: 0.562, upper: 0.98))
    let conclusion = try only(ConclusionScene([figure], before: [figure]))
    #expect(conclusion.kind == .cannotTell)
    #expect(
      conclusion.sentence
        == "Reviews held on time stood between 56.2% and 98.0% as far as part of the data tells, so "
        + "they are neither judged nor compared.")
  }

  @Test func `what is urgent comes first and what cannot be told last`() throws {
    let kinds = try ConclusionScene([
      .make("health.dental", .notSupplied(needs: "OC2")), .share("reviews.onTime", 90, of: 100),
      .make("reviews.missed") { $0.count = 0 }, .make("reviews.overdue") { $0.count = 2 },
    ]).conclusions.map(\.kind)
    #expect(kinds == [.urgent, .weakness, .strength, .cannotTell])
  }
}
