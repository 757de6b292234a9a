/// A section of the report, by the name that its template and its narrative have.
public enum ReportSection: String, CaseIterable, Sendable {
  case summary, basis, team, children, reviews, participation, permanence, challenge, quality
  case resources, strengths, followup, healthcheck, method

  /// The section that a file of narrative is for, such as `team.md`.
  init?(fileName: String) {
    guard fileName.hasSuffix(".md") else { return nil }
    self.init(rawValue: String(fileName.dropLast(3)))
  }

  /// The file of its narrative.
  var fileName: String { rawValue + ".md" }

  /// The place in the report, from 1.
  var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

  /// The beginnings of the ids of the figures that it prints; none where it prints no figures of its
  /// own, and so needs no narrative either.
  var figures: [String] {
    switch self {
    case .summary, .basis, .strengths, .followup, .healthcheck, .method: []
    case .team: ["caseload.", "workforce.", "continuity."]
    case .children: ["children.lookedAfter", "children.started"]
    case .reviews: ["reviews.", "children.allOnTime", "children.reviewedInSixMonths"]
    case .participation: ["participation.", "children.viewsAtEveryReview"]
    case .permanence:
      ["placements.", "adoption.", "socialWorkers.", "missing.", "health.", "careLeavers."]
    case .challenge: ["challenge."]
    case .quality: ["quality.", "records.", "midway."]
    case .resources: ["caseload.", "workforce."]
    }
  }
}
