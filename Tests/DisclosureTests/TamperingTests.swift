import DisclosureAudit
import DisclosureControl
import PublishedCounts
import Testing

/// Whatever is changed in a release or its certificate, the audit finds it.
@Suite struct TamperingTests {
  private let protected: ProtectedCounts

  init() throws {
    var builder = CountSystemBuilder()
    let total = builder.total("all", 60)
    let sex = builder.table("sex", of: total, ["girls": 25, "boys": 35])
    let home = builder.table(
      "home", of: total, ["foster": 37, "other": 20, "secure": 3, "adoption": 0])
    try builder.twoWayTable(
      rows: sex, columns: home,
      [
        [.undecided(20), .undecided(3), .undecided(2), .undecided(0)],
        [.undecided(17), .undecided(17), .undecided(1), .undecided(0)],
      ])
    protected = try ProtectedCounts(protecting: builder.build())
  }

  private func problems(
    _ publications: [Publication]? = nil, _ certificate: Certificate? = nil
  ) -> [AuditProblem] {
    let release = publications.map { Release(publications: $0) } ?? protected.release
    return ReleaseAudit(protected.system, release, certificate ?? protected.certificate)
      .problems()
  }

  @Test func `as it is made there is nothing to find`() {
    #expect(problems() == [])
    #expect(protected.certificate.proofs.count == 4)
  }

  @Test func `any changed number of any witness is found`() {
    let witnesses = protected.certificate.witnesses
    for (index, witness) in witnesses.enumerated() {
      for atom in witness.indices {
        for change in [-1, 1] {
          var changed = witnesses
          changed[index][atom] += change
          let certificate = Certificate(
            witnesses: changed, proofs: protected.certificate.proofs)
          #expect(problems(nil, certificate) != [], "witness \(index), atom \(atom)")
        }
      }
    }
  }

  @Test func `a missing, empty or exchanged proof is found`() {
    let (witnesses, proofs) = (protected.certificate.witnesses, protected.certificate.proofs)
    for index in proofs.indices {
      var rest = proofs
      let removed = rest.remove(at: index)
      let name = protected.system.cells[removed.cell].identifier
      #expect(
        problems(nil, Certificate(witnesses: witnesses, proofs: rest))
          == [.proofMissing(cell: name)])
      rest.append(
        Certificate.Proof(
          cell: removed.cell, leastWitness: removed.upperWitness,
          upperWitness: removed.leastWitness))
      #expect(problems(nil, Certificate(witnesses: witnesses, proofs: rest)).count == 2)
    }
    #expect(problems(nil, Certificate(witnesses: [], proofs: proofs)) != [])
    #expect(
      problems(nil, Certificate(witnesses: witnesses.map { $0.dropLast() }, proofs: proofs)) != [])
  }

  @Test func `any withheld cell that is printed is found, and any relabelled one`() {
    let publications = protected.release.publications
    for place in publications.indices where publications[place].isWithheld {
      var changed = publications
      changed[place] = .printed
      #expect(problems(changed) != [], "\(protected.system.cells[place].identifier)")
    }
    for place in publications.indices where publications[place] == .withheldPrimary {
      var changed = publications
      changed[place] = .withheldSecondary
      #expect(
        problems(changed)
          == [.sensitiveMarkedSecondary(cell: protected.system.cells[place].identifier)])
    }
    var changed = publications
    changed[0] = .withheldSecondary
    #expect(problems(changed) == [.fixedWithheld(cell: "all")])
    #expect(problems(publications.dropLast()) == [.wrongShape("the release")])
  }

  @Test func `a true 0 of a table that is withheld is found`() throws {
    let place = try #require(protected.system.cells.firstIndex { $0.value == 0 })
    for publication in [Publication.withheldPrimary, .withheldSecondary] {
      var changed = protected.release.publications
      #expect(changed[place] == .printed)
      changed[place] = publication
      #expect(
        problems(changed).contains(
          .zeroWithheld(cell: protected.system.cells[place].identifier)))
    }
  }

  @Test func `another least than the legend gives is found, in every cell`() throws {
    let system = protected.system
    for (place, cell) in system.cells.enumerated() where cell.kind != .fixed {
      var cells = system.cells
      cells[place] = CountCell(
        identifier: cell.identifier, combination: cell.combination, kind: cell.kind,
        state: cell.state, detail: cell.detail, zero: cell.zero, least: 1 - cell.least)
      let changed = try CountSystem(
        atomNames: system.atomNames, cells: cells, equations: system.equations,
        lines: system.lines)
      #expect(
        ReleaseAudit(changed, protected.release, protected.certificate).problems()
          == [.wrongLeast(cell: cell.identifier)])
    }
  }

  @Test func `a witness in which a withheld count of a table is 0 is found`() throws {
    var builder = CountSystemBuilder()
    let total = builder.total("all", 30)
    _ = builder.table("age", of: total, ["0": 3, "1": 12, "2": 15])
    let protected = try ProtectedCounts(protecting: builder.build())
    #expect(protected.certificate.witnesses == [[30, 1, 12, 17], [30, 17, 12, 1]])
    let certificate = Certificate(
      witnesses: [[30, 0, 12, 18], [30, 18, 12, 0]], proofs: protected.certificate.proofs)
    #expect(
      ReleaseAudit(protected.system, protected.release, certificate).problems() == [
        .withheldCellBelowLeast(witness: 0, cell: "all age=0"),
        .withheldCellBelowLeast(witness: 1, cell: "all age=2"),
        .notLeast(witness: 0, cell: "all age=0"),
      ])
  }

  @Test func `a figure by itself of 0 that is printed is found`() throws {
    var builder = CountSystemBuilder()
    _ = builder.count("seekers", .undecided(0), kind: builder.children)
    let system = try builder.build()
    #expect(
      ReleaseAudit(
        system, Release(publications: [.printed]), Certificate(witnesses: [[0]], proofs: [])
      ).problems() == [.sensitivePrinted(cell: "seekers"), .proofMissing(cell: "seekers")])
  }

  @Test func `a cell cannot be called given away before when no report withheld it`() {
    let place = protected.certificate.proofs[0].cell
    let release = Release(
      publications: protected.release.publications, givenAwayBefore: [place])
    #expect(
      ReleaseAudit(protected.system, release, protected.certificate).problems()
        == [.notWithheldBefore(cell: protected.system.cells[place].identifier)])
  }

  @Test func `numbers too large to add are found and not added`() {
    var witnesses = protected.certificate.witnesses
    witnesses[0] = witnesses[0].map { _ in Int.max }
    let certificate = Certificate(witnesses: witnesses, proofs: protected.certificate.proofs)
    #expect(problems(nil, certificate) != [])
  }
}
