import CareRecords
import DisclosureAudit
import DisclosureControl
import PublishedCounts
import ServiceFigures

/// Which shares of a pool may be published.
///
/// Every member reads three things: its own numbers, the public editions of the others, and the pool. The
/// pool less its own numbers is the *rest*. So for each member there is a system of counts with the
/// editions of the others as they are printed, and with the rest as one authority whose report is still to
/// be decided on; each number of the rest is the sum of the numbers of the others. A share may be published
/// if the release of each of these systems prints it. Anyone else knows less than a member does.
///
/// That the rest passes by itself would not be enough. If the edition of one member withholds a number
/// that those of all others print, the pool less the others is that number.
struct PoolProtection {
  let members: [PoolMember]
  let period: ReportingPeriod
  let threshold: Int

  /// The shares of children that may be published, by the ids of their figures.
  ///
  /// - Parameter candidates: all shares that are to be pooled; those of the service are printed in any
  ///   case, and readers know them.
  /// - Throws: `Refusal` if the solver is not installed.
  func published(_ candidates: [FigureDefinition]) throws(Refusal) -> Set<String> {
    let children = Set(
      candidates.filter { $0.publication.kind == .children }.map(\.id))
    guard !children.isEmpty else { return [] }
    let results = concurrentMap(members.count) { place in
      Result { () throws(Refusal) in try self.published(candidates, withoutMember: place) }
    }
    var published = children
    for result in results { published.formIntersection(try result.get()) }
    return published
  }

  /// The shares that one member may read of the pool, knowing its own numbers.
  private func published(
    _ candidates: [FigureDefinition], withoutMember place: Int
  ) throws(Refusal) -> Set<String> {
    let others = members.indices.filter { $0 != place }.map { members[$0] }
    var omissions: Set<Omission> = []
    while true {
      do {
        let kept = candidates.filter {
          !omissions.contains(Omission(year: period.label, figureID: $0.id))
        }
        var builder = CountSystemBuilder(threshold: threshold)
        let rest = try addRest(kept, of: others, to: &builder)
        let system = try builder.build()
        do {
          let counts = try ProtectedCounts(protecting: system)
          let faults = ReleaseAudit(system, counts.release, counts.certificate).problems()
          return faults.isEmpty ? shares(kept, rest, counts) : []
        } catch {
          if error.reason == .noSolver { throw error }
          guard let omission = error.cell.flatMap({ rest.counted[$0] }).flatMap(Omission.init),
            omissions.insert(omission).inserted
          else { return [] }
        }
      } catch let refusal as Refusal {
        throw refusal
      } catch {
        // Counts that cannot be described as one system are not published.
        return []
      }
    }
  }

  /// Adds the editions of the others, and the rest, whose numbers are their sums.
  private func addRest(
    _ candidates: [FigureDefinition], of others: [PoolMember], to builder: inout CountSystemBuilder
  ) throws -> PublishedYear {
    var rest = PublishedYear(
      Self.sum(candidates, of: others, period), isPrinted: false, ladder: nil, omissions: [])
    try rest.add(to: &builder)
    let readings = others.enumerated().map { place, member in
      member.addReadings(of: candidates, as: "member \(place + 1)", to: &builder)
    }
    for definition in candidates {
      let key = CountKey(period.label, definition, .all)
      guard let total = rest.counts[key], let part = rest.counts[key.with(.met)] else { continue }
      let parts = readings.compactMap { $0[definition.id] }
      builder.equation(total: total.atom, parts: parts.map(\.total))
      builder.equation(total: part.atom, parts: parts.map(\.part))
    }
    return rest
  }

  /// The shares of several members together, as the figures of one authority.
  static func sum(
    _ definitions: [FigureDefinition], of members: [PoolMember], _ period: ReportingPeriod
  ) -> PeriodFigures {
    let figures = definitions.map { definition in
      var result = FigureResult()
      let shares = members.compactMap { $0.share(definition) }
      result.numbers.numerator = shares.reduce(0) { $0 + $1.part }
      result.numbers.denominator = shares.reduce(0) { $0 + $1.total }
      return Figure(definition: definition, result: result)
    }
    return PeriodFigures(pooled: figures, of: period)
  }

  private func shares(
    _ candidates: [FigureDefinition], _ rest: PublishedYear, _ counts: ProtectedCounts
  ) -> Set<String> {
    Set(
      candidates.filter { definition in
        guard case .share(let met, let all)? = rest.figures[definition.id]?.whole else {
          return false
        }
        return [met, met.with(.notMet), all].allSatisfy {
          counts.released($0.name)?.value != nil
        }
      }.map(\.id))
  }
}
