import CareRecords
import Documents
import ServiceFigures
import Testing

@testable import OfficialStatistics

/// The Department's files, read as they are downloaded.
struct OfficialFileTests {
  @Test func `counts of an authority are exact, those of England and the regions are rounded`()
    throws
  {
    let folder = try OfficialFolder()
    try folder.write(Stability.file(), as: "stability.csv")
    let standing = try #require(try folder.read().standing())

    #expect(standing.own?.counts?.part == 20)
    #expect(standing.own?.counts?.whole == 300)
    let exact = 100.0 * 20 / 300
    #expect(standing.own?.value == exact)
    #expect(standing.own?.range == exact...exact)
    #expect(standing.england?.counts == nil)
    #expect(standing.england?.value == 10)
    #expect(standing.england?.range == 9.5...10.5)
    #expect(standing.region?.name == "Here")
    #expect(standing.region?.share.value == 10)
  }

  /// The names of columns changed in 2021 and 2025; the words of the rows did not.
  @Test(arguments: [
    ("cla_group,placement_stability,children_count,children_percent", "the release of 2025"),
    ("cla_group,placement_stability,number,percentage", "the release of 2024"),
    ("cla_group,characteristic,number,percentage", "the release of 2020"),
    ("characteristic,breakdown,children_count,children_percent", "another data set's names"),
    ("Cla_Group,Placement_Stability,Number,Percentage", "capitals"),
  ])
  func `the names of the columns do not matter`(_ names: String, _ release: String) throws {
    let folder = try OfficialFolder()
    let text = Stability.file().replacing(
      "cla_group,placement_stability,children_count,children_percent", with: names)
    try folder.write(text, as: "stability.csv")
    #expect(try folder.read().standing()?.own?.counts?.part == 20, "\(release)")
  }

