/// The ends of the range that a reader must not be able to rule out.
enum RangeEnd: CaseIterable {
  case least
  case upper
}

/// The witnesses found for one component, and which cells each of them proves.
struct WitnessPool {
  /// A cell to be proved.
  struct Target {
    /// Its place in the component.
    let cell: Int
    /// The least count that it can be where it is withheld.
    let least: Int
    /// The count above it that a reader must not be able to rule out.
    let upperEnd: Int
  }

  private struct Witness {
    let numbers: [Int]
    /// For each target whether it is its least count here, and whether it is at least its
    /// upper end.
    let isLeast: [Bool]
    let isUpper: [Bool]
  }

  private let component: Component
  let targets: [Target]
  private var witnesses: [Witness] = []

  init(_ component: Component, targets: [Target]) {
    self.component = component
    self.targets = targets
  }

  /// The targets for which no witness proves this end of the range.
  ///
  /// With a condition, only those witnesses count in which the given cell has the given value.
  func unproved(_ end: RangeEnd, where condition: (cell: Int, value: Int)? = nil) -> [Int] {
    var proved = [Bool](repeating: false, count: targets.count)
    for witness in witnesses {
      if let condition,
        component.cells[condition.cell].value(in: witness.numbers) != condition.value
      {
        continue
      }
      let proves = end == .least ? witness.isLeast : witness.isUpper
      for target in targets.indices where proves[target] { proved[target] = true }
    }
    return targets.indices.filter { !proved[$0] }
  }

  /// Whether no witness proves this end of the target's range.
  func lacks(_ target: Int, _ end: RangeEnd) -> Bool {
    !witnesses.contains { end == .least ? $0.isLeast[target] : $0.isUpper[target] }
  }

  /// Keeps a witness and returns which targets it proves.
  @discardableResult
  mutating func add(_ numbers: [Int], proving end: RangeEnd = .least) -> [Bool] {
    let values = targets.map { component.cells[$0.cell].value(in: numbers) }
    let witness = Witness(
      numbers: numbers, isLeast: zip(values, targets).map { $0 == $1.least },
      isUpper: zip(values, targets).map { $0 >= $1.upperEnd })
    witnesses.append(witness)
    return end == .least ? witness.isLeast : witness.isUpper
  }

  /// One witness, if there are any.
  ///
  /// It is enough for a component with nothing to prove.
  var anyWitness: [[Int]] { witnesses.prefix(1).map(\.numbers) }

  /// Drops the witnesses in which the cell has another value.
  mutating func keep(cell: Int, value: Int) {
    witnesses.removeAll { component.cells[cell].value(in: $0.numbers) != value }
  }

  /// A small set of witnesses that prove the targets, and for each target the two that prove it.
  ///
  /// It takes the witness that proves the most again and again. A target without proof has nil.
  func selection() -> (witnesses: [[Int]], proofs: [(least: Int, upper: Int)?]) {
    var chosen: [Int] = []
    var least = [Int?](repeating: nil, count: targets.count)
    var upper = least
    var rest = Set(witnesses.indices)
    while true {
      func gain(_ index: Int) -> Int {
        targets.indices.count { least[$0] == nil && witnesses[index].isLeast[$0] }
          + targets.indices.count { upper[$0] == nil && witnesses[index].isUpper[$0] }
      }
      let gains = rest.sorted().map { (index: $0, gain: gain($0)) }
      guard let best = gains.max(by: { ($0.gain, $1.index) < ($1.gain, $0.index) }),
        best.gain > 0
      else { break }
      rest.remove(best.index)
      for target in targets.indices {
        let witness = witnesses[best.index]
        if least[target] == nil, witness.isLeast[target] { least[target] = chosen.count }
        if upper[target] == nil, witness.isUpper[target] {
          upper[target] = chosen.count
        }
      }
      chosen.append(best.index)
    }
    let proofs = zip(least, upper).map { least, upper -> (least: Int, upper: Int)? in
      if let least, let upper { (least, upper) } else { nil }
    }
    return (chosen.map { witnesses[$0].numbers }, proofs)
  }
}
