import CareRecords

/// A child protection conference about one child of a family.
struct Conference: Sendable {
  let family: String
  let child: String
  let isInitial: Bool
  let strategy: CivilDate?
  let due: CivilDate
  /// Nil while it has not been held.
  let held: CivilDate?
  /// The position of the officer in the chair; nil while it has not been held.
  let officer: Int?
}

/// Invents families and the child protection conferences about them.
///
/// None of their children is in care, so their ids are of another kind.
struct ConferenceMaker {
  /// Children in care for each family.
  private static let childrenForFamily = 9

  let seed: UInt64
  let window: SampleWindow
  let officers: [Officer]

  /// The conferences of all families, family by family, each child with a row.
  func conferences(forChildren count: Int) -> [Conference] {
    (0..<max(2, count / Self.childrenForFamily)).flatMap { conferences(ofFamily: $0) }
  }

  private func conferences(ofFamily index: Int) -> [Conference] {
    var random = SampleRandom(seed: seed, .conferences, index: index)
    let children = (0..<random.within(1...3)).map { "CP-\(2_000 + 3 * index + $0)" }
    let family = "F-\(1_000 + index)"
    var strategy: CivilDate? = WorkingDays.england.onOrAfter(
      window.start.adding(days: random.below(window.days)))
    var due = WorkingDays.england.adding(15, to: strategy ?? window.start)
    // A plan lasts for so many conferences.
    let last = random.within(2...5)
    var found: [Conference] = []
    for number in 1...last {
      let held = day(due: due, after: strategy, &random)
      let isHeld = held <= window.end
      let officer = chair(on: held, &random)
      for child in children {
        found.append(
          Conference(
            family: family, child: child, isInitial: number == 1, strategy: strategy, due: due,
            held: isHeld ? held : nil, officer: isHeld ? officer : nil))
      }
      guard isHeld else { break }
      strategy = nil
      due = held.adding(months: number == 1 ? 3 : 6)
    }
    return found
  }

  /// As a rule a conference is held in the two weeks before it is due.
  private func day(
    due: CivilDate, after strategy: CivilDate?, _ random: inout SampleRandom
  ) -> CivilDate {
    let isLate = random.chance(strategy == nil ? 50 : 160)
    let days = isLate ? random.within(1...24) : -random.within(0...12)
    let day = WorkingDays.england.onOrBefore(due.adding(days: days))
    return isLate ? WorkingDays.england.onOrAfter(due.adding(days: days)) : day
  }

  private func chair(on day: CivilDate, _ random: inout SampleRandom) -> Int? {
    let first = random.below(officers.count)
    return officers.indices.map { (first + $0) % officers.count }
      .first { officers[$0].takesCases(on: day) }
  }
}
