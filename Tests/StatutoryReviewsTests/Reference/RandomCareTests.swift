import CareRecords
import Testing

@testable import StatuteReference

@Suite("The generator of awkward children")
struct RandomCareTests {
  private static let seeds = UInt64(0)..<2500

  private static func statute(_ care: RandomCare) -> ReferenceStatute {
    ReferenceStatute(episodes: care.episodes, reviews: care.reviews, options: care.options)
  }

  @Test
  func `gives the same rows for the same seed and others for another`() {
    #expect(RandomCare(seed: 7).description == RandomCare(seed: 7).description)
    #expect(RandomCare(seed: 7).description != RandomCare(seed: 8).description)
  }

  @Test
  func `meets every verdict, kind and sequence often`() {
    var seen: [String: Int] = [:]
    for seed in Self.seeds {
      for obligation in Self.statute(RandomCare(seed: seed)).obligations {
        seen[obligation.verdict.rawValue, default: 0] += 1
        seen["kind \(obligation.kind.rawValue)", default: 0] += 1
        seen["\(obligation.sequence.rawValue) \(obligation.verdict.rawValue)", default: 0] += 1
        if obligation.recorded { seen["recorded", default: 0] += 1 }
      }
    }
    for sequence in ["ordinary", "adoption", "continued", "shortBreak"] {
      for verdict in ["onTime", "late", "overdue", "undetermined", "notYetDue", "missed"] {
        #expect(seen["\(sequence) \(verdict)", default: 0] >= 10, "\(sequence) \(verdict)")
      }
    }
    for kind in ["first", "second", "subsequent", "adoption", "continued", "shortBreak"] {
      #expect(seen["kind \(kind)", default: 0] >= 100, "\(kind)")
    }
    #expect(seen["recorded", default: 0] >= 100)
  }

  @Test
  func `leaves nothing to the order of the rows`() {
    for seed in Self.seeds.prefix(500) {
      let care = RandomCare(seed: seed, children: 3)
      let reversed = ReferenceStatute(
        episodes: care.episodes.reversed(), reviews: care.reviews.reversed(),
        options: care.options)
      #expect(reversed.obligations == Self.statute(care).obligations, "\(care)")
    }
  }

  @Test
  func `judges each review once and by the obligation it met`() {
    for seed in Self.seeds.prefix(500) {
      let care = RandomCare(seed: seed, children: 2)
      let statute = Self.statute(care)
      let met = statute.obligations.filter { $0.held != nil }
      let judged = statute.reviews.compactMap(\.obligation)
      #expect(Set(met) == Set(judged) && met.count == judged.count, "\(care)")
      for child in statute.children {
        for period in child.periods.dropLast() {
          #expect(period.end != nil, "a period with another after it has an end: \(care)")
        }
        for chain in child.sequences {
          for (one, next) in zip(chain, chain.dropFirst()) {
            #expect(one.end == next.start, "\(care)")
          }
        }
      }
    }
  }
}
