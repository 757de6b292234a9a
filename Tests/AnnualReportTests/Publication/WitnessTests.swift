import DisclosureAudit
import PublishedCounts
import ServiceFigures
import Testing

@testable import AnnualReport
@testable import DisclosureControl
@testable import PublicEdition

/// The public edition beside the data sets that nobody can tell from the true one.
struct WitnessTests {
  /// The public figures that come of other counts, the same of them withheld.
  private func figures(
    _ authority: PublishedAuthority, counting witness: [Int]
  ) throws -> PublicFigures {
    let counts = authority.released.counts
    let values = counts.system.counts(in: witness)
    let system = try CountSystem(
      atomNames: counts.system.atomNames,
      cells: zip(counts.system.cells, values).map { cell, value in
        CountCell(
          identifier: cell.identifier, combination: cell.combination, kind: cell.kind,
          state: .undecided(value), detail: cell.detail, zero: cell.zero, least: cell.least)
      }, equations: counts.system.equations, lines: counts.system.lines)
    return PublicFigures(
      authority.restricted.figures, authority.restricted.previous, authority.released.published,
      ProtectedCounts(system, counts.release, counts.certificate))
  }

  @Test(arguments: [(1, 450), (2, 150), (3, 900)] as [(UInt64, Int)])
  func `every byte of every public file is the same for each witness`(
    _ seed: UInt64, _ children: Int
  ) throws {
    let authority = try PublishedAuthority(seed: seed, children: children)
    let files = try authority.files(authority.released)
    let witnesses = authority.released.counts.certificate.witnesses
    #expect(!witnesses.isEmpty)
    let values = authority.released.counts.system.cells.map(\.value)
    for witness in witnesses {
      let other = try figures(authority, counting: witness)
      #expect(other.counts.system.cells.map(\.value) != values, "a witness is other data")
      #expect(try authority.files(other) == files)
    }
  }

  @Test func `what is printed is what is released, and its proof holds`() throws {
    let counts = try PublishedAuthority(seed: 4, children: 300).released.counts
    #expect(ReleaseAudit(counts.system, counts.release, counts.certificate).problems() == [])
    #expect(counts.release.publications.contains(.withheldPrimary))
    for (cell, publication) in zip(counts.system.cells, counts.release.publications) {
      guard case .children(let threshold) = cell.kind, let value = cell.value else { continue }
      if (1...threshold).contains(value) { #expect(publication.isWithheld, "\(cell.identifier)") }
    }
  }
}
