import CareRecords
import Testing

@testable import RecordImport

@Suite("The Department's rules on orders that deprive a child of liberty")
struct LibertyRuleTests {
  /// The lines of dolo.csv that a rule flags.
  private func lines(
    _ rule: String, orders: [String], episodes: [String] = [], others: [String: String] = [:]
  ) throws -> [Int] {
    var files = [
      "2026/dolo.csv": ("CHILD,DOB,DOLO_START,DOLO_END\n" + orders.map { $0 + "\n" }.joined()),
      "2026/header.csv": "\(ReturnFiles.header)\nA,1,01/02/2010,WBRI,,,\n",
    ]
    if !episodes.isEmpty {
      files["2026/episodes.csv"] =
        "\(ReturnFiles.episodes)\n" + episodes.map { $0 + "\n" }.joined()
    }
    let folder = try TemporaryFolder(files.merging(others) { $1 })
    var options = ImportOptions()
    for year in [2026, 2027] { options.collectionYears["\(folder.path)/\(year)"] = year }
    let records = try folder.records(options)
    let found = records.issues.filter { $0.check.code == rule }
    return found.map { Int($0.line) }.sorted()
  }

  private let usual = "Z,,01/06/2026,01/07/2026"

  @Test func `702: an order ends after the day it begins`() throws {
    let orders = [
      "A,,02/05/2026,01/05/2026", "A,,01/06/2026,01/06/2026", "A,,01/07/2026,02/07/2026",
      "A,,01/08/2026,",
    ]
    #expect(try lines("702", orders: orders) == [2, 3])
  }

  @Test func `703 and 704: an order does not begin after the year, and ends in it or not yet`()
    throws
  {
    let orders = [
      usual, "Y,,01/06/2026,02/06/2026", "A,,01/04/2027,", "B,,31/03/2027,",
      "C,,01/03/2026,31/03/2026", "D,,01/03/2026,01/04/2026", "E,,01/03/2027,01/04/2027",
    ]
    #expect(try lines("703", orders: orders) == [4])
    #expect(try lines("704", orders: orders) == [6, 8])
  }

  @Test func `705: an order does not begin before the one before it has ended`() throws {
    let orders = [
      "A,,01/05/2026,02/05/2026", "A,,04/05/2026,04/05/2026", "A,,03/05/2026,06/05/2026",
      "B,,01/05/2026,", "B,,02/05/2026,02/05/2026", "C,,01/05/2026,02/05/2026",
      "C,,02/05/2026,03/05/2026",
    ]
    #expect(try lines("705", orders: orders) == [4, 6])
  }

  @Test func `706: what one return leaves open is in that of the next year`() throws {
    let next = "CHILD,DOB,DOLO_START,DOLO_END\nA,,01/05/2026,01/05/2027\nC,,01/06/2027,01/07/2027\n"
    let orders = ["A,,01/05/2026,", "B,,01/05/2026,", "C,,01/05/2026,01/06/2026"]
    #expect(try lines("706", orders: orders, others: ["2027/dolo.csv": next]) == [3])
    #expect(try lines("706", orders: orders) == [])
  }

  @Test func `707: an order goes on no longer than care`() throws {
    let episodes = [
      "A,01/05/2026,S,C2,N1,K2,PR1,01/08/2026,E4A,,",
      "B,01/05/2026,S,C2,N1,K2,PR1,01/08/2026,X1,,", "B,01/08/2026,P,C2,N1,K2,PR1,,,,",
    ]
    let orders = [
      "A,,01/06/2026,01/07/2026", "A,,02/07/2026,", "A,,01/06/2026,02/08/2026",
      "A,,01/04/2026,30/04/2026", "B,,01/06/2026,", "B,,01/04/2026,", "N,,01/06/2026,",
    ]
    #expect(try lines("707", orders: orders, episodes: episodes) == [3, 4, 5, 7])
  }

  @Test func `708: an order begins after the date of birth, which is not told of twice`() throws {
    let orders = [usual, "A,01/06/2026,01/06/2026,", "B,31/05/2026,01/06/2026,", "C,,01/06/2026,"]
    #expect(try lines("708", orders: orders) == [3])
    #expect(try lines("before-birth", orders: orders) == [])
  }

  @Test func `709: a child is deprived of liberty in K2, Z12 or Z13`() throws {
    let placements = ["K2", "Z12", "K1", "P1", "R5", "K3"]
    let episodes = placements.enumerated().map { number, place in
      "C\(number),01/05/2026,S,C2,N1,\(place),PR1,01/08/2026,E4A,,"
    }
    let orders = placements.indices.map { "C\($0),,01/06/2026,01/07/2026" }
    #expect(try lines("709", orders: orders, episodes: episodes) == [4, 5, 6, 7])
    let outside = placements.indices.map { "C\($0),,02/08/2026,03/08/2026" }
    #expect(try lines("709", orders: outside, episodes: episodes) == [])
  }

  @Test func `only a return of a year that has the table misses the rules`() throws {
    func codes(_ year: Int) throws -> [String] {
      let row = "A,01/05/\(year),S,C2,N1,K2,PR1,01/08/\(year),E4A,,"
      let records = try ReturnFiles(year: year, episodes: [row]).records()
      return records.checksNotRun.filter { $0.reason == "no DoLo table" }.map(\.check.code)
    }
    #expect(try codes(2025) == [])
    #expect(
      try codes(2026) == ["702", "703", "704", "705", "706", "707", "708", "709"])
  }
}
