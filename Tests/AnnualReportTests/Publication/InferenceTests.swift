import DisclosureAudit
import Testing

@testable import PublicEdition
@testable import ServiceFigures

/// Numbers of the public edition do not tell together what one of them withholds; the authorities are
/// those in which they once did.
struct InferenceTests {
  /// Authorities in which numbers beside the tables told what the tables withhold.
  @Test(
    arguments: [
      (12, 800), (1, 60), (7, 200), (2, 130), (3, 130), (18, 800), (18, 1_100), (1, 1_000),
    ]
      as [(UInt64, Int)])
  func `what stands beside a table does not tell what it withholds`(
    _ seed: UInt64, _ children: Int
  ) throws {
    let figures = try PublishedAuthority(seed: seed, children: children).released.figures
    for figure in figures.figures where figure.id != "caseload.perFTE" {
      #expect(figure.numbers.mean == nil, "\(figure.id)")
      if figure.breakdowns.contains(where: { $0.rows.contains(where: \.isWithheld) }) {
        #expect(figure.numbers.median == nil, "\(figure.id)")
      }
    }
    let late = figures.figure("reviews.daysLateBands")?.breakdowns.flatMap(\.rows) ?? []
    if late.contains(where: \.isWithheld) {
      #expect(figures.figure("reviews.late")?.numbers.median == nil)
    }
    // Those without a change of IRO are those who had one, which is printed.
    let changes = figures.figure("continuity.changes")?.rows(by: .changes) ?? []
    if let unchanged = changes.first(where: { $0.key == "0" }) {
      #expect(
        unchanged.numbers.count == figures.figure("continuity.sameIRO")?.numbers.numerator)
    }
    // Reviews of children under 4 are those on time or late that have no code of older children.
    for dimension in [Dimension.ageBand, .sex, .ethnicGroup] {
      let older = figures.figure("participation.viewsConveyed")?.rows(by: dimension) ?? []
      for row in figures.figure("reviews.onTime")?.rows(by: dimension) ?? [] {
        guard let all = row.numbers.denominator,
          let part = older.first(where: { $0.key == row.key })?.numbers.denominator
        else { continue }
        #expect(!(1...5).contains(all - part), "\(dimension) \(row.key)")
      }
    }
  }

  /// The service's numbers of few children are printed exactly.
  ///
  /// Children who are among them are not more, and those whom they are among are not fewer, so no symbol may stand
  /// there for as many, or as few, as the legend says.
  @Test(arguments: [(3, true), (4, true), (12, false)])
  func `a figure that a printed number bounds is left out`(_ throughout: Int, _ isLeftOut: Bool)
    throws
  {
    let authority = try PublishedAuthority(seed: 1, children: 60)
    let forYear = Set(
      Catalogue.figures.filter { $0.counts.whole == .lookedAfterForYear }.map(\.id))
    #expect(forYear.count >= 4)
    var figures = authority.restricted.figures
    figures.figures = figures.figures.map { figure in
      var result = FigureResult()
      switch figure.id {
      case "continuity.sameIRO", "caseload.allocatedIn5Days":
        result.numbers.numerator = throughout
        result.numbers.denominator = throughout
      case "continuity.changes": result.numbers.count = 3
      case "children.started":
        result = figure.result
        result.numbers.count = throughout + 1
      case _ where forYear.contains(figure.id):
        result.numbers.numerator = 1
        result.numbers.denominator = 2
      default: return figure
      }
      return Figure(definition: figure.definition, result: result)
    }
    let released = try PublicFigures(releasing: figures, previous: nil)
    let counts = released.counts
    #expect(ReleaseAudit(counts.system, counts.release, counts.certificate).problems() == [])
    #expect(released.figures.figure("continuity.sameIRO")?.numbers.denominator == throughout)
    for id in forYear.sorted() + ["continuity.changes"] {
      let status = released.figures.figure(id)?.status
      #expect(status == (isLeftOut ? nil : .withheld), "\(id)")
    }
    // As many began as are printed, and a few more: a symbol for them could not be 0.
    let started = released.figures.figure("children.started")
    #expect(isLeftOut ? started == nil : started?.numbers.count == 13)
    #expect(released.figures.figure("challenge.children") == nil)
    let file = try authority.files(released).first { $0.name == "public/annual-report-2024-25.md" }
    let text = String(decoding: try #require(file).bytes, as: UTF8.self)
    for definition in Catalogue.figures where released.figures.figure(definition.id) == nil {
      #expect(!text.contains("- \(definition.title):"), "\(definition.id)")
    }
  }

  /// Nearly all children with an advocate came: of those who came with one or with symbols few can
  /// have come with symbols, which both sums and the share of advocates would tell together.
  @Test func `two groups and a share do not tell together what is in a group`() throws {
    let authority = try PublishedAuthority(seed: 1, children: 230)
    var figures = authority.restricted.figures
    func count(_ code: String) -> Int {
      figures.figure("participation.codes")?.rows(by: .code).first { $0.key == code }?.numbers.count
        ?? 0
    }
    let codes = ["PN2": 6, "PN3": 2, "PN6": 1]
    let others = ["PN2", "PN3", "PN5", "PN6"].map(count).reduce(0, +) - 9
    let met = [
      "participation.attended": count("PN1") + 8 + count("PN4"),
      "participation.advocate": 6 + others,
    ]
    figures.figures = figures.figures.map { figure in
      var result = figure.result
      if let numerator = met[figure.id] { result.numbers.numerator = numerator }
      if figure.id == "participation.codes" {
        for place in result.breakdowns[0].rows.indices {
          let key = result.breakdowns[0].rows[place].key
          if let number = codes[key] ?? (key == "PN5" ? others : nil) {
            result.breakdowns[0].rows[place].numbers.count = number
          }
        }
      }
      return Figure(definition: figure.definition, result: result)
    }
    let released = try PublicFigures(releasing: figures, previous: nil).figures
    let rows = released.figure("participation.codes")?.rows(by: .code) ?? []
    let numbers = ["PN2 or PN3", "PN5 or PN6"].map { key in
      rows.first { $0.key == key }?.numbers.count
    }
    let advocates = released.figure("participation.advocate")?.numbers.numerator
    #expect(numbers == [8, others + 1])
    #expect(advocates == nil)
  }

  /// A row that is there only where it has records says that it has some, even when its number is
  /// withheld; and so does the place of a merged row.
  @Test(
    arguments: [(3, 120), (168, 160), (180, 230), (2, 500), (20, 900), (5, 2_600)]
      as [(UInt64, Int)])
  func `tables have all groups in one order, whatever the counts`(
    _ seed: UInt64, _ children: Int
  ) throws {
    let authority = try PublishedAuthority(seed: seed, children: children)
    let figures = authority.released.figures
    let looked = try #require(figures.figure("children.lookedAfter")?.numbers.count)
    let ladder = CategoryLadder(children: looked)
    var tables = 0
    for figure in figures.figures where figure.definition.publication.kind != .staff {
      for table in figure.breakdowns {
        guard let groups = table.dimension.groups(in: figures.period) else { continue }
        let all = ladder.merged(
          groups.map { FigureRow(key: $0.key, label: $0.label, numbers: FigureNumbers()) },
          by: table.dimension, divided: figure.definition.kind == .proportion)
        #expect(table.rows.map(\.label) == all.map(\.label), "\(figure.id) \(table.dimension)")
        tables += 1
      }
    }
    #expect(tables >= 9)
  }

  /// A single withheld row would be the total less all others.
  @Test(arguments: [(5_001, 240), (5_003, 700), (5_062, 340), (5_063, 700)] as [(UInt64, Int)])
  func `no row is withheld alone, and rows of missing answers are printed where they are 0`(
    _ seed: UInt64, _ children: Int
  ) throws {
    let authority = try PublishedAuthority(seed: seed, children: children)
    var withheld = 0
    for figure in authority.released.figures.figures where figure.definition.kind != .proportion {
      for table in figure.breakdowns {
        let hidden = table.rows.filter(\.isWithheld)
        withheld += hidden.count
        #expect(hidden.count != 1, "\(figure.id) \(table.dimension)")
      }
    }
    #expect(withheld > 0)
  }

  @Test(arguments: [(2, 150), (66, 250)] as [(UInt64, Int)])
  func `how often few children went missing is not printed: more than never says that some did`(
    _ seed: UInt64, _ children: Int
  ) throws {
    let authority = try PublishedAuthority(seed: seed, children: children)
    let few = authority.restricted.figures.figure("missing.children")?.numbers.count ?? 0
    let often = authority.restricted.figures.figure("missing.incidents")?.numbers.count ?? 0
    #expect((1...5).contains(few) && often > 5)
    for id in ["missing.children", "missing.incidents"] {
      #expect(authority.released.figures.figure(id)?.status == .withheld, "\(id)")
    }
  }

  @Test func `changes of placement do not tell how few children had three placements`() throws {
    let authority = try PublishedAuthority(seed: 2_010, children: 65)
    let few = authority.restricted.figures.figure("placements.threeOrMore")?.numbers.numerator ?? 0
    #expect((1...5).contains(few))
    let released = authority.released.figures
    #expect(released.figure("placements.threeOrMore")?.status == .withheld)
    // Three placements are two changes, so of 9 changes or fewer not 5 children can have had them.
    let changes = released.figure("placements.changeReasons")
    #expect((changes?.numbers.count ?? 10) >= 10)
  }

  @Test(arguments: [1, 5, 6])
  func `the children looked after do not tell how few have no social worker recorded`(
    _ few: Int
  ) throws {
    var figures = try PublishedAuthority().restricted.figures
    let place = try #require(figures.figures.firstIndex { $0.id == "socialWorkers.perChild" })
    var workers = figures.figures[place].result
    let rows = workers.breakdowns[0].rows.indices
    let most = try #require(
      rows.max { left, right in
        let rows = workers.breakdowns[0].rows
        return (rows[left].numbers.count ?? 0) < (rows[right].numbers.count ?? 0)
      })
    workers.numbers.count = workers.numbers.count.map { $0 - few }
    workers.breakdowns[0].rows[most].numbers.count =
      workers.breakdowns[0].rows[most].numbers.count.map { $0 - few }
    workers.leftOut = [LeftOut(reason: .notRecorded, count: few)]
    figures.figures[place].result = workers
    let released = try PublicFigures(releasing: figures, previous: nil).figures
    let all = released.figure("children.lookedAfter")?.numbers.count
    let told = released.figure("socialWorkers.perChild")?.numbers.count
    #expect((all != nil && told != nil) == (few > 5))
  }

  @Test(arguments: [1, 5, 6])
  func `shares of the same children do not tell how few have no answer to one of them`(
    _ few: Int
  ) throws {
    var figures = try PublishedAuthority().restricted.figures
    let place = try #require(figures.figures.firstIndex { $0.id == "health.dental" })
    figures.figures[place].result.numbers.numerator =
      figures.figures[place].numbers.numerator.map { $0 - few }
    figures.figures[place].result.numbers.denominator =
      figures.figures[place].numbers.denominator.map { $0 - few }
    figures.figures[place].result.leftOut = [LeftOut(reason: .blank, count: few)]
    let released = try PublicFigures(releasing: figures, previous: nil).figures
    let all = released.figure("health.assessment")?.numbers.denominator
    let told = released.figure("health.dental")?.numbers.denominator
    if few <= 5 { #expect(all == nil || told == nil) }
    #expect(all != nil || told != nil)
  }

  /// A duration of nothing is a count of 0, which is withheld where it would tell another count.
  @Test func `nobody placed for adoption is printed as nothing to measure, or not at all`() throws {
    var figures = try PublishedAuthority().restricted.figures
    let place = try #require(figures.figures.firstIndex { $0.id == "adoption.daysToPlacement" })
    figures.figures[place].result = FigureResult(status: .notApplicable)
    figures.figures[place].result.numbers.count = 0
    let released = try PublicFigures(releasing: figures, previous: nil)
    let figure = try #require(released.figures.figure("adoption.daysToPlacement"))
    #expect(released.published.figures[figure.id]?.whole != nil)
    #expect(figure.status == .withheld || figure.status == .notApplicable)
    #expect(figure.numbers.count == (figure.status == .withheld ? nil : 0))
  }

  /// Codes of children under 4 are recorded in these: then no share is the sum of the rows.
  @Test(arguments: [(1_001, 120), (1_025, 100), (1_060, 400), (1_061, 300)] as [(UInt64, Int)])
  func `shares do not tell of a code together, where children under 4 have codes too`(
    _ seed: UInt64, _ children: Int
  ) throws {
    let authority = try PublishedAuthority(seed: seed, children: children, defects: true)
    func share(_ name: String, of figures: PeriodFigures) -> FigureNumbers? {
      let figure = figures.figure("participation." + name)
      return figure?.status == .available ? figure?.numbers : nil
    }
    let given = authority.restricted.figures
    let rows = given.figure("participation.codes")?.rows(by: .code) ?? []
    let coded = rows.filter { $0.key.hasPrefix("PN") && $0.key != "PN0" }
      .reduce(0) { $0 + ($1.numbers.count ?? 0) }
    #expect(coded > share("none", of: given)?.denominator ?? 0)
    let released = authority.released.figures
    guard let views = share("viewsConveyed", of: released), let none = share("none", of: released),
      let all = views.denominator, let conveyed = views.numerator, let neither = none.numerator
    else { return }
    #expect(!(1...5).contains(all - conveyed - neither))
    let row = released.figure("participation.codes")?.rows(by: .code).first { $0.key == "PN4" }
    if row?.isWithheld == true { #expect(all == conveyed + neither) }
  }
}
