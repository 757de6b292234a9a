import CareRecords
import OfficialStatistics
import SampleAuthority
import ServiceFigures
import Testing

@testable import AnnualReport

/// Figures next to what the Department publishes of England, the region and the neighbours.
struct OfficialTablesTests {
  /// A heading of the Department's file on placements.
  private static let heading =
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
    + "old_la_code,la_name,new_la_code,cla_group,placement_stability,children_count,children_percent"

  /// Three placements or more in England, a region, Exampleshire and as many neighbours.
  private func official(
    _ folder: WorkFolder, year: Int = 2025, own: (String, String) = ("12", "240"),
    neighbours: Int = 10, england: String = "10", ofNeighbours: String? = nil
  ) throws -> OfficialStatistics {
    func rows(_ level: String, _ place: String, _ part: String, _ whole: String, _ percent: String)
      -> String
    {
      let area = "\(year),Reporting year,\(level),E92000001,England,\(place),CLA on 31 March"
      return """
        \(area),With 3 or more placements during the year,\(part),\(percent)
        \(area),Total children,\(whole),100

        """
    }
    var text = Self.heading + "\n"
    text += rows("National", ",,,,", "8160", "81770", england)
    text += rows("Regional", "E12000091,Invented North,,,", "1240", "12400", "c")
    text += rows(
      "Local authority", "E12000091,Invented North,999,Exampleshire,E10000099", own.0, own.1, "5")
    for index in 1..<(1 + neighbours) {
      text += rows(
        "Local authority",
        "E12000091,Invented North,\(900 + index),Place \(index),E10000\(900 + index)",
        ofNeighbours ?? "\(4 * index)", "200", ofNeighbours ?? "\(2 * index)")
    }
    let ranks = (1...10).flatMap { ["SN_\($0)", "SN_\($0)P"] }
    let row =
      ["999", "Exampleshire"] + (1...10).flatMap { ["\(900 + $0)", "Close"] }
    let names = (1...10).map {
      "\(900 + $0),Place \($0)" + String(repeating: ",990,Close", count: 10)
    }
    let groups =
      [(["old_la_code", "la_name"] + ranks).joined(separator: ","), row.joined(separator: ",")]
      + names
    return try OfficialStatistics(
      readingFrom: [
        try folder.write(text, to: "stability.csv"),
        try folder.write(groups.joined(separator: "\n"), to: "sn_model_wide.csv"),
      ]
    ) { String($0.split(separator: "/").last ?? "") }
  }

  /// A report of one figure: 13 of 261 children with three placements or more.
  private func input(
    _ statistics: OfficialStatistics, _ figure: Figure,
    edition: PeriodFigures.Edition = .restricted,
    in period: ReportingPeriod = ReportingPeriod(startingIn: 2024)
  ) throws -> ReportInput {
    let configuration = ReportConfiguration(
      file: "", authority: Authority(name: "Exampleshire", code: "E10000099"),
      period: period, inputs: [])
    var figures = PeriodFigures.make(2024, edition: edition, [figure])
    figures.period = period
    return ReportInput(
      figures: figures, configuration: configuration,
      manager: ManagerFiles(), official: statistics, version: "0.0.0")
  }

  private func text(_ table: TableModel?) throws -> String {
    let table = try #require(table)
    let rows = table.rows.map { ([$0.header] + $0.cells).joined(separator: " | ") }
    return
      ([
        table.caption,
        ([table.firstHeading] + table.columns.map(\.heading)).joined(separator: " | "),
      ]
      + rows + [table.note].compactMap { $0 }).joined(separator: "\n")
  }

