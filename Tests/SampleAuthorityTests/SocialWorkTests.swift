import CareRecords
import SampleAuthority
import Testing

/// SWEpisodes and DoLo: the social workers of the children, and whom a court lets them deprive of
/// liberty.
struct SocialWorkTests {
  private static let years = ["2023-24", "2024-25"]
  private static let written = Result {
    try SampleFolder(SampleOptions(children: 1500, years: 2, seed: 15))
  }
  private let sample: SampleFolder

  init() throws { sample = try Self.written.get() }

  private func lastDay(_ year: String) throws -> CivilDate {
    let first = try #require(Int(year.prefix(4)))
    return try #require(CivilDate(year: first + 1, month: 3, day: 31))
  }

  @Test(arguments: years)
  func `a child in care at the end of a year always had one social worker`(_ year: String) throws {
    let children = Set(
      try sample.rows("\(year)/episodes.csv").filter {
        !$0.has("DEC") && $0["LS"] != "V3" && $0["LS"] != "V4"
      }.compactMap { $0["CHILD"] })
    let rows = Dictionary(grouping: try sample.rows("\(year)/sw-episodes.csv")) {
      $0["CHILD"] ?? ""
    }
    #expect(Set(rows.keys) == children)
    for spans in rows.values {
      for (one, next) in zip(spans, spans.dropFirst()) {
        #expect(one.has("SW_DEC") && one["SW_DEC"] == next["SW_DECOM"])
        #expect(one["SW_ID"] != next["SW_ID"])
        let start = try #require(one.date("SW_DECOM"))
        #expect(start < (try #require(one.date("SW_DEC"))))
      }
      #expect(spans.last?.has("SW_DEC") == false)
    }
  }

  @Test func `a social worker who goes on is in the next return under the same day`() throws {
    let later = Set(
      try sample.rows("2024-25/sw-episodes.csv").map {
        "\($0["CHILD"] ?? "") \($0["SW_ID"] ?? "") \($0["SW_DECOM"] ?? "")"
      })
    let stillThere = Set(try sample.rows("2024-25/sw-episodes.csv").compactMap { $0["CHILD"] })
    for row in try sample.rows("2023-24/sw-episodes.csv")
    where !row.has("SW_DEC") && stillThere.contains(row["CHILD"] ?? "") {
      #expect(
        later.contains("\(row["CHILD"] ?? "") \(row["SW_ID"] ?? "") \(row["SW_DECOM"] ?? "")"))
    }
  }

  @Test(arguments: years)
  func `a child of 11 or over is deprived of liberty in a children's home`(_ year: String) throws {
    let homes = Dictionary(
      grouping: try sample.rows("\(year)/episodes.csv").filter { $0["PLACE"] == "K2" }
    ) { $0["CHILD"] ?? "" }
    let rows = try sample.rows("\(year)/dolo.csv")
    #expect(!rows.isEmpty)
    for row in rows {
      let start = try #require(row.date("DOLO_START"))
      let end = row.date("DOLO_END")
      let birth = try #require(row.date("DOB"))
      #expect(birth.adding(months: 132) <= start)
      #expect(end.map { start < $0 } ?? true)
      let last = try lastDay(year)
      #expect((end ?? start) <= last)
      let isAtHome = (homes[row["CHILD"] ?? ""] ?? []).contains { episode in
        guard let began = episode.date("DECOM") else { return false }
        let left = episode.date("DEC")
        return began < start && (left.map { (end ?? $0) < $0 } ?? true)
      }
      #expect(isAtHome)
    }
  }
}
