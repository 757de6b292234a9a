import CareRecords
import SampleAuthority
import Testing

/// OC3: young people who have left care.
struct CareLeaverTests {
  private static let years = ["2020-21", "2021-22", "2022-23", "2023-24", "2024-25"]
  private static let written = Result {
    try SampleFolder(SampleOptions(children: 1500, years: years.count, seed: 13))
  }
  private let sample: SampleFolder

  init() throws { sample = try Self.written.get() }

  private func share(_ rows: [[String: String]], _ isCounted: ([String: String]) -> Bool) -> Int {
    let living = rows.filter { $0["IN_TOUCH"] != "DIED" }
    return living.filter(isCounted).count * 1000 / living.count
  }

  @Test(arguments: years)
  func `a care leaver turns 17 to 21 in the year and is in the return once`(_ year: String) throws {
    let first = try #require(Int(year.prefix(4)))
    let from = try #require(CivilDate(year: first, month: 4, day: 1))
    let to = try #require(CivilDate(year: first + 1, month: 3, day: 31))
    let rows = try sample.rows("\(year)/oc3.csv")
    #expect(Set(rows.compactMap { $0["CHILD"] }).count == rows.count)
    for row in rows {
      let birth = try #require(row.date("DOB"))
      let birthdays = (17...21).map { birth.adding(months: 12 * $0) }
      #expect(birthdays.contains { from <= $0 && $0 <= to })
    }
  }

  @Test func `who was in care in these years left it after 16 and before the birthday`() throws {
    var left: [String: [CivilDate]] = [:]
    var open: Set<String> = []
    for year in Self.years {
      for row in try sample.rows("\(year)/episodes.csv") {
        let child = row["CHILD"] ?? ""
        open.insert(child)
        if row.has("REC"), row["REC"] != "X1" {
          left[child, default: []].append(try #require(row.date("DEC")))
        }
      }
    }
    var followed = 0
    for year in Self.years {
      let first = try #require(Int(year.prefix(4)))
      let last = try #require(CivilDate(year: first + 1, month: 3, day: 31))
      for row in try sample.rows("\(year)/oc3.csv") where open.contains(row["CHILD"] ?? "") {
        let birth = try #require(row.date("DOB"))
        let birthdays = (17...21).map { birth.adding(months: 12 * $0) }
        let birthday = try #require(birthdays.last { $0 <= last })
        let days = left[row["CHILD"] ?? ""] ?? []
        #expect(days.contains { $0 > birth.adding(months: 192) && $0 < birthday })
        followed += 1
      }
    }
    #expect(followed > 200)
  }

  @Test func `only of those in touch it is known what they do and where they live`() throws {
    for row in try Self.years.flatMap({ try sample.rows("\($0)/oc3.csv") }) {
      #expect((row["ACTIV"] == "0") == (row["IN_TOUCH"] != "YES"))
      #expect((row["ACCOM"] == "0") == (row["IN_TOUCH"] != "YES"))
    }
  }

  @Test func `nobody is in a return after having died`() throws {
    var dead: Set<String> = []
    for year in Self.years {
      let rows = try sample.rows("\(year)/oc3.csv")
      #expect(dead.isDisjoint(with: rows.compactMap { $0["CHILD"] }))
      dead.formUnion(rows.filter { $0["IN_TOUCH"] == "DIED" }.compactMap { $0["CHILD"] })
    }
    #expect(!dead.isEmpty)
  }

  @Test func `care leavers fare as in other authorities`() throws {
    let rows = try Self.years.flatMap { try sample.rows("\($0)/oc3.csv") }
    #expect((900...945).contains(share(rows) { $0["IN_TOUCH"] == "YES" }))
    #expect((510...640).contains(share(rows) { ["F", "P"].contains($0["ACTIV"]?.first) }))
    #expect((840...910).contains(share(rows) { $0["ACCOM"]?.last == "1" }))
  }
}
