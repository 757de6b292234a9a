import CareRecords
import Testing

@testable import RecordImport

@Suite("Returns of several years in one folder")
struct ReturnsOfFolderTests {
  private static let reviews = "CHILD,DOB,REVIEW,REVIEW_CODE\n"
  private static let health = "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK\n"
  private static let first = reviews + "A,01/02/2010,01/06/2023,PN1\n"
  private static let second = reviews + "A,01/02/2010,01/06/2024,PN1\n"

  /// Each file with the year of its return; `open` where no figure may use it.
  private func years(_ files: [String: String]) throws -> [String] {
    try TemporaryFolder(files).records().store.sources.map { source in
      let year = source.collectionYear.map { ReportingPeriod(startingIn: $0).label } ?? "-"
      let name = source.file.split(separator: "/").last ?? ""
      return "\(name) \(source.isYearOpen ? "open" : year)"
    }
  }

  @Test func `are told apart by the years in their names`() throws {
    #expect(
      try years([
        "oc2 2023-24.csv": Self.health + "A,01/02/2010,17,,0,1\n",
        "oc2 2024-25.csv": Self.health + "A,01/02/2010,12,,0,0\n",
        "r.csv": Self.second,
      ]) == ["oc2 2023-24.csv 2023-24", "oc2 2024-25.csv 2024-25", "r.csv 2024-25"])
  }

  @Test func `with one number in their names have the years of their dates`() throws {
    // The Department's collection 2024 is the return of 2023-24, and others count otherwise.
    #expect(
      try years([
        "oc2_2024.csv": Self.health + "A,01/02/2010,17,,0,1\n",
        "oc2_2025.csv": Self.health + "A,01/02/2010,12,,0,0\n",
        "reviews_2024.csv": Self.first, "reviews_2025.csv": Self.second,
      ]) == [
        "oc2_2024.csv 2023-24", "oc2_2025.csv 2024-25", "reviews_2024.csv 2023-24",
        "reviews_2025.csv 2024-25",
      ])
  }

  @Test func `without years in their names have those of their dates`() throws {
    let episodes = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE\n"
    let folder = [
      "episodes-a.csv": episodes + "A,01/05/2020,S,C2,N1,U4,PR1,,,\n",
      "episodes-b.csv": episodes
        + "A,01/05/2020,S,C2,N1,U4,PR1,,,\nB,01/05/2024,S,C2,N1,U4,PR1,,,\n",
      "oc2-a.csv": Self.health + "A,01/02/2010,17,,0,1\n",
      "oc2-b.csv": Self.health + "A,01/02/2010,12,,0,0\n",
      "reviews-a.csv": Self.first, "reviews-b.csv": Self.second,
    ]
    #expect(
      try years(folder) == [
        "episodes-a.csv 2023-24", "episodes-b.csv 2024-25", "oc2-a.csv open", "oc2-b.csv open",
        "reviews-a.csv 2023-24", "reviews-b.csv 2024-25",
      ])
    let issues = try TemporaryFolder(folder).records().issueLines
      .filter { $0.contains("several-returns") || $0.contains("year-of-table-open") }
    #expect(
      issues == [
        "episodes-a.csv:0 several-returns '2023-24: episodes-a.csv, reviews-a.csv; "
          + "2024-25: episodes-b.csv, reviews-b.csv' used",
        "oc2-a.csv:0 year-of-table-open 'OC2' refused",
        "oc2-b.csv:0 year-of-table-open 'OC2' refused",
      ])
  }

  @Test func `are one return where all files are of one year, or the user says so`() throws {
    let parts = [
      "north.csv": Self.first, "south.csv": Self.reviews + "B,01/02/2011,01/07/2023,PN1\n",
      "oc2 (1).csv": Self.health + "A,01/02/2010,17,,0,1\n",
      "oc2.csv": Self.health + "B,01/02/2010,17,,0,1\n",
    ]
    #expect(
      try years(parts) == [
        "north.csv 2023-24", "oc2 (1).csv 2023-24", "oc2.csv 2023-24", "south.csv 2023-24",
      ])
    let folder = try TemporaryFolder(["a.csv": Self.first, "b.csv": Self.second])
    var options = ImportOptions()
    options.collectionYears = [folder.path: 2024]
    #expect(
      try folder.records(options).store.sources.map(\.collectionYear) == [2024, 2024])
    #expect(try folder.records().store.sources.map(\.collectionYear) == [2023, 2024])
  }

  @Test func `a copy of a file belongs to the return of the file`() throws {
    let oc2 = Self.health + "A,01/02/2010,17,,0,1\n"
    #expect(
      try years([
        "a 2023-24.csv": Self.first, "b 2024-25.csv": Self.second, "b 2024-25 (1).csv": Self.second,
        "oc2.csv": oc2, "oc2 (1).csv": oc2,
      ]) == [
        "a 2023-24.csv 2023-24", "b 2024-25 (1).csv 2024-25", "b 2024-25.csv 2024-25",
        "oc2 (1).csv open", "oc2.csv open",
      ])
  }

  @Test(
    arguments: [
      ("episodes 2023-24.csv", .year(2023)), ("2023_2024 header.csv", .year(2023)),
      ("oc2_202324.csv", .year(2023)), ("oc2_2023-24.csv", .year(2023)),
      ("SSDA903_23-24_oc2.csv", .year(2023)), ("Return 2023–24.xlsx OC2", .year(2023)),
      ("reviews 2024.csv", .number(2024)), ("reviews2024 (2).csv", .number(2024)),
      ("1999-00.csv", nil), ("oc2.csv", nil), ("oc2 (1).csv", nil), ("ssda903.csv", nil),
      ("2025-03-31 reviews.csv", nil), ("reviews 31-03-2025.csv", nil), ("10-11-2024.csv", nil),
      ("2023-25.csv", nil), ("2023-24 made 2024-04-30.csv", .year(2023)),
    ] as [(String, YearInName?)])
  func `a name has a year, a number or neither`(_ name: String, _ year: YearInName?) {
    #expect(YearInName(in: name) == year)
  }
}
