import PublishedCounts

/// A release of a system of counts with the proof that it gives no small count away.
///
/// Only this module can make one, so every number read from it as `Released` may be published.
package struct ProtectedCounts: Sendable {
  /// The counts.
  package let system: CountSystem
  /// What is printed and what is withheld.
  package let release: Release
  /// The proof, which is for the authority and not for the public.
  package let certificate: Certificate
  private let places: [String: Int]

  /// Decides which cells of a system may be printed.
  ///
  /// The same system always gives the same release. Throws a `Refusal` where the cells that are
  /// printed in any case give a count away.
  package init(protecting system: CountSystem) throws(Refusal) {
    let sensitive = sensitiveCells(of: system)
    let division = try Division(system) { $0.isPrintedInAnyCase }
    let earlier = EarlierReports(system)
    var assembly = Assembly(system, division, sensitive: sensitive)
    for place in division.knownCells where sensitive[place] {
      if case .withheldBefore = system.cells[place].state, try earlier.gaveAway(place) {
        assembly.givenAway.append(place)
        continue
      }
      let forced = system.cells[place].combination.terms
        .compactMap { division.known[$0.atom.index]?.cell }.map { system.cells[$0].identifier }
      throw Refusal(
        reason: .cannotProtect, cell: system.cells[place].identifier, forcedCells: forced)
    }
    for component in division.components {
      assembly.add(
        try Self.search(system, component, sensitive: sensitive, earlier))
    }
    self.init(system, assembly.release, assembly.certificate)
  }

  /// The search of a component that withholds the fewest cells; the first of them if several do.
  private static func search(
    _ system: CountSystem, _ component: Component, sensitive: [Bool], _ earlier: EarlierReports
  ) throws(Refusal) -> ComponentSearch {
    var best: ComponentSearch?
    var refusal: Refusal?
    for order in SearchOrder.allCases {
      do throws(Refusal) {
        let search = try ComponentSearch(
          system, component, sensitive: sensitive, order: order, wasGivenAway: earlier.gaveAway)
        try search.run()
        if search.withheldCells < best?.withheldCells ?? .max { best = search }
        if search.withheldCells == 0 { break }
      } catch {
        refusal = refusal ?? error
      }
    }
    guard let best else {
      throw refusal ?? Refusal(reason: .undecided, cell: nil, forcedCells: [])
    }
    return best
  }

  /// The counts of a system with a release that was decided before.
  init(_ system: CountSystem, _ release: Release, _ certificate: Certificate) {
    self.system = system
    self.release = release
    self.certificate = certificate
    places = Dictionary(
      uniqueKeysWithValues: system.cells.enumerated().map { ($1.identifier, $0) })
  }

  /// The count of a cell as it may be published; nil when there is no cell of that name.
  package func released(_ identifier: String) -> Released<Int>? {
    guard let place = places[identifier] else { return nil }
    return Released(
      release.publications[place] == .printed ? system.cells[place].value : nil)
  }
}

/// A value that may be published, or the fact that it is withheld.
///
/// It is computed only from other released values. A result that needs a withheld value is
/// withheld.
package struct Released<Value: Sendable>: Sendable {
  /// The value; nil where the report shows `[c]`.
  package let value: Value?

  init(_ value: Value?) { self.value = value }

  /// Computes a result from the value; it is withheld where the value is.
  package func map<Result>(_ transform: (Value) -> Result) -> Released<Result> {
    Released<Result>(value.map(transform))
  }

  /// Computes a result from two values; it is withheld where either of them is.
  package func combined<Other, Result>(
    with other: Released<Other>, _ compute: (Value, Other) -> Result
  ) -> Released<Result> {
    guard let value, let otherValue = other.value else { return Released<Result>(nil) }
    return Released<Result>(compute(value, otherValue))
  }
}

extension Released: Equatable where Value: Equatable {}
extension Released: Hashable where Value: Hashable {}
