import Foundation
import PublishedCounts
import ServiceFigures
import TestSupport
import Testing

@testable import PublicEdition

/// Where the Department withheld a number of the authority, readers still know its others.
///
/// Ours less those could be the number that it withheld. A plain reader tries that in editions of
/// many authorities. It must find nothing that the Department's numbers alone do not say, and it must
/// find something in editions that take no number of these figures into account.
///
/// With `DISCLOSURE_AUDIT_FOLDER` in the environment what a reader knows of each authority is written
/// there, as `PublishedByTheDepartmentTests` does.
struct WithheldByTheDepartmentTests {
  @Test(arguments: [false, true])
  func `no number that it withheld follows from ours and those that it printed`(
    _ isAmended: Bool
  ) throws {
    var (found, symbols, withheld, without) = (0, 0, 0, 0)
    for number in 0..<Self.authorities {
      let size = pow(10, Double(number) / Double(max(1, Self.authorities - 1)))
      let authority = try PublishedAuthority(
        seed: UInt64(5_000 + number) + RandomCases.moved, children: Int(150 * size))
      let figures = authority.restricted.figures
      let official = Self.published(figures, amendedBy: isAmended ? number : nil)
      let label = figures.period.label
      let released = try PublicFigures(
        releasing: figures, previous: nil, official: [label: official])
      let learned = Self.learned(from: released.figures, official)
      #expect(learned.isEmpty, "authority \(number): \(learned)")
      // As if the Department had published nothing of a figure of which it withheld a number.
      let careless = try PublicFigures(
        releasing: figures, previous: nil,
        official: [
          label: official.filter { counts in
            !official.contains { $0.measure.figure.id == counts.measure.figure.id && $0.hasSymbol }
          }
        ])
      found += Self.learned(from: careless.figures, official).count
      symbols += official.count(where: \.hasSymbol)
      withheld += released.summary.withheld
      without += careless.summary.withheld
      try PublishedByTheDepartmentTests.write(
        "\(isAmended ? "amended" : "withheld")-\(number)", released, without: careless)
      for omission in released.published.omissions.subtracting(careless.published.omissions) {
        print(
          "authority \(number): \(omission.figureID) \(omission.dimension?.name ?? "") left out")
      }
    }
    #expect(found > 0)
    print(
      "\(Self.authorities) authorities with \(symbols) numbers that the Department withheld:",
      "\(withheld) counts of ours are withheld; with none of these figures \(without), and a plain",
      "reader learns \(found) numbers of 1 to 5")
  }

  @Test func `a number that it alone withheld of a whole is known, and one of two is protected`()
    throws
  {
    let authority = try PublishedAuthority(seed: 5, children: 300)
    let figures = authority.restricted.figures
    let label = figures.period.label
    func states(withholding groups: Set<String>) throws -> [String: CountCell.State] {
      let counts = Catalogue.official.compactMap { measure -> OfficialCounts? in
        guard measure.dimension == .changeReason else { return nil }
        let own = figures.number(for: measure).numbers
        return OfficialCounts(
          measure, part: groups.contains(measure.group ?? "") ? nil : own.numerator,
          whole: own.denominator)
      }
      let released = try PublicFigures(
        releasing: figures, previous: nil, official: [label: counts])
      return Dictionary(
        uniqueKeysWithValues: released.counts.system.cells.map { ($0.identifier, $0.state) })
    }
    let name = "\(label) published part of placements.changeReasons"
    let alone = try states(withholding: ["ALLEG"])["\(name) (ALLEG)"]
    guard case .printedBefore = alone else {
      Issue.record("\(String(describing: alone))")
      return
    }
    let two = try states(withholding: ["ALLEG", "CARPL"])
    #expect(two["\(name) (ALLEG)"] == .withheldBefore(nil))
    guard case .withheldBefore(let large?) = two["\(name) (CARPL)"] else {
      Issue.record("\(two)")
      return
    }
    #expect(large > 5)
  }

