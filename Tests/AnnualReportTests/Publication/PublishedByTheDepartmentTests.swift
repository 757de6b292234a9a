import CareRecords
import DisclosureAudit
import Foundation
import PublishedCounts
import ServiceFigures
import TestSupport
import Testing

@testable import PublicEdition

/// What the Department published of the authority is known to every reader of the public edition.
///
/// With `DISCLOSURE_AUDIT_FOLDER` in the environment what a reader knows of each authority is written
/// there, for an independent attack: `N.json` of the edition, and `N-without.json` of one that was made
/// as if the Department had published nothing.
struct PublishedByTheDepartmentTests {
  @Test func `its numbers and ours do not tell together of a few children`() throws {
    var (told, withheld, withheldWithout, leftOut) = (0, 0, 0, 0)
    for number in 0..<Self.authorities {
      let size = pow(10, Double(number) / Double(max(1, Self.authorities - 1)))
      let authority = try PublishedAuthority(
        seed: UInt64(3_000 + number) + RandomCases.moved, children: Int(150 * size))
      let official = Self.official(of: authority)
      let released = try PublicFigures(
        releasing: authority.restricted.figures, previous: authority.restricted.previous,
        official: official)
      let few = Self.told(by: released, and: official)
      #expect(few.isEmpty, "authority \(number): \(few)")
      // As if the Department had published nothing, the same numbers stand there for anybody.
      told += Self.told(by: authority.released, and: official).count
      withheld += released.summary.withheld
      withheldWithout += authority.released.summary.withheld
      for omission in released.published.omissions.subtracting(
        authority.released.published.omissions)
      {
        leftOut += 1
        let table = omission.dimension.map { " by \($0.name)" } ?? ""
        print("authority \(number): \(omission.year) \(omission.figureID)\(table) is left out")
      }
      try Self.write("\(number)", released, without: authority.released)
    }
    #expect(told > 0)
    print(
      "\(Self.authorities) authorities with official numbers: \(withheld) counts are withheld and",
      "\(leftOut) more figures or tables are left out; without them \(withheldWithout), and \(told)",
      "numbers of 1 to 5 children could be worked out")
  }

  @Test func `a number that both count the same is known, and nothing is worked out from others`()
    throws
  {
    let authority = try PublishedAuthority(seed: 5, children: 300)
    let official = Self.official(of: authority)
    let released = try PublicFigures(
      releasing: authority.restricted.figures, previous: nil, official: official)
    let names = Set(released.counts.system.cells.map(\.identifier))
    #expect(names.contains("2024-25 published part of placements.threeOrMore"))
    #expect(names.contains("2024-25 published part of health.dental"))
    // A difference is protected where both count otherwise, and only there.
    #expect(names.contains("2024-25 health.dental all, from the published"))
    #expect(
      !names.contains {
        $0.hasPrefix("2024-25 placements.threeOrMore") && $0.hasSuffix("published")
      })
    #expect(
      ReleaseAudit(released.counts.system, released.counts.release, released.counts.certificate)
        .problems() == [])
  }

  @Test func `numbers of another period tell nothing`() throws {
    let authority = try PublishedAuthority(seed: 5, children: 300)
    let official = Self.official(of: authority)
    let released = try PublicFigures(
      releasing: authority.restricted.figures, previous: nil,
      official: ["2019-20": official["2024-25"] ?? []])
    #expect(!released.counts.system.cells.contains { $0.identifier.contains("published") })
  }

  @Test func `a number that the Department withheld is not known`() throws {
    let authority = try PublishedAuthority(seed: 5, children: 300)
    let numbers = Catalogue.official.map { OfficialCounts($0, part: nil, whole: nil) }
    let released = try PublicFigures(
      releasing: authority.restricted.figures, previous: nil, official: ["2024-25": numbers])
    #expect(!released.counts.system.cells.contains { $0.identifier.contains("published") })
  }

  // MARK: - The Department

  /// What the Department would publish of the same records: its own way of counting, and nothing of 1
  /// to 5 children.
  private static func official(of authority: PublishedAuthority) -> [String: [OfficialCounts]] {
    var official: [String: [OfficialCounts]] = [:]
    for figures in [authority.restricted.figures, authority.restricted.previous].compactMap({ $0 })
    {
      official[figures.period.label] = Catalogue.official.compactMap { measure in
        let numbers = figures.number(for: measure).numbers
        guard let part = numbers.numerator ?? numbers.count else { return nil }
        let whole = numbers.denominator
        let isFew = isSmall(part) || whole.map { isSmall($0 - part) } ?? false
        return OfficialCounts(measure, part: isFew ? nil : part, whole: whole)
      }
    }
    return official
  }

  private static func isSmall(_ count: Int) -> Bool { (1...5).contains(count) }

  // MARK: - The reader

  /// The numbers of 1 to 5 children that a reader takes from a printed figure and the published one, where
  /// the Department counts otherwise.
  private static func told(
    by released: PublicFigures, and official: [String: [OfficialCounts]]
  ) -> [String] {
    var told: [String] = []
    for numbers in official[released.figures.period.label] ?? [] {
      guard numbers.measure.likeness != .same, let part = numbers.part else { continue }
      let figure = released.figures.figure(numbers.measure.figure.id)
      var ours: [Int] = []
      var theirs = [part]
      if let group = numbers.measure.group {
        let row = numbers.measure.dimension.flatMap { figure?.rows(by: $0) }?.first {
          $0.key == group
        }
        ours = [row?.numbers.count].compactMap { $0 }
      } else if let met = figure?.numbers.numerator, let all = figure?.numbers.denominator,
        let whole = numbers.whole
      {
        ours = [met, all, all - met]
        theirs += [whole, whole - part]
      } else if let count = figure?.numbers.count {
        ours = [count]
      } else if numbers.measure.figure.id == "children.started" {
        // It follows from the children at the end of each year and those who left.
        ours = [started(by: released)]
          .compactMap { $0 }
      }
      for (one, other) in zip(ours, theirs) where isSmall(abs(one - other)) {
        told.append("\(numbers.measure.id): \(one) and \(other)")
      }
    }
    return told
  }

  /// Those who came into care, by the children at the end of each year and those who left.
  private static func started(by released: PublicFigures) -> Int? {
    func count(_ id: String, _ figures: PeriodFigures?) -> Int? {
      figures?.figure(id)?.numbers.count
    }
    guard let end = count("children.lookedAfter", released.figures),
      let start = count("children.lookedAfter", released.previous),
      let left = count("children.ceased", released.figures)
    else { return nil }
    return end - start + left
  }

  // MARK: - An independent attack

  static func write(
    _ name: String, _ released: PublicFigures, without: PublicFigures
  ) throws {
    guard let folder = ProcessInfo.processInfo.environment["DISCLOSURE_AUDIT_FOLDER"] else {
      return
    }
    let counts = released.counts
    let decided = Dictionary(
      uniqueKeysWithValues: zip(
        without.counts.system.cells.map(\.identifier), without.counts.release.publications))
    let release = Release(
      publications: zip(counts.system.cells, counts.release.publications).map { cell, publication in
        decided[cell.identifier]
          ?? (cell.isUnprinted && cell.isSmall ? .withheldPrimary : .printed)
      }, givenAwayBefore: counts.release.givenAwayBefore)
    for (name, release) in [(name, counts.release), ("\(name)-without", release)] {
      try Data(ReaderStatement(counts.system, release).json)
        .write(to: URL(fileURLWithPath: "\(folder)/\(name).json"))
    }
  }

  private static let authorities = RandomCases.count(few: 5, soak: 100)
}
