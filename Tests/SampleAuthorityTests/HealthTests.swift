import CareRecords
import SampleAuthority
import Testing

/// OC2: the health of children looked after for the whole year.
struct HealthTests {
  private static let written = Result {
    try SampleFolder(SampleOptions(children: 3000, years: 2, seed: 6))
  }
  private let sample: SampleFolder
  private let rows: [[String: String]]
  private let from: CivilDate
  private let to: CivilDate

  init() throws {
    sample = try Self.written.get()
    rows = try sample.rows("2024-25/oc2.csv")
    from = try #require(CivilDate(year: 2024, month: 4, day: 1))
    to = try #require(CivilDate(year: 2025, month: 3, day: 31))
  }

  private func share(_ heading: String) -> Int {
    let answers = rows.compactMap { $0[heading] }.filter { !$0.isEmpty }
    return answers.filter { $0 == "1" }.count * 1000 / max(1, answers.count)
  }

  @Test func `health is told of the children looked after on every day of the year and no others`()
    throws
  {
    let episodes = try sample.rows("2024-25/episodes.csv").filter {
      $0["LS"] != "V3" && $0["LS"] != "V4"
    }
    var lookedAfter: Set<String> = []
    for (child, episodes) in Dictionary(grouping: episodes, by: { $0["CHILD"] ?? "" }) {
      let starts = episodes.filter { $0["RNE"] == "S" }.compactMap { $0.date("DECOM") }
      let left = episodes.filter { $0.has("REC") && $0["REC"] != "X1" }
        .compactMap { $0.date("DEC") }
      guard starts.allSatisfy({ $0 <= from }), left.allSatisfy({ $0 >= to }) else { continue }
      lookedAfter.insert(child)
    }
    #expect(Set(rows.compactMap { $0["CHILD"] }) == lookedAfter)
    #expect(Set(rows.compactMap { $0["CHILD"] }).count == rows.count)
  }

  @Test func `a score or the reason for none is asked for from 4 to 16`() throws {
    for row in rows {
      let birth = try #require(row.date("DOB"))
      let isAsked = birth.adding(months: 48) <= to && birth.adding(months: 204) >= from
      #expect((row.has("SDQ_SCORE") || row.has("SDQ_REASON")) == isAsked)
      #expect(!(row.has("SDQ_SCORE") && row.has("SDQ_REASON")))
      if row.has("SDQ_SCORE") { #expect((0...40).contains(Int(row["SDQ_SCORE"] ?? "") ?? -1)) }
    }
  }

  @Test func `development is checked under 5, a conviction is possible from 10`() throws {
    for row in rows {
      let birth = try #require(row.date("DOB"))
      #expect(row.has("HEALTH_CHECK") == (birth.adding(months: 60) > to))
      #expect(row.has("CONVICTED") == (birth.adding(months: 120) <= to))
    }
  }

  @Test func `an intervention is for those who misuse substances, and offered if not received`() {
    for row in rows {
      #expect(row.has("INTERVENTION_RECEIVED") == (row["SUBSTANCE_MISUSE"] == "1"))
      #expect(row.has("INTERVENTION_OFFERED") == (row["INTERVENTION_RECEIVED"] == "0"))
    }
  }

  @Test func `as many children are seen as in other authorities`() {
    #expect((870...930).contains(share("HEALTH_ASSESSMENT")))
    #expect((770...860).contains(share("TEETH_CHECK")))
    #expect((800...890).contains(share("IMMUNISATIONS")))
    #expect((10...50).contains(share("CONVICTED")))
    #expect((10...50).contains(share("SUBSTANCE_MISUSE")))
    let asked = rows.filter { $0.has("SDQ_SCORE") || $0.has("SDQ_REASON") }
    let scores = asked.compactMap { Int($0["SDQ_SCORE"] ?? "") }
    #expect((750...830).contains(scores.count * 1000 / asked.count))
    #expect((125...155).contains(scores.reduce(0, +) * 10 / scores.count))
  }
}
