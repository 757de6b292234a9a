import CareRecords
import SampleAuthority
import StatutoryReviews
import Testing

struct ReviewTests {
  private static let written = Result {
    try SampleFolder(SampleOptions(children: 1200, years: 2, seed: 5))
  }
  private let sample: SampleFolder
  private let years = ["2023-24", "2024-25"]

  init() throws { sample = try Self.written.get() }

  private func key(_ row: [String: String]) -> String {
    [row["CHILD"], row["DOB"], row["REVIEW"], row["REVIEW_CODE"]].map { $0 ?? "" }
      .joined(separator: " ")
  }

  @Test func `the service holds the reviews of the returns and short breaks besides`() throws {
    let returned = try years.flatMap { try sample.rows("\($0)/reviews.csv") }
    let held = try sample.rows("service/reviews.csv").filter { $0["CANCELLED"] == "N" }
    #expect(Set(returned.map(key)).isSubset(of: Set(held.map(key))))
    let rest = held.filter { $0["TEAM"] != "Disabled Children" }
    #expect(rest.count == returned.count)
  }

  @Test func `every review lies within care`() throws {
    let episodes = try Dictionary(
      grouping: years.flatMap { try sample.rows("\($0)/episodes.csv") }
    ) { $0["CHILD"] ?? "" }
    for year in years {
      for row in try sample.rows("\(year)/reviews.csv") {
        let day = try #require(row.date("REVIEW"))
        let isInCare = (episodes[row["CHILD"] ?? ""] ?? []).contains { episode in
          guard let start = episode.date("DECOM"), episode["LS"] != "V3", episode["LS"] != "V4"
          else { return false }
          return start < day && (episode.date("DEC").map { day <= $0 } ?? true)
        }
        #expect(isInCare)
      }
    }
  }

  @Test func `reviews are on working days and never two of a child on one day`() throws {
    var seen: Set<String> = []
    for row in try sample.rows("service/reviews.csv") {
      let day = try #require(row.date("REVIEW"))
      #expect(WorkingDayCalendar.standard.isWorkingDay(day))
      #expect(seen.insert("\(row["CHILD"] ?? "") \(day)").inserted)
    }
  }

  @Test func `the recorded due dates follow the statutory sequence`() throws {
    let episodes = try years.flatMap { try sample.rows("\($0)/episodes.csv") }
    let byChild = Dictionary(grouping: episodes) { $0["CHILD"] ?? "" }
    let held = try Dictionary(
      grouping: sample.rows("service/reviews.csv").filter { $0["CANCELLED"] == "N" }
    ) { $0["CHILD"] ?? "" }
    let first = try #require(CivilDate(year: 2023, month: 4, day: 1))
    var checked = 0
    for (child, episodes) in byChild {
      // Children with one period of care that began in these years, adoption apart.
      let starts = Set(episodes.filter { $0["RNE"] == "S" }.compactMap { $0.date("DECOM") })
      guard let start = starts.first, starts.count == 1, start >= first,
        start == episodes.compactMap({ $0.date("DECOM") }).min(),
        episodes.allSatisfy({ $0["PLACE"]?.first != "A" && $0["LS"] != "V3" && $0["LS"] != "V4" })
      else { continue }
      var due = WorkingDayCalendar.standard.day(20, workingDaysAfter: start)
      for (number, review) in (held[child] ?? []).enumerated() {
        #expect(review.date("REVIEW_DUE") == due)
        due = try #require(review.date("REVIEW")).adding(months: number == 0 ? 3 : 6)
        checked += 1
      }
    }
    #expect(checked > 300)
  }

  @Test func `more reviews are on time in the last year than in the one before`() throws {
    let change = try #require(CivilDate(year: 2024, month: 4, day: 1))
    var held = [0, 0]
    var onTime = [0, 0]
    for row in try sample.rows("service/reviews.csv") where row["CANCELLED"] == "N" {
      let day = try #require(row.date("REVIEW"))
      let year = day < change ? 0 : 1
      held[year] += 1
      if day <= (try #require(row.date("REVIEW_DUE"))) { onTime[year] += 1 }
    }
    #expect((890...930).contains(onTime[0] * 1000 / held[0]))
    #expect((925...960).contains(onTime[1] * 1000 / held[1]))
  }

  @Test func `about three quarters of the children aged 4 or over convey their views`() throws {
    let codes = try sample.rows("2024-25/reviews.csv").compactMap { $0["REVIEW_CODE"] }
    let older = codes.filter { $0 != "PN0" }
    let conveyed = older.filter { ["PN1", "PN2", "PN3", "PN5", "PN6"].contains($0) }
    #expect((740...810).contains(conveyed.count * 1000 / older.count))
  }
}
