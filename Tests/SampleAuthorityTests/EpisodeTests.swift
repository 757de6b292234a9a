import CareRecords
import SampleAuthority
import Testing

struct EpisodeTests {
  private static let written = Result {
    try SampleFolder(SampleOptions(children: 1200, years: 3, seed: 11))
  }
  private let sample: SampleFolder

  init() throws { sample = try Self.written.get() }

  private func episodesByChild(_ year: String) throws -> [String: [[String: String]]] {
    let rows = try sample.rows("\(year)/episodes.csv")
    return Dictionary(grouping: rows) { $0["CHILD"] ?? "" }.mapValues { episodes in
      episodes.sorted { ($0.date("DECOM")?.dayNumber ?? 0) < ($1.date("DECOM")?.dayNumber ?? 0) }
    }
  }

  @Test(arguments: ["2022-23", "2023-24", "2024-25"])
  func `a child's episodes join without overlap`(year: String) throws {
    for (_, episodes) in try episodesByChild(year) {
      for (one, next) in zip(episodes, episodes.dropFirst()) {
        let end = try #require(one.date("DEC"))
        let start = try #require(next.date("DECOM"))
        if one["REC"] == "X1" {
          #expect(end == start)
          #expect(next["RNE"] != "S")
        } else {
          #expect(end < start)
          #expect(next["RNE"] == "S")
        }
      }
    }
  }

  @Test(arguments: ["2022-23", "2023-24", "2024-25"])
  func `an episode begins before it ends and says why it ended`(year: String) throws {
    for (_, episodes) in try episodesByChild(year) {
      for episode in episodes {
        let start = try #require(episode.date("DECOM"))
        if let end = episode.date("DEC") { #expect(start < end) }
        #expect(episode.has("DEC") == episode.has("REC"))
        if episode["REC"] == "X1" { #expect(episode.date("DEC") != nil) }
      }
    }
  }

  @Test func `a return holds the episodes that were open in its year as known at its end`() throws {
    let from = try #require(CivilDate(year: 2023, month: 4, day: 1))
    let to = try #require(CivilDate(year: 2024, month: 3, day: 31))
    for row in try sample.rows("2023-24/episodes.csv") {
      #expect(try #require(row.date("DECOM")) <= to)
      if let end = row.date("DEC") { #expect(from <= end && end <= to) }
    }
  }

  @Test func `an episode open in one return is in the next`() throws {
    let later = Set(
      try sample.rows("2024-25/episodes.csv").map { "\($0["CHILD"] ?? "") \($0["DECOM"] ?? "")" })
    for row in try sample.rows("2023-24/episodes.csv") where !row.has("DEC") {
      #expect(later.contains("\(row["CHILD"] ?? "") \(row["DECOM"] ?? "")"))
    }
  }

  @Test func `what changed is what the reason for the new episode says`() throws {
    for (_, episodes) in try episodesByChild("2024-25") {
      for (one, next) in zip(episodes, episodes.dropFirst()) where one["REC"] == "X1" {
        let place = ["PLACE", "PL_POST", "URN", "PLACE_PROVIDER"]
        let moved = place.contains { one[$0] != next[$0] }
        let newStatus = one["LS"] != next["LS"]
        switch next["RNE"] {
        case "L": #expect(newStatus && !moved)
        case "P", "T": #expect(moved && !newStatus)
        default: #expect(moved && newStatus)
        }
      }
    }
  }

  @Test func `only a child under a care order is placed with its own parents`() throws {
    var found = 0
    for row in try sample.rows("2024-25/episodes.csv") where row["PLACE"] == "P1" {
      found += 1
      #expect(row["LS"] == "C1" || row["LS"] == "C2")
    }
    #expect(found > 0)
  }

  @Test func `special guardians are the foster carers where the child lived with them`() throws {
    var found: Set<String> = []
    for row in try sample.rows("2024-25/episodes.csv") {
      let place = try #require(row["PLACE"])
      switch row["REC"] {
      case "E45": #expect(["U1", "U2", "U3"].contains(place))
      case "E46": #expect(["U4", "U5", "U6"].contains(place))
      default: continue
      }
      found.insert(row["REC"] ?? "")
    }
    #expect(found.count == 2)
  }

  @Test func `a stay of a series of short breaks is short, an agreement has one episode`() throws {
    for (_, episodes) in try episodesByChild("2024-25") {
      for episode in episodes where episode["LS"] == "V3" {
        guard let end = episode.date("DEC") else { continue }
        #expect(CivilDate.days(from: try #require(episode.date("DECOM")), to: end) <= 17)
      }
      #expect(episodes.filter { $0["LS"] == "V4" }.count <= 1)
    }
  }

  @Test func `care ends at the 18th birthday`() throws {
    let births = Dictionary(
      try sample.rows("2024-25/header.csv").map { ($0["CHILD"] ?? "", $0.date("DOB")) }
    ) { first, _ in first }
    let end = try #require(CivilDate(year: 2025, month: 3, day: 31))
    for row in try sample.rows("2024-25/episodes.csv") {
      let birth = try #require(births[row["CHILD"] ?? ""] ?? nil)
      #expect(row.date("DEC") ?? end <= birth.adding(months: 216))
      #expect(try #require(row.date("DECOM")) >= birth)
    }
  }
}
