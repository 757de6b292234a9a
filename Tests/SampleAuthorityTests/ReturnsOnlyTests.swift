import CareRecords
import SampleAuthority
import Testing

struct ReturnsOnlyTests {
  private let options = SampleOptions(children: 2000, years: 20, seed: 6, returnsOnly: true)

  @Test func `a child has one episode and on average three and a half reviews`() throws {
    let sample = try SampleFolder(options)
    let ids = Set(try sample.rows("return/header.csv").compactMap { $0["CHILD"] })
    let episodes = try sample.rows("return/episodes.csv")
    #expect(ids.count == 2000)
    #expect(episodes.count == 2000)
    #expect(Set(episodes.compactMap { $0["CHILD"] }) == ids)
    #expect(try sample.rows("return/reviews.csv").count == 7000)
    #expect(episodes.contains { !$0.has("DEC") })
  }

  @Test func `the reviews lie within the episode`() throws {
    let sample = try SampleFolder(options)
    let episodes = Dictionary(
      try sample.rows("return/episodes.csv").map { ($0["CHILD"] ?? "", $0) }
    ) { first, _ in first }
    for row in try sample.rows("return/reviews.csv") {
      let episode = try #require(episodes[row["CHILD"] ?? ""])
      let day = try #require(row.date("REVIEW"))
      #expect(try #require(episode.date("DECOM")) < day)
      if let end = episode.date("DEC") { #expect(day < end) }
    }
  }

  @Test func `the XML holds the same reviews`() throws {
    var other = options
    other.xml = true
    let csv = try SampleFolder(options)
    let root = try SampleFolder(other).xml("return/ssda903.xml")
    let days = root.all("CHILD").flatMap { child in
      child.all("HEADER").flatMap { $0.all("AREVIEW") }.map { $0.fields["REVIEW"] }
    }
    #expect(try csv.rows("return/reviews.csv").map { $0["REVIEW"] } == days)
  }
}
