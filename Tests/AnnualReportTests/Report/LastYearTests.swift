import PublicEdition
import ServiceFigures
import TestSupport
import Testing

@testable import AnnualReport

/// The numbers of the year before in lists and tables of the report.
struct LastYearTests {
  /// A table of a Markdown report with its caption.
  private struct PrintedTable {
    let caption: String
    let rows: [[String]]
  }

  private static func tables(of markdown: String) -> [PrintedTable] {
    var tables: [PrintedTable] = []
    var caption = ""
    var rows: [[String]] = []
    for line in (markdown + "\n").split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("|") {
        rows.append(
          line.dropFirst().dropLast().split(separator: "|").map { cell in
            String(cell).replacing("\\", with: "").trimmingSpaces
          })
      } else if !rows.isEmpty {
        tables.append(PrintedTable(caption: caption, rows: rows))
        rows = []
      }
      if line.hasPrefix("**"), line.hasSuffix("**") {
        caption = String(line.dropFirst(2).dropLast(2)).replacing("\\", with: "")
      }
    }
    return tables
  }

  private static func table(_ caption: String, in markdown: String) throws -> [String] {
    try #require(tables(of: markdown).first { $0.caption == caption }).rows
      .map { $0.joined(separator: "/") }
  }

  private static func line(_ title: String, in markdown: String) -> String? {
    markdown.split(separator: "\n").first { $0.hasPrefix("- \(title): ") }.map(String.init)
  }

  @Test func `the edition for managers has last year in every list and table`() throws {
    let (html, markdown) = try PublishedAuthority().restricted.rendered()
    #expect(
      Self.line("Reviews held on time", in: markdown)
        == "- Reviews held on time: **93.7%** (584 of 623); 95% interval 91.6% to 95.4%; 2023-24: 91.5% "
        + "(551 of 602); expected: at least 95.0% (Corporate parenting plan 2024-25): missed by 8 reviews"
    )
    #expect(Self.line("Reviews missed", in: markdown)?.contains("; 2023-24: 2; ") == true)
    #expect(
      Self.line("Children seen by their IRO in the last six months", in: markdown)?
        .contains("2023-24") == false)
    #expect(
      html.contains(
        "<dt>Challenges raised</dt>\n<dd><strong>39 challenges</strong> "
          + "<span class=\"quiet\">2023-24: 41</span></dd>"))
    #expect(
      try Self.table("Reviews held on time, by quarter, 2024-25", in: markdown) == [
        "Quarter/Number/Out of/Share/Left out/Share 2023-24",
        ":---/---:/---:/---:/---:/---:", "April to June 2024/135/146/92.5%/0/92.5% of 147",
        "July to September 2024/158/165/95.8%/0/95.2% of 146",
        "October to December 2024/136/149/91.3%/0/87.5% of 144",
        "January to March 2025/155/163/95.1%/0/90.9% of 165",
      ])
    #expect(
      html.contains("<th scope=\"col\" class=\"before\">Share <span>2023-24</span></th>"))
  }

  @Test func `the public edition has last year's tables of the edition that is named`() throws {
    let authority = try PublishedAuthority()
    let (_, report) = try authority.followingEdition()
    let markdown = try report.report.input.rendered().markdown
    #expect(
      Self.line("Reviews missed", in: markdown)
        == "- Reviews missed: **0 reviews**; 2023-24: 2; expected: no review missed (regulation 33): met"
    )
    #expect(
      try Self.table("Reviews held on time, by kind of review, 2024-25", in: markdown) == [
        "Kind of review/Number/Out of/Share/Share 2023-24", ":---/---:/---:/---:/---:",
        "First review/83/89/93.3%/85.9% of 78", "Second review/63/71/88.7%/[c]",
        "Later review, those about adoption included/438/463/94.6%/[c]",
      ])
    #expect(report.report.readiness.lines.allSatisfy { !$0.contains("earlier_figures") })
  }

  @Test func `without that edition its tables have this year alone, and the draft says why`() throws
  {
    let authority = try PublishedAuthority()
    let report = try authority.report(authority.released)
    let markdown = try report.report.input.rendered().markdown
    // Both years of what a list prints were decided on together.
    #expect(Self.line("Reviews missed", in: markdown)?.contains("; 2023-24: 2; ") == true)
    for table in Self.tables(of: markdown) where !table.caption.hasPrefix("Shares of ") {
      #expect(
        table.rows[0].dropFirst().allSatisfy { !$0.hasSuffix(" 2023-24") }, "\(table.caption)")
    }
    let readiness = Report(authority.restricted).readiness
    #expect(
      readiness.remarks.contains(
        "the tables of the public edition have no numbers of 2023-24: if that year's public edition was published, "
          + "name its figures-2023-24.json in earlier_figures"))
    #expect(readiness.obstacles.allSatisfy { !$0.contains("earlier_figures") })
    var named = authority.restricted
    named.publishedBefore = named.previous
    #expect(Report(named).readiness.lines.allSatisfy { !$0.contains("earlier_figures") })
    named.publishedBefore = nil
    named.previous = nil
    #expect(Report(named).readiness.lines.allSatisfy { !$0.contains("earlier_figures") })
  }

  @Test func `a report without a year before names none`() throws {
    var input = try PublishedAuthority().restricted
    input.previous = nil
    input.official = nil
    let markdown = try input.rendered().markdown
    #expect(Self.line("Reviews held", in: markdown)?.contains("2023-24") == false)
    for table in Self.tables(of: markdown) {
      #expect(table.rows[0].allSatisfy { !$0.hasSuffix("2023-24") }, "\(table.caption)")
    }
  }

  @Test func `every printed number of last year is that of last year's figures`() throws {
    for seed in RandomCases.seeds(from: 40, few: 3, soak: 60) {
      let authority = try PublishedAuthority(seed: seed, children: 150 + Int(seed % 4) * 130)
      let own = authority.restricted
      try Self.expectLastYear(own, try #require(own.previous), "\(seed), restricted")
      let (before, report) = try authority.followingEdition()
      try Self.expectLastYear(report.report.input, before, "\(seed), public")
    }
  }

  /// Holds each list and table of a report against the figures of the year before, by labels.
  private static func expectLastYear(
    _ input: ReportInput, _ before: PeriodFigures, _ place: String
  ) throws {
    let markdown = try input.rendered().markdown
    var compared = 0
    for figure in before.figures where input.figures.figure(figure.id) != nil {
      let words = list(figure)
      for line in markdown.split(separator: "\n")
      where line.hasPrefix("- \(figure.definition.title): **") {
        guard let words, let printed = line.firstRange(of: "; 2023-24: ") else { continue }
        compared += 1
        let rest = line[printed.upperBound...].replacing("\\", with: "")
        #expect(rest == words || rest.hasPrefix(words + ";"), "\(place), \(line): \(words)")
      }
    }
    #expect(compared > 40, "\(place)")
    compared = 0
    for table in tables(of: markdown) {
      guard
        let figure = input.figures.figures.first(where: {
          table.caption.hasPrefix($0.definition.title) && table.caption.hasSuffix(", 2024-25")
            && dimension(of: table, $0) != nil
        }),
        let dimension = dimension(of: table, figure)
      else { continue }
      // The posts that ended or began are others each year.
      let rows =
        dimension == .handover ? [] : before.figure(figure.id)?.rows(by: dimension) ?? []
      #expect(
        rows.isEmpty != (table.rows[0].last?.hasSuffix(" 2023-24") == true),
        "\(place), \(table.caption)")
      guard !rows.isEmpty else { continue }
      for printed in table.rows.dropFirst(2) {
        let row = rows.first {
          names($0, dimension, before).contains(name(printed[0], dimension))
        }
        let found = printed.last ?? ""
        compared += 1
        guard let row else {
          // Nobody, or a group that was not printed by itself.
          #expect(
            before.edition == .public ? found == "[x]" : ["0", "[z]"].contains(found),
            "\(place), \(table.caption), \(printed)")
          continue
        }
        let isOthers = row.key == FigureRow.allOthers && found == "[x]"
        #expect(
          isOthers || found == cell(row, figure, before), "\(place), \(table.caption), \(printed)")
      }
      for row in rows {
        // Agreed short breaks are counted by figures of their own, and have no row of 0 here.
        if dimension == .legalStatus, row.key == "shortBreaks" { continue }
        #expect(
          table.rows.contains { names(row, dimension, before).contains(name($0[0], dimension)) },
          "\(place), \(table.caption), \(row.label)")
      }
    }
    #expect(compared > 30, "\(place)")
  }

  /// The dimension of a figure by which a table is, known by its heading and caption.
  private static func dimension(of table: PrintedTable, _ figure: Figure) -> Dimension? {
    figure.definition.breakdowns.first { dimension in
      let caption =
        figure.definition.kind == .distribution
        ? "\(figure.definition.title), 2024-25"
        : "\(figure.definition.title), by \(figure.definition.phrase(of: dimension)), 2024-25"
      return table.caption == caption
        && table.rows[0].first == figure.definition.heading(of: dimension)
    }
  }

  /// What a row of last year can be called; a file has keys alone.
  private static func names(
    _ row: FigureRow, _ dimension: Dimension, _ before: PeriodFigures
  ) -> [String] {
    dimension.printedLabels(of: row.key, in: before.period).map { name($0, dimension) }
  }

  /// The name of a group in either year: that of a month or quarter without its days and year.
  private static func name(_ label: String, _ dimension: Dimension) -> String {
    [.month, .quarter].contains(dimension) ? label.filter(\.isLetter) : label
  }

  private static func list(_ figure: Figure) -> String? {
    guard figure.status == .available else { return nil }
    let numbers = figure.numbers
    switch figure.definition.kind {
    case .proportion:
      guard let part = numbers.numerator, let all = numbers.denominator, all > 0 else { return nil }
      let share = numbers.value == nil ? "[u]" : Percentage.text(part, of: all) ?? ""
      return "\(share) (\(part) of \(all))"
    case .count: return numbers.count.map { "\($0)" }
    default: return nil
    }
  }

  private static func cell(_ row: FigureRow, _ figure: Figure, _ before: PeriodFigures) -> String {
    let numbers = row.numbers
    if row.isWithheld { return "[c]" }
    if let part = numbers.numerator, let all = numbers.denominator {
      if all == 0 { return "[z]" }
      let isTooFew = before.edition == .public && all < 20
      return (isTooFew ? "\(part)" : Percentage.text(part, of: all) ?? "") + " of \(all)"
    }
    switch figure.definition.kind {
    case .rate: return numbers.value.map(NumberWords.tenths) ?? "[z]"
    case .duration: return numbers.median.map(NumberWords.decimal) ?? "[z]"
    default: return "\(numbers.count ?? 0)"
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
