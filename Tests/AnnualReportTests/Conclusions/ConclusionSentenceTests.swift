import Testing

@testable import AnnualReport
@testable import ServiceFigures

/// The conclusions on single figures and families of them, word for word.
struct ConclusionSentenceTests {
  private func only(_ scene: ConclusionScene) throws -> ProposedConclusion {
    #expect(scene.conclusions.count == 1)
    return try #require(scene.conclusions.first)
  }

  // MARK: Targets

  @Test func `a target of all that is missed is about those who fall short`() throws {
    let conclusion = try only(ConclusionScene([.share("children.allOnTime", 223, of: 259)]))
    #expect(conclusion.id == "late")
    #expect(conclusion.kind == .weakness)
    #expect(
      conclusion.sentence
        == "36 of 259 children (13.9%) had at least one review late, missed or overdue.")
    #expect(conclusion.evidence.map(\.id) == ["children.allOnTime"])
    #expect(conclusion.numbers == "223 of 259; expected: every child")
    #expect(conclusion.suggestion?.hasSuffix(".") == true)
  }

  @Test(arguments: [
    (592, 623, "592 of 623 reviews (95.0%) were on time: the 95% target was met.", true),
    (591, 623, "591 of 623 reviews (94.9%) were on time: 1 short of the 95% target.", false),
    (584, 623, "584 of 623 reviews (93.7%) were on time: 8 short of the 95% target.", false),
    (7, 12, "7 of 12 reviews were on time: 5 short of the 95% target.", false),
    (1, 1, "1 of 1 review was on time: the 95% target was met.", true),
  ])
  func `a target is met or missed by whole reviews, however many there are`(
    part: Int, total: Int, sentence: String, isMet: Bool
  ) throws {
    let conclusion = try only(
      ConclusionScene(
        [.share("reviews.onTime", part, of: total)],
        configuration: "expectations: {reviews.onTime: {at_least: 95%, source: A plan}}\n"))
    #expect(conclusion.sentence == sentence)
    #expect(conclusion.kind == (isMet ? .strength : .weakness))
    #expect((conclusion.suggestion == nil) == isMet)
  }

  @Test(arguments: [
    (
      "at_most: 10%", 26,
      "26 of 261 children (10.0%) had three or more placements: within the limit of 10%."
    ),
    (
      "at_most: 10%", 30,
      "30 of 261 children (11.5%) had three or more placements: 4 over the limit of 10%."
    ),
    (
      "between: [5%, 10%]", 11,
      "11 of 261 children (4.2%) had three or more placements: 3 outside the range of 5% to 10%."
    ),
  ])
  func `a limit and a range are counted too`(test: String, part: Int, sentence: String) throws {
    let conclusion = try only(
      ConclusionScene(
        [.share("placements.threeOrMore", part, of: 261)],
        configuration: "expectations: {placements.threeOrMore: {\(test), source: A plan}}\n"))
    #expect(conclusion.sentence == sentence)
  }

  @Test(arguments: [
    (0, "No review was missed.", ProposedConclusion.Kind.strength),
    (1, "One review was missed.", .weakness), (9, "Nine reviews were missed.", .weakness),
    (1204, "1,204 reviews were missed.", .weakness),
  ])
  func `where none is expected, none is no and few are in words`(
    count: Int, sentence: String, kind: ProposedConclusion.Kind
  ) throws {
    let conclusion = try only(ConclusionScene([.make("reviews.missed") { $0.count = count }]))
    #expect(conclusion.id == "missed" && conclusion.kind == kind)
    #expect(conclusion.sentence == sentence)
  }

  @Test(arguments: [
    ("children.neverReviewed", "Every child due a first review has had one."),
    ("caseload.unallocated", "Every child had an IRO on 31 March."),
    ("conferences.overdue", "No conference was overdue on 31 March."),
    ("challenge.improperPressure", "No report of improper pressure on an IRO was made."),
  ])
  func `that nobody is left out is said of everybody`(id: String, sentence: String) throws {
    #expect(try only(ConclusionScene([.make(id) { $0.count = 0 }])).sentence == sentence)
  }

  @Test func `a caseload is judged at every month end, and its peak has children and posts`() throws
  {
    var figure = try Figure.make("caseload.perFTE") {
      $0.value = 60.7
      $0.count = 261
      $0.peak = 80.625
    }
    let months = [("2024-09", 255, 60.7), ("2024-10", 258, 80.625), ("2024-11", 257, 67.6)]
    figure.result.breakdowns = [
      Breakdown(
        dimension: .month,
        rows: months.map { key, children, value in
          var numbers = FigureNumbers()
          numbers.count = children
          numbers.value = value
          return FigureRow(key: key, label: "the end of \(key)", numbers: numbers)
        })
    ]
    let conclusion = try only(ConclusionScene([figure]))
    #expect(conclusion.kind == .weakness)
    #expect(
      conclusion.sentence
        == "Children for each full-time IRO: 60.7 on 31 March, above the range at 1 of 3 month ends, at "
        + "most 80.6.")
    #expect(
      conclusion.details == [
        "On the end of 2024-10 258 children shared 3.2 full-time posts; a month earlier 255 shared 4.2."
      ])
  }

  // MARK: Families

  @Test func `children who wait are one conclusion, with the longest wait`() throws {
    func scene(_ children: Int, _ reviews: Int) throws -> ConclusionScene {
      try ConclusionScene([
        .share("children.upToDate", 261 - children, of: 261),
        .make("reviews.overdue") {
          $0.count = reviews
          $0.max = 111
        },
      ])
    }
    let five = try only(scene(5, 5))
    #expect(five.id == "overdue" && five.kind == .urgent)
    #expect(
      five.sentence
        == "Five children were waiting for a review on 31 March, one of them for 111 days.")
    #expect(five.details == [])
    #expect(five.evidence.map(\.id) == ["children.upToDate", "reviews.overdue"])
    #expect(
      five.numbers
        == "children.upToDate: 256 of 261; expected: every child; "
        + "reviews.overdue: 5; expected: no review overdue")
    #expect(
      five.suggestion == "Hold every overdue review now, beginning with the one longest overdue.")
    #expect(
      try only(scene(1, 1)).sentence
        == "One child was waiting for a review on 31 March, for 111 days.")
    // More reviews than children are said as well.
    #expect(try only(scene(5, 6)).details == ["Six reviews were overdue on 31 March."])
    let none = try only(
      ConclusionScene([
        .share("children.upToDate", 261, of: 261), .make("reviews.overdue") { $0.count = 0 },
      ]))
    #expect(none.kind == .strength && none.suggestion == nil)
    #expect(none.sentence == "No child was waiting for a review on 31 March.")
  }

  @Test func `late reviews are one conclusion of reviews, children, last year, others and reasons`()
    throws
  {
    var late = try Figure.make("reviews.late") { $0.count = 39 }
    late.result.breakdowns = [
      Breakdown(
        dimension: .reason,
        rows: [("not recorded", 2), ("A", 12), ("B", 10), ("C", 7), ("D", 5), ("E", 3)].map {
          var numbers = FigureNumbers()
          numbers.count = $1
          return FigureRow(key: $0, label: $0, numbers: numbers)
        })
    ]
    let onTime = try Figure.share("reviews.onTime", 584, of: 623)
      .broken(
        by: .quarter,
        [
          ("2024-Q1", 150, 153), ("2024-Q2", 146, 150), ("2024-Q3", 140, 160),
          ("2024-Q4", 148, 160),
        ])
    let conclusion = try only(
      ConclusionScene(
        [onTime, .share("children.allOnTime", 223, of: 259), late],
        before: [
          .share("reviews.onTime", 551, of: 602), .share("children.allOnTime", 204, of: 247),
        ],
        configuration: """
          expectations: {reviews.onTime: {at_least: 95%, source: A plan}}
          comparators:
            - {figure: reviews.onTime, name: a group of neighbours, period: 2023-24, value: 91%,
               source: A report, date: 2024-11-14}

          """))
    #expect(conclusion.id == "late" && conclusion.kind == .weakness)
    #expect(
      [conclusion.sentence] + conclusion.details == [
        "584 of 623 reviews (93.7%) were on time: 8 short of the 95% target.",
        "In 2023-24 it was 551 of 602 (91.5%): too small a difference to call a change.",
        "Compared with 91.0% of a group of neighbours for 2023-24 (A report, 14 November 2024).",
        "36 of 259 children (13.9%) had at least one review late, missed or overdue.",
        "In 2023-24 it was 43 of 247 (17.4%): too small a difference to call a change.",
        "Of the 39 late reviews, 12 came with “A”, 10 with “B”, 7 with “C”, 8 with other reasons and 2 "
          + "with no reason recorded.",
        "20 of the 39 late reviews were among the 160 reviews in 2024-Q3.",
      ])
  }

  @Test(arguments: [
    (
      [
        ("left 2024-10 IRO-05", 48), ("began 2024-11 IRO-06", 31), ("began 2025-01 IRO-07", 17),
        ("other", 7),
      ],
      "Of the 103 changes of IRO, 48 came when one IRO left in October, 48 when children passed to two new "
        + "IROs and 7 at other times."
    ),
    (
      [("left 2024-10 A", 3), ("left 2024-12 B", 4)],
      "Of the 7 changes of IRO, 7 came when two IROs left."
    ),
    (
      [("began 2024-11 C", 3)],
      "Of the 3 changes of IRO, 3 came when children passed to one new IRO."
    ),
    ([("other", 3)], "None of the 3 changes of IRO came when an IRO left or began."),
  ])
  func `changes of IRO are taken apart by the posts that ended or began`(
    rows: [(key: String, count: Int)], sentence: String
  ) throws {
    var handovers = try Figure.make("continuity.handovers") {
      $0.count = rows.reduce(0) { $0 + $1.count }
    }
    handovers.result.breakdowns = [
      Breakdown(
        dimension: .handover,
        rows: rows.map { key, count in
          var numbers = FigureNumbers()
          numbers.count = count
          return FigureRow(key: key, label: key, numbers: numbers)
        })
    ]
    let conclusion = try only(
      ConclusionScene(
        [.share("continuity.sameIRO", 110, of: 198), handovers],
        before: [.share("continuity.sameIRO", 179, of: 187)]))
    #expect(
      conclusion.sentence
        == "88 of 198 children (44.4%) did not keep the same IRO; in 2023-24 it was 8 of 187 (4.3%)."
    )
    #expect(conclusion.details == [sentence])
  }

  @Test func `improper pressure is urgent at one`() throws {
    let conclusion = try only(
      ConclusionScene([.make("challenge.improperPressure") { $0.count = 1 }]))
    #expect(conclusion.kind == .urgent)
    #expect(conclusion.sentence == "One report of improper pressure on an IRO was made.")
  }

  // MARK: Last year

  @Test func `a clear change is better or worse than last year`() throws {
    func scene(_ now: Int, _ before: Int) throws -> ConclusionScene {
      try ConclusionScene(
        [.share("reviews.onTime", now, of: 600)],
        before: [.share("reviews.onTime", before, of: 500)],
        rules: ConclusionRules.yaml("reviews.onTime", "last_year"))
    }
    let better = try only(scene(570, 425))
    #expect(better.id == "late" && better.kind == .strength)
    #expect(
      better.sentence
        == "570 of 600 reviews (95.0%) were on time; in 2023-24 it was 425 of 500 (85.0%).")
    #expect(better.numbers == "570 of 600; 2023-24: 425 of 500")
    let worse = try only(scene(510, 475))
    #expect(worse.kind == .weakness && worse.suggestion == "Find out why.")
    #expect(
      worse.sentence == "90 of 600 reviews (15.0%) were late; in 2023-24 it was 25 of 500 (5.0%).")
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
    #expect(
      conclusion.sentence
        == "20 of 200 children (10.0%) had three or more placements; in 2023-24 it was 50 of 200 (25.0%)."
    )
  }

  @Test func `a figure is never a strength and a weakness at once`() throws {
    let conclusion = try only(
      ConclusionScene(
        [.share("reviews.onTime", 570, of: 600)], before: [.share("reviews.onTime", 599, of: 600)],
        configuration: "expectations: {reviews.onTime: {at_least: 90%, source: A plan}}\n"))
    #expect(conclusion.kind == .weakness)
    #expect(
      [conclusion.sentence] + conclusion.details == [
        "30 of 600 reviews (5.0%) were late; in 2023-24 it was 1 of 600 (0.2%).",
        "570 of 600 reviews (95.0%) were on time: the 90% target was met.",
      ])
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

  // MARK: Others and groups

  @Test func `others are better or worse only where both of their numbers are known`() throws {
    func scene(_ part: Int, _ theirs: String) throws -> ConclusionScene {
      let folder = try WorkFolder()
      try folder.write(
        "figure,name,period,value,numerator,denominator,source,date\n"
          + "children.allOnTime,the members of a club,2023-24,\(theirs),Club report,14/11/2024\n",
        to: "others.csv")
      return try ConclusionScene(
        [.share("children.allOnTime", part, of: 300)],
        rules: ConclusionRules.yaml("children.allOnTime", "comparators"),
        configuration: "comparators: \(folder.path("others.csv"))\n")
    }
    let better = try only(scene(290, ",2700,3000"))
    #expect(better.kind == .strength)
    #expect(
      better.sentence
        == "Children whose reviews were all on time: 290 of 300 (96.7%), better than 2,700 of 3,000 "
        + "(90.0%) of the members of a club for 2023-24 (Club report, 14 November 2024).")
    #expect(better.parts.keys.sorted() == ["children.allOnTime/comparators/the members of a club"])
    #expect(try only(scene(240, ",2700,3000")).kind == .weakness)
    #expect(try scene(270, ",2700,3000").conclusions.isEmpty)
    // Nobody knows how much chance is in a share alone.
    #expect(try scene(290, "90%,,").conclusions.isEmpty)
  }

  @Test(arguments: [
    (
      Dimension.ageBand, "16+",
      "40 of 60 reviews of young people aged 16 and over (66.7%) were on time"
    ),
    (.ethnicGroup, "Black", "40 of 60 reviews of Black children (66.7%) were on time"),
    (.sex, "female", "40 of 60 reviews of girls (66.7%) were on time"),
    (
      .placement, "fosterRelative",
      "40 of 60 reviews of children fostered by a relative or friend (66.7%) were on time"
    ),
    (.team, "North", "40 of 60 reviews of children of the team North (66.7%) were on time"),
    (.kind, "first", "40 of 60 first reviews (66.7%) were on time"),
  ])
  func `a group is named as people are`(dimension: Dimension, key: String, sentence: String) throws
  {
    let figure = try Figure.share("reviews.onTime", 540, of: 600)
      .broken(by: dimension, [("rest", 500, 540), (key, 40, 60), ("unknown", 0, 0)])
    let rules = ConclusionRules.yaml("reviews.onTime", "groups", "by: [\(dimension.name)]")
    let conclusion = try only(ConclusionScene([figure], rules: rules))
    #expect(conclusion.id == "reviews.onTime/\(dimension.name)/\(key)")
    #expect(conclusion.kind == .weakness)
    #expect(conclusion.evidence.map(\.id) == [conclusion.id])
    #expect(conclusion.sentence == "\(sentence); of all others 500 of 540 (92.6%).")
    #expect(conclusion.numbers == "40 of 60; others: 500 of 540")
  }

  @Test func `one review is evidence for one group only`() throws {
    // The same reviews make both groups worse.
    let figure = try Figure.share("reviews.onTime", 540, of: 600)
      .broken(by: .ageBand, [("1-4", 500, 540), ("16+", 40, 60)])
      .broken(by: .sex, [("female", 507, 542), ("male", 33, 58)])
    let rules = ConclusionRules.yaml("reviews.onTime", "groups", "by: [ageBand, sex]")
    #expect(
      try only(ConclusionScene([figure], rules: rules)).id == "reviews.onTime/sex/male")
  }

  // MARK: What is not known

  @Test func `all figures that lack the same table are one conclusion`() throws {
    let figures = try ["health.assessment", "health.dental", "health.immunisations"].map {
      try Figure.make($0, .notSupplied(needs: "OC2"))
    }
    let conclusion = try only(ConclusionScene(figures))
    #expect(conclusion.id == "missing/OC2" && conclusion.kind == .cannotTell)
    #expect(
      conclusion.sentence
        == "We cannot give “Children whose health was assessed”, “Children whose teeth were checked” "
        + "and “Children with up-to-date immunisations”: OC2 was not supplied.")
    #expect(conclusion.evidence.count == 3)
  }

  @Test func `what is known in part is said in part and graded in nothing`() throws {
    let figure = try Figure.share(
      "reviews.onTime", 584, of: 623, .partial(lower: 0.562, upper: 0.98))
    let conclusion = try only(ConclusionScene([figure], before: [figure]))
    #expect(conclusion.kind == .cannotTell)
    #expect(
      conclusion.sentence
        == "Reviews held on time: between 56.2% and 98.0%. Part of the data could not be read, so this "
        + "is neither judged nor compared.")
  }

  // MARK: Order and suggestions

  @Test func `what is urgent comes first, and of the rest what touches most children`() throws {
    let conclusions = try ConclusionScene(
      [
        .make("health.dental", .notSupplied(needs: "OC2")),
        .make("reviews.missed") { $0.count = 3 },
        .make("caseload.unallocated") { $0.count = 0 },
        .share("reviews.onTime", 90, of: 100),
        .share("continuity.sameIRO", 110, of: 198),
        .share("children.upToDate", 98, of: 100),
      ], before: [.share("continuity.sameIRO", 179, of: 187)]
    ).conclusions
    #expect(
      conclusions.map(\.id) == [
        "overdue", "continuity", "missed", "late", "caseload.unallocated", "missing/OC2",
      ])
    #expect(
      conclusions.map(\.kind) == [.urgent, .weakness, .weakness, .weakness, .strength, .cannotTell])
  }

  @Test func `nothing is suggested again where a recommendation with that measure is done`() throws
  {
    func suggestion(_ progress: String) throws -> String? {
      let folder = try WorkFolder()
      try folder.write(
        "recommendations:\n  - {id: A1, made: 2023-24, text: Set dates., owner: Head, due: 2024-09-30,\n"
          + "     measure: reviews.onTime, evidence: [late], happened: It was done., progress: \(progress)}\n",
        to: "r.yaml"
      )
      return try only(
        ConclusionScene(
          [.share("reviews.onTime", 90, of: 100)],
          configuration: "recommendations: \(folder.path("r.yaml"))\n")
      ).suggestion
    }
    #expect(try suggestion("under way") != nil)
    #expect(try suggestion("done") == nil)
  }
}
