import Templates

/// A section of the report as templates print it: its number, its titles and its narrative.
struct SectionModel: TemplateModel {
  let section: ReportSection
  let narrative: NarrativeText?

  static let fields: [TemplateField<SectionModel>] = [
    .text("anchor", "Where links to the section lead") { $0.section.rawValue },
    .text("number", "Its number in the report") { "\($0.section.number)" },
    .text("title", "Its heading") { $0.section.title },
    .text("shortTitle", "What the table of contents calls it") { $0.section.shortTitle },
    .templateName(
      "template", "Its template, which prints it", oneOf: ReportSection.allCases.map(\.template)
    ) { $0.section.template },
    .optionalMarkup("narrativeHTML", .html, "What the manager writes to it, as HTML") {
      $0.narrative?.html
    },
    .optionalMarkup("narrativeMarkdown", .markdown, "What the manager writes to it, as Markdown") {
      $0.narrative?.markdown
    },
  ]
}

/// The sections by their names, for references: `{{sections.strengths.number}}`.
struct SectionsModel: TemplateModel {
  let narrative: [ReportSection: NarrativeText]

  static let fields: [TemplateField<SectionsModel>] = ReportSection.allCases.map { section in
    .object(section.rawValue, "Section \(section.number): \(section.shortTitle)") {
      SectionModel(section: section, narrative: $0.narrative[section])
    }
  }
}

extension ReportSection {
  /// The template that prints it.
  var template: String { "full/sections/" + rawValue }

  /// The heading of the section.
  var title: String {
    switch self {
    case .summary: "Summary"
    case .basis: "Purpose and legal basis"
    case .team: "The team"
    case .children: "The children"
    case .reviews: "Reviews"
    case .participation: "Participation"
    case .permanence: "Permanence, placements, health and leaving care"
    case .challenge: "Challenge"
    case .quality: "Quality assurance and children’s feedback"
    case .resources: "Resources at risk"
    case .strengths:
      "Strengths and weaknesses of the service for looked after children; recommendations"
    case .followup: "Last year’s recommendations: what happened"
    case .healthcheck: "The service health check"
    case .method: "Method"
    }
  }

  /// What the table of contents calls it.
  var shortTitle: String {
    self == .strengths ? "Strengths, weaknesses and recommendations" : title
  }
}
