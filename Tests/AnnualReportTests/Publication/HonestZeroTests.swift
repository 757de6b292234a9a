import DisclosureAudit
import PublishedCounts
import ServiceFigures
import Testing

@testable import AnnualReport
@testable import DisclosureControl
@testable import PublicEdition

/// What [c] stands for in a whole report is what its legend says.
struct HonestZeroTests {
  @Test(
    arguments: [(1, 450), (2, 150), (3, 900), (4, 60), (5, 2_600), (6, 260), (7, 200), (8, 500)]
      as [(UInt64, Int)])
  func `in a table of counts every 0 is printed, and every symbol is 1 or more`(
    _ seed: UInt64, _ children: Int
  ) throws {
    let authority = try PublishedAuthority(seed: seed, children: children, defects: seed == 8)
    let published = authority.released.published
    var symbols = 0
    for figure in authority.released.figures.figures {
      for table in figure.breakdowns where figure.definition.publication.kind != .staff {
        let groups = try #require(
          published.figures[figure.id]?.tables.first { $0.dimension == table.dimension }?.groups)
        for (row, group) in zip(table.rows, groups) {
          guard case .count(let key) = group.cells else { continue }
          let cell = try #require(
            published.system.cells.first { $0.identifier == key.name })
          let count = try #require(cell.value)
          #expect(cell.least == 1, "\(cell.identifier)")
          #expect(row.isWithheld ? count >= 1 : row.numbers.count == count, "\(cell.identifier)")
          if row.isWithheld { symbols += 1 }
        }
      }
    }
    if seed < 4 { #expect(symbols > 0) }
  }

  /// The proof counts on what the legend says, and on nothing smaller.
  @Test(arguments: [(1, 450), (2, 150), (3, 900)] as [(UInt64, Int)])
  func `a symbol is at least 1 in tables, and 0 or more for figures by themselves`(
    _ seed: UInt64, _ children: Int
  ) throws {
    let released = try PublishedAuthority(seed: seed, children: children).released
    let counts = released.counts
    for proof in counts.certificate.proofs {
      let cell = counts.system.cells[proof.cell]
      let least = counts.system.counts(in: counts.certificate.witnesses[proof.leastWitness])
      #expect(least[proof.cell] == cell.least)
      let key = try #require(released.published[cell.identifier])
      let definition = try #require(Catalogue.definition(key.figureID))
      if key.group == nil, definition.counts.codes.isEmpty { #expect(cell.least == 0) }
      if case .count = key.side, key.group != nil, !cell.isUnprinted { #expect(cell.least == 1) }
    }
    for witness in counts.certificate.witnesses {
      let values = counts.system.counts(in: witness)
      for (place, cell) in counts.system.cells.enumerated()
      where counts.release.publications[place].isWithheld {
        #expect(values[place] >= cell.least, "\(cell.identifier)")
      }
    }
  }

  /// The files of the public edition where some figures have these numbers instead.
  private func files(_ numbers: [String: FigureNumbers]) throws -> [ReportFile] {
    let authority = try PublishedAuthority()
    var figures = authority.restricted.figures
    figures.figures = figures.figures.map { figure in
      guard let given = numbers[figure.id] else { return figure }
      var result = FigureResult()
      result.numbers = given
      if (given.denominator ?? given.count) == 0, figure.definition.kind != .count {
        result.status = .notApplicable
      }
      return Figure(definition: figure.definition, result: result)
    }
    let released = try PublicFigures(
      releasing: figures, previous: authority.restricted.previous)
    for id in numbers.keys { #expect(released.figures.figure(id)?.status == .withheld, "\(id)") }
    return try authority.files(released)
  }

  private func count(_ count: Int) -> FigureNumbers {
    var numbers = FigureNumbers()
    numbers.count = count
    return numbers
  }

  private func share(_ met: Int, _ all: Int) -> FigureNumbers {
    var numbers = FigureNumbers()
    numbers.numerator = met
    numbers.denominator = all
    if all > 0 { numbers.value = Double(met) / Double(all) }
    return numbers
  }

  @Test func `no child and three children seeking asylum make the same edition`() throws {
    #expect(try files(["children.uasc": count(0)]) == files(["children.uasc": count(3)]))
  }

  @Test func `no child missing and three, missing often, make the same edition`() throws {
    #expect(
      try files(["missing.children": count(0), "missing.incidents": count(0)])
        == files(["missing.children": count(3), "missing.incidents": count(40)]))
  }

  @Test func `no adoption to measure and three make the same edition`() throws {
    #expect(
      try files(["adoption.daysToPlacement": count(0)])
        == files(["adoption.daysToPlacement": count(3)]))
  }

  @Test func `a share of 40 of 40 and one of 38 of 40 make the same edition`() throws {
    let id = "children.viewsAtEveryReview"
    #expect(try files([id: share(40, 40)]) == files([id: share(38, 40)]))
    #expect(try files([id: share(0, 40)]) == files([id: share(2, 40)]))
  }

  @Test func `a share of nobody and one of three children make the same edition`() throws {
    let id = "placements.longTerm"
    #expect(try files([id: share(0, 0)]) == files([id: share(2, 3)]))
  }

  @Test func `the file of figures says that zeros of tables are printed, and is read so`() throws {
    let authority = try PublishedAuthority()
    let text = authority.released.figures.json(version: "0.1.0")
    #expect(text.contains("\"zeros\": \"printed in tables\""))
    func read(_ text: String) throws -> PeriodFigures {
      try PeriodFigures(json: Array(text.utf8), file: "last.json", version: "0.1.0")
    }
    #expect(try read(text).printsZeros)
    let former = text.replacing(/,\s*"zeros": "printed in tables"/, with: "")
    #expect(former != text)
    #expect(try !read(former).printsZeros)
    let own = authority.restricted.figures.json(version: "0.1.0")
    #expect(!own.contains("\"zeros\""))
    let wrong = text.replacing("\"edition\": \"public\"", with: "\"edition\": \"restricted\"")
    #expect(throws: (any Error).self) { try read(wrong) }
  }

  /// The tables of this year's edition stand in for those that were printed last year.
  @Test(arguments: [true, false])
  func `a row that last year withheld is 1 or more if zeros were printed then`(
    _ printsZeros: Bool
  ) throws {
    let authority = try PublishedAuthority(seed: 5, children: 200)
    let text = authority.released.figures.json(version: "0.1.0")
      .replacing("2025-03-31", with: "2024-03-31").replacing("2024-04-01", with: "2023-04-01")
      .replacing("\"label\": \"2024-25\"", with: "\"label\": \"2023-24\"")
    var printed = try PeriodFigures(json: Array(text.utf8), file: "last.json", version: "0.1.0")
    #expect(printed.printsZeros)
    printed.printsZeros = printsZeros
    let released = try PublicFigures(
      releasing: authority.restricted.figures, previous: printed)
    let rows = released.counts.system.cells.filter { cell in
      if case .withheldBefore = cell.state { cell.identifier.contains(" code=") } else { false }
    }
    #expect(rows.count == 2)
    #expect(rows.allSatisfy { $0.least == (printsZeros ? 1 : 0) })
  }

  /// An edition of last year, once as this version prints it and once as earlier versions did.
  @Test(arguments: [true, false])
  func `what last year withheld is read by the legend of that edition`(_ printsZeros: Bool) throws {
    let authority = try PublishedAuthority(seed: 5, children: 120)
    var printed = try #require(authority.released.previous)
    printed.printsZeros = printsZeros
    let released = try PublicFigures(
      releasing: authority.restricted.figures, previous: printed)
    let before = released.counts.system.cells.filter { cell in
      if case .withheldBefore = cell.state { true } else { false }
    }
    #expect(!before.isEmpty)
    for cell in before {
      #expect(cell.zero == (printsZeros ? .withheld : .either), "\(cell.identifier)")
      #expect(cell.least == 0)
    }
  }
}
