import CareRecords

/// The decisions about a child's adoption, from the first to an adoption order or a change of plan.
struct AdoptionCourse: Sendable {
  /// The day of the decision that the child should be placed for adoption.
  let decided: CivilDate
  /// The day of the decision that the child should no longer be placed for adoption.
  var revoked: CivilDate?
  /// Why the decision was changed, as a code; blank where it was not.
  var reasonRevoked = ""
  /// The adoption; nil where the child was not adopted.
  var adoption: Adoption?
}

/// An adoption order and the people whom it was made to.
struct Adoption: Sendable {
  let day: CivilDate
  /// The day on which the child and the adopters were matched.
  let matched: CivilDate
  /// Whether the adopters had been the child's foster carers.
  let isByFosterCarers: Bool
  let adopters: Adopters
}

/// The adopters: how many, their sex and their legal bond; the codes agree with one another.
struct Adopters: Sendable {
  let number: Int
  let sex: String
  let legalStatus: String

  private static let single = Weighted<Adopters>(
    (Adopters(number: 1, sex: "F1", legalStatus: "L0"), 850),
    (Adopters(number: 1, sex: "M1", legalStatus: "L0"), 150))
  private static let couples = Weighted<Adopters>(
    (Adopters(number: 2, sex: "MF", legalStatus: "L11"), 690),
    (Adopters(number: 2, sex: "MF", legalStatus: "L3"), 110),
    (Adopters(number: 2, sex: "MF", legalStatus: "L2"), 20),
    (Adopters(number: 2, sex: "MM", legalStatus: "L12"), 70),
    (Adopters(number: 2, sex: "FF", legalStatus: "L12"), 50),
    (Adopters(number: 2, sex: "MM", legalStatus: "L2"), 20),
    (Adopters(number: 2, sex: "FF", legalStatus: "L4"), 40))

  static func draw(_ random: inout SampleRandom) -> Adopters {
    random.chance(130) ? random.pick(single) : random.pick(couples)
  }
}

/// Works out the decisions about a child's adoption (AD1 and PlacedAdoption).
///
/// They agree with the placement order and the placement for adoption in the child's episodes.
struct AdoptionMaker {
  private static let reasonsRevoked = Weighted<String>(("RD1", 550), ("RD3", 250), ("RD4", 200))

  let seed: UInt64

  /// The course of the adoption planned in a child's care; nil where none is planned.
  func course(of child: Child, at index: Int) -> AdoptionCourse? {
    var random = SampleRandom(seed: seed, .adoption, index: index)
    guard let period = child.periods.first(where: { $0.placementOrder != nil }),
      let order = period.placementOrder
    else { return nil }
    // The authority decides first and then asks the court for the order.
    let decided = order.adding(days: -random.within(14...70))
    let (waiting, adopters) = (random.within(7...25), Adopters.draw(&random))
    let reason = random.pick(Self.reasonsRevoked)
    if let end = period.end, decided > end { return nil }
    var course = AdoptionCourse(decided: decided)
    let last = child.episodes.last { $0.ended == period.end }
    if let last, let day = last.ended, last.reasonCeased == .e11 || last.reasonCeased == .e12 {
      course.adoption = Adoption(
        day: day, matched: (period.placedForAdoption ?? day).adding(days: -waiting),
        isByFosterCarers: last.placement.type == .a3 || last.placement.type == .a5,
        adopters: adopters)
    } else if let revoked = revoked(in: child, period) {
      (course.revoked, course.reasonRevoked) = (revoked, reason)
    }
    return course
  }

  /// The day on which a change of plan is decided; nil where there is none.
  ///
  /// It is the day on which the care order replaces the placement order. Where care ends without
  /// adoption, it is the last day of care.
  private func revoked(in child: Child, _ period: CarePeriod) -> CivilDate? {
    let careOrder = period.disruption.flatMap { disruption in
      child.episodes.first { $0.legalStatus == .c2 && $0.began > disruption }?.began
    }
    return careOrder ?? period.end
  }
}
