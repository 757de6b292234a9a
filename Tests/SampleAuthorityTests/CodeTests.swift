import CareRecords
import SampleAuthority
import Testing

struct CodeTests {
  private static let written = Result {
    try SampleFolder(SampleOptions(children: 1500, years: 2, seed: 3))
  }
  private let sample: SampleFolder

  init() throws { sample = try Self.written.get() }

  private func expectListed<Code: CodeSet>(
    _ heading: String, in file: String, _ type: Code.Type, mayBeBlank: Bool = false
  ) throws {
    let codes = Set(Code.list.map(\.code))
    let written = Set(try sample.rows(file).map { $0[heading] ?? "" })
    #expect(written.subtracting(codes).isSubset(of: mayBeBlank ? [""] : []), "\(heading)")
  }

  @Test(arguments: ["2023-24", "2024-25"])
  func `every code is in the code list of its column`(year: String) throws {
    let sexes = Set(try sample.rows("\(year)/header.csv").compactMap { $0["SEX"] })
    #expect(sexes == (year == "2023-24" ? ["1", "2"] : ["M", "F"]))
    try expectListed("ETHNIC", in: "\(year)/header.csv", EthnicOrigin.self)
    let episodes = "\(year)/episodes.csv"
    try expectListed("RNE", in: episodes, ReasonNewEpisode.self)
    try expectListed("LS", in: episodes, LegalStatus.self)
    try expectListed("CIN", in: episodes, CategoryOfNeed.self)
    try expectListed("PLACE", in: episodes, PlacementType.self)
    try expectListed("PLACE_PROVIDER", in: episodes, PlacementProvider.self, mayBeBlank: true)
    try expectListed("REC", in: episodes, ReasonEpisodeCeased.self, mayBeBlank: true)
    try expectListed("REASON_PLACE_CHANGE", in: episodes, ReasonPlaceChange.self, mayBeBlank: true)
    try expectListed("REVIEW_CODE", in: "\(year)/reviews.csv", ParticipationCode.self)
    try expectListed("IN_TOUCH", in: "\(year)/oc3.csv", CareLeaverContact.self)
    try expectListed("ACTIV", in: "\(year)/oc3.csv", CareLeaverActivity.self)
    try expectListed("ACCOM", in: "\(year)/oc3.csv", CareLeaverAccommodation.self)
  }

  @Test func `codes follow the lists of the year of the return`() throws {
    let later = try SampleFolder(SampleOptions(children: 600, years: 2, seed: 3, endYear: 2026))
    func placements(_ sample: SampleFolder, _ year: String) throws -> Set<String> {
      Set(try sample.rows("\(year)/episodes.csv").compactMap { $0["PLACE"] })
    }
    #expect(try placements(sample, "2023-24").isDisjoint(with: ["K3"]))
    #expect(try placements(sample, "2024-25").isSuperset(of: ["K3", "H5"]))
    #expect(try placements(later, "2025-26").isDisjoint(with: ["H5", "P2", "Z1"]))
  }

  @Test func `participation codes agree with the age at the review`() throws {
    for row in try sample.rows("2024-25/reviews.csv") {
      let birth = try #require(row.date("DOB"))
      let day = try #require(row.date("REVIEW"))
      #expect((birth.adding(months: 48) > day) == (row["REVIEW_CODE"] == "PN0"))
    }
  }

  @Test func `the ways through care that a report tells of all occur`() throws {
    let rows = try sample.rows("2023-24/episodes.csv") + sample.rows("2024-25/episodes.csv")
    let statuses = Set(rows.compactMap { $0["LS"] })
    let placements = Set(rows.compactMap { $0["PLACE"] })
    let ends = Set(rows.compactMap { $0["REC"] })
    #expect(statuses.isSuperset(of: ["C1", "C2", "E1", "V2", "V3", "V4", "J1", "L1"]))
    #expect(
      placements.isSuperset(of: ["U1", "U3", "U4", "U6", "K2", "K3", "P1", "A5", "A6", "T1"]))
    #expect(ends.isSuperset(of: ["X1", "E11", "E12", "E17", "E45", "E4A", "E4B", "E5"]))
  }

  private func isShortBreak(_ row: [String: String]) -> Bool {
    row["LS"] == "V3" || row["LS"] == "V4"
  }

  @Test(arguments: ["2023-24", "2024-25"])
  func `what the return does not ask for is blank`(year: String) throws {
    let females = Set(
      try sample.rows("\(year)/header.csv").filter { ["2", "F"].contains($0["SEX"]) }.compactMap {
        $0["CHILD"]
      })
    var lookedAfter: Set<String> = []
    for row in try sample.rows("\(year)/episodes.csv") {
      let place = try #require(row["PLACE"])
      #expect(row.has("PLACE_PROVIDER") == (place.first != "T" && place != "Z1"))
      if ["H5", "P1", "P2", "R1", "R2", "R5", "Z1"].contains(place) { #expect(!row.has("URN")) }
      if isShortBreak(row) {
        #expect(!row.has("HOME_POST") && !row.has("PL_POST") && !row.has("URN"))
      } else {
        lookedAfter.insert(try #require(row["CHILD"]))
      }
    }
    for row in try sample.rows("\(year)/header.csv") {
      let child = try #require(row["CHILD"])
      #expect(row.has("MOTHER") == (females.contains(child) && lookedAfter.contains(child)))
      #expect(row.has("MC_DOB") == (row["MOTHER"] == "1"))
    }
  }

  @Test(arguments: ["2023-24", "2024-25"])
  func `an unaccompanied child is one until 18 or until found to be of age`(year: String) throws {
    let ofAge = Dictionary(
      try sample.rows("\(year)/episodes.csv").filter { $0["REC"] == "E15" }.map {
        ($0["CHILD"] ?? "", $0.date("DEC"))
      }
    ) { first, _ in first }
    for row in try sample.rows("\(year)/uasc.csv") {
      let adulthood = try #require(row.date("DOB")).adding(months: 216)
      #expect(row.date("DUC") == ofAge[row["CHILD"] ?? ""] ?? adulthood)
    }
  }

  @Test func `no postcode is one of this country`() throws {
    for row in try sample.rows("2024-25/episodes.csv") {
      #expect(row["PL_POST"]?.first == (isShortBreak(row) ? nil : "X"))
      #expect(row["HOME_POST"].map { $0.isEmpty || $0.first == "X" } ?? false)
      #expect(row["URN"].map { $0.isEmpty || ($0.first == "9" && $0.count == 7) } ?? false)
    }
  }
}
