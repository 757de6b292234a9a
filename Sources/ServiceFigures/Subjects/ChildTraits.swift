import CareRecords

/// What a child is on a day, by which figures are broken down.
struct ChildTraits {
  /// Whole years, nil when not known.
  var age: Int?
  var sex: Sex
  var ethnicGroup: EthnicGroup
  var legalStatus: LegalStatusGroup
  var placement: PlacementGroup
  var need: CategoryOfNeed

  /// The place of the child's group among the groups of a dimension, -1 for none.
  func slot(_ dimension: Dimension) -> Int {
    switch dimension {
    case .ageBand: Int(AgeBand(age: age).rawValue)
    case .sex: KeySpaces.slot(sex)
    case .ethnicGroup: Int(ethnicGroup.rawValue)
    case .legalStatus: Int(legalStatus.rawValue)
    case .placement: Int(placement.rawValue)
    case .need: KeySpaces.slot(need)
    default: -1
    }
  }
}
