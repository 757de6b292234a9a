import CustomaryRule
import DisclosureAudit
import DisclosureControl
import Foundation
import PublishedCounts
import TestSupport
import Testing

/// Whole authorities, two years beside each other.
///
/// A soak prints their counts. With `DISCLOSURE_AUDIT_FOLDER` in the environment what a reader knows of
/// each is written there, for an independent attack.
@Suite struct AuthorityTests {
  @Test(arguments: sizes)
  func `an authority's two years are protected and audited`(size: Int) throws {
    let counts = SampleAuthorityCounts(children: size, seed: size)
    let clock = ContinuousClock()
    var earlier: ProtectedCounts?
    let earlierSystem = try counts.earlierReport()
    let earlierTime = try clock.measure {
      earlier = try ProtectedCounts(protecting: earlierSystem)
    }
    let first = try #require(earlier)
    #expect(ReleaseAudit(first.system, first.release, first.certificate).problems() == [])
    let system = try counts.bothYears(after: first, isKnown: size.isMultiple(of: 2))
    var both: ProtectedCounts?
    let time: Duration
    do {
      time = try clock.measure { both = try ProtectedCounts(protecting: system) }
    } catch let refusal as Refusal where RandomCases.isSoak && refusal.reason == .cannotProtect {
      // Where nobody left, those of now are those of before and those who started. If both are
      // withheld, each is at least 1, and their sum cannot be.
      print("children \(size): refused: \(refusal)")
      return
    }
    let second = try #require(both)
    #expect(ReleaseAudit(second.system, second.release, second.certificate).problems() == [])
    let undecided = system.cells.indices.filter { place in
      if case .undecided = system.cells[place].state { true } else { false }
    }
    let hidden = undecided.filter { second.release.publications[$0].isWithheld }
    let primary = undecided.filter { second.release.publications[$0] == .withheldPrimary }
    let custom = cellsHiddenByCustom(system)
    // Of what custom withholds, over half can be worked out; it must not cost much more to be safe.
    #expect(hidden.count <= 6 + custom.count * 3 / 2)
    for witness in second.certificate.witnesses {
      let counts = system.counts(in: witness)
      #expect(
        system.cells.indices.allSatisfy { place in
          second.release.publications[place].isWithheld
            || counts[place] == system.cells[place].value
        })
    }
    if RandomCases.isSoak {
      print(
        "children \(size): \(undecided.count) cells, withheld \(hidden.count)",
        "(\(primary.count) for their own sake), by custom \(custom.count);",
        "\(second.certificate.witnesses.count) witnesses,",
        "given away before \(second.release.givenAwayBefore.count);",
        "first year \(earlierTime), both \(time)")
    }
    #expect(time < limit)
    if let folder = ProcessInfo.processInfo.environment["DISCLOSURE_AUDIT_FOLDER"] {
      let statement = ReaderStatement(system, second.release).json
      try Data(statement).write(to: URL(fileURLWithPath: "\(folder)/\(size).json"))
    }
  }

  private static let sizes: [Int] = {
    let steps = RandomCases.count(few: 4, soak: 200)
    return (0..<steps).map { 100 + 1_400 * $0 / (steps - 1) }
  }()

  #if DEBUG
    private let limit = Duration.seconds(60)
  #else
    private let limit = Duration.seconds(2)
  #endif
}
