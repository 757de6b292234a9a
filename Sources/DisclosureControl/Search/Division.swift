import PublishedCounts

/// A system cut into its components.
struct Division {
  let components: [Component]
  /// The value of each atom that a cell prints by itself in any case, and the place of that cell.
  let known: [(value: Int, cell: Int)?]
  /// The places of the cells whose atoms are all known.
  let knownCells: [Int]

  /// Cuts a system, taking the cells for which `isPrinted` is true as printed in any case.
  init(
    _ system: CountSystem, isPrinted: (CountCell) -> Bool
  ) throws(Refusal) {
    var known = [(value: Int, cell: Int)?](repeating: nil, count: system.atomNames.count)
    for (place, cell) in system.cells.enumerated() {
      guard isPrinted(cell), let value = cell.value, let atom = cell.combination.singleAtom
      else { continue }
      if let other = known[atom.index], other.value != value {
        throw contradiction([system.cells[other.cell], cell])
      }
      known[atom.index] = (value, place)
    }
    var sets = DisjointSets(count: known.count)
    let combinations = system.cells.map(\.combination) + system.equations.map(\.combination)
    for combination in combinations {
      let unknown = combination.terms.filter { known[$0.atom.index] == nil }
      for term in unknown.dropFirst() { sets.unite(unknown[0].atom.index, term.atom.index) }
    }
    var components: [Component] = []
    var componentOfRoot: [Int: Int] = [:]
    var columns = [(component: Int, column: Int)?](repeating: nil, count: known.count)
    for atom in known.indices where known[atom] == nil {
      let root = sets.root(of: atom)
      let component = componentOfRoot[root] ?? components.count
      if component == components.count {
        componentOfRoot[root] = component
        components.append(Component())
      }
      columns[atom] = (component, components[component].atoms.count)
      components[component].atoms.append(Atom(index: atom))
    }
    func part(
      of combination: LinearCombination
    ) -> (component: Int?, terms: Component.Terms, offset: Int, knownFrom: [Int]) {
      var result: (component: Int?, terms: Component.Terms, offset: Int, knownFrom: [Int])
      result = (nil, [], 0, [])
      for term in combination.terms {
        if let (component, column) = columns[term.atom.index] {
          result.component = component
          result.terms.append((column, term.coefficient))
        } else if let (value, cell) = known[term.atom.index] {
          result.offset += term.coefficient * value
          result.knownFrom.append(cell)
        }
      }
      return result
    }
    var knownCells: [Int] = []
    for (place, cell) in system.cells.enumerated() {
      let (component, terms, offset, knownFrom) = part(of: cell.combination)
      if let component {
        components[component].cells.append(
          Component.Cell(place: place, terms: terms, offset: offset, knownFrom: knownFrom))
      } else {
        knownCells.append(place)
        if let value = cell.value, value != offset { throw contradiction([cell]) }
      }
    }
    for equation in system.equations {
      let (component, terms, offset, knownFrom) = part(of: equation.combination)
      let constant = equation.constant - offset
      if let component {
        components[component].equations.append(
          Component.Equation(terms: terms, constant: constant, knownFrom: knownFrom))
      } else if constant != 0 {
        throw contradiction(
          knownFrom.map { system.cells[$0] })
      }
    }
    self.components = components
    self.known = known
    self.knownCells = knownCells
  }
}

private func contradiction(_ cells: [CountCell]) -> Refusal {
  Refusal(reason: .contradiction, cell: nil, forcedCells: cells.map(\.identifier))
}

extension LinearCombination {
  /// The atom; nil unless the combination is one atom counted once.
  var singleAtom: Atom? {
    terms.count == 1 && terms[0].coefficient == 1 ? terms[0].atom : nil
  }
}

/// Sets of whole numbers that have no member in common and can be united.
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func root(of member: Int) -> Int {
    var member = member
    while parents[member] != member {
      parents[member] = parents[parents[member]]
      member = parents[member]
    }
    return member
  }

  mutating func unite(_ one: Int, _ other: Int) {
    let (one, other) = (root(of: one), root(of: other))
    parents[max(one, other)] = min(one, other)
  }
}
