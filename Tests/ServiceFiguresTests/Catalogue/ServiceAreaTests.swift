import Testing

@testable import ServiceFigures

/// The four areas of the service as a whole.
struct ServiceAreaTests {
  @Test func `every area has figures, and those of the service as a whole are in one`() {
    for area in ServiceArea.allCases { #expect(!area.figures.isEmpty, "\(area)") }
    for figure in ReportSection.service.figures where figure.section == .service {
      #expect(figure.area != nil, "\(figure.id)")
    }
    // Reviews, challenge and the team are the IROs' own work.
    for figure in [Catalogue.reviewsOnTime, Catalogue.challengeRaised, Catalogue.continuitySameIRO]
    {
      #expect(figure.area == nil, "\(figure.id)")
    }
  }

  @Test(arguments: [
    ("Delay in permanence planning", ServiceArea.planning), ("Care plan not updated", .planning),
    ("Statutory visits not in time", .planning), ("Drift", .planning),
    ("Placement suitability", .placements), ("Unregistered provision", .placements),
    ("MISSING EPISODES", .placements), ("Change of social worker", .placements),
    ("Health assessment or dental check overdue", .outcomes), ("PEP not completed", .outcomes),
    ("Accommodation after 18", .outcomes), ("Pathway plan", .outcomes),
    ("Family time", .voice), ("Child’s wishes not considered", .voice),
    ("Report not shared before the review", .voice), ("No advocate offered", .voice),
  ])
  func `the words of a theme suggest an area`(_ theme: String, _ area: ServiceArea) {
    #expect(ServiceArea.proposed(for: theme) == area)
  }

  @Test(arguments: ["Other", "", "Peppermint", "Sendal Way"])
  func `a theme whose words say nothing is in no area`(_ theme: String) {
    #expect(ServiceArea.proposed(for: theme) == nil)
  }
}
