import PublishedCounts

/// Checks a release and its certificate, sharing nothing with the search that made them.
///
/// It only adds and compares whole numbers and uses no solver. An empty answer means that nothing
/// that must be withheld is printed. It also means that every small count has two sets of data that
/// agree with every printed number and with the legend. In one the count is the least that `[c]` can
/// stand for, in the other it is larger by the threshold or more.
package struct ReleaseAudit: Sendable {
  private let system: CountSystem
  private let release: Release
  private let certificate: Certificate

  /// An audit of one release.
  package init(_ system: CountSystem, _ release: Release, _ certificate: Certificate) {
    self.system = system
    self.release = release
    self.certificate = certificate
  }

  /// Everything that is wrong; empty when the release may be published.
  package func problems() -> [AuditProblem] {
    guard release.publications.count == system.cells.count else {
      return [.wrongShape("the release")]
    }
    let required = RequiredProtection(system)
    var problems = legendProblems(required) + publicationProblems(required)
    for index in certificate.witnesses.indices { problems += witnessProblems(index, required) }
    return problems + proofProblems(required)
  }

  /// Compares the least that each `[c]` can stand for with what the legend says.
  private func legendProblems(_ required: RequiredProtection) -> [AuditProblem] {
    zip(system.cells, required.least).filter { cell, least in
      cell.kind != .fixed && cell.least != least
    }.map { cell, _ in .wrongLeast(cell: cell.identifier) }
  }

  private func publicationProblems(_ required: RequiredProtection) -> [AuditProblem] {
    var problems: [AuditProblem] = []
    for (place, cell) in system.cells.enumerated() {
      let name = cell.identifier
      let mustPrint: Bool
      let mustWithhold: Bool
      var isZeroOfTable = false
      switch cell.state {
      case .printedBefore: (mustPrint, mustWithhold) = (true, false)
      case .withheldBefore: (mustPrint, mustWithhold) = (false, true)
      case .undecided(let count):
        (mustPrint, mustWithhold) = (cell.kind == .fixed, required.cells.contains(place))
        isZeroOfTable = count < required.least[place]
      }
      if isZeroOfTable, release.publications[place].isWithheld {
        problems.append(.zeroWithheld(cell: name))
      }
      switch release.publications[place] {
      case .printed: if mustWithhold { problems.append(.sensitivePrinted(cell: name)) }
      case .withheldPrimary: if mustPrint { problems.append(.fixedWithheld(cell: name)) }
      case .withheldSecondary:
        if mustPrint { problems.append(.fixedWithheld(cell: name)) }
        if required.cells.contains(place) { problems.append(.sensitiveMarkedSecondary(cell: name)) }
      }
    }
    for place in release.givenAwayBefore {
      guard system.cells.indices.contains(place) else {
        problems.append(.wrongShape("the list of what was given away before"))
        continue
      }
      if case .withheldBefore = system.cells[place].state { continue }
      problems.append(.notWithheldBefore(cell: system.cells[place].identifier))
    }
    return problems
  }

  private func witnessProblems(
    _ index: Int, _ required: RequiredProtection
  ) -> [AuditProblem] {
    let witness = certificate.witnesses[index]
    guard witness.count == system.atomNames.count else {
      return [.wrongShape("witness \(index)")]
    }
    var problems: [AuditProblem] = []
    for (number, name) in zip(witness, system.atomNames) where number < 0 {
      problems.append(.negativeNumber(witness: index, atom: name))
    }
    for (place, equation) in system.equations.enumerated()
    where equation.combination.exactSum(of: witness) != equation.constant {
      problems.append(.equationFails(witness: index, equation: place))
    }
    for (place, (cell, publication)) in zip(system.cells, release.publications).enumerated() {
      guard let sum = cell.combination.exactSum(of: witness) else {
        problems.append(.wrongShape("'\(cell.identifier)' in witness \(index)"))
        continue
      }
      if publication.isWithheld {
        if sum < required.least[place] {
          problems.append(.withheldCellBelowLeast(witness: index, cell: cell.identifier))
        }
      } else if sum != cell.value {
        problems.append(.printedCellDiffers(witness: index, cell: cell.identifier))
      }
    }
    return problems
  }

  private func proofProblems(_ required: RequiredProtection) -> [AuditProblem] {
    var problems: [AuditProblem] = []
    var unproved = required.cells.subtracting(release.givenAwayBefore)
    for proof in certificate.proofs {
      guard system.cells.indices.contains(proof.cell),
        certificate.witnesses.indices.contains(proof.leastWitness),
        certificate.witnesses.indices.contains(proof.upperWitness)
      else {
        problems.append(.wrongShape("a proof"))
        continue
      }
      let cell = system.cells[proof.cell]
      unproved.remove(proof.cell)
      let fewest = cell.combination.exactSum(of: certificate.witnesses[proof.leastWitness])
      if fewest != required.least[proof.cell] {
        problems.append(.notLeast(witness: proof.leastWitness, cell: cell.identifier))
      }
      let most = cell.combination.exactSum(of: certificate.witnesses[proof.upperWitness])
      guard let most, let threshold = cell.threshold,
        most >= required.least[proof.cell] + threshold
      else {
        problems.append(.belowUpperEnd(witness: proof.upperWitness, cell: cell.identifier))
        continue
      }
    }
    problems += unproved.sorted().map { .proofMissing(cell: system.cells[$0].identifier) }
    return problems
  }
}

extension LinearCombination {
  /// The exact sum of the combination.
  ///
  /// It is nil when the sum is too large for a whole number of 64 bits or when a number for an atom
  /// is missing.
  func exactSum(of numbers: [Int]) -> Int? {
    var sum = 0
    for term in terms {
      guard numbers.indices.contains(term.atom.index) else { return nil }
      let (product, tooLarge) = numbers[term.atom.index]
        .multipliedReportingOverflow(by: term.coefficient)
      let (next, overflow) = sum.addingReportingOverflow(product)
      if tooLarge || overflow { return nil }
      sum = next
    }
    return sum
  }
}
