import CareRecords
import SampleAuthority
import Testing

struct ServiceTests {
  private static let written = Result { try SampleFolder(SampleOptions(seed: 2)) }
  private let sample: SampleFolder

  init() throws { sample = try Self.written.get() }

  private func lookedAfter() throws -> Set<String> {
    Set(
      try sample.rows("2024-25/episodes.csv").filter {
        !$0.has("DEC") && $0["LS"] != "V3" && $0["LS"] != "V4"
      }.map { $0["CHILD"] ?? "" })
  }

  @Test func `a child has one allocation on a day`() throws {
    let rows = try sample.rows("service/allocations.csv")
    for (_, spans) in Dictionary(grouping: rows, by: { $0["CHILD"] ?? "" }) {
      for (one, next) in zip(spans, spans.dropFirst()) {
        let end = try #require(one.date("END"))
        #expect(try #require(one.date("START")) <= end)
        #expect(end < (try #require(next.date("START"))))
      }
    }
  }

  @Test func `an allocation lies within the officer's post`() throws {
    let posts = Dictionary(
      try sample.rows("service/iros.csv").map { ($0["IRO"] ?? "", $0) }
    ) { first, _ in first }
    for row in try sample.rows("service/allocations.csv") {
      let post = try #require(posts[row["IRO"] ?? ""])
      #expect(try #require(post.date("START")) <= (try #require(row.date("START"))))
      if let end = post.date("END") { #expect(try #require(row.date("END")) <= end) }
    }
  }

  @Test func `caseloads lie around those of the guidance with a spread`() throws {
    let children = try lookedAfter()
    let open = try sample.rows("service/allocations.csv").filter {
      !$0.has("END") && children.contains($0["CHILD"] ?? "")
    }
    let counts = Dictionary(grouping: open) { $0["IRO"] ?? "" }.mapValues(\.count)
    var perFullTime: [Double] = []
    for post in try sample.rows("service/iros.csv") where !post.has("END") {
      let fullTime = try #require(Double(post["FTE"] ?? ""))
      perFullTime.append(Double(counts[post["IRO"] ?? ""] ?? 0) / fullTime)
    }
    let mean = perFullTime.reduce(0, +) / Double(perFullTime.count)
    #expect((55...75).contains(mean))
    #expect((perFullTime.max() ?? 0) - (perFullTime.min() ?? 0) > 5)
  }

  @Test func `the team has a leaver, a joiner and an agency officer`() throws {
    let posts = try sample.rows("service/iros.csv")
    let from = try #require(CivilDate(year: 2024, month: 4, day: 1))
    #expect(posts.filter { $0.has("END") }.count == 1)
    #expect(posts.filter { $0["EMPLOYMENT"] == "agency" }.count == 1)
    #expect(
      posts.contains {
        $0["EMPLOYMENT"] == "permanent" && $0.date("START").map { $0 > from } ?? false
      })
    #expect(posts.contains { $0["FTE"] != "1.0" })
  }

  @Test func `a year has about one challenge for every six children, most of them informal`() throws
  {
    let rows = try sample.rows("service/escalations.csv").filter {
      $0["KIND"] == "challenge" && ($0["ESCALATION_ID"] ?? "").hasPrefix("ESC-2024")
    }
    let stages = Dictionary(grouping: rows) { $0["ESCALATION_ID"] ?? "" }
    let count = try lookedAfter().count
    #expect((count / 10...count / 4).contains(stages.count))
    let informal = stages.values.filter { $0.last?["STAGE"] == "Informal" }
    #expect(informal.count * 2 > stages.count)
  }

  @Test func `nothing of an escalation comes before it was raised or after the last year`() throws {
    let end = try #require(CivilDate(year: 2025, month: 3, day: 31))
    for row in try sample.rows("service/escalations.csv") {
      let raised = try #require(row.date("RAISED"))
      for heading in ["STAGE_DATE", "RESPONDED", "RESOLVED"] {
        if let day = row.date(heading) { #expect(raised <= day && day <= end) }
      }
      #expect(row.has("OUTCOME") == row.has("RESOLVED"))
    }
  }
}