  @Test
  func `the order of the columns does not matter, nor do a byte order mark, CRLF and capitals`()
    throws
  {
    let folder = try OfficialFolder()
    let lines = Stability.file().split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).reversed().joined(separator: ",")
    }
    let heading = lines[0].uppercased()
    try folder.write(
      "\u{FEFF}" + ([heading] + lines.dropFirst()).joined(separator: "\r\n"), as: "stability.csv")
    let standing = try #require(try folder.read().standing())
    #expect(standing.own?.counts?.part == 20)
    #expect(standing.england?.value == 10)
  }

  @Test(arguments: OfficialSymbol.allCases)
  func `a symbol is never 0`(_ symbol: OfficialSymbol) throws {
    let folder = try OfficialFolder()
    let row = Stability.rows(
      "Local authority", "E12000091,Here,901,Alphaton,E10000910", symbol.rawValue, "300",
      percent: symbol.rawValue)
    try folder.write(Stability.heading + "\n" + row, as: "stability.csv")
    let own = try #require(try folder.read().standing()?.own)
    #expect(own.value == nil)
    #expect(own.counts == nil)
    #expect(own.symbol == symbol)
  }

  @Test func `a rounded share stands where the number behind it is withheld`() throws {
    let folder = try OfficialFolder()
    let row = Stability.rows(
      "Local authority", "E12000091,Here,901,Alphaton,E10000910", "c", "300", percent: "1")
    try folder.write(Stability.heading + "\n" + row, as: "stability.csv")
    let own = try #require(try folder.read().standing()?.own)
    #expect(own.value == 1)
    #expect(own.range == 0.5...1.5)
  }

  @Test func `two data sets can have the same total without being taken for each other`() throws {
    let folder = try OfficialFolder()
    try folder.write(Stability.file(), as: "stability.csv")
    let workers = Stability.file(year: "2024")
      .replacing("placement_stability", with: "sw_stability")
      .replacing(
        "With 3 or more placements during the year",
        with: "3 or more social workers during the year"
      ).replacing(",300,", with: ",290,")
    try folder.write(workers, as: "workers.csv")
    let statistics = try folder.read()
    #expect(statistics.standing()?.own?.counts?.whole == 300)
    #expect(statistics.standing()?.year == 2025)
    #expect(
      statistics.measures.map(\.id) == [
        "placements.threeOrMore", "socialWorkers.perChild (3 or more)",
      ])
  }

  @Test func `of two releases the later one counts, also for an earlier year`() throws {
    let folder = try OfficialFolder()
    try folder.write(Stability.file(year: "2024", swing: 5), as: "b-earlier.csv")
    let amended = Stability.file(year: "2024", swing: 1).split(separator: "\n").dropFirst()
    try folder.write(
      Stability.file(year: "2025") + amended.joined(separator: "\n"), as: "a-later.csv")
    let statistics = try folder.read()
    #expect(statistics.standing(2024)?.own?.counts?.part == 21)
    #expect(statistics.standing(2024)?.source?.file == "a-later.csv")
    #expect(statistics.standing(2025)?.own?.counts?.part == 20)
  }

  @Test func `readers have both releases of an authority's numbers, where they differ`() throws {
    let folder = try OfficialFolder()
    let place = "E12000091,Here,901,Alphaton,E10000910"
    func write(_ part: String, _ whole: String, _ latest: String, as name: String) throws {
      try folder.write(
        Stability.heading + "\n"
          + Stability.rows("Local authority", place, part, whole, percent: "9", year: "2024")
          + Stability.rows("National", ",,,,", "1", "2", percent: "50", year: latest), as: name)
    }
    func published() throws -> [String] {
      try folder.read().published(of: Stability.authority, in: ReportingPeriod(startingIn: 2023))
        .map {
          "\($0.release): \($0.part.map(String.init) ?? "c") of \($0.whole.map(String.init) ?? "c")"
        }
    }
    try write("24", "300", "2024", as: "earlier.csv")
    try write("24", "300", "2025", as: "a-later.csv")
    #expect(try published() == ["0: 24 of 300"])
    try write("26", "301", "2025", as: "a-later.csv")
    #expect(try published() == ["0: 26 of 301", "1: 24 of 300"])
    // What one of them withholds and the other prints is known.
    try write("c", "301", "2025", as: "a-later.csv")
    #expect(try published() == ["0: 24 of 301", "1: 24 of 300"])
  }

  @Test(arguments: [
    (("2025", "Local authority", "-3"), "its count is no number of children"),
    (
      ("2025", "Local authority", "few"), "its count is neither a number nor a symbol that is known"
    ),
    (("2025", "Local authority", "12.5"), "its count is no number of children"),
    (("20245", "Local authority", "12"), "its period is no reporting year"),
    (("2025", "Authority", "12"), "its level is not known"),
    (("2024", "Local authority", "-3"), nil), (("2025", "Local authority", "c"), nil),
    (("202425", "Local authority", "12"), nil), (("2025", "Local authority", ""), nil),
  ])
  func `a row of the authority that readers can read and the program cannot is named`(
    _ cells: (year: String, level: String, part: String), _ fault: String?
  ) throws {
    let folder = try OfficialFolder()
    let other = Stability.rows(
      "Local authority", "E12000091,Here,902,Betaham,E10000911", "-1", "300", percent: "9")
    let own = Stability.rows(
      cells.level, "E12000091,Here,901,Alphaton,E10000910", cells.part, "300", percent: "9",
      year: cells.year)
    try folder.write(Stability.heading + "\n" + other + own, as: "stability.csv")
    let failure = try folder.read().unreadable(
      of: Authority(name: "Alphaton", code: nil), in: [ReportingPeriod(startingIn: 2024)])
    #expect(failure?.place.hasSuffix("/stability.csv:4") ?? (fault == nil))
    #expect(
      failure?.what
        == fault.map {
          "the row is of your authority, but \($0); readers of the edition can read it"
        })
  }

  @Test func `without a column of counts, and in a file that is not text, nothing can be read`()
    throws
  {
    let folder = try OfficialFolder()
    try folder.write(
      Stability.file().replacing("children_count", with: "children_in_all"), as: "stability.csv")
    let periods = [ReportingPeriod(startingIn: 2024)]
    #expect(
      try folder.read().unreadable(of: Stability.authority, in: periods)?.what
        == "the row is of your authority, but the file has no column of counts; readers of the edition "
        + "can read it")
    try folder.write(Stability.file(), as: "stability.csv")
    #expect(try folder.read().unreadable(of: Stability.authority, in: periods) == nil)
    try folder.write(Stability.file().replacing(",20,", with: ",2\0,"), as: "workers.csv")
    let failure = try folder.read().unreadable(of: Stability.authority, in: periods)
    #expect(failure?.place.hasSuffix("workers.csv") == true, "\(String(describing: failure))")
    let half = try #require(ReportingPeriod(label: "2024-10-01_2025-03-31"))
    #expect(try folder.read().unreadable(of: Stability.authority, in: [half]) == nil)
  }

  @Test func `where a year is not published, the latest year before it counts and says so`() throws
  {
    let folder = try OfficialFolder()
    try folder.write(Stability.file(year: "2024"), as: "stability.csv")
    let statistics = try folder.read()
    let standing = try #require(statistics.standing(2025))
    #expect(standing.year == 2024)
    #expect(standing.isOfAnotherYear)
    #expect(statistics.standing(2023) == nil)
  }

  @Test
  func `a financial year is the reporting year that ends with it, other periods are not read`()
    throws
  {
    let folder = try OfficialFolder()
    let financial = Stability.file().replacing("2025,Reporting year", with: "202425,Financial year")
    try folder.write(financial, as: "a.csv")
    let calendar = Stability.file(swing: 9).replacing("Reporting year", with: "Calendar year")
    try folder.write(calendar, as: "b.csv")
    let statistics = try folder.read()
    #expect(statistics.standing()?.own?.counts?.part == 20)
    #expect(
      statistics.sources.map(\.remark) == [nil, "no number of it is held against a figure"])
  }

  @Test func `an authority is found by its code, or by its name where the files have another code`()
    throws
  {
    let folder = try OfficialFolder()
    try folder.write(Stability.file(), as: "stability.csv")
    let statistics = try folder.read()
    let renamed = Authority(name: "Alphaton on Sea", code: "E10000910")
    #expect(statistics.standing(of: renamed)?.own?.counts?.part == 20)
    let named = Authority(name: "ALPHATON", code: nil)
    #expect(statistics.standing(of: named)?.own?.counts?.part == 20)
    let other = try #require(statistics.standing(of: Authority(name: "Elsewhere", code: nil)))
    #expect(other.own == nil)
    #expect(other.region == nil)
    #expect(other.england?.value == 10)
  }

  @Test func `what was published of an authority is of its reporting year and of no other`() throws
  {
    let folder = try OfficialFolder()
    try folder.write(Stability.file(), as: "stability.csv")
    let statistics = try folder.read()
    let authority = Authority(name: "Alphaton", code: nil)
    let published = statistics.published(of: authority, in: ReportingPeriod(startingIn: 2024))
    #expect(published.map(\.measure.id) == ["placements.threeOrMore"])
    #expect(published.map(\.part) == [20] && published.map(\.whole) == [300])
    #expect(statistics.published(of: authority, in: ReportingPeriod(startingIn: 2023)).isEmpty)
    let half = try #require(ReportingPeriod(label: "2024-10-01_2025-03-31"))
    #expect(statistics.published(of: authority, in: half).isEmpty)
    let other = Authority(name: "Elsewhere", code: nil)
    #expect(statistics.published(of: other, in: ReportingPeriod(startingIn: 2024)).isEmpty)
  }

  @Test func `rows of a level or a symbol that is not known are counted`() throws {
    let folder = try OfficialFolder()
    let ward = Stability.rows("Ward", "E12000091,Here,,,", "1", "2", percent: "50")
    let odd = Stability.rows(
      "Local authority", "E12000091,Here,990,Oddham,E10000999", "~", "300", percent: "~")
    try folder.write(Stability.file() + ward + odd, as: "stability.csv")
    let statistics = try folder.read()
    #expect(
      statistics.sources.map(\.remark) == [
        "3 of its rows have a level, a period or a symbol that is not known"
      ])
    #expect(
      statistics.standing(of: Authority(name: "Oddham", code: nil))?.own?.symbol == .notAvailable)
  }

  @Test func `what is not of official statistics is named, and a folder without any is refused`()
    throws
  {
    let folder = try OfficialFolder()
    try folder.write("a,b\n1,2\n", as: "other.csv")
    try folder.write("Downloaded on Monday.", as: "notes.txt")
    let failure = #expect(throws: Failure.self) { try folder.read() }
    #expect(failure?.what == "no file has official statistics of children looked after")
    #expect(
      failure?.expected
        == "CSV files of Explore Education Statistics, such as la_cla_placement_stability.csv")
    try folder.write(Stability.file(), as: "stability.csv")
    #expect(
      try folder.read().sources.map { "\($0.file): \($0.remark ?? "")" } == [
        "other.csv: neither official statistics nor statistical neighbours", "stability.csv: ",
      ])
  }

  @Test func `a path that does not exist is an error`() {
    #expect(throws: Failure.self) { try OfficialStatistics(readingFrom: ["/no/such/folder"]) }
  }
}
