import DisclosureControl
import PublishedCounts
import ServiceFigures

/// One authority of a pool: its figures, and what its public edition makes of them.
struct PoolMember: Sendable {
  let figures: PeriodFigures
  /// What the others read of it; nil where it has no public edition, so that they read nothing.
  private let edition: ProtectedCounts?

  /// A member whose public edition is the one that this program writes from the same figures.
  init(_ figures: PeriodFigures, threshold: Int) {
    self.figures = figures
    edition = try? PublicFigures(releasing: figures, previous: nil, threshold: threshold).counts
  }

  /// The share of a figure; nil where the member does not have it in full.
  func share(_ definition: FigureDefinition) -> (part: Int, total: Int)? {
    let figure = figures[definition]
    guard figure.status == .available, let part = figure.numbers.numerator,
      let total = figure.numbers.denominator
    else { return nil }
    return (part, total)
  }

  /// Adds what the others read of some shares.
  ///
  /// - Parameter owner: what the member is called in the system.
  /// - Returns: for each share that the member has, the atoms of its numerator and of its denominator.
  func addReadings(
    of definitions: [FigureDefinition], as owner: String, to builder: inout CountSystemBuilder
  ) -> [String: (part: Atom, total: Atom)] {
    let label = figures.period.label
    let shared = definitions.filter { share($0) != nil }
    let keys = shared.map { CountKey(label, $0, .all) }
    var printed: [String: Atom] = [:]
    if let edition {
      let part = PublishedPart(
        of: edition.system, edition.release,
        linkedTo: Set(keys.flatMap { [$0.name, $0.with(.met).name] }))
      printed = builder.add(part, of: owner)
    }
    var atoms: [String: (part: Atom, total: Atom)] = [:]
    for (definition, key) in zip(shared, keys) {
      if let part = printed[key.with(.met).name], let total = printed[key.name] {
        atoms[definition.id] = (part, total)
      } else {
        atoms[definition.id] = addUnread(definition, as: owner, to: &builder)
      }
    }
    return atoms
  }

  /// Adds a share of which the others read nothing, or both numbers if it is a share of the service.
  private func addUnread(
    _ definition: FigureDefinition, as owner: String, to builder: inout CountSystemBuilder
  ) -> (part: Atom, total: Atom)? {
    guard let share = share(definition) else { return nil }
    let isService = definition.publication.kind == .service
    func state(_ count: Int) -> CountCell.State {
      isService ? .printedBefore(count) : .withheldBefore(count)
    }
    let kind = isService ? CountCell.Kind.fixed : builder.children
    let zero = isService ? CountCell.Zero.printed : .withheld
    let total = builder.count(
      "\(owner), not in its edition: \(definition.id)", state(share.total), kind: kind, zero: zero)
    let sides = builder.oneWayTable(
      "met", of: total, kind: kind, detail: isService ? 0 : 1, zero: zero,
      [("yes", state(share.part)), ("no", state(share.total - share.part))])
    return (sides.atoms[0], total)
  }
}
