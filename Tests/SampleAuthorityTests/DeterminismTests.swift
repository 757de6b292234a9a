import SampleAuthority
import Testing

struct DeterminismTests {
  @Test(arguments: [false, true])
  func `the same seed gives the same bytes`(xml: Bool) throws {
    let options = SampleOptions(children: 60, seed: 7, xml: xml, defects: true)
    let first = try SampleFolder(options)
    let second = try SampleFolder(options)
    #expect(first.files == second.files)
    for file in first.files { #expect(try first.bytes(file.name) == second.bytes(file.name)) }
  }

  @Test func `another seed gives other bytes`() throws {
    let first = try SampleFolder(SampleOptions(children: 60, seed: 1))
    let second = try SampleFolder(SampleOptions(children: 60, seed: 2))
    for file in first.files where file.name.hasSuffix("s.csv") {
      #expect(try first.bytes(file.name) != second.bytes(file.name))
    }
  }

  /// The sums below hold on every machine: a change means that chance is drawn in another way.
  @Test func `the sample of seed 1 stays what it was`() throws {
    let sample = try SampleFolder(SampleOptions(children: 40, seed: 1))
    var sums: [String] = []
    for file in sample.files where file.name.hasSuffix(".csv") {
      let sum = try sample.bytes(file.name).reduce(UInt32(2_166_136_261)) { sum, byte in
        (sum ^ UInt32(byte)) &* 16_777_619
      }
      sums.append("\(file.name) \(file.rows) \(sum)")
    }
    #expect(sums == Self.expected)
  }

  private static let expected = [
    "2023-24/header.csv 40 3493647940",
    "2023-24/episodes.csv 51 1842254114",
    "2023-24/reviews.csv 53 2664590824",
    "2023-24/uasc.csv 1 1686424670",
    "2023-24/missing.csv 5 3131780575",
    "2023-24/oc2.csv 20 2558307658",
    "2023-24/oc3.csv 8 2796419057",
    "2023-24/ad1.csv 1 2724959366",
    "2023-24/placed-adoption.csv 1 1476546930",
    "2023-24/prev-perm.csv 6 3448250948",
    "2023-24/sw-episodes.csv 48 3613872055",
    "2023-24/dolo.csv 0 2133243759",
    "2024-25/header.csv 40 3412324990",
    "2024-25/episodes.csv 65 2763700124",
    "2024-25/reviews.csv 61 550758878",
    "2024-25/uasc.csv 2 2224415762",
    "2024-25/missing.csv 6 1244993808",
    "2024-25/oc2.csv 21 2436200783",
    "2024-25/oc3.csv 7 326288491",
    "2024-25/ad1.csv 0 780493955",
    "2024-25/placed-adoption.csv 2 1151584895",
    "2024-25/prev-perm.csv 8 2121936996",
    "2024-25/sw-episodes.csv 51 2384022579",
    "2024-25/dolo.csv 0 2133243759",
    "service/reviews.csv 119 1977827123",
    "service/escalations.csv 15 3304296426",
    "service/iros.csv 1 992920108",
    "service/allocations.csv 40 419514751",
    "service/feedback.csv 24 2199095664",
    "service/conferences.csv 25 4153334972",
    "service/carer-reviews.csv 11 571322981",
    "official/invented_cla_number_and_rate_per_10k_children.csv 45 4288681721",
    "official/invented_la_cla_placement_stability.csv 60 2785493042",
    "official/invented_la_cla_during_year_new_placements.csv 195 2537019134",
    "official/invented_la_conviction_health_outcome_cla.csv 165 1497834103",
    "official/invented_la_cla_swcount.csv 30 4251259491",
    "official/invented_la_care_leavers_activity.csv 60 353868402",
    "official/invented_la_care_leavers_accommodation_suitability.csv 60 1050741148",
    "official/invented_sn_model_wide.csv 12 88694638",
  ]
}
