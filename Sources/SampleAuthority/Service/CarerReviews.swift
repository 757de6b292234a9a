import CareRecords

/// An annual review of a foster carer.
struct CarerReview: Sendable {
  let carer: String
  let due: CivilDate
  /// Nil while it has not been held.
  let held: CivilDate?
  /// The position of the officer; nil while it has not been held.
  let officer: Int?
}

/// Invents foster carers and their annual reviews.
struct CarerReviewMaker {
  /// Children in care for each carer.
  private static let childrenForCarer = 6

  let seed: UInt64
  let window: SampleWindow
  let officers: [Officer]

  /// The reviews of all carers, carer by carer.
  func reviews(forChildren count: Int) -> [CarerReview] {
    (0..<max(2, count / Self.childrenForCarer)).flatMap { reviews(ofCarer: $0) }
  }

  private func reviews(ofCarer index: Int) -> [CarerReview] {
    var random = SampleRandom(seed: seed, .carerReviews, index: index)
    var due = window.start.adding(days: random.below(365))
    // Some carers are approved later, and some stop.
    if random.chance(180) { due = due.adding(months: 12) }
    let years = random.chance(900) ? 5 : 1
    var found: [CarerReview] = []
    for _ in 0..<years where due <= window.end.adding(days: 60) {
      let isLate = random.chance(130)
      let days = isLate ? random.within(1...50) : -random.within(0...30)
      let held = WorkingDays.england.onOrAfter(due.adding(days: days))
      let first = random.below(officers.count)
      let officer = officers.indices.map { (first + $0) % officers.count }
        .first { officers[$0].takesCases(on: held) }
      let isHeld = held <= window.end
      found.append(
        CarerReview(
          carer: "FC-\(100 + index)", due: due, held: isHeld ? held : nil,
          officer: isHeld ? officer : nil))
      due = held.adding(months: 12)
    }
    return found
  }
}