  @Test func `of two releases, each that was amended is known`() throws {
    let authority = try PublishedAuthority(seed: 5, children: 300)
    let figures = authority.restricted.figures
    let label = figures.period.label
    let measure = try #require(Catalogue.official.first { $0.id == "health.dental" })
    let own = figures.number(for: measure).numbers
    let (part, whole) = (try #require(own.numerator), try #require(own.denominator))
    func released(earlier: Int) throws -> PublicFigures {
      let releases = [
        OfficialCounts(measure, part: part, whole: whole),
        OfficialCounts(measure, part: earlier, whole: whole, release: 1),
      ]
      return try PublicFigures(
        releasing: figures, previous: nil, official: [label: releases])
    }
    let far = try released(earlier: part - 30)
    let names = Set(far.counts.system.cells.map(\.identifier))
    #expect(names.contains("\(label) published part of health.dental"))
    #expect(names.contains("\(label) published part of health.dental, release 1"))
    #expect(far.figures.figure("health.dental")?.numbers.numerator == part)
    // Ours less the earlier one would be three children.
    let near = try released(earlier: part - 3)
    #expect(near.figures.figure("health.dental")?.numbers.numerator == nil)
  }

  // MARK: - The Department

  /// What the Department would publish of the same records: nothing of 1 to 5, of a part, of the
  /// others or of a whole, and where parts add up to a whole, a second one if there is only one.
  ///
  /// - Parameter seed: moves some of the numbers by one, as amendments of the return do.
  static func published(_ figures: PeriodFigures, amendedBy seed: Int?) -> [OfficialCounts] {
    var counts = Catalogue.official.enumerated().compactMap { index, measure -> OfficialCounts? in
      let own = figures.number(for: measure).numbers
      guard let part = own.numerator ?? own.count else { return nil }
      let moved = seed.map { max(0, part + ($0 + 3 * index) % 5 / 2 - 1) } ?? part
      return OfficialCounts(
        measure, part: own.denominator.map { min($0, moved) } ?? moved, whole: own.denominator)
    }
    let reasons = counts.indices.filter { counts[$0].measure.dimension == .changeReason }
    let changes = reasons.reduce(0) { $0 + (counts[$1].part ?? 0) }
    var printed = counts.map { count in
      let whole =
        reasons.isEmpty || count.measure.dimension != .changeReason
        ? count.whole : changes
      let isFew = [count.part, whole.map { $0 - (count.part ?? 0) }].contains(where: Self.isFew)
      return OfficialCounts(
        count.measure, part: isFew && count.part != 0 ? nil : count.part,
        whole: Self.isFew(whole) ? nil : whole)
    }
    if reasons.count(where: { printed[$0].part == nil }) == 1 {
      let next = reasons.filter { printed[$0].part ?? 0 > 0 }
        .min { printed[$0].part ?? 0 < printed[$1].part ?? 0 }
      if let next {
        printed[next] = OfficialCounts(
          printed[next].measure, part: nil, whole: printed[next].whole)
      }
    }
    counts = printed
    return counts
  }

  private static func isFew(_ count: Int?) -> Bool { count.map { (1...5).contains($0) } ?? false }

  // MARK: - The reader

  /// The numbers of 1 to 5 that a plain reader takes from both, and not from the Department alone.
  private static func learned(from edition: PeriodFigures, _ official: [OfficialCounts]) -> [String]
  {
    let measures = Dictionary(grouping: official) { $0.measure.figure.id }
    return measures.sorted { $0.key < $1.key }.flatMap { id, counts -> [String] in
      var alone = PlainReader()
      note(counts, in: &alone)
      var both = alone
      guard let figure = edition.figure(id) else { return [] }
      note(figure, counts, in: &both)
      let known = alone.few()
      return both.few().filter { name, number in
        known[name] == nil && isUnknown(name, in: both)
      }.map { "\(id): \($0) \($1)" }.sorted()
    }
  }

  private static func isUnknown(_ name: String, in reader: PlainReader) -> Bool {
    reader.ranges[name].map { $0.low < $0.high } ?? true
  }

  /// What the Department says: a symbol is at least 1.
  private static func note(_ official: [OfficialCounts], in reader: inout PlainReader) {
    for counts in official {
      let id = counts.measure.id
      reader.note("part \(id)", counts.part, atLeast: 1)
      guard counts.measure.published.whole != nil else { continue }
      reader.note("rest \(id)", nil)
      reader.note("whole \(id)", counts.whole, atLeast: 1)
      reader.note("whole \(id)", isSumOf: ["part \(id)", "rest \(id)"])
    }
    if let first = official.first, first.measure.dimension == .changeReason {
      for counts in official { reader.note("whole \(counts.measure.id)", isSumOf: ["changes"]) }
      reader.note("changes", nil)
      reader.note("changes", isSumOf: official.map { "part \($0.measure.id)" })
    }
  }

  /// What our edition says of the figure, and what both have to do with each other.
  private static func note(
    _ figure: Figure, _ official: [OfficialCounts], in reader: inout PlainReader
  ) {
    let parts = official.map { "part \($0.measure.id)" }
    if figure.definition.kind == .proportion {
      let numbers = figure.numbers
      reader.note("ours met", numbers.numerator)
      reader.note("ours all", numbers.denominator)
      reader.note("ours rest", nil)
      reader.note("ours all", isSumOf: ["ours met", "ours rest"])
      guard alike.contains(figure.id) else { return }
      reader.note("met", nil)
      reader.note("met", isSumOf: parts)
      reader.note("met", isSumOf: ["ours met"])
      reader.note("all", nil)
      reader.note("without an answer", nil)
      reader.note("all", isSumOf: official.map { "whole \($0.measure.id)" })
      reader.note("all", isSumOf: ["ours all", "without an answer"])
    } else if official[0].measure.dimension == .changeReason {
      for row in figure.rows(by: .changeReason) {
        let categories =
          CategoryLadder.mergedCategories.first {
            $0.dimension == .changeReason && $0.key == row.key
          }?.categories ?? [row.key]
        let counted = official.filter { counts in categories.contains { counts.measure.isAbout($0) }
        }
        reader.note("ours \(row.key)", row.numbers.count, atLeast: 1)
        reader.note("with the same carer \(row.key)", nil)
        reader.note("ends \(row.key)", nil)
        reader.note("ends \(row.key)", isSumOf: counted.map { "part \($0.measure.id)" })
        reader.note(
          "ends \(row.key)", isSumOf: ["ours \(row.key)", "with the same carer \(row.key)"])
      }
      reader.note("ours", figure.numbers.count)
      reader.note(
        "ours", isSumOf: figure.rows(by: .changeReason).map { "ours \($0.key)" })
    }
  }

  /// Shares of which the Department counts the same children as we do, and others without an answer.
  private static let alike: Set<String> = [
    "careLeavers.active", "careLeavers.suitableAccommodation", "health.assessment", "health.dental",
    "health.immunisations", "health.substanceMisuse",
  ]

  private static let authorities = RandomCases.count(few: 6, soak: 100)
}

extension OfficialCounts {
  /// Whether the Department withheld one of the numbers.
  fileprivate var hasSymbol: Bool { part == nil || whole == nil && measure.published.whole != nil }
}
