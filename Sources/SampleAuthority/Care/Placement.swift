import CareRecords

/// A placement: its type, its provider and its place.
struct Placement: Sendable, Equatable {
  var type: PlacementType
  var provider: PlacementProvider
  /// The provider's registration number; 0 where it has none.
  var registration: Int
  var postcode: String

  /// This placement, or another one where the legal status does not allow it.
  ///
  /// Only a child under a care order can be placed with its own parents; otherwise the child is
  /// placed with a relative who fosters.
  func allowed(under status: LegalStatus) -> Placement {
    guard type == .p1, status != .c1, status != .c2 else { return self }
    var placement = self
    (placement.type, placement.provider) = (.u3, .pr1)
    placement.registration = PlacementChoice.ownFostering
    return placement
  }

  /// The reason why care ended; for special guardianship, the code that fits the guardian.
  ///
  /// E45 and E46 are for guardians who were the child's foster carers: relatives or others. E47 and
  /// E48 are for guardians who were not: relatives or others.
  func fitting(_ reason: ReasonEpisodeCeased) -> ReasonEpisodeCeased {
    switch (reason, type) {
    case (.e45, .u1), (.e45, .u2), (.e45, .u3): .e45
    case (.e46, .u1), (.e46, .u2), (.e46, .u3): .e45
    case (.e45, .u4), (.e45, .u5), (.e45, .u6): .e46
    case (.e46, .u4), (.e46, .u5), (.e46, .u6): .e46
    case (.e45, _): .e47
    case (.e46, _): .e48
    default: reason
    }
  }
}

/// Chooses placements by age and way through care.
enum PlacementChoice {
  private static let infants = Weighted<PlacementType>(
    (.u6, 700), (.u5, 60), (.u3, 130), (.r3, 60), (.p1, 50))
  private static let children = Weighted<PlacementType>(
    (.u6, 560), (.u3, 260), (.p1, 100), (.k2, 60), (.s1, 10), (.r1, 10))
  private static let youngPeople = Weighted<PlacementType>(
    (.u6, 530), (.u3, 140), (.k2, 240), (.p1, 55), (.s1, 15), (.r1, 12), (.k1, 5), (.r2, 3))
  private static let older = Weighted<PlacementType>(
    (.u6, 290), (.u3, 60), (.k2, 160), (.k3, 420), (.p2, 30), (.s1, 20), (.z1, 20))
  private static let unaccompanied = Weighted<PlacementType>((.k3, 570), (.u6, 400), (.k2, 30))
  private static let remanded = Weighted<PlacementType>((.r5, 550), (.k1, 250), (.k2, 200))
  private static let breaks = Weighted<PlacementType>((.k2, 500), (.u6, 350), (.r1, 150))

  private static let fosterProviders = Weighted<PlacementProvider>(
    (.pr1, 560), (.pr4, 380), (.pr5, 60))
  private static let homeProviders = Weighted<PlacementProvider>(
    (.pr4, 760), (.pr1, 170), (.pr5, 50), (.pr2, 20))
  private static let adoptionProviders = Weighted<PlacementProvider>(
    (.pr1, 600), (.pr2, 250), (.pr5, 150))

  static let reasons = Weighted<ReasonPlaceChange>(
    (.carpl, 480), (.creqb, 150), (.creqo, 100), (.lareq, 80), (.child, 75), (.stand, 40),
    (.alleg, 25), (.close, 25), (.other, 25))

  /// The registration number of the authority's own fostering service.
  static let ownFostering = 9_012_345

  /// 1 April 2024, from when the return has a code for supported accommodation; before then it was
  /// H5.
  private static let supportedListed = CivilDate(dayNumber: 19_814)

  static func choose(
    age: Int, path: CarePath, on day: CivilDate, _ random: inout SampleRandom
  ) -> Placement {
    var type: PlacementType
    switch (path, age) {
    case (.unaccompanied, _): type = random.pick(unaccompanied)
    case (.remand, _): type = random.pick(remanded)
    case (.shortBreaks, _): type = random.pick(breaks)
    case (.guardianship, _): type = random.chance(650) ? .u3 : .u6
    case (.adoption, ..<6): type = random.chance(120) ? .u5 : .u6
    case (_, ..<2): type = random.pick(infants)
    case (_, ..<10): type = random.pick(children)
    case (_, ..<16): type = random.pick(youngPeople)
    default: type = random.pick(older)
    }
    if type == .k3, age < 16 { type = .u6 }
    if type == .k2, age < 7 { type = .u6 }
    return make(type, on: day, &random)
  }

  /// Makes a placement of a given type with its provider and place.
  ///
  /// Supported accommodation had to be registered from a certain day. Before that day it is written
  /// as semi-independent living. After it, nobody under 18 may be placed in independent living.
  static func make(
    _ type: PlacementType, on day: CivilDate, _ random: inout SampleRandom
  ) -> Placement {
    let type: PlacementType =
      switch type {
      case .k3 where day < supportedListed: .h5
      case .p2 where day >= supportedListed: .k3
      default: type
      }
    let provider: PlacementProvider
    switch type {
    case .u1, .u2, .u3: provider = .pr1
    case .u4, .u5, .u6: provider = random.pick(fosterProviders)
    case .a3, .a4, .a5, .a6: provider = random.pick(adoptionProviders)
    case .p1: provider = .pr0
    case .k1: provider = .pr2
    case .r2, .r5: provider = .pr3
    default:
      let drawn = random.pick(homeProviders)
      provider = type.hasProvider ? drawn : .blank
    }
    return Placement(
      type: type, provider: provider, registration: registration(type, provider, &random),
      postcode: Postcodes.make(&random))
  }

  /// The number of the agency or home, drawn from a few of them.
  private static func registration(
    _ type: PlacementType, _ provider: PlacementProvider, _ random: inout SampleRandom
  ) -> Int {
    let draw = random.below(1000)
    switch type {
    case .u1, .u2, .u3: return ownFostering
    case .u4, .u5, .u6: return provider == .pr1 ? ownFostering : 9_100_013 + 1_117 * (draw % 14)
    case .k1: return 9_200_021 + 1_301 * (draw % 3)
    case .k2: return 9_300_041 + 1_409 * (draw % 41)
    case .k3: return 9_400_067 + 1_511 * (draw % 17)
    case .r3, .s1: return 9_500_083 + 1_607 * (draw % 7)
    default: return 0
    }
  }
}

extension PlacementType {
  /// Whether the return asks for the provider; it does not for temporary and other placements.
  fileprivate var hasProvider: Bool {
    switch self {
    case .t0, .t1, .t2, .t3, .t4, .z1: false
    default: true
    }
  }
}
