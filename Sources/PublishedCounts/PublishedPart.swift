/// A part of the counts that a report has published, for systems of several reports.
///
/// It has the counts that readers cannot look at one without the other: those that are not printed and
/// are linked to each other by equations and sums. What is printed ends the link, because its number is
/// known.
package struct PublishedPart: Sendable {
  /// The cells with what was decided on them: printed before, or withheld before.
  fileprivate let cells: [CountCell]
  fileprivate let equations: [CountSystem.Equation]
  fileprivate let lines: [CountSystem.Line]
  fileprivate let atomNames: [String]

  /// The part of a system that is linked to some of its cells.
  ///
  /// - Parameters:
  ///   - identifiers: the names of these cells; unknown names are passed over.
  ///   - release: what was printed and what was withheld.
  package init(of system: CountSystem, _ release: Release, linkedTo identifiers: Set<String>) {
    let isPrinted = release.publications.map { $0 == .printed }
    var known: Set<Int> = []
    for (place, cell) in system.cells.enumerated() where isPrinted[place] {
      if let atom = cell.onlyAtom { known.insert(atom.index) }
    }
    var reached = Set(
      system.cells.filter { identifiers.contains($0.identifier) }
        .flatMap { $0.combination.atomIndices })
    func isLinked(_ atoms: [Int]) -> Bool {
      atoms.contains { reached.contains($0) && !known.contains($0) }
    }
    let links =
      system.equations.map(\.combination.atomIndices)
      + system.cells.map(\.combination.atomIndices).filter { $0.count > 1 }
    var size: Int
    repeat {
      size = reached.count
      for atoms in links where isLinked(atoms) { reached.formUnion(atoms) }
    } while reached.count > size

    let order = reached.sorted()
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    func moved(_ combination: LinearCombination) -> LinearCombination {
      LinearCombination(
        combination.terms.compactMap { term in
          places[term.atom.index].map { (Atom(index: $0), term.coefficient) }
        })
    }
    atomNames = order.map { system.atomNames[$0] }
    equations = system.equations.filter { isLinked($0.combination.atomIndices) }.map {
      CountSystem.Equation(moved($0.combination), equals: $0.constant)
    }
    let kept = system.cells.indices.filter { place in
      reached.isSuperset(of: system.cells[place].combination.atomIndices)
    }
    let cellPlaces = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    cells = kept.map { place in
      let cell = system.cells[place]
      let isKnown = isPrinted[place] || cell.kind == .fixed
      return CountCell(
        identifier: cell.identifier, combination: moved(cell.combination), kind: cell.kind,
        state: isKnown
          ? cell.value.map { .printedBefore($0) } ?? .withheldBefore(nil)
          : .withheldBefore(cell.value),
        detail: cell.detail, zero: cell.zero)
    }
    lines = system.lines.compactMap { line in
      let cells = line.cells.compactMap { cellPlaces[$0] }
      return cells.count == line.cells.count ? CountSystem.Line(cells: cells) : nil
    }
  }
}

extension CountSystemBuilder {
  /// Adds what another report has published.
  ///
  /// - Parameter owner: whose report it is; it goes before every name, so that no name is there twice.
  /// - Returns: the atom of each cell that is one atom, by the name of the cell in that report.
  package mutating func add(_ part: PublishedPart, of owner: String) -> [String: Atom] {
    let atoms = part.atomNames.map { atom(named: "\(owner): \($0)") }
    func moved(_ combination: LinearCombination) -> [(atom: Atom, coefficient: Int)] {
      combination.terms.map { (atoms[$0.atom.index], $0.coefficient) }
    }
    var found: [String: Atom] = [:]
    for cell in part.cells {
      let atom = cell.onlyAtom.map { atoms[$0.index] }
      if let atom { found[cell.identifier] = atom }
      add(
        CountCell(
          identifier: "\(owner): \(cell.identifier)",
          combination: LinearCombination(moved(cell.combination)), kind: cell.kind,
          state: cell.state, detail: cell.detail, zero: cell.zero), ofAtom: atom)
    }
    for item in part.equations { equation(moved(item.combination), equals: item.constant) }
    for item in part.lines {
      line(item.cells.compactMap { part.cells[$0].onlyAtom.map { atoms[$0.index] } })
    }
    return found
  }
}

extension CountCell {
  /// The atom that the cell counts, where it counts one atom once and no other.
  fileprivate var onlyAtom: Atom? {
    guard let term = combination.terms.first, combination.terms.count == 1, term.coefficient == 1
    else { return nil }
    return term.atom
  }
}

extension LinearCombination {
  fileprivate var atomIndices: [Int] { terms.map(\.atom.index) }
}
