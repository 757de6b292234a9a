import CareRecords
import SampleAuthority
import Testing

/// Feedback: audits of reviews and what children said of theirs.
struct FeedbackTests {
  private static let written = Result { try SampleFolder(SampleOptions(children: 1500, seed: 15)) }
  private let sample: SampleFolder

  init() throws { sample = try Self.written.get() }

  @Test func `feedback has the two kinds, each with its scale, in order of days`() throws {
    let rows = try sample.rows("service/feedback.csv")
    let days = try rows.map { try #require($0.date("DATE")) }
    #expect(days == days.sorted())
    let last = try #require(CivilDate(year: 2025, month: 3, day: 31))
    #expect((days.last ?? last) <= last)
    #expect(Set(rows.compactMap { $0["KIND"] }) == ["audit", "feedback"])
    for row in rows {
      let isAudit = row["KIND"] == "audit"
      #expect(row["SCALE"] == (isAudit ? "Outstanding to Inadequate" : "1 to 5"))
      let scores =
        isAudit
        ? ["Outstanding", "Good", "Requires improvement", "Inadequate"]
        : ["5", "4", "3", "2", "1", ""]
      #expect(scores.contains(row["SCORE"] ?? "-"))
    }
  }

  @Test func `audits and answers come for a part of the reviews`() throws {
    let reviews = try sample.rows("service/reviews.csv").filter { $0["CANCELLED"] == "N" }.count
    let rows = try sample.rows("service/feedback.csv")
    let audits = rows.filter { $0["KIND"] == "audit" }.count
    #expect((40...90).contains(audits * 1000 / reviews))
    #expect((60...130).contains((rows.count - audits) * 1000 / reviews))
  }
}
