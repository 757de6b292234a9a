import CareRecords

/// Invents young people who left care at 18 before the first year that is written.
///
/// They are in the returns of the years in which they turn 19, 20 or 21, with no episode: for each
/// hundred children there are seven of each of these ages at the beginning.
struct FormerChildren {
  private static let paths = Weighted<CarePath>((.longTerm, 780), (.unaccompanied, 220))
  private static let reasons = Weighted<ReasonEpisodeCeased>((.e17, 700), (.e5, 200), (.e6, 100))
  /// Ids up to this many positions after the children's are left for rows that are wrong on purpose.
  private static let reservedPositions = 1000

  let seed: UInt64
  let window: SampleWindow
  let identifiers: IdentifierShuffle

  /// The young people beside a number of children.
  func make(beside children: Int) -> [Child] {
    let maker = CareLeaverMaker(seed: seed, window: window)
    return (0..<children * 21 / 100).map { index in
      var random = SampleRandom(seed: seed, .formerChildren, index: index)
      let adulthood = window.start.adding(days: -random.within(1...3 * 365))
      let person = PersonDetails.make(
        id: identifiers[children + Self.reservedPositions + index],
        birth: adulthood.adding(months: -18 * 12), path: random.pick(Self.paths),
        horizon: window.start, &random)
      let reason = random.pick(Self.reasons)
      var child = Child(person: person)
      child.outcomes.leaving = maker.years(of: person, &random) { _ in reason }
      return child
    }
  }
}
