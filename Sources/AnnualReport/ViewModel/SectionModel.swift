import ServiceFigures
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

  /// What the table of contents calls it.
  var shortTitle: String {
    self == .strengths ? "Strengths, weaknesses and recommendations" : title
  }
}
