import CustomaryRule
import DisclosureAudit
import DisclosureControl
import Foundation
import PublishedCounts
import TestSupport
import Testing

@testable import PublicEdition

/// How much the public edition withholds, beside the rule that reports are made by today and the rule
/// of earlier versions, by which each [c] might be a 0.
///
/// With `DISCLOSURE_AUDIT_FOLDER` in the environment what a reader knows of each is written there, for
/// an independent attack.
struct WithheldCountsTests {
  /// How many counts are withheld of one authority.
  struct Count {
    var cells = 0
    var withheld = 0
    var ownSake = 0
    /// By custom, of the same tables.
    var byCustom = 0
    /// If every [c] may be a 0, of the same tables.
    var byFormerRule = 0
    /// The tables printed.
    var tables = 0
    /// The tables and the figures of children that no release protects.
    var tablesLeftOut = 0
    var figuresLeftOut = 0
    /// The figures of children withheld as a whole.
    var figuresWithheld = 0
  }

  @Test func `an honest zero costs few counts and no tables`() throws {
    var counts: [Count] = []
    for number in 0..<Self.authorities { counts.append(try Self.count(number)) }
    func sum(_ number: KeyPath<Count, Int>) -> Int { counts.reduce(0) { $0 + $1[keyPath: number] } }
    func words(_ number: KeyPath<Count, Int>) -> String {
      "\(sum(number)) (\(String(format: "%.1f", Double(sum(number)) / Double(counts.count))))"
    }
    print(
      "\(counts.count) authorities, with the average in brackets: of \(words(\.cells)) counts",
      "\(words(\.withheld)) are withheld, \(words(\.ownSake)) of them for their own sake;",
      "if each [c] might be 0, \(words(\.byFormerRule)); by custom \(words(\.byCustom)).",
      "\(words(\.tables)) tables are printed; \(words(\.tablesLeftOut)) tables and",
      "\(words(\.figuresLeftOut)) figures are left out;",
      "\(words(\.figuresWithheld)) figures of children are withheld as a whole")
    #expect(sum(\.ownSake) > 0)
    // A table that is left out is worse for readers than a few more symbols.
    #expect(sum(\.tablesLeftOut) + sum(\.figuresLeftOut) <= max(1, counts.count / 50))
  }

  /// Authorities of about 100 to 1,500 children looked after, last year beside each.
  private static func count(_ number: Int) throws -> Count {
    let size = pow(15, Double(number) / Double(authorities - 1))
    let authority = try PublishedAuthority(
      seed: UInt64(1_000 + number) + RandomCases.moved, children: Int(172 * size))
    let counts = authority.released.counts
    // What a reader takes from several numbers is in no table, and nothing to custom.
    let places = counts.system.cells.indices.filter { !counts.system.cells[$0].isUnprinted }
    let publications = places.map { counts.release.publications[$0] }
    let byCustom = cellsHiddenByCustom(counts.system)
    let former = try ProtectedCounts(protecting: withFormerRule(counts.system)).release
    let figures = authority.released.figures.figures
    let omissions = authority.released.published.omissions
    for omission in omissions {
      let table = omission.dimension.map { " by \($0.name)" } ?? ""
      print("authority \(number): \(omission.year) \(omission.figureID)\(table) is left out")
    }
    if let folder = ProcessInfo.processInfo.environment["DISCLOSURE_AUDIT_FOLDER"] {
      let statement = ReaderStatement(counts.system, counts.release).json
      try Data(statement).write(to: URL(fileURLWithPath: "\(folder)/\(number).json"))
    }
    return Count(
      cells: publications.count, withheld: publications.count { $0.isWithheld },
      ownSake: publications.count { $0 == .withheldPrimary },
      byCustom: places.count { byCustom.contains($0) },
      byFormerRule: places.count { former.publications[$0].isWithheld },
      tables: figures.filter { $0.definition.publication.kind != .staff }
        .reduce(0) { $0 + $1.breakdowns.count },
      tablesLeftOut: omissions.count { $0.dimension != nil },
      figuresLeftOut: omissions.count { $0.dimension == nil },
      figuresWithheld: figures.count {
        $0.definition.publication.kind == .children && $0.status == .withheld
      })
  }

  /// The same counts under a legend that says of every [c] that it may be 0.
  private static func withFormerRule(_ system: CountSystem) throws -> CountSystem {
    try CountSystem(
      atomNames: system.atomNames,
      cells: system.cells.map { cell in
        CountCell(
          identifier: cell.identifier, combination: cell.combination, kind: cell.kind,
          state: cell.state, detail: cell.detail, zero: .either)
      }, equations: system.equations, lines: system.lines)
  }

  private static let authorities = RandomCases.count(few: 6, soak: 200)
}
