import Testing

@testable import AnnualReport
@testable import ServiceFigures

/// What is true of every conclusion for any numbers.
struct ConclusionPropertyTests {
  /// Numbers that are the same in every run.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  /// A year of every share of the catalogue, each with groups.
  private func year(_ numbers: inout Numbers) throws -> [Figure] {
    try Catalogue.figures.filter { $0.kind == .proportion }.map { definition in
      let groups = (0..<4).map { index in
        let total = Int.random(in: 0...300, using: &numbers)
        let part = total == 0 ? 0 : Int.random(in: 0...total, using: &numbers)
        return (
          key: "group \(Character(UnicodeScalar(UInt8(97 + index))))", part: part, total: total
        )
      }
      let (part, total) = (groups.reduce(0) { $0 + $1.part }, groups.reduce(0) { $0 + $1.total })
      guard total > 0 else { return try .share(definition.id, 0, of: 0, .notApplicable) }
      let figure = try Figure.share(definition.id, part, of: total)
      guard let dimension = definition.breakdowns.first(where: { $0 == .ageBand }) else {
        return figure
      }
      return figure.broken(by: dimension, groups)
    }
  }

  /// The fractions `a of b` that stand in a text.
  private func fractions(_ text: String) -> [(part: Int, total: Int)] {
    let words = text.split(whereSeparator: { " ();:".contains($0) })
    return words.indices.compactMap { index in
      guard words[index] == "of", index > 0, index + 1 < words.count,
        let part = Int(words[index - 1].replacing(",", with: "")),
        let total = Int(words[index + 1].replacing(",", with: ""))
      else { return nil }
      return (part, total)
    }
  }

  @Test(arguments: 1...40)
  func `every sentence follows from its numbers`(_ seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    let (now, before) = (try year(&numbers), try year(&numbers))
    let scene = try ConclusionScene(now, before: before)
    #expect(!scene.conclusions.isEmpty)
    for conclusion in scene.conclusions {
      for sentence in [conclusion.sentence] + conclusion.details {
        #expect(sentence.hasSuffix(".") && !sentence.contains("  "), "\(sentence)")
        #expect(sentence.split(separator: " ").count <= 30, "\(sentence)")
        // Each fraction is one that the conclusion rests on, or of the others of the same whole.
        let rested = fractions(conclusion.numbers)
        for fraction in fractions(sentence) {
          #expect(
            rested.contains {
              $0 == fraction || ($0.total - $0.part, $0.total) == (fraction.part, fraction.total)
            }, "\(sentence)")
          // Its percentage stands in the same sentence, unless there are too few.
          let share = try #require(Percentage.text(fraction.part, of: fraction.total))
          #expect(fraction.total < 20 || sentence.contains("(\(share))"), "\(sentence)")
        }
      }
      // The figures that it rests on hold those numbers.
      let evidence = try #require(conclusion.evidence.first)
      let figure = try #require(now.first { $0.id == evidence.figureID })
      let own = try #require(fractions(conclusion.numbers).first)
      if evidence.key == nil {
        #expect(own.part == figure.numbers.numerator && own.total == figure.numbers.denominator)
      } else {
        #expect(
          figure.rows(by: .ageBand).contains {
            $0.key == evidence.key && $0.numbers.numerator == own.part
              && $0.numbers.denominator == own.total
          })
      }
    }
  }

  @Test(arguments: 1...40)
  func `no figure is in two conclusions`(_ seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    let conclusions = try ConclusionScene(try year(&numbers), before: try year(&numbers))
      .conclusions
    let figures = conclusions.flatMap(\.evidence).filter { $0.key == nil }.map(\.figureID)
    #expect(Set(figures).count == figures.count)
    #expect(Set(conclusions.map(\.id)).count == conclusions.count)
    let suggestions = conclusions.compactMap(\.suggestion)
    #expect(Set(suggestions).count == suggestions.count)
  }

  @Test(arguments: 1...40)
  func `swapping the years swaps better and worse`(_ seed: UInt64) throws {
    var numbers = Numbers(state: seed &* 7919)
    let (first, second) = (try year(&numbers), try year(&numbers))
    // Without what is expected, the year before alone decides.
    let rules = try ConclusionRules(
      for: ConclusionScene([]).input.configuration, templates: .embedded
    )
    .rules.compactMap { $0.tests.contains(.lastYear) ? $0.figure?.id : nil }
    let yaml =
      "rules:\n"
      + rules.map {
        "  - {figure: \($0), against: [last_year], recommend: Find out why.}\n"
      }.joined()
    func kinds(_ now: [Figure], _ before: [Figure]) throws -> [String: ProposedConclusion.Kind] {
      let scene = try ConclusionScene(now, before: before, rules: yaml)
      // A family may have a figure that is better and one that is worse.
      let alone = scene.conclusions.filter { $0.evidence.count == 1 }
      return Dictionary(uniqueKeysWithValues: alone.map { ($0.id, $0.kind) })
    }
    let forth = try kinds(first, second)
    let back = try kinds(second, first)
    #expect(!forth.isEmpty)
    #expect(forth.keys.sorted() == back.keys.sorted())
    for (id, kind) in forth {
      #expect(Set([kind, back[id]]) == [.strength, .weakness], "\(id)")
    }
  }

  @Test(arguments: 1...20)
  func `how much IROs challenge is never called good or bad`(_ seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    let figures = try Catalogue.figures.filter { !$0.isGraded }.map { definition in
      let count = Int.random(in: 0...500, using: &numbers)
      return try Figure.make(definition.id) {
        $0.count = count
        $0.value = Double(count)
      }
    }
    #expect(figures.count == 7)
    var scene = try ConclusionScene(figures, before: figures)
    scene.input.configuration.expectations = figures.map {
      Expectation(figureID: $0.id, test: .atLeast(100), source: "a plan")
    }
    #expect(scene.conclusions.isEmpty)
  }

  @Test func `every count of challenges is among those that are never graded`() {
    let neither = Catalogue.figures.filter {
      $0.id.hasPrefix("challenge.") && $0.direction == .neither && $0.isGraded
    }
    #expect(neither.map(\.id) == ["challenge.goodPractice"])
  }
}
