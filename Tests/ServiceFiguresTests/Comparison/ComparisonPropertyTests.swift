import Testing

@testable import ServiceFigures

@Suite("Whatever the numbers are")
struct ComparisonPropertyTests {
  private static let rounds: UInt64 = 15

  private func result(_ definition: FigureDefinition, using chance: inout Chance) -> FigureResult {
    var result = FigureResult()
    let size = chance.next(in: 0...3) == 0 ? 40 : 1_500
    switch definition.kind {
    case .proportion:
      let total = chance.next(in: 1...size)
      let met = chance.next(in: 0...total)
      result.numbers.numerator = met
      result.numbers.denominator = total
      result.numbers.value = Double(met) / Double(total)
      result.interval = Proportion.wilson(met: met, of: total)
      var sums = ClusterSums()
      var (left, toMeet) = (total, met)
      while left > 0 {
        let reviews = min(left, chance.next(in: 1...3))
        let good = max(toMeet - (left - reviews), min(toMeet, chance.next(in: 0...reviews)))
        sums.add(met: good, total: reviews)
        left -= reviews
        toMeet -= good
      }
      if chance.next(in: 0...1) == 0 {
        result.clusteredInterval = sums.interval(met: met, of: total)
      }
    default:
      result.numbers.count = chance.next(in: 0...size)
    }
    return result
  }

  private func comparisons(_ definition: FigureDefinition, seed: UInt64) -> (
    there: FigureComparison, back: FigureComparison
  ) {
    var chance = Chance(seed: seed)
    let now = Figure(definition: definition, result: result(definition, using: &chance))
    let then = Figure(definition: definition, result: result(definition, using: &chance))
    return (FigureComparison(now, since: then), FigureComparison(then, since: now))
  }

  private var definitions: [FigureDefinition] {
    Catalogue.figures.filter { $0.kind == .proportion || $0.kind == .count }
  }

  private func mirrored(_ change: ComparisonVerdict.Change?) -> ComparisonVerdict.Change? {
    switch change {
    case .better: .worse
    case .worse: .better
    case .higher: .lower
    case .lower: .higher
    case nil: nil
    }
  }

  @Test func `swapping the years swaps better and worse, higher and lower, and nothing else`() {
    for definition in definitions {
      for seed in 0..<Self.rounds {
        let (there, back) = comparisons(definition, seed: seed)
        #expect(back.verdict.change == mirrored(there.verdict.change), "\(definition.id) \(seed)")
        if there.verdict.change == nil { #expect(back.verdict == there.verdict) }
        if case .clearButSmall = there.verdict {
          guard case .clearButSmall = back.verdict else {
            Issue.record("\(definition.id) \(seed)")
            continue
          }
        }
        guard let one = there.difference, let other = back.difference else { continue }
        switch one.scale {
        case .points:
          #expect(abs(one.lower + other.upper) < 1e-12 && abs(one.upper + other.lower) < 1e-12)
        case .ratio:
          #expect(abs(one.lower * other.upper - 1) < 1e-9)
        }
        #expect(abs(one.chance - other.chance) < 1e-9)
      }
    }
  }

  @Test func `the interval holds the difference, and the verdict is what the interval says`() {
    for definition in definitions {
      for seed in 0..<Self.rounds {
        let comparison = comparisons(definition, seed: seed).there
        guard let difference = comparison.difference else {
          #expect(comparison.verdict == .tooFew)
          continue
        }
        if let value = difference.value {
          #expect(difference.lower <= value && value <= difference.upper)
        }
        let excludes = difference.lower > difference.none || difference.upper < difference.none
        #expect((comparison.verdict.change != nil) == excludes)
        if comparison.verdict == .aboutTheSame {
          #expect(difference.lower >= -0.02 && difference.upper <= 0.02)
        }
      }
    }
  }

  @Test func `the interval of a ratio leaves out 1 exactly where the exact test is below 5%`()
    throws
  {
    for first in 20...60 {
      for second in 20...60 {
        let difference = try #require(FigureDifference(count: first, since: second))
        #expect(difference.isClear == (difference.chance < 0.05), "\(first) \(second)")
      }
    }
  }

  @Test func `volume of challenge is never called good or bad`() throws {
    for id in ["challenge.raised", "challenge.formal", "challenge.cafcass", "challenge.children"] {
      let definition = try #require(Catalogue.definition(id))
      for seed in 0..<Self.rounds * 4 {
        let change = comparisons(definition, seed: seed).there.verdict.change
        #expect(change != .better && change != .worse)
      }
    }
  }

  @Test func `a verdict about a figure with a good direction never says only higher or lower`() {
    for definition in definitions where definition.direction != .neither {
      for seed in 0..<Self.rounds {
        let change = comparisons(definition, seed: seed).there.verdict.change
        #expect(change != .higher && change != .lower)
      }
    }
  }

  @Test func `of many figures that do not change, few are called changed`() throws {
    let records = try #require(Catalogue.definition("records.sent20"))
    var chance = Chance(seed: 7)
    var changed = 0
    for _ in 0..<200 {
      var figures = (0..<10).map { _ in
        func year() -> Figure {
          var result = FigureResult()
          result.numbers.numerator = (0..<200).reduce(0) { sum, _ in
            sum + (chance.next(in: 0...9) < 8 ? 1 : 0)
          }
          result.numbers.denominator = 200
          return Figure(definition: records, result: result)
        }
        return FigureComparison(year(), since: year())
      }
      PeriodComparison.judgeTogether(&figures)
      if figures.contains(where: { $0.verdict.change != nil }) { changed += 1 }
      #expect(figures.allSatisfy { $0.isOneOfMany })
    }
    // Each for itself, about four in ten families would hold a false alarm.
    #expect(changed <= 20)
  }
}

/// Numbers by chance that are the same in every run.
private struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1 }

  mutating func next(in range: ClosedRange<Int>) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return range.lowerBound + Int(state % UInt64(range.count))
  }
}