  @Test func `a figure stands next to England, the region and ten neighbours`() throws {
    let input = try input(
      official(try WorkFolder()), .share("placements.threeOrMore", 13, of: 261))
    let tables = try #require(OfficialTables(input)).tables(of: .placements)
    #expect(tables.count == 1)
    #expect(
      try text(tables.first) == """
        Next to England, 2024-25
        Figure | Ours | England | Against England | Invented North | Neighbours: mean, median | Our place
        Children with three or more placements in the period | 5.0% | 10% | better | [c] | 11.0%, 11.0% | 3rd lowest of 11
        Source: Department for Education, Children looked after in England including adoptions, \
        reporting year 2025: placement stability (stability.csv). England and the regions are rounded to \
        whole per cents; ours is better or worse only if it is so however they were rounded. The \
        Department withheld what is [c].
        """)
  }

  @Test func `with few neighbours in the files each value is printed, and no mean`() throws {
    let input = try input(
      official(try WorkFolder(), neighbours: 3), .share("placements.threeOrMore", 13, of: 261))
    let table = try #require(OfficialTables(input)?.tables(of: .placements).first)
    #expect(
      table.columns.map(\.heading) == [
        "Ours", "England", "Against England", "Invented North", "Neighbours in the files",
      ])
    #expect(table.rows.first?.cells.last == "2.0%, 4.0%, 6.0%")
    #expect(
      table.note?.contains(
        "Of the 10 statistical neighbours that the Department names, 3 have a number in these files; a "
          + "mean and a median are given from 5 on.") ?? false)
  }

  @Test func `what the Department withheld of every neighbour is withheld, and not missing`() throws
  {
    let input = try input(
      official(try WorkFolder(), ofNeighbours: "c"), .share("placements.threeOrMore", 13, of: 261))
    let entry = try #require(OfficialTables(input)?.comparable.first)
    #expect(entry.neighboursMiddle == "[c]" && entry.neighbours == "[c]")
    let missing = try self.input(
      official(try WorkFolder(), ofNeighbours: "x"), .share("placements.threeOrMore", 13, of: 261))
    #expect(try #require(OfficialTables(missing)?.comparable.first).neighbours == "[x]")
  }

  /// Where England's share is more than 0 and rounds to it, it lies between 0% and 0.5%.
  @Test(arguments: [(0, "too close to call"), (2, "too close to call"), (60, "worse")])
  func `a share of England that rounds to 0 is compared like any other`(
    _ part: Int, _ words: String
  ) throws {
    let input = try input(
      official(try WorkFolder(), england: "k"), .share("placements.threeOrMore", part, of: 261))
    let cells = try #require(
      OfficialTables(input)?.tables(of: .placements).first?.rows.first?.cells)
    #expect(Array(cells[1...2]) == ["under 0.5%", words])
  }

  /// England is 9.5% to 10.5%: an interval that ends within is too close to call.
  @Test(arguments: [(13, "better"), (19, "too close to call"), (60, "worse")])
  func `only an interval beyond what the rounded share can be is better or worse`(
    _ part: Int, _ words: String
  ) throws {
    let input = try input(
      official(try WorkFolder()), .share("placements.threeOrMore", part, of: 261))
    #expect(OfficialTables(input)?.tables(of: .placements).first?.rows.first?.cells[2] == words)
  }

  @Test func `a figure known in part prints its range and no verdict`() throws {
    let figure = try Figure.share(
      "placements.threeOrMore", 13, of: 261, .partial(lower: 0.05, upper: 0.12))
    let cells = try #require(
      OfficialTables(try input(official(try WorkFolder()), figure))?.tables(of: .placements).first?
        .rows.first?.cells)
    #expect(cells[0] == "between 5.0% and 12.0%")
    #expect(cells[2] == "[z]")
    #expect(cells.last == "[x]")
  }

  @Test func `numbers of an earlier year are called so`() throws {
    let input = try input(
      official(try WorkFolder(), year: 2024), .share("placements.threeOrMore", 13, of: 261))
    let tables = try #require(OfficialTables(input))
    #expect(
      tables.tables(of: .placements).first?.caption == "Next to England, 2024-25; others 2023-24")
    #expect(tables.check == nil)
  }

  @Test func `nothing stands next to figures of a half-year`() throws {
    let half = try #require(ReportingPeriod(label: "2024-10-01_2025-03-31"))
    let tables = try #require(
      OfficialTables(
        try input(
          official(try WorkFolder()), .share("placements.threeOrMore", 13, of: 261), in: half)))
    #expect(tables.tables(of: .placements).isEmpty)
    #expect(tables.comparable.isEmpty)
    #expect(tables.check == nil)
    #expect(
      tables.sources?.note
        == "They are of reporting years, and the period of this report is none: no figure stands "
        + "next to them.")
  }

  @Test(arguments: [
    (("13", "261"), "13 of 261 | 13 of 261 | the same"),
    (("12", "240"), "13 of 261 | 12 of 240 | not the same"),
  ])
  func `ours is checked against what was published of us`(_ own: (String, String), _ row: String)
    throws
  {
    let input = try input(
      official(try WorkFolder(), own: own), .share("placements.threeOrMore", 13, of: 261))
    #expect(
      try text(OfficialTables(input)?.check) == """
        Our numbers beside those that the Department published of us
        Figure | Ours, as the Department counts | Published | They are
        Children with three or more placements in the period | \(row)
        Where they are not the same, the return was amended after these exports were made, or the \
        exports are not those that it was made from.
        """)
  }

  @Test func `what was withheld of us is not checked`() throws {
    let input = try input(
      official(try WorkFolder(), own: ("c", "240")), .share("placements.threeOrMore", 13, of: 261))
    #expect(OfficialTables(input)?.check == nil)
  }

  @Test func `the public edition prints no number published of us, no place and no check`() throws {
    let input = try input(
      official(try WorkFolder(), own: ("17", "259")), .share("placements.threeOrMore", 13, of: 261),
      edition: .public)
    let tables = try #require(OfficialTables(input))
    let printed = try text(tables.tables(of: .placements).first)
    #expect(printed.contains("| 5.0% | 10% | better | [c] | 11.0%, 11.0%\n"))
    #expect(!printed.contains("17") && !printed.contains("259"))
    #expect(tables.check == nil && tables.sources == nil && tables.differences == nil)
  }

  @Test
  func `the public edition holds nothing against others that the Department counts otherwise`()
    throws
  {
    let authority = try PublishedAuthority()
    let restricted = try #require(OfficialTables(authority.restricted))
    let published = try #require(
      OfficialTables(try authority.report(authority.released).report.input))
    func titles(_ tables: OfficialTables) -> [String] {
      ReportPart.allCases.flatMap { tables.tables(of: $0) }.flatMap { $0.rows.map(\.header) }
    }
    #expect(titles(published) == ["Children with three or more placements in the period"])
    let all = titles(restricted)
    for measure in Catalogue.official {
      #expect(all.contains { $0.hasPrefix(measure.title) }, "\(measure.id)")
    }
  }

  @Test func `the sample says how the Department counts, and which files were read`() throws {
    let service = try SampleService(SampleOptions(children: 60))
    let tables = try #require(OfficialTables(try service.input()))
    let files = try #require(tables.sources).rows
    #expect(
      files.map(\.cells) == files.map { _ in ["2023-24", "nothing"] }.dropLast() + [
        ["[z]", "nothing"]
      ])
    let otherwise = try #require(tables.differences).rows
    let near = Catalogue.official.filter { $0.likeness != .same }
    #expect(otherwise.count <= near.count)
    for measure in near {
      #expect(
        otherwise.contains { $0.header == measure.title || $0.header == measure.figure.title },
        "\(measure.id)")
    }
  }
}
