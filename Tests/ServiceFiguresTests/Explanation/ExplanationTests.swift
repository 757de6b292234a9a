import CareRecords
import TestSupport
import Testing

@testable import ServiceFigures
@testable import StatuteReference

/// A figure taken apart adds up to itself.
struct ExplanationTests {
  /// Whether the records of an explanation recount the figure, in total and for every group.
  private func check(_ explanation: FigureExplanation, _ seed: UInt64) {
    let figure = explanation.figure
    guard explanation.isCounted else { return }
    if case .notSupplied = figure.status {
      #expect(explanation.records.isEmpty)
      return
    }
    func compare(
      _ records: [ExplainedRecord], _ numbers: FigureNumbers, _ leftOut: [LeftOut], _ what: String
    ) {
      let met = records.count { $0.outcome == .counted }
      let others = records.count { $0.outcome == .denominatorOnly }
      #expect(met == numbers.numerator ?? numbers.count ?? 0, "\(what), seed \(seed)")
      if let denominator = numbers.denominator {
        #expect(met + others == denominator, "\(what), seed \(seed)")
      }
      for reason in LeftOutReason.allCases {
        let expected = leftOut.first { $0.reason == reason }?.count ?? 0
        let found = records.count { $0.outcome == .leftOut(reason) }
        #expect(found == expected, "\(what), \(reason), seed \(seed)")
      }
    }
    compare(explanation.records, figure.numbers, figure.leftOut, figure.id)
    for breakdown in figure.breakdowns {
      for row in breakdown.rows {
        compare(
          explanation.records.filter { $0.groups[breakdown.dimension] == row.key }, row.numbers,
          row.leftOut, "\(figure.id) \(breakdown.dimension.name)=\(row.key)")
      }
    }
  }

