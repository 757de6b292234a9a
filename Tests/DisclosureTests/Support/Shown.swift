import DisclosureAudit
import DisclosureControl
import PublishedCounts
import Testing

/// The cells as a report shows them, after the audit has found nothing.
func shown(
  _ system: CountSystem, sourceLocation: SourceLocation = #_sourceLocation
) throws -> [String] {
  let protected = try ProtectedCounts(protecting: system)
  let audit = ReleaseAudit(system, protected.release, protected.certificate)
  #expect(audit.problems() == [], sourceLocation: sourceLocation)
  return zip(system.cells, protected.release.publications).map { cell, publication in
    switch publication {
    case .printed: "\(cell.identifier): \(cell.value ?? -1)"
    case .withheldPrimary: "\(cell.identifier): [c]"
    case .withheldSecondary: "\(cell.identifier): [c], for others"
    }
  }
}

extension CountSystemBuilder {
  /// A one-way table of this year's counts.
  mutating func table(
    _ dimension: String, of total: Atom, kind: CountCell.Kind? = nil,
    _ counts: KeyValuePairs<String, Int>
  ) -> OneWayTable {
    oneWayTable(dimension, of: total, kind: kind, counts.map { ($0.key, .undecided($0.value)) })
  }

  /// The total of this year's children, which is printed in any case.
  mutating func total(_ name: String, _ count: Int) -> Atom {
    self.count(name, .undecided(count), kind: .fixed)
  }
}
