/// A data set of the Department for Education's statistics of children looked after.
///
/// Each is one CSV file of Explore Education Statistics. A file is recognised by its words and columns;
/// the name is what the Department calls it.
public enum OfficialDataset: String, CaseIterable, Sendable {
  case numbers = "cla_number_and_rate_per_10k_children"
  case placementStability = "la_cla_placement_stability"
  case placementChanges = "la_cla_during_year_new_placements"
  case outcomes = "la_conviction_health_outcome_cla"
  case activity = "la_care_leavers_activity"
  case accommodation = "la_care_leavers_accommodation_suitability"
  case socialWorkers = "la_cla_swcount"

  /// What it is about, in words that follow the name of the release.
  public var subject: String {
    switch self {
    case .numbers: "numbers and rates of children looked after"
    case .placementStability: "placement stability"
    case .placementChanges: "new placements and reasons for changes of placement"
    case .outcomes: "health, convictions and substance misuse"
    case .activity: "care leavers’ activity"
    case .accommodation: "suitability of care leavers’ accommodation"
    case .socialWorkers: "number of social workers"
    }
  }

  /// The release that it is published in.
  public var release: String {
    self == .socialWorkers
      ? "Stability measures for children looked after in England"
      : "Children looked after in England including adoptions"
  }
}

/// How far a figure of ours and one that the Department publishes count the same.
public enum OfficialLikeness: Hashable, Sendable {
  /// Both count the same records in the same way.
  case same
  /// The Department counts otherwise, as the words say: ours is counted its way for the comparison.
  case near(String)

  /// How both count, in words.
  var words: String {
    switch self {
    case .same: "the same"
    case .near(let words): "nearly the same. \(words)"
    }
  }
}
