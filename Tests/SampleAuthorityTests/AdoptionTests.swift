import CareRecords
import SampleAuthority
import Testing

/// AD1, PlacedAdoption and PrevPerm: decisions about a permanent home.
struct AdoptionTests {
  private static let years = ["2023-24", "2024-25"]
  private static let written = Result {
    try SampleFolder(SampleOptions(children: 2500, years: 2, seed: 14))
  }
  private let sample: SampleFolder

  init() throws { sample = try Self.written.get() }

  private func rows(_ year: String, _ table: String) throws -> [String: [[String: String]]] {
    Dictionary(grouping: try sample.rows("\(year)/\(table).csv")) { $0["CHILD"] ?? "" }
  }

  @Test(arguments: years)
  func `the children with an adoption are those whose care ended with an order`(_ year: String)
    throws
  {
    let adopted = try sample.rows("\(year)/episodes.csv").filter {
      $0["REC"] == "E11" || $0["REC"] == "E12"
    }.compactMap { $0["CHILD"] }
    #expect(try sample.rows("\(year)/ad1.csv").compactMap { $0["CHILD"] } == adopted)
    #expect(adopted.count > 15)
  }

  @Test(arguments: years)
  func `decision, match, placement and order follow one another`(_ year: String) throws {
    let episodes = try rows(year, "episodes")
    let decisions = try rows(year, "placed-adoption")
    for row in try sample.rows("\(year)/ad1.csv") {
      let child = try #require(row["CHILD"])
      let last = try #require(episodes[child]?.first { $0["REC"] == "E11" || $0["REC"] == "E12" })
      let placed = try #require(last.date("DECOM"))
      let decided = try #require(row.date("DATE_INT"))
      let matched = try #require(row.date("DATE_MATCH"))
      #expect(decided < matched && matched < placed)
      #expect(placed < (try #require(last.date("DEC"))))
      let isByFosterCarers = last["PLACE"] == "A3" || last["PLACE"] == "A5"
      #expect(row["FOSTER_CARE"] == (isByFosterCarers ? "1" : "0"))
      #expect(decisions[child]?.count == 1)
      #expect(decisions[child]?.first?.date("DATE_PLACED") == decided)
      #expect(decisions[child]?.first?.has("DATE_PLACED_CEASED") == false)
    }
  }

  @Test(arguments: years)
  func `the adopters' sex and bond go with their number`(_ year: String) throws {
    for row in try sample.rows("\(year)/ad1.csv") {
      let isSingle = row["NB_ADOPTR"] == "1"
      #expect(isSingle || row["NB_ADOPTR"] == "2")
      #expect((isSingle ? ["M1", "F1"] : ["MM", "FF", "MF"]).contains(row["SEX_ADOPTR"]))
      #expect((row["LS_ADOPTR"] == "L0") == isSingle)
      #expect(["L0", "L11", "L12", "L2", "L3", "L4"].contains(row["LS_ADOPTR"]))
    }
  }

  @Test(arguments: years)
  func `a child under a placement order is to be adopted until the plan changes`(_ year: String)
    throws
  {
    let decisions = try rows(year, "placed-adoption")
    var changes = 0
    for row in try sample.rows("\(year)/episodes.csv") where row["LS"] == "E1" {
      let decided = try #require(decisions[row["CHILD"] ?? ""]?.first?.date("DATE_PLACED"))
      #expect(decided < (try #require(row.date("DECOM"))))
    }
    for row in decisions.values.joined() where row.has("DATE_PLACED_CEASED") {
      let decided = try #require(row.date("DATE_PLACED"))
      #expect(decided < (try #require(row.date("DATE_PLACED_CEASED"))))
      changes += 1
    }
    for row in decisions.values.joined() {
      #expect(row.has("DATE_PLACED_CEASED") == row.has("REASON_PLACED_CEASED"))
      #expect(["", "RD1", "RD2", "RD3", "RD4"].contains(row["REASON_PLACED_CEASED"]))
    }
    #expect(changes > 0)
  }

  @Test(arguments: years)
  func `a former permanent home is asked for of those who came into care`(_ year: String) throws {
    let first = try #require(Int(year.prefix(4)))
    let from = try #require(CivilDate(year: first, month: 4, day: 1))
    let starts = try sample.rows("\(year)/episodes.csv").filter { row in
      row["RNE"] == "S" && row.date("DECOM").map { $0 >= from } ?? false
    }
    let began = Dictionary(grouping: starts) { $0["CHILD"] ?? "" }
      .mapValues { $0.compactMap { $0.date("DECOM") }.min() }
    let rows = try sample.rows("\(year)/prev-perm.csv")
    #expect(Set(rows.compactMap { $0["CHILD"] }) == Set(began.keys))
    let options = Set(rows.compactMap { $0["PREV_PERM"] })
    #expect(options.isSubset(of: ["P1", "P2", "P3", "P4", "Z1"]))
    #expect(options.isSuperset(of: ["P1", "P2", "Z1"]))
    for row in rows {
      let isNone = row["PREV_PERM"] == "Z1"
      #expect(row.has("LA_PERM") != isNone && row.has("DATE_PERM") != isNone)
      if let day = row.date("DATE_PERM") {
        let birth = try #require(row.date("DOB"))
        let start = try #require(began[row["CHILD"] ?? ""] ?? nil)
        #expect(birth < day && day < start)
      } else if !isNone {
        #expect(row["DATE_PERM"]?.hasPrefix("ZZ") ?? false)
      }
    }
  }
}
