import CareRecords
import Foundation
import TestSupport
import Testing

@testable import ServiceFigures
@testable import StatuteReference

@Suite("The figures as open data")
struct OpenDataTests {
  private static func pair(_ set: PeriodFigures) throws -> ScreenedPair {
    let name = "figures-\(set.period.label)"
    return ScreenedPair(
      name: "\(name).csv", data: set.csv, metadataName: "\(name).meta.csv",
      metadata: try #require(set.csvMetadata))
  }

  private static func period(_ from: String, _ to: String) throws -> ReportingPeriod {
    let first = try #require(CivilDate(text: from))
    let last = try #require(CivilDate(text: to))
    return try #require(ReportingPeriod(from: first, to: last))
  }

  private static func expectScreened(_ pair: ScreenedPair, _ place: String) {
    #expect(pair.rows.count > 5)
    for rule in ScreenerRule.all {
      let broken = Set(rule.broken(pair)).sorted()
      #expect(broken.isEmpty, "\(place), \(rule.name): \(broken)")
    }
  }

  @Test(arguments: ["restricted", "public"])
  func `both files of the sample pass the Department's data screener`(_ edition: String) throws {
    func text(_ name: String) throws -> String {
      try String(
        contentsOfFile: SampleExports.path("SampleData/report/\(edition)/\(name)"), encoding: .utf8)
    }
    let (name, metadata) = ("figures-2024-25.csv", "figures-2024-25.meta.csv")
    Self.expectScreened(
      ScreenedPair(
        name: name, data: try text(name), metadataName: metadata, metadata: try text(metadata)),
      edition)
  }

  @Test(arguments: [nil, ["2024-25"], ["service"]])
  func `so do figures of which some are not supplied`(_ folders: [String]?) throws {
    Self.expectScreened(
      try Self.pair(try SampleExports.figures(folders)), "\(folders ?? [])")
  }

  @Test func `so do those of awkward authorities`() throws {
    for seed in RandomCases.seeds(from: 5_000, few: 10, soak: 500) {
      let set = RandomAuthority(seed: seed, children: 12).computed().figures
      Self.expectScreened(try Self.pair(set), "\(seed)")
    }
  }

  @Test func `a file that breaks a rule does not pass`() throws {
    let set = try SampleExports.figures()
    let metadata = try #require(set.csvMetadata)
    func broken(_ data: String, _ metadata: String, name: String = "f.csv") -> [String] {
      let pair = ScreenedPair(
        name: name, data: data, metadataName: "f.meta.csv", metadata: metadata)
      return ScreenerRule.all.filter { !$0.broken(pair).isEmpty }.map(\.name)
    }
    #expect(broken(set.csv, metadata).isEmpty)
    #expect(
      broken(set.csv, metadata, name: "f 1.csv") == [
        "filename_spaces", "filename_special", "filenames_match",
      ])
    #expect(
      broken(set.csv.replacing("\n2025,", with: "\n202425,"), metadata) == ["time_period"])
    #expect(
      broken(set.csv.replacing(",Reporting year,", with: ",Other period,"), metadata)
        == ["time_id_valid", "time_period"])
    #expect(broken(set.csv.replacing(",623\n", with: ",s\n"), metadata) == ["ind_invalid_entry"])
    #expect(
      broken(set.csv.replacing(",old_la_code,", with: ",OLD LA code,"), metadata)
        == ["col_names_spaces", "col_snake_case", "col_var_start", "geog_level_present"])
    #expect(
      broken(set.csv, metadata.replacing(/measure,Filter.*\n/, with: ""))
        == ["cross_data_to_meta", "general_dupes"])
    #expect(
      broken(set.csv, metadata.replacing("unit,Filter,Unit", with: "units,Group,Figure"))
        == ["cross_meta_to_data", "cross_data_to_meta", "meta_col_type", "meta_dupe_label"])
  }

  @Test func `the metadata describe each column by which the rows differ`() throws {
    #expect(
      try SampleExports.figures().csvMetadata == """
        col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column,filter_default
        figure,Filter,ID of the figure,,,,As in the catalogue of figures,,reviews.held
        title,Filter,Figure,,,,Choose one or more figures,,Reviews held
        unit,Filter,Unit,,,,What the figure counts,,reviews
        kind,Filter,Kind of figure,,,,"A count, a share, a rate, days, a spread",,count
        status,Filter,Status,,,,"Whether the figure is known, and if not why",,available
        breakdown,Filter,Breakdown,,,,What the groups are by,,Total
        key,Filter,Code of the group,,,,As in the JSON file of figures,,Total
        label,Filter,Group,,,,Total is the figure as a whole,,Total
        measure,Filter,Measure,,,,Which number of the figure the value is,,count
        value,Indicator,Value,,,3,,,

        """)
  }

  @Test func `a column with one value is no filter`() {
    var set = PeriodFigures.small(lateReason: "court")
    set.figures = [set.figures[1]]
    let names = set.csvMetadata?.split(separator: "\n").map { $0.prefix { $0 != "," } }
    #expect(names == ["col_name", "breakdown", "key", "label", "measure", "value"])
  }

  @Test(
    arguments: [
      ("2024-04-01", "2025-03-31", "2025 Reporting year"),
      ("1999-04-01", "2000-03-31", "2000 Reporting year"),
      ("2024-01-01", "2024-12-31", "2024 Calendar year"),
      ("2024-09-01", "2025-08-31", "202425 Academic year"),
      ("2024-04-06", "2025-04-05", "202425 Tax year"),
      ("2024-04-01", "2024-09-30", "202425 Part 1 (April to September)"),
      ("2024-10-01", "2025-03-31", "202425 Part 2 (October to March)"),
      ("2024-04-01", "2024-06-30", "202425 Financial year Q1"),
      ("2024-07-01", "2024-09-30", "202425 Financial year Q2"),
      ("2024-10-01", "2024-12-31", "202425 Financial year Q3"),
      ("2025-01-01", "2025-03-31", "202425 Financial year Q4"),
      ("1999-10-01", "1999-12-31", "199900 Financial year Q3"),
      ("2024-02-01", "2024-02-29", "2024 February"), ("2025-02-01", "2025-02-28", "2025 February"),
      ("2024-12-01", "2024-12-31", "2024 December"),
    ])
  func `a period has the identifier that fits its days`(
    _ from: String, _ to: String, _ words: String
  ) throws {
    let period = try Self.period(from, to)
    let time = try #require(OpenDataPeriod(period))
    #expect("\(time.timePeriod) \(time.timeIdentifier)" == words)
  }

  @Test(
    arguments: [
      ("2024-04-01", "2025-03-30"), ("2024-04-02", "2025-03-31"), ("2024-05-01", "2025-04-30"),
      ("2024-02-01", "2024-02-28"), ("2024-05-01", "2024-07-31"), ("2024-07-01", "2024-12-31"),
      ("2024-04-08", "2024-04-14"), ("2024-04-01", "2024-12-31"), ("2024-03-31", "2024-04-29"),
    ])
  func `a period that none fits has no metadata`(_ from: String, _ to: String) throws {
    let period = try Self.period(from, to)
    #expect(OpenDataPeriod(period) == nil)
    var set = PeriodFigures.small(lateReason: "court")
    set.period = period
    #expect(set.csvMetadata == nil)
    #expect(set.csv.contains("\n\(period.label.filter { $0 != "-" }),Other period,"))
  }

  @Test func `an authority without codes is not available`() {
    var set = PeriodFigures.small(lateReason: "court", of: Authority(name: "Exampleshire"))
    #expect(set.csv.contains(",England,x,x,Exampleshire,reviews.onTime,"))
    set.authority = nil
    #expect(set.csv.contains(",England,x,x,Not available,reviews.onTime,"))
  }
}
