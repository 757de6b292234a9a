import PublishedCounts

/// Puts the components' releases and witnesses together into those of the system.
struct Assembly {
  private let system: CountSystem
  private let known: [Int]
  private var publications: [Publication]
  private var parts: [(component: Component, witnesses: [[Int]])] = []
  private var proofs: [Certificate.Proof] = []
  /// The places of the cells that an earlier report gave away.
  var givenAway: [Int] = []

  init(_ system: CountSystem, _ division: Division, sensitive: [Bool]) {
    self.system = system
    known = division.known.map { $0?.value ?? 0 }
    publications = sensitive.map { $0 ? .withheldPrimary : .printed }
    for (place, cell) in system.cells.enumerated() where !sensitive[place] {
      if case .withheldBefore = cell.state { publications[place] = .withheldSecondary }
    }
  }

  mutating func add(_ search: ComponentSearch) {
    let (witnesses, found) = search.pool.selection()
    for (target, proof) in zip(search.pool.targets, found) {
      guard let proof else { continue }
      proofs.append(
        Certificate.Proof(
          cell: search.component.cells[target.cell].place, leastWitness: proof.least,
          upperWitness: proof.upper))
    }
    for target in search.givenAway {
      givenAway.append(search.component.cells[search.pool.targets[target].cell].place)
    }
    for cell in search.optionalCells where !search.isPrinted[cell] {
      publications[search.component.cells[cell].place] = .withheldSecondary
    }
    parts.append((search.component, witnesses.isEmpty ? search.pool.anyWitness : witnesses))
  }

  var release: Release {
    Release(publications: publications, givenAwayBefore: givenAway.sorted())
  }

  /// The witnesses of the components, joined into witnesses of the system, with the proofs.
  ///
  /// Components share nothing. So the first witnesses of all components together are one witness of
  /// the system, the second ones are another, and so on. A component that has fewer repeats its
  /// last.
  var certificate: Certificate {
    let count = parts.map(\.witnesses.count).max() ?? 0
    let witnesses = (0..<count).map { index in
      var witness = known
      for (component, numbers) in parts {
        for (column, atom) in component.atoms.enumerated() {
          witness[atom.index] = numbers[min(index, numbers.count - 1)][column]
        }
      }
      return witness
    }
    return Certificate(
      witnesses: witnesses, proofs: proofs.sorted { $0.cell < $1.cell })
  }
}