  @Test func `the explained records recount every figure, in total and in every group`() throws {
    for seed in RandomCases.seeds(from: 6_000, few: 4, soak: 200) {
      let authority = RandomAuthority(seed: seed, children: 8)
      for definition in Catalogue.figures {
        let explanation = try #require(
          explainFigure(definition.id, from: authority.store, settings: authority.settings))
        #expect(explanation.figure.id == definition.id)
        check(explanation, seed)
      }
    }
  }

  private func service() -> SmallService {
    var service = SmallService()
    service.child("canary-child", "2024-04-02.. S C2 U6")
    service.review("canary-child", "2024-04-30", .pn1)
    service.review("canary-child", "2024-07-31", .pn7)
    return service
  }

  private func report(_ id: String, showsChildren: Bool) throws -> ExplanationReport {
    let service = service()
    let explanation = try #require(
      explainFigure(id, from: service.builder.store, settings: service.settings))
    return ExplanationReport(
      explanation, store: service.builder.store, period: service.settings.rules.period,
      showsChildren: showsChildren)
  }

  @Test func `an explanation says what was counted, why, and where it stands`() throws {
    #expect(
      try report("reviews.onTime", showsChildren: false).text(rowLimit: 20) == """
        Reviews held on time (reviews.onTime), 2024-25

        Of the reviews held in the period, those held on or before the day they were due. Reviews \
        whose due date the data cannot settle are left out and counted beside it.
        Numerator: reviews held on time
        Denominator: reviews held on time or late
        Unit: reviews; higher is better
        Source: Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959), \
        regulation 33
        Needs: Reviews
        Expected: every review in time (regulation 33)

        numerator: 1
        denominator: 2
        value: 0.5
        95% interval: 9.5% to 90.5%

        counted (1):
          reviews.csv:2  due 2024-04-30, held 2024-04-30

        in the denominator only (1):
          reviews.csv:3  due 2024-07-30, held 2024-07-31

        """)
    #expect(
      try report("reviews.onTime", showsChildren: false).csv(group: (.kind, "second")) == """
        figure,countedAs,rows,days,child,kind,quarter,month,ageBand,sex,ethnicGroup,legalStatus,\
        placement,iro,team
        reviews.onTime,in the denominator only,reviews.csv:3,"due 2024-07-30, held 2024-07-31",,\
        second,2024-Q2,2024-07,unknown,,,fullCareOrder,fosterOther,not recorded,not recorded

        """)
  }

  @Test func `where a recorded due date decided, the explanation says so`() throws {
    var service = SmallService(completeFrom: "2024-04-01")
    service.child("Avery", "2020-01-01.. L C2 U6")
    service.review("Avery", "2024-06-01") { $0.due = day("2024-05-20") }
    let explanation = try #require(
      explainFigure("reviews.late", from: service.builder.store, settings: service.settings))
    #expect(
      explanation.records.map(\.note) == [
        "recorded as due 2024-05-20 (due by 2024-09-30 by the rules), held 2024-06-01"
      ])
  }

  @Test func `of rows that disagree the one with the group's value comes first`() throws {
    var service = SmallService()
    service.child("Avery", "2020-01-01.. S C2 U4")
    service.review("Avery", "2024-12-10") {
      $0.lateReason = "Zed"
      $0.officer = "Patel"
    }
    service.review("Avery", "2024-12-10") {
      $0.lateReason = "Abe"
      $0.officer = "Ahmed"
    }
    for id in ["reviews.late", "reviews.onTime"] {
      let explanation = try #require(
        explainFigure(id, from: service.builder.store, settings: service.settings))
      #expect(explanation.records.map { $0.rows.map(\.line) } == [[3, 2]], "\(id)")
    }
  }

  @Test func `a child that went missing twice cites both rows`() throws {
    var service = SmallService()
    service.child("Avery", "2020-01-01.. S C2 U4")
    for start in ["2024-06-01", "2024-06-03"] {
      service.builder.add(
        SmallRow(
          child: "Avery",
          content: .missing(MissingEpisode(kind: .missing, start: day(start), end: nil)),
          year: 2024))
    }
    func lines(_ id: String) throws -> [[UInt32]] {
      try #require(explainFigure(id, from: service.builder.store, settings: service.settings))
        .records.map { $0.rows.map(\.line) }
    }
    #expect(try lines("missing.children") == [[2, 3]])
    #expect(try lines("missing.incidents") == [[2], [3]])
  }

  @Test func `a child about whom two challenges were raised cites the rows of both`() throws {
    var service = SmallService()
    for (id, day) in [("1", "2024-06-03"), ("2", "2024-07-03")] {
      service.escalation(id, raised: day, "Team manager") { $0.child = "Avery" }
    }
    let explanation = try #require(
      explainFigure("challenge.children", from: service.builder.store, settings: service.settings))
    #expect(explanation.records.map { $0.rows.map(\.line) } == [[2, 3]])
  }

  @Test func `children are named only where that is asked for`() throws {
    for definition in Catalogue.figures {
      let hidden = try report(definition.id, showsChildren: false)
      #expect(!(hidden.text(rowLimit: 100) + hidden.csv()).contains("canary"))
    }
    #expect(
      try report("reviews.held", showsChildren: true).text(rowLimit: 100)
        .contains("child canary-child"))
  }

  @Test func `a partial figure says which return would settle it`() throws {
    var service = SmallService(completeFrom: "2024-04-01")
    service.child("Avery", "2023-04-02.. L C2 U6")
    service.review("Avery", "2024-05-30")
    let explanation = try #require(
      explainFigure("reviews.onTime", from: service.builder.store, settings: service.settings))
    #expect(explanation.remedy == nil)
    service.review("Avery", "2024-11-30")
    service.child("Bo", "2023-04-02.. L C2 U6")
    service.review("Bo", "2024-05-30")
    let partial = try #require(
      explainFigure("reviews.onTime", from: service.builder.store, settings: service.settings))
    #expect(partial.remedy == "the annual return of 2023-24")
  }

  @Test func `what would settle a figure of conferences is not the annual return`() throws {
    var service = SmallService()
    service.child("Avery", "2023-04-02.. L C2 U6")
    service.builder.add(
      ConferenceRow(child: "K", family: nil, kind: .review, strategy: nil, due: nil, held: nil))
    let explanation = try #require(
      explainFigure(
        "conferences.overdue", from: service.builder.store, settings: service.settings))
    #expect(
      explanation.remedy
        == "Conferences with the days that are blank or cannot be read in conferences.csv, or with "
        + "the conferences before")
  }

  @Test func `a figure explained under another timetable cites what gives its rule there`() throws {
    let authority = RandomAuthority(seed: 40_003, children: 4, timetable: .invented).settled()
    let store = authority.store
    let explanation = try #require(
      explainFigure("reviews.overdue", from: store, settings: authority.settings))
    let lines = ExplanationReport(
      explanation, store: store, period: authority.settings.rules.period, showsChildren: false
    ).text(rowLimit: 0).split(separator: "\n").map(String.init)
    #expect(lines.contains("Source: Nowhere Act 1999 (N 1), article reviewTimes"))
    #expect(lines.contains("Expected: no review overdue (article reviewTimes)"))
  }
}
