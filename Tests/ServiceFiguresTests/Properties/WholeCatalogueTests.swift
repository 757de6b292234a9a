import CareRecords
import Documents
import Foundation
import TestSupport
import Testing

@testable import ServiceFigures
@testable import StatuteReference

/// Every figure of the catalogue, held against the plain reference on awkward authorities.
struct WholeCatalogueTests {
  @Test(arguments: UInt64(0)..<4)
  func `every figure, also as the Department counts it, is that of the plain reference`(
    _ part: UInt64
  ) throws {
    for seed in RandomCases.seeds(from: 10_000, few: 240, soak: 12_000) where seed % 4 == part {
      try Self.compare(
        RandomAuthority(seed: seed, children: Int(seed / 4) % 6 + 1).settled(), seed)
    }
  }

  /// Authorities that showed a difference once: a child listed with two families for one day.
  @Test(arguments: [4_010_904, 4_011_876, 4_012_036] as [UInt64])
  func `a child of two families is counted as the plain reference counts it`(
    _ seed: UInt64
  ) throws {
    try Self.compare(
      RandomAuthority(seed: seed, children: Int(seed / 4) % 6 + 1).settled(), seed)
  }

  /// Authorities whose reviews are all of years before the period.
  @Test(arguments: [4_040_144, 4_040_194] as [UInt64])
  func `reviews of other years alone are none of the period`(_ seed: UInt64) throws {
    let authority = RandomAuthority(
      seed: seed, children: Int(seed) % 6 + 1, timetable: .invented
    ).settled()
    try Self.compare(authority, seed)
    #expect(PlainFigures(authority).lines.contains { $0.hasPrefix("reviews.held notSupplied") })
  }

  @Test func `so it is under another timetable of reviews`() throws {
    for seed in RandomCases.seeds(from: 40_000, few: 120, soak: 6_000) {
      let authority = RandomAuthority(
        seed: seed, children: Int(seed) % 6 + 1, timetable: .invented
      ).settled()
      try Self.compare(authority, seed)
      // The tables of an authority can be of an earlier year than any of their rows, and the start of
      // a series of short breaks is then known: `AgreementTests` compares those.
      let computed = authority.computed().obligations.filter {
        $0.obligation.kind != .shortBreak
      }.map { row in
        Self.line(
          row.obligation.sequence.word, row.obligation.kind.key, row.obligation.window.earliest,
          row.obligation.window.latest, row.obligation.held, row.obligation.verdict.word)
      }
      let statute = PlainFigures(authority).statute
      let expected = statute.obligationsOfThePeriod.filter { $0.kind != .shortBreak }.map {
        Self.line(
          $0.sequence.rawValue, $0.kind.rawValue, $0.earliest, $0.latest, $0.held,
          $0.verdict.rawValue)
      }
      #expect(computed.sorted() == expected.sorted(), "seed \(seed)")
    }
  }

  private static func line(
    _ sequence: String, _ kind: String, _ earliest: CivilDate?, _ latest: CivilDate?,
    _ held: CivilDate?, _ verdict: String
  ) -> String {
    let days = [earliest, latest, held].map { $0?.description ?? "-" }
    return ([sequence, kind] + days + [verdict]).joined(separator: " ")
  }

  /// Compares every figure of an authority with the plain reference.
  private static func compare(_ authority: RandomAuthority, _ seed: UInt64) throws {
    let computed = authority.computed().figures
    let plain = PlainFigures(authority)
    let counted = computed.figures + computed.countedAsPublished
    let found = byID(counted.flatMap(\.lines))
    let expected = byID(plain.lines + plain.publishedLines)
    for id in Set(found.keys).union(expected.keys).sorted() where found[id] != expected[id] {
      Issue.record(
        """
        seed \(seed) \(id)
        expected \(expected[id] ?? [])
        found    \(found[id] ?? [])
        """)
    }
    #expect(plain.isBalanced, "seed \(seed)")
    for check in try #require(computed.basis).balance {
      #expect(check.holds, "seed \(seed): \(check.words)")
    }
  }

  @Test func `the reference has a line for every figure of the catalogue and no other`() {
    let lines = PlainFigures(RandomAuthority(seed: 1, children: 3).settled()).lines
    #expect(Set(Self.byID(lines).keys) == Set(Catalogue.figures.map(\.id)))
  }

  @Test func `the reference counts every figure that the Department counts otherwise`() {
    let lines = PlainFigures(RandomAuthority(seed: 1, children: 3).settled()).publishedLines
    #expect(Set(Self.byID(lines).keys) == Set(Catalogue.countedAsPublished.map(\.id)))
  }

  /// The lines of each figure by its id, to nine places; what is left out stands in the order of
  /// the alphabet.
  private static func byID(_ lines: [String]) -> [String: [String]] {
    var figures: [String: [String]] = [:]
    var id = ""
    for line in lines {
      if !line.hasPrefix(" ") { id = String(line.prefix { $0 != " " }) }
      figures[id, default: []].append(rounded(sorted(line)))
    }
    return figures
  }

  private static func sorted(_ line: String) -> String {
    line.split(separator: "(", omittingEmptySubsequences: false).enumerated().map { place, part in
      guard place > 0, let end = part.firstIndex(of: ")") else { return String(part) }
      let reasons = part[..<end].components(separatedBy: ", ").sorted().joined(separator: ", ")
      return reasons + part[end...]
    }.joined(separator: "(")
  }

  /// The mean of a sum and the sum of means differ in the last place of a number.
  private static func rounded(_ line: String) -> String {
    line.components(separatedBy: " ").map { word in
      let digits = word.prefix { "0123456789.".contains($0) }
      guard digits.contains("."), let number = Double(digits) else { return word }
      return "\(JSONWriter.number((number * 1e9).rounded() / 1e9))\(word.dropFirst(digits.count))"
    }.joined(separator: " ")
  }
}
