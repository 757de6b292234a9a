import ServiceFigures
import TestSupport
import Testing

@testable import PublicEdition

/// Nobody infers a small number of children from a pool, by trying all numbers that agree with it.
struct PoolPropertyTests {
  /// Shares of their own records, and one of all children looked after, whose number is printed.
  private static let ids = [
    "participation.parents", "placements.threeOrMore", "permanence.bySecondReview",
    "children.viewsAtEveryReview",
  ]

  /// Members with few children on either side of their shares, more often than any authority has.
  private func members(_ seed: UInt64) throws -> [PeriodFigures] {
    var numbers = SeededNumbers(seed)
    let frequent = numbers.number(in: 10...70)
    return try (1...numbers.number(in: 5...6)).map { number in
      var shares: [String: (Int, Int)] = [:]
      for id in Self.ids where !numbers.happens(10) {
        let few = numbers.happens(frequent) ? numbers.number(in: 0...7) : numbers.number(in: 6...12)
        let others =
          id == "placements.threeOrMore"
          ? 300 - few : numbers.happens(frequent) ? numbers.number(in: 0...7) : 25
        shares[id] = numbers.happens(50) ? (few, few + others) : (others, few + others)
      }
      return try PoolMaking.member(number, shares)
    }
  }

  private func inferred(
    _ members: [PeriodFigures], _ shares: [(FigureDefinition, part: Int, total: Int)]
  ) throws -> [String] {
    let editions = try members.map { try PublicFigures(releasing: $0, previous: nil).figures }
    return members.indices.flatMap { own in
      shares.flatMap { definition, part, total in
        PoolReader(members: members, editions: editions, own: own, threshold: 5)
          .inferred(definition, part: part, total: total)
      }
    }
  }

  @Test(arguments: RandomCases.seeds(from: 7_100, few: 25, soak: 1_000))
  func `a member infers no small number of the others from the pool and their editions`(
    _ seed: UInt64
  ) throws {
    let members = try members(seed)
    let shares = try PooledFigures(of: members).shares.filter {
      $0.definition.publication.kind == .children
    }
    #expect(try inferred(members, shares.map { ($0.definition, $0.part, $0.total) }) == [])
  }

  /// The same members with every share in the pool.
  @Test func `without the protection small numbers are inferred, and with it some are pooled`()
    throws
  {
    var (found, pooled, possible) = (0, 0, 0)
    let seeds = RandomCases.seeds(from: 7_100, few: 25, soak: 200)
    for seed in seeds {
      let members = try members(seed)
      let definitions = Self.ids.compactMap(Catalogue.definition)
      let all = definitions.compactMap { definition -> (FigureDefinition, Int, Int)? in
        let having = members.map { $0[definition] }.filter { $0.status == .available }
        guard having.count >= PooledFigures.fewest else { return nil }
        return (
          definition, having.reduce(0) { $0 + ($1.numbers.numerator ?? 0) },
          having.reduce(0) { $0 + ($1.numbers.denominator ?? 0) }
        )
      }
      if try !inferred(members, all.map { ($0.0, part: $0.1, total: $0.2) }).isEmpty { found += 1 }
      possible += all.count
      pooled += try PooledFigures(of: members).shares.count {
        $0.definition.publication.kind == .children
      }
    }
    print("of \(possible) shares of children \(pooled) were pooled")
    #expect(found > seeds.count / 2)
    #expect(pooled > possible / 10)
  }
}
