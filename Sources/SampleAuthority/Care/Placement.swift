import CareRecords

/// A placement: what kind, by whom and where.
struct Placement: Sendable, Equatable {
  var type: PlacementType
  var provider: PlacementProvider
  /// The provider's registration number, 0 where it has none.
  var registration: Int
  var postcode: String

  /// The placement, or another one where the legal status rules it out.
  ///
  /// Only a child under a care order can be placed with its own parents; a relative who fosters is
  /// the nearest to it.
  func allowed(under status: LegalStatus) -> Placement {
    guard type == .p1, status != .c1, status != .c2 else { return self }
    var placement = self
    (placement.type, placement.provider) = (.u3, .pr1)
    placement.registration = PlacementChoice.ownFostering
    return placement
  }

  /// The reason why care ended; of special guardianship the one that names the right guardian.
  ///
  /// E45 and E46 are for the foster carers that the child was placed with, relatives and others;
  /// E47 and E48 for relatives and others who were not.
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
