import CustomaryRule
import Foundation
import PublicEdition
import PublishedCounts
import TestSupport
import Testing

/// How much the public edition withholds, beside the rule that reports are made by today.
struct WithheldCountsTests {
  /// How many counts are withheld of one authority: by the program, and by custom of the same tables.
  struct Count {
    var cells = 0
    var withheld = 0
    var ownSake = 0
    var byCustom = 0
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
    }
    let told = { (sum: Int) in
      "\(sum) (\(String(format: "%.1f", Double(sum) / Double(numbers.count))) on average)"
    }
    print(
      "\(numbers.count) authorities: of \(told(total.cells)) counts \(told(total.withheld)) are",
      "withheld, \(told(total.ownSake)) of them for their own sake; by custom \(told(total.byCustom))"
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
    return Count(
      cells: publications.count, withheld: publications.count { $0.isWithheld },
      ownSake: publications.count { $0 == .withheldPrimary },
      byCustom: places.count { byCustom.contains($0) })
  }

  private static let authorities = RandomCases.count(few: 6, soak: 200)
}
