import CareRecords

/// The decisions about a child's adoption, from the first to an adoption order or a change of plan.
struct AdoptionCourse: Sendable {
  /// When it was decided that the child should be placed for adoption.
  let decided: CivilDate
  /// When it was decided that it should be no longer.
  var revoked: CivilDate?
  /// Why, as a code; blank while the decision stands.
  var reasonRevoked = ""
  /// Nil where the child was not adopted.
  var adoption: Adoption?
}

/// An adoption order and whom it was made to.
struct Adoption: Sendable {
  let day: CivilDate
  /// When child and adopters were matched.
  let matched: CivilDate
  /// Whether the adopters had been the child's foster carers.
  let isByFosterCarers: Bool
  let adopters: Adopters
}

/// Who adopts: how many, of which sex, in which legal bond; the codes agree with one another.
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
