import CustomaryRule
import Foundation
import PublishedCounts
import TestSupport
import Testing

@testable import PublicEdition

/// How much the public edition withholds, beside the rule that reports are made by today.
struct WithheldCountsTests {
  /// How many counts are withheld of one authority: by the program, and by custom of the same tables.
  struct Count {
    var cells = 0
    var withheld = 0
    var ownSake = 0
    var byCustom = 0
    /// The tables printed, the tables and figures left out, and the figures of children that are [c].
    var tables = 0
    var tablesLeftOut = 0
    var figuresLeftOut = 0
    var figuresWithheld = 0
  }

  @Test func `no more is withheld on average than by custom, which guarantees nothing`() throws {
    var total = Count()
    let numbers = 0..<Self.authorities
    for number in numbers {
      let count = try Self.count(number)
      total.cells += count.cells
      total.withheld += count.withheld
      total.ownSake += count.ownSake
      total.byCustom += count.byCustom
      total.tables += count.tables
      total.tablesLeftOut += count.tablesLeftOut
      total.figuresLeftOut += count.figuresLeftOut
      total.figuresWithheld += count.figuresWithheld
    }
    let told = { (sum: Int) in
      "\(sum) (\(String(format: "%.1f", Double(sum) / Double(numbers.count))) on average)"
    }
    print(
      "\(numbers.count) authorities: of \(told(total.cells)) counts \(told(total.withheld)) are",
      "withheld, \(told(total.ownSake)) of them for their own sake; by custom \(told(total.byCustom));",
      "printed: \(told(total.tables)) tables; left out: \(told(total.tablesLeftOut)) tables,",
      "\(told(total.figuresLeftOut)) figures; figures of children withheld:",
      told(total.figuresWithheld)
    )
    #expect(total.withheld <= total.byCustom)
    #expect(total.ownSake > 0)
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
    let released = authority.released.figures.figures
    let omissions = authority.released.published.omissions
    return Count(
      cells: publications.count, withheld: publications.count { $0.isWithheld },
      ownSake: publications.count { $0 == .withheldPrimary },
      byCustom: places.count { byCustom.contains($0) },
      tables: released.filter { $0.definition.publication.kind != .staff }
        .reduce(0) { $0 + $1.breakdowns.count },
      tablesLeftOut: omissions.count { $0.dimension != nil },
      figuresLeftOut: omissions.count { $0.dimension == nil },
      figuresWithheld: released.count {
        $0.definition.publication.kind == .children && $0.status == .withheld
      })
  }

  private static let authorities = RandomCases.count(few: 6, soak: 200)
}
