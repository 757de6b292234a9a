import CareRecords
import TestSupport
import Testing

@testable import ServiceFigures
@testable import StatuteReference

/// What holds for the figures of any authority.
@Suite("Figures of awkward authorities")
struct FigurePropertyTests {
  private static func json(_ authority: RandomAuthority) -> String {
    let computed = authority.computed()
    return computed.figures.json(version: "1.0")
      + ObligationsFile.text(computed.obligations, store: authority.store)
  }

  @Test
  func `neither the number of partitions nor the length of pieces changes anything`() throws {
    for seed in RandomCases.seeds(from: 1_000, few: 6, soak: 400) {
      var numbers = SeededNumbers(seed)
      guard let authority = RandomAuthority(seed: seed, children: 20).settled().exportable() else {
        continue
      }
      let form = numbers.one(of: ExportFolder.Form.allCases)
      let folder = try ExportFolder(authority, isShuffled: numbers.happens(50)) { _ in form }
      let whole = try folder.everything(authority.settings, partitions: 1)
      for partitions in [2, 16, 1_000] {
        let length = numbers.one(of: [64, 500, 4_000])
        let other = try folder.everything(
          authority.settings, partitions: partitions, pieceLength: length)
        #expect(other == whole, "seed \(seed), \(partitions) partitions, pieces of \(length)")
      }
    }
  }

  @Test
  func `the order of the rows of every table changes nothing`() {
    for seed in RandomCases.seeds(from: 2_000, few: 25, soak: 1_500) {
      let authority = RandomAuthority(seed: seed, children: 12)
      let one = Self.json(authority).split(separator: "\n")
      let other = Self.json(authority.shuffled()).split(separator: "\n")
      if one != other {
        let pairs = zip(one, other).filter { $0 != $1 }.prefix(4)
        Issue.record("seed \(seed): \(pairs.map { "\($0) | \($1)" })")
      }
    }
  }

  @Test
  func `all sums come out, and every share is that of its counts`() throws {
    for seed in RandomCases.seeds(from: 3_000, few: 40, soak: 2_000) {
      let figures = RandomAuthority(seed: seed, children: 10).settled().computed().figures
      for check in try #require(figures.basis).balance {
        #expect(check.holds, "seed \(seed): \(check.words)")
      }
      for figure in figures.figures { Self.checkSums(figure, seed: seed) }
      let level = ["informal", "formal", "cafcass"].map { figures.figure("challenge.\($0)") }
      let reached = level.compactMap { $0?.result.numbers.count }.reduce(0, +)
      let unknown = level.first??.result.leftOut.first?.count ?? 0
      guard level.allSatisfy({ $0?.result.status == .available }) else { continue }
      #expect(figures.figure("challenge.raised")?.result.numbers.count == reached + unknown)
    }
  }

  private static func checkSums(_ figure: Figure, seed: UInt64) {
    let numbers = figure.result.numbers
    if let numerator = numbers.numerator, let denominator = numbers.denominator {
      let share = denominator == 0 ? nil : Double(numerator) / Double(denominator)
      #expect(numbers.value == share && (figure.result.interval == nil) == (share == nil))
    }
    // The groups of these are officers, and children or months counted beside them.
    let ofOfficers = ["caseload.perIRO", "caseload.outsideRange"]
    guard figure.definition.kind != .rate, !ofOfficers.contains(figure.id) else { return }
    for breakdown in figure.result.breakdowns {
      func sum(_ part: (FigureNumbers) -> Int?) -> Int {
        breakdown.rows.compactMap { part($0.numbers) }.reduce(0, +)
      }
      // Every record of these figures is in one group of each breakdown.
      #expect(sum(\.count) == numbers.count ?? 0, "seed \(seed) \(figure.id)")
      #expect(sum(\.numerator) == numbers.numerator ?? 0, "seed \(seed) \(figure.id)")
      #expect(sum(\.denominator) == numbers.denominator ?? 0, "seed \(seed) \(figure.id)")
      #expect(Set(breakdown.rows.map(\.key)).count == breakdown.rows.count)
      // What is left out has no place among changes, scores and social workers that are not known.
      guard ![.changes, .sdqBand, .workers].contains(breakdown.dimension) else { continue }
      for left in figure.result.leftOut {
        let groups = breakdown.rows.flatMap(\.leftOut).filter { $0.reason == left.reason }
        #expect(groups.map(\.count).reduce(0, +) == left.count, "seed \(seed) \(figure.id)")
      }
    }
  }

  @Test
  func `the catalogue has each id once and every need and reason is one that can be`() {
    let ids = Catalogue.figures.map(\.id)
    #expect(Set(ids).count == ids.count)
    for definition in Catalogue.figures {
      #expect(Catalogue.definition(definition.id)?.title == definition.title)
      #expect(definition.sentence.hasSuffix(".") && !definition.title.hasSuffix("."))
      #expect(!definition.needs.isEmpty)
      if definition.kind == .proportion {
        #expect(!definition.numerator.isEmpty && !definition.denominator.isEmpty)
      }
    }
    #expect(Catalogue.definition("reviews.unheard") == nil)
  }
}
